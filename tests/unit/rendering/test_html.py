"""Templates: strict on fields, safe with text, and mistakes are told with file and line."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from jinja2 import Environment

from inspectorate.aid import Help
from inspectorate.diagnostics import Diagnostic
from inspectorate.memo import open_memo
from inspectorate.rendering.html import Templates
from inspectorate.views.document import Html


@dataclass(frozen=True, slots=True)
class NoteView:
    """What the templates here may say."""

    title: str
    body: Html


VIEW = NoteView("A < B", Html("<p>c</p>"))


def make(folder: Path, **texts: str) -> Path:
    """Write templates into a folder; `a__b` stands for a/b.html."""
    for name, text in texts.items():
        path = folder / f"{name.replace('__', '/')}.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder


def mistake(templates: Templates, name: str = "page.html") -> Diagnostic:
    """Return the one mistake in a template."""
    checked = templates.render(name, VIEW)
    (found,) = checked.diagnostics
    assert checked.value == ""
    assert found.hint
    return found


def test_text_is_escaped_and_safe_html_is_placed(tmp_path: Path) -> None:
    templates = Templates((make(tmp_path, page="<h1>{{ view.title }}</h1>{{ view.body }}"),))

    assert templates.render("page.html", VIEW).value == "<h1>A &lt; B</h1><p>c</p>"


def test_lines_of_logic_leave_no_blank_lines(tmp_path: Path) -> None:
    templates = Templates((make(tmp_path, page="a\n  {% if view.title %}\nb\n  {% endif %}\nc"),))

    assert templates.render("page.html", VIEW).value == "a\nb\nc"


def test_the_first_folder_that_has_a_template_wins(tmp_path: Path) -> None:
    own = make(tmp_path / "own", page="own {% include 'part.html' %}")
    defaults = make(tmp_path / "defaults", page="default", part="default part", other="default other")
    templates = Templates((own, tmp_path / "missing", defaults))

    assert templates.render("page.html", VIEW).value == "own default part"
    assert templates.render("other.html", VIEW).value == "default other"


@pytest.mark.parametrize(
    "text", ["{{ view.tilte }}", "{{ view.title.x }}", "{{ veiw }}", "{% if view.tilte %}{% endif %}"]
)
def test_a_field_that_a_view_does_not_have_is_told_with_its_line(tmp_path: Path, text: str) -> None:
    found = mistake(Templates((make(tmp_path, page=f"a\nb\n{text}"),)))

    assert (found.code, str(found.position)) == ("template-field", "templates/page.html:3:1")


def test_a_wrong_field_is_told_in_the_template_that_names_it(tmp_path: Path) -> None:
    texts = {
        "page": "\n{% extends 'layouts/web.html' %}\n{% block b %}{% include 'part.html' %}{% endblock %}",
        "layouts__web": "{% block b %}{% endblock %}",
        "part": "a\n{% from 'macro.html' import m %}{{ m(view) }}",
        "macro": "{% macro m(x) %}\n\n{{ x.tilte }}{% endmacro %}",
    }

    assert str(mistake(Templates((make(tmp_path, **texts),))).position) == "templates/macro.html:3:1"


def test_a_template_that_cannot_be_read_is_told_with_its_line(tmp_path: Path) -> None:
    found = mistake(Templates((make(tmp_path, page="a\n{% if %}"),)))

    assert (found.code, str(found.position)) == ("template-syntax", "templates/page.html:2:1")


def test_a_syntax_error_is_told_in_the_template_that_has_it(tmp_path: Path) -> None:
    found = mistake(Templates((make(tmp_path, page="{% include 'part.html' %}", part="\n{{ x"),)))

    assert (found.code, str(found.position)) == ("template-syntax", "templates/part.html:2:1")


@pytest.mark.parametrize("text", [None, "{% include 'nothing.html' %}"])
def test_a_template_that_is_not_there_is_told(tmp_path: Path, text: str | None) -> None:
    folder = make(tmp_path, page=text) if text else tmp_path
    found = mistake(Templates((folder,)))

    assert found.code == "template-missing"
    assert ("nothing.html" if text else "page.html") in found.message


def test_files_are_found_by_pattern_in_order_and_the_first_folder_wins(tmp_path: Path) -> None:
    own = make(tmp_path / "own", components__b__b="own")
    defaults = make(tmp_path / "defaults", components__b__b="default", components__a__a="default")

    assert Templates((own, defaults)).find_files("components/*/*.html") == (
        ("components/a/a.html", defaults / "components/a/a.html"),
        ("components/b/b.html", own / "components/b/b.html"),
    )
    assert Templates((own, defaults)).find_files("*.css") == ()


def test_a_macro_that_is_called_once_for_each_value_writes_what_it_writes_alone(tmp_path: Path) -> None:
    macro = "{% macro show(words) %}<p>{{ words }}</p>{% endmacro %}{% from 'other.html' import cut %}"
    page = macro + "{{ once(show, view.title) }}{{ once(show, view.body) }}{{ once(cut, view.title) }}"
    other = "{% macro cut(words) %}<b>{{ words }}</b>{% endmacro %}"
    templates = Templates((make(tmp_path, page=page, other=other),))

    expected = "<p>A &lt; B</p><p><p>c</p></p><b>A &lt; B</b>"
    assert templates.render("page.html", VIEW).value == expected
    assert templates.render("page.html", VIEW).value == expected
    assert "A &lt; C" in templates.render("page.html", NoteView("A < C", VIEW.body)).value


def test_words_that_are_equal_are_safe_only_where_they_say_so(tmp_path: Path) -> None:
    page = "{% macro show(words) %}{{ words }}{% endmacro %}{{ once(show, view.title) }} {{ once(show, view.body) }}"

    made = Templates((make(tmp_path, page=page),)).render("page.html", NoteView("<br>", Html("<br>")))

    assert made.value == "&lt;br&gt; <br>"


def test_what_was_compiled_is_remembered_until_it_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    aid = Help(memo=open_memo(tmp_path / "memo"), program="one")
    folder = make(tmp_path / "templates", page="<p>{{ view.title }}</p>")
    first = Templates((folder,), aid).render("page.html", VIEW)

    with monkeypatch.context() as patched:
        patched.delattr(Environment, "compile")
        assert Templates((folder,), aid).render("page.html", VIEW) == first

    make(folder, page="<p>{{ view.titel }}</p>")
    (found,) = Templates((folder,), aid).render("page.html", VIEW).diagnostics
    assert (found.code, found.file) == ("template-field", "templates/page.html")
