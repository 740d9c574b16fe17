"""Outdated words are told with what to write instead; history may keep them."""

from __future__ import annotations

import pytest
from place_lists import shipped_places

from congkhai.model.lists import Agency
from congkhai.model.procedure import Procedure
from congkhai.model.terms import Meaning, Record, Says
from congkhai.model.walking import Value
from congkhai.rules.outdated_words import check_stray_none, check_wording
from congkhai.rules.record_texts import texts_of

PROVINCES = shipped_places().provinces


def told(name, text):
    """A text of a record that tells a present fact."""
    return Value((name,), text, Meaning(), Says.FACT, Record())


def words_in(text):
    """The outdated words of a text."""
    return [dict(found.params)["found"] for found in check_wording([told("description", text)], PROVINCES)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nộp tại UBND cấp huyện.", ["UBND cấp huyện"]),
        ("Nộp tại Ủy ban nhân dân huyện Bát Xát.", ["Ủy ban nhân dân huyện"]),
        ("Uỷ ban nhân dân quận", ["Uỷ ban nhân dân quận"]),
        ("Quận 1", ["Quận"]),
        ("cấp  huyện", ["cấp huyện"]),
        ("cấp\nhuyện", ["cấp huyện"]),
        ("thị xã Sa Pa", ["thị xã"]),
        ("Thị trấn Bắc Hà", ["Thị trấn"]),
        ("thành phố thuộc tỉnh", ["thành phố thuộc tỉnh"]),
        ("UBND thành phố Yên Bái", ["UBND thành phố Yên Bái"]),
        ("PHÒNG TƯ PHÁP", ["PHÒNG TƯ PHÁP"]),
        ("Sở Tư pháp tỉnh Yên Bái", ["tỉnh Yên Bái"]),
        ("Văn phòng Thừa phát lại", ["Thừa phát lại"]),
        ("bản sao sổ hộ khẩu", ["sổ hộ khẩu"]),
        ("CMND hoặc hộ chiếu", ["CMND"]),
        ("Giấy chứng minh nhân dân", ["Giấy chứng minh nhân dân"]),
        ("Trung tâm LLTP quốc gia", ["Trung tâm LLTP quốc gia"]),
        ("Trung tâm Lý lịch tư pháp quốc gia", ["Trung tâm Lý lịch tư pháp quốc gia"]),
        (
            "Cục Kiểm soát thủ tục hành chính, Văn phòng Chính phủ",
            ["Kiểm soát thủ tục hành chính, Văn phòng Chính phủ"],
        ),
        ("Bộ TT&TT", ["Bộ TT&TT"]),
        ("Nghị định số 61/2018/NĐ-CP", ["Nghị định số 61/2018/NĐ-CP"]),
        ("theo NĐ 42/2022", ["NĐ 42/2022"]),
        ("UBND huyện, quận, thị xã", ["UBND huyện", "quận"]),
    ],
)
def test_outdated(text, found):
    """Each outdated word is found, in any case, over blanks and line breaks, once per text."""
    assert words_in(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "phường Yên Bái, tỉnh Lào Cai",
        "Thành phố Hồ Chí Minh",
        "thành phố Hà Nội",
        "thành phố trực thuộc trung ương",
        "đô thị xã hội hóa",
        "nhà ở đô thị, xã biên giới",
        "Thông tư 61/2018/TT-BTC",
        "Văn phòng Chính phủ thông báo",
        "quân đội",
        "UBND cấp xã",
        "Sở Tư pháp",
        "Hội đồng thị xã hội",
        "Phòng Tư pháp trước đây",
        "Giấy chứng minh nhân dân (nay là thẻ căn cước)",
        "UBND huyện cũ đã cấp",
        "Từ 1/7/2025 không còn cấp huyện.",
        "Bạn không phải nộp bản sao sổ hộ khẩu.",
        "Giấy do Phòng Tư pháp đã cấp vẫn dùng được",
        "Trước ngày 01/7/2025 do UBND huyện cấp",
    ],
)
def test_not_outdated(text):
    """Names that are valid, words inside words, and what the text itself calls old pass."""
    assert words_in(text) == []


def test_said_old_in_another_sentence():
    """Calling something old in one sentence does not excuse the next."""
    assert words_in("Mẫu cũ hết dùng. Nộp tại UBND huyện. Trước đây khác.") == ["UBND huyện"]


@pytest.mark.parametrize("outdated", PROVINCES.outdated, ids=lambda outdated: outdated.signs[0])
def test_every_pattern_starts_from_its_signs(outdated):
    """Signs are small letters parted by single blanks, as the quick search compares them."""
    assert outdated.remedy
    assert all(sign == " ".join(sign.lower().split()) for sign in outdated.signs)


def test_texts_that_are_not_present_fact():
    """Legal titles, history, search words and questions are not read; answers and steps are."""
    procedure = Procedure.model_validate(
        {
            "ma_thu_tuc": "1.000890",
            "ten_thu_tuc": "Tên",
            "linh_vuc": "ho-tich",
            "huong_dan": {
                "ten_thuong_goi": ["cấp huyện"],
                "hoi_dap": [{"hoi": "cấp huyện?", "dap": "Đáp"}],
            },
            "trinh_tu_thuc_hien": [{"noi_dung": "Bước", "nguoi_thuc_hien": "nguoi-dan"}],
            "can_cu_phap_ly": ["cấp huyện"],
            "tu_khoa": ["cấp huyện"],
            "lich_su": [{"ngay": "2025-07-01", "noi_dung": "cấp huyện"}],
            "nguon": {"he_thong": "khac", "ngay_lay": "2026-07-18", "ghi_chu": "cấp huyện"},
        }
    )

    facts = [(found.path, found.value) for found in texts_of(procedure) if found.says is Says.FACT]
    assert facts == [
        (("name",), "Tên"),
        (("guidance", "questions", 0, "answer"), "Đáp"),
        (("steps", 0, "text"), "Bước"),
    ]


def test_agency_names_are_read():
    """An agency's name is present fact, its other names are not."""
    agency = Agency.model_validate({"ma": "a", "ten": "UBND huyện", "ten_khac": ["Phòng Tư pháp"]})

    facts = [(found.path, found.value) for found in texts_of(agency) if found.says is Says.FACT]
    assert facts == [(("name",), "UBND huyện")]


def test_stray_none():
    """Only a text that is `khong-co` and nothing else is one."""
    texts = [told("a", "khong-co"), told("b", "ghi khong-co")]

    assert [found.path for found in check_stray_none(texts)] == [("a",)]
