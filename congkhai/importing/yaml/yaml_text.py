"""Plain values as YAML in the style of the records: what `source` reads back as the very same values."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping

from congkhai.reading.places import Plain

_WIDTH = 110
# What YAML forbids, or readers of it take for a line break or a mark of byte order.
_ESCAPES = r"\x7f-\x9f\ufeff\ufffe\uffff\u2028\u2029"
_ESCAPED = re.compile(f"[{_ESCAPES}]")
# Needs no quotes anywhere: starts with a letter or digit, holds nothing that YAML would read as its own. Programs that
# take digits for a number would drop a 0 before them.
_BARE = re.compile(rf'(?!(?:[\w%]+: )|\d+:$|0\d+$)[\w(/“‘][^:#\t\n\\\x00-\x1f{_ESCAPES}]*(?<![\s:"])')
_IN_BRACKETS = re.compile(r"[^,\[\]{}]+")


def yaml_document(record: Mapping[str, Plain]) -> str:
    """A whole file."""
    return "".join(f"{line}\n" for line in yaml_lines(record))


def yaml_lines(value: Plain | Mapping[str, Plain], indent: int = 0) -> Iterator[str]:
    """The lines of a mapping or list that is not empty, each from column `indent`."""
    pad = " " * indent
    if isinstance(value, Mapping):
        for key, child in value.items():
            yield from _entry(f"{pad}{key}:", child, indent)
    elif isinstance(value, list):
        for child in value:
            yield from _item(child, indent)


def after_key(value: Plain, indent: int) -> list[str]:
    """What stands behind `key:` of a mapping at column `indent`: the rest of its line, and further lines."""
    if isinstance(value, str):
        head, *more = scalar(value, indent + 2, _WIDTH - 20)
        return [f" {head}", *more]
    if not value:
        return [f" {in_brackets(value)}"]
    if isinstance(value, list) and (brackets := _brackets(value)):
        return [f" {brackets}"]
    return ["", *yaml_lines(value, indent + 2)]


def in_brackets(value: Plain) -> str:
    """A value on one line, as it stands within `[…]` or `{…}`."""
    if isinstance(value, str):
        bare = _BARE.fullmatch(value) and _IN_BRACKETS.fullmatch(value)
        return value if bare else _quoted(value)
    if isinstance(value, list):
        return f"[{', '.join(map(in_brackets, value))}]"
    return f"{{{', '.join(f'{key}: {in_brackets(child)}' for key, child in value.items())}}}"


def scalar(text: str, indent: int, width: int) -> list[str]:
    """A text as lines: the first without indentation, those of a block at column `indent`."""
    if "\n" in text:
        return _block(text, indent) if _fits_block(text) else [_quoted(text)]
    if len(text) > width and _folds(text):
        return [">-", *_wrapped(text, indent)]
    return [text if _BARE.fullmatch(text) and not text.isspace() else _quoted(text)]


def _entry(head: str, child: Plain, indent: int) -> Iterator[str]:
    first, *more = after_key(child, indent)
    yield head + first
    yield from more


def _item(child: Plain, indent: int) -> Iterator[str]:
    pad = " " * indent
    if isinstance(child, str):
        first, *more = scalar(child, indent + 2, _WIDTH - indent)
        yield f"{pad}- {first}"
        yield from more
    elif not child:
        yield f"{pad}- {in_brackets(child)}"
    else:
        first, *more = yaml_lines(child, indent + 2)
        yield f"{pad}- {first.lstrip(' ')}"
        yield from more


def _brackets(value: list[Plain]) -> str:
    """A short list of short words on one line, else nothing."""
    if not all(isinstance(item, str) and len(item) <= 40 and " " not in item and "\n" not in item for item in value):
        return ""
    line = in_brackets(value)
    return line if len(line) <= _WIDTH - 30 else ""


def _quoted(text: str) -> str:
    """Single quotes where nothing needs an escape: editors read them more easily."""
    if text.isprintable() and "\n" not in text:
        return "'" + text.replace("'", "''") + "'"
    escaped = json.dumps(text, ensure_ascii=False)
    return _ESCAPED.sub(lambda found: f"\\u{ord(found.group()):04x}", escaped)


def _fits_block(text: str) -> bool:
    """Whether a literal block gives the text back: no blanks at its edges, nothing that must be escaped."""
    lines = text.split("\n")
    return bool(lines[0] and lines[-1]) and all(
        line == line.strip() and (line.isprintable() or not line) for line in lines
    )


def _block(text: str, indent: int) -> list[str]:
    pad = " " * indent
    return ["|-", *(pad + line if line else "" for line in text.split("\n"))]


def _folds(text: str) -> bool:
    """Whether line breaks may stand for its single blanks."""
    return text.isprintable() and text == " ".join(text.split())


def _wrapped(text: str, indent: int) -> Iterator[str]:
    pad, room = " " * indent, _WIDTH - indent
    line = ""
    for word in text.split(" "):
        if line and len(line) + 1 + len(word) > room:
            yield pad + line
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield pad + line
