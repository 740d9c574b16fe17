"""What is written in a record is read on its page: nothing is read from a file and shown to nobody."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from html import unescape
from itertools import count
from typing import Annotated, Any
from urllib.parse import unquote

import pytest
from pydantic import TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from congkhai.catalogue.setting import Setting
from congkhai.catalogue.summary import summarise
from congkhai.catalogue.whole import assemble_catalogue
from congkhai.model.policy import Policy
from congkhai.model.procedure import End, Procedure
from congkhai.model.terms import Record, choice_inside, record_inside
from congkhai.pages.policy_page import render_policy
from congkhai.pages.procedure_page import render_procedure

DAY = date(2026, 11, 28)
# What no page of a record shows, and why.
ELSEWHERE = {
    "guidance.common_names": "found by the search",
    "terms": "found by the search",
    "evidence.evidence.code": "a code of the national database",
    "representation.evidence.code": "a code of the national database",
    "output_codes": "codes of the national database",
    "cases.code": "a code of the national database",
    "absences.part": "proves to the rules that there is none",
    "absences.legal_resource": "proves to the rules that there is none",
    "absences.quotation": "proves to the rules that there is none",
    "distinctions.question": "the answers name the cases",
    "distinctions.answers.name": "named where a part needs it",
    "channels.costs.unit": "stands behind an amount",
    "channels.costs.attachments.address": "a file of the site comes first",
    "attachments.address": "a file of the site comes first",
    "source.address": "open data have it",
    "source.left_out.text": "shown where it is doubted",
    "source.marks": "only an import reads them",
}


def test_every_word_of_a_procedure_is_on_its_page() -> None:
    """Each text and address, in whatever part it stands."""
    keys, words = filled(Procedure, without=("end", "validity"))

    assert shown_nowhere(words, page_of(keys)) == set()


def test_every_word_of_an_end_is_on_the_page() -> None:
    """Why, where to now, and the address for it."""
    ended, words = filled(End)
    keys, _ = filled(Procedure, without=("end", "validity"))

    assert shown_nowhere(words, page_of({**keys, "cham_dut": ended})) == set()


def test_every_word_of_a_policy_is_on_its_page() -> None:
    """Each text and address, in whatever part it stands."""
    keys, words = filled(Policy)
    policy = Policy.model_validate({**keys, "ngay_hieu_luc": "2020-01-01"})
    catalogue = assemble_catalogue(Setting(DAY, {"chinh-sach": {"mau": policy}}), [])

    assert shown_nowhere(words, render_policy("mau", policy, catalogue).body) == set()


@pytest.mark.parametrize("path", ELSEWHERE)
def test_what_is_shown_elsewhere_is_a_field(path: str) -> None:
    """The list above names fields that there are."""
    assert any(path in filled(family)[1] for family in (Procedure, Policy))


def page_of(keys: dict[str, Any]) -> str:
    """The page of a procedure given in record keys."""
    procedure = Procedure.model_validate(keys)
    catalogue = assemble_catalogue(Setting(DAY, {}), [summarise(procedure, DAY)])
    return render_procedure(procedure, catalogue.procedures[procedure.identifier], catalogue).body


def shown_nowhere(words: dict[str, str], body: str) -> set[str]:
    """The fields whose words are not in the page, but for those shown elsewhere."""
    read = unquote(unescape(body)).lower()
    return {path for path, word in words.items() if word.lower() not in read} - set(ELSEWHERE)


def filled(family: type[Record], without: tuple[str, ...] = ()) -> tuple[dict[str, Any], dict[str, str]]:
    """A record in its keys, with words of its own in each field that takes any, and these words by field."""
    words: dict[str, str] = {}
    numbers = count(100)
    return dict(_values(family, "", numbers, words, without)), words


def _values(
    family: type[Record], path: str, numbers: Iterator[int], words: dict[str, str], without: tuple[str, ...]
) -> Iterator[tuple[str, Any]]:
    for name, field in family.model_fields.items():
        if name in without:
            continue
        here, inner = f"{path}{name}", record_inside(field.annotation)
        if inner is not None:
            part = dict(_values(inner, f"{here}.", numbers, words, ()))
            yield str(field.alias), [part] if _takes(field, [part]) else part
            continue
        number = next(numbers)
        text, address = f"Lời{number}", f"https://a.example/{number}"
        for value in (text, [text], address):
            if _takes(field, value):
                words[here] = value if isinstance(value, str) else text
                yield str(field.alias), value
                break
        else:
            if field.is_required():
                yield str(field.alias), _other(field)


def _other(field: FieldInfo) -> Any:
    """A value of a field that takes no words."""
    choice = choice_inside(field.annotation)
    values = [*(one.value for one in choice or ()), "1.009999", "2026-01-02", "true", "ho-tich", "17"]
    return next(given for value in values for given in (value, [value]) if _takes(field, given))


def _takes(field: FieldInfo, value: Any) -> bool:
    try:
        TypeAdapter(Annotated[(field.annotation, "", *field.metadata)]).validate_python(value)
    except ValidationError:
        return False
    return True
