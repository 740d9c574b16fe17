"""Slips within a line of a record, each with the lines as they are meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from congkhai.problems import quoted
from congkhai.reading.meant_keys import known_keys
from congkhai.reading.odd_characters import HARD_SPACES

BULLETS = "–—‐‑‒−•·●▪○■□◦✓*+"
# A line as short as this is no words.
_STRAY = 3
_DOUBLE, _SINGLE = "đặt cả giá trị trong dấu nháy kép", "đặt cả giá trị trong dấu nháy đơn `'…'`"
_KEYED = re.compile(r"^(?P<start> *(?:- +)*(?P<key>[^\s:#'\"\[\]{},&*!|>%@`]+) *: +)(?P<value>\S.*?)\s*$")
_ITEM = re.compile(r"^(?P<start> *(?:- +)+)(?P<value>\S.*?)\s*$")
_START = r"^(?P<start> *(?:- +)*)"
_HARD = re.compile(rf"^[ \t]*(?:- +)*(?:[\w]+:|-)?(?P<hard>[{HARD_SPACES}])")
_TAB = re.compile(r"^ *(?:- *)*(?P<tab>\t)")
_REMARK = re.compile(r"^ *(//|<!--|/\*|--(?= ))")
_BULLET = re.compile(rf"^(?P<indent> *)(?P<sign>[{re.escape(BULLETS)}]|\d{{1,2}}[.)])(?P<rest>\s+.*)$")
_TWO_DASHES = re.compile(r"^(?P<indent> *)- +- +(?P<rest>\S.*)$")
_WIDE_DASH = re.compile(r"^(?P<indent> *)-(?P<wide> {2,})(?P<rest>[^\s-].*)$")
_GLUED = re.compile(r"^(?P<indent> *)-(?P<rest>[^\s-].*)$")
_OTHER_COLON = re.compile(_START + r"(?P<key>\w+) *(?P<sign>[;=：])\s*(?P<value>.*)$")
_NO_COLON = re.compile(_START + r"(?P<key>\w+)(?P<value>(?: +[^:]?.*)?)$")
_NO_BLANK = re.compile(_START + r"(?P<key>\w+):(?P<value>\S.*)$")
_TWO_KEYS = re.compile(r"^(?P<start> *)(?P<dashes>(?:- +)*)(?P<first>\w+: .+?) +(?P<key>[a-z]+(?:_[a-z]+)*): ")
_BLOCK_SIGN = re.compile(r"^(?P<sign>[>|][-+]?) +(?P<rest>\S.*)$")
_BLOCK_MISTYPED = re.compile(r"[>|][^\w\s]{1,3}|[>|]_")
_COMMAS = re.compile(r",\s*,[\s,]*")
# A part in braces whose value has a colon, up to the next key.
_PART = r"(?:(?!,\s*[a-z_]+:\s)[^{}\"'])"
_COLON_IN_PART = re.compile(
    rf"(?P<key>[a-z_]+):\s+(?P<value>(?![\[\s]){_PART}*?:\s{_PART}*?)(?=\s*(?:,\s*[a-z_]+:\s|\}}))"
)
_NO_VALUE = re.compile(r"(?P<key>\w+):,\s*")
# Between two quoted parts, or before the key of the next.
_NO_COMMA = re.compile(r"""(?<=["'])\s+(?=["'])|(?<![\s,:{])\s+(?=[a-z]+(?:_[a-z]+)*: )""")
_RULE = re.compile(r"^ *([-=*_])\1{3,} *$")
_CURLY = re.compile("^[“”„](?P<text>.*)[“”]$")


@dataclass(frozen=True, slots=True, order=True)
class Slip:
    """A slip at a line and column (from 0), what to do in words, and the lines of the file once it is mended."""

    line: int
    column: int
    words: str
    mended: tuple[str, ...]
    unlikely: int = 0


def first_signs(lines: Sequence[str], number: int) -> Iterator[Slip]:
    """What is wrong wherever it is: Tab and hard spaces in the place of blanks."""
    line = lines[number]
    if tab := _TAB.match(line):
        yield Slip(number, tab.start("tab"), "có phím Tab ở đầu dòng; thụt dòng bằng dấu cách", ())
    if hard := _HARD.match(line):
        sign = f"U+{ord(hard['hard']):04X}"
        words = f"có dấu cách cứng ({sign}), thường do chép từ Word hay trang web; xóa rồi gõ lại bằng phím cách"
        yield Slip(number, hard.start("hard"), words, ())


def slips_of_line(lines: Sequence[str], number: int) -> Iterator[Slip]:
    """Each slip that a line may have, the likelier before the others."""
    yield from _slips_of_signs(lines, number)
    yield from _slips_of_keys(lines, number)
    if found := _KEYED.match(lines[number]) or _ITEM.match(lines[number]):
        yield from _slips_of_value(lines, number, found["start"], found["value"])
    yield from _slips_of_long_value(lines, number)


def _slips_of_signs(lines: Sequence[str], number: int) -> Iterator[Slip]:
    line = lines[number]
    if found := _REMARK.match(line):
        words = f"ghi chú trong tệp phải bắt đầu bằng `#`; thay `{found[1]}` bằng `# `"
        yield _slip(lines, number, found.start(1), words, "# " + line)
    if _RULE.match(line):
        words = "dòng kẻ không có trong YAML; xóa dòng này, hoặc thêm `# ` ở đầu để thành ghi chú"
        yield _slip(lines, number, 0, words, "# " + line)
    if (text := line.strip()) and not line.startswith((" ", "-", "#")) and ":" not in text:
        yield from _slips_of_stray_line(lines, number, text)
    if found := _BULLET.match(line):
        sign = found["sign"]
        words = f"mục của danh sách đang bắt đầu bằng `{sign}`; thay bằng dấu `-` của bàn phím"
        yield _slip(lines, number, found.start("sign"), words, f"{found['indent']}-{found['rest']}")
    if found := _TWO_DASHES.match(line):
        words = "thừa một dấu `- ` ở đầu dòng; chỉ giữ một dấu"
        yield _slip(lines, number, found.end("indent"), words, f"{found['indent']}- {found['rest']}")
    if found := _WIDE_DASH.match(line):
        words = "sau dấu `-` có thừa dấu cách; chỉ để một dấu cách"
        yield _slip(lines, number, found.start("wide"), words, f"{found['indent']}- {found['rest']}")
    if found := _GLUED.match(line):
        words = "thiếu dấu cách sau dấu `-`; thêm một dấu cách"
        yield _slip(lines, number, found.start("rest"), words, f"{found['indent']}- {found['rest']}")


def _slips_of_stray_line(lines: Sequence[str], number: int, text: str) -> Iterator[Slip]:
    """A line that is no part of the record: a letter typed by mistake, a row pasted from a sheet."""
    if "\t" in text:
        words = "dòng này không phải `khóa: giá trị`, có lẽ dán từ Excel; xóa dòng, rồi ghi từng ô vào khóa của nó"
        yield _slip(lines, number, 0, words, "#")
    elif len(text) <= _STRAY:
        words = f"dòng này chỉ có {quoted(text)}, không phải `khóa: giá trị`; gõ nhầm thì xóa"
        yield _slip(lines, number, 0, words, "#")


def _slips_of_keys(lines: Sequence[str], number: int) -> Iterator[Slip]:
    line, keys = lines[number], known_keys()
    if (found := _OTHER_COLON.match(line)) and found["key"] in keys:
        words = f"sau tên khóa {quoted(found['key'])} đang là `{found['sign']}`; thay bằng dấu `:` và một dấu cách"
        fixed = f"{found['start']}{found['key']}: {found['value']}"
        yield _slip(lines, number, found.start("sign"), words, fixed)
    if (found := _NO_COLON.match(line)) and found["key"] in keys:
        words = f"thiếu dấu `:` sau tên khóa {quoted(found['key'])}; thêm dấu `:` và một dấu cách"
        yield _slip(lines, number, found.start("key"), words, f"{found['start']}{found['key']}:{found['value']}")
    if (found := _NO_BLANK.match(line)) and found["key"] in keys:
        words = f"thiếu dấu cách sau dấu `:` của {quoted(found['key'])}; thêm một dấu cách"
        fixed = f"{found['start']}{found['key']}: {found['value']}"
        yield _slip(lines, number, found.start("key"), words, fixed)
    if (found := _TWO_KEYS.match(line)) and found["key"] in keys:
        place = found.start("key")
        words = f"có hai khóa trên một dòng; xuống dòng trước {quoted(found['key'])}"
        indent = " " * len(found["start"] + found["dashes"])
        yield _slip(lines, number, place, words, line[:place].rstrip(), indent + line[place:])


def _slips_of_value(lines: Sequence[str], number: int, start: str, value: str) -> Iterator[Slip]:
    """Slips of what stands behind a colon or dash."""
    column = len(start)
    for words, fixed in _values_meant(value, " " * (len(start) - len(start.lstrip(" -")))):
        yield _slip(lines, number, column, words, *f"{start}{fixed}".split("\n"))


def _values_meant(value: str, indent: str) -> Iterator[tuple[str, str]]:
    sign = value[0]
    if found := _CURLY.match(value):
        words = 'dấu nháy cong `“ ”` không có tác dụng như dấu nháy của YAML; thay bằng dấu nháy thẳng `"`'
        yield words, _in_quotes(found["text"])
    if sign in "[{":
        yield from _separators_meant(value)
    if sign in "\"'":
        yield from _quotes_meant(value)
    elif (sign in "[{" and not _is_closed(value)) or sign in "]},":
        closing = {"[": "]", "{": "}"}.get(sign, "")
        if closing and value.count(closing) > value.count(sign):
            yield f"thừa dấu đóng ngoặc `{closing}`; xóa dấu thừa", value.replace(closing * 2, closing)
        elif closing and value.startswith(sign * 2):
            yield f"thừa dấu mở ngoặc `{sign}`; xóa dấu thừa", value[1:]
        else:
            yield f"thiếu dấu đóng ngoặc `{closing}`", value + closing
    if sign in "[{" and _is_closed(value) and value.count('"') % 2:
        words = "có mục thiếu dấu nháy mở hoặc dấu nháy đóng; mỗi mục trong ngoặc một cặp dấu nháy"
        yield words, value.replace('"', "")
    if _BLOCK_MISTYPED.fullmatch(value) and value not in (">-", "|-", ">+", "|+"):
        block = f"{sign}-"
        yield f"{quoted(value)} không phải là dấu của đoạn nhiều dòng; sửa thành `{block}`", block
        return
    if found := _BLOCK_SIGN.match(value):
        block = found["sign"]
        if len(block) > 1:
            words = f"sau `{block}` còn chữ trên cùng dòng; xuống dòng ngay sau `{block}` rồi thụt vào"
            yield words, f"{block}\n{indent}  {found['rest']}"
    if value == "-":
        yield "dấu `-` không phải là một giá trị; điền giá trị, chưa có thì xóa cả dòng này", ""
    if sign == "-" and value[1:2] == " ":
        words = "danh sách `- …` phải xuống dòng mới sau dấu `:`"
        yield words, f"\n{indent}  {value}"
    if sign in "[]{}*&%@!`|>-,?":
        yield f"giá trị bắt đầu bằng `{sign}`; {_quotes_for(value)}", _in_quotes(value)
    elif sign not in "\"'":
        if re.search(r":(\s|$)", value):
            yield f"có dấu `:` trong câu; {_quotes_for(value)}", _in_quotes(value)
        if " #" in value:
            yield f"phần sau dấu ` #` bị coi là ghi chú; {_quotes_for(value)}", _in_quotes(value)


def _separators_meant(value: str) -> Iterator[tuple[str, str]]:
    """What stands between the parts in brackets where one comma belongs."""
    between = "giữa hai mục trong ngoặc"
    if ";" in value:
        yield f"{between} đang là `;`; thay bằng dấu `,` và một dấu cách", value.replace(";", ",")
    if _COMMAS.search(value):
        yield f"{between} thừa dấu `,`; chỉ giữ một dấu", _COMMAS.sub(", ", value)
    if found := _NO_VALUE.search(value):
        words = f"khóa {quoted(found['key'])} trong ngoặc không có giá trị; điền giá trị, hoặc xóa khóa này"
        yield words, _NO_VALUE.sub("", value)
    if value[0] == "{" and (found := _COLON_IN_PART.search(value)):
        words = f"trong giá trị của {quoted(found['key'])} có dấu `:`; đặt riêng giá trị ấy trong dấu nháy kép"
        yield words, _COLON_IN_PART.sub(lambda part: f"{part['key']}: {_in_quotes(part['value'])}", value)
    if _NO_COMMA.search(value):
        yield f"{between} thiếu dấu `,`; thêm dấu `,` và một dấu cách", _NO_COMMA.sub(", ", value)


def _quotes_meant(value: str) -> Iterator[tuple[str, str]]:
    sign = value[0]
    name, other = ("nháy kép", _SINGLE) if sign == '"' else ("nháy đơn", _DOUBLE)
    inside = value[1:]
    if sign == '"' and "\\" in value:
        yield "dùng dấu nháy đơn thay cho dấu nháy kép khi có dấu `\\`", _in_quotes(inside.rstrip('"'))
    if inside.count(sign) == 0:
        yield f"thiếu dấu nháy đóng; thêm `{sign}` ở cuối giá trị", value + sign
    elif not value.endswith(sign):
        words = f"giá trị bắt đầu bằng `{sign}` nhưng còn chữ sau dấu nháy đóng; {other}"
        yield words, _in_quotes(value)
    else:
        yield f"có dấu {name} ở giữa giá trị đã đặt trong dấu {name}; {other}", _in_quotes(inside[:-1])


def _slips_of_long_value(lines: Sequence[str], number: int) -> Iterator[Slip]:
    """A value written on over the next lines, with a colon or number sign in it."""
    head = number
    while head > 0 and not _KEYED.match(lines[head]):
        head -= 1
        if number - head > 20:
            return
    found = _KEYED.match(lines[head])
    # The line itself may look like a key: `Lưu ý: …`.
    if found is not None and found["key"] not in known_keys() and head > 0:
        head -= 1
        found = _KEYED.match(lines[head])
    if found is None or found["value"][0] in ">|\"'[{":
        return
    indent = " " * (len(found["start"]) - len(found["start"].lstrip(" -")) + 2)
    end = head + 1
    while end < len(lines) and lines[end].startswith(indent) and lines[end].strip():
        end += 1
    text = [found["value"], *(line.strip() for line in lines[head + 1 : end])]
    if len(text) < 2 or any(line.partition(":")[0] in known_keys() for line in text[1:]):
        return
    at = next((n for n, line in enumerate(text) if re.search(r":(\s|$)| #", line)), None)
    if at is not None:
        sign = "`:`" if re.search(r":(\s|$)", text[at]) else "` #`"
        words = (
            f"có dấu {sign} trong câu; viết `>-` sau {quoted(found['key'] + ':')} rồi xuống dòng, "
            "hoặc đặt cả giá trị trong dấu nháy kép"
        )
        block = [f"{found['start']}>-", *(indent + line for line in text)]
        column = len(lines[head + at]) - len(lines[head + at].lstrip())
        yield Slip(head + at, column, words, (*lines[:head], *block, *lines[end:]))


def _is_closed(value: str) -> bool:
    return value.count("[") == value.count("]") and value.count("{") == value.count("}")


def _quotes_for(value: str) -> str:
    return _SINGLE if '"' in value else _DOUBLE


def _in_quotes(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"


def _slip(lines: Sequence[str], number: int, column: int, words: str, *fixed: str) -> Slip:
    return Slip(number, column, words, (*lines[:number], *fixed, *lines[number + 1 :]))
