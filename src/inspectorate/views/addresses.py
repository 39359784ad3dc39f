"""Every address of the site is made here. Pure."""

import posixpath

from inspectorate.model.inspection import InspectionId
from inspectorate.views.document import PrintEdition

HOME = "index.html"


def report_page(inspection: InspectionId) -> str:
    """Return the path of an inspection's report or letter."""
    return f"inspections/{inspection}/index.html"


def report_pdf(inspection: InspectionId) -> str:
    """Return the path of the same document as PDF."""
    return f"inspections/{inspection}/{inspection}.pdf"


def press_release_page(inspection: InspectionId) -> str:
    """Return the path of an inspection's press release."""
    return f"inspections/{inspection}/press-release/index.html"


def press_release_pdf(inspection: InspectionId) -> str:
    """Return the path of the press release as PDF."""
    return f"inspections/{inspection}/press-release/{inspection}-press-release.pdf"


def picture_file(inspection: InspectionId, name: str) -> str:
    """Return the path of a picture: it belongs to the inspection, and all its documents show the same file."""
    return f"inspections/{inspection}/figures/{name}"


def pdf_in_edition(pdf: str, edition: PrintEdition) -> str:
    """Return the path of the same PDF in another print edition; it stands beside the usual one."""
    return f"{pdf.removesuffix('.pdf')}-{edition.value}.pdf"


def footnote_anchor(number: int) -> str:
    """Return the id of a footnote inside a page."""
    return f"footnote-{number}"


def footnote_mark_anchor(number: int, mark: int) -> str:
    """Return the id of a footnote's mark inside a page; marks of one note count from 1."""
    return f"footnote-{number}-mark-{mark}"


def attachment(inspection: InspectionId, what: str) -> str:
    """Return the name of a file that travels inside a PDF: once saved, it still says what it belongs to."""
    return f"{inspection}-{what}"


def public_address(site_address: str, path: str) -> str:
    """Return the whole address of a page, without the file name that web servers add themselves."""
    return site_address + path.removesuffix("index.html")


def relative(path: str, page: str) -> str:
    """Return the way from a page to a file of the site, so that the site works in any folder and from disk."""
    return posixpath.relpath(path, posixpath.dirname(page) or ".")
