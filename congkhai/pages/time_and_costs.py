"""Time and costs of a way to hand in, in words, and what several ways have in common."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from congkhai.catalogue.cost_words import FREE
from congkhai.catalogue.wording import small
from congkhai.model.shared import Attachment

# Fewer letters are read again sooner than a row of their own is understood.
_WORTH_SHARING = 200


@dataclass(frozen=True, slots=True)
class TimeLine:
    """A time limit in words, now or from a later day; without words where only its note says how long."""

    words: str
    case: str = ""
    notes: tuple[str, ...] = ()
    is_coming: bool = False

    @property
    def all_notes(self) -> tuple[str, ...]:
        """What is told below the words."""
        return (self.case, *self.notes) if self.case else self.notes

    @property
    def title(self) -> str:
        """Its short name."""
        return self.words

    @property
    def name(self) -> str:
        """What it is called by beside others with the same title."""
        return f"{self.words} ({small(self.case)})" if self.case else self.words

    @property
    def is_free(self) -> bool:
        """Not a matter of times."""
        return False

    @property
    def key(self) -> Hashable:
        """What makes it the same limit elsewhere: all but the notes, unless they alone say how long."""
        return (self.words, self.case, self.is_coming) if self.words else self


@dataclass(frozen=True, slots=True)
class CostLine:
    """A cost in words, now or from a later day; without amount where only its note says what is due."""

    label: str
    amount: str
    case: str
    notes: tuple[str, ...]
    files: tuple[Attachment, ...]
    is_coming: bool

    @property
    def all_notes(self) -> tuple[str, ...]:
        """What is told below label and amount."""
        return (self.case, *self.notes) if self.case else self.notes

    @property
    def title(self) -> str:
        """Its short name."""
        return self.label

    @property
    def name(self) -> str:
        """What it is called by beside others with the same title."""
        detail = self.case or self.amount
        return f"{self.label} ({small(detail)})" if detail else self.label

    @property
    def is_free(self) -> bool:
        """Whether nothing is to be paid."""
        return self.amount == FREE

    @property
    def key(self) -> Hashable:
        """What makes it the same cost elsewhere: all but the notes, unless they alone say how much."""
        return (self.label, self.amount, self.case, self.files, self.is_coming) if self.amount else self


Line = TypeVar("Line", TimeLine, CostLine)


@dataclass(frozen=True, slots=True)
class Note:
    """What holds here of lines that are told in common: the lines' names, "" if it holds of all, and the notes."""

    names: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Terms:
    """Time and costs in words; that there are no costs is said, not implied.

    Beside terms in common `…_above` says that those hold here too, and the notes what is different about them.
    """

    times: tuple[TimeLine, ...]
    costs: tuple[CostLine, ...]
    costs_words: str
    times_above: bool = False
    costs_above: bool = False
    time_notes: tuple[Note, ...] = ()
    cost_notes: tuple[Note, ...] = ()

    def spelled(self, alike: Callable[[str], str]) -> Terms:
        """The same, with texts replaced by those that they are alike to."""
        times = (replace(one, words=alike(one.words), notes=tuple(map(alike, one.notes))) for one in self.times)
        costs = (
            CostLine(one.label, alike(one.amount), one.case, tuple(map(alike, one.notes)), one.files, one.is_coming)
            for one in self.costs
        )
        return replace(self, times=tuple(times), costs=tuple(costs))

    @property
    def has_named_time_notes(self) -> bool:
        """Whether a note is on one of several time limits."""
        return any(note.names for note in self.time_notes)

    @property
    def has_named_cost_notes(self) -> bool:
        """Whether a note is on one of several costs."""
        return any(note.names for note in self.cost_notes)

    @property
    def letters(self) -> int:
        """How much there is to read."""
        times = (text for line in self.times for text in (line.words, *line.all_notes))
        costs = (text for line in self.costs for text in (line.label, line.amount, *line.all_notes))
        return sum(map(len, (*times, *costs, self.costs_words)))


def share(terms: Sequence[Terms]) -> tuple[Terms | None, Sequence[Terms]]:
    """What all the terms say, and of each the rest; nothing is shared where that would save little to read."""
    if len(terms) < 2:
        return None, terms
    times = _split([one.times for one in terms])
    # A limit of its own beside others "as above" would leave open which of them holds.
    if any(rest.lines for rest in times.rests):
        times = Split((), tuple(Rest(one.times, ()) for one in terms))
    costs = _split([one.costs for one in terms])
    is_one_word = len({one.costs_words for one in terms}) == 1
    shared = Terms(times.shared, costs.shared, terms[0].costs_words if is_one_word else "")
    if shared.letters * (len(terms) - 1) < _WORTH_SHARING:
        return None, terms
    return shared, [
        Terms(
            times=time.lines,
            costs=cost.lines,
            costs_words="" if is_one_word else one.costs_words,
            times_above=bool(shared.times),
            costs_above=bool(shared.costs or shared.costs_words),
            time_notes=time.notes,
            cost_notes=cost.notes,
        )
        for one, time, cost in zip(terms, times.rests, costs.rests, strict=True)
    ]


@dataclass(frozen=True, slots=True)
class Rest(Generic[Line]):
    """Lines of one row alone, and what it says besides of lines in common."""

    lines: tuple[Line, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Split(Generic[Line]):
    """Lines in common, and what each row says besides."""

    shared: tuple[Line, ...]
    rests: tuple[Rest[Line], ...]


def _split(rows: Sequence[tuple[Line, ...]]) -> Split[Line]:
    twice = {key for row in rows for key, count in Counter(line.key for line in row).items() if count > 1}

    def key_of(line: Line) -> Hashable:
        return line if line.key in twice else line.key

    known = [{key_of(line): line for line in row} for row in rows]
    in_all = [line for line in rows[0] if all(key_of(line) in others for others in known)]
    shared = {key_of(line): _with_notes_of_all(line, [others[key_of(line)] for others in known]) for line in in_all}

    def rest_of(row: tuple[Line, ...]) -> Rest[Line]:
        own = tuple(line for line in row if key_of(line) not in shared)
        pairs = [(line, shared[key_of(line)]) for line in row if key_of(line) in shared]
        return Rest(own, tuple(_notes(pairs, are_alone=not own)))

    return Split(tuple(shared.values()), tuple(map(rest_of, rows)))


def _with_notes_of_all(line: Line, others: Sequence[Line]) -> Line:
    return replace(line, notes=tuple(note for note in line.notes if all(note in other.notes for other in others)))


def _notes(lines: Sequence[tuple[Line, Line]], *, are_alone: bool) -> Iterable[Note]:
    """What lines say besides what each has in common with others; those that say the same are named together."""
    titles = Counter(line.title for line, _ in lines)
    by_notes: dict[tuple[str, ...], list[Line]] = {}
    for line, shared in lines:
        own = tuple(note for note in line.notes if note not in shared.notes)
        if own:
            by_notes.setdefault(own, []).append(line)
    for own, lines_with in by_notes.items():
        # What is said of all that has to be paid needs no names.
        is_said_of_all = are_alone and all(line in lines_with or line.is_free for line, _ in lines)
        names = (line.title if titles[line.title] == 1 else line.name for line in lines_with)
        yield Note("" if is_said_of_all else "; ".join(names), own)
