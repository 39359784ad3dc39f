"""Names of what does not exist, told with the names that do."""

from inspectorate.loading.unknown import unknown_reference


def test_an_unknown_name_is_told_with_a_guess_and_with_all_names() -> None:
    found = unknown_reference("key question", "2.1.aa", ["2.1.a", "7.7.b"], "f.yaml", ("a", 1))

    assert (found.code, found.message) == ("unknown-key-question", "There is no key question `2.1.aa`.")
    assert found.hint == "Did you mean `2.1.a`? There are: `2.1.a`, `7.7.b`."
    assert (found.file, found.path) == ("f.yaml", ("a", 1))


def test_an_unknown_name_like_no_other_is_told_without_a_guess() -> None:
    assert unknown_reference("rating", "xyz", ["good", "bad"], "f", ()).hint == "There are: `good`, `bad`."


def test_where_nothing_exists_that_is_told() -> None:
    assert unknown_reference("rating", "xyz", [], "f", ()).hint == "There are: none."
