"""Style sheets: one for browsers, one for print, from the same parts in a fixed order."""

import re
from pathlib import Path

import pytest

from inspectorate.rendering.html import Templates
from inspectorate.rendering.styles import collect_print_style, collect_web_style, find_web_fonts
from inspectorate.views.document import PrintEdition

FILES = (
    "assets/tokens.css",
    "assets/fonts-web.css",
    "assets/fonts-print.css",
    "assets/other.css",
    "assets/fonts/b.woff2",
    "assets/fonts/a.woff2",
    "assets/fonts/a.ttf",
    "components/b/b.css",
    "components/a/a.css",
    "documents/report/report.css",
    "layouts/web.css",
    "layouts/print.css",
    "layouts/large-print.css",
)


@pytest.fixture
def templates(tmp_path: Path) -> Templates:
    """Return templates whose style sheets hold their own names."""
    for name in FILES:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name, "utf-8")
    return Templates((tmp_path,))


def test_the_style_of_pages_is_put_together_in_order(templates: Templates) -> None:
    assert collect_web_style(templates).split("\n") == [
        "assets/fonts-web.css",
        "assets/tokens.css",
        "components/a/a.css",
        "components/b/b.css",
        "documents/report/report.css",
        "layouts/web.css",
    ]


def test_the_style_of_print_differs_in_fonts_and_layout(templates: Templates) -> None:
    assert collect_print_style(templates).split("\n") == [
        "assets/fonts-print.css",
        "assets/tokens.css",
        "components/a/a.css",
        "components/b/b.css",
        "documents/report/report.css",
        "layouts/print.css",
    ]


def test_the_style_of_a_print_edition_is_the_usual_one_and_what_the_edition_changes(templates: Templates) -> None:
    usual = collect_print_style(templates)

    assert collect_print_style(templates, PrintEdition.LARGE_PRINT) == f"{usual}\nlayouts/large-print.css"
    assert "large-print" not in usual


def test_every_print_edition_has_a_style_sheet() -> None:
    layouts = Path(__file__).parents[3] / "templates" / "layouts"

    assert all((layouts / f"{edition.value}.css").is_file() for edition in PrintEdition)


def test_the_fonts_of_pages_are_the_compressed_ones(templates: Templates) -> None:
    assert [path.name for _, path in find_web_fonts(templates)] == ["a.woff2", "b.woff2"]


def test_the_name_of_a_font_changes_with_what_it_holds_and_the_style_sheet_knows_it(tmp_path: Path) -> None:
    folder = tmp_path / "assets" / "fonts"
    folder.mkdir(parents=True)
    (tmp_path / "assets/fonts-web.css").write_text('src: url("fonts/a.woff2")', "utf-8")
    names = []
    for content in ("one", "other"):
        (folder / "a.woff2").write_text(content, "utf-8")
        templates = Templates((tmp_path,))
        ((name, _),) = find_web_fonts(templates)
        names.append(name)
        assert collect_web_style(templates) == f'src: url("{name.removeprefix("assets/")}")'

    assert names[0] != names[1]
    assert re.fullmatch(r"assets/fonts/a-[0-9a-f]{12}\.woff2", names[0])


def test_the_style_of_a_project_wins_over_the_default(templates: Templates, tmp_path: Path) -> None:
    own = tmp_path / "own"
    (own / "assets").mkdir(parents=True)
    (own / "assets/tokens.css").write_text("mine", "utf-8")

    assert "mine" in collect_web_style(Templates((own, tmp_path))).split("\n")
    assert "assets/tokens.css" not in collect_web_style(Templates((own, tmp_path)))
