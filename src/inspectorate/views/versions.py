"""Build what documents say of their corrections. Pure."""

from datetime import date

from inspectorate.model.corrections import KeptPdf, name_kept_pdf
from inspectorate.model.inspection import Inspection
from inspectorate.views.addresses import former_pdf, public_address, report_page
from inspectorate.views.desk import Desk, side_of
from inspectorate.views.document import PageLink
from inspectorate.views.phrases import Phrases
from inspectorate.views.version_parts import CorrectionLine, CorrectionsPart


def list_corrections(inspection: Inspection, desk: Desk, own: Phrases) -> CorrectionsPart | None:
    """Return the corrections of a document; None where there was none.

    `own` are the phrases of the language in which the document stands.
    """
    corrections = inspection.record.corrections
    if not corrections:
        return None
    return CorrectionsPart(
        note=say_version(inspection, own) or "",
        see=own.say("corrections_see"),
        heading=own.say("corrections"),
        lines=tuple(
            CorrectionLine(
                version=say_correction(number + 1, correction.on, own),
                what=own.choose(correction.what),
                former=PageLink(
                    desk.shared(path_of_former(inspection, number, desk, own), report_page(inspection.id)),
                    own.say("former_version", version=str(number)),
                ),
                address=public_address(desk.site.address, path_of_former(inspection, number, desk, own)),
            )
            for number, correction in enumerate(corrections, 1)
        ),
    )


def say_version(inspection: Inspection, phrases: Phrases) -> str | None:
    """Return which version a document is, and since when; None where it never was corrected."""
    record = inspection.record
    return say_correction(record.version, record.corrected, phrases) if record.corrected else None


def say_corrected_report(inspection: Inspection, phrases: Phrases) -> str | None:
    """Return what a press release says of a report that was corrected; None where it never was."""
    record = inspection.record
    if record.corrected is None:
        return None
    return phrases.say("report_corrected", version=str(record.version), date=phrases.day(record.corrected))


def say_correction(version: int, day: date, phrases: Phrases) -> str:
    """Return for instance `Version 2, corrected on 3 June 2024`."""
    return phrases.say("version_corrected", version=str(version), date=phrases.day(day))


def find_former(inspection: Inspection, version: int, desk: Desk, own: Phrases) -> KeptPdf | None:
    """Return the kept PDF of an earlier version in a language; None where only that of the first language is kept."""
    pdf = inspection.record.corrections[version - 1].pdf
    return inspection.kept_pdfs.get(name_kept_pdf(pdf, own.language, desk.site.first_language))


def path_of_former(inspection: Inspection, version: int, desk: Desk, own: Phrases) -> str:
    """Return the path, from the top of the site, of an earlier PDF: in the first language where no other is kept."""
    is_kept = find_former(inspection, version, desk, own) is not None
    return (side_of(own.language, desk.site) if is_kept else "") + former_pdf(inspection.id, version)
