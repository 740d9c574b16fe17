"""Which commune a row means: never guessed, on the real lists of today's communes and the old units."""

from __future__ import annotations

import csv

import pytest
from fixture_project import REPOSITORY

from congkhai.importing.desks.commune_names import CommuneNames, Question
from congkhai.importing.lists.list_files import list_file

NAMES = CommuneNames(list_file(REPOSITORY, "xa-phuong").entries, list_file(REPOSITORY, "don-vi-cu").entries)


def meant(name: str, code: str = "", *, is_commune: bool = False) -> str:
    """The code of the commune, or what is asked back."""
    found = NAMES.meant(code, "", name, is_commune=is_commune)
    return found.what if isinstance(found, Question) else found.id


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Y Tý", "02701"), ("xã Y Tý", "02701"), ("X. Y Tý", "02701"), ("XÃ Y TÝ", "02701"), ("y ty", "02701"),
        ("Xã Y Tý, tỉnh Lào Cai", "02701"), ("P. Cam Đường", "02671"), ("Phường Cam Đường (mới)", "02671"),
        ("Xuân Hoà", "02962"), ("Nậm Chày", "03076"), ("xã Trạm Tấu", "04606"), ("Xã Bát Xát", "02683"),
        ("Phường Lào Cai", "02647"), ("xã Y Tý, thôn Hồng Ngài, xã Y Tý", "02701"),
    ],
)  # fmt: skip
def test_todays_names(name: str, code: str) -> None:
    """With kind or without, in any case, with what stands behind; without marks where only one has these letters."""
    assert meant(name) == code


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        (
            "Kim Tân",
            "“Kim Tân” là tên cũ của phường Kim Tân (thành phố Lào Cai), nay thuộc phường Lào Cai (02647)",
        ),
        (
            "phường Nam Cường",
            "“phường Nam Cường” có thể là phường Nam Cường (04273) hiện nay, cũng có thể là tên cũ của "
            "phường Nam Cường (thành phố Lào Cai), nay thuộc phường Cam Đường (02671)",
        ),
        (
            "nam chay",
            "“nam chay” có thể là xã Nậm Chày (03076) hiện nay, cũng có thể là tên cũ của xã Nậm Chảy (huyện Mường "
            "Khương), nay thuộc xã Mường Khương (02761)",
        ),
        (
            "TT Bát Xát",
            "“TT Bát Xát” là tên cũ của thị trấn Bát Xát (huyện Bát Xát), nay thuộc xã Bát Xát (02683)",
        ),
        ("huyện Bát Xát", "“huyện Bát Xát” là tên huyện, thị xã, thành phố, không phải một xã, phường"),
        ("Bát Xát", "“Bát Xát” có thể là huyện, thị xã, thành phố cũ"),
        ("TP. Lào Cai", "“TP. Lào Cai” là tên huyện, thị xã, thành phố, không phải một xã, phường"),
        ("Phường Y Tý", "không có xã, phường nào tên “Phường Y Tý” trong danh mục; danh mục có xã Y Tý (02701)"),
        ("Xã Pha Long, xã Cao Sơn", "“Xã Pha Long, xã Cao Sơn” là nhiều xã, phường"),
        ("Mẫu Sơn", "không có xã, phường nào tên “Mẫu Sơn” trong danh mục"),
    ],
)  # fmt: skip
def test_old_and_ambiguous_names_are_asked_back(name: str, asked: str) -> None:
    """With what each could mean and where that is today."""
    assert meant(name) == asked


@pytest.mark.parametrize(
    ("code", "name", "told"),
    [
        ("02671", "Cam Đường", "02671"),
        ("04273", "phường Nam Cường", "04273"),
        ("02701", "", "02701"),
        ("02671", "Nam Cường", "mã 02671 là phường Cam Đường, nhưng dòng này ghi “Nam Cường”"),
        (
            "02671",
            "",
            "mã 02671 nay là phường Cam Đường, trước đây là phường Nam Cường (thành phố Lào Cai), "
            "mà dòng này không ghi tên",
        ),
        ("02635", "", "“02635” là mã cũ của phường Duyên Hải (thành phố Lào Cai), nay thuộc phường Lào Cai (02647)"),
        ("02701", "phường Y Tý", "mã 02701 là xã Y Tý, nhưng dòng này ghi “phường Y Tý”"),
        ("99999", "Y Tý", "không có xã, phường nào mang mã “99999”"),
    ],
)
def test_codes(code: str, name: str, told: str) -> None:
    """A code settles an ambiguous name; it is no identity across 1/7/2025, and must fit the name."""
    assert meant(name, code) == told


def test_a_name_of_a_district_in_a_column_of_communes() -> None:
    """Its heading says what is meant."""
    assert meant("Bát Xát", is_commune=True) == "02683"
    assert meant("huyện Bát Xát", is_commune=True).startswith("“huyện Bát Xát” là tên huyện")


def test_every_commune_of_today_by_code_and_name() -> None:
    """All 99; by name and kind alone all but those whose name once was another's."""
    alone = {commune.id for commune in NAMES.communes if meant(commune.full_name) != commune.id}

    assert [commune.id for commune in NAMES.communes if meant(commune.full_name, commune.id) != commune.id] == []
    assert alone == {commune.id for commune in NAMES.communes if commune.full_name in ONCE_ANOTHERS}


ONCE_ANOTHERS = {"phường Nam Cường", "xã Yên Bình", "xã Lao Chải"}


def test_no_trap_resolves_by_itself(corpus) -> None:
    """Names that mean two places, without marks and kind: the answer is a question, or the one place both are."""
    with (corpus / "places/bay-ten.csv").open(encoding="utf-8-sig") as file:
        traps = [row for row in csv.DictReader(file) if row["nhom"] not in ("gan-nhau", "ten-la-phan-dau")]

    assert len(traps) > 30
    for row in traps:
        found = NAMES.meant("", "", row["ten"].partition(" / ")[0])
        if not isinstance(found, Question):
            assert f"({found.id})" in row["cach_hieu_1"]
            assert f"({found.id})" in row["cach_hieu_2"] or "(" not in row["cach_hieu_2"]
