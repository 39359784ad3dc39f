"""Content that means harm: refused with a clear message, or harmless; nothing outside is read, and nobody is asked."""

import http.server
import struct
import threading
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import openpyxl
import pikepdf
import pytest
from click.testing import CliRunner, Result

from acceptance.command import ROOT, read_files
from acceptance.small_content import Made, write_content
from inspectorate.cli import commands

HAM = Made(id="ham-2024", word="Ham")
HIDDEN = "what nobody may read"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with made-up content, and a secret beside it."""
    project = tmp_path / "project"
    write_content(project / "content", HAM)
    (tmp_path / "secret.txt").write_text(HIDDEN, "utf-8")
    (tmp_path / "secret.svg").write_text(
        f"<svg xmlns='http://www.w3.org/2000/svg'><text>{HIDDEN}</text></svg>", "utf-8"
    )
    monkeypatch.chdir(project)
    return project


@pytest.fixture
def asked() -> Iterator[tuple[str, list[str]]]:
    """Yield the address of a server that leads every request on, and the paths that it was asked for."""
    paths: list[str] = []

    class Redirecting(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            paths.append(self.path)
            self.send_response(302)
            self.send_header("Location", "file:///etc/hostname")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Redirecting)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", paths
    server.shutdown()
    thread.join()
    server.server_close()


def build_site() -> Result:
    """Run `build site` with the project's own templates before those of the program."""
    return CliRunner().invoke(commands, ["site"])


def write_words(project: Path, words: str) -> None:
    """Put words into the background of the report."""
    report = project / "content/inspections/ham-2024/report.yaml"
    text = report.read_text("utf-8")
    assert "Background of Ham-background." in text
    report.write_text(text.replace("Background of Ham-background.", words), "utf-8")


def change_template(project: Path, name: str, right: str, wrong: str) -> None:
    """Give the project a template of its own, which is the program's with one change."""
    text = (ROOT / "templates" / name).read_text("utf-8")
    assert right in text
    (project / "templates" / name).parent.mkdir(parents=True)
    (project / "templates" / name).write_text(text.replace(right, wrong, 1), "utf-8")


def add_figure(project: Path, name: str, content: bytes) -> None:
    """Put a file among the pictures of the report."""
    figures = project / "content/inspections/ham-2024/figures"
    figures.mkdir()
    (figures / name).write_bytes(content)


def draw_bomb() -> bytes:
    """Return a picture of a few bytes that would fill the memory."""
    header = struct.pack(">IIBBBBB", 100_000, 100_000, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(bytes(1000))), (b"IEND", b""))
    chunks = (
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def write_bomb(project: Path) -> None:
    """Put the picture among those of the report, and show it."""
    add_figure(project, "bomb.png", draw_bomb())
    write_words(project, "![A bomb](figures/bomb.png)")


def write_laughs(project: Path) -> None:
    """Name a value ten times, and the result ten times again, and so on."""
    lines = ["a0: &a0 ha"] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)]
    (project / "content/services.yaml").write_text("\n".join(lines), "utf-8")


def write_formula(project: Path) -> None:
    """Let a recommendation begin as a formula does."""
    report = project / "content/inspections/ham-2024/report.yaml"
    report.write_text(report.read_text("utf-8").replace("1: first", "1: =HYPERLINK first"), "utf-8")


def link_words(project: Path) -> None:
    """Let the words of the report be a link to a file outside."""
    report = project / "content/inspections/ham-2024/report.yaml"
    report.unlink()
    report.symlink_to("../../../../secret.txt")


