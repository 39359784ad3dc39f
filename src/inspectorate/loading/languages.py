"""Judge which languages a site has, and the names of files with words in a further one. Pure."""

from collections.abc import Container, Iterator

from inspectorate.diagnostics import Diagnostic, Position
from inspectorate.model.language import Language
from inspectorate.model.site import Site


def check_languages_of_site(site: Site, wordings: Container[str], file: str) -> Iterator[Diagnostic]:
    """Yield a site without a language, languages named twice, and those without a file of phrases."""
    if not site.languages:
        yield Diagnostic(
            code="wrong-value",
            message="The site has no language.",
            hint="Write `languages: [en]`.",
            file=file,
            path=("languages",),
        )
    for number, language in enumerate(site.languages):
        if language in site.languages[:number]:
            yield Diagnostic(
                code="wrong-value",
                message=f"The language `{language}` is named twice.",
                hint="Name each language once, the first one first.",
                file=file,
                path=("languages", number),
            )
        elif language not in wordings:
            yield Diagnostic(
                code="missing-file",
                message=f"There are no phrases for the language `{language}`.",
                hint=f"Add the file `wording/{language}.yaml`; `wording/en.yaml` shows what it holds.",
                file=file,
                path=("languages", number),
            )


def check_language_of_file(language: Language, original: str, site: Site | None, file: str) -> Diagnostic | None:
    """Return what is wrong with the language in a file's name; `original` is the file in the site's first language.

    Where the site could not be read, any language may be right.
    """
    if site is None or language in site.languages[1:]:
        return None
    if language == site.first_language:
        message = f"`{language}` is the first language of the site: its words stand in `{original}`."
        return _unknown_language(message, f"Name the file `{original}`, or remove it.", file)
    listed = ", ".join(f"`{one}`" for one in site.languages[1:]) or "none"
    return _unknown_language(
        f"The site has no language `{language}`, so that this file would never be read.",
        f"Further languages of the site: {listed}. Correct the file's name, or add the language to `languages` in "
        "site.yaml.",
        file,
    )


def missing_original(original: str, file: str) -> Diagnostic:
    """Return the diagnostic for words in a further language that are the translation of nothing."""
    folder = file.rpartition("/")[0]
    return Diagnostic(
        code="missing-file",
        message=f"The inspection has no file `{original}`, of which `{file.rpartition('/')[2]}` is the translation.",
        hint=f"Add `{original}` with the words in the first language of the site.",
        file=f"{folder}/{original}",
        position=Position(f"{folder}/{original}", 1, 1),
    )


def _unknown_language(message: str, hint: str, file: str) -> Diagnostic:
    return Diagnostic(code="unknown-language", message=message, hint=hint, file=file, position=Position(file, 1, 1))
