"""Check pictures: their words, their files, and what the files tell that nobody is to know. Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

from inspectorate.diagnostics import Diagnostic, FieldPath, Severity, Span
from inspectorate.model.framework import SectionKind, iter_sections
from inspectorate.model.inspection import Inspection
from inspectorate.model.pictures import PictureFile
from inspectorate.model.prose import Picture, Prose
from inspectorate.validation.manuscript import Manuscript
from inspectorate.validation.walking import iter_prose

LONGEST_ALTERNATIVE = 250
"""How many characters a reader who listens takes in as one."""
COLUMN_MM = 140
TALLEST_MM = 150
"""How wide and how tall a picture is printed at most; templates/layouts/print.css says the same."""
FEWEST_DOTS = 150
"""To the inch: with fewer, a picture looks coarse in print."""
_DOTS_OF_SCREENS = 96
_MM_OF_AN_INCH = 25.4
_FOLDER = "figures"
_OPENING = re.compile(r"(?:an? |the |this )?(?:image|picture|graphic)\s+(?:of|shows|showing)\b", re.IGNORECASE)
_FILE_NAME = re.compile(r"\S+\.(?:png|jpe?g|gif|webp|svg|tiff?|heic|bmp)", re.IGNORECASE)
_NO_WORD = re.compile(r"[\W_]+")


def check_alternative_texts(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield pictures that say nothing, or nothing useful, to readers who do not see them."""
    for file, path, picture in _iter_pictures(manuscript):
        if not picture.alternative.strip():
            yield Diagnostic(
                code="alternative-text-missing",
                message="The picture has no alternative text: readers who do not see it would learn nothing of it.",
                hint="Say between the square brackets what the picture shows.",
                file=file,
                path=path,
            )
            continue
        for flaw in _judge_alternative(picture):
            yield Diagnostic(
                code=flaw.code,
                message=flaw.message,
                hint=flaw.hint,
                severity=Severity.WARNING,
                file=file,
                path=(*path, "alternative"),
                span=flaw.span,
            )


