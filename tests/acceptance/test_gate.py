"""Nothing of an inspection is seen before its moment: not its words, not its name, not that there is one."""

import gzip
import io
import re
import time
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from acceptance.command import ROOT, TEMPLATES, build, read_files
from acceptance.made import MadePage, MadePdf, open_pdf
from acceptance.small_content import Made, write_content
from inspectorate.workflow import BuildOrder, build_site

PUBLIC = Made(id="ham-2024", word="Ham")
WITHHELD = (
    Made(id="kew-2031", word="Kew", embargo="2999-01-01 00:01"),
    Made(id="lee-2032", word="Lee", stage="drafting"),
    Made(id="tay-2033", word="Tay", stage="factual-accuracy"),
    Made(id="wye-2034", word="Wye", stage="withdrawn"),
)
SUMMER = Made(id="usk-2024", word="Usk", embargo="2024-07-01 00:01")
LIFTED = datetime(2024, 6, 30, 23, 1, tzinfo=UTC)
"""The moment of the embargo of `SUMMER` by the world's clock: London is an hour ahead of it in summer."""

WORDS_OF_A_RECORD = (
    *("area", "service", "unit", "inspector", "email", "telephone", "addressee", "facts", "figure"),
    *("label", "table", "column", "row", "value", "foreword", "background", "domain", "findings", "commentary"),
    *("strengths", "areas", "recommendation-1", "recommendation-2", "note", "source", "signatory", "title"),
)
WORDS_OF_A_FRAMEWORK = (
    *("kicker", "question", "domain-name", "domain-introduction", "leading", "statement", "first"),
    *("second", "imprint", "term", "meaning", "standing"),
)
WORDS_OF_A_RELEASE = ("short", "headline", "body", "press", "press-areas", "editors")


