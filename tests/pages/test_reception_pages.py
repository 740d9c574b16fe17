"""When citizens are received: on the list, the page of a plan, of its commune and of its agency, in calendars."""

from __future__ import annotations

from datetime import date

from family_records import catalogue_with, pages_of
from icalendar import Calendar
from reception_plans import CHAIRMAN, DAY, HEAD, MOBILE, SITE, UNSURE, with_plans

from congkhai.exports.calendars import calendar_files
from congkhai.model.families import BOTH
from congkhai.pages.agency_pages import render_agencies
from congkhai.pages.place_pages import render_places
from congkhai.pages.reception_parts import receptions_at


def test_the_list_tells_the_next_day_of_each_plan_and_what_to_know() -> None:
    """The soonest first, in words; then the rules, each with its basis."""
    page = pages_of(with_plans(DAY, CHAIRMAN, HEAD), "tiep-cong-dan/")["tiep-cong-dan/"]

    head, chairman = page.body.index("Thứ Ba, 15/12/2026"), page.body.index("Thứ Năm, 17/12/2026")
    assert head < chairman < page.body.index("Cần biết trước khi đến")
    assert "8:00 đến 11:30" in page.body
    assert "Chủ tịch Ủy ban nhân dân phường Mẫu" in page.body
    assert "Điều mẫu Luật Hộ tịch số 60/2014/QH13" in page.body
    assert 'href="../tiep-cong-dan/doi-thoai/"' in page.body


def test_a_page_is_old_once_the_next_day_has_passed() -> None:
    """On the day itself it still holds; the day after, another one is next."""
    before, on, after = (
        pages_of(with_plans(day, HEAD), "tiep-cong-dan/") for day in (DAY, date(2026, 12, 15), date(2026, 12, 16))
    )

    for pages in (before, on):
        for address in ("tiep-cong-dan/", "tiep-cong-dan/giam-doc-so/"):
            assert pages[address].next_change == date(2026, 12, 16)
            assert "15/12/2026" in pages[address].body
    assert "15/12/2026" not in after["tiep-cong-dan/giam-doc-so/"].body
    assert "Thứ Sáu, 15/1/2027 (tạm tính)" in after["tiep-cong-dan/"].body
    assert after["tiep-cong-dan/"].next_change == date(2027, 1, 16)


def test_an_old_copy_knows_of_a_day_that_is_far_off() -> None:
    """Further than calendars go."""
    far = {**HEAD, "ngay_hang_thang": [], "cac_ngay": [{"ngay": "2027-06-01"}], "den_ngay": "2027-12-31"}
    page = pages_of(with_plans(DAY, far), "tiep-cong-dan/")["tiep-cong-dan/giam-doc-so/"]

    assert "Thứ Ba, 1/6/2027" in page.body
    assert page.next_change == date(2027, 6, 2)


def test_a_plan_says_its_rule_and_what_became_of_it() -> None:
    """Days that are postponed, what a day off does, how to sign up while it lasts."""
    moved = {**HEAD, "ngoai_le": [{"hoan": "2026-12-15", "thay_bang": "2026-12-18", "ly_do": "Họp"}]}
    page, over = (
        pages_of(with_plans(day, moved), "tiep-cong-dan/")["tiep-cong-dan/giam-doc-so/"].body
        for day in (DAY, date(2027, 2, 1))
    )

    assert "Thứ Sáu, 18/12/2026 (thay cho 15/12/2026)" in page
    assert "Ngày 15 hằng tháng. Rơi vào ngày nghỉ thì chuyển sang ngày làm việc tiếp theo." in page
    assert "Đăng ký ở Văn phòng Sở" in page
    assert "Hết hiệu lực" in over
    assert "Đăng ký ở Văn phòng Sở" not in over
    assert "Chưa có ngày tiếp nào sắp tới." in over


