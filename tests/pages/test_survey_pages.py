"""Surveys: the form while they are open, what was answered once it is counted."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from family_records import catalogue_with, pages_of

from congkhai.model.survey import Survey
from congkhai.pages.page import Site
from congkhai.pages.survey_parts import form_parts
from congkhai.pages.survey_sheets import render_survey_forms, survey_form
from congkhai.sheets.sheet import Lines, PanelBreak, Size

BOX = "Hòm phiếu ở Bộ phận một cửa"
SURVEY: dict[str, Any] = {
    "ten_khao_sat": "Khảo sát mẫu",
    "tom_tat": "Hỏi về giờ nhận hồ sơ.",
    "tu_ngay": "2026-11-01",
    "den_ngay": "2026-11-30",
    "nop_o_dau": [BOX],
    "cau_hoi": [
        {"ma": "gio", "hoi": "Giờ có tiện không?", "loai": "thang-diem"},
        {"ma": "buoi", "hoi": "Buổi nào?", "loai": "chon-nhieu", "tra_loi": ["Sáng", "Chiều"]},
        {"ma": "them", "hoi": "Bạn muốn nói thêm gì?", "loai": "viet"},
    ],
    "nguon": {"he_thong": "don-vi", "ngay_lay": "2026-11-01"},
}
COUNTED = {
    **SURVEY,
    "so_phieu": "10",
    "cach_lam": "Phát cho mọi người đến nộp hồ sơ.",
    "ket_qua": [{"cau_hoi": "gio", "dem": [{"tra_loi": "5", "so": "7"}, {"tra_loi": "2", "so": "3"}]}],
}
OPEN, CLOSED = date(2026, 11, 30), date(2026, 12, 1)
SITE = Site("Thủ tục", "https://tthc.example/", "so-tu-phap", (), "")


def body_on(day: date, survey: dict[str, Any]) -> str:
    """The page of the survey."""
    return pages_of(catalogue_with(day, khao_sat={"gio": survey}), "khao-sat/")["khao-sat/gio/"].body


def test_an_open_survey_offers_its_form() -> None:
    """To print and to write on; how each question is answered is told."""
    page = body_on(OPEN, SURVEY)

    assert BOX in page
    assert 'href="../../khao-sat/gio/phieu/"' in page
    assert 'href="../../khao-sat/gio/phieu.docx"' in page
    assert "Chọn nhiều: Sáng; Chiều" in page


def test_answers_stand_in_the_order_of_the_question() -> None:
    """However they were counted: the worst is not hidden behind the best."""
    counts = [{"cau_hoi": "gio", "dem": [{"tra_loi": level, "so": "1"} for level in ("5", "1", "4", "3")]}]
    page = body_on(CLOSED, {**COUNTED, "ket_qua": counts})

    levels = ["Rất không hài lòng", "Bình thường", "Hài lòng", "Rất hài lòng"]
    assert re.findall(r'<th scope="row">([^<]+)</th>', page) == levels


def test_a_closed_one_takes_no_form_and_shows_what_was_answered() -> None:
    """As bars with their numbers, the answers in words, with how many forms there were and how it was asked."""
    page = body_on(CLOSED, COUNTED)

    assert "phieu" not in page.replace("so_phieu", "")
    assert BOX not in page
    assert '<th scope="row">Rất hài lòng</th><td class="ck-sheet__cell--number">7</td>' in page
    assert '<th scope="row">Không hài lòng</th><td class="ck-sheet__cell--number">3</td>' in page
    assert "Phát cho mọi người đến nộp hồ sơ." in page


def test_of_a_closed_one_that_is_not_counted_yet_the_page_says_so() -> None:
    """Who answered looks for what came of it."""
    told = [
        "Chưa cập nhật kết quả" in body_on(day, survey)
        for day, survey in ((OPEN, SURVEY), (CLOSED, SURVEY), (CLOSED, COUNTED))
    ]

    assert told == [False, True, False]


def test_results_of_a_sample_are_no_figures() -> None:
    """Nobody takes them for what people said."""
    page = body_on(CLOSED, {**COUNTED, "du_lieu_mau": "true"})

    assert "Dữ liệu mẫu, chưa kiểm tra" in page
    assert "ck-sheet__bar" not in page


def test_a_form_has_boxes_and_no_room_for_a_name() -> None:
    """Each answer its box; who answers is asked not to say who they are."""
    survey = Survey.model_validate(SURVEY)
    boxes = [[line.text for line in part.lines] for part in form_parts(survey) if isinstance(part, Lines)]

    assert boxes == [
        ["Rất không hài lòng", "Không hài lòng", "Bình thường", "Hài lòng", "Rất hài lòng"],
        ["Sáng", "Chiều"],
    ]
    assert "Không ghi họ tên" in str(list(form_parts(survey)))


def test_short_forms_stand_three_on_a_sheet() -> None:
    """A long one has a sheet for itself."""
    catalogue = catalogue_with(OPEN)
    short = survey_form(Survey.model_validate(SURVEY), "https://tthc.example/khao-sat/gio/", catalogue)
    questions = [{"ma": f"c{one}", "hoi": "Thế nào?", "loai": "thang-diem"} for one in range(8)]
    long = survey_form(Survey.model_validate({**SURVEY, "cau_hoi": questions}), "https://tthc.example/", catalogue)

    assert short.size is Size.A4_FOLDED
    assert sum(isinstance(part, PanelBreak) for part in short.parts) == 2
    assert long.size is Size.A4


def test_the_form_is_there_as_long_as_it_is_taken() -> None:
    """Of a survey that is closed nobody prints one."""
    pages = {
        day: list(render_survey_forms(catalogue_with(day, khao_sat={"gio": SURVEY}), SITE)) for day in (OPEN, CLOSED)
    }

    assert [page.path for page in pages[OPEN]] == ["khao-sat/gio/phieu/"]
    assert pages[CLOSED] == []
