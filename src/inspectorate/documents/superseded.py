"""Earlier versions of corrected documents: the PDFs as they were, each page stamped."""

from collections.abc import Iterator
from dataclasses import dataclass

from inspectorate.release import Cleared
from inspectorate.views.addresses import former_pdf, report_page
from inspectorate.views.desk import Desk, PerSite
from inspectorate.views.document import Made, StampedPdf
from inspectorate.views.spoken import plain
from inspectorate.views.versions import find_former


@dataclass(frozen=True, slots=True, kw_only=True)
class SupersededView:
    """What templates/documents/superseded may say: what stands on each page."""

    language: str
    title: str
    stamp: str
    """When it was superseded."""
    address: str
    """Where the corrected version is."""


def build_files(cleared: tuple[Cleared, ...], desk: Desk) -> tuple[Made, ...]:
    """Return the earlier versions that are kept in the language of this side."""
    return tuple(made for one in cleared for made in _list_versions(one, desk))


def _list_versions(cleared: Cleared, desk: Desk) -> Iterator[Made]:
    inspection, own = cleared.rated.inspection, desk.phrases
    for version, correction in enumerate(inspection.record.corrections, 1):
        kept = find_former(inspection, version, desk, own)
        if kept is None:
            continue
        address = desk.public(report_page(inspection.id))
        view = SupersededView(
            language=own.language,
            title=own.say("superseded_label"),
            stamp=own.say("superseded_stamp", date=own.day(correction.on)),
            address=address,
        )
        yield StampedPdf(
            path=former_pdf(inspection.id, version),
            view=view,
            kept=kept.content,
            label=plain(own.say("superseded_label")),
            address=address,
            date=correction.on.isoformat(),
        )


SUPERSEDED = PerSite(name="superseded", build=build_files)
