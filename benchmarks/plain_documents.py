"""Print pages in the way that WeasyPrint's documentation shows, one after the other; see README.md.

python benchmarks/plain_documents.py PAGES PDFS
"""

import json
import logging
import os
import sys
from pathlib import Path

from weasyprint import HTML


def main(pages: Path, pdfs: Path) -> None:
    """Print all, and write down how much memory this process held after each document."""
    logging.getLogger("weasyprint").setLevel(logging.ERROR)
    memory = []
    for page in sorted(pages.glob("*.html")):
        document = HTML(string=page.read_text("utf-8"), base_url=page.as_uri())
        document.write_pdf(pdfs / f"{page.stem}.pdf", pdf_variant="pdf/ua-1", presentational_hints=True)
        held = int(Path("/proc/self/statm").read_text("utf-8").split()[1]) * os.sysconf("SC_PAGE_SIZE")
        memory.append(held)
    (pdfs / "memory.json").write_text(json.dumps([memory]), "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
