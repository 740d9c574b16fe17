"""Questions of law: by theme, with their basis and day; what is no longer right is said to be so."""

from __future__ import annotations

from datetime import date
from typing import Any

from family_records import catalogue_with, pages_of

DAY = date(2026, 11, 23)


def question(theme: str, **more: Any) -> dict[str, Any]:
    """A question as it is written."""
    told = {"cau_hoi": f"Hỏi về {theme}?", "chu_de": theme, "tra_loi": "Không.", "can_cu_phap_ly": ["60/2014/QH13"]}
    source = {"he_thong": "don-vi", "ngay_lay": "2026-11-01"}
    return {**told, "ngay_tra_loi": "2026-11-20", "nguon": source, **more}


def test_the_list_is_parted_by_theme() -> None:
    """In the order of themes; what is no longer right comes last."""
    ones = {"dat": question("dat-dai"), "cu": question("ho-tich", den_ngay="2026-11-22"), "hn": question("ho-tich")}
    body = pages_of(catalogue_with(DAY, hoi_dap_phap_luat=ones), "hoi-dap-phap-luat/")["hoi-dap-phap-luat/"].body

    headings = ("<h2>Hộ tịch, quốc tịch</h2>", "<h2>Đất đai, nhà ở</h2>", "<h2>Không còn đúng</h2>")
    places = [body.index(heading) for heading in headings]
    assert places == sorted(places)


def test_an_answer_has_basis_and_day_and_its_last_day() -> None:
    """Who reads it later knows whether it still holds."""
    catalogue = catalogue_with(DAY, hoi_dap_phap_luat={"a": question("ho-tich", den_ngay="2026-12-31")})
    page = pages_of(catalogue, "hoi-dap-phap-luat/")["hoi-dap-phap-luat/a/"]

    assert "<dt>Trả lời ngày</dt><dd><p>20/11/2026</p></dd>" in page.body
    assert "<dt>Đúng đến hết ngày</dt><dd><p>31/12/2026</p></dd>" in page.body
    assert page.next_change == date(2027, 1, 1)
    assert page.sites == frozenset({"pbgdpl"})


def test_the_basis_is_named_by_kind_and_number() -> None:
    """A title alone finds no text; what a decree is about follows."""
    ones = {"a": question("ho-tich", can_cu_phap_ly=["60/2014/QH13", "23/2015/NĐ-CP"])}
    body = pages_of(catalogue_with(DAY, hoi_dap_phap_luat=ones), "hoi-dap-phap-luat/")["hoi-dap-phap-luat/a/"].body
    basis = body.partition("<dt>Căn cứ pháp lý</dt>")[2].partition("</dd>")[0]

    assert "<p>Luật Hộ tịch số 60/2014/QH13</p>" in basis
    assert "<p>Nghị định 23/2015/NĐ-CP: " in basis
