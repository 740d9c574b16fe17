"""How pages lead to forms: type and size of a file, another site, what comes next."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from congkhai.catalogue.setting import Setting
from congkhai.model.evidence import EvidenceGroup
from congkhai.model.form_sheet import FormSheet
from congkhai.model.lists import LegalText
from congkhai.pages.form_links import FormLink, forms_of, spell_size

DAY = date(2026, 11, 29)
SIZES = {"don.docx": 32_768, "moi.pdf": 1_572_864}


def link_to(*editions: dict[str, Any], day: date = DAY, name: str = "Đơn") -> FormLink:
    """The form of a paper, given in record keys."""
    sheet = FormSheet.model_validate({"ma": "don", "ten": name, "ban_mau": list(editions)})
    text = LegalText.model_validate({"so_ky_hieu": "1/2020/TT-BTP", "trich_yeu": "A", "het_hieu_luc_tu": "2026-07-01"})
    setting = Setting(day, {"bieu-mau": {"don": sheet}, "van-ban": {text.number: text}}, SIZES)
    papers = [{"ten_giay_to": paper, "mau_don_to_khai": ["don", "khong-co-muc"]} for paper in ("A", "B")]
    [link] = forms_of(EvidenceGroup.model_validate({"giay_to": papers}).evidence, setting, "../")
    return link


@pytest.mark.parametrize(
    ("count", "words"), [(1, "1 KB"), (32_768, "32 KB"), (1_047_000, "1022 KB"), (1_572_864, "1,5 MB")]
)
def test_sizes_are_told_as_people_read_them(count: int, words: str) -> None:
    """No file has 0 KB; from a thousand on it is megabytes, with a comma."""
    assert spell_size(count) == words


def test_a_file_is_told_by_type_and_size() -> None:
    """Who pays for each megabyte knows before touching; a form of two papers is one."""
    download = link_to({"tep": "don.docx"}).download

    assert download
    assert (download.address, download.words) == ("../bieu-mau/don.docx", "Tải mẫu (DOCX, 32 KB)")


def test_another_site_is_told() -> None:
    """A link that leaves the site says so."""
    download = link_to({"lien_ket": "https://moj.gov.vn/don"}).download

    assert download
    assert (download.address, download.words) == ("https://moj.gov.vn/don", "Tải mẫu (mở trang khác)")


@pytest.mark.parametrize("editions", [[], [{"so_hieu": "Mẫu 1"}], [{"tep": "don.docx", "den_ngay": "2026-11-28"}]])
def test_what_cannot_be_had_has_no_link(editions: list[dict[str, str]]) -> None:
    """A name alone, and an edition whose last day has passed."""
    assert link_to(*editions).download is None


@pytest.mark.parametrize(
    ("editions", "notes"),
    [
        ([{"tep": "don.docx"}], ()),
        (
            [{"tep": "don.docx", "den_ngay": "2026-12-31"}, {"tep": "moi.pdf", "tu_ngay": "2027-01-01"}],
            ("Từ 1/1/2027 dùng mẫu mới.",),
        ),
        ([{"tep": "don.docx", "den_ngay": "2026-12-31"}], ("Chỉ dùng mẫu này đến hết 31/12/2026.",)),
        (
            [{"tep": "don.docx", "den_ngay": "2026-11-28"}],
            ("Mẫu này đã thôi dùng, trang này chưa có mẫu mới; hãy hỏi nơi nhận hồ sơ.",),
        ),
        (
            [{"tep": "don.docx", "van_ban": "1/2020/TT-BTP"}],
            ("Văn bản ban hành mẫu này đã hết hiệu lực; hãy hỏi nơi nhận hồ sơ trước khi điền.",),
        ),
    ],
)
def test_what_else_to_know_of_an_edition(editions: list[dict[str, str]], notes: tuple[str, ...]) -> None:
    """What follows it and when, that it ends, that nobody knows what is filled in now."""
    assert link_to(*editions).notes == notes


def test_a_filled_sample_is_led_to() -> None:
    """Where the edition of the day has one; that of another day is no help."""
    sample = [{"muc": "Họ tên", "vi_du": "NGUYỄN VĂN MẪU"}]

    assert link_to({"mau_dien_san": sample}).sample == "../bieu-mau/don/#mau-dien-san"
    assert link_to({"mau_dien_san": sample, "tu_ngay": "2027-01-01"}).sample == ""
    assert link_to({"mau_dien_san": sample}, name="Don.docx").sample == ""
