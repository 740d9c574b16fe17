"""How complete the published procedures are, what to mend first, and the points that this gives."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from congkhai.catalogue.reviewing import review_cycle, review_due
from congkhai.catalogue.summary import Summary
from congkhai.catalogue.whole import Catalogue
from congkhai.catalogue.wording import spell_day, spell_quantity
from congkhai.problems import Problem
from congkhai.reporting.record_gaps import Gap, Gaps
from congkhai.reporting.self_check import NOT_PROVED, Point
from congkhai.sheets.sheet import Heading, Part, Table, Text

_BASIS = (
    "Bảy bộ phận phải có, bốn bộ phận phải rõ là có hay không (Nghị định 63/2010/NĐ-CP, Điều 8). "
    "Số bộ hồ sơ là một phần của bộ phận “Thành phần, số lượng hồ sơ”, ở đây đếm riêng."
)
_SOON = timedelta(days=90)
# What an end, a change or a review to come makes an editor open a record for.
_TO_MEND = {
    "van-ban-het-hieu-luc", "van-ban-sap-het-hieu-luc", "van-ban-sap-sua-doi", "van-ban-da-sua-doi", "qua-han-ra-soat",
    "sap-het", "muc-phi-sap-het", "muc-phi-het", "bai-bo-chua-cham-dut", "quyet-dinh-sau-hon", "thieu-quyet-dinh",
}  # fmt: skip


def gap_parts(gaps: Sequence[Gaps], catalogue: Catalogue) -> Iterator[Part]:
    """The shares of each field, which parts are missing how often, then each procedure, the quickly mended first."""
    yield Heading("Đủ bộ phận")
    yield Text(_BASIS, small=True)
    heads = ("Lĩnh vực", "Thủ tục", "Đủ, chưa kể số bộ", "Có số bộ", "Đủ tất cả", "Tỷ lệ đủ tất cả (%)")
    names = catalogue.setting.fields
    by_field: dict[str, list[Gaps]] = {}
    for one in gaps:
        by_field.setdefault(one.summary.field, []).append(one)
    rows = [_share(names[field].name if field in names else field, by_field[field]) for field in sorted(by_field)]
    yield Table(heads, (*rows, _share("Tất cả", gaps)), "Theo lĩnh vực")
    counted = Counter(gap for one in gaps for gap in one.all)
    often = sorted(counted.items(), key=lambda told: (-told[1], told[0].label))
    yield Table(
        ("Bộ phận", "Khóa", "Thủ tục còn thiếu"),
        tuple((gap.label, gap.key, str(number)) for gap, number in often),
        "Thiếu gì",
    )
    open_ones = sorted((one for one in gaps if not one.is_complete), key=lambda one: (one.effort, one.summary.code))
    yield Table(("Mã", "Thủ tục", "Còn thiếu"), tuple(map(_told, open_ones)), "Sửa trước việc làm nhanh")


def mend_parts(problems: Sequence[Problem], codes: Mapping[str, str], catalogue: Catalogue) -> Iterator[Part]:
    """What the checks say of each record that a text, a fee or a decision makes an editor open."""
    found: dict[str, list[str]] = {}
    for problem in problems:
        code = codes.get(problem.file)
        if problem.code in _TO_MEND and code and not catalogue.procedures[code].sample:
            found.setdefault(code, []).append(problem.message.replace("`", ""))
    rows = tuple(
        (code, catalogue.procedures[code].name, "; ".join(dict.fromkeys(told))) for code, told in sorted(found.items())
    )
    yield Heading("Phải xem lại")
    yield Table(("Mã", "Thủ tục", "Vì sao"), rows, "Văn bản, mức thu, quyết định, rà soát")


def review_parts(counted: Sequence[Summary], catalogue: Catalogue) -> Iterator[Part]:
    """For each field how often its procedures are compared with their source, and how many are due."""
    names, soon = catalogue.setting.fields, catalogue.day + _SOON
    by_field: dict[str, list[date]] = {}
    for one in counted:
        by_field.setdefault(one.field, []).append(one.compared)
    rows = []
    for field in sorted(by_field):
        cycle = review_cycle(field, catalogue.setting)
        due = [review_due(compared, cycle) for compared in by_field[field]]
        late = sum(day < catalogue.day for day in due)
        coming = sum(catalogue.day <= day <= soon for day in due)
        name = names[field].name if field in names else field
        rows.append((name, str(cycle), str(len(due)), str(late), str(coming), spell_day(min(due))))
    heads = ("Lĩnh vực", "Chu kỳ (ngày)", "Thủ tục", "Quá hạn", f"Đến hạn trong {_SOON.days} ngày", "Hạn sớm nhất")
    yield Table(heads, tuple(rows), "Rà soát theo lĩnh vực")


def self_check_parts(points: Sequence[Point]) -> Iterator[Part]:
    """Each criterion with what it was reckoned from."""
    yield Heading("Tự chấm công khai, minh bạch (Quyết định 766/QĐ-TTg)")
    yield Table(
        ("Tiêu chí", "Điểm tối đa", "Đạt", "Trên tổng số", "Điểm", "Còn thiếu để tính"),
        tuple(map(_point, points)),
        "12 điểm tính được từ bản ghi",
    )
    yield Text(NOT_PROVED, small=True)


def _share(name: str, gaps: Sequence[Gaps]) -> tuple[str, ...]:
    complete = sum(one.is_complete for one in gaps)
    but_for_count, with_count = (
        sum(one.is_complete_but_for_count for one in gaps),
        sum(not one.lacks_count for one in gaps),
    )
    share = spell_quantity(round(100 * complete / len(gaps), 1)) if gaps else ""
    return name, str(len(gaps)), str(but_for_count), str(with_count), str(complete), share


def _told(one: Gaps) -> tuple[str, ...]:
    return one.summary.code, one.summary.name, "; ".join(_label(gap) for gap in one.all)


def _label(gap: Gap) -> str:
    return f"{gap.label} ({gap.key})"


def _point(one: Point) -> tuple[str, ...]:
    score = "Không tính được" if one.score is None else spell_quantity(one.score)
    return one.name, str(one.most), str(one.kept), str(one.of), score, "; ".join(one.missing)
