"""Which parts that a procedure must have are missing (NĐ 63/2010/NĐ-CP, Điều 8), as the checks found them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from congkhai.catalogue.summary import Summary
from congkhai.problems import Problem

_MISSING, _UNKNOWN = "thieu-bo-phan", "chua-ro"
_COUNT, _COUNT_LABEL = "so_bo_ho_so", "Số bộ hồ sơ"
# From what takes a word to what takes an afternoon.
_QUICK_FIRST = (
    _COUNT, "yeu_cau_dieu_kien", "doi_tuong_thuc_hien", "co_quan_thuc_hien", "ket_qua_thuc_hien", "mau_don_to_khai",
    "phi_le_phi", "cach_thuc_thuc_hien", "thoi_han_giai_quyet", "thanh_phan_ho_so", "trinh_tu_thuc_hien",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Gap:
    """A part by its key and heading."""

    key: str
    label: str


@dataclass(frozen=True, slots=True)
class Gaps:
    """What a procedure lacks: of the seven parts, of the four that nobody has decided on, and the number of sets.

    That number is part of one of the seven and counted apart: nearly all of the database lack it.
    """

    summary: Summary
    missing: tuple[Gap, ...] = ()
    unknown: tuple[Gap, ...] = ()
    lacks_count: bool = False

    @property
    def is_complete(self) -> bool:
        return self.is_complete_but_for_count and not self.lacks_count

    @property
    def is_complete_but_for_count(self) -> bool:
        return not self.missing and not self.unknown

    @property
    def all(self) -> tuple[Gap, ...]:
        count = (Gap(_COUNT, _COUNT_LABEL),) if self.lacks_count else ()
        return (*self.missing, *self.unknown, *count)

    @property
    def effort(self) -> tuple[int, int]:
        """What sorts them by what can be mended at once: the slowest of the parts, then how many."""
        return max((_slowness(one.key) for one in self.all), default=-1), len(self.all)


def gaps_of(summaries: Iterable[Summary], problems: Iterable[Problem], codes: Mapping[str, str]) -> tuple[Gaps, ...]:
    """The gaps of each procedure, by code; `codes` are those of the files that problems name."""
    found: dict[str, list[tuple[str, Gap]]] = {}
    for problem in problems:
        if problem.code in (_MISSING, _UNKNOWN) and problem.file in codes:
            told = dict(problem.params)
            found.setdefault(codes[problem.file], []).append((problem.code, Gap(told["name"], told["label"])))
    return tuple(_gaps(summary, found.get(summary.code, ())) for summary in sorted(summaries, key=lambda one: one.code))


def _gaps(summary: Summary, found: Iterable[tuple[str, Gap]]) -> Gaps:
    told = list(found)
    return Gaps(
        summary,
        missing=tuple(gap for kind, gap in told if kind == _MISSING and gap.key != _COUNT),
        unknown=tuple(gap for kind, gap in told if kind == _UNKNOWN),
        lacks_count=any(gap.key == _COUNT for _, gap in told),
    )


def _slowness(key: str) -> int:
    return _QUICK_FIRST.index(key) if key in _QUICK_FIRST else len(_QUICK_FIRST)
