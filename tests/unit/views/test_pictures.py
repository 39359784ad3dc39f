"""Pictures of a document: where they lie, and which ones it shows."""

from dataclasses import replace

from builders import INSPECTION
from inspectorate.model.inspection import InspectionId
from inspectorate.model.pictures import PictureFile, PictureFormat
from inspectorate.views.addresses import press_release_page, report_page
from inspectorate.views.pictures import Pictures, PlacedPicture

BOARD = PictureFile(format=PictureFormat.PNG, width=1200, height=600, content=b"board")
MAP = replace(BOARD, width=800)
SHOWN = replace(INSPECTION, id=InspectionId("ham-2025"), pictures={"board.png": BOARD, "map.png": MAP})


def test_a_picture_lies_beside_the_documents_of_its_inspection() -> None:
    report = Pictures(SHOWN, report_page(SHOWN.id))
    release = Pictures(SHOWN, press_release_page(SHOWN.id))

    assert report.place("board.png") == PlacedPicture("figures/board.png", 1200, 600)
    assert release.place("map.png") == PlacedPicture("../figures/map.png", 800, 600)


def test_only_what_was_placed_is_shown_and_all_documents_show_the_same_file() -> None:
    report = Pictures(SHOWN, report_page(SHOWN.id))
    release = Pictures(SHOWN, press_release_page(SHOWN.id))
    for pictures in (report, release):
        pictures.place("board.png")
        pictures.place("board.png")

    assert report.shown() == release.shown() == {"inspections/ham-2025/figures/board.png": BOARD}
    assert Pictures(SHOWN, report_page(SHOWN.id)).shown() == {}
