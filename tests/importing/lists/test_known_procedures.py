"""Related procedures by their codes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from found_example import FAULTLESS

from congkhai.importing.found.shapes import FoundLegalText
from congkhai.importing.lists.known_procedures import (
    KnownProcedures,
    codes_by_name,
    known_codes,
    referring,
    without_guesses,
)
from congkhai.importing.lists.registers import open_registers
from congkhai.model.lists import LegalText

NAMES = codes_by_name([("1.001193", "Đăng ký khai sinh"), ("1.000002", "Cấp thẻ"), ("1.000003", "cấp thẻ")])
KNOWN = KnownProcedures(known_codes(["1.011441.000.00.00.H38", "1.001193", "1.001193.000.00.00.H38"]), lambda: NAMES)


def test_names_become_codes():
    """A table of the portal with its heading and numbers; what is not known, or known twice, stays a name."""
    found = replace(FAULTLESS, related=("#\tTên thủ tục", "1\tĐăng ký Khai sinh", "2", "Cấp thẻ", "1.011441"))

    named = referring(found, KNOWN)

    assert named.related == ("1.001193", "1.011441.000.00.00.H38")
    assert named.related_names == ("Cấp thẻ",)


def test_a_code_is_that_of_the_record():
    """With and without the end that names the province."""
    codes = ("1.001193.H38", "1.011441", "1.099999.H05", " 1.001193 ")

    assert [referring(replace(FAULTLESS, code=code), KNOWN).code for code in codes] == [
        "1.001193", "1.011441.000.00.00.H38", "1.099999.000.00.00.H05", " 1.001193 ",
    ]  # fmt: skip


def test_a_guessed_legal_text_counts_where_the_list_has_just_it():
    """Number and title both; any other stays words, and then the source tells nothing of the legal basis."""
    known = FoundLegalText("60/2014/QH13", "Luật Hộ tịch", guessed=True)
    other = FoundLegalText("60/2014/QH13", "Luật Nuôi con nuôi", guessed=True)
    entry = LegalText.model_validate({"so_ky_hieu": "60/2014/QH13", "trich_yeu": "Luật Hộ tịch"})
    texts = open_registers((), (), (entry,), date(2026, 9, 1)).legal_texts

    sure, loose = (
        without_guesses(replace(FAULTLESS, legal_texts=found), texts) for found in ((known,), (known, other))
    )

    assert (sure.legal_texts, sure.loose_texts, "legal_texts" in sure.has) == ((known,), (), True)
    assert (loose.legal_texts, loose.loose_texts) == ((known,), ("Luật Nuôi con nuôi 60/2014/QH13",))
    assert "legal_texts" not in loose.has
