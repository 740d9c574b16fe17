"""The entries of one list, read alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from congkhai.reading.listed import listed

FILE = "content/danh-muc/linh-vuc.yml"


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("muc: [{ma: a, ten: A}, {ma: b, ten: B}]", ["a", "b"]),
        ("muc: []", []),
        ("muc: [", []),
        ("muc: [{ten: A}]", []),
        (None, []),
    ],
)
def test_listed(tmp_path: Path, text: str | None, ids: list[str]) -> None:
    """What cannot be read has no entries: whoever needs the list says so, the check of the records says why."""
    if text is not None:
        (tmp_path / FILE).parent.mkdir(parents=True)
        (tmp_path / FILE).write_text(text, encoding="utf-8")

    assert [one.id for one in listed(tmp_path, "linh-vuc")] == ids