@pytest.fixture(scope="module")
def public_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site of one inspection that is public, and of one for each reason not to be."""
    project = tmp_path_factory.mktemp("gate")
    write_content(project / "content", PUBLIC, *WITHHELD)
    finished = build("site", *TEMPLATES, folder=project)
    assert finished.returncode == 0, finished.stdout
    for made in WITHHELD:
        assert made.word not in finished.stdout + finished.stderr
        assert made.id not in finished.stdout + finished.stderr
    return project / "site"


def is_packed_inside(path: str, content: bytes, word: str) -> bool:
    """Return whether a workbook or a piece of the search index holds a word: their own bytes show none."""
    if path.endswith(".xlsx"):
        with zipfile.ZipFile(io.BytesIO(content)) as book:
            return any(word.encode() in book.read(name) for name in book.namelist())
    if ".pf_" in path:  # the index keeps words in small letters
        words = gzip.decompress(content).decode("utf-8", "ignore")
        return re.search(rf"\b{re.escape(word)}\b", words, re.IGNORECASE) is not None
    return False


def find_everywhere(site: Path, word: str) -> Iterator[str]:
    """Yield each place of a site that holds a word: names of files, bytes, text and metadata of PDFs."""
    for path, content in read_files(site).items():
        if word in path:
            yield f"name of {path}"
        if word.encode() in content:
            yield path
        if is_packed_inside(path, content, word):
            yield f"text of {path}"
        if path.endswith(".pdf"):
            pdf = open_pdf(site / path)
            for part in (pdf.layout, pdf.words, *pdf.metadata.values(), *pdf.outline, *pdf.page_by_id):
                if word in part:
                    yield f"text of {path}"


@pytest.mark.parametrize("made", WITHHELD, ids=lambda made: f"{made.stage} {made.embargo[:4]}")
def test_no_word_of_a_withheld_inspection_is_anywhere_in_the_site(public_site: Path, made: Made) -> None:
    assert list(find_everywhere(public_site, made.word)) == []
    assert list(find_everywhere(public_site, made.isbn)) == []


@pytest.mark.parametrize("made", WITHHELD, ids=lambda made: f"{made.stage} {made.embargo[:4]}")
def test_the_id_of_a_withheld_inspection_is_nowhere_in_the_site(public_site: Path, made: Made) -> None:
    assert list(find_everywhere(public_site, made.id)) == []


def test_the_words_of_a_public_inspection_are_in_every_document_of_it(public_site: Path) -> None:
    # The proof that the tests above look in the right places: what they miss there, they find here.
    folder = public_site / "inspections" / PUBLIC.id
    words = {
        "report": (WORDS_OF_A_RECORD + WORDS_OF_A_FRAMEWORK, folder / "index.html", folder / f"{PUBLIC.id}.pdf"),
        "release": (
            WORDS_OF_A_RELEASE,
            folder / "press-release/index.html",
            folder / f"press-release/{PUBLIC.id}-press-release.pdf",
        ),
    }

    for endings, page, pdf in words.values():
        shown, printed = MadePage(page).text, MadePdf(pdf).words
        assert [ending for ending in endings if f"Ham-{ending}" not in shown] == []
        assert [ending for ending in endings if f"Ham-{ending}" not in printed] == []
    report = MadePdf(folder / f"{PUBLIC.id}.pdf")
    assert PUBLIC.isbn in MadePage(folder / "index.html").text
    assert PUBLIC.isbn in report.words
    assert "Ham-cover" in report.words
    assert "Ham-framework" in report.metadata["/Subject"]
    places = list(find_everywhere(public_site, PUBLIC.id))
    assert any(place.startswith("text of search/pagefind/fragment/") for place in places)


def test_a_site_without_any_public_inspection_says_so_and_holds_no_page_of_one(tmp_path: Path) -> None:
    write_content(tmp_path / "content", WITHHELD[0])

    site = build_at(tmp_path, datetime(2024, 6, 1, tzinfo=UTC))

    # Of what is there for each inspection, service or edition there is nothing; the lists of them are empty.
    of_one = re.compile(r"(?:cy/)?(?:(?:inspections|services|frameworks|compare|badges)/[^/]+/.+|.+\.pdf)")
    assert [path for path in read_files(site) if of_one.fullmatch(path)] == []
    assert "No report is published yet." in MadePage(site / "index.html").text


def test_until_the_minute_of_the_embargo_there_is_nothing(tmp_path: Path) -> None:
    write_content(tmp_path / "content", SUMMER)

    site = build_at(tmp_path, LIFTED - timedelta(seconds=1))

    assert list(find_everywhere(site, SUMMER.word)) == []
    assert list(find_everywhere(site, SUMMER.id)) == []


def test_from_the_minute_of_the_embargo_on_it_is_there(tmp_path: Path) -> None:
    write_content(tmp_path / "content", SUMMER)

    site = build_at(tmp_path, LIFTED)

    page = MadePage(site / "inspections/usk-2024/index.html")
    assert "Usk-foreword" in page.text
    assert "Usk-foreword" in MadePdf(site / "inspections/usk-2024/usk-2024.pdf").words
    assert "Usk-area" in MadePage(site / "index.html").text


def test_a_later_build_takes_a_withdrawn_inspection_out_of_the_site(tmp_path: Path) -> None:
    write_content(tmp_path / "content", SUMMER)
    build_at(tmp_path, LIFTED)
    record = tmp_path / "content/inspections/usk-2024/inspection.yaml"
    withdrawn = "stage: withdrawn\nwithdrawn: {on: 2024-07-01, why: {en: Cases were mixed up.}}"
    record.write_text(record.read_text("utf-8").replace("stage: final", withdrawn), "utf-8")

    site = build_at(tmp_path, LIFTED)

    # A notice stands in its place, with the names of the area and the service; no result and no word is left.
    assert "Cases were mixed up." in MadePage(site / "inspections/usk-2024/index.html").text
    left = {"area", "service", "kicker", "framework", "region"}
    gone = [word for word in (*WORDS_OF_A_RECORD, *WORDS_OF_A_FRAMEWORK, *WORDS_OF_A_RELEASE) if word not in left]
    assert [word for word in gone if list(find_everywhere(site, f"{SUMMER.word}-{word}"))] == []
    assert list(find_everywhere(site, SUMMER.isbn)) == []


def test_the_time_zone_of_the_machine_changes_no_embargo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_content(tmp_path / "content", SUMMER)
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")  # 14 hours ahead of UTC: there, the embargo seems long over
    time.tzset()
    try:
        site = build_at(tmp_path, LIFTED - timedelta(seconds=1))
    finally:
        monkeypatch.undo()
        time.tzset()

    assert list(find_everywhere(site, SUMMER.word)) == []


def test_an_id_inside_a_longer_public_one_stops_nothing(tmp_path: Path) -> None:
    withdrawn = Made(id="ham-2024", word="Old", stage="withdrawn")
    write_content(tmp_path / "content", withdrawn, Made(id="ham-2024-second", word="New"))

    site = build_at(tmp_path, LIFTED)

    assert "New-foreword" in MadePage(site / "inspections/ham-2024-second/index.html").text
    assert list(find_everywhere(site, "Old-")) == []


def test_words_that_name_a_withheld_inspection_stop_the_build(tmp_path: Path) -> None:
    write_content(tmp_path / "content", PUBLIC, WITHHELD[0])
    words = tmp_path / "content/inspections/ham-2024/press-release.yaml"
    words.write_text("body: More at [the next](https://reports.example.org/inspections/kew-2031/).\n", "utf-8")

    finished = build("site", *TEMPLATES, folder=tmp_path)

    assert finished.returncode == 1
    assert (
        "error[withheld-named]: The file names the inspection `kew-2031`, which is not public yet." in finished.stdout
    )
    assert not (tmp_path / "site").exists()


def build_at(project: Path, now: datetime) -> Path:
    """Build the site of a project as if it were `now`."""
    order = BuildOrder(
        content=project / "content",
        templates=(ROOT / "templates",),
        defaults=ROOT / "content",
        site=project / "site",
        tell=lambda _: None,
        strict=True,
    )
    return build_site(order, now).site
