"""Fewer bytes for the same page: strings, places and figures are written short, and nothing moves."""

import pydyf
import pytest

from inspectorate.rendering.pdf_shrink import shrink, shrink_pages


@pytest.mark.parametrize(
    ("written", "short"),
    [
        (b"[<0041>0<0042>-20<0043>] TJ", b"[(\x00A\x00B)-20(\x00C)] TJ"),
        (b"[<0028>0<0029>0<005c>0<000d>] TJ", b"[(\x00\\(\x00\\)\x00\\\\\x00\\r)] TJ"),
        (b"1.234567 2.005 m", b"1.23 2 m"),
        (b"478. 288.999 10 0.004 re", b"478 289 10 0 re"),
        (b"-1.239 2 l", b"-1.24 2 l"),
        (b"0.000012 0 0 0.75 1.234567 0 cm", b"0.000012 0 0 0.75 1.234567 0 cm"),
        (b"0.121569 0.227451 0.372549 rg", b"0.121569 0.227451 0.372549 rg"),
        (b"/Span", b"/Span"),
    ],
)
def test_an_operator_is_written_short(written: bytes, short: bytes) -> None:
    assert shrink(written) == short


def test_a_line_of_text_is_placed_from_the_one_before() -> None:
    written = b"BT\n1 0 0 -1 75.590551 125.224553 Tm\n1 0 0 -1 75.590551 146.024553 Tm\n1 0 0 -1 80.5 146.02 Tm\nET"

    assert shrink(written) == b"BT\n1 0 0 -1 75.59 125.22 Tm\n0 -20.8 Td\n4.91 0 Td\nET"


def test_rounding_does_not_add_up_over_many_lines() -> None:
    lines = [b"1 0 0 -1 0 %f Tm" % (20.004 * line) for line in range(1, 400)]
    first, *steps = shrink(b"\n".join(lines)).split(b"\n")

    down = float(first.split()[5]) - sum(float(step.split()[1]) for step in steps)
    assert down == pytest.approx(20.004 * 399, abs=0.006)


def test_each_text_begins_with_a_place_of_its_own() -> None:
    one = b"BT\n1 0 0 -1 5 6 Tm\nET"

    assert shrink(one + b"\n" + one) == one + b"\n" + one


def test_text_that_is_turned_otherwise_is_placed_anew() -> None:
    written = b"BT\n1 0 0 -1 5 6 Tm\n0 1 1 0 5 7 Tm\n0 1 1 0 5 8 Tm\nET"

    assert shrink(written) == written


def test_a_page_with_a_picture_in_its_lines_stays_as_it_is() -> None:
    written = b"q\nBI\n/W 1\nID\n\x00 1.234 m\nEI\n1.234567 2 m"

    assert shrink(written) == written


# --- Shapes -----------------------------------------------------------------------------------------------------------


def make(states: dict[str, dict[str, float]], kind: str = "/Form", inner: dict[str, bytes] | None = None) -> pydyf.PDF:
    """Return a PDF of one page that draws one picture."""
    pdf = pydyf.PDF()
    own = pydyf.Dictionary({"ExtGState": states, "XObject": inner or {}, "Pattern": {}, "Shading": {}})
    pdf.add_object(own)
    form = pydyf.Stream([b"1 1 m"], {"Subtype": kind, "Resources": own.reference})
    pdf.add_object(form)
    resources = pydyf.Dictionary({"XObject": {"x0": form.reference}, "ExtGState": {"a": {"ca": 0.5}}})
    pdf.add_object(resources)
    content = pydyf.Stream([b"q", pydyf.Dictionary({"MCID": 3}), "/x0 Do", b"/x9 Do", b"Q"])
    pdf.add_object(content)
    pdf.add_page(pydyf.Dictionary({"Contents": content.reference, "Resources": resources.reference}))
    shrink_pages(pdf)
    return pdf


def test_a_plain_shape_is_drawn_on_the_page_and_its_picture_is_gone() -> None:
    pdf = make({"A1.0": {"CA": 1.0}})
    own, form, resources, content = (pdf.objects[number] for number in range(3, 7))

    assert content.stream == [b"q\n<</MCID 3>>\nq\n1 1 m\nQ\n/x9 Do\nQ"]
    assert resources == {"XObject": {}, "ExtGState": {"a": {"ca": 0.5}, "A1.0": {"CA": 1.0}}}
    assert own == form == {}
    assert (own.number, form.number) == (3, 4)


@pytest.mark.parametrize(
    ("states", "inner"),
    [({"a0.5": {"ca": 0.5}}, {}), ({"m": {"SMask": 1}}, {}), ({}, {"x1": b"9 0 R"})],
    ids=["something shines through it", "it has a mask", "it holds another picture"],
)
def test_other_pictures_stay(states: dict[str, dict[str, float]], inner: dict[str, bytes]) -> None:
    pdf = make(states, inner=inner)

    assert pdf.objects[6].stream == [b"q\n<</MCID 3>>\n/x0 Do\n/x9 Do\nQ"]
    assert "x0" in pdf.objects[5]["XObject"]
