"""Write the types of the model as tables for authors: the last part of docs/authoring.md. Pure."""

from collections.abc import Iterator, Mapping
from dataclasses import is_dataclass
from datetime import date
from enum import Enum
from typing import Any, get_args, get_origin

from inspectorate.loading.field_help import FieldHelp, choices_of, fields_of, summary_of
from inspectorate.loading.kinds import is_mapping, option_of
from inspectorate.model.accessibility import FullCheck
from inspectorate.model.checking import Acronyms, DeadAddress, Slip
from inspectorate.model.copies import AccessList
from inspectorate.model.framework import Framework
from inspectorate.model.inspection import Month, Record
from inspectorate.model.language import Language, LocalPhrase, LocalProse, Phrase
from inspectorate.model.prose import Prose
from inspectorate.model.publication import Embargo
from inspectorate.model.responses import Responses
from inspectorate.model.shares import Share
from inspectorate.model.site import Service, Site
from inspectorate.model.wording import Wording
from inspectorate.model.words import PressReleaseWords, Words

BEGINNING = "<!-- From here to the end of the tables, `build schema --reference` writes. -->"
END = "<!-- The end of the tables. -->"

_FILES: tuple[tuple[str, Any, str], ...] = (
    ("inspection.yaml", Record, ""),
    ("report.yaml and letter.yaml", Words, "All the words in them are Markdown, without a language."),
    (
        "press-release.yaml",
        PressReleaseWords,
        (
            "The file may be missing: then there is no press release. It is possible only if the framework has "
            "`press_release` and an overall rating."
        ),
    ),
    ("access-list.yaml", AccessList, "Nobody types it: `build copies` writes it."),
    (
        "responses.yaml",
        Responses,
        "Nobody types it: `build responses` writes it. People write `decision` and `why`, and nothing else.",
    ),
    ("site.yaml", Site, ""),
    (
        "accessibility.yaml",
        FullCheck,
        "Nobody types it: `pytest tests/browser tests/pdf --record-accessibility` checks the site and writes it.",
    ),
    (
        "redirects.yaml",
        dict[str, str],
        (
            "One line for each page that has moved: `inspections/old-name/: inspections/new-name/`. The file may be "
            "missing."
        ),
    ),
    ("services.yaml", dict[str, Service], "One group for each service, by a name of your choice."),
    (
        "frameworks/….yaml",
        Framework,
        (
            "A section with nothing to say is left out. Give every domain one section of its own, and an edition with "
            "recommendations or key facts a section for them: the build stops at words that no section prints."
        ),
    ),
    ("wording/….yaml", Wording, ""),
    (
        "handbook/bank-holidays.yaml",
        dict[date, str],
        "What the day is called, by the date: `2024-05-06: Early May bank holiday`.",
    ),
    ("handbook/acronyms.yaml", Acronyms, ""),
    ("handbook/slips.yaml", tuple[Slip, ...], "A list; of each slip:"),
    ("handbook/dead-addresses.yaml", tuple[DeadAddress, ...], "A list; of each address:"),
)
"""Each kind of file, its type, and what else is to be said of it."""

_WRITTEN_AS: Mapping[object, str] = {
    LocalPhrase: "words",
    LocalProse: "long words",
    Phrase: "plain text",
    Prose: "Markdown",
    Share: "share",
    int: "number",
    date: "date",
    Month: "month",
    Embargo: "moment",
    Language: "language",
    bool: "`true` or `false`",
}


def replace_tables(text: str) -> str:
    """Return the text of docs/authoring.md with its tables written anew."""
    before, rest = text.split(BEGINNING)
    return f"{before}{BEGINNING}\n\n{write_tables()}\n{END}{rest.split(END)[1]}"


def write_tables() -> str:
    """Return the tables of every file, as Markdown."""
    tables = _Tables()
    return "\n".join(line for name, kind, remark in _FILES for line in tables.write_file(name, kind, remark))


