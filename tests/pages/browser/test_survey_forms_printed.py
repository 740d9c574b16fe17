"""Forms of surveys as Chromium prints them: three on a sheet, or one alone, and no answer on another side."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from family_records import catalogue_with
from playwright.sync_api import Page
from printed_pages import write_page

from congkhai.model.survey import Survey
from congkhai.pages.survey_sheets import survey_form
from congkhai.sheets.sheet import Sheet, Size

ASKED = "Cán bộ tiếp nhận hồ sơ có hướng dẫn bạn đầy đủ, rõ ràng trong một lần không?"
NAME = "Khảo sát ý kiến người dân về việc tiếp nhận hồ sơ và trả kết quả ở Bộ phận một cửa cấp xã"


def form_of(scales: int) -> Sheet:
    """The form of a survey that is no sample, with so many questions on a scale and one to be answered in words."""
    questions = [{"ma": f"c{number}", "hoi": ASKED, "loai": "thang-diem"} for number in range(scales)]
    survey = {
        "ten_khao_sat": NAME,
        "tom_tat": "Hỏi về việc nhận hồ sơ.",
        "tu_ngay": "2026-11-01",
        "den_ngay": "2026-12-24",
        "nop_o_dau": ["Bỏ vào hòm phiếu ở Bộ phận một cửa."],
        "cau_hoi": [*questions, {"ma": "them", "hoi": "Bạn muốn nói thêm điều gì?", "loai": "viet"}],
        "nguon": {"he_thong": "don-vi", "ngay_lay": "2026-11-01"},
    }
    address = "https://tthc.example/khao-sat/gio-nhan-ho-so/"
    return survey_form(Survey.model_validate(survey), address, catalogue_with(date(2026, 11, 30)))


@pytest.mark.parametrize("scales", range(6))
def test_forms_to_be_cut_stand_side_by_side_on_one_sheet(tmp_path: Path, open_page: Callable[..., Page], scales: int):
    """Each in a third of its own, its code with it; where one has no room there, it has the sheet for itself."""
    form = form_of(scales)
    page = open_page(write_page(tmp_path, [form]))

    paper = page.pdf(prefer_css_page_size=True)

    assert form.size is (Size.A4_FOLDED if scales < 2 else Size.A4)
    assert paper.count(b"/Type /Page\n") == 1


def test_answers_are_not_parted_from_their_question(tmp_path: Path, open_page: Callable[..., Page]):
    """Whoever does not turn the paper would miss the last ones."""
    page = open_page(write_page(tmp_path, [form_of(12)]))
    page.emulate_media(media="print")

    kept = page.locator(".ck-sheet__lines").evaluate_all(
        "all => all.map((one) => getComputedStyle(one)).map((one) => one.breakBefore + one.breakInside)"
    )

    assert kept == ["avoidavoid"] * 12
    assert len(re.findall(rb"/Type /Page\n", page.pdf(prefer_css_page_size=True))) == 2
