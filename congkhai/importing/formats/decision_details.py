"""The second part of a decision: procedures in full, their parts told by their labels, whatever stands before these.

`1.1. Trình tự thực hiện:`, `a) Trình tự thực hiện:`, `- Trình tự thực hiện` are one label. What is not read as a
value of its own stays, as words, in the note: nothing is lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from congkhai.catalogue.fold import fold
from congkhai.importing.formats.leftovers import unread_words
from congkhai.importing.formats.list_headings import field_said
from congkhai.importing.formats.portal_words import agencies_of, audiences_of, cost_of, levels_of, time_of
from congkhai.importing.found.cleaning import settle, settle_line
from congkhai.importing.found.codes import codes_in
from congkhai.importing.found.decision_shapes import DecisionHead
from congkhai.importing.found.shapes import (
    DECISION,
    FoundChannel,
    FoundGroup,
    FoundOutput,
    FoundPaper,
    FoundProcedure,
    FoundStep,
    Unread,
)

# Part → words of its label without marks and case, and how the note calls it.
_LABELS = {
    "steps": ("trinh tu thuc hien(?: thu tuc hanh chinh| tthc)?", "Trình tự thực hiện"),
    "channels": ("cach thuc thuc hien(?: thu tuc hanh chinh| tthc)?", "Cách thức thực hiện"),
    "groups": ("thanh phan(?: va)?(?: so luong)? ho so", "Thành phần hồ sơ"),
    "count": ("so luong ho so", "Số lượng hồ sơ"),
    "time": ("(?:thoi han|thoi gian) giai quyet(?: ho so| thu tuc hanh chinh| tthc)?", "Thời hạn giải quyết"),
    "audiences": ("doi tuong thuc hien(?: thu tuc hanh chinh| tthc)?", "Đối tượng thực hiện"),
    "executing": (
        "co quan (?:truc tiep )?(?:giai quyet|thuc hien)(?: thu tuc hanh chinh| tthc)?",
        "Cơ quan giải quyết",
    ),
    "outputs": ("ket qua(?: thuc hien| giai quyet)?(?: thu tuc hanh chinh| tthc)?", "Kết quả thực hiện"),
    "fee": ("(?:phi le phi|le phi|phi)(?: neu co)?", "Phí, lệ phí"),
    "forms": ("(?:ten )?mau (?:don to khai|don|to khai|bieu)(?: neu co| hanh chinh)?", "Tên mẫu đơn, tờ khai"),
    "requirements": (
        "yeu cau(?: va)? dieu kien(?: thuc hien)?(?: thu tuc hanh chinh| tthc)?(?: neu co)?",
        "Yêu cầu, điều kiện",
    ),
    "legal": ("can cu phap l[iy](?: cua)?(?: thu tuc hanh chinh| tthc)?", "Căn cứ pháp lý"),
    "levels": ("cap thuc hien", "Cấp thực hiện"),
    "field": ("linh vuc", "Lĩnh vực"),
}
_PATTERNS = {part: re.compile(words) for part, (words, _) in _LABELS.items()}
_MARK = re.compile(
    r"\A\s*(?:\((?:\d{1,2}|[a-zđ])\)|\d{1,3}(?:\.\d{1,2})*[.)]+|\d{1,3}(?:\.\d{1,2})+(?=\s)|[a-zđ][.)]|[IVX]{1,5}[.)]|[-–+*•])\s*"
)
_CODE = re.compile(r"[\s(\[–-]*(?:mã(?: số)?(?: tthc| thủ tục)?)?\s*:?\s*\d[.,]\d{6}[\w.]*\s*[)\]]?", re.IGNORECASE)
# Forms follow the last part; what stands in them are no labels.
_FORM = re.compile(r"\s*(?:MẪU|Mẫu|PHỤ LỤC|Phụ lục)\s+(?:SỐ|số|đơn|ĐƠN|\d|[IVX])[^.]{0,80}\Z")
_LOOKED_BACK = 6
_LEAST = 3  # parts, from which on a text is a procedure
_WAYS = (
    ("trực tiếp", "DIRECT"),
    ("trực tuyến|cổng dịch vụ công|môi trường điện tử", "ONLINE"),
    ("bưu chính", "POSTAL"),
)
_LONGEST_NAME = 120


@dataclass(frozen=True, slots=True)
class _Label:
    part: str
    line: int
    value: str  # what stands on the label's own line
    end: int  # the first line behind it


def read_details(lines: Sequence[str], file: str, head: DecisionHead) -> Iterator[FoundProcedure | Unread]:
    """The procedures that a decision tells in full."""
    labels = list(_labels(lines))
    firsts = [place for place, label in enumerate(labels) if label.part == "steps"]
    starts = [_start(lines, labels, place) for place in firsts]
    for number, place in enumerate(firsts):
        last = firsts[number + 1] if number + 1 < len(firsts) else len(labels)
        end = starts[number + 1] if number + 1 < len(firsts) else len(lines)
        own = _first_of_each(label for label in labels[place:last] if label.line < end)
        if len(own) >= _LEAST:
            yield from _procedure(lines, own, starts[number], end, file, head)


def _labels(lines: Sequence[str]) -> Iterator[_Label]:
    """The lines that begin with a label, marked or alone; one that is broken goes on in the next line."""
    for place, line in enumerate(lines):
        told, colon, value = _MARK.sub("", line, count=1).partition(":")
        below = lines[place + 1] if place + 1 < len(lines) else ""
        for words, rest, end in (
            (told, value, place + 1),
            (f"{told} {below.partition(':')[0]}", below.partition(":")[2], place + 2),
        ):
            part = _part_of(words)
            if part and (end == place + 1 or (not colon and told.strip() and ":" in below)):
                if colon or end > place + 1 or _MARK.match(line):
                    yield _Label(part, place, rest.strip(), end)
                break


def _part_of(words: str) -> str:
    key = " ".join(re.findall(r"[a-z0-9]+", fold(words)))
    return next((part for part, pattern in _PATTERNS.items() if pattern.fullmatch(key)), "") if len(key) < 80 else ""


def _first_of_each(labels: Iterator[_Label]) -> list[_Label]:
    """Each part once, where it stands first: forms behind the procedure have such words too."""
    own: dict[str, _Label] = {}
    for label in labels:
        own.setdefault(label.part, label)
    return sorted(own.values(), key=lambda label: label.line)


def _start(lines: Sequence[str], labels: Sequence[_Label], place: int) -> int:
    """The line of a procedure's name, some lines above its steps."""
    steps = labels[place].line
    before = max((label.end for label in labels[:place] if label.part not in ("levels", "field")), default=0)
    near = [number for number in range(max(before, steps - _LOOKED_BACK * 2), steps) if lines[number].strip()]
    near = near[-_LOOKED_BACK:]
    coded = next((number for number in reversed(near) if codes_in(lines[number])), None)
    if coded is not None:
        has_name = _name_in(lines[coded])
        above = [number for number in near if number < coded]
        return coded if has_name or not above else above[-1]
    numbered = (number for number in reversed(near) if _MARK.match(lines[number]) and len(lines[number].split()) > 2)
    return next(numbered, steps)


