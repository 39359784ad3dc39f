"""However a record is laid out, counted shares are written into it and nothing else changes."""

import difflib
import re
from typing import Any

import yaml
from hypothesis import given
from hypothesis import strategies as st

from inspectorate.loading.record_edit import write_shares
from inspectorate.model.framework import KeyQuestionId, StandardId
from inspectorate.model.shares import CountedShare

STANDARDS = ("2.1", "2.2", "3.1")
NUMBERS = (1, 2, 3)

comments = st.sampled_from(["", "", "  # as printed", "   # {yes: 1}, of: 2", " #"])
quotes = st.sampled_from(['"', "'", ""])
line_ends = st.sampled_from(["\n", "\r\n"])
between: st.SearchStrategy[list[str]] = st.sampled_from([[], [""], ["# then"], ["", "            # far right", ""]])
counts = st.tuples(st.integers(0, 40), st.integers(1, 40)).map(lambda pair: (min(pair), max(pair)))
printed = st.integers(0, 100).flatmap(lambda n: st.sampled_from([f"{n}%", f'"{n}%"', f"'{n}%'"]))
forms = st.sampled_from(["{yes: %d, of: %d}", "{ yes: %d,of: %d }", '{"yes": "%d", of: %d}'])
counted = st.tuples(forms, counts).map(lambda pair: pair[0] % pair[1])
shares = st.one_of(printed, counted)


@st.composite
def standards(draw: st.DrawFn, name: str, step: int) -> list[str]:
    """Return the lines of one standard."""
    quote = draw(quotes)
    key = f"{' ' * step}{quote}{name}{quote}:"
    asked = [f"{quote}{name}.{number}{quote}:" for number in NUMBERS if draw(st.booleans())]
    in_braces = f"shares: {{{', '.join(f'{one} {draw(shares)}' for one in asked)}}}"
    is_in_braces, are_shares_in_braces = draw(st.booleans()), draw(st.booleans())
    if is_in_braces:
        return [f"{key} {{rating: good, {in_braces}}}{draw(comments)}" if asked else f"{key} {{rating: good}}"]
    indent = " " * step * 2
    lines = [key + draw(comments), f"{indent}rating: good{draw(comments)}"]
    if asked and are_shares_in_braces:
        lines.append(f"{indent}{in_braces}{draw(comments)}")
    elif asked:
        lines.append(f"{indent}shares:{draw(comments)}")
        for one in asked:
            lines += [*draw(between), *draw(shares_on_lines(one, step))]
    if draw(st.booleans()):
        lines.insert(
            draw(st.sampled_from([1, len(lines)])), f"{indent}discretion: {{reason: {{en: 'Ünï 😀 # no: note'}}}}"
        )
    return lines


@st.composite
def shares_on_lines(draw: st.DrawFn, key: str, step: int) -> list[str]:
    """Return the lines of one share that does not stand in braces with others."""
    indent = " " * step * 3
    if draw(st.booleans()):
        return [f"{indent}{key} {draw(shares)}{draw(comments)}"]
    yes, of = draw(counts)
    deeper = indent + " " * step
    return [
        f"{indent}{key}{draw(comments)}",
        f"{deeper}yes: {yes}{draw(comments)}",
        f"{deeper}of: {of}{draw(comments)}",
    ]


@st.composite
def records(draw: st.DrawFn) -> bytes:
    """Return a record, sound and laid out as authors may."""
    step = draw(st.integers(1, 4))
    lines = [
        "# The record", "service: ambershire", "service_name: {en: Ambershire YJS}", "service_short_name: {en: YJS}",
        "framework: f", "stage: final", "embargo: 2025-05-10 00:01", "fieldwork: {month: 2025-02}",
        "lead_inspector: {name: Alex Marsh}", "samples:", "  court: 8", "standards:",
    ]  # fmt: skip
    for name in STANDARDS:
        lines += draw(standards(name, step))
        lines += draw(between)
    if draw(st.booleans()):
        lines += ["signatory: robin-vale"]
    line_end = draw(line_ends)
    text = line_end.join(lines) + draw(st.sampled_from(["", line_end, line_end * 2]))
    return draw(st.sampled_from([b"", b"\xef\xbb\xbf"])) + text.encode()


@st.composite
def wanted_shares(draw: st.DrawFn) -> dict[StandardId, dict[KeyQuestionId, CountedShare]]:
    """Return the shares that a sheet gives: those of all questions of some standards."""
    return {
        StandardId(name): {KeyQuestionId(f"{name}.{number}"): CountedShare(*draw(counts)) for number in NUMBERS}
        for name in STANDARDS
        if draw(st.booleans())
    }


def read(content: bytes) -> tuple[Any, Any]:
    """Return, as another reader of YAML takes them, the shares of a record and all else in it."""
    data = yaml.load(content.decode("utf-8-sig"), Loader=yaml.BaseLoader)  # noqa: S506  # it makes nothing but texts
    taken = {name: result.pop("shares", {}) for name, result in data["standards"].items()}
    return taken, data


@given(records(), wanted_shares())
def test_the_shares_are_those_of_the_sheet_and_nothing_else_changes(
    before: bytes, wanted: dict[StandardId, dict[KeyQuestionId, CountedShare]]
) -> None:
    after = write_shares("inspection.yaml", before, wanted)

    (former_shares, former), (latter_shares, latter) = read(before), read(after)
    assert latter == former
    for name in STANDARDS:
        expected = {
            question: {"yes": str(share.yes), "of": str(share.of)}
            for question, share in wanted.get(StandardId(name), {}).items()
        }
        assert latter_shares[name] == {**former_shares[name], **expected}
        if expected:
            assert [*latter_shares[name]] == sorted(latter_shares[name])


@given(records(), wanted_shares())
def test_only_lines_with_shares_change_and_every_comment_stays(
    before: bytes, wanted: dict[StandardId, dict[KeyQuestionId, CountedShare]]
) -> None:
    after = write_shares("inspection.yaml", before, wanted)

    former, latter = (content.decode().splitlines() for content in (before, after))
    changed = [line[2:] for line in difflib.ndiff(former, latter) if line[:2] in ("- ", "+ ")]
    about_shares = re.compile(r"shares:|\d\.\d\.\d|rating: good\}|(yes|of): \d+")
    assert [line for line in changed if not about_shares.search(line.rstrip())] == []
    assert re.findall(r"#[^\r\n]*", after.decode()) == re.findall(r"#[^\r\n]*", before.decode())
    assert after.startswith(b"\xef\xbb\xbf") == before.startswith(b"\xef\xbb\xbf")
    assert re.findall(rb"[\r\n]*\Z", after) == re.findall(rb"[\r\n]*\Z", before)
    assert (after.count(b"\r\n") == after.count(b"\n")) == (before.count(b"\r\n") == before.count(b"\n"))


@given(records(), wanted_shares())
def test_writing_the_same_shares_again_changes_nothing(
    before: bytes, wanted: dict[StandardId, dict[KeyQuestionId, CountedShare]]
) -> None:
    after = write_shares("inspection.yaml", before, wanted)

    assert write_shares("inspection.yaml", after, wanted) == after
