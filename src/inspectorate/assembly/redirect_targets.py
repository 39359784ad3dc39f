"""Find moved addresses that lead to nothing, or that a page of the site has already. Pure."""

from collections.abc import Iterable, Iterator, Mapping

from inspectorate.diagnostics import Checked, Diagnostic
from inspectorate.loading.files import REDIRECTS_FILE
from inspectorate.loading.library import Library
from inspectorate.views.moved import path_of

_REDIRECTS, _NOTICES = "redirects", "withdrawal"


def find_redirect_faults(library: Library, pages: Iterable[tuple[str, str]]) -> Checked[None]:
    """Return each redirect whose address is that of a page, and each whose target is no page that the public may see.

    `pages` are the paths of all pages with the names of their documents. A page of every language has its address, or
    none has. What is not public has no page, and so is no target either.
    """
    file = f"{library.folder_name.removesuffix('inspections')}{REDIRECTS_FILE}"
    return Checked(None, tuple(_find_faults(library.redirects, pages, file)))


def _find_faults(redirects: Mapping[str, str], pages: Iterable[tuple[str, str]], file: str) -> Iterator[Diagnostic]:
    document_by_path = {path: document for path, document in pages if document != _REDIRECTS}
    for old, new in redirects.items():
        if path_of(old) in document_by_path:
            yield Diagnostic(
                code="redirect-source",
                message=f"`{old}` is the address of a page of the site, so it cannot lead elsewhere.",
                hint="Remove the line, or correct the address that has moved.",
                file=file,
                path=(old,),
            )
        target = document_by_path.get(path_of(new))
        if target is None or target == _NOTICES:
            yield Diagnostic(
                code="redirect-target",
                message=f"`{old}` leads to `{new}`, where there is no page that can be led to.",
                hint="Lead to a page that is public. What was withdrawn, or is not published yet, is none.",
                file=file,
                path=(old,),
            )
