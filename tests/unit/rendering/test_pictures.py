"""Pictures for the public: upright, in the colours of the web, and with nothing else in their files."""

import io

import pytest
from PIL import Image, ImageCms

from inspectorate.loading.pictures import read_picture
from inspectorate.rendering.pictures import MOST_PIXELS_IN_A_LINE, write_anew
from pictures import CAMERA, draw_jpeg, draw_png, make_exif, make_position, save

RED, WHITE, BLACK = (255, 0, 0), (255, 255, 255), (0, 0, 0)
TURNED = {1: "left", 2: "right", 3: "right", 4: "left", 5: "top", 6: "top", 7: "bottom", 8: "bottom"}
"""Which side of the picture is red when it is seen upright, by orientation; in the file it is the left one."""


def publish(content: bytes, name: str = "a.png") -> Image.Image:
    """Return the picture that is made of a file."""
    read = read_picture(name, content).value
    assert read
    return Image.open(io.BytesIO(write_anew(read)))


def half_red() -> Image.Image:
    """Return a picture whose left half is red and whose right half is white."""
    image = Image.new("RGB", (64, 32), "white")
    image.paste("red", (0, 0, 32, 32))
    return image


def is_red(pixel: object) -> bool:
    """Return whether a pixel is red, as far as JPEG keeps it."""
    assert isinstance(pixel, tuple)
    return bool(pixel[0] > 200 and pixel[1] < 100)


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (draw_jpeg(exif=make_exif({0x013B: "Marker"}, {0xA431: "Marker"})), "a.jpg"),
        (save(Image.new("L", (9, 9)), "JPEG", comment=b"Marker", xmp=b"Marker"), "a.jpg"),
        (draw_jpeg(exif=make_position()), "a.jpg"),
        (draw_png(texts={"Author": "Marker", "Comment": "Marker", "Software": "Marker"}), "a.png"),
        (save(Image.new("RGB", (9, 9)), "PNG", exif=make_exif({0x013B: "Marker"}), dpi=(72, 72)), "a.png"),
    ],
)
def test_nothing_but_the_picture_is_published(content: bytes, name: str) -> None:
    made = publish(content, name)
    made.load()
    read = read_picture(name, content).value

    assert read
    assert b"Marker" not in write_anew(read)
    assert dict(made.getexif()) == {}
    assert made.getexif().get_ifd(CAMERA) == {}
    assert getattr(made, "text", {}) == {}
    assert set(made.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


@pytest.mark.parametrize("orientation", TURNED)
def test_a_picture_is_turned_upright(orientation: int) -> None:
    made = publish(save(half_red(), "JPEG", exif=make_exif({0x0112: orientation})), "a.jpg")
    width, height = made.size
    middle = {
        "left": (width // 4, height // 2),
        "right": (width * 3 // 4, height // 2),
        "top": (width // 2, height // 4),
        "bottom": (width // 2, height * 3 // 4),
    }

    assert (width > height) == (orientation < 5)
    red = {side for side, place in middle.items() if is_red(made.getpixel(place))}
    assert TURNED[orientation] in red
    assert not {"left": {"right"}, "right": {"left"}, "top": {"bottom"}, "bottom": {"top"}}[TURNED[orientation]] & red


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P"])
def test_what_lies_behind_a_transparent_picture_is_white(mode: str) -> None:
    image = Image.new("RGBA", (8, 8), (0, 0, 0, 0))
    image.putpixel((0, 0), (0, 0, 0, 255))
    made = publish(save(image.convert(mode), "PNG")).convert("RGB")

    assert made.getpixel((4, 4)) == WHITE
    assert made.getpixel((0, 0)) == BLACK


def test_a_grey_picture_of_fine_steps_keeps_its_greys() -> None:
    image = Image.new("I;16", (2, 1))
    image.putpixel((0, 0), 65535)
    image.putpixel((1, 0), 32768)
    made = publish(save(image, "PNG"))

    assert made.getpixel((0, 0)) == 255
    assert made.getpixel((1, 0)) in (127, 128)


def test_the_colours_of_a_profile_become_those_of_the_web() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
    same = publish(save(Image.new("RGB", (8, 8), "red"), "PNG", icc_profile=profile.tobytes()))
    broken = publish(save(Image.new("RGB", (8, 8), "red"), "PNG", icc_profile=b"no profile"))

    assert same.getpixel((0, 0)) == broken.getpixel((0, 0)) == RED
    assert "icc_profile" not in same.info
    assert "icc_profile" not in broken.info


def test_a_picture_for_printers_becomes_one_for_screens() -> None:
    made = publish(save(Image.new("CMYK", (8, 8), (0, 255, 255, 0)), "JPEG"), "a.jpg")

    assert made.mode == "RGB"
    assert is_red(made.getpixel((4, 4)))


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        ((MOST_PIXELS_IN_A_LINE, 100), (MOST_PIXELS_IN_A_LINE, 100)),
        ((MOST_PIXELS_IN_A_LINE * 2, 200), (MOST_PIXELS_IN_A_LINE, 100)),
        ((200, MOST_PIXELS_IN_A_LINE * 2), (100, MOST_PIXELS_IN_A_LINE)),
        ((10, 10), (10, 10)),
    ],
)
def test_a_picture_has_no_more_pixels_than_print_can_show(size: tuple[int, int], expected: tuple[int, int]) -> None:
    assert publish(draw_png(*size)).size == expected


@pytest.mark.parametrize(("content", "name"), [(draw_png(90, 60), "a.png"), (draw_jpeg(90, 60), "a.jpg")])
def test_the_same_picture_is_published_as_the_same_bytes(content: bytes, name: str) -> None:
    read = read_picture(name, content).value

    assert read
    assert write_anew(read) == write_anew(read)
    assert Image.open(io.BytesIO(write_anew(read))).format == read.format.value
