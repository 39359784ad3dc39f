"""What describes the tables: read by the programs that know data packages and CSV on the web, without a network."""

import hashlib
import json
import socket
from pathlib import Path
from typing import NoReturn

import pytest
from csvw import CSVW, TableGroup
from frictionless import Package

from inspectorate.rendering.data_package import write_data_package
from open_data import FILLED, write_files


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nobody reach another machine: what describes the tables needs nothing from elsewhere."""

    def refuse(*_: object) -> NoReturn:
        raise AssertionError("It asked for the network.")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


def test_the_package_is_valid_with_keys_references_sizes_and_fingerprints(tmp_path: Path) -> None:
    package = Package(str(write_files(tmp_path) / "datapackage.json"))
    report = package.validate()

    assert report.valid, report.to_summary()
    assert {task.name: task.stats.get("rows") for task in report.tasks} == {
        filled.table.name: len((*filled.rows.lines,)) for filled in FILLED
    }


def test_size_and_fingerprint_are_those_of_the_file_beside_it(tmp_path: Path) -> None:
    folder = write_files(tmp_path)

    for resource in json.loads((folder / "datapackage.json").read_bytes())["resources"]:
        content = (folder / resource["path"]).read_bytes()
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"


@pytest.mark.parametrize(
    ("table", "former", "new"),
    [
        ("ratings", "ambershire-2026,", "ambershire-2027,"),
        ("ratings", ",true,50,", ",maybe,50,"),
        ("ratings", ",true,50,", ",true,150,"),
        ("inspections", ",2025-05,", ",May,"),
        ("recommendations", ",2,", ",1,"),
    ],
    ids=["unknown inspection", "no truth value", "over 100%", "no month", "same key twice"],
)
def test_the_package_refuses_a_table_with_a_fault(tmp_path: Path, table: str, former: str, new: str) -> None:
    folder = write_files(tmp_path)
    description = folder / "datapackage.json"
    spoil(folder / f"{table}.csv", former, new)
    package = json.loads(description.read_bytes())
    for resource in package["resources"]:  # the fault is to be found in the table, not in its fingerprint
        del resource["hash"], resource["bytes"]
    description.write_text(json.dumps(package), "utf-8")

    assert not Package(str(description)).validate().valid


def test_a_changed_table_no_longer_has_its_fingerprint(tmp_path: Path) -> None:
    folder = write_files(tmp_path)
    spoil(folder / "ratings.csv", "Leadership", "Leedership")

    assert not Package(str(folder / "datapackage.json")).validate().valid


def test_the_metadata_of_the_tables_are_valid_csv_on_the_web(tmp_path: Path) -> None:
    metadata = str(write_files(tmp_path) / "csv-metadata.json")
    read = CSVW(metadata, validate=True)

    assert read.is_valid, read.warnings
    assert [len(table["row"]) for table in read.to_json()["tables"]] == [len((*one.rows.lines,)) for one in FILLED]
    TableGroup.from_file(metadata).check_referential_integrity(strict=True)


def test_a_program_for_csv_on_the_web_reads_each_cell_as_what_it_is(tmp_path: Path) -> None:
    group = TableGroup.from_file(str(write_files(tmp_path) / "csv-metadata.json"))
    ratings = list(group.tables[1])

    for read, line in zip(ratings, FILLED[1].rows.lines, strict=True):
        for name in ("standard", "rating", "discretion", "lowest_percent", "discretion_reason"):
            assert read[name] == getattr(line, name)


def test_something_else_than_a_package_is_a_fault_of_the_program() -> None:
    with pytest.raises(TypeError, match="not from str"):
        write_data_package("a text")


def spoil(file: Path, former: str, new: str) -> None:
    """Put a fault in a file."""
    text = file.read_text("utf-8")
    assert former in text
    head, _, tail = text.rpartition(former)
    file.write_text(f"{head}{new}{tail}", "utf-8", newline="")
