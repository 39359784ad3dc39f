"""Key facts: a table is as wide in each row as in its head."""

import pytest

from builders import phrase
from inspectorate.model.key_facts import KeyFactRow, KeyFactTable


def test_every_row_of_a_table_has_a_value_for_each_column() -> None:
    table = KeyFactTable(
        title=phrase("Caseload"),
        columns=(phrase("2023"), phrase("2024")),
        rows=(KeyFactRow(label=phrase("Ambershire"), values=("1", "2")),),
    )

    assert table.rows[0].values == ("1", "2")


@pytest.mark.parametrize("values", [("1",), ("1", "2", "3"), ()])
def test_a_row_of_another_width_is_refused(values: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match=f"2 columns, but a row has {len(values)} values"):
        KeyFactTable(
            title=phrase("Caseload"),
            columns=(phrase("2023"), phrase("2024")),
            rows=(
                KeyFactRow(label=phrase("Ambershire"), values=("1", "2")),
                KeyFactRow(label=phrase("All"), values=values),
            ),
        )
