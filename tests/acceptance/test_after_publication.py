"""After publication: a correction, a signature, a withdrawal, as the files of a made-up site show them."""

import hashlib
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from after_publication import FORMER, ID, PDF, ROOT, WHAT, AfterPublication, publish_and_correct
from inspectorate.assembly.checksums import read_checksums
from inspectorate.rendering.pdf_rules import find_broken_rules
from needs import find_program

VERSION = "Version 2, corrected on 3 June 2025"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> AfterPublication:
    """Return a made-up site after a correction."""
    return publish_and_correct(tmp_path_factory.mktemp("after"))


def read_words(content: bytes, page: int) -> str:
    """Return the words of a page of a PDF, counted from 0."""
    return " ".join(PdfReader(io.BytesIO(content)).pages[page].extract_text().split())


def read_files(site: Path) -> dict[str, bytes]:
    """Return the files of a site by their paths, without its manifest."""
    paths = (path for path in site.rglob("*") if path.is_file() and path.name != ".inspectorate-site")
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in paths}


def test_the_corrected_pdf_says_its_version_on_the_cover_and_lists_what_was_corrected(made: AfterPublication) -> None:
    pdf = (made.site / PDF).read_bytes()
    pages = [read_words(pdf, number) for number in range(4)]

    assert VERSION in pages[0]
    assert any(WHAT in page and f"{VERSION}." in page for page in pages)
    assert find_broken_rules(pdf) == ()


def test_the_earlier_pdf_is_kept_stamped_and_as_accessible_as_it_was(made: AfterPublication) -> None:
    former = (made.site / FORMER).read_bytes()
    words = [read_words(former, number) for number in range(len(PdfReader(io.BytesIO(former)).pages))]

    assert VERSION not in "".join(words)
    assert all("Superseded on 3 June 2025. The corrected version is at https://" in page for page in words)
    assert find_broken_rules(made.first_pdf) == find_broken_rules(former) == ()


def test_data_list_and_release_say_it(made: AfterPublication) -> None:
    data = json.loads((made.site / f"inspections/{ID}/data.json").read_text("utf-8"))
    rows = (made.site / "data" / "inspections.csv").read_text("utf-8-sig").splitlines()
    release = (made.site / f"inspections/{ID}/press-release/index.html").read_text("utf-8")

    assert (data["version"], data["corrected"], data["corrections"][0]["text"]) == (2, "2025-06-03", WHAT)
    assert rows[0].endswith(",version,corrected")
    assert [row.rpartition(",version")[0] or row[-13:] for row in rows if row.startswith(ID)] == [",2,2025-06-03"]
    assert "The report was corrected on 3 June 2025; it is version 2 now." in release
    assert VERSION in (made.site / "inspections" / "index.html").read_text("utf-8")


def test_two_builds_of_the_same_content_have_the_same_fingerprints(made: AfterPublication) -> None:
    before = read_files(made.site)
    made.build()

    assert read_files(made.site) == before
    assert read_checksums(before["SHA256SUMS"].decode()) == {
        path: hashlib.sha256(content).hexdigest() for path, content in before.items() if path != "SHA256SUMS"
    }


def test_the_command_signs_the_site_and_checks_it(made: AfterPublication, tmp_path: Path) -> None:
    made = made.copy_to(tmp_path)
    key, settings = tmp_path / "key", made.content / "site.yaml"
    subprocess.run([find_program("ssh-keygen"), "-q", "-t", "ed25519", "-N", "", "-f", key], check=True)
    kind, public, *_ = (tmp_path / "key.pub").read_text().split()
    text = settings.read_text("utf-8")
    settings.write_text(
        f"{text}signing:\n  ssh_allowed_signers: ['a@example.org namespaces=\"file\" {kind} {public}']\n"
    )
    made.build()
    page = (made.site / "check" / "index.html").read_text("utf-8")
    command = [sys.executable, "-m", "inspectorate", "sign", "--site", str(made.site), "--content", str(made.content)]

    signed = subprocess.run([*command, "--ssh-key", str(key)], cwd=ROOT, capture_output=True, text=True, check=False)
    checked = subprocess.run([*command, "--check"], cwd=ROOT, capture_output=True, text=True, check=False)

    assert (signed.returncode, checked.returncode) == (0, 0), signed.stderr + checked.stderr
    assert "the signature holds" in checked.stdout
    assert public in page
    assert "ssh-keygen -Y verify -f allowed_signers -I a@example.org -n file" in page
    assert key.read_text() not in signed.stdout + signed.stderr


def test_a_withdrawn_report_leaves_a_notice_and_nothing_else(tmp_path: Path, made: AfterPublication) -> None:
    made = made.copy_to(tmp_path)
    (made.content / "redirects.yaml").unlink()
    made.change(
        "stage: final", "stage: withdrawn\nwithdrawn: {on: 2025-07-01, why: {en: The sample was of another service.}}"
    )
    made.build()
    folder = made.site / "inspections" / ID
    notice = (folder / "index.html").read_text("utf-8")
    rest = [path for path, content in read_files(made.site).items() if ID.encode() in content or ID in path]

    assert "The sample was of another service." in notice
    assert '<meta name="robots" content="noindex">' in notice
    assert "The sample was of another service." in read_words((folder / f"{ID}.pdf").read_bytes(), 0)
    assert len(PdfReader(folder / f"{ID}.pdf").pages) == 1
    assert sorted(rest) == sorted(
        [
            "SHA256SUMS",
            "check/index.html",
            "feed.xml",
            PDF,
            f"inspections/{ID}/index.html",
            f"inspections/{ID}/press-release/index.html",
            f"inspections/{ID}/press-release/{ID}-press-release.pdf",
        ]
    )
