"""What the YAML library finds wrong, in plain words."""

import pytest
import yaml

from inspectorate.loading.yaml_problems import explain


def problem_of(text: str) -> tuple[str, str, str]:
    """Return what the library says of a text, and what the line holds before and behind the place."""
    with pytest.raises(yaml.MarkedYAMLError) as caught:
        list(yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)))
    error = caught.value
    mark = error.problem_mark
    assert mark is not None
    lines = [*text.split("\n"), ""]
    line = lines[min(mark.line, len(lines) - 1)]
    return str(error.problem), line[: mark.column], line[mark.column :]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a: 'b\n", "quotation mark that opens here is not closed"),
        ("a: b: c\n", "colon here makes a field where none can begin"),
        ("a: b\nc\n", "has no colon"),
        ("a: [b\n", "closing bracket"),
        ("a: - b\n", "list cannot begin here"),
        ("a:\n  - b\n  c: d\n", "list ends here"),
        ("a: @b\n", "cannot begin with"),
        ('a: "\\q"\n', "backslash"),
        ("a: | b\n", "Words stand"),
        ("a: 'b' c\n", "goes on after its closing"),
        ("a: b\n c: d\n", "colon here makes a field"),
        ("a:\n  b: c\n d: e\n", "too far to the left or to the right"),
    ],
)
def test_each_common_mistake_is_told_in_words_of_its_own(text: str, words: str) -> None:
    explained = explain(*problem_of(text))

    assert words in explained.message
    assert explained.hint.endswith((".", "`."))


def test_a_problem_that_nobody_has_met_is_told_too() -> None:
    explained = explain("something never seen", "", "")

    assert explained.message == "The line cannot be understood"
    assert not explained.at_beginning
