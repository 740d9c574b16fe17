"""Who pays less or nothing stands with what is due; a sheet of paper has what the page keeps in its details."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from congkhai.model.channel import Channel
from congkhai.pages.fact_notes import (
    FactNote,
    costs_on_paper,
    details_on_paper,
    reliefs_of,
    reliefs_told,
    times_on_paper,
)

DAY = date(2026, 11, 23)
POOR = {"noi_dung": "Người thuộc hộ nghèo."}
LATE = {"ten": "Lệ phí đăng ký khai sinh", "nguoi_quyet_dinh": "hdnd-tinh"}
COPY = {"ten": "Phí khai thác", "muc_thu": "8000"}


def ways(*costs: dict[str, Any], also: tuple[dict[str, Any], ...] | None = None, **keys: Any) -> tuple[Channel, ...]:
    """Two ways to hand in, the second with the same costs if no others are given."""
    direct = {"hinh_thuc_nop": "truc-tiep", "phi_le_phi": costs, **keys}
    online = {"hinh_thuc_nop": "truc-tuyen", "phi_le_phi": costs if also is None else also, **keys}
    return tuple(Channel.model_validate(way) for way in (direct, online))


@pytest.mark.parametrize(
    ("channels", "told"),
    [
        (ways({**LATE, "mien": [POOR]}), "Miễn: người thuộc hộ nghèo"),
        (ways({**LATE, "mien": [POOR]}, COPY), "Miễn lệ phí đăng ký khai sinh: người thuộc hộ nghèo"),
        (ways({**LATE, "giam": [{**POOR, "noi_dung": "Hộ cận nghèo 50 %"}]}), "Giảm: hộ cận nghèo 50 %"),
        (
            ways({**LATE, "truong_hop_bang_loi": "Quá hạn", "mien": [{**POOR, "den_ngay": "2027-02-28"}]}),
            "Miễn (quá hạn): người thuộc hộ nghèo (đến hết ngày 28/2/2027)",
        ),
        (ways({**LATE, "mien": [{**POOR, "tu_ngay": "2027-01-01"}]}), "Miễn từ ngày 1/1/2027: người thuộc hộ nghèo"),
        (ways({**LATE, "mien": [{**POOR, "den_ngay": "2026-11-22"}]}), ""),
        (ways({**LATE, "mien": [POOR], "tu_ngay": "2027-01-01"}), ""),
        (ways(LATE, also=({**LATE, "mien": [POOR]},)), "Miễn khi nộp trực tuyến: người thuộc hộ nghèo"),
    ],
)
def test_who_pays_less(channels: tuple[Channel, ...], told: str) -> None:
    """Once for all ways, else of which; of which cost and case, and for how long; what is over, or of later, is not."""
    assert "\n".join(note.text for note in reliefs_of(channels, DAY)) == told


def test_what_is_long_is_read_in_the_table() -> None:
    """The page says that there is something to read; paper, where nothing can be opened, has all of it."""
    channels = ways({**LATE, "mien": [{"noi_dung": "Người có công lao đặc biệt. " * 20}]})

    assert reliefs_told(channels, DAY) == (FactNote("Có người được miễn, giảm; xem chi tiết"),)
    assert len(costs_on_paper(channels, DAY)[0].text) > 400


@pytest.mark.parametrize(
    ("note", "is_told"),
    [
        ("Mức thu do tỉnh quyết định. Miễn lệ phí cho người thuộc hộ nghèo; người khuyết tật.", True),
        ("8.000 đồng/văn bản.Miễn lệ phí đối với người thuộc hộ nghèo.", True),
        ("Từ trẻ em thứ hai trở đi được giảm 50% mức lệ phí.", True),
        ("Theo Thông tư 64/2025/TT-BTC quy định mức thu, miễn một số khoản phí nhằm hỗ trợ cho doanh nghiệp.", False),
        ("Hai thủ tục khác (1.002032) ghi là được miễn lệ phí; ở thủ tục này, nguồn không ghi.", False),
        ("Miễn phí từ ngày 7/4/2026 đến 30/6/2026.", False),
    ],
)
def test_who_pays_less_in_the_words_of_a_note(note: str, is_told: bool) -> None:
    """The national database has no other place for it: the first answers say that there is something to read."""
    told = reliefs_told(ways({**LATE, "ghi_chu": note}), DAY)

    assert told == ((FactNote("Có người được miễn, giảm; xem chi tiết"),) if is_told else ())


def test_who_pays_less_is_told_once() -> None:
    """Where it is a value of the record, or nobody pays, a note says nothing new; nor does it before its first day."""
    note = {"ghi_chu": "Miễn lệ phí cho người thuộc hộ nghèo."}

    assert reliefs_told(ways({**LATE, **note, "mien": [POOR]}), DAY) == (FactNote("Miễn: người thuộc hộ nghèo"),)
    assert reliefs_told(ways({**COPY, **note, "muc_thu": "0"}), DAY) == ()
    assert reliefs_told(ways({**LATE, **note, "tu_ngay": "2027-01-01"}), DAY) == ()


def test_paper_has_the_notes() -> None:
    """The hour after which the next day counts, what takes longer, the most that is due; of a case, of which."""
    limit = {"don_vi": "trong-ngay", "nhan_sau": "15:00", "truong_hop": ["bo-sung"], "truong_hop_bang_loi": "Bổ sung"}
    cost = {**COPY, "ghi_chu": "Tổng số tiền không quá 200.000 đồng mỗi bản."}
    channels = ways(cost, thoi_han_giai_quyet=[{**limit, "ghi_chu": "Nhiều bản thì lâu hơn."}])

    assert times_on_paper(channels, DAY) == (
        FactNote("Bổ sung: nhận sau 15:00 thì trả vào ngày làm việc tiếp theo.", "bo-sung"),
        FactNote("Bổ sung: nhiều bản thì lâu hơn.", "bo-sung"),
    )
    assert costs_on_paper(channels, DAY) == (FactNote("Tổng số tiền không quá 200.000 đồng mỗi bản."),)


def test_no_note_says_what_the_line_says() -> None:
    """A note that is the amount, the case or the time itself is there already."""
    costs = ({"ten": "Phí", "ghi_chu": "Theo biểu phí"}, {**COPY, "ghi_chu": "Nộp trực tuyến"})
    channels = ways(*costs, thoi_han_giai_quyet=[{"ghi_chu": "Tùy việc"}])

    assert (costs_on_paper(channels, DAY), times_on_paper(channels, DAY)) == ((), ())


def test_paper_has_each_amount_that_a_line_leaves_to_the_table() -> None:
    """With its name, its case and of which way it is; one that is in words alone is among the notes."""
    abroad = {"muc_thu": "20", "ghi_chu": "Nếu nộp ở nước ngoài"}
    channels = ways(COPY, {"ghi_chu": "Theo biểu phí. " * 9}, also=(COPY, abroad))

    assert [note.text for note in details_on_paper("Bao nhiêu", channels, DAY)] == [
        "Phí khai thác: 8.000 đồng",
        "Khi nộp trực tuyến: nguồn ghi 20 đồng, có thể sai; hãy hỏi nơi nhận hồ sơ (nếu nộp ở nước ngoài)",
    ]
    assert [note.text[:14] for note in costs_on_paper(channels, DAY)] == ["Theo biểu phí."]


def test_paper_has_each_time_that_a_line_leaves_to_the_table() -> None:
    """However long its case or its words are."""
    days = {"so_luong": "3", "don_vi": "ngay"}
    limits = [days, {**days, "so_luong": "5", "truong_hop_bang_loi": "Hồ sơ phức tạp " * 20}, {"ghi_chu": "Tùy. " * 60}]
    told = [note.text for note in details_on_paper("Bao lâu", ways(thoi_han_giai_quyet=limits), DAY)]

    assert told[0] == "3 ngày"
    assert told[1].startswith("5 ngày (hồ sơ phức tạp")
    assert told[2].startswith("Tùy. Tùy.")


def test_paper_has_the_sentences_that_alone_tell_the_time() -> None:
    """As they stand in the prose on a way to hand in, in their order; of which way, where others do not have them."""
    prose = "Nộp tại Sở.\n- Sở kiểm tra: 20 ngày, kể từ ngày nhận;\n- Ủy ban quyết định: 15 ngày, kể từ ngày Sở trình."
    both = ways(mo_ta=prose)
    one = (both[0], both[1].model_copy(update={"description": None}))

    assert [note.text for note in details_on_paper("Bao lâu", both, DAY)] == [
        "Sở kiểm tra: 20 ngày, kể từ ngày nhận;",
        "Ủy ban quyết định: 15 ngày, kể từ ngày Sở trình.",
    ]
    assert details_on_paper("Bao lâu", one, DAY)[0].text.startswith("Khi nộp trực tiếp: ")
    assert details_on_paper("Bao nhiêu", both, DAY) == ()
