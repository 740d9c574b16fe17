"""One desk of the list and what a table tells of it: every way in which they can differ."""

from __future__ import annotations

import pytest

from congkhai.importing.desks.desk_merging import merge_desk
from congkhai.importing.records.value_marks import mark_of
from congkhai.importing.update.merging import Stance


@pytest.mark.parametrize(
    ("before", "here", "there", "outcome"),
    [
        (None, None, "a", "changes"),
        ("a", "a", "a", ""),
        ("a", "a", "b", "changes"),
        ("a", "c", "a", "own"),
        ("a", "c", "b", "conflicts"),
        ("a", None, "a", "own"),
        ("a", None, "b", "conflicts"),
        (None, "c", "b", "conflicts"),
        (None, "c", "c", ""),
        ("a", "b", "b", ""),
    ],
)
def test_who_changed_what(before: str | None, here: str | None, there: str, outcome: str) -> None:
    """`before` is what the last import wrote; what the editor deleted stays away until the table says otherwise."""
    mark = mark_of(before)
    current = {"dia_chi": here, "nguon": {"dau_nhap": f"dia_chi={mark}"}} if mark else {"dia_chi": here}

    merge = merge_desk({key: value for key, value in current.items() if value}, {"dia_chi": there}, Stance.REPORT)

    assert [name for name in ("changes", "conflicts", "own") if getattr(merge, name)] == ([outcome] if outcome else [])


def test_the_source_is_taken_only_where_it_changed() -> None:
    """`lay-nguon` decides conflicts; a value of the editor's that the table has not touched since is none."""
    current = {"dia_chi": "c", "nguon": {"dau_nhap": f"dia_chi={mark_of('a')}"}}

    assert merge_desk(current, {"dia_chi": "a"}, Stance.SOURCE).own
    assert merge_desk(current, {"dia_chi": "b"}, Stance.SOURCE).changes


@pytest.mark.parametrize(
    ("key", "here", "there", "same"),
    [
        ("ten", "Trung tâm, cơ sở 1", "Trung tâm (Cơ sở 1)", True),
        ("dia_chi", "Số 1 / 2", "Số 1/2", True),
        ("dia_chi", "Số 1/2", "Số 12", False),
        ("dien_thoai", ["0214 3840 123", "1022"], ["1022", "02143840123"], True),
        ("dien_thoai", ["0214 3840 123"], ["0214 3840 124"], False),
    ],
)
def test_what_readers_see_as_the_same(key: str, here: object, there: object, same: bool) -> None:
    """Blanks anywhere, points of names and numbers, the order of numbers; never a digit or a stroke of an address."""
    merge = merge_desk({key: here}, {key: there}, Stance.SOURCE)  # type: ignore[dict-item]

    assert (merge.changes == ()) is same
