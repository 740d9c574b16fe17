"""Damaged files: whatever happened to them, a reading comes back, never an exception."""

from __future__ import annotations

import gzip
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st
from openpyxl import Workbook
from proving import proved_by_examples

from congkhai.importing.formats.recognition import read_any
from congkhai.importing.found.shapes import Reading

SAMPLES = sorted(path for path in (Path(__file__).parent / "samples").iterdir() if path.is_file())
PROVED = proved_by_examples("downloads damaged", 60, suppress_health_check=list(HealthCheck))


def list_of_procedures() -> bytes:
    """A small list as Excel saves it."""
    book = Workbook()
    assert book.active is not None
    for row in (["Mã số", "Tên"], ["1.999001", "Cấp thẻ"], [1.00089, "Cấp lại thẻ"]):
        book.active.append(row)
    file = BytesIO()
    book.save(file)
    return file.getvalue()


FILES = {path.name: path.read_bytes() for path in SAMPLES}
FILES["a.json"] = b'{"data": {"code": "1.999001", "name": "a", "executionSteps": [{"name": "", "description": "b"}]}}'
FILES["a.json.gz"] = gzip.compress(FILES["a.json"], mtime=0)
FILES["a.xlsx"] = list_of_procedures()


def cut(data: bytes, draw: st.DrawFn) -> bytes:
    """The file without its end, or without a piece of it."""
    start = draw(st.integers(0, len(data)))
    return data[:start] + data[draw(st.integers(start, len(data))) :]


def flip(data: bytes, draw: st.DrawFn) -> bytes:
    """A few bytes changed."""
    changed = bytearray(data)
    for place, byte in draw(st.lists(st.tuples(st.integers(0, len(data) - 1), st.integers(0, 255)), max_size=8)):
        changed[place] = byte
    return bytes(changed)


def shuffle(data: bytes, draw: st.DrawFn) -> bytes:
    """Lines doubled, moved or gone."""
    lines = data.split(b"\n")
    return b"\n".join(lines[place] for place in draw(st.lists(st.integers(0, len(lines) - 1), max_size=80)))


def drop(data: bytes, draw: st.DrawFn) -> bytes:
    """A single line gone, another one twice."""
    lines = data.split(b"\n")
    del lines[draw(st.integers(0, len(lines) - 1))]
    place = draw(st.integers(0, max(len(lines) - 1, 0)))
    return b"\n".join([*lines[:place], *lines[place : place + 1], *lines[place:]])


@pytest.mark.parametrize("name", sorted(FILES))
@PROVED
@given(draw=st.data())
def test_damage_gives_a_reading(name: str, draw: st.DataObject) -> None:
    """Cut, flipped, doubled, deleted: procedures, rows or one line why not."""
    damage = draw.draw(st.sampled_from([cut, flip, shuffle, drop]))

    reading = read_any(damage(FILES[name], draw.draw), name)

    assert isinstance(reading, Reading)
    assert reading.procedures or reading.listed or reading.unread


@PROVED
@given(data=st.binary(max_size=2000))
def test_any_bytes_give_a_reading(data: bytes) -> None:
    """Noise is refused in one line."""
    assert len(read_any(data, "a").unread) <= 1


@PROVED
@given(
    text=st.lists(
        st.sampled_from(
            [
                "Tên thủ tục",
                "Mã thủ tục",
                "1.999001",
                "Số quyết định",
                "Trình Tự Thực Hiện",
                "Cách Thức Thực Hiện",
                "Hình thức nộpThời gianPhí, lệ phíMô tả",
                "Trực tiếp",
                "Miễn phí",
                "(",
                ")",
                "200 VNĐ",
                "Thành phần hồ sơ",
                "Tên giấy tờMẫu đơn, tờ khaiSố lượng",
                "1 bản chính",
                "a.docx",
                "Căn cứ pháp lý",
                "\n",
                "\t",
                "Tên văn bản pháp lýMã văn bản",
                "1/2020/NĐ-CP",
                "Kết quả xử lý",
                "Mã: ",
                "Mô tả",
                " ",
                "Đơn",
            ]
        ),
        max_size=60,
    )
)
def test_any_order_of_a_pages_words_gives_a_reading(text: list[str]) -> None:
    """The words of a page in any order and number."""
    head = "Tên thủ tụcThẻMã thủ tục1.999001Số quyết định1Trình Tự Thực Hiệna"

    for joint in ("", "\n"):
        assert isinstance(read_any((head + joint + joint.join(text)).encode(), "a"), Reading)
