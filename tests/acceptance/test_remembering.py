"""What is remembered changes nothing: after any edit, a build that remembers makes what a build from nothing makes."""

import io
import random
import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

import pikepdf
import pytest

from acceptance.command import ROOT, read_published
from acceptance.small_content import Made, write_content, write_inspection
from inspectorate import checking
from inspectorate.aid import Help
from inspectorate.assembly import make, parts
from inspectorate.assembly.print_shop import Printed, PrintJob, PrintShop
from inspectorate.diagnostics import BuildStopped, Diagnostic
from inspectorate.memo import FORGETFUL, Memo, fingerprint_of, open_memo
from inspectorate.workflow import BuildOrder, build_site
from pictures import draw_png

EDITS = 300
FIRST = (Made(id="zub-1", word="Zubword"), Made(id="quo-2", word="Quoword"))
MOST_INSPECTIONS = 3
MISTAKE = "{ "
MENDED_SOON = 0.7
NOW = datetime(2025, 1, 15, 12, tzinfo=UTC)
PROGRAM = "the same in all builds of this test"


@dataclass(slots=True)
class Author:
    """Somebody who edits a content folder at random, and sometimes makes a mistake."""

    content: Path
    templates: Path
    random: random.Random
    inspections: dict[str, Made] = field(default_factory=dict)
    broken: list[Path] = field(default_factory=list)
    number: int = 0

    def edit(self) -> str:
        """Do one thing, and say what."""
        act = self.random.choice(
            (
                self.write_words, self.write_words, self.write_press_release, self.change_share, self.create,
                self.delete, self.rename, self.change_framework, self.change_site, self.change_services,
                self.change_phrase, self.change_template, self.change_style, self.break_file, self.move_embargo,
                self.add_picture,
            )
        )  # fmt: skip
        if self.broken and self.random.random() < MENDED_SOON:
            act = self.mend
        self.number += 1
        return f"{self.number}: {act.__name__}: {act()}"

    def write_words(self) -> Path:
        """Change a paragraph of a report."""
        return self._change(self._any() / "report.yaml", "Commentary", f"Commentary {self.number}")

    def write_press_release(self) -> Path:
        """Change words for the press."""
        return self._change(self._any() / "press-release.yaml", "Words for", f"Words {self.number} for")

    def change_share(self) -> Path:
        """Change a percentage within its band."""
        return self._change(self._any() / "inspection.yaml", ", b: 9", f", b: {self.random.choice((7, 8, 9))}")

    def move_embargo(self) -> Path:
        """Put a report under embargo, or lift it."""
        file, year = self._any() / "inspection.yaml", self.random.choice(("2024", "2024", "2026"))
        file.write_text(re.sub(r"embargo: \d{4}-", f"embargo: {year}-", file.read_text("utf-8")), "utf-8")
        return file

    def create(self) -> str:
        """Begin an inspection with all that belongs to it, unless there are many."""
        if len(self.inspections) == MOST_INSPECTIONS:
            return self.delete()
        one = Made(id=f"new-{self.number}", word=f"Newword{self.number}")
        self.inspections[one.id] = one
        self._write_all()
        return one.id

    def delete(self) -> str:
        """Remove an inspection, unless it is the last."""
        if len(self.inspections) < 2:
            return "nothing"
        name = self.random.choice(sorted(self.inspections))
        del self.inspections[name]
        shutil.rmtree(self.content / "inspections" / name, ignore_errors=True)
        self._write_all()
        return name

    def rename(self) -> Path:
        """Give the folder of an inspection another name."""
        folder = self._any()
        target = folder.with_name(f"moved-{self.number}")
        folder.rename(target)
        self.broken = [target / file.name if file.parent == folder else file for file in self.broken]
        made = self.inspections.pop(folder.name)
        self.inspections[target.name] = replace(made, id=made.id)
        return target

    def change_framework(self) -> Path:
        """Change words of an edition."""
        frameworks = sorted((self.content / "frameworks").glob("*.yaml"))
        return self._change(self.random.choice(frameworks), "Plans are", f"Plans {self.number} are")

    def change_site(self) -> Path:
        """Change a word of the site."""
        return self._change(self.content / "site.yaml", "Reports for", f"Reports {self.number} for")

    def change_services(self) -> Path:
        """Change the name of a region."""
        return self._change(self.content / "services.yaml", "-region", f"-region{self.number}")

    def change_phrase(self) -> Path:
        """Change a fixed phrase, in a file of the project's own."""
        own = self.content / "wording" / "en.yaml"
        if not own.exists():
            own.parent.mkdir()
            shutil.copy(ROOT / "content/wording/en.yaml", own)
        return self._change(own, "skip_to_content:", f"skip_to_content: Skip {self.number} #")

    def change_template(self) -> Path:
        """Change a page, in a template of the project's own, or go back to the program's."""
        own = self.templates / "documents/report/web.html"
        if own.exists():
            own.unlink()
        else:
            own.parent.mkdir(parents=True, exist_ok=True)
            text = (ROOT / "templates/documents/report/web.html").read_text("utf-8")
            own.write_text(text.replace("{% block", f"{{# {self.number} #}}{{% block", 1), "utf-8")
        return own

    def change_style(self) -> Path:
        """Change the style sheet."""
        own = self.templates / "components/extra/extra.css"
        own.parent.mkdir(parents=True, exist_ok=True)
        own.write_text(f"h1 {{ margin-top: {self.number}px }}\n", "utf-8")
        return own

    def break_file(self) -> Path:
        """Make a mistake in a record."""
        file = self._any() / "inspection.yaml"
        file.write_text(MISTAKE + file.read_text("utf-8"), "utf-8")
        self.broken.append(file)
        return file

    def mend(self) -> Path:
        """Mend a mistake, if its file is still there."""
        file = self.broken.pop()
        return self._change(file, MISTAKE, "") if file.exists() else file

    def add_picture(self) -> Path:
        """Put a picture into a folder, or take it out again."""
        picture = self._any() / "figures" / "board.png"
        if picture.exists():
            picture.unlink()
        else:
            picture.parent.mkdir(exist_ok=True)
            picture.write_bytes(draw_png(40, 20))
        return picture

    def _any(self) -> Path:
        return self.content / "inspections" / self.random.choice(sorted(self.inspections))

    def _change(self, file: Path, old: str, new: str) -> Path:
        text = file.read_text("utf-8")
        file.write_text(text.replace(old, new, 1), "utf-8")
        return file

    def _write_all(self) -> None:
        """Write what all inspections share anew; the folders of those that are there stay as they are."""
        side = self.content.with_name("side")
        write_content(side, *self.inspections.values())
        for name in ("site.yaml", "services.yaml", "frameworks"):
            target = self.content / name
            shutil.rmtree(target) if target.is_dir() else target.unlink()
            shutil.move(side / name, target)
        shutil.rmtree(side)
        for name, made in self.inspections.items():
            if not (self.content / "inspections" / name).exists():
                write_inspection(self.content, made)


