"""`build serve`: a real server on real files, asked as a browser asks."""

import http.client
import random
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from acceptance.command import ROOT
from acceptance.small_content import Made, write_content, write_inspection
from serving_site import Served, list_codes, serve

NAMES = ("aber", "bran", "cald", "dun", "east", "fern")
TEMPLATE = "documents/report/web.html"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with content whose site nobody would publish yet; each test mends what it breaks."""
    folder = tmp_path_factory.mktemp("serve")
    write_content(folder / "content", *(Made(id=f"{name}-2024", word=name, stage="drafting") for name in NAMES))
    return folder


@pytest.fixture(scope="module")
def served(folder: Path) -> Iterator[Served]:
    """Return the server of that folder."""
    with serve(folder) as running:
        with running.listen("index.html") as listening:
            listening.wait_for(lambda state: state["waiting"] == 0)
        yield running


def page_of(name: str) -> str:
    return f"inspections/{name}-2024/"


def edit(path: Path, old: str, new: str) -> str:
    """Change a file and return what it held before."""
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")
    return text


def words_of(folder: Path, name: str) -> Path:
    return folder / f"content/inspections/{name}-2024/report.yaml"


def record_of(folder: Path, name: str) -> Path:
    return folder / f"content/inspections/{name}-2024/inspection.yaml"


def test_an_edit_shows_and_only_where_it_concerns(folder: Path, served: Served) -> None:
    page, other = page_of("aber"), page_of("bran")
    before = served.ask(page)
    assert "Foreword of aber-foreword." in before.text
    assert served.ask(other).status == 200

    with served.listen(f"{page}index.html", f"{other}index.html") as listening:
        first = listening.wait_for(lambda state: state["path"] == f"{other}index.html")
        edit(words_of(folder, "aber"), "Foreword of", "A better foreword of")
        after = listening.wait_for_words(served, page, "A better foreword of aber-foreword.")
        edit(words_of(folder, "bran"), "Foreword of", "Another foreword of")
        changed = listening.wait_for(lambda state: state["path"] == f"{other}index.html" and state != first)

    assert after.status == 200
    assert changed["page"] != first["page"]


def test_pages_are_for_staff_and_say_so(served: Served) -> None:
    page = served.ask(page_of("bran")).text

    assert 'class="site-marking"' in page
    assert page.count('<script src="/-/live.js"') == 1
    assert served.ask("").text.count("aber-2024") > 0


@pytest.mark.parametrize(
    ("broken", "code"),
    [
        (b"service: [", "yaml-syntax"),
        (b"\xff\xfe", "wrong-encoding"),
        (b"", "empty-field"),
    ],
    ids=["no YAML", "no text", "nothing"],
)
def test_a_mistake_is_told_with_place_and_cure_and_the_last_good_page_stays(
    broken: bytes, code: str, folder: Path, served: Served
) -> None:
    page, record = page_of("cald"), record_of(folder, "cald")
    good = served.ask(page).body

    with served.listen(f"{page}index.html") as listening:
        sound = record.read_bytes()
        record.write_bytes(broken)
        told = listening.wait_for(lambda state: code in list_codes(state))
        kept = served.ask(page).body
        record.write_bytes(sound)
        mended = listening.wait_for(lambda state: not list_codes(state))

    assert kept == good
    messages = told["messages"]
    assert isinstance(messages, list)
    assert all(one["place"]["place"].startswith("content/inspections/cald-2024/inspection.yaml:") for one in messages)
    assert all(one["hint"] for one in messages)
    assert told["page"] == mended["page"]


def test_what_the_checks_find_comes_after_the_page(folder: Path, served: Served) -> None:
    page, record = page_of("dun"), record_of(folder, "dun")

    with served.listen(f"{page}index.html") as listening:
        former = edit(record, '"1.1": {rating: good}', '"1.1": {rating: good, }\n  "9.9": {rating: good}')
        listening.wait_for_codes("unknown-standard")
        record.write_text(former.replace("a: 69%", "a: 12%"), "utf-8")
        listening.wait_for(lambda state: "rating-differs" in list_codes(state))
        record.write_text(former, "utf-8")
        listening.wait_for_codes()


def test_of_two_edits_at_once_the_last_one_wins(folder: Path, served: Served) -> None:
    page, words = page_of("east"), words_of(folder, "east")

    with served.listen(f"{page}index.html") as listening:
        former = edit(words, "Foreword of", "One foreword of")
        for number in range(20):
            new = words.with_name(".report.new")
            new.write_bytes(former.replace("Foreword of", f"Edit {number} of").replace("\n", "\r\n").encode())
            new.rename(words)
        listening.wait_for_words(served, page, "Edit 19 of east-foreword.")

    assert "Edit 19 of" in served.ask(page).text


def test_inspections_come_and_go(folder: Path, served: Served) -> None:
    inspections = folder / "content/inspections"

    with served.listen("inspections/fern-2024/index.html") as listening:
        first = listening.wait_for(lambda _state: True)
        aside = folder / "aside"
        inspections.rename(aside)
        listening.wait_for(lambda state: state["page"] != first["page"])
        assert served.ask(page_of("fern")).status == 404
        assert "live.js" in served.ask(page_of("fern")).text
        aside.rename(inspections)
        listening.wait_for(lambda state: state["page"] == first["page"])

    shutil.rmtree(inspections / "fern-2024")
    with served.listen("inspections/fern-2024/index.html") as listening:
        listening.wait_for(lambda state: state["page"] != first["page"])
        write_inspection(folder / "content", Made(id="fern-2024", word="fern", stage="drafting"))
        listening.wait_for(lambda state: state["page"] == first["page"])


def test_a_mistake_in_a_template_is_told_and_the_page_stays(folder: Path, served: Served) -> None:
    page, own = page_of("aber"), folder / "templates" / TEMPLATE
    good = served.ask(page).text

    with served.listen(f"{page}index.html") as listening:
        own.parent.mkdir(parents=True)
        own.write_text("{% if %}", "utf-8")
        told = listening.wait_for_codes("template-syntax")
        assert served.ask(page).text == good
        own.write_text((ROOT / "templates" / TEMPLATE).read_text("utf-8").replace("view.area", "view.nowhere"), "utf-8")
        listening.wait_for_codes("template-field")
        shutil.rmtree(folder / "templates")
        listening.wait_for_codes()

    messages = told["messages"]
    assert isinstance(messages, list)
    assert messages[0]["place"]["place"] == f"templates/{TEMPLATE}:1:1"
    assert served.ask(page).text == good


def test_a_style_changes_without_the_page(folder: Path, served: Served) -> None:
    page, own = page_of("aber"), folder / "templates/assets/tokens.css"

    with served.listen(f"{page}index.html") as listening:
        first = listening.wait_for(lambda _state: True)
        own.parent.mkdir(parents=True)
        own.write_text(":root { --ink: #123456; }", "utf-8")
        changed = listening.wait_for(lambda state: state["style"] != first["style"])
        style = served.ask(str(changed["style"]))
        shutil.rmtree(folder / "templates")
        listening.wait_for(lambda state: state["style"] == first["style"])

    assert changed["page"] == first["page"]
    assert "#123456" in style.text
    assert style.headers["Content-Type"] == "text/css; charset=utf-8"


def test_heavy_files_are_made_when_asked_for(served: Served) -> None:
    pdf = served.ask(f"{page_of('bran')}bran-2024.pdf")
    workbook = served.ask("data/all-tables.xlsx")
    search = served.ask("search/pagefind/pagefind.js")

    assert (pdf.status, pdf.body[:5], pdf.headers["Content-Type"]) == (200, b"%PDF-", "application/pdf")
    assert (workbook.status, workbook.body[:2]) == (200, b"PK")
    assert search.status == 200


def test_every_kind_of_page_and_file_is_there(served: Served) -> None:
    for path in ("services/", "data/ratings.csv", "feed.xml", "sitemap.xml", "robots.txt", "frameworks/"):
        assert served.ask(path).status == 200, path
    assert served.ask("services").text == served.ask("services/").text


def test_the_content_may_go_and_come_back(folder: Path, served: Served) -> None:
    page = page_of("bran")
    good = served.ask(page).text
    (folder / "content").rename(folder / "elsewhere")

    with served.listen(f"{page}index.html") as listening:
        listening.wait_for_codes("missing-file")
        assert served.ask(page).text == good
        (folder / "elsewhere").rename(folder / "content")
        listening.wait_for_codes()


def test_whatever_is_in_the_files_it_goes_on(folder: Path, served: Served) -> None:
    dice = random.Random(7)  # noqa: S311  # nothing is kept secret by it
    page = page_of("bran")
    content = folder / "content"
    sound = {path: path.read_bytes() for path in content.rglob("*") if path.is_file()}
    files = [path for path in sound if "bran-2024" in path.as_posix() or path.parent == content]

    with served.listen(f"{page}index.html") as listening:
        good = listening.wait_for(lambda state: not list_codes(state))
        for _ in range(40):
            path = dice.choice(files)
            damage(path, sound[path], dice)
            assert served.ask(page).status in (200, 404, 500)
            assert served.ask("").status == 200
        for path, former in sound.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(former)
        listening.wait_for(lambda state: state["page"] == good["page"] and not list_codes(state))


def damage(path: Path, sound: bytes, dice: random.Random) -> None:
    """Do to a file what accidents and half-written words do."""
    place = dice.randrange(len(sound))
    path.parent.mkdir(parents=True, exist_ok=True)
    match dice.randrange(6):
        case 0:
            path.write_bytes(sound[:place])
        case 1:
            path.write_bytes(sound[:place] + dice.randbytes(8) + sound[place:])
        case 2:
            path.write_bytes(sound[:place] + sound[place + dice.randrange(60) :])
        case 3:
            path.write_bytes(sound[:place] + b"[^none] ![a](figures/none.png) {nobody}" + sound[place:])
        case 4:
            path.unlink(missing_ok=True)
        case _:
            path.write_bytes(b"- " * 5000)


def test_only_this_machine_is_answered_under_its_own_name(served: Served) -> None:
    assert served.ask("", host=f"localhost:{served.port}").status == 200
    assert served.ask("", host="reports.example.org").status == 400
    assert served.ask("-/events?page=index.html", host="reports.example.org").status == 400
    assert served.ask("", method="POST").status == 405
    assert served.ask("", method="DELETE").status == 405
    assert (served.ask("", method="HEAD").status, served.ask("", method="HEAD").body) == (200, b"")


@pytest.mark.parametrize(
    "path",
    [
        "/../content/site.yaml",
        "/%2e%2e/content/site.yaml",
        "/assets/..%2f..%2fcontent/site.yaml",
        "//etc/passwd",
        "/content/site.yaml",
        "/-/../content/site.yaml",
        "/-/..%2fweb.py",
        "/\\..\\content\\site.yaml",
        "/%00",
    ],
)
def test_nothing_but_the_site_is_answered(path: str, served: Served) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", served.port, timeout=30)
    connection.putrequest("GET", path, skip_host=False)
    connection.endheaders()
    response = connection.getresponse()
    body = response.read()
    connection.close()

    assert response.status == 404
    assert b"aber-signatory" not in body
    assert b"root:" not in body


def test_a_taken_port_is_said(folder: Path, served: Served) -> None:
    with pytest.raises(AssertionError, match=f"Port {served.port} is taken"), serve(folder, "--port", str(served.port)):
        pass


def test_the_public_sees_only_what_it_may(folder: Path) -> None:
    with serve(folder, "--audience", "public") as served:
        assert served.ask(page_of("aber")).status == 404
        assert "aber-2024" not in served.ask("").text


def test_content_that_is_not_there_yet_appears(tmp_path: Path) -> None:
    with serve(tmp_path) as served, served.listen("index.html") as listening:
        listening.wait_for_codes("missing-file")
        assert "cannot be shown yet" in served.ask("").text
        write_content(tmp_path / "content", Made(id="aber-2024", word="aber"))
        listening.wait_for_codes()
        assert "Made-up reports" in served.ask("").text
