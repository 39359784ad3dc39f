"""What checks look up is read from the handbook, and what is wrong in it is told."""

from datetime import date

from inspectorate.loading.desk import Desk
from inspectorate.loading.handbook import read_handbook
from inspectorate.model.checking import DeadAddress, Handbook

FOLDER = "content/handbook"


def read(**texts: str) -> tuple[Handbook, list[tuple[str, str]]]:
    """Return the handbook of these files, `a_b_yaml` for a-b.yaml, and the place and code of what was found."""
    desk = Desk()
    files = {
        f"{FOLDER}/{name[: name.rindex('_')].replace('_', '-')}.{name[name.rindex('_') + 1 :]}": text.encode()
        for name, text in texts.items()
    }
    return read_handbook(files, desk), [(str(found.position), found.code) for found in desk.found]


def test_each_file_gives_its_part() -> None:
    handbook, found = read(
        bank_holidays_yaml="2024-05-06: Early May bank holiday\n",
        dead_addresses_yaml="- address: .gsi.gov.uk\n  instead: .gov.uk\n- address: old.example.org\n",
        dictionary_txt="# Words.\nchild\n\nchildren\n",
        words_txt="desistance\n",
    )

    assert found == []
    assert handbook.bank_holidays == {date(2024, 5, 6): "Early May bank holiday"}
    assert handbook.dead_addresses == (
        DeadAddress(address=".gsi.gov.uk", instead=".gov.uk"),
        DeadAddress(address="old.example.org"),
    )
    assert handbook.dictionary == {"child", "children", "desistance"}


def test_without_files_the_handbook_is_empty() -> None:
    assert read() == (Handbook(), [])


def test_a_mistake_in_the_handbook_is_told_where_it_stands() -> None:
    handbook, found = read(dead_addresses_yaml="- adress: .gsi.gov.uk\n")

    assert handbook.dead_addresses == ()
    assert found == [(f"{FOLDER}/dead-addresses.yaml:1:3", "unknown-field")]
