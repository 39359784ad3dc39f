"""Make the files of a plan, and the jobs that print its PDFs."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from inspectorate.assembly.plan import Plan, PlannedPage
from inspectorate.assembly.print_shop import PrintJob
from inspectorate.assembly.stamping import Stamper
from inspectorate.assembly.workshop import Workshop
from inspectorate.diagnostics import Checked, Diagnostic
from inspectorate.rendering.attachments import write_attachment
from inspectorate.rendering.footnotes import set_notes_at_foot
from inspectorate.rendering.formats import FORMATS
from inspectorate.rendering.fragment import cut_fragment
from inspectorate.rendering.pictures import write_anew
from inspectorate.views.addresses import relative
from inspectorate.views.document import frame_of


@dataclass(frozen=True, slots=True)
class MadeFiles:
    """Files by their paths, and the PDFs that are still to be printed."""

    files: tuple[tuple[str, bytes], ...]
    prints: tuple[PrintJob, ...]


def make_files(plan: Plan, workshop: Workshop) -> Checked[MadeFiles]:
    """Return every file of a plan but its PDFs, with the jobs that print these."""
    found: list[Diagnostic] = []
    pictures = {path: write_anew(picture) for path, picture in plan.pictures.items()}
    files = [*pictures.items()]
    files.extend((one.file.path, FORMATS[one.file.format].write(one.file.content)) for one in plan.files)
    stamper = Stamper(workshop.templates, workshop.folders)
    for stamp in plan.stamps:
        stamped = stamper.stamp(stamp)
        found.extend(stamped.diagnostics)
        files.append((stamp.stamped.path, stamped.value))
    prints: list[PrintJob] = []
    for planned in plan.pages:
        made = _make_page(planned, workshop, pictures)
        found.extend(made.diagnostics)
        files.extend(made.value.files)
        prints.extend(made.value.prints)
    return Checked(MadeFiles(tuple(files), tuple(prints)), tuple(found))


def _make_page(planned: PlannedPage, workshop: Workshop, pictures: Mapping[str, bytes]) -> Checked[MadeFiles]:
    page, templates = planned.page, workshop.templates
    web = templates.render(f"documents/{planned.document}/{page.template}", page.view)
    made = [(page.path, web.value.encode())]
    if page.fragment and (frame := frame_of(page)):
        made.append((page.fragment, cut_fragment(web.value, frame.address).encode()))
    if page.pdf is None or web.diagnostics:
        return Checked(MadeFiles(tuple(made), ()), web.diagnostics)
    printed = templates.render(f"documents/{planned.document}/print.html", page.view)
    if printed.diagnostics:
        return Checked(MadeFiles((), ()), printed.diagnostics)
    job = PrintJob(
        path=page.pdf,
        html=set_notes_at_foot(printed.value, getattr(page.view, "notes", ())),
        attachments=tuple(write_attachment(one) for one in page.attachments),
        pictures={relative(picture, page.path): pictures[picture] for picture in page.pictures},
        sources=page.sources,
    )
    return Checked(MadeFiles(tuple(made), tuple(_iter_editions(job, planned))))


def _iter_editions(job: PrintJob, planned: PlannedPage) -> Iterator[PrintJob]:
    yield job
    for edition, path in planned.pdf_by_edition.items():
        yield replace(job, edition=edition, path=path)
