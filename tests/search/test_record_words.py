"""A record of any family is found by the words that its family declares, by its questions, numbers and texts."""

from __future__ import annotations

from congkhai.model.families import FAMILY
from congkhai.model.policy import Policy
from congkhai.search.record_words import further_words, numbers_of, sentences_of

POLICY = Policy.model_validate(
    {
        "ten_chinh_sach": "Giảm phí",
        "tu": ["phí còn một nửa"],
        "so_ky_hieu": "64/2025/TT-BTC",
        "ngay_hieu_luc": "2025-07-01",
        "doi_tuong_tac_dong": ["Luật sư"],
        "diem_moi": ["Phí giảm."],
        "viec_can_lam": [{"noi_dung": "Nộp sớm"}],
        "hoi_dap": [{"hoi": "Giảm đến bao giờ?", "dap": "Hết năm, xem https://a.example/"}],
        "nguon": {"he_thong": "khac", "ngay_lay": "2026-11-20", "ghi_chu": "Công báo"},
    }
)


def test_what_people_say_and_what_it_answers_are_sentences() -> None:
    """First the everyday words of the record, then its questions."""
    assert list(sentences_of(FAMILY["chinh-sach"], POLICY)) == ["phí còn một nửa", "Giảm đến bao giờ?"]


def test_questions_that_a_record_asks_itself_are_no_answers() -> None:
    """A draft asks for opinions, in texts: none is what people say who mean it."""
    draft = FAMILY["du-thao"].model.model_construct(questions=("Có hợp lý không?",))

    assert list(sentences_of(FAMILY["du-thao"], draft)) == []


def test_its_number_is_that_of_its_own_legal_text() -> None:
    """What the family declares to refer to a legal text."""
    assert numbers_of(POLICY) == ("64/2025/TT-BTC",)


def test_other_words_stand_once_without_order() -> None:
    """Folded, none that is known already; neither addresses nor what is said of the source."""
    words = further_words(POLICY, ("Giảm phí", "Phí giảm.")).split()

    assert {"luat", "su", "nop", "som"} <= set(words)
    assert len(words) == len(set(words))
    assert set(words).isdisjoint({"giam", "phi", "https", "cong", "bao"} - {"bao"})
    assert "example" not in words
