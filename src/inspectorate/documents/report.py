"""The report: cover, contents, imprint, and the sections of the framework's edition."""

from dataclasses import dataclass

from inspectorate.model.framework import FrontPart, MainDocument
from inspectorate.release import Cleared
from inspectorate.views.addresses import report_fragment, report_page, report_pdf
from inspectorate.views.around import build_glance, find_neighbours
from inspectorate.views.around_parts import ComparedPart, GlancePart, NeighboursPart
from inspectorate.views.attachments import list_attachments
from inspectorate.views.compared import compare_with_last
from inspectorate.views.contents import list_contents, list_tables
from inspectorate.views.desk import Desk, PerInspection
from inspectorate.views.document import ContentsEntry, Frame, Html, Note, Page, PageLink
from inspectorate.views.downloads import list_downloads
from inspectorate.views.frame import PageIdentity, build_frame, list_keywords, publication_date
from inspectorate.views.linked_data import describe_report
from inspectorate.views.parts import SectionView
from inspectorate.views.phrases import publication_month
from inspectorate.views.search_filters import PageKind, describe_inspection
from inspectorate.views.sections import SectionWriter
from inspectorate.views.sources import list_sources
from inspectorate.views.titles import fit_title
from inspectorate.views.version_parts import CorrectionsPart
from inspectorate.views.versions import list_corrections


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportView:
    """What templates/documents/report may say."""

    frame: Frame
    kicker: str
    """The line above the area's name."""
    area: str
    publisher: str
    publication: str
    """Month of publication, as on the cover."""
    published_label: str
    published: str
    glance: GlancePart
    compared: ComparedPart | None
    neighbours: NeighboursPart
    corrections: CorrectionsPart | None
    tables_heading: str
    tables: tuple[PageLink, ...]
    """The ways to the tables that have a name."""
    front: tuple[str, ...]
    """`contents` and `imprint` in the order of print."""
    contents: tuple[ContentsEntry, ...]
    imprint: tuple[SectionView, ...]
    isbn: str | None
    copyright: str
    sections: tuple[SectionView, ...]
    notes: tuple[Note, ...]
    back_cover: Html


def build_page(cleared: Cleared, desk: Desk) -> Page | None:
    """Return the report of a cleared inspection, or None where its edition has a letter."""
    rated = cleared.rated
    inspection, record, framework = rated.inspection, rated.inspection.record, rated.inspection.framework
    if framework.document is not MainDocument.REPORT:
        return None
    phrases, own = desk.phrases, desk.phrases_of_document(inspection.translated_words)
    path, month = report_page(inspection.id), phrases.month(publication_month(record))
    downloads, writer = list_downloads(report_pdf(inspection.id), path, desk, own), SectionWriter(rated, own)
    kicker, area = phrases.choose(framework.title), phrases.choose(inspection.service.area)
    title = fit_title(f"{kicker} {area}, {month}", phrases.say("report"), inspection, phrases)
    sections = writer.sections(framework.sections)
    view = ReportView(
        frame=build_frame(
            PageIdentity(
                path=path,
                title=title,
                description=f"{phrases.choose(record.service_name)}. {phrases.choose(framework.name)}.",
                date=publication_date(record),
                isbn=record.isbn,
                keywords=list_keywords(inspection, phrases),
                footer=phrases.say("footer_title", title=kicker, area=area),
                downloads=downloads,
                cleared=cleared,
                things=(describe_report(cleared, title, desk, own),),
                search_values=describe_inspection(rated, PageKind.REPORT, phrases),
            ),
            desk,
            own,
        ),
        kicker=kicker,
        area=area,
        publisher=phrases.choose(desk.site.publisher),
        publication=month,
        published_label=phrases.say("published_label"),
        published=phrases.publication(record),
        glance=build_glance(cleared, downloads, desk),
        compared=compare_with_last(cleared, desk),
        neighbours=find_neighbours(cleared, desk),
        corrections=list_corrections(inspection, desk, own),
        tables_heading=phrases.say("tables"),
        tables=list_tables(sections),
        front=tuple(part.value for part in framework.front or (FrontPart.CONTENTS, FrontPart.IMPRINT)),
        contents=list_contents(sections),
        imprint=writer.sections(framework.imprint),
        isbn=own.say("isbn", isbn=record.isbn) if record.isbn else None,
        copyright=own.say("copyright", year=str(publication_month(record).year)),
        sections=sections,
        notes=writer.notes(),
        back_cover=writer.prose.write_standing(framework.back_cover, 1),
    )
    return Page(
        path=path,
        view=view,
        pdf=(pdf := report_pdf(inspection.id) if own.language == phrases.language else None),
        fragment=report_fragment(inspection.id) if own.language == phrases.language else None,
        attachments=list_attachments(cleared, desk.site, own) if pdf else (),
        pictures=writer.pictures.shown(),
        sources=list_sources(inspection, desk.folder, own.language, writer.footnotes.names_by_anchor()),
    )


REPORT = PerInspection(name="report", build=build_page)
