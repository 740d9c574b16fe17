"""Where a record is from, who compared it last, and whether it is only a sample: of every family that says so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from congkhai.catalogue.wording import spell_day
from congkhai.model.choices import SourceSystem
from congkhai.model.shared import Review, Source
from congkhai.model.terms import Record

# What every place says that shows facts of a sample.
SAMPLE_MARK = "Dữ liệu mẫu, chưa kiểm tra"
# The attributes that say it; pages and tables tell of them apart from the rest.
PROVENANCE = ("source", "review", "sample")


@dataclass(frozen=True, slots=True)
class Provenance:
    """What a record says of its own trustworthiness."""

    source: Source | None
    review: Review | None
    sample: bool

    @property
    def day(self) -> date | None:
        """The day of the last review, or, before any, the day that the source was read."""
        if self.review is not None:
            return self.review.day
        return self.source.retrieved if self.source else None


def spell_source(source: Source, with_note: bool = True) -> str:
    """Where the facts were read and when, without a full stop: of a source without a name its note says it."""
    day = spell_day(source.retrieved)
    note = (source.note or "").strip().rstrip(".")
    if note and source.system is SourceSystem.OTHER:
        return f"{note} (ngày {day})"
    told = f"{source.system.label}, dữ liệu ngày {day}"
    return f"{told}. {note}" if note and with_note else told


def provenance_of(record: Record) -> Provenance:
    """The provenance of a record; None of what its family does not know."""
    source, review, sample = (getattr(record, name, None) for name in PROVENANCE)
    return Provenance(
        source if isinstance(source, Source) else None, review if isinstance(review, Review) else None, bool(sample)
    )
