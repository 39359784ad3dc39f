"""The open data of the real content, used as a council analyst does, and compared with the pages that people read."""

import functools
import http.server
import json
import re
import socket
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn
from urllib.parse import urlsplit

import openpyxl
import pandas
import pytest
from csvw import CSVW
from frictionless import Package
from jsonschema import Draft202012Validator, FormatChecker
from pyld import jsonld

from acceptance.made import MadePage, open_page, text_of
from acceptance.test_attachments import INSPECTIONS, open_attachments

TABLES = ("inspections", "ratings", "key-questions", "recommendations")
SITE_ADDRESS = "https://inspections.example.org/"
Json = Any


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    """Give files without a word about it."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def server(real_site: Path) -> Iterator[str]:
    """Give the made site on this machine; return its address."""
    handler = functools.partial(QuietHandler, directory=real_site)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as running:
        thread = threading.Thread(target=running.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{running.server_port}/"
        running.shutdown()
        thread.join()


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nobody reach another machine."""

    def refuse(*_: object) -> NoReturn:
        raise AssertionError("It asked for the network.")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


def read_page(site: Path, inspection: str) -> MadePage:
    """Return the page of an inspection."""
    return open_page(site / "inspections" / inspection / "index.html")


def list_printed_ratings(page: MadePage) -> dict[str, str]:
    """Return the ratings that the tables of a page show, by the numbers of the standards."""
    tables = [name for name in page.ids("ratings-") if re.fullmatch(r"ratings-\d+", name)]
    rows = [row for name in tables for row in page.rows(name)]
    return {text_of(head).split()[0]: text_of(rating) for head, rating in rows}


def list_printed_percents(page: MadePage, standard: str) -> list[int]:
    """Return the percentages that a page shows in the table of a standard, in its order."""
    place = f"key-questions-{standard.replace('.', '-')}"
    if place in page.ids(place):
        return [int(text_of(cell).partition("%")[0]) for _, cell in page.rows(place)]
    rows = (row for name in page.ids("results-") for row in page.rows(name))
    return [
        int(text_of(row[1]).partition("%")[0])
        for row in rows
        if text_of(row[0]).startswith(f"{standard}.") and row[1:] and "%" in text_of(row[1])
    ]


def test_one_download_and_one_line_of_pandas_give_every_rating_as_the_reports_print_it(
    server: str, real_site: Path, tmp_path: Path
) -> None:
    subprocess.run(["curl", "-sS", "-O", f"{server}data/ratings.csv"], cwd=tmp_path, check=True)  # noqa: S607
    ratings = pandas.read_csv(tmp_path / "ratings.csv", dtype={"standard": str})

    for inspection in INSPECTIONS:
        rows = ratings[ratings.inspection == inspection]
        printed = list_printed_ratings(read_page(real_site, inspection))
        given = dict(zip(rows.standard, rows.rating, strict=True))
        assert given == {number: name.lower().replace(" ", "-") for number, name in printed.items()}
        assert dict(zip(rows.standard, rows.rating_name, strict=True)) == printed
    assert len(ratings) == 25


def test_every_percentage_is_as_the_reports_print_it_and_the_lowest_is_that_of_the_ratings(real_site: Path) -> None:
    questions = pandas.read_csv(real_site / "data/key-questions.csv", dtype={"standard": str})
    ratings = pandas.read_csv(real_site / "data/ratings.csv", dtype={"standard": str})

    for row in ratings.itertuples():
        of_standard = questions[(questions.inspection == row.inspection) & (questions.standard == row.standard)]
        printed = list_printed_percents(read_page(real_site, row.inspection), row.standard)
        assert list(of_standard.percent) == printed
        assert (row.lowest_percent in printed) if printed else pandas.isna(row.lowest_percent)
        if printed:
            assert row.lowest_percent == min(printed)
            assert set(of_standard[of_standard.is_lowest].percent) == {min(printed)}
    assert len(questions) == 44


def test_every_recommendation_is_as_the_reports_print_it(real_site: Path) -> None:
    rows = pandas.read_csv(real_site / "data/recommendations.csv")

    for row in rows.itertuples():
        page = read_page(real_site, row.inspection)
        assert row.text.rstrip(".") in page.words(f"recommendation-{row.number}")
        assert row.addressee in page.text
    for inspection in INSPECTIONS:
        numbers = list(rows[rows.inspection == inspection].number)
        assert [f"recommendation-{number}" for number in numbers] == read_page(real_site, inspection).ids(
            "recommendation-"
        )


def test_every_permanent_address_leads_to_a_file_and_to_a_place_in_it(real_site: Path) -> None:
    for table in TABLES:
        rows = pandas.read_csv(real_site / f"data/{table}.csv", dtype=str)
        for address in {cell for name in rows.columns if name.endswith("url") for cell in rows[name]}:
            assert address.startswith(SITE_ADDRESS)
            parts = urlsplit(address.removeprefix(SITE_ADDRESS))
            file = real_site / parts.path / ("index.html" if parts.path.endswith("/") else "")
            assert file.is_file(), address
            if parts.fragment:
                assert parts.fragment in open_page(file).ids(parts.fragment)


@pytest.mark.usefixtures("no_network")
def test_the_package_and_the_metadata_are_valid_without_a_network(real_site: Path) -> None:
    report = Package(str(real_site / "data/datapackage.json")).validate()
    metadata = CSVW(str(real_site / "data/csv-metadata.json"), validate=True)

    assert report.valid, report.to_summary()
    assert [task.name for task in report.tasks] == [*TABLES]
    assert metadata.is_valid, metadata.warnings


