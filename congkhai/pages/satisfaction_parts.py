"""The satisfaction index (SIPAS): what it is, its years and factors as charts, what was promised and what was done."""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.catalogue.addresses import list_address
from congkhai.catalogue.whole import Catalogue
from congkhai.catalogue.wording import spell_day
from congkhai.model.families import FAMILY, SATISFACTION, SURVEYS
from congkhai.model.satisfaction import Area, PromiseKept, YearScore
from congkhai.sheets.sheet import Chart, Heading, Line, Lines, Part, Table, Text

_WHAT = (
    "SIPAS là chỉ số hài lòng của người dân với sự phục vụ của cơ quan nhà nước, "
    "do Bộ Nội vụ đo mỗi năm bằng phiếu hỏi. Chỉ số là tỷ lệ người hài lòng, tính bằng phần trăm."
)
_WHOSE = (
    "Đây là chỉ số của cả tỉnh, không phải của riêng {unit}. "
    "Khảo sát riêng của đơn vị là số liệu khác, đăng ở mục Khảo sát."
)
_MERGED = "Từ ngày 1/7/2025 {now} gồm cả {before} trước đây, nên chỉ số trước và sau ngày này không so được với nhau."
_UNIT, _ALL, _UNKNOWN = "phần trăm", 100, "Chưa cập nhật"


def satisfaction_parts(catalogue: Catalogue) -> Iterator[Part]:
    """Above the list: what is measured, then a chart for each area; the merged province is another than the old one."""
    yield Text(_WHAT)
    yield Text(_WHOSE.format(unit=catalogue.setting.unit.name))
    years = catalogue.setting.counted(SATISFACTION).values()
    by_area = {area: [one for one in years if one.area is area] for area in Area}
    own = catalogue.setting.provinces.own
    if own and own.joined and by_area[Area.OLD] and by_area[Area.NEW]:
        before = " và ".join(f"tỉnh {name}" for name in own.joined)
        yield Text(_MERGED.format(now=own.full_name, before=before))
    for area, ones in by_area.items():
        if ones:
            bars = tuple((str(one.year), one.score) for one in sorted(ones, key=lambda one: one.year))
            yield Chart(f"Chỉ số hài lòng: {area.label}", _UNIT, bars, _ALL)


def satisfaction_links(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Where the surveys of the unit itself stand."""
    yield list_address(SURVEYS), FAMILY[SURVEYS].many


def year_parts(year: YearScore, catalogue: Catalogue) -> Iterator[Part]:
    """On the page of a year: its factors, then what was promised and what was done; a sample is no figure."""
    if year.factors and not year.sample:
        bars = tuple((one.factor.label, one.score) for one in year.factors)
        yield Chart(f"Từng yếu tố năm {year.year}", _UNIT, bars, _ALL)
    if year.kept:
        yield Heading("Đã hứa, đã làm")
        yield Table(("Đã hứa", "Đã làm", "Ngày"), tuple(map(_kept, year.kept)))
        if proofs := tuple(Line(one.promised, (one.proof,), link=one.proof) for one in year.kept if one.proof):
            yield Heading("Minh chứng", 3)
            yield Lines(proofs)


def _kept(one: PromiseKept) -> tuple[str, str, str]:
    return one.promised, one.done or _UNKNOWN, spell_day(one.day) if one.day else _UNKNOWN
