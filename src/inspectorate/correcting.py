"""Keep the PDF of a published inspection and note the correction in its record, before anything is changed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from inspectorate.assembly.checksums import fingerprint
from inspectorate.assembly.manifest_file import read_manifest
from inspectorate.checking import place
from inspectorate.diagnostics import BuildStopped, Checked
from inspectorate.loading.correction_edit import add_correction
from inspectorate.loading.files import read_content
from inspectorate.loading.kept_pdfs import SUPERSEDED
from inspectorate.loading.library import Library, load_library
from inspectorate.model.corrections import Correction, name_kept_pdf
from inspectorate.model.inspection import Inspection
from inspectorate.model.language import Language, Phrase
from inspectorate.model.publication import Audience
from inspectorate.model.site import Site
from inspectorate.ratings import rate_inspection
from inspectorate.release import clear, to_day_in_london
from inspectorate.replacing import replace_file
from inspectorate.views.addresses import report_pdf
from inspectorate.views.desk import side_of

RECORD = "inspection.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionOrder:
    """Which published inspection is to be corrected, and what readers are told of it."""

    content: Path
    defaults: Path
    site: Path
    """The folder with the site as it is published now."""
    inspection: str
    what: Mapping[str, str]
    """What is corrected, by language; under no language, in the first one of the site."""
    on: date | None
    """The day on which the corrected version is published; None for today."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionPlan:
    """What is to be written."""

    version: int
    """The version that the correction makes."""
    on: date
    kept_by_file: Mapping[Path, Path]
    """Where each PDF is kept, and where it comes from."""
    record: Path
    after: bytes


class CorrectionRefusedError(Exception):
    """Nothing can be corrected here; the words say why, and what to do."""


def plan_correction(order: CorrectionOrder, now: datetime) -> CorrectionPlan:
    """Return what is to be written. Nothing is written.

    Raises:
        CorrectionRefusedError: the inspection is not public, or the site is not the one in which it was published.
        BuildStopped: the record cannot be read.
        OSError: the machine cannot read content or site.
    """
    library, inspection = _read_inspection(order)
    site = library.site
    if site is None or not clear((rate_inspection(inspection),), Audience.PUBLIC, now):
        raise CorrectionRefusedError(
            f"`{order.inspection}` is not public, so there is nothing to correct: simply mend its words."
        )
    today, last = to_day_in_london(now), inspection.record.corrected
    on = order.on or today
    if on > today:
        raise CorrectionRefusedError(f"{on.isoformat()} has not come yet. Correct on the day of publication.")
    if on < (last or inspection.record.embargo.moment.date()):
        raise CorrectionRefusedError(f"{on.isoformat()} is before the day on which the last version was published.")
    version = inspection.record.version
    folder = order.content / "inspections" / order.inspection
    pdf = f"{SUPERSEDED}/{order.inspection}-version-{version}.pdf"
    correction = Correction(on=on, what=_find_words(order, site), pdf=pdf)
    kept = {
        folder / name_kept_pdf(pdf, language, site.first_language): path
        for language, path in _find_published(order, inspection, site)
    }
    record = folder / RECORD
    file = f"{library.folder_name}/{inspection.id}/{RECORD}"
    after = add_correction(file, record.read_bytes(), correction)
    return CorrectionPlan(version=version + 1, on=on, kept_by_file=kept, record=record, after=after)


def carry_out(plan: CorrectionPlan) -> None:
    """Keep the PDFs, then write the record: a kill at any point leaves the old record, and a second run goes on.

    Raises:
        OSError: a file cannot be written; the record stands as it was.
    """
    for kept, published in plan.kept_by_file.items():
        kept.parent.mkdir(exist_ok=True)
        replace_file(kept, published.read_bytes())
    replace_file(plan.record, plan.after)


def _read_inspection(order: CorrectionOrder) -> tuple[Library, Inspection]:
    files = read_content(order.content, order.defaults)
    if files.value is None:
        raise BuildStopped(files.diagnostics)
    names = tuple(files.value.inspections)
    if order.inspection not in names:
        raise CorrectionRefusedError(f"There is no inspection `{order.inspection}`. There are: {', '.join(names)}.")
    loaded = load_library(files.value)
    for inspection in loaded.value.inspections:
        if inspection.id == order.inspection and RECORD not in inspection.unread:
            return loaded.value, inspection
    raise BuildStopped(place(Checked(None, loaded.diagnostics), loaded.value).diagnostics)


def _find_words(order: CorrectionOrder, site: Site) -> dict[Language, Phrase]:
    words = {Language(language or site.first_language): Phrase(text) for language, text in order.what.items()}
    for language in words:
        if language not in site.languages:
            raise CorrectionRefusedError(f"The site has no language `{language}`.")
    if site.first_language not in words:
        raise CorrectionRefusedError(f"Say what was corrected in `{site.first_language}` as well.")
    return {language: words[language] for language in site.languages if language in words}


def _find_published(order: CorrectionOrder, inspection: Inspection, site: Site) -> Iterator[tuple[Language, Path]]:
    """Yield the published PDF in each language that has one, after making sure that it is the one that was made."""
    manifest = read_manifest(order.site)
    if manifest is None:
        raise CorrectionRefusedError(
            f"{order.site} is no site made by this program. Name the folder of the published site with --site."
        )
    if manifest.audience is not Audience.PUBLIC or manifest.as_of > manifest.built:
        raise CorrectionRefusedError(
            f"{order.site} was made to be looked at, not to be published. Name the folder of the published site."
        )
    known = {one.path: one.sha256 for one in manifest.files}
    named = tuple(correction.pdf.removesuffix("pdf") for correction in inspection.record.corrections)
    # What no correction names yet was kept by a run that was killed: it is written again.
    former = {kept.fingerprint for name, kept in inspection.kept_pdfs.items() if name.startswith(named)}
    for language in site.languages:
        path = side_of(language, site) + report_pdf(inspection.id)
        file = order.site / path
        if not file.is_file():
            if language == site.first_language:
                raise CorrectionRefusedError(f"The site in {order.site} has no `{path}`. Is it the published one?")
            continue
        found = fingerprint(file)
        if known.get(path) != found:
            raise CorrectionRefusedError(f"`{path}` in {order.site} was changed after the site was made.")
        if found in former:
            raise CorrectionRefusedError(
                f"The site in {order.site} still holds version {inspection.record.version - 1}, which is kept already."
                " Build and publish the site first."
            )
        yield language, file
