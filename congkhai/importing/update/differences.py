"""Changes of a record in words, as its history and the editor's terminal show them."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from congkhai.catalogue.time_wording import spell_time
from congkhai.catalogue.wording import small, spell_day
from congkhai.importing.found.cleaning import settle_line
from congkhai.importing.update.channel_changes import channel_changes
from congkhai.importing.update.merging import ValueChange
from congkhai.model.channel import TimeLimit
from congkhai.model.procedure import Procedure
from congkhai.model.terms import NONE
from congkhai.reading.places import Plain

Words = Mapping[str, Mapping[str, str]]  # key → what its values are called

_LABELS = {str(field.alias): str(field.title) for field in Procedure.model_fields.values()}
_CASES = "truong_hop_thuc_hien"
_PROOF = "chung_cu_khong_co"
_CHANNELS, _PAPERS = "cach_thuc_thuc_hien", "thanh_phan_ho_so"
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_SHORT = 90
_MOST_NAMED = 3
EDITED = "sửa nội dung"
# Codes, numbers and addresses, that say nothing by themselves.
_UNREADABLE = {
    "ma_giay_to",
    "ma_truong_hop",
    "loai_dong",
    "ban_chinh",
    "ban_sao",
    "lien_ket",
    "nguoi_thuc_hien",
    "mau_don_to_khai",
}


def spell_changes(changes: Iterable[ValueChange], day: date, words: Words) -> list[str]:
    """One line for each thing that changed, like `Thời hạn giải quyết: 5 → 3 ngày làm việc`."""
    # What proves that there is nothing goes with what says so.
    listed = list(changes)
    told = [change for change in listed if change.key != _PROOF] or listed
    return [line for change in told for line in _lines(change, day, words)]


def label_of_key(key: str) -> str:
    """The heading of a key."""
    return _LABELS.get(key, key)


def first_difference(old: str, new: str) -> tuple[str, str, int]:
    """Where two long texts first differ, with a few words around, and in how many places they do."""
    one, other = settle_line(old).split(), settle_line(new).split()
    parts = difflib.SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    changed = [places for kind, *places in parts if kind != "equal"]
    i1, i2, j1, j2 = changed[0] if changed else (0, 0, 0, 0)
    return _around(one, i1, i2), _around(other, j1, j2), len(changed)


def readable_texts(value: Plain) -> Iterator[str]:
    """The texts of a value that say something by themselves: no codes, addresses, numbers of copies."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from readable_texts(item)
    else:
        for key, child in value.items():
            if key not in _UNREADABLE:
                yield from readable_texts(child)


def _lines(change: ValueChange, day: date, words: Words) -> Iterator[str]:
    label = label_of_key(change.key)
    if change.old is None:
        yield f"{label}: bổ sung{_told(change, words)}"
    elif change.new is None:
        yield f"{label}: nguồn không còn ghi"
    elif change.key == _CHANNELS:
        yield from _channel_lines(label, change.old, change.new, day)
    elif change.key == _PAPERS:
        yield from _paper_lines(label, change.old, change.new, words)
    elif change.key == _CASES:
        yield _listed(label, _cases_in(change.old), _cases_in(change.new))
    elif _is_listing(change.old) and _is_listing(change.new):
        yield _listed(label, *(_named(change.key, value, words) for value in (change.old, change.new)))
    elif not (isinstance(change.old, str) and isinstance(change.new, str)):
        yield f"{label}: {_reworded(change.old, change.new)}"
    else:
        yield f"{label}: {_arrow(_worded(change.key, change.old, words), _worded(change.key, change.new, words))}"


def _told(change: ValueChange, words: Words) -> str:
    """The value that is new, where it is short enough to be told."""
    if isinstance(change.new, str) and len(change.new) <= _SHORT:
        return f" “{_worded(change.key, change.new, words)}”"
    return ""


def _channel_lines(label: str, old: Plain, new: Plain, day: date) -> Iterator[str]:
    changes = channel_changes(old, new, day)
    told = [f"{aspect}: {_arrow(before, after)}" for aspect, before, after in changes.figures]
    if set(changes.words[0]) != set(changes.words[1]):
        # The words of one way may stay in another: what is new is like one of all that was there.
        told.append(_listed(label, *changes.words, kin=changes.words[0]))
    yield from told or [f"{label}: {EDITED}"]


def _paper_lines(label: str, old: Plain, new: Plain, words: Words) -> Iterator[str]:
    """Papers and cases that came or left, and the copies and forms of those that stayed."""
    before, after = _rows_in(old), _rows_in(new)
    names = [[settle_line(str(row.get("ten_giay_to", ""))) for row in rows] for rows in (before, after)]
    cases = [[settle_line(str(group.get("truong_hop", ""))) for group in _dicts(value)] for value in (old, new)]
    told = [_listed(label, *names)] if set(names[0]) != set(names[1]) else []
    if set(cases[0]) != set(cases[1]):
        told.append(_listed(f"{label}, trường hợp", *cases))
    if counts := _counts_told(dict(zip(names[0], before, strict=True)), dict(zip(names[1], after, strict=True)), words):
        told.append(f"{label}: {counts}")
    yield from told or [f"{label}: {_reworded(old, new)}"]


