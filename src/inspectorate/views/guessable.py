"""At which addresses somebody would look for an inspection that the public may not see yet. Pure.

Reports have been read early because the address of the next one could be guessed from that of the last one.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from inspectorate.model.inspection import InspectionId
from inspectorate.views.addresses import (
    badge_of_inspection,
    inspection_data,
    pdf_in_edition,
    picture_file,
    press_release_page,
    press_release_pdf,
    report_fragment,
    report_page,
    report_pdf,
)
from inspectorate.views.document import PrintEdition

_YEAR = re.compile(r"(?P<stem>.*?)-(?P<year>20[0-9]{2})\Z")
_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october")
_MONTHS_OF_WINTER = ("november", "december")
_ADDED = ("-1", "-2", "-final", "-draft", "-v2", "-embargoed", "-copy", "_final", "-web")
_PICTURES = ("cover.png", "cover.jpg", "figure-1.png", "1.png")


def guess_addresses(withheld: Iterable[InspectionId], sides: Sequence[str]) -> tuple[str, ...]:
    """Return the paths of all that an inspection would have, and of what others might take for its name.

    `sides` are what stands before the paths of each language, such as nothing and `cy/`.
    """
    names = dict.fromkeys(name for inspection in withheld for name in guess_names(inspection))
    paths = (path for name in names for path in _paths_of(InspectionId(name), sides))
    return tuple(dict.fromkeys(paths))


def guess_names(inspection: InspectionId) -> tuple[str, ...]:
    """Return the name of an inspection, and those that are near: other years and months, `-1`, `-final`, `-draft`."""
    names = [str(inspection), *(f"{inspection}{added}" for added in _ADDED)]
    if match := _YEAR.fullmatch(inspection):
        stem, year = match["stem"], int(match["year"])
        names += [stem, *(f"{stem}-{other}" for other in (year - 1, year + 1))]
        names += [f"{stem}-{year}-{month:02}" for month in range(1, 13)]
        names += [f"{stem}-{month}-{year}" for month in (*_MONTHS, *_MONTHS_OF_WINTER)]
    return tuple(dict.fromkeys(names))


def _paths_of(name: InspectionId, sides: Sequence[str]) -> Iterator[str]:
    pdfs = (report_pdf(name), press_release_pdf(name))
    yield from (f"{name}.pdf", f"reports/{name}.pdf", f"{name}/index.html", badge_of_inspection(name))
    yield from (picture_file(name, picture) for picture in _PICTURES)
    yield f"inspections/{name}/{name}-1.pdf"
    for side in sides:
        pages = (report_page(name), report_fragment(name), press_release_page(name), inspection_data(name))
        editions = (pdf_in_edition(pdf, edition) for pdf in pdfs for edition in PrintEdition)
        yield from (f"{side}{path}" for path in (*pages, *pdfs, *editions))
