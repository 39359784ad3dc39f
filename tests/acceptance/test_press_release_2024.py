"""The press release on Redbridge of 2024 says what the published one says; see test_redbridge_2024.py."""

import re

import pytest

from acceptance.made import MadePage, MadePdf, text_of

SERVICE = "Redbridge Youth Justice and Targeted Prevention Service"
HEADLINE = f"{SERVICE} ‘Requires improvement’"
TITLE = "Press release: Redbridge, May 2024"
"""Short enough for the tab of a browser, which the headline is not."""
STANDFIRST = f"{SERVICE} (YJTPS) has received an overall rating of ‘Requires improvement’"
RESETTLEMENT = "Resettlement policy and provision was also inspected and rated separately, as ‘Requires improvement’."
RECOMMENDATIONS = (
    "The report makes 10 recommendations: three to the Redbridge Youth Justice Service Management Board, six to the "
    "Redbridge Youth Justice and Targeted Prevention Service and one to the Metropolitan Police."
)


def test_the_headline_names_the_service_and_quotes_its_rating(
    press_release: MadePage, press_release_pdf: MadePdf
) -> None:
    assert text_of(press_release.first("h1")) == f"Press release {HEADLINE}"
    assert text_of(press_release.first("title")) == TITLE
    assert HEADLINE in press_release_pdf.words
    assert press_release_pdf.metadata["/Title"] == TITLE


def test_the_standfirst_gives_the_overall_rating(press_release: MadePage) -> None:
    standfirst = next(one for one in press_release.root.iter("p") if one.get("class") == "standfirst")

    assert text_of(standfirst).startswith(STANDFIRST)


@pytest.mark.parametrize(
    "words",
    [
        STANDFIRST,
        RESETTLEMENT,
        RECOMMENDATIONS,
        "Martin Jones CBE, Chief Inspector of Probation",
        "three broad areas",
        "HM Inspectorate of Probation, 10 May 2024, 00.01",
        "10 May 2024 at 00.01",
        "in February 2024",
        "children aged 10 to 17",
        "media@hmiprobation.gov.uk",
        "ENDS",
    ],
)
def test_page_and_pdf_have_the_published_facts(press_release: MadePage, press_release_pdf: MadePdf, words: str) -> None:
    assert words in press_release.text
    assert words in press_release_pdf.words


def test_the_notes_to_editors_are_seven_and_give_the_scale_the_moment_and_the_month(
    press_release: MadePage, press_release_pdf: MadePdf
) -> None:
    heading = press_release.by_id("editors-heading")
    section = next(one for one in press_release.root.iter("section") if heading in list(one))
    notes = [text_of(note) for note in section.iter("li")]

    assert text_of(heading) == "Notes to editors"
    assert len(notes) == 7
    assert "‘Outstanding’, ‘Good’, ‘Requires improvement’ or ‘Inadequate’" in notes[1]
    assert "from 10 May 2024 at 00.01" in notes[3]
    assert "in February 2024" in notes[5]
    layout = press_release_pdf.layout.partition("Notes to editors")[2]
    assert re.findall(r"^\f? *(\d)\. ", layout, re.MULTILINE) == [str(number) for number in range(1, 8)]


def test_the_end_stands_before_the_notes(press_release: MadePage) -> None:
    assert press_release.text.index("ENDS") < press_release.text.index("Notes to editors")
    assert press_release.text.index(RECOMMENDATIONS) < press_release.text.index("ENDS")


def test_the_release_says_no_score_and_no_percentage(press_release: MadePage) -> None:
    assert "11/36" not in press_release.text
    assert "%" not in press_release.text


def test_release_and_report_lead_to_each_other(press_release: MadePage, redbridge: MadePage) -> None:
    assert "../index.html" in [link.get("href") for link in press_release.root.iter("a")]
    assert "press-release/index.html" in [link.get("href") for link in redbridge.root.iter("a")]
