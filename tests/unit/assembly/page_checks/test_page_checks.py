"""The checks of a made page: each fault is told once, at its tag, and nothing is told of a good page."""

import pytest

from inspectorate.assembly.page_checks import CHECKS
from inspectorate.assembly.page_checks.page import MadePage
from inspectorate.assembly.proofread import read_page
from inspectorate.diagnostics import Diagnostic, Severity
from inspectorate.model.language import ENGLISH, Language
from inspectorate.views.document import Source

HEAD = '<!doctype html>\n<html lang="en"><head><title>Reports</title></head><body><a href="#main">Skip</a>'
PAGE = HEAD + '\n<nav aria-label="Site"><a href="a.html">Home</a></nav><main id="main"><h1>Reports</h1>\n{}\n</main>'
FILE = "content/inspections/ambershire-2025/report.yaml"
LINE = 4
"""Of the page, where the words of a test stand."""


def find(inside: str, page: str = PAGE, made: MadePage | None = None) -> list[Diagnostic]:
    """Return all that is told of a page with something in it."""
    read = read_page("index.html", page.replace("{}", inside), made or MadePage(language=ENGLISH))
    return [diagnostic for check in CHECKS for diagnostic in check(read)]


def told(inside: str, page: str = PAGE) -> list[tuple[str, str]]:
    """Return code and message of all that is told, each at the line of the words."""
    found = find(inside, page)
    assert all(one.position and one.position.line == LINE for one in found)
    return [(one.code, one.message) for one in found]


def codes(inside: str, page: str = PAGE) -> list[str]:
    """Return the codes of all that is told."""
    return [one.code for one in find(inside, page)]


# --- Places -----------------------------------------------------------------------------------------------------------


def test_a_fault_is_told_at_the_line_and_column_of_its_tag() -> None:
    (found,) = find('<p>one</p><a href="x.html"></a>')

    assert (str(found.position), found.severity) == ("site/index.html:4:11", Severity.ERROR)
    assert found.hint


def test_a_fault_in_words_of_the_content_is_told_in_the_content_and_names_the_page() -> None:
    made = MadePage(language=ENGLISH, sources={"governance": Source(FILE, ("standards", "1.1"))})

    (found,) = find('<section id="governance"><p><a href="x.html"></a></p></section>', made=made)

    assert (found.file, found.path, found.position) == (FILE, ("standards", "1.1"), None)
    assert found.message == "The link to `x.html` has no words. It stands on site/index.html."


def test_the_nearest_words_around_a_fault_are_its_place() -> None:
    made = MadePage(language=ENGLISH, sources={"a": Source(FILE, ("a",)), "b": Source(FILE, ("b",))})

    (found,) = find('<div id="a"><div id="b"><p></p></div><a href="x.html"></a></div>', made=made)

    assert found.path == ("a",)


# --- Headings ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "page", [HEAD + "<main>{}</main>", HEAD + "<main>{}<h1>a</h1></main>"], ids=["none", "not first"]
)
def test_a_page_begins_with_its_main_heading(page: str) -> None:
    assert codes("<h2>b</h2>", page) == ["page-headings"]


@pytest.mark.parametrize(
    ("inside", "message"),
    [
        ("<h1>b</h1>", "The page does not begin with its one main heading."),
        ("<h3>b</h3>", "The heading “b”, of level 3, follows one of level 1."),
        ("<h2>a</h2><h4>b</h4>", "The heading “b”, of level 4, follows one of level 2."),
        ("<h2> <br></h2>", "A heading has no words."),
    ],
)
def test_headings_are_in_order_and_have_words(inside: str, message: str) -> None:
    found = find(inside)

    assert [(one.code, one.message) for one in found] == [("page-headings", message)]


def test_headings_may_go_up_by_several_levels() -> None:
    assert codes("<h2>a</h2><h3>b</h3><h4>c</h4><h2>d</h2>") == []


# --- Ids and what refers to them --------------------------------------------------------------------------------------


def test_an_id_stands_once() -> None:
    assert told('<p id="a"></p><p id="b"></p><p id="a"></p>') == [
        ("page-id-twice", "The id `a` stands 2 times on the page.")
    ]


