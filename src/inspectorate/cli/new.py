"""The command `build new`: files with which an author begins."""

from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path

import click

from inspectorate.cli.folders import CONTENT_OPTION
from inspectorate.cli.schema import open_library, save_schemas
from inspectorate.cli.text import on_one_line
from inspectorate.loading.gaps import GAP
from inspectorate.loading.library import Library
from inspectorate.loading.new_files import begin_inspection, begin_press_release, begin_service, begin_translation
from inspectorate.loading.schemas import FOLDER
from inspectorate.loading.shelf import FOLDER_NAME
from inspectorate.loading.yaml_source import read_yaml
from inspectorate.model.language import Language, name_translated

_RECORD, _PRESS_RELEASE = "inspection.yaml", "press-release.yaml"


@click.group()
def new() -> None:
    """Begin an inspection, a service, a press release or a translation: make its files, to be filled in."""


@new.command()
@click.argument("name")
@click.option("--service", required=True, help="The service, by its name in services.yaml.")
@click.option("--framework", required=True, help="The edition of the framework, such as yj-2021.")
@CONTENT_OPTION
def inspection(name: str, service: str, framework: str, content: Path) -> None:
    """Begin the inspection NAME, such as ambershire-2027: its record and its words."""
    library = open_library(content)
    _refuse_wrong_name(name)
    folder = content / "inspections" / name
    if folder.exists():
        raise click.UsageError(f"There is an inspection `{name}` already: nothing was changed.")
    _refuse_unknown("service", service, _names_of_services(content), "`build new service` makes one.")
    _refuse_unknown("framework", framework, library.frameworks, "Each stands in a file of the folder `frameworks`.")
    files = begin_inspection(service, library.frameworks[framework], _languages_of(library))
    folder.mkdir(parents=True)
    for file, text in files.items():
        _write_new(folder / file, text)
    save_schemas(library, content / FOLDER)
    _say_next(name)


@new.command()
@click.argument("name")
@click.option("--area", help="The area, as on the cover.")
@click.option("--nation", help="The nation, such as England.")
@click.option("--region", help="The region.")
@click.option("--area-code", help="The statistical code of the area.")
@CONTENT_OPTION
def service(name: str, content: Path, **values: str | None) -> None:
    """Add the service NAME, such as ambershire, at the end of services.yaml."""
    library = open_library(content)
    _refuse_wrong_name(name)
    if name in _names_of_services(content):
        raise click.UsageError(f"There is a service `{name}` already: nothing was changed.")
    path = content / "services.yaml"
    addition = begin_service(path.read_bytes(), name, values, _languages_of(library))
    if addition is None:
        raise click.UsageError(f"{path} cannot be added to: mend it first. `build check` says what is wrong in it.")
    with path.open("a", encoding="utf-8", newline="\n") as file:
        file.write(addition)
    save_schemas(open_library(content), content / FOLDER)
    click.echo(f"The service {name} is new at the end of {on_one_line(str(path))}", err=True)
    if missing := [field for field, value in values.items() if not value]:
        click.echo(f"Next: write {', '.join(missing)} in place of `{GAP}`: the site cannot be built before.", err=True)


@new.command("press-release")
@click.argument("name")
@CONTENT_OPTION
def press_release(name: str, content: Path) -> None:
    """Begin the press release of the inspection NAME."""
    library = open_library(content)
    folder = content / "inspections" / name
    if not (folder / _RECORD).is_file():
        records = sorted(path.parent.name for path in content.glob(f"inspections/*/{_RECORD}"))
        _refuse_unknown("inspection", name, records, "`build new inspection` makes one.")
    if (folder / _PRESS_RELEASE).exists():
        raise click.UsageError(f"The inspection `{name}` has a press release already: nothing was changed.")
    data = read_yaml(_RECORD, (folder / _RECORD).read_bytes()).value.data
    framework = library.frameworks.get(str(data.get("framework"))) if isinstance(data, dict) else None
    if framework and not framework.press_release:
        raise click.UsageError(f"The framework `{framework.id}` has no press release: nothing was changed.")
    _write_new(folder / _PRESS_RELEASE, begin_press_release())
    save_schemas(library, content / FOLDER)
    _say_next(name)


@new.command()
@click.argument("name")
@click.argument("document", type=click.Choice(("report", "letter", "press-release")))
@click.option("--language", required=True, help="A further language of the site, such as cy.")
@CONTENT_OPTION
def translation(name: str, document: str, language: str, content: Path) -> None:
    """Begin the report, letter or press release of the inspection NAME in a further language of the site."""
    library = open_library(content)
    original = content / "inspections" / name / f"{document}.yaml"
    _refuse_unknown("language", language, _languages_of(library)[1:], "`languages` in site.yaml names them.")
    if not original.is_file():
        written = sorted(path.parent.name for path in content.glob(f"inspections/*/{document}.yaml"))
        _refuse_unknown(f"{document} of", name, written, "Write it in the first language of the site before.")
    path = original.with_name(name_translated(original.name, Language(language)))
    if path.exists():
        raise click.UsageError(f"There is a file `{path.name}` already: nothing was changed.")
    data = read_yaml(_RECORD, (original.parent / _RECORD).read_bytes()).value.data
    framework = str(data.get("framework")) if isinstance(data, dict) else ""
    text = begin_translation(original.read_bytes(), document, framework if framework in library.frameworks else "")
    if text is None:
        raise click.UsageError(f"{original} cannot be translated: mend it first. `build check` says what is wrong.")
    _write_new(path, text)
    _say_next(name)


def _names_of_services(content: Path) -> tuple[str, ...]:
    """Return the names of all services, also of those of which something is still to be written."""
    data = read_yaml("services.yaml", (content / "services.yaml").read_bytes()).value.data
    return tuple(data) if isinstance(data, dict) else ()


def _languages_of(library: Library) -> tuple[str, ...]:
    return library.site.languages if library.site else ("en",)


def _refuse_wrong_name(name: str) -> None:
    if not FOLDER_NAME.match(name):
        raise click.UsageError(
            f"`{on_one_line(name)}` cannot be a part of a web address. "
            "Use small letters, figures and hyphens only, such as ambershire-2027."
        )


def _refuse_unknown(what: str, name: str, known: Iterable[str], cure: str) -> None:
    names = list(known)
    if name in names:
        return
    close = get_close_matches(name, names, n=1, cutoff=0.6)
    listed = ", ".join(f"`{one}`" for one in names) or "none"
    meant = f" Did you mean `{close[0]}`?" if close else ""
    raise click.UsageError(f"There is no {what} `{on_one_line(name)}`.{meant} There are: {listed}. {cure}")


def _write_new(path: Path, text: str) -> None:
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(text)
    click.echo(f"  {on_one_line(str(path))}", err=True)


def _say_next(name: str) -> None:
    click.echo(f"Next: open them in your editor, and write in place of each `{GAP}`.", err=True)
    click.echo(f"`build check {name}` says what is left.", err=True)
