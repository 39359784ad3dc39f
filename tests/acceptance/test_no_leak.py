"""The gate from outside: every audience, every stage, a second before and after the embargo, every byte of every file.

Each inspection carries a word of its own in every field, in the name of its picture and in the picture's bytes.
"""

import gzip
import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pikepdf
import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from acceptance.command import ROOT, read_files
from acceptance.made import open_pdf
from acceptance.small_content import Made, write_content
from inspectorate.model.publication import Audience, Stage
from inspectorate.workflow import BuildOrder, build_site

EMBARGO = "2024-07-01 00:01"
LIFTED = datetime(2024, 6, 30, 23, 1, tzinfo=UTC)
"""The same moment by the world's clock: London is an hour ahead of it in summer."""
MOMENTS = {"before": LIFTED - timedelta(seconds=1), "after": LIFTED}

INSPECTIONS = {
    Stage.DRAFTING: Made(id="kexwold-2031", word="Kexwold", stage="drafting", embargo=EMBARGO),
    Stage.FACTUAL_ACCURACY: Made(id="lumbrage-2032", word="Lumbrage", stage="factual-accuracy", embargo=EMBARGO),
    Stage.FINAL: Made(id="tarnwick-2033", word="Tarnwick", embargo=EMBARGO),
    Stage.WITHDRAWN: Made(id="wexcombe-2034", word="Wexcombe", stage="withdrawn", embargo=EMBARGO),
}
STAFF, PRESS, PUBLIC = Audience.STAFF, Audience.PRESS, Audience.PUBLIC
SEEN = {
    (STAFF, "before"): set(INSPECTIONS),
    (STAFF, "after"): set(INSPECTIONS),
    (PRESS, "before"): {Stage.FINAL},
    (PRESS, "after"): {Stage.FINAL},
    (PUBLIC, "before"): set(),
    (PUBLIC, "after"): {Stage.FINAL},
}
"""From the table in docs/publishing.md; a service has no site."""

ENDINGS = {".csv", ".html", ".json", ".pdf", ".pf_fragment", ".xlsx", ".xml"}
"""Of the files that name an inspection which an audience may see."""


@dataclass(frozen=True, slots=True)
class Site:
    """A made site, for whom it is, and the stages that it may show."""

    folder: Path
    audience: Audience
    seen: set[Stage]


@pytest.fixture(scope="module", params=SEEN, ids=lambda one: f"{one[0].value} {one[1]}")
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Return a site for one audience at one moment."""
    audience, moment = request.param
    project = tmp_path_factory.mktemp("leak")
    write_content(project / "content", *INSPECTIONS.values())
    for one in INSPECTIONS.values():
        add_picture(project / "content" / "inspections" / one.id, one)
    order = BuildOrder(
        content=project / "content",
        templates=(ROOT / "templates",),
        defaults=ROOT / "content",
        site=project / "site",
        tell=lambda _: None,
        strict=False,
        audience=audience,
    )
    return Site(build_site(order, MOMENTS[moment]).site, audience, SEEN[request.param])


def test_what_an_audience_may_not_see_is_in_no_byte(made: Site) -> None:
    hidden = [INSPECTIONS[stage] for stage in INSPECTIONS if stage not in made.seen]
    secrets = [secret for one in hidden for secret in (one.word, one.id, one.isbn)]

    assert [(secret, path) for secret in secrets for path in find_everywhere(made.folder, secret)] == []


def test_what_an_audience_may_see_is_in_every_kind_of_file(made: Site) -> None:
    # The proof that the test above looks in the right places: what it misses there, this one finds here.
    for one in (INSPECTIONS[stage] for stage in made.seen):
        found = {*find_everywhere(made.folder, one.id), *find_everywhere(made.folder, one.word)}

        assert {Path(path).suffix for path in found} >= ENDINGS
        assert f"inspections/{one.id}/figures/{one.word.lower()}-picture.png" in found
        assert "SHA256SUMS" in found
        assert ("sitemap.xml" in found) is (made.audience is PUBLIC)  # other sites are listed nowhere


def find_everywhere(site: Path, secret: str) -> Iterator[str]:
    """Yield the path of each file that holds a word, in its name or in its bytes, packed or not, in any case."""
    word = secret.casefold()
    for path, content in read_files(site).items():
        if any(word in text.casefold() for text in (path, *unpack(site / path, content))):
            yield path


def unpack(path: Path, content: bytes) -> Iterator[str]:
    """Yield all that a file holds as text: its bytes, what is packed in them, and what a reader of a PDF is told."""
    yield read(content)
    if path.suffix == ".xlsx":
        with zipfile.ZipFile(io.BytesIO(content)) as book:
            yield from (f"{name} {read(book.read(name))}" for name in book.namelist())
    if path.suffix.startswith(".pf_"):
        yield read(gzip.decompress(content))
    if path.suffix == ".pdf":
        pdf = open_pdf(path)
        yield from (pdf.layout, pdf.words, *pdf.metadata.values(), *pdf.outline, *pdf.page_by_id)
        plain = io.BytesIO()
        with pikepdf.open(path) as opened:
            opened.save(
                plain,
                compress_streams=False,
                object_stream_mode=pikepdf.ObjectStreamMode.disable,
                stream_decode_level=pikepdf.StreamDecodeLevel.all,
            )
        yield read(plain.getvalue())
        yield plain.getvalue().replace(b"\0", b"").decode("latin-1")  # strings of two bytes for each letter


def read(content: bytes) -> str:
    """Return bytes as text, whatever they are."""
    return content.decode("utf-8", "ignore")


def add_picture(folder: Path, made: Made) -> None:
    """Give an inspection a picture whose name, description and bytes hold its word."""
    (folder / "figures").mkdir()
    traces = PngInfo()
    traces.add_text("Comment", f"{made.word}-trace")
    name = f"{made.word.lower()}-picture.png"
    Image.new("RGB", (40, 30), "navy").save(folder / "figures" / name, pnginfo=traces)
    words = folder / "report.yaml"
    background = f"Background of {made.word}-background."
    picture = f"{background}\n\n    ![{made.word}-alternative](figures/{name})"
    text = words.read_text("utf-8")
    assert background in text
    words.write_text(text.replace(background, picture), "utf-8")
