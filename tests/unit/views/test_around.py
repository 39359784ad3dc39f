"""What stands around a report on its page."""

from dataclasses import replace

from builders import DESK, INSPECTION, LETTER_INSPECTION, RECORD, clear_all, clear_one, moment, prose, tell
from inspectorate.model.inspection import Inspection, InspectionId
from inspectorate.model.words import PressReleaseWords
from inspectorate.views.around import build_glance, find_neighbours
from inspectorate.views.around_parts import GlancePart, NeighboursPart
from inspectorate.views.document import PageLink

OLDER = replace(INSPECTION, id=InspectionId("older"), record=replace(RECORD, embargo=moment("2020-05-10 00:01")))
NEWER = replace(INSPECTION, id=InspectionId("newer"), record=replace(RECORD, embargo=moment("2025-06-10 00:01")))


def glance(inspection: Inspection = INSPECTION) -> GlancePart:
    """Return the summary card of an inspection with one PDF."""
    return build_glance(clear_one(inspection), (PageLink("a.pdf", "PDF"),), DESK)


def neighbours(place: int) -> NeighboursPart:
    """Return the neighbours of one of three inspections, the newest of which has the place 0."""
    cleared = clear_all(INSPECTION, OLDER, NEWER)
    return find_neighbours(cleared[place], replace(DESK, cleared=cleared))


def test_the_card_says_how_the_service_was_rated_and_leads_to_it() -> None:
    card = glance()

    assert card.rating is not None
    assert card.rating.name == "Requires improvement"
    assert (card.facts[0].text, card.facts[0].href) == (
        "Ambershire Youth Justice Service",
        "../../services/ambershire/index.html",
    )


def test_a_letter_without_ratings_shows_none() -> None:
    assert (glance(LETTER_INSPECTION).rating, glance(LETTER_INSPECTION).score) == (None, "")


def test_the_press_release_is_among_the_other_formats_where_there_is_one() -> None:
    told = tell(INSPECTION, PressReleaseWords(body=prose("News.")))

    assert [link.href for link in glance().formats] == ["a.pdf", "fragment.html", "data.json"]
    assert [link.href for link in glance(told).formats] == [
        "a.pdf",
        "press-release/index.html",
        "fragment.html",
        "data.json",
    ]


def test_neighbours_are_those_published_before_and_after() -> None:
    middle = neighbours(1)

    assert middle.previous is not None
    assert middle.next is not None
    assert (middle.previous.href, middle.next.href) == ("../older/index.html", "../newer/index.html")
    assert (neighbours(0).next, neighbours(2).previous) == (None, None)
