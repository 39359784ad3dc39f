"""Draw all pages of a PDF on one picture, to be looked at together.

python3 docs/pictures/contact_sheet.py site/inspections/redbridge-2024/redbridge-2024.pdf docs/pictures/pages.png

Needs `pdftoppm` (Debian: poppler-utils) and Pillow, which the project's own environment has.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image

COLUMNS = 7
DOTS_PER_INCH = 36
GAP = 6
GROUND = "#8a9097"


def draw(pdf: Path, picture: Path) -> None:
    """Write a picture with the pages of a PDF in reading order, seven in a row."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["pdftoppm", "-r", str(DOTS_PER_INCH), "-png", str(pdf), f"{folder}/page"], check=True)
        pages = [Image.open(path) for path in sorted(Path(folder).iterdir())]
        width, height = pages[0].width + GAP, pages[0].height + GAP
        rows = -(-len(pages) // COLUMNS)
        sheet = Image.new("RGB", (COLUMNS * width + GAP, rows * height + GAP), GROUND)
        for number, page in enumerate(pages):
            sheet.paste(page, (GAP + number % COLUMNS * width, GAP + number // COLUMNS * height))
        sheet.quantize(128, Image.Quantize.MAXCOVERAGE, kmeans=2).save(picture, optimize=True)


if __name__ == "__main__":
    draw(Path(sys.argv[1]), Path(sys.argv[2]))