def print_quickly(job: PrintJob, shop: PrintShop) -> Printed:
    """Return an empty document that changes with whatever a PDF would change with."""
    content = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.docinfo["/Subject"] = fingerprint_of((job, shop.styles, shop.profile))
        pdf.save(content, deterministic_id=True)
    return Printed(path=job.path, content=content.getvalue(), found=())


@pytest.fixture
def order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> BuildOrder:
    """Return the order of a small site whose PDFs are printed in no time."""
    monkeypatch.setattr(make, "print_document", print_quickly)
    write_content(tmp_path / "content", *FIRST)
    (tmp_path / "templates").mkdir()
    return BuildOrder(
        content=tmp_path / "content",
        templates=(tmp_path / "templates", ROOT / "templates"),
        defaults=ROOT / "content",
        site=tmp_path / "site",
        tell=lambda _: None,
        strict=False,
    )


def build(order: BuildOrder, memo: Memo) -> tuple[Mapping[str, bytes], tuple[Diagnostic, ...]]:
    """Return the files of a site and what was told; no files where the build was stopped."""
    try:
        finished = build_site(replace(order, help=Help(memo=memo, program=PROGRAM)), NOW)
    except BuildStopped as stopped:
        return {}, stopped.diagnostics
    return read_published(order.site), finished.warnings


def test_a_build_that_remembers_makes_the_same_bytes_after_any_edit(order: BuildOrder, tmp_path: Path) -> None:
    memo = open_memo(tmp_path / "memo")
    author = Author(content=order.content, templates=order.templates[0], random=random.Random(7))  # noqa: S311
    author.inspections = {one.id: one for one in FIRST}
    built, stopped = 0, 0

    for _ in range(EDITS):
        edit = author.edit()
        remembered, told = build(order, memo)
        anew, told_anew = build(replace(order, site=tmp_path / "anew"), FORGETFUL)

        assert told == told_anew, edit
        assert remembered.keys() == anew.keys(), edit
        assert [path for path in anew if remembered[path] != anew[path]] == [], edit
        built, stopped = built + bool(anew), stopped + (not anew)

    assert built > EDITS / 3
    assert stopped > EDITS / 20


def test_who_makes_documents_takes_the_words_that_were_checked(
    order: BuildOrder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    anew = build(replace(order, site=tmp_path / "anew"), FORGETFUL)
    monkeypatch.delattr(parts, "read_inspection")

    assert build(order, open_memo(tmp_path / "memo")) == anew


def test_what_all_inspections_rest_on_is_read_once(
    order: BuildOrder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    memo = open_memo(tmp_path / "memo")
    first = build(order, memo)
    monkeypatch.delattr(checking, "load_shared")
    (order.content / "inspections" / "quo-2").rename(tmp_path / "quo-2")
    build(order, memo)
    (tmp_path / "quo-2").rename(order.content / "inspections" / "quo-2")

    assert build(order, memo) == first
