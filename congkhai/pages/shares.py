"""A list of procedures, shared out among as many pages as it takes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from congkhai.catalogue.addresses import later_address
from congkhai.catalogue.summary import Summary

# The most cards on one page: a phone on a slow network loads about 60 KB of them.
PER_PAGE = 120


@dataclass(frozen=True, slots=True)
class Share:
    """What one page shows of a list of `total` procedures that can be done; the last has those that cannot, too.

    `pages` has address and number of every page, and whether it is this one.
    """

    address: str
    number: int
    items: tuple[Summary, ...]
    ended: tuple[Summary, ...]
    total: int
    pages: tuple[tuple[str, str, bool], ...]

    def named(self, title: str) -> str:
        """What the page is called: of several the first has the title alone."""
        return title if self.number == 1 else f"{title} (trang {self.number})"


def shares_of(items: Sequence[Summary], address: str, size: int = PER_PAGE) -> Iterator[Share]:
    """One page while the list is short, else several of `size` cards."""
    current = [item for item in items if item.is_current]
    ended = tuple(item for item in items if not item.is_current)
    starts = range(0, max(len(current), 1), max(size, 1))
    addresses = [later_address(address, number) if number > 1 else address for number in range(1, len(starts) + 1)]
    for number, (start, here) in enumerate(zip(starts, addresses, strict=True), 1):
        yield Share(
            address=here,
            number=number,
            items=tuple(current[start : start + size]),
            ended=ended if number == len(addresses) else (),
            total=len(current),
            pages=tuple((other, str(i), other == here) for i, other in enumerate(addresses, 1)),
        )
