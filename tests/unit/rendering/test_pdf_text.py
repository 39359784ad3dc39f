"""The text of marked content: whose it is, and which characters its codes stand for."""

import pytest

from inspectorate.rendering.pdf_text import UNKNOWN, Content, Font, is_artifact, read_character_map, read_marked_text

LETTERS = Font(4, {f"{code:04x}": chr(code) for code in range(0x20, 0x7F)})
BYTES = Font(2, {f"{code:02x}": chr(code) for code in range(0x0A, 0x7F)})
CAPITALS = Font(4, {f"{code:04x}": chr(code).upper() for code in range(0x20, 0x7F)})


def page(stream: bytes, **more: Content) -> Content:
    """Return a page with a stream, which may draw forms."""
    fonts = {"F": LETTERS, "B": BYTES, "C": CAPITALS}
    return Content(name="1", stream=stream, fonts=fonts, numbers={"M": 7}, forms=more)


def read(stream: bytes, **more: Content) -> dict[tuple[str, int], str]:
    """Return the text below each mark."""
    return {key: "".join(texts) for key, texts in read_marked_text(page(stream, **more)).items()}


@pytest.mark.parametrize(
    "shown",
    [
        b"<00610062> Tj",
        b"<0061 0062> Tj",
        b"[<0061>-20.5<0062>] TJ",
        b"[ <0061> 3 <0062> ]TJ",
        b"[<0061> 1 (\\000b)] TJ",
        b"(\\000a\\000b) Tj",
        b"<0061>' <0062>'",
    ],
)
def test_text_may_be_shown_in_several_ways(shown: bytes) -> None:
    assert read(b"/P <</MCID 3>> BDC BT /F 12 Tf " + shown + b" ET EMC") == {("1", 3): "ab"}


def test_kerning_between_letters_is_no_text() -> None:
    assert read(b"/P <</MCID 3>> BDC /F 1 Tf [<0061>14<0062>-20<0063>0] TJ EMC") == {("1", 3): "abc"}


@pytest.mark.parametrize(
    ("literal", "text"),
    [
        (b"(a(b)c)", "a(b)c"),
        (rb"(a\)b)", "a)b"),
        (rb"(a\\b)", "a\\b"),
        (rb"(a\142\n)", "ab\n"),
        (b"(a\\\nb)", "ab"),
        (b"(a EMC b)", "a EMC b"),
    ],
)
def test_a_literal_string_may_hold_brackets_and_escapes(literal: bytes, text: str) -> None:
    assert read(b"/P <</MCID 0>> BDC /B 9 Tf " + literal + b" Tj EMC") == {("1", 0): text}


def test_text_belongs_to_the_innermost_numbered_mark_around_it() -> None:
    stream = (
        b"/F 1 Tf /P <</MCID 0>> BDC <0061> Tj /Span <</MCID 1>> BDC <0062> Tj EMC <0063> Tj "
        b"/Span <</Lang (cy)>> BDC <0064> Tj EMC /Span BMC <0065> Tj EMC EMC <0066> Tj"
    )

    assert read(stream) == {("1", 0): "acde", ("1", 1): "b", ("1", -1): "f"}


def test_each_artifact_is_kept_for_itself_with_all_in_it() -> None:
    stream = (
        b"/F 1 Tf /Artifact BMC <0061> Tj /P <</MCID 0>> BDC <0062> Tj EMC EMC "
        b"/Artifact <</Type/Pagination/BBox[0 0 1 1]>> BDC <0063> Tj EMC"
    )
    found = read(stream)

    assert list(found.values()) == ["ab", "c"]
    assert all(is_artifact(key) for key in found)
    assert not is_artifact(("1", 0))
    assert not is_artifact(("1", -1))


def test_the_number_of_a_mark_may_stand_in_the_resources() -> None:
    assert read(b"/F 1 Tf /P /M BDC <0061> Tj EMC /P /N BDC <0062> Tj EMC") == {("1", 7): "a", ("1", -1): "b"}


def test_a_font_is_restored_with_the_state_that_was_saved() -> None:
    assert read(b"/F 1 Tf q /C 1 Tf <0061> Tj Q <0061> Tj Q /q 1 gs") == {("1", -1): "Aa"}


def test_a_form_is_read_where_it_is_drawn() -> None:
    form = Content(
        name="9 0",
        stream=b"/C 1 Tf <0062> Tj /P <</MCID 0>> BDC <0063> Tj",
        fonts={"C": CAPITALS},
        numbers={},
        forms={},
    )

    assert read(b"/F 1 Tf /P <</MCID 0>> BDC <0061> Tj /X Do <0064> Tj EMC /Y Do", X=form) == {
        ("1", 0): "aBd",
        ("9 0", 0): "C",
    }


def test_the_bytes_of_a_picture_are_no_operators() -> None:
    stream = b"/F 1 Tf /P <</MCID 0>> BDC <0061> Tj BI /W 1 /H 1 ID \x00EMC <0062> EI <0063> Tj EMC"

    assert read(stream) == {("1", 0): "ac"}


def test_a_code_without_a_character_is_told() -> None:
    assert read(b"/F 1 Tf <0061ffff> Tj /Unknown 1 Tf <61> Tj") == {("1", -1): f"a{UNKNOWN}{UNKNOWN}"}


# --- The characters of a font -----------------------------------------------------------------------------------------


def test_a_character_map_gives_codes_one_by_one_and_in_ranges() -> None:
    font = read_character_map(
        b"2 beginbfchar\n<0001> <0041>\n<00A6> <00660069>\nendbfchar\n"
        b"2 beginbfrange\n<0010> <0012> <0061>\n<0020> <0021> [<0058> <0059005A>]\nendbfrange",
        4,
    )

    assert font.decode("000100a6") == "Afi"
    assert font.decode("001000110012") == "abc"
    assert font.decode("00200021") == "XYZ"
    assert font.decode("0013") == UNKNOWN


def test_a_character_beyond_the_first_plane_is_read() -> None:
    assert read_character_map(b"1 beginbfchar <01> <D83DDE00> endbfchar", 2).decode("01") == "\N{GRINNING FACE}"
