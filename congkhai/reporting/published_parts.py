"""What is published, and what became new, other or abolished in a period."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from congkhai.catalogue.decisions import spell_decision
from congkhai.catalogue.feedback_figures import Period
from congkhai.catalogue.online import OnlineAccess
from congkhai.catalogue.summary import Summary
from congkhai.catalogue.whole import Catalogue
from congkhai.catalogue.wording import spell_day
from congkhai.model.choices import Action, Level
from congkhai.reporting.announced_in import Announcing, doubtful_note
from congkhai.sheets.sheet import Chart, Heading, Part, Table, Text

_NOT_SAID = "Chưa rõ"


def published_parts(published: Sequence[Summary], catalogue: Catalogue) -> Iterator[Part]:
    """The procedures in force by field and level, then by how far they can be done online."""
    yield Heading("Thủ tục đang công khai")
    names = catalogue.setting.fields
    by_field: dict[str, list[Summary]] = {}
    for one in published:
        by_field.setdefault(one.field, []).append(one)
    titles = {field: names[field].name if field in names else field for field in by_field}
    in_order = sorted(by_field, key=lambda field: (-len(by_field[field]), titles[field]))
    yield Chart("Thủ tục theo lĩnh vực", "thủ tục", tuple((titles[field], len(by_field[field])) for field in in_order))
    rows = [_levels(titles[field], by_field[field]) for field in in_order]
    heads = ("Lĩnh vực", *(level.label for level in Level), "Tổng số thủ tục")
    yield Table(
        heads, (*rows, _levels("Tất cả", published)), "Theo lĩnh vực và cấp; thủ tục làm ở nhiều cấp tính ở mỗi cấp"
    )
    online = Counter(one.online for one in published)
    counted = [(access.label, str(online[access])) for access in OnlineAccess]
    yield Table(
        ("Mức độ trực tuyến", "Số thủ tục"), (*counted, (_NOT_SAID, str(online[None]))), "Theo mức độ trực tuyến"
    )


def changed_parts(period: Period, announced: Sequence[Announcing], catalogue: Catalogue) -> Iterator[Part]:
    """The decisions of the period with what they did, then what the history of each procedure tells."""
    yield Heading("Thay đổi trong kỳ")
    heads = ("Quyết định", *(f"Thủ tục {action.label}" for action in Action), "Số thủ tục được nêu")
    yield Table(heads, tuple(map(_done, announced)), "Quyết định công bố ký trong kỳ")
    if doubtful := doubtful_note(announced):
        yield Text(doubtful, small=True)
    yield Table(
        ("Ngày", "Mã", "Thủ tục", "Thay đổi"), tuple(_history(period, catalogue)), "Lịch sử thay đổi của thủ tục"
    )


def _levels(name: str, summaries: Iterable[Summary]) -> tuple[str, ...]:
    those = list(summaries)
    return (name, *(str(sum(level in one.levels for one in those)) for level in Level), str(len(those)))


def _done(one: Announcing) -> tuple[str, ...]:
    told = [str(one.how_many(action)) if one.decision.announced else _NOT_SAID for action in Action]
    return (spell_decision(one.decision), *told, str(len(one.codes)))


def _history(period: Period, catalogue: Catalogue) -> list[tuple[str, ...]]:
    counted = [one for one in catalogue.procedures.values() if not one.sample]
    found = sorted((change.day, one.code, one.name, change.summary) for one in counted for change in one.changes)
    return [(spell_day(day), code, name, text) for day, code, name, text in found if period.has(day)]
