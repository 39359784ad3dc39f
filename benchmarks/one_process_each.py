"""Print documents with another program, a process for each and several at once; see README.md.

python benchmarks/one_process_each.py chromium|typst PROGRAM SOURCES PDFS PROCESSES
"""

import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

_CHROMIUM = (
    "--headless",
    "--no-sandbox",  # root has no other choice, and the pages are our own
    "--disable-gpu",
    "--no-pdf-header-footer",
    "--generate-pdf-document-outline",
)
_TYPST = "import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2], pdf_standards=['ua-1'])"


def print_with_typst(program: str, source: Path, pdf: Path) -> None:
    """Print a document in a process of its own."""
    subprocess.run([program, "-c", _TYPST, source, pdf], check=True)  # noqa: S603  # it is our own


def print_with_chromium(program: str, source: Path, pdf: Path) -> None:
    """Print a page in a browser of its own."""
    with tempfile.TemporaryDirectory() as profile:
        command = [program, *_CHROMIUM, f"--user-data-dir={profile}", f"--print-to-pdf={pdf}", source.as_uri()]
        subprocess.run(command, check=True, stderr=subprocess.DEVNULL)  # noqa: S603  # it is our own


PRINTERS = {"chromium": ("*.html", print_with_chromium), "typst": ("*.typ", print_with_typst)}


def main(kind: str, program: str, sources: Path, pdfs: Path, processes: int) -> None:
    """Print all."""
    pattern, printer = PRINTERS[kind]
    with ThreadPoolExecutor(processes) as pool:
        for _ in pool.map(lambda source: printer(program, source, pdfs / f"{source.stem}.pdf"), sources.glob(pattern)):
            pass


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], Path(sys.argv[3]), Path(sys.argv[4]), int(sys.argv[5]))