HARM: dict[str, tuple[Callable[[Path], None], str]] = {
    "a picture that would fill the memory": (write_bomb, "picture-too-large"),
    "values that would fill the memory": (write_laughs, "yaml-anchor"),
    "a picture above the folder": (
        lambda at: write_words(at, "![A](figures/../../../../secret.svg)"),
        "picture-address",
    ),
    "a picture anywhere on the disk": (lambda at: write_words(at, "![A](file:///etc/hostname)"), "picture-address"),
    "a picture of another host": (lambda at: write_words(at, "![A](https://example.org/a.png)"), "picture-address"),
    "a link to the disk": (lambda at: write_words(at, "[A place](file:///etc/hostname)"), "unsafe-link"),
    "a link that runs a script": (lambda at: write_words(at, "[A place](javascript:alert%281%29)"), "unsafe-link"),
    "a link with data": (lambda at: write_words(at, "[A place](data:text/html,x)"), "unsafe-link"),
    "an attachment from the disk": (
        lambda at: write_words(at, '<link rel=attachment href="file:///etc/hostname">'),
        "raw-html",
    ),
    "an element that runs a script": (lambda at: write_words(at, "Words <img src=x onerror=alert(1)>"), "raw-html"),
    "a drawing with a script": (
        lambda at: add_figure(at, "a.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>"),
        "unknown-file",
    ),
    "words turned round": (lambda at: write_words(at, "Words \N{RIGHT-TO-LEFT OVERRIDE}sdrow"), "control-character"),
    "a formula": (write_formula, "formula-cell"),
    "a file of another folder by a link": (link_words, "link-out"),
}


@pytest.mark.parametrize("harm", HARM)
def test_harm_is_refused_and_the_former_site_stands(project: Path, harm: str) -> None:
    (project / "site").mkdir()
    (project / "site/.inspectorate-site").touch()
    (project / "site/index.html").write_text("the former site", "utf-8")
    former = read_files(project / "site")
    do, code = HARM[harm]
    do(project)

    refused = build_site()

    assert refused.exit_code == 1, refused.output
    assert f"error[{code}]" in refused.output
    assert HIDDEN not in refused.output
    assert read_files(project / "site") == former


RULES = """\
@import url({address}/a.css);
@font-face {{ font-family: a; src: url({address}/a.woff2) }}
body {{ font-family: a; background: url({address}/a.svg) }}
main {{ background: url(file:///etc/hostname) }}
h1 {{ background: url(../../secret.svg) }}
"""
ELEMENTS = ('<link rel="attachment" href="{}">', '<img alt="" src="{}">', '<object data="{}"></object>')
WAYS = ("file:///etc/hostname", "../../secret.txt", "../../secret.svg", "{address}/a")


def test_a_style_sheet_for_print_fetches_nothing_and_follows_nothing(
    project: Path, asked: tuple[str, list[str]]
) -> None:
    address, paths = asked
    change_template(project, "layouts/print.css", "/* The grid", RULES.format(address=address) + "/* The grid")

    made = build_site()

    assert made.exit_code == 0, made.output
    assert paths == []
    assert list(find_hidden_words(project)) == []


def test_a_template_for_print_attaches_and_shows_nothing_from_outside(
    project: Path, asked: tuple[str, list[str]]
) -> None:
    address, paths = asked
    elements = "".join(one.format(way.format(address=address)) for one in ELEMENTS for way in WAYS)
    change_template(project, "layouts/print.html", "{% block content %}", elements + "{% block content %}")

    made = build_site()

    assert made.exit_code == 0, made.output
    assert paths == []
    assert list(find_hidden_words(project)) == []


def test_a_workbook_holds_a_formula_as_text(project: Path) -> None:
    assert build_site().exit_code == 0
    book = openpyxl.load_workbook(project / "site/data/recommendations.xlsx")
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert cells
    assert [cell.coordinate for cell in cells if cell.data_type == "f"] == []


def find_hidden_words(project: Path) -> Iterator[str]:
    """Yield the PDFs that hold the secret, and what is attached to them and is not ours; side folders count."""
    for path in project.rglob("*.pdf"):
        with pikepdf.open(path) as pdf:
            yield from (name for name in pdf.attachments if not name.startswith("ham-2024-"))
            streams = (one.read_bytes() for one in pdf.objects if isinstance(one, pikepdf.Stream))
            yield from (path.name for content in streams if HIDDEN.encode() in content)