def test_a_program_for_csv_on_the_web_finds_the_metadata_by_the_address_of_a_table(server: str) -> None:
    read = CSVW(f"{server}data/ratings.csv", validate=True)

    assert read.is_valid, read.warnings
    ratings = next(table for table in read.to_json()["tables"] if table["url"].endswith("ratings.csv"))
    assert ratings["row"][0]["describes"][0]["standard"] == "1.1"


@pytest.mark.parametrize("table", TABLES)
def test_json_has_the_rows_of_csv_and_is_as_its_schema_says(real_site: Path, table: str) -> None:
    rows = json.loads((real_site / f"data/{table}.json").read_bytes())
    schema = json.loads((real_site / f"data/schemas/{table}.schema.json").read_bytes())
    text = pandas.read_csv(real_site / f"data/{table}.csv", dtype=str, keep_default_na=False)

    Draft202012Validator.check_schema(schema)
    assert list(Draft202012Validator(schema, format_checker=FormatChecker()).iter_errors(rows)) == []
    assert [{name: as_text(cell) for name, cell in row.items()} for row in rows] == text.to_dict("records")


def as_text(cell: Json) -> str:
    """Return a cell of JSON as CSV writes it."""
    if cell is None:
        return ""
    return str(cell).lower() if isinstance(cell, bool) else str(cell)


@pytest.mark.parametrize("inspection", INSPECTIONS)
def test_each_report_has_its_data_beside_it_as_its_schema_says_and_as_its_pdf_carries_them(
    real_site: Path, inspection: str
) -> None:
    content = (real_site / "inspections" / inspection / "data.json").read_bytes()
    schema = json.loads((real_site / "data/schemas/inspection.schema.json").read_bytes())

    assert content == open_attachments(real_site, inspection)["data.json"]
    assert list(Draft202012Validator(schema).iter_errors(json.loads(content))) == []


@pytest.mark.parametrize("name", [*TABLES, "all-tables"])
def test_a_workbook_has_tables_with_heads_and_no_merged_cells(real_site: Path, name: str) -> None:
    book = openpyxl.load_workbook(real_site / f"data/{name}.xlsx")
    cover, *sheets = book.worksheets
    shown = [name.replace("-", "_")] if name in TABLES else [table.replace("-", "_") for table in TABLES]

    assert [cover.title, *(sheet.title for sheet in sheets)] == ["cover", *shown, "columns"]
    assert book.properties.language == "en"
    assert "Demonstration" in str(cover["A2"].value)
    for sheet in sheets:
        heads = [str(cell.value) for cell in sheet[1]]
        assert not sheet.merged_cells.ranges
        assert all(re.fullmatch(r"[a-z_]+", head) for head in heads)
        assert [table.ref for table in sheet.tables.values()] == [sheet.dimensions]
        assert all(any(cell.value is not None for cell in row) for row in sheet.iter_rows())


@pytest.mark.parametrize("table", TABLES)
def test_a_workbook_says_what_csv_says(real_site: Path, table: str) -> None:
    sheet = table.replace("-", "_")
    book = pandas.read_excel(real_site / f"data/{table}.xlsx", sheet_name=sheet, dtype=str, keep_default_na=False)
    text = pandas.read_csv(real_site / f"data/{table}.csv", dtype=str, keep_default_na=False)
    days = [name for name in book.columns if name.endswith(("_date", "_day"))]
    truths = [name for name in text.columns if set(text[name]) <= {"true", "false"}]
    book[days] = book[days].apply(lambda column: column.str.removesuffix(" 00:00:00"))
    book[truths] = book[truths].apply(lambda column: column.str.lower())

    assert book.to_dict("records") == text.to_dict("records")


def list_pages(site: Path) -> list[Path]:
    """Return every page of the site."""
    return sorted(site.rglob("index.html"))


@pytest.mark.usefixtures("no_network")
def test_the_linked_data_of_every_page_can_be_expanded(real_site: Path) -> None:
    kinds: dict[str, int] = {}
    for page in list_pages(real_site):
        for text in re.findall(
            r'<script type="application/ld\+json">(.*?)</script>', page.read_text("utf-8"), re.DOTALL
        ):
            for thing in jsonld.expand(json.loads(text), {"documentLoader": load_vocabulary}):
                (kind,) = thing["@type"]
                assert kind.startswith("https://schema.org/")
                kinds[kind.rpartition("/")[2]] = kinds.get(kind.rpartition("/")[2], 0) + 1

    assert kinds["WebSite"] >= 1
    assert kinds["Report"] >= len(INSPECTIONS)
    assert kinds["NewsArticle"] >= 1
    assert kinds["Dataset"] >= 1
    assert kinds["BreadcrumbList"] >= len(list_pages(real_site)) - kinds["WebSite"]


def load_vocabulary(url: str, _: object) -> Json:
    """Give a vocabulary that lies here."""
    assert url == "https://schema.org"
    return {"contextUrl": None, "documentUrl": url, "document": {"@context": {"@vocab": "https://schema.org/"}}}


def test_every_page_says_what_it_is_to_programs_that_show_links(real_site: Path) -> None:
    for path in list_pages(real_site):
        head = path.read_text("utf-8").partition("</head>")[0]
        said = dict(re.findall(r'<meta property="og:(\w+)" content="([^"]+)">', head))
        assert {"title", "type", "description", "url", "locale", "site_name"} <= said.keys(), path


def test_the_dictionary_explains_every_column_with_a_value_that_is_in_the_table(real_site: Path) -> None:
    page = open_page(real_site / "data/index.html")

    for table in TABLES:
        columns = pandas.read_csv(real_site / f"data/{table}.csv", dtype=str, keep_default_na=False)
        explained = next(
            [text_of(cell) for cell in body.iter("th")]
            for body in page.root.iter("tbody")
            if [text_of(cell) for cell in body.iter("th")] == list(columns.columns)
        )
        assert len(explained) == len(columns.columns)
