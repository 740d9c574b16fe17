"""What the list of desks still lacks: communes without a desk, desks without address, hours or telephone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from congkhai.importing.desks.desk_owners import KEY, LABEL, Entry
from congkhai.model.communes import Commune
from congkhai.reading.places import Plain

WANTED = ("address", "hours", "phones")
# Two counters of one house share an address and a telephone; of two communes hardly any do.
_OF_ONE = ("address", "phones", "email")


@dataclass(frozen=True, slots=True)
class Gaps:
    """Names of communes without a desk, of how many; what each desk lacks (label → names of desks)."""

    communes: tuple[str, ...]
    of: int
    desks: Mapping[str, tuple[str, ...]]


def gaps_of(entries: Sequence[Entry], communes: Sequence[Commune]) -> Gaps:
    """What is missing in a list of desks."""
    served = {str(entry.get(KEY["commune"])) for entry in entries}
    without = tuple(commune.full_name for commune in communes if commune.id not in served)
    lacking = {
        LABEL[KEY[name]]: tuple(str(entry.get(KEY["name"])) for entry in entries if not entry.get(KEY[name]))
        for name in WANTED
    }
    return Gaps(without, len(communes), lacking)


def shared_contacts(entries: Iterable[Entry]) -> list[str]:
    """What desks of several communes have in common: most often a row that was copied."""
    owners: dict[tuple[str, str], dict[str, str]] = {}
    for entry in entries:
        owner = str(entry.get(KEY["commune"]) or entry.get(KEY["agency"]))
        for name in _OF_ONE:
            for value in _values(entry.get(KEY[name])):
                key = "".join(filter(str.isalnum, value)).lower()
                owners.setdefault((LABEL[KEY[name]], key), {}).setdefault(owner, str(entry.get(KEY["name"])))
    shared = ((label, names) for (label, _), names in owners.items() if len(names) > 1)
    return list(dict.fromkeys(f"cùng {label}: {', '.join(names.values())}" for label, names in shared))


def _values(value: Plain | None) -> Iterator[str]:
    if isinstance(value, list):
        yield from map(str, value)
    elif value:
        yield str(value)
