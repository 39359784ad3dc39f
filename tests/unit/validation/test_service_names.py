"""A service has one name throughout."""

from dataclasses import replace

import pytest

from builders import RECORD, phrase, prose
from inspectorate.diagnostics import Place
from inspectorate.model.checking import Acronyms, Handbook
from inspectorate.model.prose import Emphasis, Paragraph, Text
from inspectorate.validation.service_names import check_service_names, check_short_names
from manuscripts import FOLDER, Setting, show, write

SERVICES = {"YJS": "youth justice service", "YOT": "youth offending team"}
HANDBOOK = Handbook(acronyms=Acronyms(services=SERVICES))
SETTING = Setting(handbook=HANDBOOK)
LONG_NAME = Setting(
    record=replace(RECORD, service_name=phrase("Ambershire Youth Justice and Targeted Prevention Service")),
    handbook=HANDBOOK,
)


@pytest.mark.parametrize(
    "text",
    [
        "The YOT did.",
        "YOT staff did.",
        "We spoke to the YOT’s board.",
        "They went to Ambershire YOT (in May).",
        "This (the YOT) did.",
    ],
)
def test_another_short_name_is_told(text: str) -> None:
    manuscript = write(text, setting=SETTING)

    assert show(manuscript, check_short_names(manuscript)) == [("short-name-differs", "YOT")]


@pytest.mark.parametrize(
    "text",
    [
        "The AYJS did.",
        "Some YOTs did.",
        "It is one of the youth offending teams (YOT).",
        "They had worked in a YOT, in another YOT and in the home YOT.",
        "Each YOT and any YOT did.",
        "A YOT/YOS is one.",
        "She said, ‘the YOT did its best’.",
        "The former YOT did.",
        "the yot",
    ],
)
def test_services_in_general_are_not_told(text: str) -> None:
    assert list(check_short_names(write(text, setting=SETTING))) == []


def test_the_title_of_a_publication_is_not_told() -> None:
    title = Paragraph((Text("See "), Emphasis((Text("The YOT"),)), Text(".")))

    assert list(check_short_names(write(title, setting=SETTING))) == []


def test_the_short_name_of_the_record_may_stand_anywhere() -> None:
    setting = replace(SETTING, record=replace(RECORD, service_short_name=phrase("Ambershire YOT")))

    assert list(check_short_names(write("The YOT did.", setting=setting))) == []


def test_each_other_name_is_told_once_for_each_document_with_all_its_places() -> None:
    release = prose("The YJS did.")
    manuscript = write("The YOT did.", "The YJS and the YOT did.", setting=SETTING, release=release)
    found = list(check_short_names(manuscript))

    assert show(manuscript, found) == [
        ("short-name-differs", "YJS"),
        ("short-name-differs", "YOT"),
        ("short-name-differs", "YJS"),
    ]
    report = f"{FOLDER}/report.yaml"
    assert found[1].path == ("sections", "foreword", 0)
    assert found[1].also == (
        Place(file=f"{FOLDER}/inspection.yaml", path=("service_short_name",)),
        Place(file=report, path=("sections", "foreword", 1), span=(16, 19)),
    )
    assert found[2].file == f"{FOLDER}/press-release.yaml"
    assert found[1].message == "The service is called YOT here, and AYJS in its record."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "At Ambershire Youth Justice and Targetted Prevention Service, we",
            "Ambershire Youth Justice and Targetted Prevention Service",
        ),
        (
            "Ambershire Youth Justice Targeted Prevention Service’s board",
            "Ambershire Youth Justice Targeted Prevention Service",
        ),
        (
            "Ambershire Youth Justice and Targeted Prevention Services",
            "Ambershire Youth Justice and Targeted Prevention Services",
        ),
        ("Ambershire Youth Justice Service Management Board", "Ambershire Youth Justice Service"),
        ("Ambershire Youth Offending Team", "Ambershire Youth Offending Team"),
        ("The former head met Ambershire Youth Offending Team", "Ambershire Youth Offending Team"),
        (
            "Ambershire Youth Justice and Targeted Crime Prevention Service Board",
            "Ambershire Youth Justice and Targeted Crime Prevention Service",
        ),
        ("Ambershire Youth Justice and Prevention Service", "Ambershire Youth Justice and Prevention Service"),
    ],
)
def test_a_name_that_is_nearly_right_is_told(text: str, said: str) -> None:
    manuscript = write(text, setting=LONG_NAME)
    (found,) = check_service_names(manuscript)

    assert show(manuscript, [found]) == [("service-name-differs", said)]
    assert found.also == (Place(file=f"{FOLDER}/inspection.yaml", path=("service_name",)),)


@pytest.mark.parametrize(
    "text",
    [
        "At Ambershire Youth Justice and Targeted Prevention Service (YJTPS), we inspected.",
        "Ambershire Youth Justice and Targeted Prevention Service Management Board",
        "Ambershire Youth Centre, Ambershire Council and Ambershire Children and Families Partnership",
        "Ambershire youth justice services",
        "Ambershire Youth and Prevention Service",
        "Services in Ambershire.",
        "Newambershire Youth Offending Team",
        "It was called ‘Ambershire Youth Offending Team’.",
        "The former Ambershire Youth Offending Team has gone.",
    ],
)
def test_the_right_name_and_other_names_are_not_told(text: str) -> None:
    assert list(check_service_names(write(text, setting=LONG_NAME))) == []


def test_a_service_that_is_not_named_after_its_area_is_not_compared() -> None:
    setting = replace(LONG_NAME, record=replace(RECORD, service_name=phrase("Turning Point")))

    assert list(check_service_names(write("Ambershire Youth Offending Team", setting=setting))) == []
