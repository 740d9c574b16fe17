"""Phản ánh, kiến nghị: what the list says above its records, and each from the day received to the answer."""

from __future__ import annotations

import csv
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

from family_records import catalogue_with, pages_of
from feedback_records import LIMIT, catalogue_of_feedback, feedback
from fixture_project import REPOSITORY

from congkhai.catalogue.news import newest_entries
from congkhai.catalogue.whole import Catalogue
from congkhai.model.legal_question import LegalQuestion
from congkhai.model.lists import UnitFile
from congkhai.pages.feedback_parts import APART, HEADS_06A, feedback_files
from congkhai.pages.page import Site
from congkhai.pages.single_pages import render_singles
from congkhai.sheets.plain_table import sheet_csv

DAY = date(2026, 11, 23)
ONE = feedback("2026-11-02", "2026-11-10", hai_long="false", cong_khai="2026-11-11")


def list_of(catalogue: Catalogue) -> str:
    """The page above all."""
    return pages_of(catalogue, "phan-anh/")["phan-anh/"].body


def record_on(day: date) -> str:
    """The page of one."""
    return pages_of(catalogue_of_feedback(day, {"2026-ban-sao": ONE}), "phan-anh/")["phan-anh/2026-ban-sao/"].body


def test_an_empty_register_says_so_and_still_tells_the_way() -> None:
    """Where to send one, how, within how long; no figure, no table."""
    body = list_of(catalogue_of_feedback(DAY, {}))

    assert "Chưa cập nhật phản ánh, kiến nghị nào." in body
    assert 'href="tel:02000000001">Gọi 0200 000 0001</a>' in body
    assert "trong 5 ngày làm việc (Nghị định 20/2008/NĐ-CP, Điều 9)" in body
    assert "không đặt hạn" in body
    assert "Đã trả lời đến đâu" not in body
    assert list(feedback_files(catalogue_of_feedback(DAY, {}))) == []


def test_the_four_are_told_apart_in_a_sentence_each() -> None:
    """On the list, and in the same words in the guide."""
    body = list_of(catalogue_of_feedback(DAY, {}))
    guide = (REPOSITORY / "content/khieu-nai-to-cao.md").read_text("utf-8")

    assert [name for name, words in APART if f"<li>{name}: {words}" not in body] == []
    assert [name for name, words in APART if f"- **{name}**: {words}" not in guide] == []


def test_a_record_goes_from_received_to_answered() -> None:
    """Its day of answer ends it; that somebody was not satisfied is only counted."""
    before, on, after = (record_on(date(2026, 11, day)) for day in (1, 2, 10))

    assert ("Chưa tiếp nhận" in before, "Đang xử lý" in on, "Đã trả lời" in after) == (True, True, True)
    assert "Đã nhắc cán bộ tiếp nhận." in after
    assert "hài lòng" not in after


def test_figures_say_in_time_only_by_a_limit_with_its_basis() -> None:
    """Without one the page says why it does not."""
    without, with_limit = (list_of(catalogue_of_feedback(DAY, {"a": ONE}, limit)) for limit in (None, LIMIT))

    assert "nhận 1 phản ánh, kiến nghị; 1 trong số đó đã được trả lời." in without
    assert "Một nửa được trả lời trong 8 ngày" in without
    assert "Không tính đúng hạn" in without
    assert "Trả lời đúng hạn 1 trong 1 việc (10 ngày làm việc, theo Điều 2 của 60/2014/QH13)." in with_limit
    assert "0 trong 1 người được hỏi hài lòng" in with_limit
    assert '<th scope="row">6 đến 10 ngày</th><td class="ck-sheet__cell--number">1</td>' in without


def test_nobody_is_said_to_be_late_or_in_time_while_days_off_are_open() -> None:
    """Of 2025 none are listed: none in none would be a figure of nothing."""
    early = feedback("2025-03-03", "2025-03-10")
    alone, beside = (
        list_of(catalogue_of_feedback(day, {"a": early, **more}, LIMIT))
        for day, more in ((date(2025, 12, 31), {}), (DAY, {"b": ONE}))
    )

    assert '<p class="ck-sheet__text">1 việc chưa tính được đúng hạn vì lịch nghỉ chưa đủ.</p>' in alone
    assert "Trả lời đúng hạn 1 trong 1 việc" in beside
    assert "trong 0 việc" not in alone + beside


def test_what_is_overdue_is_told() -> None:
    """What nobody answered is not left out, and the page knows before on which day that changes."""
    on, after = (
        pages_of(catalogue_of_feedback(date(2026, 11, day), {"a": feedback("2026-11-02")}, LIMIT), "phan-anh/")
        for day in (16, 17)
    )

    assert "Quá hạn mà chưa trả lời: 1." in after["phan-anh/"].body
    assert "Quá hạn" not in on["phan-anh/"].body
    assert on["phan-anh/"].next_change == date(2026, 11, 17)


def test_without_a_channel_of_the_unit_there_is_the_national_portal() -> None:
    """The page leads somewhere in any case."""
    catalogue = catalogue_of_feedback(DAY, {})
    records = {**catalogue.setting.records, "kenh-phan-anh": {}}
    body = list_of(replace(catalogue, setting=replace(catalogue.setting, records=records)))

    assert "Chưa cập nhật kênh nào của đơn vị." in body
    assert 'href="https://dichvucong.gov.vn/">Cổng Dịch vụ công quốc gia</a>' in body


