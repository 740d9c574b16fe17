"""Administrative reform: what became of tasks by the day, and of proposals."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from family_records import catalogue_with, pages_of, rows_in

from congkhai.model.reform_plan import PlannedTask
from congkhai.pages.reform_parts import task_state

DAY = date(2026, 11, 23)
SOURCE = {"he_thong": "don-vi", "ngay_lay": "2026-11-01"}


@pytest.mark.parametrize(
    ("due", "done", "state"),
    [
        ("2026-11-23", None, "Còn hạn"),
        ("2026-11-22", None, "Quá hạn"),
        ("2026-11-22", "2026-11-22", "Xong"),
        ("2026-11-21", "2026-11-22", "Xong trễ hạn"),
    ],
)
def test_the_day_decides_what_a_task_is(due: str, done: str | None, state: str) -> None:
    """Editors write days alone."""
    days = {"han": due, **({"xong_ngay": done} if done else {})}
    task = PlannedTask.model_validate({"viec": "Công khai", "don_vi": "Văn phòng", **days})

    assert task_state(task, DAY) == state


def test_the_page_of_a_plan_knows_when_a_task_is_overdue() -> None:
    """It names the day after the next due one as its next change."""
    task = {"viec": "Công khai", "don_vi": "Văn phòng", "han": "2026-11-30", "minh_chung": "https://example.org/a"}
    plan = {"ten_ke_hoach": "Kế hoạch", "nam": "2026", "nhiem_vu": [task], "nguon": SOURCE}
    page = pages_of(catalogue_with(DAY, cchc={"2026": plan}), "cai-cach/")["cai-cach/2026/"]

    assert rows_in(page.body) == [
        ["Việc: Công khai", "Đơn vị làm: Văn phòng", "Hạn: 30/11/2026", "Tình trạng: Còn hạn"]
    ]
    assert page.next_change == date(2026, 12, 1)


def test_proposals_are_counted_by_what_they_came_to() -> None:
    """Samples aside; the list is parted by outcome."""

    def proposal(**more: Any) -> dict[str, Any]:
        told = {"ten": "Bớt bản sao", "thu_tuc": ["1.001193"], "noi_dung": "Bỏ bản sao.", "gui_toi": "Bộ Tư pháp"}
        return {**told, "ngay_gui": "2026-06-01", "ket_qua": "cho-tra-loi", "nguon": SOURCE, **more}

    ones = {"a": proposal(), "b": proposal(ket_qua="chap-thuan"), "mau": proposal(du_lieu_mau="true")}
    body = pages_of(catalogue_with(DAY, don_gian_hoa=ones), "cai-cach/don-gian-hoa/")["cai-cach/don-gian-hoa/"].body
    chart, _, lists = body.partition("</table>")

    assert '<th scope="row">Chờ trả lời</th><td class="ck-sheet__cell--number">1</td>' in chart
    assert lists.index("<h2>Chờ trả lời</h2>") < lists.index("<h2>Được chấp thuận</h2>")


def test_empty_registers_say_that_nothing_was_entered() -> None:
    """The page of reform leads to that of proposals."""
    pages = pages_of(catalogue_with(DAY), "cai-cach/")

    assert "Chưa cập nhật kế hoạch nào." in pages["cai-cach/"].body
    assert 'href="../cai-cach/don-gian-hoa/"' in pages["cai-cach/"].body
    assert "Chưa cập nhật đề xuất nào." in pages["cai-cach/don-gian-hoa/"].body


def test_the_proof_of_a_task_can_be_opened() -> None:
    """On the page of its plan."""
    task = {"viec": "Công khai", "don_vi": "Văn phòng", "han": "2026-11-30", "minh_chung": "https://example.org/a"}
    plan = {"ten_ke_hoach": "Kế hoạch", "nam": "2026", "nhiem_vu": [task], "nguon": SOURCE}
    body = pages_of(catalogue_with(DAY, cchc={"2026": plan}), "cai-cach/")["cai-cach/2026/"].body

    assert '<a href="https://example.org/a">https://example.org/a</a>' in body
    # No level of headings is passed over: the tables above have captions.
    assert '<h2 class="ck-sheet__heading">Minh chứng</h2>' in body


@pytest.mark.parametrize(
    ("outcome", "label"),
    [
        ("cho-tra-loi", "Đề xuất bớt mỗi lần làm"),
        ("khong-chap-thuan", "Đề xuất bớt mỗi lần làm"),
        ("chap-thuan-mot-phan", "Mỗi lần làm bớt được"),
        ("chap-thuan", "Mỗi lần làm bớt được"),
    ],
)
def test_what_a_proposal_saves_is_one_sentence(outcome: str, label: str) -> None:
    """Nobody is spared anything before it is accepted. Money as money is written; nothing is not told."""
    told = {"ten": "Bớt bản sao", "thu_tuc": ["1.001193"], "noi_dung": "Bỏ bản sao.", "gui_toi": "Bộ Tư pháp"}
    days = {"ngay_gui": "2026-06-01", "ket_qua": outcome, "nguon": SOURCE}
    one = {**told, **days, "tiet_kiem": {"so_giay_to": "1", "so_ngay": "0", "so_tien": "8000"}}
    pages = pages_of(catalogue_with(DAY, don_gian_hoa={"a": one}), "cai-cach/don-gian-hoa/")

    assert f"<b>{label}:</b> 1 giấy tờ, 8.000 đồng</p>" in pages["cai-cach/don-gian-hoa/a/"].body
