"""What a guide leads to, as the search asks it back: each procedure once, with all that its ways share."""

from __future__ import annotations

from datetime import date
from typing import Any

from congkhai.model.guide import Guide
from congkhai.search.guide_choices import GuideChoice, choices_of

TODAY, MARCH = date(2026, 11, 23), date(2027, 3, 1)


def guide(*questions: tuple[str, list[dict[str, Any]]]) -> Guide:
    """A guide of these questions: code, answers."""
    asked = [{"ma": code, "hoi": "Câu hỏi?", "tra_loi": answers} for code, answers in questions]
    source = {"he_thong": "khac", "ngay_lay": "2026-11-20"}
    return Guide.model_validate({"ten": "Mẫu", "tom_tat": "Mẫu.", "cau_hoi": asked, "nguon": source})


GUIDE = guide(
    (
        "dau",
        [{"ten": "Giấy còn", "tiep": "sua"}, {"ten": "Giấy mất", "tiep": "so"}, {"ten": "Khác", "chi_dan": "Thuế"}],
    ),
    ("sua", [{"ten": "Ghi sai", "thu_tuc": "1.004859", "truong_hop": [], "den_ngay": "2027-02-28"}]),
    (
        "so",
        [
            {"ten": "Sổ còn", "thu_tuc": "2.000635", "truong_hop": ["so", "giay"], "ghi_chu": "Chỉ cần bản sao."},
            {"ten": "Tôi không rõ.", "thu_tuc": "2.000635", "truong_hop": ["giay"], "ghi_chu": "Chỉ cần bản sao."},
            {"ten": "Sổ mất", "thu_tuc": "1.004884", "ghi_chu": "Đăng ký lại."},
        ],
    ),
)


def test_each_procedure_stands_there_once() -> None:
    """In the order of the answers; with the answers and the case that all ways share, and why."""
    assert choices_of(GUIDE, TODAY) == [
        GuideChoice("1.004859", "Giấy còn – Ghi sai.", ()),
        GuideChoice("2.000635", "Giấy mất. Chỉ cần bản sao.", ("giay",)),
        GuideChoice("1.004884", "Giấy mất – Sổ mất. Đăng ký lại.", ()),
    ]


def test_ways_that_share_nothing_are_all_told() -> None:
    """One or the other, with no reason that is not that of both."""
    made = guide(
        (
            "dau",
            [
                {"ten": "Còn", "thu_tuc": "2.000635", "ghi_chu": "Vì còn."},
                {"ten": "Mất", "thu_tuc": "2.000635", "ghi_chu": "Vì mất."},
            ],
        )
    )

    assert choices_of(made, TODAY) == [GuideChoice("2.000635", "Còn; hoặc Mất.", ())]


def test_what_leads_there_is_two_lines_at_most() -> None:
    """Of ways that share nothing the first answers stand there, and of a long one as much as fits."""
    long = "Một câu trả lời khá dài " * 3
    made = guide(
        ("dau", [{"ten": f"{long}{end}", "tiep": "sau"} for end in ("A", "B", "C")]),
        ("sau", [{"ten": "Rồi", "thu_tuc": "2.000635", "ghi_chu": "Vì thế."}]),
    )

    [choice] = choices_of(made, TODAY)
    assert len(choice.when) <= 90
    assert choice.when.startswith(f"{long}A; hoặc")
    assert choice.when.endswith("…")


def test_answers_hold_on_their_days() -> None:
    """What no answer leads to any more is not asked back."""
    assert [choice.code for choice in choices_of(GUIDE, MARCH)] == ["2.000635", "1.004884"]
