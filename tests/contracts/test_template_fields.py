"""A template uses exactly the fields of its view: followed by type through loops, includes and macros."""

import importlib

import pytest
from jinja2 import Environment

import template_reader
from inspectorate.documents import DOCUMENTS, DRAFTS
from inspectorate.documents.home import HomeView
from template_reader import TEMPLATES, Reading, TypeReader, fields_of

VIEWS: dict[str, type] = {
    document.name: getattr(
        importlib.import_module(f"inspectorate.documents.{document.name.replace('-', '_')}"),
        f"{document.name.title().replace('-', '')}View",
    )
    for document in (*DOCUMENTS, *DRAFTS)
    if (TEMPLATES / "documents" / document.name).is_dir()
}
"""The view of each document by its name: that of `press-release` is `PressReleaseView`."""
MADE_BY_RENDERING = {("Note", "number")}  # pdf.py finds the notes of a page by it


def read_all() -> Reading:
    """Follow every template of every document."""
    reading = Reading()
    for document, view in VIEWS.items():
        reading.seen.add(view)
        folder = TEMPLATES / "documents" / document
        for template in sorted((*folder.glob("web.*"), *folder.glob("print.html"))):
            TypeReader(reading).read(f"documents/{document}/{template.name}", view)
    return reading


def test_a_template_uses_only_fields_that_its_view_declares() -> None:
    assert sorted(read_all().wrong) == []


def test_every_field_of_every_view_is_used_by_some_template() -> None:
    reading = read_all()
    declared = {(kind.__name__, name) for kind in reading.seen for name in fields_of(kind)}

    assert len(reading.seen) > 30
    assert declared - reading.used - MADE_BY_RENDERING == set()


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("{{ view.tilte }}", "HomeView has no field tilte"),
        ("{{ view.frame.words.pgae }}", "FrameWords has no field pgae"),
        ("{% for entry in view.reports %}{{ entry.raiting }}{% endfor %}", "ReportEntry has no field raiting"),
        ("{% if view.heading.x %}{% endif %}", "x of <class 'str'>, which has no fields"),
        ("{{ veiw }}", "nothing is called veiw"),
    ],
)
def test_a_wrong_field_is_found_by_this_very_reader(monkeypatch: pytest.MonkeyPatch, text: str, complaint: str) -> None:
    template = Environment(autoescape=True).parse(text, "wrong.html")
    monkeypatch.setattr(template_reader, "parse", lambda _: template)
    reading = Reading()
    TypeReader(reading).read("wrong.html", HomeView)

    assert reading.wrong == {f"wrong.html:1: {complaint}"}
