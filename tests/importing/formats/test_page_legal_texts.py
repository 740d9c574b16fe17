"""Rows of the legal basis: title and number."""

from __future__ import annotations

import pytest

from congkhai.importing.formats.page_legal_texts import legal_texts_of


@pytest.mark.parametrize(
    ("run", "rows"),
    [
        ("Luật Thẻ đọcLuật Thẻ đọc", [("Luật Thẻ đọc", "Luật Thẻ đọc")]),
        ("Về thẻ10/2023/TT-BTPLuật sách11/2017/QH14", [("10/2023/TT-BTP", "Về thẻ"), ("11/2017/QH14", "Luật sách")]),
        ("Luật 60/2014/QH1360/2014/QH13", [("60/2014/QH13", "Luật 60/2014/QH13")]),
        ("Luật sách năm 201601/2016/QH14sửa đổi sách2/2020/NĐ-CP", [
            ("01/2016/QH14", "Luật sách năm 2016"),
            ("2/2020/NĐ-CP", "sửa đổi sách"),
        ]),
        ("Thông tư số 3/2023/TT-BTP ngày 02/8/2023Thông tư số 3/2023/TT-BTP", [
            ("Thông tư số 3/2023/TT-BTP", "Thông tư số 3/2023/TT-BTP ngày 02/8/2023"),
        ]),
        ("Về thẻ Quyết định số 8/QĐ-BTP Về sách7/QĐ-BTP", [
            ("7/QĐ-BTP", "Về thẻ Quyết định số 8/QĐ-BTP Về sách"),
        ]),
        ("Về thẻQuyết định số 8/QĐ-BTP Về sách7/QĐ-BTP", [
            ("Quyết định số 8/QĐ-BTP", "Về thẻ"),
            ("7/QĐ-BTP", "Về sách"),
        ]),
        ("Về thẻ (5/2019/NQ-HĐND)66.7/2025/NQ-CP", [("66.7/2025/NQ-CP", "Về thẻ (5/2019/NQ-HĐND)")]),
        ("Luật Mẫu vềLuật số 32/2030/QH1559/2030/TT-NHNNsố 59/2030/TT-NHNN", [
            ("Luật số 32/2030/QH15", "Luật Mẫu về"),
            ("số 59/2030/TT-NHNN", "59/2030/TT-NHNN"),
        ]),
        ("Luật đầu tưLuật số 58Luật sách31/2024/QH15", [("", "Luật đầu tưLuật số 58Luật sách31/2024/QH15")]),
        ("Về thẻ10/2023/TT-BTPLuật không số", [("", "Về thẻ10/2023/TT-BTPLuật không số")]),
        ("Nội quy không số", [("", "Nội quy không số")]),
    ],
)  # fmt: skip
def test_rows_of_a_run(run: str, rows: list[tuple[str, str]]) -> None:
    """A row ends with a number that is glued to what is around it; where guesses clash, all is one row."""
    found = legal_texts_of(f"Tên văn bản pháp lýMã văn bản{run}", False)

    assert [(text.number, text.title) for text in found] == rows
    assert all(text.guessed for text in found)


@pytest.mark.parametrize(
    ("lines", "rows"),
    [
        ("Luật sách\nLuật sách\nVề thẻ\n2/2020/NĐ-CP", [("Luật sách", "Luật sách"), ("2/2020/NĐ-CP", "Về thẻ")]),
        ("Về thẻ\nphần hai\n2/2020/NĐ-CP\nLuật 3/2021/QH15\n3/2021/QH15", [
            ("2/2020/NĐ-CP", "Về thẻ\nphần hai"),
            ("3/2021/QH15", "Luật 3/2021/QH15"),
        ]),
        ("Về thẻ\t2/2020/NĐ-CP\nLuật sách\tLuật số 4", [("2/2020/NĐ-CP", "Về thẻ"), ("Luật số 4", "Luật sách")]),
        ("Thông tư\n5/2016/TT-BTC\n5/2016/TT-BTC\nVề sách\n6/2017/NĐ-CP\nVề thẻ", [
            ("5/2016/TT-BTC", "Thông tư\n5/2016/TT-BTC"),
            ("6/2017/NĐ-CP", "Về sách"),
            ("", "Về thẻ"),
        ]),
    ],
)  # fmt: skip
def test_rows_of_lines(lines: str, rows: list[tuple[str, str]]) -> None:
    """Lines are titles and numbers in turn; titles of several lines end where a number is."""
    found = legal_texts_of(f"Tên văn bản pháp lý\nMã văn bản\n{lines}", True)

    assert [(text.number, text.title) for text in found] == rows
