"""The list of public information as people read it."""

from __future__ import annotations

from datetime import date
from typing import Any

from family_records import catalogue_with, pages_of, rows_in

DAY = date(2026, 11, 28)
ENTRY = {
    "ma": "thu-tuc",
    "ten": "Thủ tục hành chính",
    "loai": "van-ban",
    "trang": "thu-tuc/",
    "hinh_thuc": ["trang-thong-tin", "niem-yet"],
    "tu_ngay": "2026-11-01",
    "thoi_han": "lâu dài",
    "dau_moi": "Văn phòng",
}
KIND: dict[str, Any] = {"ma": "van-ban", "ten": "Văn bản", "can_cu": [{"van_ban": "1/2016", "den_ngay": "2026-08-31"}]}


def body_of(address: str, entry: dict[str, Any]) -> str:
    """A page of the list with one entry."""
    catalogue = catalogue_with(DAY, thong_tin_cong_khai={"thu-tuc": entry}, loai_thong_tin={"van-ban": KIND})
    return pages_of(catalogue, "thong-tin-cong-khai/")[address].markup.decode()


def test_one_table_tells_all() -> None:
    """What, where, how, since when, for how long, whom to ask; and of a law that has ended that it has."""
    body = body_of("thong-tin-cong-khai/", ENTRY)

    assert rows_in(body) == [
        [
            "Thông tin: Thủ tục hành chính",
            "Ở đâu: /thu-tuc/",
            "Hình thức: Trên trang thông tin điện tử; Niêm yết tại trụ sở",
            "Công khai từ: 1/11/2026",
            "Giữ trong bao lâu: lâu dài",
            "Hỏi ai: Văn phòng",
        ]
    ]
    assert "áp dụng đến hết ngày 31/8/2026. Luật có hiệu lực sau đó chưa có toàn văn" in body


def test_what_is_not_known_is_said_once() -> None:
    """With whom to ask; a list that lacks nothing does not say it."""
    body = body_of("thong-tin-cong-khai/", {key: ENTRY[key] for key in ("ma", "ten", "loai", "trang", "hinh_thuc")})

    assert body.count("chưa có dữ liệu; hãy hỏi ") == 1
    assert "chưa có dữ liệu" not in body_of("thong-tin-cong-khai/", ENTRY)


def test_a_sample_is_marked_in_the_table() -> None:
    """As its card is, below."""
    body = body_of("thong-tin-cong-khai/", ENTRY | {"du_lieu_mau": "true"})

    assert rows_in(body)[0][0] == "Thông tin: Thủ tục hành chính (dữ liệu mẫu, chưa kiểm tra)"


def test_the_end_of_a_law_is_a_day_of_change() -> None:
    """Up to its last day nothing is said of it; the page names the day on which that is otherwise."""
    catalogue = catalogue_with(
        date(2026, 8, 31),
        thong_tin_cong_khai={"thu-tuc": ENTRY | {"tu_ngay": "2026-01-01"}},
        loai_thong_tin={"van-ban": KIND},
    )
    page = pages_of(catalogue, "thong-tin-cong-khai/")["thong-tin-cong-khai/"]

    assert "chưa có toàn văn" not in page.markup.decode()
    assert page.next_change == date(2026, 9, 1)


def test_an_entry_leads_to_its_page() -> None:
    """By a link; its kind by name."""
    body = body_of("thong-tin-cong-khai/thu-tuc/", ENTRY)

    assert 'href="../../thu-tuc/"' in body
    assert "Văn bản" in body
