"""What a procedure brings to the index: its names, words and filters, and the card its results show."""

from __future__ import annotations

from typing import Any

from congkhai.catalogue.card import card_of
from congkhai.catalogue.dated_prose import as_told_on
from congkhai.catalogue.filters import FILTERS
from congkhai.catalogue.setting import Setting
from congkhai.catalogue.summary import Summary
from congkhai.model.procedure import Procedure
from congkhai.search.body_words import body_words
from congkhai.search.compact import compact, composed
from congkhai.search.part_answers import is_received_in_communes, part_answers
from congkhai.search.when_to_choose import when_to_choose


def procedure_piece(procedure: Procedure, summary: Summary, setting: Setting) -> bytes:
    """All that the index says of one procedure, made again only when the record changes.

    Two lines of JSON: what it is found by, and the card its results show, which the index need not read.
    """
    procedure = as_told_on(procedure, setting.day)
    common = [composed(name) for name in (*summary.common_names, *procedure.keywords)]
    found_by = compact(
        {
            "ma": summary.code,
            "ten": composed(summary.name),
            "goi": list(dict.fromkeys(common)),
            "tieuDe": bool(summary.common_names),
            "than": body_words(procedure, " ".join([summary.name, *common])),
            "het": "" if summary.is_current else summary.state.label,
            "thay": (procedure.end.successor or "") if procedure.end else "",
            "loc": [filter_.value(summary) for filter_ in FILTERS],
        }
    )
    return f"{found_by}\n{compact(_card(procedure, summary, setting))}".encode()


def _card(procedure: Procedure, summary: Summary, setting: Setting) -> dict[str, Any]:
    shown = card_of(summary)
    card = {
        "tomTat": shown.text,
        "khi": "" if summary.state.is_over else when_to_choose(summary),
        "huyHieu": shown.badges,
        "thongTin": shown.facts,
        "tra": dict(part_answers(procedure, summary, setting)) if summary.is_current else {},
        "noiXa": int(summary.is_current and is_received_in_communes(summary, setting)),
    }
    return {key: value for key, value in card.items() if value}
