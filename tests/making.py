"""Make the files of a plan in a folder, and proofread a folder, as the steps of a build do for all parts of a site."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from inspectorate.aid import Help
from inspectorate.assembly.manifest_file import record_files
from inspectorate.assembly.page_checks.page import MadePage
from inspectorate.assembly.plan import Plan
from inspectorate.assembly.planned_files import make_files
from inspectorate.assembly.print_shop import open_print_shop, print_document
from inspectorate.assembly.proofread import ProofSoFar, proofread_together
from inspectorate.assembly.withheld import Withheld, find_withheld_names
from inspectorate.assembly.workshop import Workshop
from inspectorate.diagnostics import Checked, Diagnostic
from inspectorate.model.site import PdfProfile


def make(
    plan: Plan, workshop: Workshop, folder: Path, profile: PdfProfile = PdfProfile.A_3A_UA_1
) -> Checked[tuple[str, ...]]:
    """Write every file of a plan below a folder, PDFs last; return their paths."""
    made = make_files(plan, workshop)
    editions = {job.edition for job in made.value.prints if job.edition}
    shop = open_print_shop(workshop.templates, workshop.folders, editions, profile)
    printed = [print_document(job, shop) for job in made.value.prints]
    files = [*made.value.files, *((one.path, one.content) for one in printed)]
    for path, content in files:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    found = (*made.diagnostics, *(one for each in printed for one in each.found))
    return Checked(tuple(path for path, _ in files), found)


def proofread(
    folder: Path, paths: Sequence[str], pages: Mapping[str, MadePage], withheld: Sequence[Withheld]
) -> tuple[Diagnostic, ...]:
    """Return what is wrong with the files at some paths of a folder, by themselves and together."""
    so_far = ProofSoFar()
    for path in paths:
        if not path.endswith(".pdf"):
            so_far.read(path, (folder / path).read_bytes(), pages.get(path))
    proof = so_far.finish()
    together = proofread_together((proof.ways,), proof.titles, paths)
    return (*proof.found, *together, *find_withheld_names(folder, record_files(folder, paths), withheld, Help()))
