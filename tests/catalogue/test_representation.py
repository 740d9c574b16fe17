"""Whether somebody else may go, in words."""

from __future__ import annotations

from typing import Any

import pytest

from congkhai.catalogue.representation import spell_representation, spell_who_may_go
from congkhai.model.evidence import Representation
from congkhai.model.procedure import Procedure

WRITTEN = [{"ten_giay_to": "Văn bản ủy quyền"}, {"ten_giay_to": "Lưu ý", "loai_dong": "ghi-chu"}]
NAMED = "Nguồn có ghi việc ủy quyền cho người khác; xem giấy tờ, cách nộp và hỏi nơi nhận hồ sơ trước khi đi."
FORBIDDEN = "Nguồn ghi là không ủy quyền cho người khác nộp hồ sơ."


def procedure(keys: dict[str, Any]) -> Procedure:
    """A procedure with these keys."""
    named = {"ma_thu_tuc": "1.009999", "ten_thu_tuc": "Mẫu", "linh_vuc": "ho-tich"}
    source = {"he_thong": "csdl-quoc-gia", "ngay_lay": "2026-07-18"}
    return Procedure.model_validate({**named, "nguon": source, **keys})


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        (
            {"duoc": "false", "van_ban": "191/2025/NĐ-CP"},
            "Không được, bạn phải tự làm (theo Nghị định 191/2025/NĐ-CP).",
        ),
        ({"duoc": "true"}, "Được, nhưng chưa rõ cần thêm giấy tờ gì."),
        ({"duoc": "true", "giay_to": "khong-co"}, "Được, không cần thêm giấy tờ."),
        ({"duoc": "true", "giay_to": WRITTEN}, "Được, cần thêm: Văn bản ủy quyền."),
        (
            {"duoc": "true", "giay_to": "khong-co", "ghi_chu": "Chỉ cha mẹ."},
            "Được, không cần thêm giấy tờ. Chỉ cha mẹ.",
        ),
    ],
)
def test_representation_in_words(keys: dict[str, Any], words: str) -> None:
    """Whether it is allowed, with which papers, by which text; papers that are not known are not said to be none."""
    assert spell_representation(Representation.model_validate(keys), {}) == words


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ({}, ""),
        ({"ly_do_mot_phan": "kiem-tra-thuc-te"}, ""),
        (
            {"ly_do_mot_phan": "phai-co-mat"},
            "Bạn phải có mặt; việc nào nhờ người khác làm thay được thì hãy hỏi nơi nhận hồ sơ.",
        ),
        ({"ly_do_mot_phan": "phai-co-mat", "lam_thay": {"duoc": "false"}}, "Không được, bạn phải tự làm."),
    ],
)
def test_who_must_be_there_is_not_told_that_nobody_knows(keys: dict[str, Any], words: str) -> None:
    """A page that says why a thing is not done online says the same where it is asked who may go."""
    assert spell_who_may_go(procedure(keys), {}) == words


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ({"thanh_phan_ho_so": [{"giay_to": [{"ten_giay_to": "Văn bản ủy quyền (được chứng thực)"}]}]}, NAMED),
        ({"thanh_phan_ho_so": [{"ghi_chu": "- Trường hợp uỷ quyền phải có giấy hợp pháp."}]}, NAMED),
        (
            {"cach_thuc_thuc_hien": [{"hinh_thuc_nop": "truc-tiep", "mo_ta": "Tự nộp hoặc ủy quyền cho người khác."}]},
            NAMED,
        ),
        ({"trinh_tu_thuc_hien": [{"noi_dung": "Nộp tại Sở, không uỷ quyền cho người khác nộp hồ sơ."}]}, FORBIDDEN),
        ({"trinh_tu_thuc_hien": [{"noi_dung": "Chi cục giải quyết theo ủy quyền của Cục."}]}, ""),
        ({"thanh_phan_ho_so": [{"giay_to": [{"ten_giay_to": "Giấy của người đại diện theo ủy quyền"}]}]}, ""),
    ],
)
def test_what_papers_ways_and_steps_tell_is_not_said_to_be_unknown(keys: dict[str, Any], words: str) -> None:
    """Imported records tell it there alone; whether an office acts by mandate of another is another matter."""
    assert spell_who_may_go(procedure(keys), {}) == words
