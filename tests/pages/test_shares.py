"""Lists are shared out among pages."""

from __future__ import annotations

from dataclasses import replace

from congkhai.building.loading import Loaded
from congkhai.catalogue.state import State
from congkhai.pages.shares import shares_of


def test_a_long_list_is_shared_out(loaded: Loaded) -> None:
    """Every page has its cards and the ways to all; what cannot be done is told on the last."""
    one = loaded.catalogue.current[0]
    items = [replace(one, code=f"1.00000{number}") for number in range(5)]
    over = replace(one, code="1.000009", state=State.ENDED)

    first, last = shares_of([over, *items], "linh-vuc/ho-tich/", 3)

    assert [item.code for item in first.items] == ["1.000000", "1.000001", "1.000002"]
    assert [item.code for item in last.items] == ["1.000003", "1.000004"]
    assert (first.ended, last.ended) == ((), (over,))
    assert (first.total, last.total) == (5, 5)
    assert last.address == "linh-vuc/ho-tich/trang-2/"
    assert last.pages == (("linh-vuc/ho-tich/", "1", False), ("linh-vuc/ho-tich/trang-2/", "2", True))
    assert [share.named("Hộ tịch") for share in (first, last)] == ["Hộ tịch", "Hộ tịch (trang 2)"]


def test_an_empty_list_has_a_page() -> None:
    """It says that nothing is there."""
    [share] = shares_of([], "linh-vuc/ho-tich/")

    assert (share.items, share.address, share.total) == ((), "linh-vuc/ho-tich/", 0)
