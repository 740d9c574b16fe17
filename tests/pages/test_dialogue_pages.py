"""Dialogues: called for before, told afterwards, at one address."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from family_records import catalogue_with, pages_of
from icalendar import Calendar

from congkhai.exports.calendars import calendar_files
from congkhai.model.dialogue import Dialogue
from congkhai.pages.calls import calls
from congkhai.pages.dialogue_parts import dialogue_parts

DIALOGUE = {
    "ten_doi_thoai": "Đối thoại về hộ tịch",
    "tom_tat": "Nghe người dân nói về việc làm giấy khai sinh.",
    "ngay": "2026-12-10",
    "dia_diem": "Nhà văn hóa phường Mẫu",
    "chu_tri": "Giám đốc Sở Tư pháp",
    "dang_ky": ["Gửi câu hỏi về Văn phòng Sở"],
    "nguon": {"he_thong": "don-vi", "ngay_lay": "2026-11-20"},
}
ASKED = {
    **DIALOGUE,
    "cau_hoi": [
        {"hoi": "Sao phải chờ?", "dap": "Thiếu quầy.", "giao_cho": "Văn phòng", "han": "2026-12-31"},
        {
            "hoi": "Có nhận thứ Bảy không?",
            "dap": "Sẽ xem.",
            "ket_qua": "Đã nhận sáng thứ Bảy.",
            "ngay_xong": "2026-12-11",
        },
    ],
}
ADDRESS = "tiep-cong-dan/doi-thoai/ho-tich/"
BEFORE, ON, AFTER = date(2026, 12, 9), date(2026, 12, 10), date(2026, 12, 11)


def body(day: date, dialogue: dict[str, Any] = DIALOGUE) -> str:
    """The page of the dialogue."""
    return pages_of(catalogue_with(day, doi_thoai={"ho-tich": dialogue}), "tiep-cong-dan/")[ADDRESS].body


def test_until_its_day_people_are_called_and_read_how_to_ask() -> None:
    """On the portal, and in a calendar."""
    catalogue = catalogue_with(ON, doi_thoai={"ho-tich": DIALOGUE})

    for day in (BEFORE, ON):
        assert "Sắp diễn ra" in body(day)
        assert "Gửi câu hỏi về Văn phòng Sở" in body(day)
    [call] = [one for one in calls(catalogue, "so-tu-phap") if one.family.name == "doi-thoai"]
    assert call.items[0].until == "Diễn ra ngày 10/12/2026"
    assert [one.family.name for one in calls(catalogue, "pbgdpl")] == []
    [event] = Calendar.from_ical(
        dict(calendar_files(catalogue, "so-tu-phap", "https://a/"))[f"{ADDRESS}lich.ics"]
    ).walk("VEVENT")
    assert str(event["summary"]) == "Đối thoại: Đối thoại về hộ tịch"
    assert (event["dtstart"].dt, str(event["location"])) == (ON, "Nhà văn hóa phường Mẫu")


def test_its_hours_are_in_the_calendar() -> None:
    """Where it says them, as instants: a calendar shows them in the time of Vietnam."""
    catalogue = catalogue_with(ON, doi_thoai={"ho-tich": {**DIALOGUE, "tu_gio": "08:00", "den_gio": "11:30"}})

    [event] = Calendar.from_ical(
        dict(calendar_files(catalogue, "so-tu-phap", "https://a/"))[f"{ADDRESS}lich.ics"]
    ).walk("VEVENT")

    assert event["dtstart"].dt == datetime(2026, 12, 10, 1, 0, tzinfo=UTC)
    assert event["dtend"].dt == datetime(2026, 12, 10, 4, 30, tzinfo=UTC)


def test_afterwards_it_says_what_became_of_each_question() -> None:
    """What is still owed, to whom it was given, what is done; nobody is told to send questions any more."""
    page = body(AFTER, ASKED)

    assert "Đã diễn ra" in page
    assert "Gửi câu hỏi về Văn phòng Sở" not in page
    assert "Giao cho: Văn phòng. Hẹn xong ngày 31/12/2026" in page
    assert "Đã nhận sáng thứ Bảy. Xong ngày 11/12/2026" in page


def test_a_promise_is_overdue_after_its_day() -> None:
    """Said beside the day; what is done on a day to come is not done."""
    last, over, done = date(2026, 12, 31), date(2027, 1, 1), "Xong ngày 11/12/2026"

    assert "Hẹn xong ngày 31/12/2026" in body(last, ASKED)
    assert "đã quá hạn" not in body(last, ASKED)
    assert "Hẹn xong ngày 31/12/2026, đã quá hạn" in body(over, ASKED)
    assert (done in body(AFTER, ASKED), done in body(ON, ASKED)) == (True, False)


def test_the_page_is_old_when_a_promise_is_overdue() -> None:
    """The day after the dialogue, then the day after the first promise that is still to come."""
    later = {"hoi": "Bao giờ thêm quầy?", "han": "2027-01-15"}
    asked = {**ASKED, "cau_hoi": [later, *ASKED["cau_hoi"]]}

    def change(day: date) -> date | None:
        return pages_of(catalogue_with(day, doi_thoai={"ho-tich": asked}), "tiep-cong-dan/")[ADDRESS].next_change

    assert (change(BEFORE), change(AFTER)) == (AFTER, date(2027, 1, 1))
    assert (change(date(2027, 1, 1)), change(date(2027, 1, 16))) == (date(2027, 1, 16), None)


def test_what_is_not_told_yet_is_said_to_be_missing() -> None:
    """After the day alone; an empty list says so, too."""
    catalogue = catalogue_with(BEFORE)
    assert "Chưa cập nhật câu hỏi và trả lời của buổi này." in body(AFTER)
    assert list(dialogue_parts(Dialogue.model_validate(DIALOGUE), catalogue)) == []
    assert "Chưa cập nhật buổi đối thoại nào." in pages_of(catalogue, "tiep-cong-dan/")["tiep-cong-dan/doi-thoai/"].body
