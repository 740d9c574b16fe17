"""Rows of the dossier that are no papers, repeat each other, or lack what they should have."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from congkhai.catalogue.doubtful_papers import contradicts_its_name, is_file_name
from congkhai.importing.doubts.doubt_kinds import Doubt, doubt
from congkhai.importing.doubts.found_texts import composed
from congkhai.importing.doubts.signs import doubts_at
from congkhai.importing.found.shapes import FoundGroup, FoundPaper, FoundProcedure
from congkhai.importing.records.mapping_dossier import is_note, row_kind, whole_files
from congkhai.model.choices import RowKind
from congkhai.problems import quoted
from congkhai.reading.places import Path_

_FORM = re.compile(r"\W*(?:\d+[.)]\s*)?(?:mẫu|tờ khai|đơn)(?!\w)", re.IGNORECASE)
_MANY_COPIES, _LONG_ROW = 5, 1000

Row = tuple[Path_, str, FoundPaper]


def doubts_of_dossier(found: FoundProcedure) -> Iterator[Doubt]:
    """Groups and rows in their order, then rows that stand in more than one group."""
    groups = [list(_rows(g, group)) for g, group in enumerate(found.groups)]
    for g, group in enumerate(found.groups):
        among_notes = is_note(group.name)
        if among_notes:
            yield doubt(
                found.code, "nhom-la-ghi-chu", ("thanh_phan_ho_so", g, "truong_hop_bang_loi"), quoted(group.name)
            )
        yield from _repeated(found.code, groups[g])
        for row in groups[g]:
            yield from _kind_of_row(found.code, row, among_notes=among_notes)
            yield from _size(found.code, row)
    yield from _in_several_groups(found.code, groups)


def _rows(g: int, group: FoundGroup) -> Iterator[Row]:
    for k, paper in enumerate(group.papers):
        yield ("thanh_phan_ho_so", g, "giay_to", k), composed(paper.name).strip(), paper


def _kind_of_row(code: str, row: Row, *, among_notes: bool) -> Iterator[Doubt]:
    """What the row is taken for: an editor looks whether that is right."""
    path, name, paper = row
    if not name:
        yield doubt(code, "giay-to-khong-ten", path, "trống")
    elif name.endswith(":"):
        yield doubt(code, "dong-la-tieu-de", path, quoted(name))
    elif is_note(name):
        yield doubt(code, "dong-la-ghi-chu", path, quoted(name))
    elif not (paper.originals or paper.copies) and row_kind(paper, among_notes=among_notes) is RowKind.NOTE:
        yield doubt(code, "dong-nhu-ghi-chu", path, quoted(name))
    else:
        yield from _paper(code, row)


def _size(code: str, row: Row) -> Iterator[Doubt]:
    path, name, paper = row
    if len(name) > _LONG_ROW:
        yield doubt(code, "giay-to-qua-dai", path, f"{len(name)} ký tự, {quoted(name)}")
    if max(paper.originals or 0, paper.copies or 0) >= _MANY_COPIES:
        yield doubt(code, "giay-to-nhieu-ban", path, f"{paper.originals or 0} bản chính, {paper.copies or 0} bản sao")


def _paper(code: str, row: Row) -> Iterator[Doubt]:
    """What only real papers must have: headings and notes come without a quantity."""
    path, name, paper = row
    if contradicts_its_name(name, paper.originals, paper.copies):
        told = f"{paper.originals} bản chính" if paper.originals else f"{paper.copies} bản sao"
        yield doubt(code, "ban-sao-ghi-ban-chinh", path, f"{quoted(name)}, {told}")
    if paper.guessed:
        yield doubt(code, "ten-giay-to-dinh-tep", path, quoted(name))
    yield from _forms(code, path, paper)
    if paper.originals == 0 and paper.copies == 0:
        yield doubt(code, "giay-to-khong-so-luong", path, quoted(name))
    if not paper.files and _FORM.match(name):
        yield doubt(code, "mau-khong-co-tep", path, quoted(name))


def _forms(code: str, path: Path_, paper: FoundPaper) -> Iterator[Doubt]:
    forms = whole_files(paper.files)
    named = [(p, form.name) for p, form in enumerate(forms) if is_file_name(form.name)]
    for place, name in named:
        yield doubt(code, "ten-mau-la-ten-tep", (*path, "mau_don_to_khai", place), quoted(name))
    if len(forms) < sum(bool(file.name.strip()) for file in paper.files):
        yield doubt(code, "ten-tep-bi-cat", (*path, "mau_don_to_khai"), quoted(forms[-1].name))


def _repeated(code: str, rows: list[Row]) -> Iterator[Doubt]:
    first = {name: path for path, name, _ in reversed(rows)}
    for path, name, _ in rows:
        if name and path != first[name]:
            yield doubt(code, "giay-to-lap", path, quoted(name))


def _in_several_groups(code: str, groups: list[list[Row]]) -> Iterator[Doubt]:
    counts = Counter(name for rows in groups for name in {name for _, name, _ in rows})
    places = [(path, quoted(name)) for rows in groups for path, name, _ in rows if name and counts[name] > 1]
    return doubts_at(code, "giay-to-lap-truong-hop", places)
