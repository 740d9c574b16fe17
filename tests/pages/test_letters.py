"""Lists under letters."""

from __future__ import annotations

from dataclasses import replace

from congkhai.building.loading import Loaded
from congkhai.pages.letters import alphabetical, under_letters


def test_procedures_stand_under_the_first_letter_that_tells(loaded: Loaded) -> None:
    """“Thủ tục” before a name does not count, Đ stands with D, what begins with no letter comes by itself."""
    one = replace(loaded.catalogue.current[0], common_names=())
    names = ["Thủ tục đăng ký kết hôn", "Đăng ký khai sinh", "Dừng việc", "THỦ TỤC cấp thẻ", "Thủ tục", "3 việc"]

    letters = under_letters(replace(one, code=str(place), name=name) for place, name in enumerate(names))

    assert [(letter.name, letter.anchor, [item.name for item in letter.items]) for letter in letters] == [
        ("Số, dấu", "chu-khac", ["3 việc"]),
        ("C", "chu-c", ["THỦ TỤC cấp thẻ"]),
        ("D, Đ", "chu-d", ["Thủ tục đăng ký kết hôn", "Đăng ký khai sinh", "Dừng việc"]),
        ("T", "chu-t", ["Thủ tục"]),
    ]


def test_lists_have_the_order_of_the_index(loaded: Loaded) -> None:
    """“Thủ tục đăng ký …” stands beside “Đăng ký …”, not under T."""
    one = replace(loaded.catalogue.current[0], common_names=())
    names = ["Xác nhận", "Thủ tục đăng ký nhận con", "Đăng ký khai tử", "Thủ tục chứng thực"]

    ordered = alphabetical(replace(one, code=str(place), name=name) for place, name in enumerate(names))

    assert [item.name for item in ordered] == [
        "Thủ tục chứng thực",
        "Đăng ký khai tử",
        "Thủ tục đăng ký nhận con",
        "Xác nhận",
    ]