@pytest.mark.parametrize("name", ["", "two words", " "])
def test_an_id_is_one_word(name: str) -> None:
    assert codes(f'<p id="{name}"></p>') == ["page-reference"]


@pytest.mark.parametrize("attribute", ["aria-labelledby", "aria-describedby", "aria-controls", "aria-details"])
@pytest.mark.parametrize("names", ["b", "a b", ""])
def test_what_names_a_tag_is_there(attribute: str, names: str) -> None:
    assert codes(f'<p id="a">x</p><div {attribute}="{names}">y</div>') == ["page-reference"]


def test_several_tags_may_name_one_together() -> None:
    assert codes('<p id="a">x</p><p id="b">y</p><section aria-labelledby="a b"></section>') == []


def test_a_label_is_that_of_a_field() -> None:
    assert codes('<label for="a">x</label><p id="a">y</p>') == ["page-reference"]


# --- Languages --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["", ' lang=""', " lang"])
def test_a_page_says_its_language(language: str) -> None:
    assert codes("", PAGE.replace(' lang="en"', language)) == ["page-language"]


def test_a_page_says_the_language_that_it_was_made_in() -> None:
    found = find("", made=MadePage(language=Language("cy")))

    assert [one.message for one in found] == ["The page says that its language is `en`, and it was made in `cy`."]


@pytest.mark.parametrize("language", ["", "english", "e", "en_GB", "en-", "cy GB"])
def test_a_part_in_another_language_says_a_language(language: str) -> None:
    assert codes(f'<p lang="{language}">x</p>') == ["page-language"]
    assert codes(f'<a href="a.html" hreflang="{language}">x</a>') == ["page-language"]


@pytest.mark.parametrize("language", ["cy", "en-GB", "gsw", "zh-Hant-TW"])
def test_every_usual_code_of_a_language_may_be_used(language: str) -> None:
    assert codes(f'<p lang="{language}">x</p>') == []


# --- Links ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        "",
        " \n",
        '<img src="a.png" alt="">',
        '<span aria-hidden="true">x</span>',
        '<svg aria-hidden="true"><title>x</title></svg>',
    ],
)
def test_a_link_has_words(words: str) -> None:
    assert told(f'<a href="a.html">{words}</a>') == [("page-link", "The link to `a.html` has no words.")]


@pytest.mark.parametrize(
    "link",
    [
        '<a href="a.html">Reports</a>',
        '<a href="a.html"><img src="a.png" alt="Reports"></a>',
        '<a href="a.html" aria-label="Reports"><svg aria-hidden="true"></svg></a>',
        '<p id="name">Reports</p><a href="a.html" aria-labelledby="name"></a>',
        '<a href="a.html"><svg role="img"><title>Reports</title></svg></a>',
        "<a>no link</a>",
    ],
)
def test_the_words_of_a_link_may_come_from_what_is_in_it_or_from_its_name(link: str) -> None:
    assert codes(link) == []


@pytest.mark.parametrize("words", ["here", "Click here", "More", "Read more →", "this page."])
def test_words_that_say_nothing_are_told_as_a_warning(words: str) -> None:
    (found,) = find(f'<a href="a.html">{words}</a>')

    assert (found.code, found.severity) == ("page-link-words", Severity.WARNING)


def test_words_that_say_nothing_are_known_in_the_language_of_the_link() -> None:
    assert codes('<a href="a.html" lang="cy">cliciwch yma</a><p lang="cy"><a href="b.html">yma</a></p>') == [
        "page-link-words",
        "page-link-words",
    ]
    assert codes('<a href="a.html">yma</a><a href="a.html" lang="cy">here</a>') == []


def test_words_that_are_completed_for_those_who_hear_them_say_something() -> None:
    assert codes('<a href="a.html">Read more<span class="visually-hidden"> about Ambershire</span></a>') == []


def test_contents_may_repeat_a_heading_that_says_little() -> None:
    assert codes('<a href="#more">Further information</a><h2 id="more">Further information</h2>') == []
    assert codes('<a href="a.html">Further information</a><h2 id="more">Further information</h2>') == [
        "page-link-words"
    ]


