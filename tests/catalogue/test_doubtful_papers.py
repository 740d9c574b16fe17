"""Papers and forms that are not to be taken at their word."""

from __future__ import annotations

import pytest

from congkhai.catalogue.doubtful_papers import contradicts_its_name, is_file_name


@pytest.mark.parametrize(
    ("name", "originals", "copies", "contradicts"),
    [
        ("Bản sao giấy chứng sinh", 1, 0, True),
        ("b) 01 bản chụp hộ chiếu", 1, None, True),
        ("- Bản sao giấy chứng sinh", 0, 1, False),
        ("Bản sao giấy chứng sinh", 1, 1, False),
        ("Giấy chứng sinh và bản sao", 1, 0, False),
        ("Bản chính giấy chứng sinh", 0, 1, True),
        ("Bản chính hoặc bản sao giấy chứng sinh", 0, 1, False),
        ("Bản chính hoặc bản điện tử giấy chứng sinh", 0, 1, False),
        ("Bản sao giấy chứng sinh", None, None, False),
    ],
)
def test_numbers_against_names(name: str, originals: int | None, copies: int | None, contradicts: bool) -> None:
    """Only originals of what is a copy by its name, or only copies of an original."""
    assert contradicts_its_name(name, originals, copies) is contradicts


@pytest.mark.parametrize(
    ("name", "is_one"), [("To khai.docx", True), ("Mẫu 4.PDF ", True), ("Mẫu số 4.1", False), ("Tờ khai", False)]
)
def test_names_of_files(name: str, is_one: bool) -> None:
    """By their endings."""
    assert is_file_name(name) is is_one
