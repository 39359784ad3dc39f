"""The words of a page stay the same in every form."""

import pytest

from comparison.same_words import find_body, list_facts, list_words, write_markdown, write_typst

PAGE = """<!DOCTYPE html><html lang="en"><head><title>x</title></head><body><main>
<dl><div><dt>Overall rating</dt><dd><span>Good</span></dd></div><div><dt>Score</dt><dd>11/36</dd></div></dl>
<nav><ol><li><a href="#a">Contents</a></li></ol></nav>
<div class="report-body"><section><h2>Ratings</h2><p>Two <strong>words</strong> and a note<sup>1</sup>.<br>
Then [more] | *all*.</p>
<table><caption>1. Domain</caption><thead><tr><th>Standard</th><th>Rating</th></tr></thead>
<tbody><tr><th><span>1.1</span> Staff</th><td><svg><title>A disc</title></svg>Good</td></tr></tbody></table>
<ol><li>First</li><li>Second</li></ol></section></div></main></body></html>"""
MARKDOWN = r"""## Ratings

Two words and a note1. Then \[more\] \| \*all\*.

1\. Domain

| Standard | Rating |
|---|---|
| 1.1 Staff | Good |

1. First
1. Second
"""
TYPST = r"""== Ratings

Two words and a note1. Then \[more\] | \*all\*.

1\. Domain

#table(columns: (2fr, 1fr),
  table.header([Standard], [Rating]),
  [1.1 Staff], [Good])

+ First
+ Second
"""


def test_the_words_of_a_page_become_markdown() -> None:
    assert write_markdown(find_body(PAGE)) == MARKDOWN


def test_the_words_of_a_page_become_typst() -> None:
    assert write_typst(find_body(PAGE)) == TYPST


def test_words_are_listed_without_pictures_and_links_of_the_page() -> None:
    words = "Ratings Two words and a note1. Then [more] | *all*. 1. Domain Standard Rating 1.1 Staff Good First Second"

    assert list_words(find_body(PAGE)) == words.split(" ")


def test_facts_are_what_stands_at_a_glance() -> None:
    assert list_facts(PAGE) == {"Overall rating": "Good", "Score": "11/36"}


def test_another_page_is_no_report() -> None:
    with pytest.raises(ValueError, match="not that of a report"):
        find_body("<!DOCTYPE html><title>x</title><p>Words</p>")