def _name_in(line: str) -> str:
    return settle_line(_CODE.sub(" ", _MARK.sub("", line, count=1))).strip(" -–:;.")


def _procedure(
    lines: Sequence[str], labels: Sequence[_Label], start: int, end: int, file: str, head: DecisionHead
) -> Iterator[FoundProcedure | Unread]:
    before = lines[start : labels[0].line]
    codes = [code for line in before for code in codes_in(line)]
    name = next(filter(None, map(_name_in, before)), "")
    place = f"{file}, dòng {start + 1}"
    if not name or len(codes) != 1:
        told = f"“{name or settle_line(lines[labels[0].line])}”: {'không thấy mã' if not codes else 'thấy nhiều mã'}"
        yield Unread(place, f"chi tiết thủ tục {told} nên không đọc", "ghi “(Mã số: …)” sau tên thủ tục rồi nhập lại")
        return
    texts, forms = _texts(lines, labels, end)
    if forms:
        yield Unread(f"{file}, dòng {forms + 1}", f"mẫu kèm theo thủ tục {codes[0]} không đọc", "thêm mẫu bằng tay")
    field = texts.get("field") or next((said for line in reversed(lines[:start]) if (said := field_said(line))), "")
    yield _found(codes[0], name, settle_line(field), texts, head)


