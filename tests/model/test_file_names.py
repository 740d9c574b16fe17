"""Names that Windows can hold."""

from __future__ import annotations

import pytest

from congkhai.model.file_names import KEPT_BY_WINDOWS


@pytest.mark.parametrize(
    ("name", "is_kept"),
    [
        ("con", True),
        ("CON.docx", True),
        ("com1.tar.gz", True),
        ("lpt³", True),
        ("tờ khai?.docx", True),
        ("a:b", True),
        ("cuối.", True),
        ("cuối ", True),
        ("dòng\nmới", True),
        ("con-nuoi", False),
        ("com10", False),
        ("control.docx", False),
        ("Mẫu số 1.docx", False),
        (".well-known", False),
    ],
)
def test_names_that_windows_keeps_for_itself(name: str, is_kept: bool) -> None:
    """Reserved words with any ending, signs, ends that are cut, control characters; nothing that only looks so."""
    assert bool(KEPT_BY_WINDOWS.search(name)) is is_kept