def test_the_phone_of_a_place_is_called_from_its_row() -> None:
    """Nobody has to type what stands there."""
    phone = {"ma": "y-ty", "ten": "Trực ban", "loai": "dien-thoai", "xa_phuong": "00001", "gia_tri": "0200 000 0003"}

    assert '<a href="tel:02000000003">0200 000 0003</a>' in list_of(catalogue_with(DAY, kenh_phan_anh={"y-ty": phone}))


def test_a_sample_is_marked_and_counts_nowhere() -> None:
    """Neither in figures nor in the feed nor in the file."""
    catalogue = catalogue_of_feedback(DAY, {"a": {**ONE, "du_lieu_mau": "true"}})

    assert "Dữ liệu mẫu, chưa kiểm tra" in list_of(catalogue)
    assert "Đã trả lời đến đâu" not in list_of(catalogue)
    assert list(feedback_files(catalogue)) == []
    assert [one for one in newest_entries(catalogue, "so-tu-phap") if one.page.startswith("phan-anh/")] == []


def test_an_answer_is_news_of_the_portal_alone() -> None:
    """On the day of the answer, with what came of it."""
    catalogue = catalogue_of_feedback(DAY, {"a": ONE, "b": feedback("2026-11-03")})
    told = {
        audience: [
            (one.page, one.day, one.text) for one in newest_entries(catalogue, audience) if "phan-anh" in one.page
        ]
        for audience in ("so-tu-phap", "pbgdpl")
    }

    assert told == {
        "so-tu-phap": [("phan-anh/a/", date(2026, 11, 10), "Đã nhắc cán bộ tiếp nhận.")],
        "pbgdpl": [],
    }


def test_the_table_has_the_columns_of_form_06a() -> None:
    """Sixteen, numbered fields, the total last; the file has the same."""
    catalogue = catalogue_of_feedback(DAY, {"a": ONE, "b": feedback("2026-11-20", loai="quy-dinh")})
    [(name, sheet)] = feedback_files(catalogue)
    rows = list(csv.reader(sheet_csv(sheet).decode("utf-8-sig").splitlines()))
    year = next(place for place, row in enumerate(rows) if row and row[0].startswith("Năm 2026"))

    assert name == "phan-anh/bieu-06a.csv"
    assert rows[year + 1] == list(HEADS_06A)
    assert rows[year + 2] == ["1", "Hộ tịch", *"21102110011011"]
    assert rows[year + 3][:3] == ["", "Tổng cộng", "2"]
    assert 'href="../phan-anh/bieu-06a.csv"' in list_of(catalogue)


def test_the_contact_page_names_channels_and_limit_on_both_sites() -> None:
    """And the register where it is; a mail about a mistake has its subject without a script."""
    catalogue = catalogue_of_feedback(DAY, {}, LIMIT)
    pages = {
        audience: next(
            page for page in render_singles(catalogue, Site("", "", audience, (), "")) if page.path == "lien-he/"
        )
        for audience in ("so-tu-phap", "pbgdpl")
    }

    for page in pages.values():
        assert '<strong>Điện thoại</strong>: <a href="tel:02000000001">0200 000 0001</a>' in page.body
        assert "Hạn trả lời: 10 ngày làm việc, theo Điều 2 của 60/2014/QH13." in page.body
        assert "gửi Đơn vị mẫu" in page.body
    assert 'href="../phan-anh/"' in pages["so-tu-phap"].body
    assert 'href="../phan-anh/"' not in pages["pbgdpl"].body


def test_the_guide_cites_registered_texts_alone() -> None:
    """Every number is an entry of the list of legal texts; both limits of remote areas are told."""
    guide = Path(REPOSITORY / "content/khieu-nai-to-cao.md").read_text("utf-8")
    listed = (REPOSITORY / "content/danh-muc/van-ban.yml").read_text("utf-8")
    numbers = set(re.findall(r"\d+/\d{4}/[A-ZĐ]+\d*(?:-[A-ZĐ]+)?", guide))

    assert len(numbers) >= 5
    assert [number for number in numbers if f"so_ky_hieu: {number}\n" not in listed] == []
    for usual, remote in (("30 ngày", "45 ngày"), ("45 ngày", "60 ngày"), ("60 ngày", "70 ngày")):
        assert usual in guide
        assert remote in guide


def test_a_question_of_law_is_shown_its_way_whether_or_not_the_other_site_is_known() -> None:
    """To the questions of the other site by its address, else to those who can be asked."""
    unknown = catalogue_of_feedback(DAY, {})
    question = {"cau_hoi": "Hỏi?", "chu_de": "khac", "tra_loi": "Đáp.", "can_cu_phap_ly": ["60/2014/QH13"]}
    days = {"ngay_tra_loi": "2026-11-20", "nguon": {"he_thong": "don-vi", "ngay_lay": "2026-11-20"}}
    unit = UnitFile.model_validate({"don_vi": {"ten": "Đơn vị", "trang_pbgdpl": "https://b.example/"}})
    more = {"don-vi": {"don-vi": unit}, "hoi-dap-phap-luat": {"a": LegalQuestion.model_validate(question | days)}}
    setting = replace(unknown.setting, records={**unknown.setting.records, **more})
    known = replace(unknown, setting=setting)

    assert "Hỏi pháp luật thì hỏi qua các kênh ở trang Liên hệ." in list_of(unknown)
    assert 'href="https://b.example/hoi-dap-phap-luat/"' in list_of(known)