def _texts(lines: Sequence[str], labels: Sequence[_Label], end: int) -> tuple[dict[str, str], int]:
    """Part → its text; and the line at which forms begin behind the last part, 0 where none do."""
    ends = [label.line for label in labels[1:]]
    forms = next((number for number in range(labels[-1].end, end) if _FORM.match(lines[number])), 0)
    texts = {}
    for label, stop in zip(labels, [*ends, forms or end], strict=True):
        texts[label.part] = settle("\n".join([label.value, *lines[label.end : stop]]))
    return texts, forms


def _found(code: str, name: str, field: str, texts: dict[str, str], head: DecisionHead) -> FoundProcedure:
    time = texts.get("time", "")
    amount, unit = time_of(time.rstrip(" ."))
    cost = cost_of(texts.get("fee", "").rstrip(" ."))
    ways = [way for words, way in _WAYS if re.search(words, texts.get("channels", ""), re.IGNORECASE)]
    channels = tuple(
        FoundChannel(way, amount, unit, texts.get("channels", "") if not number else "", (cost,) if cost else ())
        for number, way in enumerate(ways or ["OTHER"])
    )
    agencies = agencies_of(texts.get("executing", "").rstrip(" ."))
    is_named = all(len(agency) <= _LONGEST_NAME and ":" not in agency for agency in agencies)
    outputs = tuple(FoundOutput(_item(line)) for line in texts.get("outputs", "").split("\n") if _item(line))
    values: dict[str, Any] = {
        "steps": (FoundStep("", texts["steps"]),),
        "channels": channels if set(texts) & {"channels", "time", "fee"} else (),
        "groups": tuple(_groups(texts.get("groups", ""))),
        "audiences": audiences_of(texts.get("audiences", "").rstrip(" .")),
        "executing": agencies if is_named else (),
        "outputs": outputs,
        "requirements": texts.get("requirements", ""),
        "levels": levels_of(texts.get("levels", "").rstrip(" .")),
    }
    told = {part: value for part, value in values.items() if value}
    notes = [f"{_LABELS[part][1]}: {text}" for part, text in texts.items() if _is_left(part, text, values)]
    return FoundProcedure(
        code=code,
        name=name,
        has=frozenset(told) | {"name"},
        field=field,
        decision=head.number,
        decision_signed=head.signed,
        issuer=head.issuer,
        note="\n".join(notes),
        system=DECISION,
        told=tuple((part, texts[part]) for part in ("time", "fee") if texts.get(part)),
        **told,
    )


def _is_left(part: str, text: str, values: dict[str, Any]) -> bool:
    """Whether words of a part stand nowhere in what was read of it."""
    where = {"time": "channels", "fee": "channels", "field": ""}.get(part, part)
    return bool(text) and part != "field" and bool(unread_words(text, values.get(where)))


def _item(line: str) -> str:
    return re.sub(r"^\s*[-–+*•]\s*", "", line).strip(" .;")


def _groups(text: str) -> Iterator[FoundGroup]:
    """Each line a paper, with no number of copies: decisions say that of the whole dossier."""
    papers = tuple(FoundPaper(_item(line)) for line in text.split("\n") if _item(line) and not _counts_dossiers(line))
    if papers:
        yield FoundGroup("", papers)


def _counts_dossiers(line: str) -> bool:
    return re.match(r"so luong(?: ho so)?", fold(_MARK.sub("", line, count=1)).strip()) is not None
