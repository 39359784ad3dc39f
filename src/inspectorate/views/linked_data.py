"""Say what a page is in the words of schema.org, for programs that find and show pages (JSON-LD). Pure."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from inspectorate.model.corrections import Correction
from inspectorate.model.inspection import Inspection
from inspectorate.release import Cleared
from inspectorate.views.addresses import (
    DATA,
    SEARCH,
    framework_page,
    inspection_data,
    pdf_in_edition,
    press_release_page,
    press_release_pdf,
    public_address,
    report_page,
    report_pdf,
    service_page,
)
from inspectorate.views.desk import Desk, side_of
from inspectorate.views.document import LinkedData, PageLink
from inspectorate.views.machine_days import write_publication
from inspectorate.views.phrases import Phrases
from inspectorate.views.spoken import plain

Thing: TypeAlias = Mapping[str, object]
"""What is said of one thing: a page, a document, a set of data."""

VOCABULARY = "https://schema.org"
MEDIA_TYPES = {
    "csv": "text/csv",
    "json": "application/json",
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
"""What files are, by their endings."""
_ESCAPES = str.maketrans({
    "<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029",
})  # fmt: skip
"""What could end the element in which it stands, or a line of a script; in JSON they are the same characters."""


def write_linked_data(things: Sequence[Thing]) -> LinkedData | None:
    """Return things as JSON-LD that may stand inside a `script` element; None where there are none."""
    if not things:
        return None
    text = json.dumps({"@context": VOCABULARY, "@graph": things}, ensure_ascii=False, separators=(",", ":"))
    return LinkedData(text.translate(_ESCAPES))


def describe_trail(trail: Sequence[PageLink], title: str, desk: Desk) -> Thing:
    """Return the way from the home page to this one. The links are from the top of the side; the last has none."""
    steps = (
        *({"name": plain(link.text), "item": desk.public(link.href)} for link in trail),
        {"name": plain(title)},
    )
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": position, **step} for position, step in enumerate(steps, 1)
        ],
    }


def describe_site(desk: Desk) -> Thing:
    """Return the site, with the way to search it."""
    return {
        **_refer_to_site(desk),
        "inLanguage": list(desk.site.languages),
        "publisher": describe_publisher(desk),
        "potentialAction": {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": f"{desk.public(SEARCH)}?q={{search_term_string}}"},
            "query-input": "required name=search_term_string",
        },
    }


def describe_report(cleared: Cleared, title: str, desk: Desk, own: Phrases) -> Thing:
    """Return a report or letter, with the files in which it can be had.

    `own` are the phrases of the language in which the document stands.
    """
    inspection = cleared.rated.inspection
    isbn = inspection.record.isbn
    address = desk.public(report_page(inspection.id))
    data = public_address(desk.site.address, inspection_data(inspection.id))
    return {
        "@type": "Report",
        "@id": address,
        "url": address,
        "name": plain(title),
        **_describe_publication(inspection, desk, own),
        **_describe_version(inspection, own),
        **({"identifier": name_book(isbn)} if isbn else {}),
        "isBasedOn": {
            "@type": "CreativeWork",
            "name": plain(own.choose(inspection.framework.name)),
            "url": desk.public(framework_page(inspection.framework.id)),
        },
        "encoding": [*_describe_pdfs(report_pdf(inspection.id), desk, own), _describe_file("MediaObject", data)],
    }


def describe_release(cleared: Cleared, headline: str, desk: Desk, own: Phrases) -> Thing:
    """Return a press release, which is made from a report.

    `own` are the phrases of the language in which it stands.
    """
    inspection = cleared.rated.inspection
    address = desk.public(press_release_page(inspection.id))
    return {
        "@type": "NewsArticle",
        "@id": address,
        "url": address,
        "headline": plain(headline),
        **_describe_publication(inspection, desk, own),
        "isBasedOn": {"@type": "Report", "@id": desk.public(report_page(inspection.id))},
        "encoding": [*_describe_pdfs(press_release_pdf(inspection.id), desk, own)],
    }


def describe_dataset(name: str, description: str, files: Sequence[str], desk: Desk) -> Thing:
    """Return the open data, with the files in which they can be had, by their paths from the top of the site."""
    return {
        "@type": "Dataset",
        "@id": desk.public(DATA),
        "url": desk.public(DATA),
        "name": plain(name),
        "description": plain(description),
        "inLanguage": desk.first_phrases.language,
        "creator": describe_publisher(desk),
        "publisher": describe_publisher(desk),
        "isAccessibleForFree": True,
        **describe_terms(desk),
        "distribution": [_describe_file("DataDownload", public_address(desk.site.address, path)) for path in files],
    }


def describe_publisher(desk: Desk) -> Thing:
    """Return who publishes the site."""
    return {
        "@type": "GovernmentOrganization",
        "@id": f"{desk.site.address}#publisher",
        "name": plain(desk.phrases.choose(desk.site.publisher)),
    }


def describe_terms(desk: Desk) -> Thing:
    """Return under what terms a thing may be used, and the notice of the site, where there are any."""
    notice, licence = desk.site.notice, desk.site.licence
    return {
        **({"license": licence.address} if licence else {}),
        **({"disambiguatingDescription": plain(desk.phrases.choose(notice))} if notice else {}),
    }


def name_book(isbn: str) -> str:
    """Return the number of a book as a name for machines, in which no blanks may stand."""
    return f"urn:isbn:{'-'.join(isbn.split())}"


def _describe_pdfs(pdf: str, desk: Desk, own: Phrases) -> Iterator[Thing]:
    side = side_of(own.language, desk.site)
    for path in (pdf, *(pdf_in_edition(pdf, edition) for edition in desk.print_editions)):
        yield _describe_file("MediaObject", public_address(desk.site.address, side + path))


def _describe_file(kind: str, address: str) -> Thing:
    return {"@type": kind, "encodingFormat": MEDIA_TYPES[address.rpartition(".")[2]], "contentUrl": address}


def _describe_publication(inspection: Inspection, desk: Desk, own: Phrases) -> Thing:
    return {
        "inLanguage": own.language,
        "datePublished": write_publication(inspection.record),
        "publisher": describe_publisher(desk),
        "isPartOf": _refer_to_site(desk),
        "about": {
            "@type": "GovernmentOrganization",
            "name": plain(own.choose(inspection.record.service_name)),
            "url": desk.public(service_page(inspection.record.service)),
            "areaServed": {
                "@type": "AdministrativeArea",
                "name": plain(own.choose(inspection.service.area)),
                "identifier": inspection.service.area_code,
            },
        },
        **describe_terms(desk),
    }


def _describe_version(inspection: Inspection, own: Phrases) -> Thing:
    record = inspection.record
    return {
        "version": record.version,
        **({"dateModified": record.corrected.isoformat()} if record.corrected else {}),
        **({"correction": [_describe_correction(one, own) for one in record.corrections]} if record.corrected else {}),
    }


def _describe_correction(correction: Correction, own: Phrases) -> Thing:
    return {
        "@type": "CorrectionComment",
        "datePublished": correction.on.isoformat(),
        "text": plain(own.choose(correction.what)),
    }


def _refer_to_site(desk: Desk) -> Thing:
    address = desk.site.address
    return {
        "@type": "WebSite",
        "@id": f"{address}#website",
        "url": address,
        "name": plain(desk.phrases.choose(desk.site.name)),
    }
