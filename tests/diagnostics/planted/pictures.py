"""Faults in pictures: in their words, in their addresses, and in their files."""

from diagnostics.planting import Planted
from pictures import draw_jpeg, draw_png, make_exif, make_position

REPORT = "inspections/redbridge-2024/report.yaml"
RELEASE = "inspections/redbridge-2024/press-release.yaml"
LETTER = "inspections/redbridge-2015/letter.yaml"
FIGURES = "inspections/redbridge-2024/figures"
BOARD = "Lines lead from the board to the heads of service, and from them to all staff"
LONG = f"{BOARD}. " * 4
SOUND = f'![{BOARD}](figures/board.png "Who answers to whom")'


def show(picture: str) -> tuple[str, str]:
    """Return what stands before the words on the background, and the same with a picture."""
    return "  background: |\n", f"  background: |\n    {picture}\n\n"


def plant(picture: str, code: str, at: str) -> Planted:
    """Return a fault in the words of a picture whose file is sound."""
    return Planted(REPORT, *show(picture), code, at, picture=(f"{FIGURES}/board.png", draw_png()))


def plant_file(code: str, content: bytes, name: str = "board.png") -> Planted:
    """Return a fault in the file of a picture whose words are sound."""
    file = f"{FIGURES}/{name}"
    words = show(SOUND.replace("board.png", name))
    return Planted(REPORT, *words, code, "", at_file=file, picture=(file, content))


PLANTED = (
    plant('![](figures/board.png "Who answers to whom")', "alternative-text-missing", "![]"),
    plant('![Who answers to whom](figures/board.png "Who answers to whom")', "alternative-text-repeats", "Who answers"),
    plant("![board](figures/board.png)", "alternative-text-file-name", "board"),
    plant("![A picture of lines](figures/board.png)", "alternative-text-opening", "A picture of"),
    plant(f"![{LONG}](figures/board.png)", "alternative-text-too-long", "Lines lead"),
    plant(f"![{BOARD}](figures/bored.png)", "picture-missing", "![Lines"),
    plant(f"![{BOARD}](https://ambershire.example/board.png)", "picture-address", "![Lines"),
    plant(f"![{BOARD}](../figures/board.png)", "picture-address", "![Lines"),
    plant(f"As the board is shown in\n    {SOUND}", "markdown-picture", "![Lines"),
    Planted(RELEASE, "body: |\n", f"body: |\n  {SOUND}\n\n", "picture-missing", "![Lines"),
    Planted(LETTER, "  context: |\n", f"  context: |\n    ![{BOARD}](board.png)\n\n", "picture-address", "![Lines"),
    Planted(
        REPORT,
        *show("The board meets."),
        "picture-unused",
        "",
        at_file=f"{FIGURES}/board.png",
        picture=(f"{FIGURES}/board.png", draw_png()),
    ),
    plant_file("picture-too-small", draw_png(600, 400)),
    plant_file("picture-with-metadata", draw_png(texts={"Author": "Ada Lane"})),
    plant_file("picture-with-metadata", draw_jpeg(exif=make_exif({}, {0xA431: "0042"})), "board.jpg"),
    plant_file("picture-with-position", draw_jpeg(exif=make_position()), "board.jpg"),
    plant_file("picture-unreadable", draw_png()[:-40]),
    plant_file("picture-format", draw_jpeg()),
)
