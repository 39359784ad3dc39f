"""A fragment holds every word of a page's words, and nothing that only our own pages understand."""

import pytest

from inspectorate.rendering.fragment import cut_fragment

ADDRESS = "https://reports.example.org/inspections/a/"


def cut(inside: str) -> str:
    """Return the fragment of a page whose words are these."""
    page = (
        '<!DOCTYPE html><html lang="en"><head><title>Not this</title></head><body><p>Nor this</p>'
        f"<main><h1>Nor this</h1><div data-pagefind-body>{inside}</div><p>Nor this</p></main></body></html>"
    )
    return cut_fragment(page, ADDRESS).strip()


@pytest.mark.parametrize(
    ("inside", "outside"),
    [
        ('<p class="a" style="b" onclick="c">Words</p>', "<p>Words</p>"),
        ('<div class="prose"><p>One</p></div><div><p>Two</p></div>', "<p>One</p><p>Two</p>"),
        ("<p><strong>S</strong> <em>e</em><br>n</p>", "<p><strong>S</strong> <em>e</em><br>n</p>"),
        ('<ol start="3"><li>c</li></ol>', '<ol start="3"><li>c</li></ol>'),
        ("<blockquote><p>Said</p></blockquote>", "<blockquote><p>Said</p></blockquote>"),
        ("<p>a &lt;b&gt; &amp; c</p>", "<p>a &lt;b&gt; &amp; c</p>"),
        (
            '<table class="f" id="t"><caption>C</caption><tr><th scope="col" class="n">H</th><td>D</td></tr></table>',
            '<table id="t"><caption>C</caption><tr><th scope="col">H</th><td>D</td></tr></table>',
        ),
        (
            "<dl><div><dt>Term</dt><dd>Meaning</dd></div></dl>",
            "<dl><dt>Term</dt><dd>Meaning</dd></dl>",
        ),
    ],
    ids=["attributes", "divisions", "in a line", "list", "quotation", "signs", "table", "terms"],
)
def test_what_content_systems_take_stays_and_all_else_goes(inside: str, outside: str) -> None:
    assert cut(inside) == outside


@pytest.mark.parametrize("gone", ["svg", "nav", "button", "form", "script", "style", "template"])
def test_what_is_no_word_is_left_out_with_what_it_holds(gone: str) -> None:
    assert cut(f"<p>a</p><{gone}><b>x</b><p>y</p></{gone}><p>b</p>") == "<p>a</p><p>b</p>"


def test_what_belongs_to_the_site_is_left_out() -> None:
    assert cut('<p>a <span data-pagefind-ignore>copy <b>this</b></span>b</p><img data-pagefind-ignore alt="">') == (
        "<p>a b</p>"
    )


def test_a_section_leaves_its_id_to_its_heading() -> None:
    assert cut(
        '<section id="foreword" aria-labelledby="foreword-heading"><h2 id="foreword-heading">F</h2></section>'
    ) == ('<h2 id="foreword">F</h2>')


def test_a_heading_with_an_id_of_its_own_keeps_it() -> None:
    assert cut('<h3 id="own">F</h3>') == '<h3 id="own">F</h3>'


def test_links_are_whole_but_for_those_to_a_place_that_comes_along() -> None:
    inside = (
        '<section id="a"><h2 id="a-heading">A</h2></section>'
        '<p><a href="#a">1</a><a href="#a-heading">2</a><a href="#gone">3</a><a href="../b/index.html#c">4</a>'
        '<a href="mailto:x@example.org">5</a><a href="https://example.org/">6</a></p>'
    )

    assert cut(inside).removeprefix('<h2 id="a">A</h2>') == (
        f'<p><a href="#a">1</a><a href="#a">2</a><a href="{ADDRESS}#gone">3</a>'
        '<a href="https://reports.example.org/inspections/b/#c">4</a>'
        '<a href="mailto:x@example.org">5</a><a href="https://example.org/">6</a></p>'
    )


def test_pictures_have_whole_addresses() -> None:
    picture = '<img src="figures/a.png" alt="A" width="2" height="1" loading="lazy">'
    inside = f'<figure class="p">{picture}<figcaption>C</figcaption></figure>'

    assert cut(inside) == (
        f'<figure><img alt="A" height="1" src="{ADDRESS}figures/a.png" width="2"><figcaption>C</figcaption></figure>'
    )


def test_a_figure_round_a_table_goes_and_its_caption_becomes_a_paragraph() -> None:
    caption = '<figcaption class="x">Lowest.</figcaption>'
    inside = f'<figure id="f"><svg></svg><table><caption>C</caption></table>{caption}</figure>'

    assert cut(inside) == "<table><caption>C</caption></table><p>Lowest.</p>"


def test_a_number_before_its_paragraph_becomes_its_beginning_and_has_the_place() -> None:
    inside = '<div id="paragraph-1-1"><span>1.1.</span> <div><p>Words</p><p>More</p></div></div>'

    assert " ".join(cut(inside).split()) == '<p id="paragraph-1-1">1.1. Words</p><p>More</p>'


def test_words_in_no_paragraph_get_one() -> None:
    assert " ".join(cut("<div>Loose <b>words</b> and <a href='#x'>a link</a></div><h2>H</h2>").split()) == (
        f'<p>Loose words and <a href="{ADDRESS}#x">a link</a></p> <h2>H</h2>'
    )


def test_another_language_stays_marked() -> None:
    assert cut('<p>a <span class="x" lang="cy">b</span></p><div lang="cy"><p>c</p></div>') == (
        '<p>a <span lang="cy">b</span></p><div lang="cy"><p>c</p></div>'
    )


def test_several_elements_with_words_make_one_fragment() -> None:
    page = "<main><div data-pagefind-body><p>a</p></div><p>x</p><div data-pagefind-body><p>b</p></div></main>"

    assert cut_fragment(page, ADDRESS) == "<p>a</p><p>b</p>\n"


def test_the_language_of_the_words_stays_where_the_element_round_them_says_it() -> None:
    page = '<html lang="cy"><main data-pagefind-body lang="en"><p>a</p></main></html>'

    assert cut_fragment(page, ADDRESS) == '<div lang="en"><p>a</p></div>\n'