def _counts_told(before: Mapping[str, dict[str, Plain]], after: Mapping[str, dict[str, Plain]], words: Words) -> str:
    """Copies and forms of each paper that differ; a paper alone in the place of another is told as that one."""
    came, left = [name for name in after if name not in before], [name for name in before if name not in after]
    renamed = [(left[0], came[0])] if len(came) == len(left) == 1 else []
    pairs = [*((name, name) for name in before if name in after), *renamed]
    copies = [(new, _copies(before[old], words), _copies(after[new], words)) for old, new in pairs]
    told = [f"“{_shortened(name)}” {_arrow(old, new)}" for name, old, new in copies if old != new]
    more = f" và {len(told) - _MOST_NAMED} giấy tờ khác" if len(told) > _MOST_NAMED else ""
    return "; ".join(told[:_MOST_NAMED]) + more


def _reworded(old: Plain, new: Plain) -> str:
    """By its texts, where it has no shorter words."""
    return _arrow(*(_text_of(value) for value in (old, new)))


def _text_of(value: Plain) -> str:
    return "không có" if value == NONE.value else "; ".join(map(settle_line, readable_texts(value)))


def _cases_in(value: Plain) -> list[str]:
    """`Không phải xác minh: 3 ngày làm việc`."""
    return [_case(case) for case in _dicts(value)]


def _case(case: dict[str, Plain]) -> str:
    name = settle_line(str(case.get("ten_truong_hop", "")))
    limits = [
        small(spell_time(TimeLimit.model_validate(limit))) for limit in _dicts(case.get("thoi_han_giai_quyet", []))
    ]
    return f"{name}: {'; '.join(limits)}" if limits else name


def _rows_in(value: Plain) -> list[dict[str, Plain]]:
    return [row for group in _dicts(value) for row in _dicts(group.get("giay_to", []))]


def _dicts(value: Plain) -> list[dict[str, Plain]]:
    return [item for item in value if isinstance(item, dict)]


def _copies(row: dict[str, Plain], words: Words) -> str:
    """`1 bản chính, mẫu to-khai.docx`."""
    counts = (("ban_chinh", "bản chính"), ("ban_sao", "bản sao"))
    told = [f"{row[key]} {kind}" for key, kind in counts if row.get(key) not in (None, "0")]
    forms = _named("mau_don_to_khai", row.get("mau_don_to_khai", []), words)
    return ", ".join([*(told or ["không ghi số bản"]), *(f"mẫu {form}" for form in forms)])


def _is_listing(value: Plain) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _named(key: str, items: Iterable[Plain], words: Words) -> list[str]:
    return [_word(key, str(item), words) for item in items]


def _worded(key: str, value: str, words: Words) -> str:
    if value == NONE.value:
        return "không có"
    return spell_day(date.fromisoformat(value)) if _DAY.fullmatch(value) else _word(key, value, words)


def _word(key: str, value: str, words: Words) -> str:
    line = settle_line(value)
    return words.get(key, {}).get(line, line)


def _listed(label: str, old: Sequence[str], new: Sequence[str], kin: Sequence[str] = ()) -> str:
    """What came to a list and what left it; a long item that came is told by what is new in it, beside one like it."""
    came = [item for item in new if item not in old]
    left = [item for item in old if item not in new]
    if len(came) == len(left) == 1:
        return f"{label}: {_arrow(left[0], came[0])}"
    long = {item: like for item in came if len(item) > _SHORT and (like := _closest(item, kin or left))}
    left = [item for item in left if item not in long.values()]
    parts = [_arrow(like, item) for item, like in long.items()]
    rest = [item for item in came if item not in long]
    parts += [f"{verb} {_few(items)}" for verb, items in (("thêm", rest), ("bỏ", left)) if items]
    return f"{label}: {'; '.join(parts) or EDITED}"


def _closest(item: str, others: Sequence[str]) -> str:
    return next(iter(difflib.get_close_matches(item, others, n=1)), "")


def _few(items: Sequence[str]) -> str:
    named = ", ".join(f"“{_shortened(item)}”" for item in items[:_MOST_NAMED])
    return named + (f" và {len(items) - _MOST_NAMED} mục khác" if len(items) > _MOST_NAMED else "")


def _arrow(old: str, new: str) -> str:
    """`5 → 3 ngày làm việc`; of long texts the first part that differs: `“…có yếu tố…” → “…tại khu vực…”`."""
    if max(len(old), len(new)) > _SHORT:
        one, other, places = first_difference(old, new)
        more = f" và {places - 1} chỗ khác" if places > 1 else ""
        return f"“{one}” → “{other}”{more}" if places else EDITED
    if old == new:
        return EDITED
    number = re.compile(r"([\d.,]+) (.+)")
    before, after = number.fullmatch(old), number.fullmatch(new)
    if before and after and before[2] == after[2]:
        return f"{before[1]} → {after[1]} {before[2]}"
    return f"{old} → {new}"


def _shortened(text: str) -> str:
    return text if len(text) <= _SHORT else text[: _SHORT - 1].rsplit(" ", 1)[0] + "…"


def _around(words: Sequence[str], start: int, end: int) -> str:
    shown = words[max(0, start - 4) : min(end, start + 12) + 4]
    before = "…" if start > 4 else ""
    after = "…" if min(end, start + 12) + 4 < len(words) else ""
    return f"{before}{' '.join(shown)}{after}"
