"""What is written as YAML is read as it was, by this program and by others."""

import yaml
from hypothesis import given
from hypothesis import strategies as st

from inspectorate.loading.characters import find_invisible
from inspectorate.loading.yaml_source import Data, read_yaml, write_yaml

# A blank that holds words together is refused beside the name and at the end of a value, where nobody means it.
texts = st.text(max_size=30).filter(lambda text: not find_invisible(text) and not {"\r", "\u00a0"} & set(text))
awkward = st.sampled_from(
    ["", "~", "null", "no", "2.10", "- a", "a: b", "a #b", "|", "a\n", "\n", " a\n b", "a\n\n", "&a"]
)
scalars = st.one_of(st.none(), texts, awkward)
data: st.SearchStrategy[Data] = st.recursive(
    scalars, lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(texts | awkward, inner, max_size=4))
)
files = st.dictionaries(texts | awkward, data, min_size=1, max_size=4)


@given(files)
def test_data_that_are_written_are_read_as_they_were_and_nothing_is_told_of_them(original: dict[str, Data]) -> None:
    checked = read_yaml("f.yaml", write_yaml(original).encode())

    assert checked.diagnostics == ()
    assert checked.value.data == original
    assert checked.value.folded == frozenset()


@given(files)
def test_other_readers_of_yaml_take_every_scalar_for_the_text_that_it_is(original: dict[str, Data]) -> None:
    assert yaml.safe_load(write_yaml(original)) == original
