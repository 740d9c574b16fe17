"""What search finds beside procedures stands in groups: families of records, and kinds of other pages."""

from __future__ import annotations

from congkhai.model.families import LEGAL_EDUCATION, PORTAL
from congkhai.search.index import Item
from congkhai.search.typed_groups import groups_of

ITEMS = [
    Item(address, "Tên", "")
    for address in ("chinh-sach/a/", "tiep-cong-dan/", "tiep-cong-dan/doi-thoai/b/", "co-quan/c/", "gioi-thieu/")
]


def test_each_section_has_a_kind_and_a_heading() -> None:
    """A family its name and what many of it are called, others what they are; sections within others come first."""
    assert groups_of(ITEMS, PORTAL) == [
        ["tiep-cong-dan/doi-thoai/", "doi-thoai", "Đối thoại với người dân"],
        ["noi-nop/", "noi-nop", "Nơi nộp hồ sơ"],
        ["chinh-sach/", "chinh-sach", "Chính sách mới"],
        ["tiep-cong-dan/", "lich-tiep-dan", "Lịch tiếp công dân"],
        ["co-quan/", "co-quan", "Cơ quan"],
        ["gioi-thieu/", "trang", "Trang thông tin"],
    ]


def test_policies_lead_on_the_site_of_legal_education() -> None:
    """As their family declares it."""
    leading = [group[1] for group in groups_of(ITEMS, LEGAL_EDUCATION) if group[3:]]

    assert leading == ["chinh-sach"]
