"""What an editor probably meant by a value that is not written as it should be: days, amounts, codes."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from congkhai.model.values import CODE, is_link, parse_day
from congkhai.problems import quoted

_PARTS = re.compile(r"(?:ngày\s+)?(\d{1,2})\s*(?:[-./]|tháng)\s*(\d{1,2})\s*(?:[-./,]|năm)\s*(\d{2,4})", re.IGNORECASE)
_YEAR_FIRST = re.compile(r"(\d{4})\s*[-./]\s*(\d{1,2})\s*[-./]\s*(\d{1,2})")
_CURRENCY = r"\s*(?:đ|đồng|vnđ|vnd|dong)?"
_GROUPED = re.compile(rf"(\d{{1,6}}(?:[., ]\d{{3}})+){_CURRENCY}", re.IGNORECASE)
_PLAIN = re.compile(r"(\d+)\s*(?:đ|đồng|vnđ|vnd)", re.IGNORECASE)
_WORDED = re.compile(rf"(\d+(?:[.,]\d{{1,3}})?)\s*(nghìn|ngàn|k|triệu|tr){_CURRENCY}", re.IGNORECASE)
_WITH_UNIT = re.compile(r"0*(\d+)\s*(?:\([^()\d]*\)|\s(?!hoặc|đến|tới|và)[^\W\d])[^\d]*")
_SPAN = re.compile(r"\d+\s*(?:-|–|đến|tới|hoặc)\s*\d+\b[^\d]*")
_PER = re.compile(r"(?P<amount>[^/]*\d[^/]*)/\s*[^\W\d][^\d/]*")
_FREE = re.compile(r"miễn(?: phí| lệ phí)?|không(?: thu| mất)?(?: phí| lệ phí| tiền)?|khong-co|không có", re.IGNORECASE)
_MONTH_ONLY = re.compile(r"(?:tháng\s+)?\d{1,2}\s*[-./]\s*\d{4}|\d{4}|\d{4}\s*[-./]\s*\d{1,2}")
_LONG_YEAR = re.compile(r"\d{5,}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{5,}")
_ANY_CODE = re.compile(r"(?<!\d)\d\.\d{6}(?:\.000\.00\.00\.[A-Z]\d{2})?(?![\d])")
_TIMES = {"nghìn": 1_000, "ngàn": 1_000, "k": 1_000, "triệu": 1_000_000, "tr": 1_000_000}
_LETTERS_IN_NUMBER = re.compile(r"\d[\dOolI.]*|[OolI.]+\d[\dOolI.]*")
_DIGITS = str.maketrans({"l": "1", "I": "1", "i": "1", "O": "0", "o": "0", ",": "."})


def meant_opening(found: str) -> str:
    """The rest of a message about a day of publication, which may still be open."""
    return meant_day(found) or "; chưa định ngày thì ghi `chua-dinh`"


def meant_day(found: str) -> str:
    """The rest of a message about a day: which one is meant, or what is wrong with it."""
    text = _plain(found)
    if _MONTH_ONLY.fullmatch(text):
        return "; ghi đủ ngày, tháng, năm"
    if _LONG_YEAR.fullmatch(text):
        return "; xem lại năm"
    if parts := _YEAR_FIRST.fullmatch(text):
        year, month, day = parts.groups()
    elif parts := _PARTS.fullmatch(text):
        day, month, year = parts.groups()
    else:
        return ""
    if len(year) < 4:
        return "; ghi năm đủ bốn chữ số"
    if int(month) > 12:
        return f"; không có tháng {int(month)}, viết theo thứ tự ngày/tháng/năm"
    try:
        meant = parse_day(f"{year}-{month}-{day}")
    except ValueError:
        return "; không có ngày này, xem lại văn bản" if _is_year(int(year)) else "; xem lại năm"
    return f"; có phải {quoted(date.isoformat(meant))}?"


def meant_number(found: str) -> str:
    """The rest of a message about a whole number: the amount that is meant, or that the unit has its own key."""
    text = _plain(found)
    if (amount := _amount(text)) and amount != found.strip():
        return f"; có phải {quoted(amount)}?"
    if (parts := _PER.fullmatch(text)) and (amount := _amount(parts["amount"].strip())):
        return f"; có phải {quoted(amount)}? Đơn vị tính ghi ở `don_vi_tinh`"
    if _FREE.fullmatch(text):
        return "; miễn phí thì ghi `0` kèm `van_ban`, không biết thì bỏ dòng này"
    if parts := _WITH_UNIT.fullmatch(text):
        return f"; chỉ ghi số {quoted(parts[1])}, đơn vị ghi ở khóa khác"
    return ""


def meant_quantity(found: str) -> str:
    """The rest of a message about how long something takes: of a span the longest, else as of any number."""
    is_span = _SPAN.fullmatch(_plain(found))
    return "; chỉ ghi được một số: ghi số lớn nhất, nói rõ hơn ở `ghi_chu`" if is_span else meant_number(found)


def meant_code(found: str) -> str:
    """The rest of a message about a procedure's code: with digits for the letters that look like them."""
    text = _plain(found)
    code = re.sub(r"\s", "", text).translate(_DIGITS)
    if re.fullmatch(r"\d{7}", code):
        code = f"{code[0]}.{code[1:]}"
    if not re.fullmatch(CODE, code, re.ASCII):
        inside = _ANY_CODE.findall(text)
        if len(inside) > 1:
            return f"; {several(len(inside))}"
        code = inside[0] if len(inside) == 1 else ""
    return f"; có phải {quoted(code)}?" if code else ""


def several(count: int) -> str:
    """What is wrong with one value of a list that is several of them."""
    return f"đây là {count} mục, ngăn bằng dấu `,` của bàn phím và một dấu cách"


def meant_link(found: str) -> str:
    """The rest of a message about an address: with its scheme, or without what stands around it."""
    text = _plain(found).replace("\\", "/")
    inside = re.search(r"\((https?://[^\s()]+)\)|<(https?://[^\s<>]+)>", text)
    link = next(filter(None, inside.groups())) if inside else re.sub(r"^(https?):?/*(?=\w)", r"\1://", text, flags=re.I)
    if "@" in text and "/" not in text:
        link = f"mailto:{text}"
    elif "://" not in link and re.match(r"[\w-]+(\.[\w-]+)+(/|$)", link):
        link = f"https://{link}"
    return f"; có phải {quoted(link)}?" if link != found.strip() and is_link(link) else ""


def _amount(text: str) -> str:
    """The amount as digits alone; "" where it is not written as one."""
    if parts := _GROUPED.fullmatch(text) or _PLAIN.fullmatch(text):
        return re.sub(r"[., ]", "", parts[1])
    if parts := _WORDED.fullmatch(text):
        return str(round(float(parts[1].replace(",", ".")) * _TIMES[parts[2].lower()]))
    if not text.isdigit() and _LETTERS_IN_NUMBER.fullmatch(text) and "." not in text:
        return text.translate(_DIGITS)
    return text if text.isdigit() else ""


def _plain(text: str) -> str:
    """Without blanks and quotation marks around it, digits and signs of full width as the keyboard has them."""
    return unicodedata.normalize("NFKC", text).strip(" \t“”„‘’'\"")


def _is_year(year: int) -> bool:
    return 1900 <= year < 2200
