"""YAML text as plain values in which every scalar stays text and every value knows its place."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from yaml.cyaml import CParser  # type: ignore[attr-defined]
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from congkhai.problems import Problem, quoted

MAX_BYTES = 2_000_000
MAX_DEPTH = 12

Plain = str | list["Plain"] | dict[str, "Plain"]
Path_ = tuple[str | int, ...]

_STANDARD_TAGS = {f"tag:yaml.org,2002:{name}" for name in ("str", "seq", "map")}
_LINE_BREAKS = re.compile("[\u0085\u2028\u2029]")  # to YAML 1.1, but to no editor
_MAY_BE_ANCHOR = re.compile(r"(?:^|[\s\[{,:-])[&*]\S", re.MULTILINE)
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ue000-\uf8ff]")

# What libyaml says, and what an editor who does not program should do about it.
_REMEDIES = (
    ("found character '\\t'", "có phím Tab ở đầu dòng; thụt dòng bằng dấu cách"),
    ("found a tab character", "có phím Tab ở đầu dòng; thụt dòng bằng dấu cách"),
    ("did not find expected alphabetic or numeric", "bắt đầu bằng `*` hoặc `&`; đặt cả giá trị trong dấu nháy kép"),
    ("that cannot start any token", "bắt đầu bằng ký tự đặc biệt; đặt cả giá trị trong dấu nháy kép"),
    ("mapping values are not allowed", "có dấu `:` trong câu; đặt cả giá trị trong dấu nháy kép"),
    ("could not find expected ':'", "thiếu dấu `:` sau tên khoá, hoặc dòng này phải thụt vào"),
    ("did not find expected key", "dòng này thụt không thẳng với các dòng cùng cấp"),
    ("did not find expected '-' indicator", "dòng này thụt không thẳng với các mục của danh sách"),
    ("did not find expected ',' or", "thiếu dấu `,` hoặc dấu đóng ngoặc"),
    ("block sequence entries are not allowed", "danh sách `- …` phải xuống dòng mới sau dấu `:`"),
    ("found unexpected end of stream", "thiếu dấu nháy đóng"),
    ("found unknown escape character", "dùng dấu nháy đơn thay cho dấu nháy kép khi có dấu `\\`"),
)
# Mistakes noticed far below; the place to mend is where the quote, bracket or key starts.
_MENDED_AT_START = ("found unexpected end of stream", "did not find expected ',' or", "could not find expected ':'")


@dataclass(frozen=True, slots=True)
class Document:
    """A file's values with the nodes they were read from."""

    file: str
    value: Plain
    node: Node

    def problem(self, code: str, path: Path_, *, at_key: bool = False, **params: object) -> Problem:
        """A problem at the value (or its key) that `path` leads to, or at its nearest ancestor."""
        line, column = place_of(self.node, path, at_key=at_key)
        words = tuple((name, str(param)) for name, param in params.items())
        return Problem(self.file, line, column, spell_path(path), code, words)


def read_file(path: Path, name: str) -> tuple[bytes, list[Problem]]:
    """The bytes of a file, or the problem that keeps it from being read."""
    if path.is_symlink():
        return b"", [Problem(name, 1, 1, "", "lien-ket-tuong-trung")]
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            limits = (("found", str(size)), ("limit", str(MAX_BYTES)))
            return b"", [Problem(name, 1, 1, "", "qua-lon", limits)]
        return path.read_bytes(), []
    except OSError as error:
        found = (("found", error.strerror or str(error)),)
        return b"", [Problem(name, 1, 1, "", "khong-doc-duoc", found)]


