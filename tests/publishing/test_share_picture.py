"""Pictures for messages: of one size, light, every word in its place, the same bytes for the same words."""

from __future__ import annotations

import io
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from congkhai.catalogue.picture_words import PictureWords
from congkhai.publishing.share_picture import HEIGHT, WIDTH, address_of, draw_picture, placed_lines

UNIT = "Sở Tư pháp tỉnh Lào Cai"
LONG = "Sửa đổi, bổ sung một số quy định về miễn, giảm học phí, hỗ trợ chi phí học tập đối với học sinh ở xã khó khăn"
LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ"
# No word of Vietnamese is longer; of names of laws, some are.
WORDS = st.lists(st.text(LETTERS + LETTERS.upper(), min_size=1, max_size=12), max_size=60).map(" ".join)
ROOM = range(60, WIDTH - 60), range(50, HEIGHT - 20)


def picture(name: str, kind: str = "Chính sách", warning: str = "", unit: str = UNIT) -> PictureWords:
    """The words of a picture."""
    return PictureWords(kind, warning, name, unit)


def sticking_out(words: PictureWords) -> list[str]:
    """The lines that are not whole within the picture, or touch the line before."""
    draw, found, above = ImageDraw.Draw(Image.new("L", (WIDTH, HEIGHT))), [], 0.0
    for x, y, line, font, _ in placed_lines(words):
        left, top, right, bottom = draw.textbbox((x, y), line, font=font, anchor="ls")
        if not (left >= ROOM[0].start and right <= ROOM[0].stop and top >= above and bottom <= ROOM[1].stop):
            found.append(line)
        above = bottom - font.size * 0.08  # a tail may reach between the marks below it
    return found


@pytest.mark.parametrize(
    "name",
    ["Hộ tịch", LONG, LONG.upper(), f"{LONG}, {LONG}, {LONG}", "Ẫ" * 300, "Nghiêng " * 90, "ỄỆ ỖỘ ỒỂ ỨỰ gy" * 9, ""],
)
@pytest.mark.parametrize("warning", ["", "Dữ liệu mẫu, chưa kiểm tra"])
def test_every_line_is_whole(name: str, warning: str) -> None:
    """Whatever its length a name stands within the picture, on at most five lines, none over the next."""
    words = picture(name, "Chính sách · Chỉ áp dụng đến hết 31/12/2026", warning, f"{UNIT}, {LONG}")

    assert sticking_out(words) == []
    assert len([line for *_, line, font, _ in placed_lines(words) if font.size >= 56]) <= 5
    # The mark of a sample is never cut.
    assert warning in [line for *_, line, _, _ in placed_lines(words)] or not warning


@given(WORDS)
def test_any_name_stands_within_the_picture(name: str) -> None:
    """Words at random, capitals and two marks on a letter among them."""
    assert sticking_out(picture(name)) == []


def test_a_name_is_whole_as_long_as_it_can_be_read() -> None:
    """A longer name is set smaller; only what no five lines hold ends with an ellipsis, after a word."""
    short, long, longer = (list(placed_lines(picture(name)))[1:-1] for name in ("Hộ tịch", LONG, f"{LONG}, {LONG}"))

    assert short[0][3].size > long[0][3].size >= longer[0][3].size
    assert " ".join(line for *_, line, _, _ in long) == LONG
    assert longer[-1][2].endswith("…")
    assert f"{LONG}, {LONG}".startswith(" ".join(line for *_, line, _, _ in longer)[:-1])


def test_letters_and_marks_apart_are_drawn_as_one() -> None:
    """A name typed with its marks as signs of their own looks as any other."""
    apart = unicodedata.normalize("NFD", "Hộ tịch")

    assert draw_picture(picture(apart)) == draw_picture(picture("Hộ tịch"))


@pytest.mark.parametrize("name", ["Hộ tịch", LONG, LONG.upper()])
def test_a_picture_is_of_the_right_size_and_light(name: str) -> None:
    """A PNG of 1200 × 630 in 16 colours, at most 30 KB, with nothing in it but the picture: no time, no program."""
    data = draw_picture(picture(name))
    drawn = Image.open(io.BytesIO(data))

    assert (drawn.size, drawn.mode, drawn.format) == ((1200, 630), "P", "PNG")
    assert len(drawn.getpalette() or ()) == 16 * 3
    assert len(data) <= 30_000
    assert [name for name in (b"tEXt", b"iTXt", b"zTXt", b"tIME", b"eXIf") if name in data] == []


def test_words_are_in_contrast_with_the_ground() -> None:
    """At least 4.5 : 1, also of the smaller words, which have less ink."""
    drawn = Image.open(io.BytesIO(draw_picture(picture("Hộ tịch")))).convert("RGB")
    ground = drawn.getpixel((1, 1))

    kind, name = (
        max(contrast(colour, ground) for _, colour in drawn.crop(box).getcolors(999) or ())
        for box in ((0, 80, WIDTH, 130), (0, 200, WIDTH, 500))
    )

    assert min(kind, name) >= 4.5


def test_other_words_are_another_picture() -> None:
    """Zalo keeps what it once fetched by an address: a picture that says something else has another one."""
    every = [
        picture("A"),
        picture("B"),
        picture("A", "Lĩnh vực"),
        picture("A", unit="Sở khác"),
        picture("A", warning="M"),
    ]

    assert len({address_of(words) for words in every}) == len(every)
    assert address_of(picture("A")) == address_of(picture("A"))
    assert address_of(picture("A")).startswith("hinh-gui/")
    assert address_of(picture("A")).endswith(".png")


def test_another_process_draws_the_same_bytes() -> None:
    """Whatever the seed of hashes."""
    code = (
        "import sys; from congkhai.catalogue.picture_words import PictureWords as W; "
        "from congkhai.publishing.share_picture import draw_picture; "
        f"sys.stdout.buffer.write(draw_picture(W('Chính sách', '', {LONG!r}, {UNIT!r})))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=Path(__file__).parents[2], env={"PYTHONHASHSEED": "7"}, capture_output=True
    )

    assert done.stdout == draw_picture(picture(LONG))


def contrast(one: object, other: object) -> float:
    """The contrast of two colours by WCAG."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: object) -> float:
    """The relative luminance of a colour of three bytes."""
    assert isinstance(colour, tuple)
    linear = [part / 255 / 12.92 if part <= 10 else ((part / 255 + 0.055) / 1.055) ** 2.4 for part in colour]
    return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
