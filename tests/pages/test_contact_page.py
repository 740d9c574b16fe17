"""The page of contacts leads to who receives citizens."""

from __future__ import annotations

from typing import Any

import pytest
from family_records import catalogue_with
from test_reception_pages import DAY, HEAD

from congkhai.pages.page import Site
from congkhai.pages.single_pages import render_singles


@pytest.mark.parametrize(("plans", "lacks"), [((), True), ((HEAD,), False), (({**HEAD, "du_lieu_mau": "true"},), True)])
def test_contacts_say_that_there_is_no_calendar_only_where_there_is_none(
    plans: tuple[dict[str, Any], ...], lacks: bool
) -> None:
    """The page of reception has it; a sample receives nobody."""
    families = {"lich_tiep_dan": {one["ma"]: one for one in plans}, "don_vi": {"don-vi": {"don_vi": {"ten": "Sở"}}}}
    pages = render_singles(catalogue_with(DAY, **families), Site("", "", "so-tu-phap", (), ""))
    [body] = [page.body for page in pages if page.path == "lien-he/"]

    assert ("lịch tiếp công dân của đơn vị" in body) == lacks
    assert 'href="../tiep-cong-dan/"' in body


@pytest.mark.parametrize(("kind", "lacks"), [("hom-thu", True), ("dien-thoai", False)])
def test_contacts_say_that_there_is_no_number_only_where_there_is_none(kind: str, *, lacks: bool) -> None:
    """A number of a channel is one to call."""
    channel = {"ma": "a", "ten": "Kênh", "loai": kind, "gia_tri": "0200 000 0000"}
    families = {"kenh_phan_anh": {"a": channel}, "don_vi": {"don-vi": {"don_vi": {"ten": "Sở"}}}}
    pages = render_singles(catalogue_with(DAY, **families), Site("", "", "so-tu-phap", (), ""))
    [body] = [page.body for page in pages if page.path == "lien-he/"]

    assert ("chưa có số điện thoại nào để gọi hỏi" in body) == lacks
