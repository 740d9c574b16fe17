"""The list of forms and the page of each."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from congkhai.building.loading import Loaded
from congkhai.catalogue.whole import Catalogue
from congkhai.model.form_sheet import FormSheet
from congkhai.pages.form_pages import render_forms
from congkhai.pages.page import Page


@pytest.fixture
def catalogue(loaded: Loaded) -> Catalogue:
    """The fixture's catalogue."""
    return loaded.catalogue


def pages_with(catalogue: Catalogue, *sheets: dict[str, Any]) -> dict[str, Page]:
    """The pages by their addresses, if the list of forms has these."""
    forms = {sheet["ma"]: FormSheet.model_validate(sheet) for sheet in sheets}
    setting = replace(catalogue.setting, records={**catalogue.setting.records, "bieu-mau": forms})
    return {page.path: page for page in render_forms(replace(catalogue, setting=setting))}


def test_the_list_says_which_procedure_uses_which_form(catalogue: Catalogue) -> None:
    """Name, where to get it, and the procedures by what people call them."""
    body = next(render_forms(catalogue)).body

    assert '<a href="../bieu-mau/to-khai-khai-sinh/">Tờ khai đăng ký khai sinh</a>' in body
    assert '<a href="../bieu-mau/to-khai-khai-sinh.docx">Tải mẫu (DOCX, 1 KB)</a>' in body
    assert 'Dùng cho: <a href="../thu-tuc/1.001193/">' in body


def test_a_form_without_a_file_says_where_else_to_get_it(catalogue: Catalogue) -> None:
    """The list tells the way out once, not with each form; its page tells the same."""
    without = {"ma": "don", "ten": "Đơn", "ban_mau": [{"so_hieu": "Mẫu 1"}]}
    having = {"ma": "phieu", "ten": "Phiếu", "ban_mau": [{"lien_ket": "https://moj.gov.vn/phieu"}]}
    pages = pages_with(catalogue, without, having)

    assert pages["bieu-mau/"].body.count("Mẫu không có chỗ tải ở đây thì xin ở") == 1
    assert "Chưa có tệp" not in pages["bieu-mau/"].body
    for address in ("bieu-mau/", "bieu-mau/don/"):
        assert '<a href="https://dichvucong.gov.vn/" rel="noopener">Cổng Dịch vụ công' in pages[address].body
        assert "noi-nop/" in pages[address].body
    assert "noi-nop/" not in pages_with(catalogue, having)["bieu-mau/"].body


def test_an_empty_list_says_so(catalogue: Catalogue) -> None:
    """Nobody is left to guess whether something did not load."""
    assert "Chưa cập nhật mẫu nào." in pages_with(catalogue)["bieu-mau/"].body


def test_names_of_files_have_no_page(catalogue: Catalogue) -> None:
    """What imports bring is on the pages of its procedures alone."""
    assert list(pages_with(catalogue, {"ma": "mau", "ten": "Mau so 24.docx"})) == ["bieu-mau/"]


def test_a_filled_sample_is_marked_and_stays_text(catalogue: Catalogue) -> None:
    """Each field with its example and how to fill it in; it says before that all is made up."""
    field = {"muc": "Họ tên", "vi_du": "NGUYỄN VĂN <b>MẪU</b>", "giai_thich": "Chữ in hoa."}
    sheet = {"ma": "don", "ten": "Đơn", "ban_mau": [{"mau_dien_san": [field]}]}
    body = pages_with(catalogue, sheet)["bieu-mau/don/"].body

    assert body.index("Thông tin bịa để minh họa:") < body.index("<dt>Họ tên</dt>")
    assert '<p>NGUYỄN VĂN &lt;b&gt;MẪU&lt;/b&gt;</p><p class="ck-small">Chữ in hoa.</p>' in body
    assert "Chưa có thủ tục nào ở đây dùng mẫu này." in body


def test_the_edition_to_come_can_be_had_before(catalogue: Catalogue) -> None:
    """Who hands in after that day prepares the new one; the page changes on that day."""
    editions = [
        {"lien_ket": "https://moj.gov.vn/cu", "den_ngay": "2027-02-28"},
        {"lien_ket": "https://moj.gov.vn/moi", "tu_ngay": "2027-03-01"},
    ]
    page = pages_with(catalogue, {"ma": "don", "ten": "Đơn", "ban_mau": editions})["bieu-mau/don/"]

    assert '<p>Mẫu dùng từ 1/3/2027: <a href="https://moj.gov.vn/moi">Tải mẫu (mở trang khác)</a></p>' in page.body
    assert str(page.next_change) == "2027-03-01"
