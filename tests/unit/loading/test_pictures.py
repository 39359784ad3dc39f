"""Files of pictures: what they hold, whatever their names say, and what is refused."""

import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageFile

from inspectorate.loading.pictures import MOST_BYTES, MOST_PIXELS, read_picture
from inspectorate.model.pictures import PictureFile, PictureFormat
from pictures import POSITION, draw_jpeg, draw_png, make_exif, make_position, save

PNG_SIGN = b"\x89PNG\r\n\x1a\n"
SEEDS = (
    ("a.png", draw_png(8, 8, "P", texts={"Author": "Ada"})),
    ("a.png", draw_png(8, 8, "RGBA")),
    ("a.jpg", draw_jpeg(8, 8, exif=make_position())),
)


def read(content: bytes, name: str = "a.png") -> PictureFile:
    """Return what a sound file holds."""
    checked = read_picture(f"figures/{name}", content)
    assert checked.diagnostics == ()
    assert checked.value
    return checked.value


def refuse(content: bytes, name: str = "a.png") -> tuple[str, str, str]:
    """Return code, message and place of what is told of a file that is refused."""
    checked = read_picture(f"figures/{name}", content)
    assert checked.value is None
    (found,) = checked.diagnostics
    return found.code, found.message, str(found.position)


def chunk(kind: bytes, content: bytes) -> bytes:
    """Return a portion of a PNG."""
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def claim(width: int, height: int) -> bytes:
    """Return a PNG of few bytes that says that it has so many pixels."""
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    return PNG_SIGN + header + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")


# --- What is read -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "name", "picture_format"),
    [
        (draw_png(30, 20), "a.png", PictureFormat.PNG),
        (draw_jpeg(30, 20), "a.jpg", PictureFormat.JPEG),
        (draw_jpeg(30, 20), "a.jpeg", PictureFormat.JPEG),
    ],
)
def test_format_and_size_come_from_the_file(content: bytes, name: str, picture_format: PictureFormat) -> None:
    picture = read(content, name)

    assert (picture.format, picture.width, picture.height) == (picture_format, 30, 20)
    assert picture.content == content
    assert (picture.orientation, picture.traces, picture.has_position) == (1, (), False)


def test_a_jpeg_with_a_further_picture_behind_it_is_a_jpeg() -> None:
    first, second = Image.new("RGB", (30, 20)), Image.new("RGB", (3, 2))
    content = save(first, "MPO", save_all=True, append_images=[second])

    assert read(content, "a.jpg").format is PictureFormat.JPEG


@pytest.mark.parametrize(("orientation", "size"), [(1, (30, 20)), (4, (30, 20)), (5, (20, 30)), (8, (20, 30))])
def test_a_picture_is_as_wide_as_it_is_seen(orientation: int, size: tuple[int, int]) -> None:
    picture = read(draw_jpeg(30, 20, exif=make_exif({0x0112: orientation})), "a.jpg")

    assert (picture.orientation, (picture.width, picture.height)) == (orientation, size)


def test_an_orientation_that_does_not_exist_is_none() -> None:
    assert read(draw_jpeg(30, 20, exif=make_exif({0x0112: 9})), "a.jpg").orientation == 1


# --- What files tell --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "camera", "traces"),
    [
        ({0x013B: "Ada Lane"}, {}, ("Artist",)),
        ({0x8298: "Ada Lane"}, {}, ("Copyright",)),
        ({}, {0xA430: "Ada Lane", 0xA431: "0042"}, ("CameraOwnerName", "BodySerialNumber")),
        ({0x010E: "   "}, {0x9286: b"ASCII\0\0\0  "}, ()),
        ({0x010F: "A maker", 0x0131: "A program"}, {}, ()),
    ],
)
def test_fields_that_say_who_or_what_are_traces(
    fields: dict[int, object], camera: dict[int, object], traces: tuple[str, ...]
) -> None:
    assert read(draw_jpeg(exif=make_exif(fields, camera)), "a.jpg").traces == traces


@pytest.mark.parametrize(
    ("texts", "traces"),
    [
        ({"Author": "Ada"}, ("Author",)),
        ({"Comment": "for Ada"}, ("Comment",)),
        ({"Comment": "Created with a program"}, ()),
        ({"Comment": " "}, ()),
        ({"Software": "A program", "Creation Time": "2025", "date:create": "2025"}, ()),
    ],
)
def test_texts_of_a_png_that_say_who_or_what_are_traces(texts: dict[str, str], traces: tuple[str, ...]) -> None:
    assert read(draw_png(texts=texts)).traces == traces


@pytest.mark.parametrize(
    ("xmp", "has_position"), [(b"<x>1</x>", False), (b"<exif:GPSLatitude>51</exif:GPSLatitude>", True)]
)
def test_xmp_is_a_trace_and_may_tell_the_place(xmp: bytes, has_position: bool) -> None:  # noqa: FBT001
    picture = read(save(Image.new("L", (9, 9)), "JPEG", xmp=xmp), "a.jpg")

    assert (picture.traces, picture.has_position) == (("XMP",), has_position)
    assert "XMP" in read(draw_png(texts={"XML:com.adobe.xmp": xmp.decode()})).traces


