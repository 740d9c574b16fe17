"""Rows of papers in one run of text."""

from __future__ import annotations

import pytest

from congkhai.importing.formats.page_papers import groups_of
from congkhai.importing.found.shapes import FoundFile, FoundGroup, FoundPaper

TABLE = "Tên giấy tờMẫu đơn, tờ khaiSố lượng"


@pytest.mark.parametrize(
    ("rows", "papers"),
    [
        ("Đơn1 bản chínhẢnh2 bản chính,1 bản sao", [("Đơn", 1, 0), ("Ảnh", 2, 1)]),
        ("Đơn gồm10 bản chính", [("Đơn gồm", 10, 0)]),
        ("Đơn theo Mẫu số 021 bản chính", [("Đơn theo Mẫu số 02", 1, 0)]),
        ("Nộp 01 bản chính và 1 bản sao thẻ1 bản sao", [("Nộp 01 bản chính và 1 bản sao thẻ", 0, 1)]),
        ("Đơn, 01 bản chính1 bản chính", [("Đơn, 01 bản chính", 1, 0)]),
        ("Đơn1 bản sao01 bản sao thẻ2 bản sao", [("Đơn", 0, 1), ("01 bản sao thẻ", 0, 2)]),
        ("Đơn1 bản chính1 bản chính", [("Đơn", 1, 0), ("", 1, 0)]),
        ("Đơn1 bản chínhLưu ý: nộp đủ", [("Đơn", 1, 0), ("Lưu ý: nộp đủ", None, None)]),
    ],
)
def test_numbers_end_rows(rows: str, papers: list[tuple[str, int | None, int | None]]) -> None:
    """Numbers that are glued to a name end its row; those of a sentence do not."""
    (group,) = groups_of(f"--{TABLE}{rows}", False)

    assert [(paper.name, paper.originals, paper.copies) for paper in group.papers] == papers


@pytest.mark.parametrize(
    ("cell", "name", "files"),
    [
        ("Đơn xin thẻ.1.donxin.doc", "Đơn xin thẻ.", ["1.donxin.doc"]),
        ("Đơn theo Mẫu TP-02Mẫu TP-02.docx", "Đơn theo Mẫu TP-02", ["Mẫu TP-02.docx"]),
        ("Đơn xin thẻ;Mẫu a.docxMẫu b.pdf", "Đơn xin thẻ;", ["Mẫu a.docx", "Mẫu b.pdf"]),
        ("Đơn theo Nghị định số 23/2026/NĐ-CPMau04.docx", "Đơn theo Nghị định số 23/2026/NĐ-CP", ["Mau04.docx"]),
        ("Đơn theo Thông tư 16/2025/TT-BTP.Mus04.docx", "Đơn theo Thông tư 16/2025/TT-BTP.", ["Mus04.docx"]),
        ("Đơn xin thẻ mau don.doc", "Đơn xin thẻ mau don.doc", []),
    ],
)
def test_files_are_told_from_names(cell: str, name: str, files: list[str]) -> None:
    """A file's name begins where two words are glued; where none are, it stays in the paper's name."""
    (group,) = groups_of(f"--{TABLE}{cell}1 bản chính", False)

    assert group.papers == (FoundPaper(name, 1, 0, files=tuple(map(FoundFile, files))),)


@pytest.mark.parametrize(
    ("cell", "guessed"),
    [("Đơn xin thẻMẫu 1.docx", False), ("Đơn NĐ-CPMau04.docx", True), ("Đơn mau don.doc", True), ("Đơn", False)],
)
def test_what_can_be_parted_in_several_ways_is_a_guess(cell: str, guessed: bool) -> None:
    """So is a file's name that no mark parts from the paper's."""
    (group,) = groups_of(f"--{TABLE}{cell}1 bản chính", False)

    assert group.papers[0].guessed == guessed


def test_rows_whose_cells_are_parted_by_tabs() -> None:
    """As a browser copies a table: the form is no part of the name."""
    rows = "Đơn\tMẫu 1.docx\t1 bản chính\nẢnh\t\t2 bản chính, 1 bản sao"
    (group,) = groups_of(f"--\nTên giấy tờ\tMẫu đơn, tờ khai\tSố lượng\n{rows}", True)

    assert group.papers == (
        FoundPaper("Đơn", 1, 0, files=(FoundFile("Mẫu 1.docx"),)),
        FoundPaper("Ảnh", 2, 1),
    )


def test_a_dossier_without_a_table_is_kept() -> None:
    """Words that are no table stay as one paper; nothing is nothing."""
    assert groups_of("Xem tại chỗ", False) == (FoundGroup("", (FoundPaper("Xem tại chỗ"),)),)
    assert groups_of("", False) == ()
