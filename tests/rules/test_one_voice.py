"""Numbers, days and tone marks are written one way in an editor's own words."""

from __future__ import annotations

import pytest

from congkhai.model.life_event import LifeEvent
from congkhai.model.procedure import Procedure
from congkhai.rules.finding import keys_of
from congkhai.rules.one_voice import MANNERS, check_manners
from congkhai.rules.record_texts import texts_of

NAMED = {"ma_thu_tuc": "1.000890", "ten_thu_tuc": "Mẫu", "linh_vuc": "ho-tich"}
NATIONAL = {"he_thong": "csdl-quoc-gia", "ngay_lay": "2026-07-18"}
UNIT = {"he_thong": "don-vi", "ngay_lay": "2026-07-18"}


def found_in(note, source=UNIT, **keys):
    """What is found in a procedure with a note, as keys and words."""
    procedure = Procedure.model_validate({**NAMED, "nguon": source, "ghi_chu": note, **keys})
    return [
        (".".join(map(str, keys_of(f.path, Procedure))), dict(f.params)["found"])
        for f in check_manners(procedure, texts_of(procedure))
    ]


@pytest.mark.parametrize("manner", MANNERS, ids=lambda manner: manner.right)
def test_each_manner_has_a_wrong_and_a_right_example(manner):
    """The wrong example is found by its own manner only, the right one by none."""
    assert [m for m in MANNERS if m.pattern.search(manner.wrong)] == [manner]
    assert not [m for m in MANNERS if m.pattern.search(manner.right)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Chụp không quá 06 tháng, nộp 02 ảnh.", ["06 tháng"]),
        ("Từ 01/7/2025", ["01/7/2025"]),
        ("Từ 15/08/2026 TTHC đổi tên.", ["15/08/2026", "TTHC"]),
        ("Cơ quan hoà giải.", ["hoà"]),
        ("Lương hưu hàng tháng, gửi ngân hàng tháng trước.", ["hàng tháng"]),
        ("Thông tư số 05/2008/TT-BTP, mẫu 04/TTHC", []),
        ("Ngày 10/10/2026, 105 ngày, 7,05 người", []),
        ("Gọi 0214 3840 001 tháng này", []),
        ("Xã Xuân Hoà, phường Khánh Hoà", []),
        ("Quý, quỳ, hoàn, khoản, toàn, ngoài, thoát, huyện, quỹ", []),
        ("Nguồn ghi “trong 05 ngày làm việc”.", []),
        ("Ghi `TTHC` vào ô này.", []),
    ],
)
def test_manners(text, found):
    """Numbers of texts, telephones, names and quotations stay as they are."""
    assert found_in(text) == [("ghi_chu", word) for word in found]


def test_imported_words_are_the_source_s():
    """A record as it was imported keeps the words of its source; a rewritten one has the editor's."""
    left_out = [{"noi_dung": "Nộp 05 bộ TTHC", "ly_do": "lap-lai"}]

    assert not found_in("Nộp 05 bộ.", NATIONAL)
    assert found_in("Nộp 05 bộ.", {**NATIONAL, "bo_qua": left_out}) == [("ghi_chu", "05 bộ")]


def test_lists_are_in_an_editor_s_words():
    """They have no source that wrote them."""
    event = LifeEvent.model_validate({"ma": "mat", "ten": "Mất", "mo_ta": "Nộp 05 bộ."})

    assert [dict(f.params)["found"] for f in check_manners(event, texts_of(event))] == ["05 bộ"]


def test_search_words_and_proofs_keep_their_spelling():
    """People search in the old manner too, and a proof is a quotation, as is what was left out."""
    proof = [{"muc": "yeu_cau_dieu_kien", "trich_dan": "Không có sau 05 ngày"}]
    source = {**UNIT, "bo_qua": [{"noi_dung": "Nộp 05 bộ TTHC", "ly_do": "lap-lai"}]}

    assert not found_in("Mẫu", source, tu_khoa=["xoá tên"], yeu_cau_dieu_kien="khong-co", chung_cu_khong_co=proof)