def test_a_comment_of_a_jpeg_is_a_trace() -> None:
    assert read(save(Image.new("L", (9, 9)), "JPEG", comment=b"for Ada"), "a.jpg").traces == ("Comment",)


def test_iptc_is_a_trace() -> None:
    resource = b"8BIM" + struct.pack(">HH", 0x0404, 0) + struct.pack(">I", 4) + b"\x1c\x02\x50\x00"
    segment = b"Photoshop 3.0\0" + resource
    plain = draw_jpeg()
    content = plain[:2] + b"\xff\xed" + struct.pack(">H", len(segment) + 2) + segment + plain[2:]

    assert read(content, "a.jpg").traces == ("IPTC",)


def test_latitude_and_longitude_are_a_place_and_a_direction_is_none() -> None:
    direction = make_exif({})
    direction.get_ifd(POSITION)[17] = 90.0

    assert read(draw_jpeg(exif=make_position()), "a.jpg").has_position
    assert not read(draw_jpeg(exif=direction), "a.jpg").has_position


def test_fields_that_cannot_be_read_are_a_trace() -> None:
    content = draw_png()
    broken = content[: len(PNG_SIGN) + 25] + chunk(b"eXIf", b"XX*\0") + content[len(PNG_SIGN) + 25 :]

    assert read(broken).traces == ("Exif",)


# --- What is refused --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "content",
    [b"", b"<svg/>", b"GIF89a", save(Image.new("L", (9, 9)), "GIF"), save(Image.new("L", (9, 9)), "TIFF")],
    ids=["nothing", "svg", "cut GIF", "GIF", "TIFF"],
)
def test_what_is_neither_png_nor_jpeg_is_refused(content: bytes) -> None:
    assert refuse(content) == (
        "picture-unreadable",
        "No picture can be read from the file: it is damaged, or neither PNG nor JPEG.",
        "figures/a.png:1:1",
    )


@pytest.mark.parametrize(
    ("content", "name"),
    [(draw_png(90, 90, texts={"Author": "Ada"}), "a.png"), (save(Image.effect_noise((90, 90), 80), "JPEG"), "a.jpg")],
)
def test_a_file_that_is_cut_off_is_refused_even_after_others_were_lenient(
    content: bytes, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)

    assert refuse(content[: len(content) * 2 // 3], name)[0] == "picture-unreadable"
    assert ImageFile.LOAD_TRUNCATED_IMAGES


@pytest.mark.parametrize(
    ("content", "name", "message"),
    [
        (draw_png(), "a.jpg", "The file holds a PNG picture, but its name ends in `.jpg`."),
        (draw_jpeg(), "a.png", "The file holds a JPEG picture, but its name ends in `.png`."),
    ],
)
def test_a_name_that_says_another_format_is_told(content: bytes, name: str, message: str) -> None:
    assert refuse(content, name)[:2] == ("picture-format", message)


def test_a_picture_that_moves_is_refused() -> None:
    first, second = Image.new("L", (9, 9), 0), Image.new("L", (9, 9), 255)

    assert refuse(save(first, "PNG", save_all=True, append_images=[second]))[0] == "picture-format"


def test_a_picture_may_have_so_many_pixels_and_no_more() -> None:
    line = 10_000

    assert refuse(claim(line, MOST_PIXELS // line + 1))[0] == "picture-too-large"
    assert refuse(claim(line, MOST_PIXELS // line))[0] == "picture-unreadable"  # it holds none of what it claims


@pytest.mark.parametrize("size", [(10_000, 10_000), (60_000, 60_000)])
def test_a_small_file_that_claims_more_than_a_machine_can_hold_is_not_opened(size: tuple[int, int]) -> None:
    assert refuse(claim(*size))[:2] == ("picture-too-large", "The picture has more than 50 million pixels.")


def test_a_file_may_be_so_large_and_no_larger() -> None:
    content = draw_png()

    assert read(content + b"\0" * (MOST_BYTES - len(content))).width == 900
    assert refuse(content + b"\0" * (MOST_BYTES - len(content) + 1))[:2] == (
        "picture-too-large",
        "The file is larger than 20 MiB.",
    )


@given(st.sampled_from(SEEDS), st.lists(st.tuples(st.integers(0, 4000), st.integers(0, 255)), max_size=6))
def test_no_damage_makes_the_reader_fail(seed: tuple[str, bytes], changes: list[tuple[int, int]]) -> None:
    name, sound = seed
    content = bytearray(sound)
    for place, value in changes:
        content[place % len(content)] = value
    checked = read_picture(f"figures/{name}", bytes(content))

    assert (checked.value is None) == bool(checked.diagnostics)
