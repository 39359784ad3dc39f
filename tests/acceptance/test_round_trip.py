"""The whole way of one report, step by step, as docs/publishing.md tells it to the publications team.

One test, since each step begins where the one before it ended. Every command is run from outside, and what people do by
hand (writing, deciding, the passing of days) is done here by changing files.
"""

import http.server
import re
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pikepdf
import pytest

from acceptance.command import TEMPLATES, build
from acceptance.filled_forms import fill_word, fill_workbook
from acceptance.made import MadePage, MadePdf
from acceptance.small_content import Made, write_content
from needs import find_program

HAM = Made(id="ham-2024", word="Ham", stage="drafting", embargo="2999-05-14 00:01")
THE_DAY = "2024-05-10 00:01"
"""An embargo that has lifted: a test cannot wait for the day."""
REPORT = f"inspections/{HAM.id}/index.html"
FORMER = f"inspections/{HAM.id}/versions/1/{HAM.id}-version-1.pdf"
TARGETS = """\
targets:
  public: {kind: folder, path: published}
"""
RECIPIENTS = "recipients:\n  - {name: Alex Vale, organisation: Ambershire News}\n"


class Office:
    """A publications team with its folder: it writes files, and runs commands that have to end well, or not."""

    def __init__(self, folder: Path, content: Path, git: str) -> None:
        """Keep where everything lies."""
        self.git = git
        self.folder = folder
        self.content = content
        self.inspection = content / "inspections" / HAM.id
        self.drafts = folder / "drafts" / HAM.id
        self.published = folder / "published" / "current"

    def run(self, *arguments: str, ends_with: int = 0) -> str:
        """Run a command; return all that it says."""
        templates = TEMPLATES if arguments[0] in {"copies", "diff", "draft", "ready", "site"} else ()
        done = build(*arguments, *templates, folder=self.folder)
        said = done.stdout + done.stderr
        assert done.returncode == ends_with, said
        return said

    def write(self, name: str, right: str, wrong: str) -> None:
        """Write one thing in a file of the inspection otherwise."""
        path = self.inspection / name
        text = path.read_text("utf-8")
        assert right in text, f"{name} has no `{right}`"
        path.write_text(text.replace(right, wrong, 1), "utf-8")

    def save(self, message: str) -> None:
        """Keep the content as a revision."""
        for arguments in (("add", "--all"), ("commit", "--quiet", "--message", message)):
            subprocess.run([self.git, *arguments], check=True, cwd=self.content)  # git itself

    def publish(self) -> None:
        """Build the site and publish it; look at the plan first."""
        self.run("site")
        assert "files added" in self.run("publish", "public", "--plan")
        assert "Published to public" in self.run("publish", "public")


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    """Return an office with the draft of one report, under version control."""
    git = find_program("git")
    for name in ("GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME"):
        monkeypatch.setenv(name, "Made-up Office")
    for name in ("GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL"):
        monkeypatch.setenv(name, "office@example.org")
    content = write_content(tmp_path / "content", HAM)
    site = content / "site.yaml"
    site.write_text(site.read_text("utf-8") + TARGETS, "utf-8")
    (tmp_path / "recipients.yaml").write_text(RECIPIENTS, "utf-8")
    subprocess.run([git, "init", "--quiet"], check=True, cwd=content)  # git itself
    office = Office(tmp_path, content, git)
    office.save("The first draft")
    return office


@contextmanager
def readers(folder: Path) -> Iterator[str]:
    """Serve the published folder to readers; yield its address."""

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            """Say nothing."""

    handler = partial(Quiet, directory=str(folder / "published" / "current"))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    thread.join()
    server.server_close()


def answer(address: str) -> int:
    """Return the number with which a server answers."""
    try:
        with urlopen(address) as response:  # noqa: S310  # an address of this test
            return int(response.status)
    except HTTPError as error:
        return error.code


def test_a_report_goes_all_the_way(office: Office) -> None:
    make_a_draft_for_staff(office)
    send_the_draft_and_the_form_to_the_service(office)
    read_back_what_the_service_says(office)
    decide_on_each_comment(office)
    look_at_what_changed(office)
    make_copies_for_those_who_may_read_it_early(office)
    publish_the_site_while_the_embargo_runs(office)
    publish_the_report_when_the_day_comes(office)
    correct_a_figure(office)
    take_the_report_back(office)
    go_back_because_the_withdrawal_was_the_mistake(office)


def make_a_draft_for_staff(office: Office) -> None:
    """A draft can be made at any stage."""
    office.run("draft", HAM.id)

    assert "Ham-foreword" in MadePage(office.drafts / f"{HAM.id}-draft.html").text


def send_the_draft_and_the_form_to_the_service(office: Office) -> None:
    """At factual accuracy, the service gets the numbered draft and a form, and fills it."""
    office.write("inspection.yaml", "stage: drafting", "stage: factual-accuracy")
    office.save("To the service")
    office.run("draft", HAM.id, "--audience", "service")

    number = find_paragraph(office.drafts / f"{HAM.id}-draft.html", "Commentary Ham-commentary.")
    (word,) = office.drafts.glob("*.docx")
    (workbook,) = office.drafts.glob("*.xlsx")
    comment = [number, "Ham-commentary", "The share is 70%.", "70%", "Our records."]
    fill_word(word, office.folder / "filled.docx", comment)
    fill_workbook(workbook, office.folder / "more.xlsx", [number, "", "The board is new.", "", "=1+1"])