def parse(data: bytes, file: str) -> tuple[Document | None, list[Problem]]:
    """The document in `data`; None when it cannot be read at all."""
    text, problems = _decode(data, file)
    if text is None:
        return None, problems
    try:
        anchors = list(_anchors(text, file))
        if anchors:
            return None, [*problems, *anchors]
        node = _Loader(text).get_single_node()
    except yaml.reader.ReaderError as error:
        return None, [*problems, _forbidden_character(error, text, file)]
    except yaml.MarkedYAMLError as error:
        return None, [*problems, _syntax_problem(error, text, file)]
    except _TooDeep as error:
        limit = (("limit", str(MAX_DEPTH)),)
        return None, [*problems, Problem(file, *error.place, "", "qua-sau", limit)]
    if node is None or (isinstance(node, ScalarNode) and not node.value):
        return None, [*problems, Problem(file, 1, 1, "", "ban-ghi-rong")]
    reader = _Reader(file)
    value = reader.plain(node, (), 1)
    return Document(file, value, node), problems + reader.problems


def _anchors(text: str, file: str) -> Iterator[Problem]:
    """Where `&…` or `*…` names a value: composing would drop the word without a trace."""
    if not _MAY_BE_ANCHOR.search(text):
        return
    for event in yaml.parse(text, Loader=CParser):  # type: ignore[arg-type]
        if getattr(event, "anchor", None) is not None:
            mark: Any = event.start_mark
            yield Problem(file, mark.line + 1, mark.column + 1, "", "bi-danh")


class _Loader(CParser):
    """libyaml's composer with one rule for types: a scalar is text.

    It composes by recursion in C, so the depth is watched here: a file of nothing but brackets
    would otherwise take the whole process down with it.
    """

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._depth = 0

    def resolve(self, kind: type[Node], value: str | None, implicit: object) -> str:
        if kind is ScalarNode:
            return "tag:yaml.org,2002:str"
        return "tag:yaml.org,2002:seq" if kind is SequenceNode else "tag:yaml.org,2002:map"

    def descend_resolver(self, parent: Node | None, index: object) -> None:
        self._depth += 1
        if self._depth > 10 * MAX_DEPTH:
            raise _TooDeep(parent.start_mark if parent else None)

    def ascend_resolver(self) -> None:
        self._depth -= 1


class _TooDeep(Exception):
    """The composer was stopped; holds the mark where."""

    def __init__(self, mark: yaml.Mark | None) -> None:
        super().__init__()
        self.place = (mark.line + 1, mark.column + 1) if mark else (1, 1)


