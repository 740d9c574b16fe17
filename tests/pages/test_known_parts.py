"""A part of a procedure's page that has nothing to show says so, or is not there."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest

from congkhai.building.loading import Loaded
from congkhai.catalogue.summary import summarise
from congkhai.model.lists import Agency
from congkhai.model.procedure import Procedure
from congkhai.pages.procedure_page import render_procedure

COUNTER = {"ma": "quay", "ten": "Quầy", "tiep_nhan_cap": ["xa"]}
NOTE = {"ten_giay_to": "Xem phụ lục", "loai_dong": "ghi-chu"}
NO_LIST = "Trang này chưa có danh mục giấy tờ phải mang."


def page_of(loaded: Loaded, counter: dict[str, Any], **keys: Any) -> str:
    """The body of a page, where this is the only counter."""
    named = {"ma_thu_tuc": "1.009999", "ten_thu_tuc": "Mẫu", "linh_vuc": "ho-tich", "cap_thuc_hien": ["xa"]}
    source = {"he_thong": "csdl-quoc-gia", "ngay_lay": "2026-07-18"}
    procedure = Procedure.model_validate({**named, "nguon": source, **keys})
    setting = loaded.catalogue.setting
    records = {**setting.records, "co-quan": {"quay": Agency.model_validate(counter)}}
    catalogue = replace(loaded.catalogue, setting=replace(setting, records=records))
    return render_procedure(procedure, summarise(procedure, catalogue.day), catalogue).body


def unknowns_in(body: str) -> str:
    """The sentence of the page on what is not known."""
    [told] = re.findall(r"<dt>Chưa rõ</dt><dd>(.*?)</dd>", body)
    return told


@pytest.mark.parametrize(
    ("papers", "says_it"),
    [([], True), ([{"giay_to": [NOTE]}], True), ([{"giay_to": [NOTE, {"ten_giay_to": "Đơn"}]}], False)],
)
def test_who_asks_for_the_papers_is_told_that_there_is_no_list(loaded: Loaded, papers: Any, says_it: bool) -> None:
    """The first button leads there: an empty part would be read as that nothing has to be brought."""
    body = page_of(loaded, COUNTER, thanh_phan_ho_so=papers)

    assert (NO_LIST in body) is says_it


@pytest.mark.parametrize(("known", "rows"), [({}, 0), ({"dien_thoai": "1022"}, 1), ({"moi_xa": "true"}, 1)])
def test_a_counter_of_which_nothing_is_known_has_no_rows(loaded: Loaded, known: dict[str, Any], rows: int) -> None:
    """Its name alone leads to its page."""
    body = page_of(loaded, {**COUNTER, **known})
    [counter] = re.findall(r'<div class="ck-agency">.*?</section>', body, re.DOTALL)

    assert counter.count("<dl") == rows


def test_what_the_page_does_not_tell_is_asked_for(loaded: Loaded) -> None:
    """The sentence on what is not known follows what the page has, not what the record might have."""
    paper = {"giay_to": [{"ten_giay_to": "Đơn"}]}
    nothing = unknowns_in(page_of(loaded, COUNTER, thanh_phan_ho_so=[{"giay_to": [NOTE]}]))
    known = unknowns_in(page_of(loaded, COUNTER, thanh_phan_ho_so=[paper], yeu_cau_dieu_kien="khong-co"))

    assert [part in nothing for part in ("giấy tờ cần mang", "yêu cầu, điều kiện")] == [True, True]
    assert [part in known for part in ("giấy tờ cần mang", "yêu cầu, điều kiện")] == [False, False]


def test_a_question_of_a_case_says_which(loaded: Loaded) -> None:
    """So that it goes where the reader's case is another one."""
    answers = [{"ma": "dung-han", "ten": "Đúng hạn"}, {"ma": "qua-han", "ten": "Quá hạn"}]
    asked = {"hoi": "Trễ thì sao?", "dap": "Vẫn làm được.", "truong_hop": ["qua-han"]}
    term = {"ma": "han", "hoi": "Đúng hạn?", "tra_loi": answers}

    body = page_of(loaded, COUNTER, phan_biet=[term], huong_dan={"hoi_dap": [asked]})

    assert '<details class="ck-question" data-khi="qua-han">' in body