def test_what_authors_wrote_was_looked_at_before_and_standing_words_were_not() -> None:
    inside = '<div id="a"><a href="a.html">here</a></div><div id="b"><a href="a.html">here</a></div>'
    sources = {"a": Source(FILE, ("a",)), "b": Source("content/site.yaml", ("introduction",), is_standing=True)}

    assert [one.file for one in find(inside, made=MadePage(language=ENGLISH, sources=sources))] == ["content/site.yaml"]


# --- Controls ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "control",
    [
        "<input>",
        '<input placeholder="Search">',
        '<label for="a"></label><input id="a">',
        "<label><input></label>",
        "<select><option>one</option></select>",
        "<textarea></textarea>",
        "<button></button>",
        '<button><svg aria-hidden="true"></svg></button>',
        "<details><summary></summary></details>",
        "<fieldset><p>a</p></fieldset>",
        '<div role="region" tabindex="0">a</div>',
        '<div role="switch"></div>',
        '<input type="submit" value="">',
    ],
)
def test_a_control_has_a_label(control: str) -> None:
    assert codes(control) == ["page-control"]


@pytest.mark.parametrize(
    "control",
    [
        '<label for="a">Words</label><input id="a">',
        "<label>Words <input></label>",
        '<input aria-label="Words">',
        '<input type="hidden" name="a">',
        '<input type="submit" value="Search">',
        "<button>Search</button>",
        "<fieldset><legend>Year</legend></fieldset>",
        '<p id="b">Table</p><div role="region" tabindex="0" aria-labelledby="b">a</div>',
        "<input hidden>",
    ],
)
def test_every_usual_way_to_label_a_control_is_known(control: str) -> None:
    assert codes(control) == []


@pytest.mark.parametrize(
    ("tabindex", "expected"), [("0", []), ("-1", []), ("1", ["page-control"]), ("20", ["page-control"])]
)
def test_the_tabulator_key_follows_the_order_of_the_page(tabindex: str, expected: list[str]) -> None:
    assert codes(f'<p tabindex="{tabindex}">a</p>') == expected


# --- Tables -----------------------------------------------------------------------------------------------------------

TABLE = (
    '<table>{}<thead><tr><td></td><th scope="col">b</th></tr></thead><tr><th scope="row">c</th><td>d</td></tr></table>'
)


@pytest.mark.parametrize("caption", ["", "<caption></caption>", "<caption> </caption>"])
def test_a_table_has_a_caption(caption: str) -> None:
    assert told(TABLE.format(caption)) == [("page-table", "A table has no caption.")]


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ("<tr><td>a</td></tr>", "The table “Ratings” has no cells that head its columns or rows."),
        (
            "<tr><th>a</th></tr>",
            "The table “Ratings” has a heading that does not say whether it heads a row or a column.",
        ),
        ('<tr><th scope="col"></th></tr>', "The table “Ratings” has a heading without words."),
    ],
)
def test_a_table_has_cells_that_head_its_rows_and_columns(rows: str, message: str) -> None:
    assert told(f"<table><caption>Ratings</caption>{rows}</table>") == [("page-table", message)]


def test_a_good_table_has_nothing_to_tell() -> None:
    assert codes(TABLE.format("<caption>Ratings</caption>")) == []


# --- Pictures ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "picture",
    [
        '<img src="a.png">',
        '<img src="a.png" alt="board-2024.png">',
        "<svg></svg>",
        '<svg role="img"></svg>',
        '<svg role="img"><title> </title></svg>',
        '<div role="img"></div>',
    ],
)
def test_a_picture_has_words(picture: str) -> None:
    assert codes(picture) == ["page-picture"]


@pytest.mark.parametrize(
    "picture",
    [
        '<img src="a.png" alt="">',
        '<img src="a.png" alt="The board meets.">',
        '<svg aria-hidden="true"></svg>',
        '<span aria-hidden="true"><svg></svg></span>',
        '<svg role="img" aria-label="A bar of 57%"></svg>',
        '<svg role="img"><title>A bar of 57%</title></svg>',
    ],
)
def test_a_picture_may_have_its_words_in_every_usual_way_and_decoration_has_none(picture: str) -> None:
    assert codes(picture) == []


