"""The list of contents: sections and those inside them, two levels deep."""

from inspectorate.views.contents import list_contents
from inspectorate.views.document import ContentsEntry
from inspectorate.views.parts import SectionView


def section(name: str, *sections: SectionView) -> SectionView:
    """Return a section whose heading is its id in capitals."""
    return SectionView(id=name, level=2, kind="prose", heading=name.upper(), parts=(), sections=sections)


TREE = (section("a", section("b", section("c", section("d"))), section("e")), section("f"))


def test_the_contents_list_two_levels_in_order() -> None:
    assert list_contents(TREE) == (
        ContentsEntry("#a", "A", (ContentsEntry("#b", "B"), ContentsEntry("#e", "E"))),
        ContentsEntry("#f", "F"),
    )


def test_the_contents_can_be_shallower_or_deeper() -> None:
    assert list_contents(TREE, 1) == (ContentsEntry("#a", "A"), ContentsEntry("#f", "F"))
    assert list_contents(TREE, 3)[0].entries[0] == ContentsEntry("#b", "B", (ContentsEntry("#c", "C"),))
    assert list_contents(TREE, 0) == ()
