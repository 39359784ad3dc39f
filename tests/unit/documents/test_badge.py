"""The pictures of badges: which there are, and that they need nothing but themselves."""

import re
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

from builders import DESK, GOOD, INSPECTION, LETTER_INSPECTION, RECORD, clear_all, moment
from inspectorate.documents.badge import build_pictures
from inspectorate.model.inspection import Inspection, InspectionId, OverallResult
from inspectorate.rendering.html import Templates
from inspectorate.views.document import Page

TEMPLATES = Templates((Path(__file__).parents[3] / "templates",))
SVG = "{http://www.w3.org/2000/svg}"
NEWER = replace(
    INSPECTION,
    id=InspectionId("ambershire-2026"),
    record=replace(
        RECORD, embargo=moment("2026-05-10 00:01"), overall=OverallResult(rating=GOOD.id, score=4, maximum=6)
    ),
)


def draw(*inspections: Inspection) -> dict[str, str]:
    """Return the pictures by their paths."""
    pages = [made for made in build_pictures(clear_all(*inspections), DESK) if isinstance(made, Page)]
    return {page.path: TEMPLATES.render(f"documents/badge/{page.template}", page.view).value for page in pages}


def test_each_rated_inspection_has_a_badge_and_the_service_has_that_of_the_newest() -> None:
    pictures = draw(INSPECTION, NEWER, LETTER_INSPECTION)

    assert sorted(pictures) == [
        "badges/ambershire-2025.svg",
        "badges/ambershire-2026.svg",
        "badges/services/ambershire.svg",
    ]
    assert pictures["badges/services/ambershire.svg"] == pictures["badges/ambershire-2026.svg"]
    assert ">Good<" in pictures["badges/ambershire-2026.svg"]
    assert ">Requires improvement<" in pictures["badges/ambershire-2025.svg"]


def test_a_badge_is_a_picture_with_a_title_that_names_the_rating() -> None:
    root = ET.fromstring(draw(INSPECTION)["badges/ambershire-2025.svg"])  # noqa: S314  # it is our own
    title = root.find(f"{SVG}title")

    assert root.get("role") == "img"
    assert title is not None
    assert root.get("aria-labelledby") == title.get("id")
    assert "Requires improvement" in (title.text or "")


def test_a_badge_needs_no_script_no_style_no_typeface_and_no_other_file() -> None:
    picture = draw(INSPECTION)["badges/ambershire-2025.svg"]
    root = ET.fromstring(picture)  # noqa: S314  # it is our own
    texts = list(root.iter(f"{SVG}text"))

    assert {one.tag.removeprefix(SVG) for one in root.iter()} <= {"svg", "title", "rect", "path", "circle", "g", "text"}
    assert re.findall(r"\b(?:href|style|class|on\w+)=|url\(|@import", picture) == []
    assert len(texts) == 3
    assert all(int(one.get("textLength", "0")) > 0 for one in texts)


def test_the_shape_differs_with_the_rating() -> None:
    pictures = draw(INSPECTION, NEWER)

    assert "<circle" in pictures["badges/ambershire-2026.svg"]
    assert "<circle" not in pictures["badges/ambershire-2025.svg"]
