"""Drafts: one address from before they open until they are concluded."""

from __future__ import annotations

from datetime import date

from family_records import catalogue_with, pages_of
from icalendar import Calendar

from congkhai.exports.calendars import calendar_files
from congkhai.model.draft import Draft
from congkhai.pages.draft_parts import draft_parts

PLACE = "Nộp tại Văn phòng Sở Tư pháp"
DRAFT = {
    "ten_du_thao": "Dự thảo quy chế mẫu",
    "tom_tat": "Sửa cách nhận hồ sơ.",
    "co_quan_soan_thao": "Sở Tư pháp",
    "tu_ngay": "2026-11-01",
    "den_ngay": "2026-11-30",
    "thay_doi": [{"doi_tuong": "Người nộp hồ sơ", "truoc": "Nộp ở một xã", "nay": "Nộp ở xã nào cũng được"}],
    "gui_ve": [PLACE],
    "tep_dinh_kem": [{"ten": "Toàn văn", "loai": "du-thao", "lien_ket": "https://example.org/du-thao.pdf"}],
    "nguon": {"he_thong": "don-vi", "ngay_lay": "2026-11-01"},
}
CONCLUDED = {**DRAFT, "tiep_thu": [{"y_kien": "Nên nhận qua mạng.", "giai_trinh": "Đã thêm vào Điều 5."}]}


def body_on(day: date, draft: dict[str, object] = DRAFT) -> str:
    """The page of the draft."""
    return pages_of(catalogue_with(day, du_thao={"quy-che": draft}), "du-thao/")["du-thao/quy-che/"].body


def test_before_it_opens_nobody_is_asked_yet() -> None:
    """The page says that it will open; it is not on the list of what is open."""
    assert "Sắp lấy ý kiến" in body_on(date(2026, 10, 31))


def test_while_it_is_open_people_read_where_to_send_what_they_think() -> None:
    """On the first and on the last day."""
    for day in (date(2026, 11, 1), date(2026, 11, 30)):
        page = body_on(day)
        assert "Đang lấy ý kiến" in page
        assert PLACE in page
        assert "Nộp ở xã nào cũng được" in page
        assert 'href="https://example.org/du-thao.pdf"' in page


def test_once_closed_nobody_is_told_where_to_send_anything() -> None:
    """What it said and what became of it stay, at the same address."""
    page = body_on(date(2026, 12, 1), CONCLUDED)

    assert "Đã đóng" in page
    assert PLACE not in page
    assert "Đã thêm vào Điều 5." in page


def test_of_a_closed_one_without_answers_the_page_says_so() -> None:
    """Whoever sent an opinion looks for what became of it; while it is open nobody expects that."""
    told = [
        [part.text for part in draft_parts(Draft.model_validate(draft), catalogue_with(day))]
        for day, draft in (
            (date(2026, 11, 30), DRAFT),
            (date(2026, 12, 1), DRAFT),
            (date(2026, 12, 1), CONCLUDED),
            (date(2026, 12, 1), {**DRAFT, "ket_qua": "Đã ban hành."}),
        )
    ]

    assert told == [[], ["Chưa cập nhật việc tiếp thu, giải trình các ý kiến."], [], []]
    assert told[1][0] in body_on(date(2026, 12, 1))


def test_a_sample_is_marked_and_in_no_calendar() -> None:
    """It is made to look at."""
    catalogue = catalogue_with(date(2026, 11, 2), du_thao={"quy-che": {**DRAFT, "du_lieu_mau": "true"}})

    assert "Dữ liệu mẫu, chưa kiểm tra" in pages_of(catalogue, "du-thao/")["du-thao/"].body
    assert dict(calendar_files(catalogue, "pbgdpl", "https://tthc.example/")) == {}


def test_words_of_a_title_stay_in_their_line_of_the_calendar() -> None:
    """A line break in it makes no event, ends no file and keeps nobody from publishing; the day may be a leap day."""
    title = "Dự thảo\r\nEND:VEVENT\r\nBEGIN:VEVENT\nSUMMARY:chen, vào; \u202e😀" * 5
    draft = {**DRAFT, "ten_du_thao": title, "den_ngay": "2028-02-29"}
    files = dict(calendar_files(catalogue_with(date(2028, 2, 29), du_thao={"a": draft}), "so-tu-phap", "https://a.vn"))

    for content in files.values():
        [event] = Calendar.from_ical(content).walk("VEVENT")
        assert event.decoded("dtstart") == date(2028, 2, 29)
        assert content.count(b"\nSUMMARY") == 1
    assert len(files) == 2