class _Tables:
    """Write tables one behind the other; a class that has had its table is referred to."""

    def __init__(self) -> None:
        self._place_by_kind: dict[object, str] = {}

    def write_file(self, name: str, kind: Any, remark: str) -> Iterator[str]:  # noqa: ANN401  # types are the values here
        """Yield the lines on one kind of file."""
        yield f"### {name}\n"
        described = next(_find_groups(kind), None)
        if described is kind and isinstance(kind, type):
            yield f"{summary_of(kind)}\n"
        if remark:
            yield f"{remark}\n"
        if described:
            yield from self._write_group(described, (), name)

    def _write_group(self, kind: type, path: tuple[str, ...], file: str) -> Iterator[str]:
        self._place_by_kind[kind] = f"{_name_path(path)} of {file}" if path else file
        yield "| field | what it holds | written as | required | example |"
        yield "|---|---|---|---|---|"
        for one in fields_of(kind):
            cells = (f"`{one.name}`", one.text, _name_kind(one.kind), _say_required(one), _show_example(one))
            yield f"| {' | '.join(cells)} |"
        yield ""
        for one in fields_of(kind):
            yield from self._write_inside(one, (*path, one.name), file)

    def _write_inside(self, one: FieldHelp, path: tuple[str, ...], file: str) -> Iterator[str]:
        """Yield what can stand inside a field: the choices it has, or the fields of its groups."""
        for choice in _find_choices(one.kind):
            yield f"What **{_name_path(path)}** can be:\n"
            yield "| value | what it means |"
            yield "|---|---|"
            yield from (f"| `{value}` | {text} |" for value, text in choices_of(choice).items())
            yield ""
        for group in _find_groups(one.kind):
            if group in self._place_by_kind:
                yield f"Inside **{_name_path(path)}**: as in {self._place_by_kind[group]}.\n"
                continue
            yield f"Inside **{_name_path(path)}**{_for_each(one.kind)}: {summary_of(group)}\n"
            yield from self._write_group(group, path, file)


def _name_path(path: tuple[str, ...]) -> str:
    return " › ".join(f"`{name}`" for name in path)


def _for_each(kind: object) -> str:
    return ", for each" if get_origin(kind) is tuple or is_mapping(get_origin(kind)) else ""


def _say_required(one: FieldHelp) -> str:
    return one.condition or ("yes" if one.is_required else "")


def _show_example(one: FieldHelp) -> str:
    default = one.default.value if isinstance(one.default, Enum) else one.default
    left_out = str(default).lower() if isinstance(default, bool) else default
    parts = (f"`{one.example}`" if one.example else "", f"if left out: `{left_out}`" if left_out else "")
    return "; ".join(filter(None, parts))


def _name_kind(kind: Any) -> str:  # noqa: ANN401
    """Return how a value is written, in the words that the part's introduction explains."""
    option = _option_of(kind)
    if option in _WRITTEN_AS:
        return _WRITTEN_AS[option]
    arguments = get_args(option)
    if get_origin(option) is tuple:
        return f"list of {_name_several(arguments[0])}"
    if is_mapping(get_origin(option)):
        return f"{_name_several(arguments[1])} by name"
    if isinstance(option, type) and issubclass(option, Enum):
        return "choice"
    return "group" if is_dataclass(option) else "text"


def _name_several(kind: Any) -> str:  # noqa: ANN401
    name = _name_kind(kind)
    if name.startswith("list of "):
        return f"lists{name.removeprefix('list')}"
    return name if name in {"words", "long words", "Markdown"} else f"{name}s"


def _find_groups(kind: Any) -> Iterator[type]:  # noqa: ANN401
    """Yield the class whose fields stand inside a value, itself or in a list or group of them."""
    option = _option_of(kind)
    if is_dataclass(option) and isinstance(option, type) and option not in _WRITTEN_AS:
        yield option
    elif option not in _WRITTEN_AS and get_args(option):
        yield from _find_groups(get_args(option)[-1 if is_mapping(get_origin(option)) else 0])


def _find_choices(kind: Any) -> Iterator[type[Enum]]:  # noqa: ANN401
    option = _option_of(kind)
    if isinstance(option, type) and issubclass(option, Enum):
        yield option
    elif option not in _WRITTEN_AS and get_args(option):
        yield from _find_choices(get_args(option)[-1 if is_mapping(get_origin(option)) else 0])


def _option_of(kind: Any) -> Any:  # noqa: ANN401
    """Return the type that a field is written as; what the introduction names is not taken apart."""
    return kind if kind in _WRITTEN_AS else option_of(kind)