class _Reader:
    """Turns nodes into plain values, noting what YAML allows and records do not."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []

    def plain(self, node: Node, path: Path_, depth: int) -> Plain:
        if node.tag not in _STANDARD_TAGS:
            self._note("the-kieu", node, path, found=node.tag.rpartition(":")[2])
        if depth > MAX_DEPTH:
            self._note("qua-sau", node, path, limit=MAX_DEPTH)
            return ""
        if isinstance(node, MappingNode):
            return self._mapping(node, path, depth)
        if isinstance(node, SequenceNode):
            return [self.plain(item, (*path, i), depth + 1) for i, item in enumerate(node.value)]
        return self._scalar(node, path)

    def _mapping(self, node: MappingNode, path: Path_, depth: int) -> Plain:
        values: dict[str, Plain] = {}
        first_lines: dict[str, int] = {}
        for key_node, value_node in node.value:
            key = key_node.value if isinstance(key_node, ScalarNode) else ""
            here = (*path, key)
            if not key:
                self._note("sai-kieu", key_node, path, expected="tên khoá trước dấu `:`", found="trống hoặc dấu ngoặc")
            elif key == "<<":
                self._note("khoa-gop", key_node, here)
            elif key in first_lines:
                self._note("trung-khoa", key_node, here, first=first_lines[key])
            else:
                first_lines[key] = key_node.start_mark.line + 1
                if not _left_empty(value_node):
                    values[key] = self.plain(value_node, here, depth + 1)
        return values

    def _scalar(self, node: Node, path: Path_) -> str:
        value: str = node.value
        hidden = _INVISIBLE.search(value)
        if hidden:
            self._note("ky-tu-an", node, path, found=f"U+{ord(hidden.group()):04X}")
            return _INVISIBLE.sub("", value)
        return value

    def _note(self, code: str, node: Node, path: Path_, **params: object) -> None:
        mark = node.start_mark
        words = tuple((name, str(param)) for name, param in params.items())
        self.problems.append(Problem(self.file, mark.line + 1, mark.column + 1, spell_path(path), code, words))


def place_of(node: Node, path: Path_, *, at_key: bool = False) -> tuple[int, int]:
    """Line and column, from 1, of the value at `path`, or of the nearest part of it that exists."""
    mark = node.start_mark
    for step in path:
        found = _step(node, step)
        if found is None:
            break
        key_node, node = found
        mark = (key_node or node).start_mark if at_key else node.start_mark
    return mark.line + 1, mark.column + 1


def spell_path(path: Path_) -> str:
    """A path as messages show it, items counted from 1: `giay_to[2].ban_chinh`."""
    spelled = ""
    for step in path:
        spelled += f"[{step + 1}]" if isinstance(step, int) else f".{step}" if spelled else str(step)
    return spelled


def _step(node: Node, step: str | int) -> tuple[Node | None, Node] | None:
    if isinstance(node, MappingNode):
        for key_node, value_node in node.value:
            if key_node.value == step:
                return key_node, value_node
    elif isinstance(node, SequenceNode) and isinstance(step, int) and step < len(node.value):
        return None, node.value[step]
    return None


def _left_empty(node: Node) -> bool:
    """`key:` with nothing behind it says no more than a missing key."""
    return isinstance(node, ScalarNode) and not node.style and not node.value


def _decode(data: bytes, file: str) -> tuple[str | None, list[Problem]]:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in data[:4]:
        return None, [Problem(file, 1, 1, "", "sai-bang-ma", (("found", "UTF-16"),))]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - (data.rfind(b"\n", 0, error.start) + 1) + 1
        found = (("found", f"bảng mã khác (byte 0x{data[error.start]:02X})"),)
        return None, [Problem(file, line, column, "", "sai-bang-ma", found)]
    text = _LINE_BREAKS.sub(" ", text)
    # Editors and exports mix composed and decomposed letters; the model only ever sees NFC.
    return unicodedata.normalize("NFC", text), []


def _syntax_problem(error: yaml.MarkedYAMLError, text: str, file: str) -> Problem:
    said = f"{error.problem or error.context}"
    if "expected a single document" in str(error):
        mark = error.problem_mark
        return Problem(file, mark.line + 1 if mark else 1, 1, "", "nhieu-tai-lieu")
    mark = error.problem_mark or error.context_mark
    if any(sign in said for sign in _MENDED_AT_START):
        mark = error.context_mark or mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    if mark and text[mark.index : mark.index + 1] == "\t":
        said = "found a tab character"
    remedy = next((words for sign, words in _REMEDIES if sign in said), None)
    remedy = remedy or f"kiểm tra dấu nháy, dấu `:` và cách thụt dòng ({quoted(said)})"
    return Problem(file, line, column, "", "yaml-sai", (("remedy", remedy),))


def _forbidden_character(error: yaml.reader.ReaderError, text: str, file: str) -> Problem:
    offset = next(_control_characters(text), 0)
    line = text.count("\n", 0, offset) + 1
    column = offset - (text.rfind("\n", 0, offset) + 1) + 1
    found = (("found", f"U+{ord(text[offset]):04X}" if text else str(error.reason)),)
    return Problem(file, line, column, "", "ky-tu-cam", found)


def _control_characters(text: str) -> Iterator[int]:
    for offset, character in enumerate(text):
        allowed = character in "\n\r\t\x85"
        if not allowed and (unicodedata.category(character) in ("Cc", "Cs") or character in "\ufffe\uffff"):
            yield offset


def walk(value: Plain, path: Path_ = ()) -> Iterator[tuple[Path_, str]]:
    """Every text of a plain value with the path to it, in file order."""
    if isinstance(value, str):
        yield path, value
        return
    items: Any = value.items() if isinstance(value, dict) else enumerate(value)
    for step, item in items:
        yield from walk(item, (*path, step))
