"""What travels inside the PDFs of the real content agrees with its pages, and leaves behind what is not public."""

import csv
import io
import json
import re
from pathlib import Path

import pytest
from pypdf import PdfReader

from acceptance.command import ROOT
from acceptance.made import MadePage, open_page
from inspectorate.loading.yaml_source import read_yaml

INSPECTIONS = sorted(path.name for path in (ROOT / "content" / "inspections").iterdir())
RATED = [name for name in INSPECTIONS if name != "redbridge-2015"]


def open_attachments(site: Path, inspection: str) -> dict[str, bytes]:
    """Return what travels inside the PDF of an inspection, by what it is called behind the inspection's name."""
    reader = PdfReader(site / "inspections" / inspection / f"{inspection}.pdf")
    return {name.removeprefix(f"{inspection}-"): inside for name, (inside,) in reader.attachments.items()}


def find_page(site: Path, inspection: str) -> MadePage:
    """Return the page of an inspection."""
    return open_page(site / "inspections" / inspection / "index.html")


@pytest.mark.parametrize("inspection", INSPECTIONS)
def test_the_record_is_that_of_the_content_without_comments_and_waivers(real_site: Path, inspection: str) -> None:
    original = (ROOT / "content" / "inspections" / inspection / "inspection.yaml").read_text("utf-8")
    comments = re.findall(r"(?:^|\s)#\s*(.+)", original)
    public = open_attachments(real_site, inspection)["inspection.yaml"].decode("utf-8")

    assert comments
    assert [comment for comment in comments if comment in public] == []
    data = read_yaml("original", original.encode()).value.data
    assert isinstance(data, dict)
    assert read_yaml("public", public.encode()).value.data == {
        name: value for name, value in data.items() if name != "waivers"
    }


@pytest.mark.parametrize("inspection", RATED)
def test_each_row_of_the_ratings_leads_to_a_standard_and_says_what_the_page_says(
    real_site: Path, inspection: str
) -> None:
    page = find_page(real_site, inspection)
    text = open_attachments(real_site, inspection)["ratings.csv"].decode("utf-8")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    anchors = [row["url"].partition("#")[2] for row in rows]

    assert len(rows) >= 12
    assert anchors == [name for name in page.ids("standard-") if not name.endswith("-heading")]
    for row, anchor in zip(rows, anchors, strict=True):
        assert row["inspection"] == inspection
        assert row["title"] in page.words(anchor)
        assert row["rating"].replace("-", " ").capitalize() in page.words(anchor)


@pytest.mark.parametrize("inspection", RATED)
def test_the_data_hold_every_percentage_and_every_recommendation_of_the_page(real_site: Path, inspection: str) -> None:
    page = find_page(real_site, inspection)
    data = json.loads(open_attachments(real_site, inspection)["data.json"])
    shares = [question for standard in data["standards"] for question in standard["key_questions"]]

    assert len(shares) >= 20
    assert all(f"{question['percent']}%" in page.text for question in shares)
    assert [one["url"].partition("#")[2] for one in data["recommendations"]] == page.ids("recommendation-")
    for one in data["recommendations"]:
        assert " ".join(one["text"].split()).rstrip(".") in page.words(f"recommendation-{one['number']}")


def test_the_letter_has_no_ratings_and_a_press_release_carries_what_its_report_does(real_site: Path) -> None:
    report = real_site / "inspections/redbridge-2024/redbridge-2024.pdf"
    release = report.parent / "press-release/redbridge-2024-press-release.pdf"

    assert set(open_attachments(real_site, "redbridge-2015")) == {"inspection.yaml", "data.json"}
    assert PdfReader(release).attachments == PdfReader(report).attachments != {}
