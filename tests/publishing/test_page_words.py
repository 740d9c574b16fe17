"""What is otherwise in the words of a page."""

from __future__ import annotations

import pytest

from congkhai.publishing.page_words import differences, words_of


def test_lines_are_what_a_reader_sees() -> None:
    """Of what the page is about: parts are lines, marks within a line are not; no scripts, no entities."""
    page = (
        "<header>Đầu trang</header><main><h1>Lệ phí &lt;mới&gt;</h1><p>Là <b>8.000</b>\n đồng</p>"
        "<script>x</script><ul><li>Một<li>Hai</ul></main><footer>Cuối trang</footer>"
    )

    assert words_of(page) == ["Lệ phí <mới>", "Là 8.000 đồng", "Một", "Hai"]
    assert words_of("<p>Không có phần chính</p>") == ["Không có phần chính"]


@pytest.mark.parametrize(
    ("after", "told"),
    [
        (["a", "b", "c"], []),
        (["a", "B", "c"], ["- b", "+ B"]),
        (["a", "c", "d"], ["- b", "+ d"]),
    ],
)
def test_what_is_gone_and_new_is_told_in_the_order_of_the_page(after: list[str], told: list[str]) -> None:
    """Lines that are the same are not told."""
    assert list(differences(["a", "b", "c"], after)) == told
