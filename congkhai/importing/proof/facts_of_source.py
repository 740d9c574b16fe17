"""What a procedure as found says that is no text: how many of each thing, amounts, units, copies, choices.

Nothing of `mapping` is asked but what the rules of its own are for: a fee of 0 is free only where its text says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from congkhai.importing.found.cleaning import letters_of
from congkhai.importing.found.shapes import FoundChannel, FoundCost, FoundGroup, FoundPaper, FoundProcedure
from congkhai.importing.proof.facts_by_place import Fact, Values, decimal, facts_in, listed
from congkhai.importing.records.mapping import KEYS, told_cases
from congkhai.importing.records.mapping_channels import says_free
from congkhai.importing.records.mapping_dossier import FormsOf, whole_files

_NUMBER = re.compile(r"\d{1,6}(?:[.,]\d{1,2})?")
_CURRENCIES = {"vnđ": "VND", "vnd": "VND", "đồng": "VND", "việtnamđồng": "VND", "usd": "USD"}


def facts_of_source(found: FoundProcedure, forms: FormsOf) -> dict[str, list[Fact]]:
    """Key of the record → the facts that a procedure as found has for it; only of parts that its format tells.

    `forms` names those of a paper as records do.
    """
    parts: dict[str, Values] = {
        "channels": [_channel(channel) for channel in found.channels],
        "groups": [group for one in found.groups if (group := _group(one, forms))],
        "steps": [text for step in found.steps if (text := letters_of(step.name) + letters_of(step.text))],
        "cases": [
            {"": letters_of(case.name + case.code), "thoi_han_giai_quyet": _times(case.amount, case.unit)}
            for case in told_cases(found)
        ],
        "outputs": [letters_of(one.name + one.code) for one in found.outputs if letters_of(one.name)],
        # What the fixed list has no value for stands in the record's note, and is proved with the texts.
        **{
            part: ", ".join(sorted({word for word in words if listed(KEYS[part][0], word)}))
            for part, words in _choices(found).items()
        },
        "decision_signed": found.decision_signed.isoformat()
        if found.decision_signed and letters_of(found.decision)
        else "",
    }
    return {KEYS[part][0]: list(facts_in(KEYS[part][0], values)) for part, values in parts.items() if part in found.has}


def unlisted_choices(found: FoundProcedure) -> Iterator[str]:
    """Choices of a procedure that no fixed list of the model has: the record must have them as texts."""
    for part, words in _choices(found).items():
        yield from (word for word in words if word and not listed(KEYS[part][0], word))


def unlisted_words(channel: FoundChannel) -> Iterator[str]:
    """What no fixed list of the model has a value for: the record must have it as a text."""
    if not listed("hinh_thuc_nop", channel.submission):
        yield channel.submission
    if channel.unit != "OTHER" and not listed("don_vi", channel.unit):
        yield channel.unit
    yield from (cost.kind for cost in channel.costs if not listed("loai", cost.kind))


def is_number(time: str) -> bool:
    """Whether a time limit is told by a number; any other is proved as a text."""
    return _NUMBER.fullmatch(time.strip()) is not None


def _choices(found: FoundProcedure) -> dict[str, Iterable[str]]:
    return {
        "levels": found.levels,
        "type": (found.type,),
        "kind": (found.kind,),
        "returning": found.returning,
        "fully_online": ("true",) if found.fully_online else (),
        "any_place": ("true",) if found.any_place else (),
    }


def _channel(channel: FoundChannel) -> Values:
    """A way to hand in; a fee that says nothing is none."""
    costs = [cost for cost in channel.costs if cost.amount is not None or cost.text.strip() or cost.files]
    return {
        "hinh_thuc_nop": listed("hinh_thuc_nop", channel.submission) or "cach-khac",
        "thoi_han_giai_quyet": _times(channel.time, channel.unit),
        "phi_le_phi": [_cost(cost) for cost in costs],
    }


def _times(time: str, unit: str) -> list[Values]:
    """One limit, if a number, a unit or words tell it."""
    limit = {"so_luong": decimal(time.strip()) if is_number(time) else "", "don_vi": listed("don_vi", unit)}
    return [limit] if letters_of(time) or unit not in ("", "OTHER") else []


def _cost(cost: FoundCost) -> Values:
    currency = _CURRENCIES.get(letters_of(cost.currency).lower(), "")
    is_stated = bool(cost.amount) or says_free(cost)
    return {
        "loai": listed("loai", cost.kind),
        "muc_thu": str(cost.amount) if is_stated else "",
        "don_vi_tien": currency if is_stated else "",
        "don_vi_tinh": "" if currency else letters_of(cost.currency),
        "tep_dinh_kem": str(len(cost.files)),
    }


def _group(group: FoundGroup, forms: FormsOf) -> dict[str, Values]:
    """Empty where the group has neither a name nor a row that says something."""
    rows = [row for row in group.papers if letters_of(row.name) or row.files or row.originals or row.copies]
    name = letters_of(group.name)
    return {"truong_hop_bang_loi": name, "giay_to": [_paper(row, forms) for row in rows]} if rows or name else {}


def _paper(row: FoundPaper, forms: FormsOf) -> Values:
    # 0 and 0 is what the database writes where it does not say.
    is_counted = bool(row.originals or row.copies)
    return {
        "ten_giay_to": letters_of(row.name),
        "ban_chinh": str(row.originals or 0) if is_counted else "",
        "ban_sao": str(row.copies or 0) if is_counted else "",
        "ma_giay_to": letters_of(row.code),
        "mau_don_to_khai": "; ".join(map(str, forms(row.name, whole_files(row.files)))),
    }
