"""What a new department answers: read as it was meant, or told what is expected."""

from __future__ import annotations

import pytest
from place_lists import shipped_places

from congkhai.model.lists import Field
from congkhai.starting.init_questions import QUESTIONS, Known, NoAnswer

FIELDS = {
    "ho-tich": Field.model_validate({"ma": "ho-tich", "ten": "Hộ tịch"}),
    "hoa-giai": Field.model_validate({"ma": "hoa-giai", "ten": "Hòa giải ở cơ sở", "ten_khac": ["Hòa giải cơ sở"]}),
}
KNOWN = Known({one.id: one for one in shipped_places().provinces.every}, FIELDS)
READ = {question.option: question.read for question in QUESTIONS}


@pytest.mark.parametrize(
    ("option", "text", "read"),
    [
        ("--ten", "  Sở Tư pháp  tỉnh Mẫu ", "Sở Tư pháp tỉnh Mẫu"),
        ("--ten", 'Sở "A": {b} #1', 'Sở "A": {b} #1'),
        ("--dia-chi-trang", "https://a.example/tthc", "https://a.example/tthc/"),
        ("--dia-chi-pbgdpl", "http://a.example/", "http://a.example/"),
        ("--duoi-ma", " h05 ", "H05"),
        ("--thu-dien-tu", "a@b.example", "a@b.example"),
    ],
)
def test_read(option: str, text: str, read: str) -> None:
    """Blanks around it do not count."""
    assert READ[option](text, KNOWN) == read


@pytest.mark.parametrize("text", ["Bắc Ninh", "tỉnh Bắc Ninh", "bac-ninh", "BAC NINH"])
def test_province(text: str) -> None:
    """A province is known by its name, with or without its kind and diacritics, or by its code."""
    assert READ["--tinh"](text, KNOWN).full_name == "tỉnh Bắc Ninh"


def test_fields() -> None:
    """Fields of the list keep what it says of them, others are new; one that is named twice is one."""
    fields = READ["--linh-vuc"]("hộ tịch; Hòa giải cơ sở;Việc làm; ho-tich", KNOWN)

    assert [(one.id, one.name) for one in fields] == [
        ("ho-tich", "Hộ tịch"),
        ("hoa-giai", "Hòa giải ở cơ sở"),
        ("viec-lam", "Việc làm"),
    ]


@pytest.mark.parametrize(
    ("option", "text", "told"),
    [
        ("--ten", " ", "cần một dòng chữ, nhưng đang là ` `"),
        ("--ten", "A\x00B", "cần một dòng chữ, nhưng đang là `A\x00B`"),
        ("--tinh", "Bắc Giang", "`Bắc Giang` nay là tỉnh Bắc Ninh; ghi tên mới"),
        (
            "--tinh",
            "Bắc Nin",
            "không có tỉnh, thành phố nào tên `Bắc Nin`; xem tên trong content/danh-muc/tinh-thanh.yml",
        ),
        ("--linh-vuc", ";", "cần tên các lĩnh vực cách nhau dấu chấm phẩy, nhưng đang là `;`"),
        ("--linh-vuc", "!", "cần tên lĩnh vực bằng chữ, nhưng đang là `!`"),
        (
            "--dia-chi-trang", "a.example",
            "cần địa chỉ như https://tthc.example.gov.vn/, không có `?` và `#`, nhưng đang là `a.example`",
        ),
        ("--duoi-ma", "H5", "cần một chữ và hai số, như G15, nhưng đang là `H5`"),
        ("--thu-dien-tu", "a@b", "cần địa chỉ thư như van-phong@example.gov.vn, nhưng đang là `a@b`"),
    ],
)  # fmt: skip
def test_no_answer(option: str, text: str, told: str) -> None:
    """What can be no answer is told with what is expected."""
    with pytest.raises(NoAnswer) as error:
        READ[option](text, KNOWN)

    assert str(error.value) == told
