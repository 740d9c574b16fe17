"""Concepts of the search that mean a page: its address is one that a site has."""

from __future__ import annotations

from datetime import date

import pytest
from fixture_project import REPOSITORY

from congkhai.catalogue.setting import Setting
from congkhai.model.correction import Correction
from congkhai.model.search_lists import Concept
from congkhai.rules.meant_pages import check_corrected_page, check_correction, check_meant_page

POLICIES = {path.stem: object() for path in (REPOSITORY / "content/chinh-sach").glob("*.yml")}
SETTING = Setting(date(2026, 11, 30), {"chinh-sach": POLICIES})  # type: ignore[dict-item]


@pytest.mark.parametrize(
    "address", ["tre-hen/", "khieu-nai-to-cao/", "noi-nop/", "chinh-sach/giam-phi-den-het-nam-2026/"]
)
def test_a_page_of_a_site_may_be_meant(address: str) -> None:
    """Lists of families, hand-written pages, what there is once, and records."""
    assert list(check_meant_page(_concept(address), SETTING)) == []


@pytest.mark.parametrize(
    ("address", "remedy"),
    [
        ("chinh-sach/giam-phi-den-het-2026/", "; có phải `chinh-sach/giam-phi-den-het-nam-2026/`?"),
        ("tre-hen", "; có phải `tre-hen/`?"),
        ("https://example.vn", "; chép phần địa chỉ sau tên miền, có dấu `/` ở cuối"),
    ],
)
def test_an_address_that_is_none_is_told_with_the_nearest(address: str, remedy: str) -> None:
    """Who mistypes it is told the one that was meant, who writes another thing how it is written."""
    [found] = check_meant_page(_concept(address), SETTING)

    assert (found.code, found.path) == ("trang-chua-co", ("page",))
    assert dict(found.params)["remedy"] == remedy


def _concept(address: str) -> Concept:
    return Concept.model_validate({"ten": "Một trang", "loai": "trang", "tu": ["một trang"], "trang": address})


CORRECTION = {"ma": "a", "ten": "A", "sai": "B", "dung": "C", "phat_hien": "don-vi", "ngay_dinh_chinh": "2026-12-01"}


@pytest.mark.parametrize(
    ("page", "found"),
    [
        ("thu-tuc/1.001193/", []),
        ("chinh-sach/giam-phi-den-het-nam-2026/", []),
        (None, []),
        ("thu-tuc/1.001194/", ["trang-chua-co"]),
        ("thu-tuc/1.001193", ["trang-chua-co"]),
    ],
)
def test_what_is_corrected_is_a_page_of_a_site(page: str | None, found: list[str]) -> None:
    """That of a procedure too; what was wrong elsewhere names none."""
    correction = Correction.model_validate({**CORRECTION, **({"trang": page} if page else {})})
    names = {"1.001193": None}

    findings = check_corrected_page(correction, SETTING, names, lambda code: None)  # type: ignore[arg-type]

    assert [one.code for one in findings] == found


@pytest.mark.parametrize(
    ("days", "found"),
    [
        ({"sai_tu": "2026-11-01", "sai_den": "2026-12-01", "ngay_yeu_cau": "2026-12-01"}, []),
        ({"sai_tu": "2026-11-02", "sai_den": "2026-11-01"}, ["ngay-nguoc"]),
        ({"sai_den": "2026-12-02"}, ["ngay-nguoc"]),
        ({"ngay_yeu_cau": "2026-12-02"}, ["ngay-nguoc"]),
    ],
)
def test_days_of_a_correction_are_in_order(days: dict[str, str], found: list[str]) -> None:
    """It was wrong, somebody said so, then it was corrected."""
    findings = check_correction(Correction.model_validate({**CORRECTION, **days}), SETTING)

    assert [one.code for one in findings] == found
