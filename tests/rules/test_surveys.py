"""Surveys: what was counted fits what was asked."""

from __future__ import annotations

from typing import Any

import pytest
from valid_records import catalogue_of

from congkhai.model.survey import Survey
from congkhai.problems import KINDS
from congkhai.rules.surveys import check_asked, check_survey

SURVEY = {
    "ten_khao_sat": "Khảo sát mẫu",
    "tom_tat": "Hỏi về giờ nhận hồ sơ.",
    "tu_ngay": "2026-11-01",
    "den_ngay": "2026-11-30",
    "nop_o_dau": ["Hòm phiếu ở Bộ phận một cửa"],
    "cau_hoi": [
        {"ma": "gio", "hoi": "Giờ có tiện không?", "loai": "thang-diem"},
        {"ma": "buoi", "hoi": "Buổi nào?", "loai": "chon-nhieu", "tra_loi": ["Sáng", "Chiều"]},
    ],
    "so_phieu": "10",
    "cach_lam": "Phát cho mọi người đến nộp hồ sơ.",
    "nguon": {"he_thong": "don-vi", "ngay_lay": "2026-11-01"},
}


def counted(question: str, **counts: int) -> dict[str, Any]:
    """A result as it is written."""
    return {"cau_hoi": question, "dem": [{"tra_loi": key.strip("_"), "so": str(so)} for key, so in counts.items()]}


@pytest.mark.parametrize(
    ("results", "codes"),
    [
        ([counted("gio", _5=6, _4=4)], []),
        ([counted("gio", _5=6, _4=5)], ["khao-sat-qua-so"]),  # one answer each
        ([counted("buoi", Sáng=6, Chiều=5)], []),  # several each
        ([counted("buoi", Sáng=11)], ["khao-sat-qua-so"]),
        ([counted("gio", _6=1)], ["khong-tim-thay"]),
        ([counted("buoi", Tối=1)], ["khong-tim-thay"]),
        ([counted("khac", _5=1)], ["khong-tim-thay"]),
        ([counted("gio", _5=1)] * 2, ["trung-ma"]),
        ([{"cau_hoi": "buoi", "dem": [{"tra_loi": "Sáng", "so": "1"}] * 2}], ["trung-ma"]),
    ],
)
def test_counts_are_of_what_was_asked(results: list[dict[str, Any]], codes: list[str]) -> None:
    """Questions and answers are those of the survey, and nobody answered twice."""
    survey = Survey.model_validate({**SURVEY, "ket_qua": results})

    assert [found.code for found in check_survey(survey, catalogue_of().setting)] == codes


def test_an_open_survey_can_be_handed_in() -> None:
    """On paper or through the network."""
    unsent = {key: value for key, value in SURVEY.items() if key != "nop_o_dau"}
    online = {**unsent, "lien_ket": "https://khao-sat.example.gov.vn/1"}

    told = [
        KINDS[found.code].message.format_map(dict(found.params))
        for found in check_survey(Survey.model_validate(unsent), catalogue_of().setting)
    ]
    assert told == ["chưa nói gửi về đâu; thêm `nop_o_dau` hoặc `lien_ket`"]
    assert list(check_survey(Survey.model_validate(online), catalogue_of().setting)) == []


def test_questions_and_answers_are_told_apart() -> None:
    """Whose results nobody could tell apart, though none are counted yet."""
    scale = {"ma": "gio", "hoi": "Giờ có tiện không?", "loai": "thang-diem"}
    once = {"ma": "buoi", "hoi": "Buổi nào?", "loai": "chon-mot", "tra_loi": ["Sáng", "Chiều", "Sáng"]}
    survey = Survey.model_validate({**SURVEY, "cau_hoi": [scale, once, scale]})

    assert [(found.code, found.path) for found in check_survey(survey, catalogue_of().setting)] == [
        ("trung-loi", ("questions", 1, "answers", 2)),
        ("trung-ma", ("questions", 2, "code")),
    ]


def test_only_what_is_written_can_tell_who_answers() -> None:
    """Whether somebody has a phone number may be asked to choose from."""
    written = {"ma": "so", "hoi": "Số điện thoại của bạn?", "loai": "viet"}
    chosen = {"ma": "co", "hoi": "Bạn có số điện thoại riêng không?", "loai": "chon-mot", "tra_loi": ["Có", "Không"]}
    survey = Survey.model_validate({**SURVEY, "cau_hoi": [chosen, written]})

    assert [(found.code, found.path) for found in check_asked(survey, catalogue_of().setting)] == [
        ("hoi-ca-nhan", ("questions", 1, "question"))
    ]


def test_answers_that_are_missing_are_told_once() -> None:
    """Of the question, not of each count of it."""
    unanswered = {"ma": "buoi", "hoi": "Buổi nào?", "loai": "chon-mot"}
    survey = Survey.model_validate({**SURVEY, "cau_hoi": [unanswered], "ket_qua": [counted("buoi", Sáng=1, Chiều=2)]})

    assert [found.code for found in check_survey(survey, catalogue_of().setting)] == ["khao-sat-tra-loi"]


def test_levels_are_told_with_their_words() -> None:
    """Who counts by words learns the number of each."""
    result = {"cau_hoi": "gio", "dem": [{"tra_loi": "Hài lòng", "so": "1"}]}
    survey = Survey.model_validate({**SURVEY, "ket_qua": [result]})

    assert "4 (Hài lòng)" in dict(next(iter(check_survey(survey, catalogue_of().setting))).params)["expected"]
