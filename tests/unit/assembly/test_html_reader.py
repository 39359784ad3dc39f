"""Pages as trees: the quick reader makes the tree of the patient one, or leaves the page to it."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspectorate.assembly.html_reader import TreeBuilder, make_element, read_tree
from inspectorate.assembly.html_tree import HtmlElement
from inspectorate.rendering.html_reading import read_patiently, read_quickly

PAGE = """<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>Ratings &amp; scores</title>
<script type="application/ld+json">{"name": "a &amp; b > c"}</script></head>
<body class="plain"
  id="top"><p>One<br>
two &lt;b&gt;</p><svg viewBox="0 0 1 1"><linearGradient id="g"/></svg><input disabled></body>
</html>
"""
AS_OURS = {
    "a whole page": PAGE,
    "a part of a page": "<p>One</p>\n<p>two</p>\n",
    "an attribute that stands twice": '<p id="a" id="b">x</p>',
    "a tag that is never closed": "<html><div><p>One<p>two</div></html>",
    "an end of a tag that was not opened": "<html><p>One</b></p></div></html>",
    "an end of a tag that has none": "<html><p>One<br></br></p></html>",
    "a value over two lines": '<html><p title="One\ntwo">x</p><p>y</p></html>',
    "letters of any size": '<html><P Class="A">x</P></html>',
    "a sign that stands for a tag": "<html><p>1 > 0</p></html>",
}
LEFT_TO_THE_OTHER = {
    "nothing": "",
    "words before the page": "x<html></html>",
    "a remark": "<html><!-- x --><p>y</p></html>",
    "a value without quotation marks": "<html><p id=a>x</p></html>",
    "a value in other marks": "<html><p id='a'>x</p></html>",
    "a tag in a value": '<html><p title="<b>">x</p></html>',
    "an end of a tag in a value": '<html><p title="a>b">x</p></html>',
    "a sign that is no reference": '<html><p title="a&copy=1">x</p></html>',
    "a sign that is no tag": "<html><p>1 < 2</p></html>",
    "a tag that breaks off": "<html><p>x</p",
    "a script with a tag in it": '<html><script>"<b>"</script></html>',
    "a script that is never closed": "<html><script>x",
    "a title with a tag in it": "<html><title>a <b>c</b></title></html>",
    "a frame": "<html><iframe></iframe></html>",
    "a sign at the very end": "<html></html> a &amp",
    "an end of a tag with a blank": "<html><p>x</p ></html>",
}


def walk(element: HtmlElement) -> Iterator[object]:
    """Yield all that a tree holds, the places too, which do not count where two trees are compared."""
    yield element.tag, dict(element.attributes), element.line, element.column, len(element.children)
    for child in element.children:
        if isinstance(child, str):
            yield child
        else:
            yield from walk(child)


def grow_patiently(html: str) -> list[object]:
    """Return the tree that the reader of the standard library makes."""
    builder = TreeBuilder(make_element)
    read_patiently(html, builder)
    return list(walk(builder.finish()))


@pytest.mark.parametrize("html", AS_OURS.values(), ids=AS_OURS.keys())
def test_the_quick_reader_makes_the_tree_of_the_patient_one(html: str) -> None:
    builder = TreeBuilder(make_element)

    assert read_quickly(html, builder)
    assert list(walk(builder.finish())) == grow_patiently(html)


@pytest.mark.parametrize("html", LEFT_TO_THE_OTHER.values(), ids=LEFT_TO_THE_OTHER.keys())
def test_what_the_quick_reader_does_not_know_is_left_to_the_patient_one(html: str) -> None:
    assert not read_quickly(html, TreeBuilder(make_element))
    assert list(walk(read_tree(html))) == grow_patiently(html)


@given(
    st.lists(
        st.sampled_from(
            ["<p>", "</p>", '<a href="#b">', "</a>", "<br>", "<b/>", " x ", "\n", "&amp;", "&", "<", ">", '"', "=", "/"]
        )
    )
)
def test_no_page_is_read_otherwise_because_it_is_read_quickly(pieces: list[str]) -> None:
    html = f"<html>{''.join(pieces)}</html>"

    assert list(walk(read_tree(html))) == grow_patiently(html)


def test_the_place_of_a_tag_is_where_it_begins() -> None:
    body = next(one for one in read_tree(PAGE).elements if one.tag == "body")
    last = body.elements[-1]

    assert (body.line, body.column) == (5, 1)
    assert (last.tag, last.line, last.column) == ("input", 7, 1 + PAGE.splitlines()[6].index("<input"))