def test_what_was_postponed_is_told_until_its_day() -> None:
    """Then nobody waits for it any more; a copy knows when that is."""
    moved = {**HEAD, "ngay_hang_thang": ["22", "28"], "ngoai_le": [{"hoan": "2026-12-22", "ly_do": "Họp."}]}
    before, on, after = (
        pages_of(with_plans(date(2026, 12, day), moved), "tiep-cong-dan/")["tiep-cong-dan/giam-doc-so/"]
        for day in (21, 22, 23)
    )

    for page in (before, on):
        assert "ngày 22/12/2026, chưa định ngày thay (Họp)." in page.body
        assert page.next_change == date(2026, 12, 23)
    assert "22/12/2026" not in after.body


def test_what_is_reckoned_on_days_off_to_come_says_why() -> None:
    """Below the days, once, on the list and on the plan."""
    set_day = {**HEAD, "ngay_hang_thang": [], "cac_ngay": [{"ngay": "2026-12-16"}]}
    sure = pages_of(with_plans(DAY, set_day), "tiep-cong-dan/")["tiep-cong-dan/"]
    pages = pages_of(with_plans(date(2026, 12, 16), HEAD), "tiep-cong-dan/")

    assert UNSURE not in sure.body
    assert [pages[f"tiep-cong-dan/{key}"].body.count(UNSURE) for key in ("", "giam-doc-so/")] == [1, 1]


def test_nobody_is_sent_to_a_closed_desk() -> None:
    """A day that was set on a day off is in doubt on every page, followed by the next sure one, and in no calendar."""
    doubt = "trùng ngày nghỉ, chưa chắc có người tiếp: hãy hỏi trước khi đến"
    days = [{"ngay": "2026-12-19"}, {"ngay": "2026-12-22"}]
    here = {**HEAD, "ngay_hang_thang": [], "cac_ngay": days, "xa_phuong": "00001"}
    moved = {**MOBILE, "ngoai_le": [{"hoan": "2026-12-18", "thay_bang": "2026-12-20"}]}
    catalogue = with_plans(DAY, here, moved)
    pages = pages_of(catalogue, "tiep-cong-dan/")
    pages |= {one.path: one for one in (*render_places(catalogue), *render_agencies(catalogue))}

    told = f"Thứ Bảy, 19/12/2026 ({doubt})"
    for path in ("tiep-cong-dan/", "tiep-cong-dan/giam-doc-so/", "noi-nop/mau/", "co-quan/so-tu-phap/"):
        assert told in pages[path].body, path
        assert "Thứ Ba, 22/12/2026<" in pages[path].body, path
    assert f"Chủ nhật, 20/12/2026 (thay cho 18/12/2026, {doubt})" in pages["tiep-cong-dan/luu-dong/"].body
    # The page is otherwise once that day has passed, as after any other.
    assert pages["tiep-cong-dan/giam-doc-so/"].next_change == date(2026, 12, 20)
    files = dict(calendar_files(catalogue, "so-tu-phap", SITE))
    kept = [
        one["dtstart"].dt.strftime("%d/%m")
        for one in Calendar.from_ical(files["tiep-cong-dan/lich.ics"]).walk("VEVENT")
    ]
    assert kept[:2] == ["22/12", "25/12"]
    only = with_plans(DAY, {**here, "cac_ngay": days[:1]})
    assert dict(calendar_files(only, "so-tu-phap", SITE)) == {}
    assert "lich.ics" not in pages_of(only, "tiep-cong-dan/")["tiep-cong-dan/giam-doc-so/"].body


def test_the_page_of_a_commune_tells_its_days_and_its_turn() -> None:
    """Of its chairman, and of who comes there by turns: not the turns of others."""
    catalogue = with_plans(DAY, HEAD, CHAIRMAN, MOBILE)
    page = next(one for one in render_places(catalogue) if one.path == "noi-nop/mau/")
    table = page.body.partition(">Tiếp công dân<")[2].partition("</table>")[0]

    assert table.index("Thứ Năm, 17/12/2026") < table.index("Thứ Sáu, 25/12/2026")
    assert "18/12/2026" not in table
    assert "Giám đốc Sở" not in table
    assert page.next_change == date(2026, 12, 18)