def check_picture_places(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield pictures among numbered paragraphs: each would be counted as one of them."""
    framework = manuscript.rated.inspection.framework
    for section in iter_sections(framework.sections):
        words = manuscript.rated.inspection.words.domains.get(section.domain) if section.domain else None
        if words and section.kind is SectionKind.NUMBERED_DOMAIN:
            path = ("domains", str(section.domain), "text")
            yield from find_pictures_out_of_place(words.text, manuscript.words_file, path)


def find_pictures_out_of_place(prose: Prose, file: str, path: FieldPath) -> Iterator[Diagnostic]:
    """Yield the pictures of words that can hold none."""
    for number, block in enumerate(prose.blocks):
        if isinstance(block, Picture):
            yield Diagnostic(
                code="picture-out-of-place",
                message="No picture can stand here.",
                hint="Pictures stand in the words of one inspection, outside numbered paragraphs.",
                file=file,
                path=(*path, number),
            )


def check_missing_pictures(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield pictures that the words name and nobody has put there."""
    inspection = manuscript.rated.inspection
    for file, path, picture in _iter_pictures(manuscript):
        if picture.file not in inspection.pictures and f"{_FOLDER}/{picture.file}" not in inspection.unread:
            there = ", ".join(f"`{name}`" for name in inspection.pictures) or "none"
            yield Diagnostic(
                code="picture-missing",
                message=f"There is no picture `{picture.file}` in the folder `{_FOLDER}` of the inspection.",
                hint=f"Put it there, or correct its name. There are: {there}.",
                file=file,
                path=path,
            )


def check_used_pictures(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield pictures that no words name, in whatever language."""
    inspection = manuscript.rated.inspection
    in_first = {picture.file for _, _, picture in _iter_pictures(manuscript)}
    others = (*inspection.translated_words.values(), *inspection.translated_press_releases.values())
    used = in_first | {picture.file for words in others for _, picture in _iter_pictures_of(words)}
    for name in inspection.pictures:
        if name not in used:
            yield _warn(
                manuscript,
                name,
                "picture-unused",
                "No words show this picture.",
                f"Write `![What it shows]({_FOLDER}/{name})` where it belongs, or remove the file.",
            )


def check_picture_sizes(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield pictures in use that have too few pixels for their size in print."""
    used = {picture.file for _, _, picture in _iter_pictures(manuscript)}
    for name, picture in manuscript.rated.inspection.pictures.items():
        if name in used and (dots := _count_dots(picture)) < FEWEST_DOTS:
            yield _warn(
                manuscript,
                name,
                "picture-too-small",
                f"The picture has {picture.width} pixels in a line: {dots} dots to the inch in print look coarse.",
                f"Use one that is {_wanted_width(picture)} pixels wide or wider.",
            )


def check_picture_traces(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield pictures whose files tell where they were taken, by whom, or what somebody noted."""
    for name, picture in manuscript.rated.inspection.pictures.items():
        if picture.has_position:
            yield Diagnostic(
                code="picture-with-position",
                message="The file of the picture tells where on earth it was taken.",
                hint="Save the picture anew without its place, and remove this file from the history of the content.",
                file=f"{manuscript.folder}/{_FOLDER}/{name}",
            )
        if picture.traces:
            listed = ", ".join(f"`{trace}`" for trace in picture.traces)
            yield _warn(
                manuscript,
                name,
                "picture-with-metadata",
                f"The file of the picture holds what a camera or a person wrote into it: {listed}.",
                "Save the picture anew without metadata. The site never carries them, but everybody who has the content"
                " does.",
            )


def _iter_pictures(manuscript: Manuscript) -> Iterator[tuple[str, FieldPath, Picture]]:
    """Yield each picture of the words with its file and path."""
    inspection: Inspection = manuscript.rated.inspection
    for file, words in ((manuscript.words_file, inspection.words), (manuscript.release_file, inspection.press_release)):
        yield from ((file, path, picture) for path, picture in _iter_pictures_of(words))


def _iter_pictures_of(words: object) -> Iterator[tuple[FieldPath, Picture]]:
    for path, prose in iter_prose(words):
        for number, block in enumerate(prose.blocks):
            if isinstance(block, Picture):
                yield (*path, number), block


@dataclass(frozen=True, slots=True, kw_only=True)
class _Flaw:
    """What is amiss with an alternative text, and with which characters of it."""

    code: str
    span: Span
    message: str
    hint: str


def _judge_alternative(picture: Picture) -> Iterator[_Flaw]:
    text = picture.alternative
    whole = (0, len(text))
    if _FILE_NAME.fullmatch(text) or text == picture.file.rpartition(".")[0]:
        yield _Flaw(
            code="alternative-text-file-name",
            span=whole,
            message="The alternative text is the name of a file.",
            hint="Say what the picture shows.",
        )
    if f" {_words(text)} " in f" {_words(picture.caption)} ":
        yield _Flaw(
            code="alternative-text-repeats",
            span=whole,
            message="The alternative text repeats the caption: who listens would hear it twice, and nothing of the"
            " picture.",
            hint="Say what the picture shows, and leave the rest to the caption.",
        )
    if opening := _OPENING.match(text):
        yield _Flaw(
            code="alternative-text-opening",
            span=opening.span(),
            message=f"The alternative text begins with ‘{opening.group()}’: every reader is told that it is a picture.",
            hint="Begin with what it shows.",
        )
    if len(text) > LONGEST_ALTERNATIVE:
        yield _Flaw(
            code="alternative-text-too-long",
            span=whole,
            message=f"The alternative text has {len(text)} characters, more than {LONGEST_ALTERNATIVE}.",
            hint="Say in it what the picture shows in short, and the rest in a paragraph, for all readers.",
        )


def _words(text: str) -> str:
    return _NO_WORD.sub(" ", text).strip().casefold()


def _count_dots(picture: PictureFile) -> int:
    """Return how many dots to the inch a picture has in print; one with few pixels is not blown up."""
    natural_mm = picture.width * _MM_OF_AN_INCH / _DOTS_OF_SCREENS
    return int(picture.width * _MM_OF_AN_INCH / min(natural_mm, _printed_mm(picture)))


def _wanted_width(picture: PictureFile) -> int:
    return ceil(FEWEST_DOTS * _printed_mm(picture) / _MM_OF_AN_INCH)


def _printed_mm(picture: PictureFile) -> float:
    """Return how wide a picture with enough pixels is printed."""
    return min(COLUMN_MM, TALLEST_MM * picture.width / picture.height)


def _warn(manuscript: Manuscript, name: str, code: str, message: str, hint: str) -> Diagnostic:
    return Diagnostic(
        code=code,
        message=message,
        hint=hint,
        severity=Severity.WARNING,
        file=f"{manuscript.folder}/{_FOLDER}/{name}",
    )
