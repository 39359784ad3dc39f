"""Mutations: whatever happens to a content file, what is told is diagnostics, and never an exception."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

from hypothesis import given, settings
from hypothesis import strategies as st

from inspectorate.diagnostics import Diagnostic, Severity, has_errors, in_file_order, placed
from inspectorate.loading.files import ContentFiles, read_content
from inspectorate.loading.library import load_library
from inspectorate.ratings import rate_inspection
from inspectorate.validation import check_inspections

HERE = Path(__file__).parent
WORDING = HERE.parents[1] / "content"
"""The phrases are the program's own; its frameworks are left aside, for they take their time."""

Mutation: TypeAlias = Callable[[bytes], bytes]

PIECES = (
    *(b'"', b"'", b":", b": ", b"- ", b"\n", b"\n\n", b"  ", b"\t", b"{", b"}", b"[", b"]", b"#", b"# ", b"### "),
    *(
        b"*",
        b"**",
        b"&a ",
        b"*a",
        b"!",
        b"!!int ",
        b"|",
        b">",
        b"%",
        b"`",
        b"<b>",
        b"<!--",
        b"\\",
        b"\\\n",
        b"? ",
        b"~",
    ),
    *(b"\x00", b"\x1b", b"\x80", b"\xff", b"\xc2\x85", b"\xc2\x80", b"\xe2\x80\xa8", b"\xef\xbb\xbf", b"\r"),
    *(b"[^x]", b"[^rule]", b"{area}", b"{x}", b"{}", b"[a](b)", b"| a | b |\n|---|---|\n| c | d | e |\n"),
    *(
        b"null",
        b"no",
        b"-1",
        b"0",
        b"1e9",
        b"9" * 20,
        b"2024-13-45",
        b'"\\0"',
        b"---\n",
        b"...\n",
        b'{en: ""}',
        b"{cy: x}",
    ),
)


def read_base() -> ContentFiles:
    """Return the sound content that is spoilt here."""
    files = read_content(HERE / "base", HERE / "none").value
    assert files is not None
    wording = (WORDING / "wording" / "en.yaml").read_bytes()
    return replace(files, wording={"base/wording/en.yaml": wording})


BASE = read_base()
FOLDER = {
    BASE.site[0]: BASE.site[1],
    BASE.services[0]: BASE.services[1],
    **BASE.frameworks,
    **{
        f"{BASE.folder_name}/{name}/{file}": text
        for name, files in BASE.inspections.items()
        for file, text in files.items()
    },
}


def put_back(folder: Mapping[str, bytes]) -> ContentFiles:
    """Return the content whose files are given by their names."""
    return replace(
        BASE,
        site=(BASE.site[0], folder[BASE.site[0]]),
        services=(BASE.services[0], folder[BASE.services[0]]),
        frameworks={name: folder[name] for name in BASE.frameworks},
        inspections={
            name: {file: folder[f"{BASE.folder_name}/{name}/{file}"] for file in files}
            for name, files in BASE.inspections.items()
        },
    )


def check(files: ContentFiles) -> tuple[Diagnostic, ...]:
    """Return all that is told of some content."""
    loaded = load_library(files)
    library = loaded.value
    rated = tuple(rate_inspection(inspection) for inspection in library.inspections)
    found = list(loaded.diagnostics)
    if library.site:
        found.extend(check_inspections(rated, library.site, library.folder_name))
    return in_file_order(
        placed(one, library.places_by_file) for one in found if one.severity is not Severity.INFORMATION
    )


@st.composite
def mutations(draw: st.DrawFn) -> tuple[str, bytes]:
    """Draw a file and what a mutation makes of it."""
    file = draw(st.sampled_from(sorted(FOLDER)))
    content = FOLDER[file]
    for _ in range(draw(st.integers(1, 3))):
        content = draw(st.sampled_from((flip, insert, swap_lines, drop_line, copy_line, cut)))(draw, content)
    return file, content


def flip(draw: st.DrawFn, content: bytes) -> bytes:
    """Turn over one bit."""
    if not content:
        return content
    place = draw(st.integers(0, len(content) - 1))
    return content[:place] + bytes([content[place] ^ 1 << draw(st.integers(0, 7))]) + content[place + 1 :]


def insert(draw: st.DrawFn, content: bytes) -> bytes:
    """Put a piece that means something in YAML or Markdown anywhere."""
    place = draw(st.integers(0, len(content)))
    return content[:place] + draw(st.sampled_from(PIECES)) + content[place:]


def swap_lines(draw: st.DrawFn, content: bytes) -> bytes:
    """Let two lines change places."""
    lines = content.split(b"\n")
    one, other = (draw(st.integers(0, len(lines) - 1)) for _ in range(2))
    lines[one], lines[other] = lines[other], lines[one]
    return b"\n".join(lines)


def drop_line(draw: st.DrawFn, content: bytes) -> bytes:
    """Leave a line out."""
    lines = content.split(b"\n")
    del lines[draw(st.integers(0, len(lines) - 1))]
    return b"\n".join(lines)


def copy_line(draw: st.DrawFn, content: bytes) -> bytes:
    """Write a line again somewhere else."""
    lines = content.split(b"\n")
    lines.insert(draw(st.integers(0, len(lines))), draw(st.sampled_from(lines)))
    return b"\n".join(lines)


def cut(draw: st.DrawFn, content: bytes) -> bytes:
    """End the file early."""
    return content[: draw(st.integers(0, len(content)))]


def test_the_base_of_the_mutations_is_sound() -> None:
    assert check(put_back(FOLDER)) == ()


@settings(max_examples=80)
@given(mutations())
def test_a_spoilt_file_is_told_and_never_ends_the_program(mutation: tuple[str, bytes]) -> None:
    file, content = mutation
    found = check(put_back({**FOLDER, file: content}))

    for one in found:
        assert one.position is not None
        assert one.position.line >= 1
        assert one.position.column >= 1
        assert one.code
        assert one.message
        assert one.hint


@settings(max_examples=25)
@given(st.binary(max_size=200))
def test_any_bytes_are_told_and_never_end_the_program(content: bytes) -> None:
    assert has_errors(check(put_back({**FOLDER, f"{BASE.folder_name}/ambershire-2025/inspection.yaml": content})))


@settings(max_examples=40)
@given(st.text(max_size=200))
def test_any_words_are_told_or_taken_and_never_end_the_program(words: str) -> None:
    lines = "".join(f"    {line}\n" for line in words.splitlines())
    file = f"{BASE.folder_name}/ambershire-2025/report.yaml"
    content = FOLDER[file].replace(b"    Ambershire lies inland.\n", lines.encode("utf-8", "surrogatepass"))

    assert all(one.position and one.hint for one in check(put_back({**FOLDER, file: content})))
