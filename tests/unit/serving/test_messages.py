"""Messages as an open page shows them."""

from datetime import date

from inspectorate.diagnostics import Diagnostic, Place, Position, Severity, Waived
from inspectorate.serving.messages import ShownPlace, list_messages, tell_fault, write_messages


def found(
    line: int, severity: Severity = Severity.ERROR, *, length: int = 0, text: str = "", waived: Waived | None = None
) -> Diagnostic:
    return Diagnostic(
        code="some-code",
        message=f"Message {line}.",
        hint="Mend it.",
        severity=severity,
        position=Position("content/a.yaml", line, 7, length, text),
        waived=waived,
    )


def test_errors_come_before_warnings_and_each_in_file_order_once() -> None:
    told = list_messages([found(3), found(1, Severity.WARNING), found(2), found(3)])

    assert [(one.severity, one.message) for one in told] == [
        ("error", "Message 2."),
        ("error", "Message 3."),
        ("warning", "Message 1."),
    ]


def test_what_is_waived_and_what_is_information_is_left_out() -> None:
    waived = Waived("A reason.", date(2027, 1, 1))

    assert list_messages([found(1, Severity.INFORMATION), found(2, waived=waived)]) == ()


def test_the_line_is_parted_where_the_meant_characters_begin_and_end() -> None:
    (told,) = list_messages([found(4, length=5, text="  of: fifty # no")])

    assert told.place == ShownPlace(place="content/a.yaml:4:7", before="of: ", meant="fifty", after=" # no")


def test_a_second_place_is_told_too() -> None:
    other = Place(file="content/b.yaml", path=(), position=Position("content/b.yaml", 9, 1, 2, "ab c"))
    told = list_messages([Diagnostic(code="a-b", message="M.", hint="H.", position=Position("f", 1, 1), also=(other,))])

    assert told[0].also == (ShownPlace(place="content/b.yaml:9:1", meant="ab", after=" c"),)


def test_a_fault_of_the_program_names_its_log_and_travels_as_plain_values() -> None:
    (sent,) = write_messages([tell_fault("index.html", "some.log")])

    assert sent["severity"] == "error"
    assert "some.log" in str(sent["hint"])
    assert sent["place"] == {"place": "index.html", "before": "", "meant": "", "after": ""}
