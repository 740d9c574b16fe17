"""Papers as records have them: rows that are headings or notes become headings or notes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from congkhai.importing.found.cleaning import filled, settle, settle_line
from congkhai.importing.found.shapes import FoundFile, FoundGroup, FoundPaper
from congkhai.model.choices import RowKind
from congkhai.reading.places import Plain

_NOTE = re.compile(r"^\W*(?:lưu ý|ghi chú|chú ý)\b", re.IGNORECASE)
# Sentences about papers that are listed with no copies: "Trường hợp … thì …".
_REMARK = re.compile(r"^\W*(?:trường hợp|đối với|cá nhân có quyền|người tiếp nhận|khi nộp)\b", re.IGNORECASE)
# What stands in the record for a paper without a name.
UNNAMED = "(Nguồn không ghi tên giấy tờ)"
# The forms of a paper, as records name them, by its name and its files.
FormsOf = Callable[[str, list[FoundFile]], list[Plain]]


def plain_groups(groups: Iterable[FoundGroup], forms: FormsOf) -> list[Plain]:
    """The groups with their rows; groups with neither name nor rows are left out. `forms` names those of the list."""
    return [plain for group in groups if (plain := _group(group, forms))]


def row_kind(paper: FoundPaper, *, among_notes: bool) -> RowKind:
    """What a row is, as far as its own words tell."""
    name = settle(paper.name)
    counted = bool(paper.originals or paper.copies)
    if _NOTE.match(name) or (among_notes and not counted):
        return RowKind.NOTE
    if name.endswith(":") and not paper.files:
        return RowKind.HEADING
    if not counted and not paper.files and _REMARK.match(name):
        return RowKind.NOTE
    return RowKind.PAPER


def is_note(name: str) -> bool:
    """Whether a group's name says that what follows are notes."""
    return bool(_NOTE.match(settle(name)))


def whole_files(files: Iterable[FoundFile]) -> list[FoundFile]:
    """The forms of a row; "x" behind "….doc" is the end of its name, which the database cuts off."""
    whole: list[FoundFile] = []
    for file in files:
        if file.name.strip() == "x" and whole and whole[-1].name.lower().endswith((".doc", ".xls")):
            whole[-1] = FoundFile(f"{whole[-1].name}x", whole[-1].address)
        elif file.name.strip():
            whole.append(file)
    return whole


def _group(group: FoundGroup, forms: FormsOf) -> dict[str, Plain]:
    among_notes = is_note(group.name)
    rows: list[Plain] = [row for paper in group.papers if (row := _row(paper, forms, among_notes=among_notes))]
    return filled({"truong_hop_bang_loi": settle(group.name), "giay_to": rows})


def _row(paper: FoundPaper, forms: FormsOf, *, among_notes: bool) -> dict[str, Plain]:
    name = settle(paper.name)
    # The database writes 0 and 0 where it does not say; one of the two at 0 is a statement.
    is_counted = bool(paper.originals or paper.copies)
    if not name and not paper.files and not is_counted:
        return {}
    kind = row_kind(paper, among_notes=among_notes)
    return filled(
        {
            "ten_giay_to": name or UNNAMED,
            "loai_dong": kind.value if kind is not RowKind.PAPER else None,
            "ban_chinh": str(paper.originals or 0) if is_counted else None,
            "ban_sao": str(paper.copies or 0) if is_counted else None,
            "mau_don_to_khai": forms(paper.name, whole_files(paper.files)),
            "ma_giay_to": settle_line(paper.code),
        }
    )
