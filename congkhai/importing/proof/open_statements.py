"""What the source says of a procedure that a record in an editor's own words neither uses nor declares left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from congkhai.importing.found.cleaning import settle
from congkhai.importing.found.shapes import FoundChannel, FoundProcedure
from congkhai.importing.proof.telling_words import (
    Quantity,
    done_by_record,
    done_by_source,
    quantities_in,
    quantities_of,
)
from congkhai.importing.records.mapping import PlainRecord
from congkhai.importing.records.value_marks import value_at
from congkhai.reading.places import Plain

_SENTENCE = re.compile(r"(?<=[.;:])\s+|\n+")
_WORD = re.compile(r"\w+")
_NUMBER = re.compile(r"(?<![\w/.])\d[\d.]*(?![\w/]|\.\d)")
# What says nothing of its own: every second sentence begins "Trường hợp người yêu cầu đăng ký hộ tịch…".
_EMPTY = frozenset(
    _WORD.findall(
        """
        và của các có được theo trong với để cho là hoặc về này khi thì phải nếu trên từ do tại đến nêu đó mà sau như ra
        vào việc người trường hợp yêu cầu quy định pháp luật thực hiện cơ quan nhà nước thẩm quyền đăng ký hộ tịch hồ sơ
        giấy tờ trách nhiệm bản thông tin thủ tục hành chính những một bằng cấp đối
        """
    )
)
_SAID_BY_KEYS = {
    "mien": "miễn ",
    "khong_phai_nop": "không phải nộp ",
    "khi_nao": "khi ",
    "truong_hop_bang_loi": "nếu ",
}
# So much of what a sentence says must stand in one text of the record.
_ENOUGH = 0.5
_NEAR = 0.4
_LEAST_WORDS = 3
_ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence of the source, or (`is_value`) a time, an amount; and the part that it stands in."""

    part: str
    text: str
    is_value: bool = False


@dataclass(frozen=True, slots=True)
class _Text:
    """A text of a record: its words, what it counts, what it does."""

    words: set[str]
    quantities: set[Quantity]
    does: set[str]


@dataclass(frozen=True, slots=True)
class _Told:
    """What a record tells: in its texts, in all of them together by numbers, by its keys as quantities."""

    texts: list[_Text]
    numbers: set[str]
    quantities: set[Quantity]


def open_statements(found: FoundProcedure, record: PlainRecord, forms: Mapping[str, str]) -> list[Statement]:
    """The sentences that no text of the record says in its own words, and no entry of `bo_qua` leaves out.

    `forms` are the words for the forms that the record names.
    """
    own = {key: value for key, value in record.items() if key != "nguon"}
    texts = list(_texts_in(own, {**forms, **_answers_in(own)}))
    told = _Told(
        [_Text(_words(text), quantities_in(text), done_by_record(text)) for text in texts],
        set().union(*map(_numbers, texts)),
        set(quantities_of(own)),
    )
    statements = list(dict.fromkeys(_statements(found)))
    left_out = _left_out(record, {_folded(statement.text) for statement in statements})
    own_name = _words(found.name)
    return [
        statement
        for statement in statements
        if _folded(statement.text) not in left_out and not _is_used(statement, own_name, told)
    ]


def _statements(found: FoundProcedure) -> Iterator[Statement]:
    for step in found.steps:
        yield from _sentences("trinh_tu_thuc_hien", step.text)
    for channel in found.channels:
        yield from _of_channel(channel)
    for group in found.groups:
        yield from _sentences("thanh_phan_ho_so", group.name)
        for paper in group.papers:
            yield from _sentences("thanh_phan_ho_so", paper.name)
    for case in found.cases:
        if case.amount:
            yield Statement("truong_hop_thuc_hien", f"{case.code}: thời hạn {case.amount} {case.unit}".strip(), True)
    yield from _sentences("yeu_cau_dieu_kien", found.requirements)
    if found.description != found.requirements:
        yield from _sentences("mo_ta", found.description)
    for text in (found.reception, found.note):
        yield from _sentences("ghi_chu", text)
    for output in found.outputs:
        yield from _sentences("ket_qua_thuc_hien", output.name)


