"""What is documented of each code, as it is read from docs/diagnostics.md."""

import pytest

from inspectorate.cli.documentation import Entry, read_entries

ENTRY = Entry(
    "made-up",
    "Nobody knows it, see\n[the manual](manual.md). It has 2.5 ways.\n\nA second paragraph.\n\n"
    "- Example: This is\n  wrong.\n- Cure: Mend `it`.",
)


def test_an_entry_is_read_block_by_block_without_its_markdown() -> None:
    assert ENTRY.blocks == (
        "Nobody knows it, see the manual. It has 2.5 ways.",
        "A second paragraph.",
        "Example: This is wrong.",
        "Cure: Mend `it`.",
    )


def test_the_summary_is_the_first_sentence() -> None:
    assert ENTRY.summary == "Nobody knows it, see the manual."


def test_a_point_inside_a_number_ends_no_sentence() -> None:
    assert Entry("made-up", "It has 2.5 ways. Or not.").summary == "It has 2.5 ways."


def test_every_entry_of_the_documentation_is_read_to_its_end() -> None:
    entries = read_entries()

    assert len(entries) > 80
    assert all(entry.blocks[-1].startswith("Cure: ") for entry in entries.values())
    assert all(entry.blocks[-2].startswith("Example: ") for entry in entries.values())


@pytest.mark.parametrize("entry", read_entries().values(), ids=lambda entry: entry.code)
def test_every_summary_is_a_whole_sentence(entry: Entry) -> None:
    assert entry.summary[-1] in ".?!"
    assert len(entry.summary) > len("A file is missing")
