"""What holds for the places and the order of all diagnostics."""

from hypothesis import given
from hypothesis import strategies as st

from inspectorate.diagnostics import Diagnostic, FieldPath, Position, Severity, in_file_order, placed

FILES = ("a.yaml", "b.yaml")
steps: st.SearchStrategy[str | int] = st.one_of(st.sampled_from(["x", "y"]), st.sampled_from([0, 1]))
paths: st.SearchStrategy[FieldPath] = st.lists(steps, max_size=4).map(tuple)
positions = st.builds(Position, st.sampled_from(FILES), st.integers(1, 9), st.integers(1, 9))
diagnostics = st.builds(
    Diagnostic,
    code=st.sampled_from(["one", "two"]),
    message=st.sampled_from(["m", "n"]),
    hint=st.just("h"),
    severity=st.sampled_from(Severity),
    file=st.sampled_from(FILES),
    path=paths,
    position=positions,
)
unplaced = st.builds(
    Diagnostic, code=st.just("c"), message=st.just("m"), hint=st.just("h"), file=st.sampled_from(FILES), path=paths
)
places = st.dictionaries(
    st.sampled_from(FILES),
    st.dictionaries(paths, positions, max_size=8).map(lambda some: some | {(): Position("a", 1, 1)}),
)


@given(st.lists(diagnostics, max_size=12))
def test_the_order_is_by_place_and_nothing_is_lost_or_told_twice(found: list[Diagnostic]) -> None:
    ordered = in_file_order(found)

    assert set(ordered) == set(found)
    assert len(ordered) == len(set(found))
    assert [(one.position, one.code) for one in ordered] == sorted((one.position, one.code) for one in ordered)


@given(st.lists(diagnostics, max_size=12))
def test_ordering_twice_changes_nothing(found: list[Diagnostic]) -> None:
    assert in_file_order(in_file_order(found)) == in_file_order(found)


@given(unplaced, places)
def test_every_diagnostic_gets_a_place_and_nothing_else_changes(
    found: Diagnostic, places_by_file: dict[str, dict[FieldPath, Position]]
) -> None:
    result = placed(found, places_by_file)

    assert result.position is not None
    assert (result.code, result.file, result.path) == (found.code, found.file, found.path)
    assert placed(result, {}) == result


@given(unplaced, places)
def test_the_place_is_that_of_the_longest_known_part_of_the_path(
    found: Diagnostic, places_by_file: dict[str, dict[FieldPath, Position]]
) -> None:
    known = places_by_file.get(found.file, {})
    parts = [found.path[:length] for length in range(len(found.path) + 1)]
    expected = next((known[part] for part in reversed(parts) if part in known), Position(found.file, 1, 1))

    assert placed(found, places_by_file).position == expected