def _of_channel(channel: FoundChannel) -> Iterator[Statement]:
    yield from _sentences("cach_thuc_thuc_hien", channel.description)
    if channel.time:
        yield Statement("cach_thuc_thuc_hien", f"thời hạn {channel.time} {channel.unit}".strip(), True)
    for cost in channel.costs:
        if cost.amount:
            yield Statement("cach_thuc_thuc_hien", f"mức thu {cost.amount} {cost.currency}".strip(), True)
        yield from _sentences("cach_thuc_thuc_hien", cost.text)


def _sentences(part: str, text: str) -> Iterator[Statement]:
    for sentence in _SENTENCE.split(settle(text)):
        words = sentence.strip(" -+*•")
        if len(_words(words)) >= _LEAST_WORDS:
            yield Statement(part, words)


def _is_used(statement: Statement, own_name: set[str], told: _Told) -> bool:
    """The words of the procedure's own name stand everywhere, and say nothing of a sentence.

    A text with half of its words may still have lost what turns it round: "không", "trừ", "chỉ", "nếu". What it counts
    must stand in a key, or beside words like its own.
    """
    if statement.is_value:
        return _numbers(statement.text.rpartition(": ")[2]) <= told.numbers
    counted = quantities_in(statement.text)
    if not _numbers(statement.text) - {number for number, _ in counted} <= told.numbers:
        return False
    counted -= told.quantities
    words, does = _words(statement.text) - own_name, done_by_source(statement.text)
    if counted and not any(counted <= text.quantities for text in _like(words, told.texts, _NEAR)):
        return False
    return not words or any(does <= text.does for text in _like(words, told.texts, _ENOUGH))


def _like(words: set[str], texts: Iterable[_Text], share: float) -> Iterator[_Text]:
    return (text for text in texts if len(words & text.words) >= share * len(words))


def _left_out(record: PlainRecord, told: set[str]) -> set[str]:
    """The sentences that the record declares left out: whole, or by a beginning that only one of them has."""
    entries = value_at(record, "nguon.bo_qua")
    whole: set[str] = set()
    for entry in entries if isinstance(entries, list) else []:
        text = _folded(str(entry.get("noi_dung", ""))) if isinstance(entry, dict) else ""
        begun = [one for one in told if text.endswith(_ELLIPSIS) and one.startswith(text.rstrip(_ELLIPSIS).rstrip())]
        whole.update(begun if len(begun) == 1 else {text} & told)
    return whole


def _texts_in(value: Plain | None, words: Mapping[str, str]) -> Iterator[str]:
    """Every text of a record, and all of a small part together: a paper's name and its note say one thing.

    Before the texts stands what their key says, and the case they hold in; `words` are those for what codes name.
    """
    if isinstance(value, dict):
        named = value.get("truong_hop")
        case = "".join(f"nếu {words.get(str(code), '')} " for code in named) if isinstance(named, list) else ""
        inner = [
            f"{case}{_SAID_BY_KEYS.get(key, '')}{text}" for key, one in value.items() for text in _texts_in(one, words)
        ]
        yield from inner
        if all(isinstance(one, str) for one in value.values()):
            yield " ".join(inner)
    elif isinstance(value, list):
        for one in value:
            yield from _texts_in(one, words)
    elif value is not None:
        yield words.get(value, value)


def _answers_in(record: PlainRecord) -> dict[str, str]:
    """Code of an answer → what it says."""
    questions = _dicts(record.get("phan_biet"))
    answers = [answer for question in questions for answer in _dicts(question.get("tra_loi"))]
    return {str(answer.get("ma", "")): str(answer.get("ten", "")) for answer in answers}


def _dicts(value: Plain | None) -> list[dict[str, Plain]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _words(text: str) -> set[str]:
    return {word for word in _WORD.findall(text.lower()) if word not in _EMPTY and not word.isdigit()}


def _numbers(text: str) -> set[str]:
    """Numbers written alike: 05 is 5, 400.000 is 400000; those of legal texts and days are no amounts."""
    return {number.replace(".", "").lstrip("0") for number in _NUMBER.findall(text)}


def _folded(text: str) -> str:
    return " ".join(settle(text).lower().split())
