"""Turn views into HTML. The only module that knows the template engine; reads templates."""

import traceback
from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path

from jinja2 import (
    BytecodeCache,
    Environment,
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
    TemplateSyntaxError,
    UndefinedError,
    select_autoescape,
)
from jinja2.bccache import Bucket

from inspectorate.aid import ALONE, Help
from inspectorate.diagnostics import Checked, Diagnostic, Position
from inspectorate.memo import MemoKey, make_key
from inspectorate.packing import pack
from inspectorate.views.document import View

_KEPT_IN_MIND = 4
"""How many results of `once`: the pages of a document that share words are rendered one after the other."""


class Templates:
    """The templates of a project, with the defaults of the program behind them."""

    def __init__(self, folders: Sequence[Path], aid: Help = ALONE) -> None:
        """Take the folders in which templates are looked for, the first one first, and what is remembered of them."""
        self._aid = aid
        self._folders = tuple(folder for folder in folders if folder.is_dir())
        self._environment = Environment(
            loader=FileSystemLoader(self._folders),
            # Templates do not change while a site is made: each is read once, and not asked for its age again.
            auto_reload=False,
            undefined=StrictUndefined,
            # Settings of servers are plain text; all else is HTML or XML, in which the signs of words are escaped.
            autoescape=select_autoescape(disabled_extensions=("txt",), default_for_string=True, default=True),
            trim_blocks=True,
            lstrip_blocks=True,
            bytecode_cache=_Compiled(aid),
        )
        self._environment.globals["once"] = lru_cache(maxsize=_KEPT_IN_MIND, typed=True)(_call)

    def __reduce__(self) -> tuple[type["Templates"], tuple[tuple[Path, ...], Help]]:
        """Return how another process makes the same: from the folders."""
        return Templates, (self._folders, self._aid)

    def render(self, name: str, view: View) -> Checked[str]:
        """Return the text that a template makes of a view; a mistake in a template is told with its line."""
        try:
            return Checked(self._environment.get_template(name).render(view=view))
        except TemplateSyntaxError as error:
            return Checked("", (_mistake("template-syntax", error.name or name, error.lineno, str(error.message)),))
        except UndefinedError as error:
            file, line = self._place_of(error, name)
            return Checked("", (_mistake("template-field", file, line, str(error.message)),))
        except TemplateError as error:
            return Checked("", (_mistake("template-missing", name, 1, f"there is no template `{error}`"),))

    def find_files(self, pattern: str) -> tuple[tuple[str, Path], ...]:
        """Return the files that match, by their path below the templates folder, sorted; the first folder wins."""
        found: dict[str, Path] = {}
        for folder in self._folders:
            for path in folder.glob(pattern):
                found.setdefault(path.relative_to(folder).as_posix(), path)
        return tuple(sorted(found.items()))

    def _place_of(self, error: UndefinedError, name: str) -> tuple[str, int]:
        """Return template and line of the innermost frame of the traceback that lies in a template."""
        for frame in reversed(traceback.extract_tb(error.__traceback__)):
            for folder in self._folders:
                if Path(frame.filename).is_relative_to(folder):
                    return Path(frame.filename).relative_to(folder).as_posix(), frame.lineno or 1
        return name, 1


class _Compiled(BytecodeCache):
    """What the template engine has compiled, as it is remembered."""

    def __init__(self, aid: Help) -> None:
        self._aid = aid

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill a bucket with what is known of its template."""
        if known := self._aid.memo.find(self._key(bucket)):
            bucket.bytecode_from_string(known)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        self._aid.memo.keep(self._key(bucket), pack(bucket.bytecode_to_string()))

    def _key(self, bucket: Bucket) -> MemoKey:
        return make_key(self._aid.program, "template", bucket.key, bucket.checksum)


def _call(macro: Callable[[object], str], value: object) -> str:
    """Return what a macro makes of a value. Templates call it as `once`: equal values are written a single time.

    The pages of both languages and the print page often hold the same words, which take most of their time. A field of
    a view holds text or safe HTML, never now the one and now the other: so equal views are written the same way.
    """
    return macro(value)


def _mistake(code: str, name: str, line: int, message: str) -> Diagnostic:
    file = f"templates/{name}"
    return Diagnostic(
        code=code,
        message=f"The template cannot be used: {message}.",
        hint="Compare the template with the fields of its view in src/inspectorate.",
        file=file,
        position=Position(file, line, 1),
    )