def test_pages_of_places_lead_to_the_plans_on_the_site_that_has_them() -> None:
    """The other site tells the same days, and leads nowhere; where nobody receives, both have one page."""
    catalogue = with_plans(DAY, HEAD, CHAIRMAN)
    places, agencies = list(render_places(catalogue)), list(render_agencies(catalogue))

    for path, pages in (("noi-nop/mau/", places), ("co-quan/so-tu-phap/", agencies)):
        bodies = {site: page.body for page in pages if page.path == path for site in page.sites}
        assert {site: 'href="../../tiep-cong-dan/' in body for site, body in bodies.items()} == {
            "so-tu-phap": True,
            "pbgdpl": False,
        }
        assert all(">Tiếp công dân<" in body for body in bodies.values())
    assert [page.sites for page in agencies if page.path == "co-quan/ttpvhcc-tinh/"] == [BOTH]


def test_the_page_of_an_agency_tells_the_days_of_its_head() -> None:
    """And of no other."""
    catalogue = with_plans(DAY, HEAD, CHAIRMAN)
    pages = {page.path: page for page in render_agencies(catalogue)}

    assert "Thứ Ba, 15/12/2026" in pages["co-quan/so-tu-phap/"].body
    assert pages["co-quan/so-tu-phap/"].next_change == date(2026, 12, 16)
    assert "Tiếp công dân" not in pages["co-quan/ttpvhcc-tinh/"].body
    assert receptions_at(catalogue) == ()


def test_nothing_is_reckoned_of_a_sample_and_an_empty_list_says_so() -> None:
    """A sample shows its rule and no day; without plans the list still says what to know."""
    sample = with_plans(DAY, {**HEAD, "du_lieu_mau": "true"})
    pages = pages_of(sample, "tiep-cong-dan/")
    empty = pages_of(with_plans(DAY), "tiep-cong-dan/")["tiep-cong-dan/"].body

    assert "Lịch làm mẫu nên trang không tính ngày tiếp." in pages["tiep-cong-dan/giam-doc-so/"].body
    assert "Lần tiếp sắp tới" not in pages["tiep-cong-dan/"].body
    assert receptions_at(sample, agency="so-tu-phap") == ()
    assert dict(calendar_files(sample, "so-tu-phap", SITE)) == {}
    assert "Chưa cập nhật lịch tiếp công dân." in empty
    assert "Cần biết trước khi đến" in empty


def test_what_the_law_says_is_told_on_its_days() -> None:
    """Before its first day and after its last it is not there; the page names the day on which that changes."""
    law = {"ma": "luat", "noi_dung": "Mang căn cước.", "van_ban": "60/2014/QH13", "dieu": "Điều 1"}
    days = {"tu_ngay": "2026-12-10", "den_ngay": "2027-02-28"}
    told = {}
    for day in (date(2026, 12, 9), date(2026, 12, 10), date(2027, 2, 28), date(2027, 3, 1)):
        catalogue = catalogue_with(day, quy_dinh_tiep_dan={"luat": {**law, **days}})
        page = pages_of(catalogue, "tiep-cong-dan/")["tiep-cong-dan/"]
        told[day] = ("Mang căn cước." in page.body, page.next_change)

    assert told == {
        date(2026, 12, 9): (False, date(2026, 12, 10)),
        date(2026, 12, 10): (True, date(2027, 3, 1)),
        date(2027, 2, 28): (True, date(2027, 3, 1)),
        date(2027, 3, 1): (False, None),
    }


def test_who_is_no_head_of_an_office_is_told_by_the_plan() -> None:
    """That it is another person tells nobody whom to expect."""
    body = pages_of(with_plans(DAY, MOBILE), "tiep-cong-dan/")["tiep-cong-dan/"].body

    assert "</span>Tiếp công dân lưu động</td>" in body
    assert "Người khác" not in body


def test_who_receives_is_told_once_by_title() -> None:
    """The kind of person is for the law that sets the days: nobody reads that “Người khác” receives."""
    page = pages_of(with_plans(DAY, {**MOBILE, "chuc_danh": "Trưởng phòng"}), "tiep-cong-dan/")
    body = page["tiep-cong-dan/luu-dong/"].body

    assert "Trưởng phòng" in body
    assert "Người khác" not in body