def read_back_what_the_service_says(office: Office) -> None:
    """Each comment is tied to its place in the content, and an open one stops the release."""
    said = office.run("responses", "filled.docx") + office.run("responses", "more.xlsx")

    assert f"report.yaml:{line_of(office.inspection / 'report.yaml', 'Ham-commentary')}" in said
    office.write("inspection.yaml", "stage: factual-accuracy", "stage: final")
    assert "not ready" in office.run("ready", HAM.id, ends_with=1)
    assert office.run("site", ends_with=1).count("comment-open") == 2


def decide_on_each_comment(office: Office) -> None:
    """One is accepted, and the report changes; the other is not, and the reason is kept."""
    responses = (office.inspection / "responses.yaml").read_text("utf-8")
    assert responses.count("decision: open") == 2
    responses = responses.replace("decision: open", "decision: accepted", 1)
    responses = responses.replace("decision: open", "decision: not-accepted\n    why: It was so at the time.", 1)
    (office.inspection / "responses.yaml").write_text(responses, "utf-8")

    office.write("inspection.yaml", "a: 69%", "a: 70%")
    office.write("report.yaml", "Commentary Ham-commentary.", "Commentary Ham-commentary on newer records.")


def look_at_what_changed(office: Office) -> None:
    """Since the service saw it: in the record as sentences, in the words as insertions and deletions."""
    said = office.run("diff", HAM.id, "--from", "HEAD")

    assert "2.1" in said
    assert "69% → 70%; rating unchanged" in said
    assert any("<ins" in page.read_text("utf-8") for page in office.drafts.glob("*.html"))
    office.save("Comments decided")


def make_copies_for_those_who_may_read_it_early(office: Office) -> None:
    """The report is ready; a copy is locked, and on the list."""
    assert f"{HAM.id} is ready" in office.run("ready", HAM.id)

    office.run("copies", HAM.id, "--to", "recipients.yaml")

    (copy,) = (office.folder / "copies" / HAM.id).glob("*.pdf")
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(copy)
    assert "Copies under embargo were made: 1" in office.run("ready", HAM.id)


def publish_the_site_while_the_embargo_runs(office: Office) -> None:
    """The public site knows nothing of the report, and whoever guesses its address finds nothing."""
    office.publish()

    assert "2999-05-14 00:01" in office.run("next")
    with readers(office.folder) as address:
        assert "Nothing that is withheld answers." in office.run("verify", address)
        assert answer(address + REPORT) == 404


def publish_the_report_when_the_day_comes(office: Office) -> None:
    """Every file is there as it was made."""
    office.write("inspection.yaml", HAM.embargo, THE_DAY)
    office.save("The day")
    office.publish()

    with readers(office.folder) as address:
        assert "files are there as they were made" in office.run("verify", address)
        assert answer(address + REPORT) == 200
    assert "on newer records" in MadePage(office.published / REPORT).text


def correct_a_figure(office: Office) -> None:
    """The earlier PDF stays under an address of its own, and says that it is superseded."""
    first = (office.published / f"inspections/{HAM.id}/{HAM.id}.pdf").read_bytes()
    office.run("correct", HAM.id, "--what", "The share in standard 2.1 was 70%; it is 71%.")
    office.write("inspection.yaml", "a: 70%", "a: 71%")
    office.publish()

    text = MadePage(office.published / REPORT).text
    assert "The share in standard 2.1 was 70%; it is 71%." in text
    assert "Version 2" in text
    assert "Superseded" in MadePdf(office.published / FORMER).layout
    assert (office.inspection / f"superseded/{HAM.id}-version-1.pdf").read_bytes() == first


def take_the_report_back(office: Office) -> None:
    """A notice stands in its place, and nothing else of it is left."""
    withdrawn = "stage: withdrawn\nwithdrawn: {on: 2024-06-01, why: {en: Cases were mixed up.}}"
    office.write("inspection.yaml", "stage: final", withdrawn)
    office.publish()

    notice = MadePage(office.published / REPORT).text
    assert "Cases were mixed up." in notice
    assert "Ham-commentary" not in notice
    assert not (office.published / FORMER).exists()
    with readers(office.folder) as address:
        assert "Nothing that is withheld answers." in office.run("verify", address)


def go_back_because_the_withdrawal_was_the_mistake(office: Office) -> None:
    """The release before the present one is public again, as it was."""
    office.run("rollback", "public")

    assert "on newer records" in MadePage(office.published / REPORT).text
    assert (office.published / FORMER).exists()


def find_paragraph(draft: Path, words: str) -> str:
    """Return the number of the paragraph that holds some words."""
    before = MadePage(draft).text.partition(words)[0]
    numbers = re.findall(r"\b\d+(?:\.\d+)+\b", before)
    assert numbers
    return str(numbers[-1])


def line_of(path: Path, words: str) -> int:
    """Return the number of the line on which some words stand."""
    before, found, _ = path.read_text("utf-8").partition(words)
    assert found
    return before.count("\n") + 1
