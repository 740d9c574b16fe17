"""A policy to be sent on and read out: a message short enough for a village's group, and how long a reading takes."""

from __future__ import annotations

from congkhai.catalogue.days import last_day_of
from congkhai.catalogue.provenance import SAMPLE_MARK
from congkhai.catalogue.wording import shortened, spell_day
from congkhai.model.policy import Policy

# What is longer is folded up in a group of Zalo; the address of the page comes on top.
LONGEST_MESSAGE = 500
ROOM_FOR_ADDRESS = 130
# No rule on the speed of village loudspeakers is known: a slow reader says five syllables in two seconds.
_SYLLABLES_A_MINUTE = 150
_STEP = 5


def message_of(policy: Policy) -> str:
    """Name, mark, days and as many of the sentences on what is new as there is room for, each whole."""
    room, mark = LONGEST_MESSAGE - ROOM_FOR_ADDRESS, f"\n{SAMPLE_MARK}." if policy.sample else ""
    below = f"{mark}\n{days_of_policy(policy)}."
    told = shortened(policy.name, room - len(below) - 1) + below
    for change in policy.changes:
        longer = f"{told}\n- {change}"
        if len(longer) > room:
            break
        told = longer
    return told


def days_of_policy(policy: Policy) -> str:
    """`Áp dụng từ ngày 1/7/2026 đến hết ngày 31/12/2026`."""
    last = last_day_of(policy)
    return f"Áp dụng từ ngày {spell_day(policy.effective)}" + (f" đến hết ngày {spell_day(last)}" if last else "")


def spell_reading(text: str) -> str:
    """How long it takes to read a text out, `khoảng 1 phút 20 giây`: Vietnamese writes a blank after every syllable."""
    seconds = len(text.split()) * 60 / _SYLLABLES_A_MINUTE
    minutes, rest = divmod(max(_STEP, round(seconds / _STEP) * _STEP), 60)
    told = (f"{minutes} phút" if minutes else "", f"{rest} giây" if rest else "")
    return f"khoảng {' '.join(filter(None, told))}"
