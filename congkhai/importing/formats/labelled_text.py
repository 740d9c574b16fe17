"""The text form of a procedure with 20 labels: "Label: value" at column 0, blocks below some of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from congkhai.importing.formats.decoding import text_of
from congkhai.importing.formats.headings import Heading, Mark, heaviest, places_of, sections
from congkhai.importing.formats.labelled_blocks import channels_of, groups_of, legal_texts_of, steps_of
from congkhai.importing.formats.labels import LABELS, READERS
from congkhai.importing.found.shapes import FoundOutput, FoundProcedure, Reading, Unread

FORMAT = "văn bản 20 nhãn"
_TITLE = "Chi tiết thủ tục hành chính"
_NOTHING = r"Không có thông tin(?: căn cứ pháp lý| thành phần hồ sơ| cách thức thực hiện| trình tự thực hiện)?\.?"
_BLOCK = rf" *(?:{_NOTHING})?\n+(?:    | ?\* |  [*\[] |[A-ZĐ])"

# Parts that stand below their label, told from its words within a text by that.
_BLOCKS = ("steps", "channels", "groups", "legal_texts")
_FOLLOWS = {"code": r" *\S", **dict.fromkeys(_BLOCKS, _BLOCK)}
_HEADINGS = tuple(Heading(part, f"^{re.escape(label)}:", _FOLLOWS.get(part, "")) for part, label in LABELS.items())
# A line that each of these blocks has where it is one.
_LINES = {
    "channels": re.compile(r"^  \* Hình thức nộp:", re.MULTILINE),
    "groups": re.compile(r"^(?:    -(?: |$)|  \[(?: |$))", re.MULTILINE),
    "legal_texts": re.compile(r"^  \*", re.MULTILINE),
}
_START = re.compile(rf"^(?:{_TITLE}\s*\n+)?{LABELS['code']}:", re.MULTILINE)


def is_labelled_text(text: str) -> bool:
    """Whether the first labels stand at line starts in their order, with those of two blocks below them."""
    places = [re.search(f"^{re.escape(LABELS[part])}:", text, re.MULTILINE) for part in ("code", "name", "steps")]
    starts = [place.start() for place in places if place]
    return len(starts) == len(places) and starts == sorted(starts)


def read_labelled_text(data: bytes, file: str) -> Reading:
    """The procedures of a file, usually one; several may follow one another."""
    text = text_of(data)
    if text is None or not is_labelled_text(text):
        return Reading(FORMAT, unread=(Unread(file, "không phải văn bản 20 nhãn", "chọn đúng tệp, lưu ở dạng UTF-8"),))
    procedures: list[FoundProcedure] = []
    unread: list[Unread] = []
    for number, one in enumerate(parts := list(_each(text)), 1):
        whole = sections(one, heaviest(_marks(one), tuple(LABELS)))
        place = f"{file}, thủ tục thứ {number}" if len(parts) > 1 else file
        found = {part: text for part, text in whole.items() if _is_in_form(part, text)}
        unread.extend(_refused(part, place) for part in whole if part not in found)
        if found.get("code", "").strip() and found.get("name", "").strip():
            procedures.append(_procedure(found))
        unread.extend(_gaps(whole, place))
    return Reading(FORMAT, tuple(procedures), unread=tuple(unread))


def _is_in_form(part: str, text: str) -> bool:
    """Whether a block has a line as the form writes it; a text of another make is refused, and not taken apart."""
    line = _LINES.get(part)
    return line is None or not _value({part: text}, part) or line.search(text) is not None


def _refused(part: str, place: str) -> Unread:
    what = f"mục “{LABELS[part]}” không theo mẫu của văn bản 20 nhãn nên không đọc"
    return Unread(place, what, "chép tay mục này vào bản ghi; các mục khác đã đọc")


def _each(text: str) -> Iterator[str]:
    """The text of each procedure, cut where the first label comes again."""
    starts = [match.start() for match in _START.finditer(text)]
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        yield text[start:end]


def _marks(text: str) -> Iterator[Mark]:
    for heading in _HEADINGS:
        for place, expected in places_of(heading, text):
            yield Mark(heading.part, place.start(), place.end(), 1 + expected)


def _gaps(found: Mapping[str, str], place: str) -> Iterator[Unread]:
    """One line for labels that are not there: a file cut off looks like one that has no more to say."""
    missing = [f"“{label}”" for part, label in LABELS.items() if part not in found]
    if not found.get("code", "").strip() or not found.get("name", "").strip():
        yield Unread(place, "thiếu mã hoặc tên thủ tục nên không đọc được", "lấy lại tệp đầy đủ")
    elif missing:
        yield Unread(place, f"thiếu nhãn {', '.join(missing)}", "kiểm tra tệp có bị cắt không; các phần khác đã đọc")


def _procedure(found: Mapping[str, str]) -> FoundProcedure:
    outputs = _value(found, "outputs")
    return FoundProcedure(
        **{part: read(_value(found, part)) for part, read in READERS.items()},
        has=frozenset(found) - {"", "code"},
        steps=steps_of(_block(found, "steps")),
        channels=channels_of(_block(found, "channels")),
        groups=groups_of(_block(found, "groups")),
        outputs=(FoundOutput(outputs),) if outputs else (),
        legal_texts=legal_texts_of(_block(found, "legal_texts")),
    )


def _value(found: Mapping[str, str], part: str) -> str:
    """The text behind a label; "" where the form says that there is none."""
    text = found.get(part, "").strip()
    return "" if re.fullmatch(_NOTHING, text) else text


def _block(found: Mapping[str, str], part: str) -> str:
    """The lines below a label with their indentation."""
    return found.get(part, "").rstrip() if _value(found, part) else ""
