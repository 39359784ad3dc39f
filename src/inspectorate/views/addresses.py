"""Every address of the site is made here. Pure."""

import re

from inspectorate.model.framework import FrameworkId, StandardId
from inspectorate.model.inspection import InspectionId
from inspectorate.model.site import ServiceId
from inspectorate.views.document import PrintEdition

HOME = "index.html"
INSPECTIONS = "inspections/index.html"
SERVICES = "services/index.html"
FRAMEWORKS = "frameworks/index.html"
COMPARE = "compare/index.html"
RECOMMENDATIONS = "recommendations/index.html"
RECOMMENDATIONS_BY_ADDRESSEE = "recommendations/by-addressee/index.html"
RECOMMENDATIONS_BY_STANDARD = "recommendations/by-standard/index.html"
PRESS_RELEASES = "press-releases/index.html"
DATA = "data/index.html"
SEARCH = "search/index.html"
ABOUT = "about/index.html"
CHECK = "check/index.html"
"""The page on which a reader checks that a PDF is genuine."""
ACCESSIBILITY = "accessibility/index.html"
NOT_FOUND = "404.html"
FEED = "feed.xml"
DATA_PACKAGE = "data/datapackage.json"
CSV_METADATA = "data/csv-metadata.json"
ALL_TABLES = "data/all-tables.xlsx"
INSPECTION_SCHEMA = "data/schemas/inspection.schema.json"
SITEMAP = "sitemap.xml"
ROBOTS = "robots.txt"
CHECKSUMS = "SHA256SUMS"
"""The fingerprints of all files of the site, at its top for all languages."""
SIGNATURES = ("SHA256SUMS.sig", "SHA256SUMS.minisig")
"""What may stand beside them: a signature with an SSH key, and one with a minisign key."""
SEARCH_BUNDLE = "search/pagefind"
"""The folder of the search index, at the top of the site for all languages."""
SEARCH_SCRIPT = f"{SEARCH_BUNDLE}/pagefind.js"
SEARCH_BUNDLES = f"{SEARCH_BUNDLE}/bundles.json"
"""Of which further bundles the index of a large site is made."""
JOINED_HEADERS = "_headers"
MOVED = "_redirects"
APACHE = ".htaccess"
NGINX = "hosting/nginx.conf"
CLOUDFRONT = "hosting/cloudfront-response-headers.json"

_NOT_IN_ID = re.compile(r"[^A-Za-z0-9._-]+")


def inspections_by(facet: str, value: str) -> str:
    """Return the path of the list of all inspections with one value of a facet, such as `year` and `2024`."""
    return f"inspections/by/{facet}/{value}/index.html"


def further_page(path: str, number: int) -> str:
    """Return the path of a further page of a list that begins at `path`; the second one has the number 2."""
    return f"{path.removesuffix('index.html')}page-{number}/index.html"


def service_page(service: ServiceId) -> str:
    """Return the path of a service and its inspections."""
    return f"services/{service}/index.html"


def framework_page(framework: FrameworkId) -> str:
    """Return the path of a framework edition."""
    return f"frameworks/{framework}/index.html"


def standard_page(framework: FrameworkId, standard: StandardId) -> str:
    """Return the path of a standard of an edition."""
    return f"frameworks/{framework}/standards/{standard}/index.html"


def comparison_page(framework: FrameworkId) -> str:
    """Return the path of the table that compares all services rated under an edition."""
    return f"compare/{framework}/index.html"


def inspection_folder(inspection: InspectionId) -> str:
    """Return with what the paths of all documents of an inspection begin."""
    return f"inspections/{inspection}/"


def report_page(inspection: InspectionId) -> str:
    """Return the path of an inspection's report or letter."""
    return f"inspections/{inspection}/index.html"


def report_pdf(inspection: InspectionId) -> str:
    """Return the path of the same document as PDF."""
    return f"inspections/{inspection}/{inspection}.pdf"


def former_versions(inspection: InspectionId) -> str:
    """Return with what the paths of all earlier versions of an inspection begin."""
    return f"inspections/{inspection}/versions/"


def former_pdf(inspection: InspectionId, version: int) -> str:
    """Return the path of the PDF of an earlier version."""
    return f"{former_versions(inspection)}{version}/{inspection}-version-{version}.pdf"


def report_fragment(inspection: InspectionId) -> str:
    """Return the path of the words of the same document as plain HTML, for other sites."""
    return f"inspections/{inspection}/fragment.html"


def badge_of_inspection(inspection: InspectionId) -> str:
    """Return the path of the picture of an inspection's overall rating."""
    return f"badges/{inspection}.svg"


def badge_of_service(service: ServiceId) -> str:
    """Return the path of the picture of a service's latest overall rating."""
    return f"badges/services/{service}.svg"


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


def inspection_data(inspection: InspectionId) -> str:
    """Return the path of an inspection as data."""
    return f"inspections/{inspection}/data.json"


def table_file(table: str, ending: str) -> str:
    """Return the path of a table of the open data in the format with this ending."""
    return f"data/{table}.{ending}"


def table_schema(table: str) -> str:
    """Return the path of the JSON Schema of a table."""
    return f"data/schemas/{table}.schema.json"


def footnote_anchor(name: str) -> str:
    """Return the id of a footnote inside a page: it has the note's name, which stays when the number changes."""
    return f"footnote-{_NOT_IN_ID.sub('-', name)}"


def footnote_mark_anchor(name: str, mark: int) -> str:
    """Return the id of a footnote's mark inside a page; marks of one note count from 1."""
    return f"{footnote_anchor(name)}-mark-{mark}"


def attachment(inspection: InspectionId, what: str) -> str:
    """Return the name of a file that travels inside a PDF: once saved, it still says what it belongs to."""
    return f"{inspection}-{what}"


def public_address(site_address: str, path: str) -> str:
    """Return the whole address of a page, without the file name that web servers add themselves."""
    return site_address + path.removesuffix("index.html")


def relative(path: str, page: str) -> str:
    """Return the way from a page to a file of the site, so that the site works in any folder and from disk.

    `.` is the top of the site.
    """
    # Not posixpath.relpath(): it asks for the working directory, and pages have thousands of ways.
    folders, steps = page.split("/")[:-1], path.split("/") if path != "." else []
    shared = 0
    while shared < min(len(folders), len(steps)) and folders[shared] == steps[shared]:
        shared += 1
    return "/".join([".."] * (len(folders) - shared) + steps[shared:]) or "."
