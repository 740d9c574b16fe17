"""What the page of a procedure does not know besides its first answers: told once, with whom to ask."""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.catalogue.reception import Reception
from congkhai.catalogue.summary import Summary
from congkhai.catalogue.wording import UNKNOWN
from congkhai.model.desks import ReceivingDesk
from congkhai.model.procedure import Procedure


def unknowns_of(
    procedure: Procedure, summary: Summary, reception: Reception, *, papers: bool, who_may_go: bool, requirements: bool
) -> Iterator[str]:
    """Each in a few words, in the order in which a citizen asks; what is told of the last three is known already."""
    # Who may apply is told below the same heading.
    others = " khác" if procedure.audiences or procedure.other_audiences else ""
    missing = {
        "giấy tờ cần mang": not papers,
        "cách nộp": summary.ways == UNKNOWN,
        "nộp qua mạng được không": summary.online is None,
        "nhờ người khác làm thay được không": not who_may_go,
        f"yêu cầu, điều kiện{others}": not requirements,
        "các bước": not procedure.steps,
        "cơ quan giải quyết": not summary.agencies,
        "căn cứ pháp lý": not procedure.legal_resources,
    }
    yield from (name for name, is_missing in missing.items() if is_missing)
    yield from _of_counters(reception)


def _of_counters(reception: Reception) -> Iterator[str]:
    """What is not known of a counter; of those that every commune has no address is looked for."""
    # What is known of one commune and not of another, the page of each says.
    told = [agency for agency in reception.agencies if not (agency.every_commune and reception.has_communes)]
    agencies = [(agency, reception.desks_of(agency)) for agency in told]
    lacking = {
        "địa chỉ": [one for one, desks in agencies if not (_all_have("address", desks) or one.every_commune)],
        "giờ làm việc": [one for one, desks in agencies if not (one.hours or _all_have("hours", desks))],
        "điện thoại": [one for one, desks in agencies if not (one.phone or _all_have("phones", desks))],
    }
    parts = [part for part, ones in lacking.items() if ones]
    names = dict.fromkeys(agency.name for ones in lacking.values() for agency in ones)
    # A reader's commune is told beside this, with its hours and telephones.
    whose = "nơi nhận hồ sơ" if len(told) == len(reception.agencies) else " và ".join(names)
    if parts:
        yield f"{', '.join(parts)} của {whose}"


def _all_have(part: str, desks: tuple[ReceivingDesk, ...]) -> bool:
    return bool(desks) and all(getattr(desk, part) for desk in desks)