# --- Landmarks --------------------------------------------------------------------------------------------------------


def test_a_page_has_one_main_part() -> None:
    assert codes("", HEAD + "<h1>a</h1>{}") == ["page-landmark"]
    assert codes("<main></main>") == ["page-landmark"]


@pytest.mark.parametrize(
    "inside",
    [
        "<nav></nav>",
        '<nav aria-label="SITE"></nav>',
        '<section aria-label="Ratings"></section><section aria-label="Ratings"></section>',
        "<aside>a</aside><aside>b</aside>",
    ],
    ids=["without a name", "the same name twice", "two regions", "two asides"],
)
def test_parts_of_a_kind_are_told_from_each_other_by_their_names(inside: str) -> None:
    assert set(codes(inside)) == {"page-landmark"}


@pytest.mark.parametrize(
    "inside",
    [
        '<nav aria-label="Contents"></nav>',
        "<section></section><section></section>",
        "<header></header><footer></footer>",
    ],
)
def test_parts_with_names_of_their_own_and_parts_that_are_no_landmarks_are_well(inside: str) -> None:
    assert codes(inside) == []


def test_the_first_link_leads_past_the_navigation() -> None:
    assert codes("", PAGE.replace('href="#main"', 'href="a.html"')) == ["page-landmark"]
    assert codes("", PAGE.replace('id="main"', 'id="other"')) == ["page-landmark"]


# --- What is not ours -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        '<script type="module">alert(1)</script>',
        '<script type="application/ld+json">{</script>',
        "<style>p {}</style>",
        '<p style="color: red">a</p>',
        '<p onclick="alert(1)">a</p>',
        '<a href="javascript:alert(1)">words</a>',
        '<a href=" JavaScript:alert(1)">words</a>',
        '<a href="data:text/html,a">words</a>',
        '<script src="https://example.org/a.js"></script>',
        '<script src="//example.org/a.js"></script>',
        '<img alt="" src="https://example.org/a.png">',
        '<link rel="stylesheet" href="https://example.org/a.css">',
        '<form action="https://example.org/"></form>',
        '<iframe title="a" src="a.html"></iframe>',
        '<meta http-equiv="refresh" content="0">',
        '<svg aria-hidden="true"><use href="https://example.org/a.svg#b"></use></svg>',
    ],
)
def test_nothing_runs_and_nothing_is_asked_for_that_is_not_ours(inside: str) -> None:
    assert codes(inside) == ["page-foreign"]


@pytest.mark.parametrize(
    "inside",
    [
        '<script src="assets/site.js" defer></script>',
        '<script type="application/ld+json">{"@type": "Report"}</script>',
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">',
        "<template><h3></h3><a></a></template>",
        '<link rel="canonical" href="https://example.org/">',
        '<link rel="license" href="https://example.org/">',
        '<a href="https://example.org/">Another site</a>',
        '<form action="search/index.html"></form>',
    ],
)
def test_our_own_scripts_and_links_to_others_are_well(inside: str) -> None:
    assert codes(inside) == []


@pytest.mark.parametrize(
    "inside",
    [
        '<p aria-label="&lt;span lang=cy&gt;a&lt;/span&gt;">a</p>',
        '<p title="a &amp;amp; b">a</p>',
        "<p>&lt;em&gt;a&lt;/em&gt;</p>",
        "<p>a &amp;quot;b&amp;quot;</p>",
    ],
)
def test_no_reader_sees_tags(inside: str) -> None:
    assert codes(inside) == ["page-markup"]


@pytest.mark.parametrize(
    "inside", ["<code>&lt;img src=a&gt;</code>", "<p>5 &lt; 6 &amp; 7 &gt; 6</p>", '<p data-copy="&lt;b&gt;">a</p>']
)
def test_tags_may_be_shown_as_they_are_typed(inside: str) -> None:
    assert codes(inside) == []
