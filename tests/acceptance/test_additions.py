"""What it takes to add to a site or to the program: the files that ARCHITECTURE.md names, and no other."""

import re
import shutil
from pathlib import Path

import pytest
import yaml

from acceptance.command import ROOT, build, build_well, read_files
from acceptance.small_content import Made, write_content

SHIRE = Made(id="shire-2024", word="willow")

DOCUMENT = '''"""A list of the names of all services, as a page of its own."""

from dataclasses import dataclass

from inspectorate.release import Cleared
from inspectorate.views.desk import Desk, PerSite
from inspectorate.views.document import Frame, Page
from inspectorate.views.frame import PageIdentity, build_frame


@dataclass(frozen=True, slots=True, kw_only=True)
class NamesView:
    """What templates/documents/names may say."""

    frame: Frame
    heading: str
    names: tuple[str, ...]


def build_pages(cleared: tuple[Cleared, ...], desk: Desk) -> tuple[Page, ...]:
    """Return the page."""
    phrases = desk.phrases
    heading = phrases.say("services") + "!"
    view = NamesView(
        frame=build_frame(PageIdentity(path="names/index.html", title=heading, description=heading), desk, phrases),
        heading=heading,
        names=tuple(phrases.choose(one.rated.inspection.service.area) for one in cleared),
    )
    return (Page(path="names/index.html", view=view),)


NAMES = PerSite(name="names", build=build_pages)
'''
TEMPLATE = """{% extends "layouts/web.html" %}
{% block content %}
<main id="main" tabindex="-1"><h1>{{ view.heading }}</h1>
<ul>
{% for name in view.names %}
<li>{{ name }}</li>
{% endfor %}
</ul></main>
{% endblock %}
"""


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Return a content folder with one inspection."""
    return write_content(tmp_path / "content", SHIRE)


def list_changes(before: dict[str, bytes], folder: Path) -> set[str]:
    """Return the files that are new or not as they were."""
    after = read_files(folder)
    assert before.keys() <= after.keys()
    return {path for path, text in after.items() if before.get(path) != text}


def test_a_framework_edition_is_one_new_file(tmp_path: Path, content: Path) -> None:
    before = read_files(content)
    edition = (content / "frameworks" / "shire-2024-framework.yaml").read_text("utf-8")
    (content / "frameworks" / "shire-2030.yaml").write_text(
        edition.replace("id: shire-2024-framework", "id: shire-2030")
        .replace("Poor", "Weak")
        .replace("willow", "rowan"),
        "utf-8",
    )
    assert list_changes(before, content) == {"frameworks/shire-2030.yaml"}
    record = content / "inspections" / "shire-2024" / "inspection.yaml"
    record.write_text(record.read_text("utf-8").replace("shire-2024-framework", "shire-2030"), "utf-8")

    build_well(folder=tmp_path)

    assert (tmp_path / "site" / "frameworks" / "shire-2030" / "index.html").is_file()
    report = (tmp_path / "site" / "inspections" / "shire-2024" / "index.html").read_text("utf-8")
    assert "rowan-leading" in report


def test_a_language_is_one_new_file_of_wording_and_its_code_in_the_site(tmp_path: Path, content: Path) -> None:
    before = read_files(content)
    (content / "wording").mkdir()
    english = (ROOT / "content" / "wording" / "en.yaml").read_text("utf-8")
    phrases = yaml.safe_load(english)["phrases"]
    (content / "wording" / "en.yaml").write_text(english, "utf-8")
    other = re.sub(r"^language: en$", "language: eo", english, flags=re.MULTILINE)
    other = re.sub(r"^  (at_a_glance|language_name): .*$", r'  \1: "«\1»"', other, flags=re.MULTILINE)
    (content / "wording" / "eo.yaml").write_text(other, "utf-8")
    site = (content / "site.yaml").read_text("utf-8")
    (content / "site.yaml").write_text(site.replace("languages: [en]", "languages: [en, eo]"), "utf-8")
    assert list_changes(before, content) == {"wording/en.yaml", "wording/eo.yaml", "site.yaml"}

    build_well(folder=tmp_path)

    pages = {path for path in read_files(tmp_path / "site") if path.endswith(".html")}
    own = {path for path in pages if path.startswith("eo/")}
    assert {path.removeprefix("eo/") for path in own} == {
        path for path in pages - own if not path.endswith("fragment.html")
    } | {path.removeprefix("eo/") for path in own if path.endswith("fragment.html")}
    report = (tmp_path / "site" / "eo" / "inspections" / "shire-2024" / "index.html").read_text("utf-8")
    assert '<html lang="eo">' in report
    assert "«at_a_glance»" in report
    assert phrases["at_a_glance"] not in report
    assert '<div class="report-body" data-pagefind-body lang="en">' in report
    english_page = (tmp_path / "site" / "inspections" / "shire-2024" / "index.html").read_text("utf-8")
    assert 'lang="eo" hreflang="eo">«language_name»</a>' in english_page


def test_a_document_is_one_module_one_folder_of_templates_and_one_line(tmp_path: Path, content: Path) -> None:
    program = tmp_path / "program"
    for folder in ("src", "templates", "content/wording", "content/handbook"):
        shutil.copytree(ROOT / folder, program / folder, ignore=shutil.ignore_patterns("__pycache__"))
    before = read_files(program)
    documents = program / "src" / "inspectorate" / "documents"
    (documents / "names.py").write_text(DOCUMENT, "utf-8")
    listed = (
        (documents / "__init__.py").read_text("utf-8").replace("    HOME_PAGE,\n", "    HOME_PAGE,\n    NAMES,\n", 1)
    )
    (documents / "__init__.py").write_text(
        listed.replace("\n\n", "\n\nfrom inspectorate.documents.names import NAMES\n", 1), "utf-8"
    )
    templates = program / "templates" / "documents" / "names"
    templates.mkdir()
    (templates / "web.html").write_text(TEMPLATE, "utf-8")
    assert list_changes(before, program) == {
        "src/inspectorate/documents/__init__.py",
        "src/inspectorate/documents/names.py",
        "templates/documents/names/web.html",
    }

    made = build(
        *("site", "--content", content, "--templates", program / "templates"),
        folder=tmp_path,
        environment={"PYTHONPATH": str(program / "src")},
    )

    assert made.returncode == 0, made.stdout
    assert "<li>willow-area</li>" in (tmp_path / "site" / "names" / "index.html").read_text("utf-8")
