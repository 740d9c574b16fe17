"""Words of the national portals, old and new, as the values of `found`: channels, units, levels, money, counts, days.

Every function takes the text of one cell or value as it stood. What it does not know it never guesses:
a word stays as it stood, a text that is no number stays a text.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from congkhai.importing.found.shapes import FoundCost

NOTHING = frozenset({"", "--", "không có thông tin", "chưa có thông tin"})

SUBMISSIONS = {
    "trực tiếp": "DIRECT",
    "trực tuyến": "ONLINE",
    "dịch vụ bưu chính": "POSTAL",
    "bưu chính": "POSTAL",
    "qua bưu chính": "POSTAL",
    "bưu chính công ích": "POSTAL",
    "dịch vụ bưu chính công ích": "POSTAL",
}
UNITS = {
    "ngày làm việc": "WORKING_DAY",
    "ngày": "DAY",
    "giờ": "HOUR",
    "tháng": "MONTH",
    "năm": "YEAR",
}
LEVELS = {
    "cấp bộ": "MINISTRY",
    "cấp bộ/trung ương": "MINISTRY",
    "cấp trung ương": "MINISTRY",
    "cấp tỉnh": "PROVINCE",
    "cấp xã": "WARD",
    "cơ quan khác": "OTHER",
    "cấp cơ quan khác": "OTHER",
}
TYPES = {
    "tthc được luật giao quy định chi tiết": "ASSIGNED_REGULATION",
    "tthc được giao luật quy định chi tiết": "ASSIGNED_REGULATION",  # so on the pages of 2026
    "tthc không được luật giao cho địa phương quy định hoặc quy định chi tiết": "NOT_ASSIGNED_REGULATION",
    "tthc không được luật giao quy định chi tiết": "NOT_ASSIGNED_REGULATION",
    "tthc do địa phương quy định": "LOCAL_REGULATION",
    "tthc do trung ương quy định": "CENTRAL_REGULATION",
    "loại khác": "OTHER",
}
COST_KINDS = {"phí": "FEE", "lệ phí": "SERVICE_FEE", "mức giá": "PRICE_LEVEL", "giá": "PRICE_LEVEL"}
# First words of agencies: after a comma they begin another one ("Sở Văn hóa, Thể thao và Du lịch" is one).
AGENCIES = (
    "Ban|Bảo hiểm|Biên phòng|Bệnh viện|Bộ|Các|Cảng|Chi cục|Chi nhánh|Chỉ huy|Chính phủ|Chủ tịch|Công an|Công ty|Cơ quan"
    "|Cơ sở|Cục|Đài|Đại sứ|Đoàn|Đội|Đồn|Đơn vị|Giám đốc|Hải quan|Hiệu trưởng|Hội|Kho bạc|Ngân hàng|Người|Phòng|Quân"
    "|Quỹ|Sở|Tập đoàn|Thanh tra|Thi hành án|Thủ tướng|Thuế|Tổ|Toà|Tòa|Tổng|Trung tâm|Trường|Trưởng"
    "|Uỷ ban|Ủy ban|UBND|Văn phòng|Viện|Vụ"
)

_CODES = frozenset((*SUBMISSIONS.values(), *UNITS.values(), *LEVELS.values(), *TYPES.values())) | {"OTHER"}
# What the portals write behind an amount; "đồng" in small letters is theirs only if nothing but brackets follows.
_COST = re.compile(
    r"(?P<amount>\d[\d.,]*)\s*(?:(?P<currency>Việt Nam Đồng|VNĐ|VND|Đồng|USD|EUR)(?P<text>|[\s(].*)"
    r"|(?P<small>đồng|vnđ)\s*(?P<bracket>|\(.*\)))",
    re.DOTALL,
)
_FREE = re.compile(r"Miễn phí\s*(?:\((?P<text>.*)\))?", re.DOTALL | re.IGNORECASE)
_KIND = re.compile(r"(?P<kind>Lệ phí|Phí|Mức giá|Giá)\s*:\s*(?P<rest>.*)", re.DOTALL)
_WHOLE = re.compile(r"\d+|\d{1,3}(?:\.\d{3})+|\d{1,3}(?:,\d{3})+")
_COUNTS = re.compile(r"(\d+)\s*bản\s*(chính|sao)|bản\s*(chính|sao)\s*:\s*(\d+)", re.IGNORECASE)
_NEXT_AGENCY = re.compile(rf"\s*[,;]\s*(?=(?:{AGENCIES})\b)|\s*[;\n]\s*")
_NEXT_NAME = re.compile(r"\s*[,;]\s*(?=[A-ZĐ])|\s*[;\n]\s*")
_DAY = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")


def plain(text: str) -> str:
    """The text composed (NFC), blanks and line breaks as one blank: to compare with, never to keep."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def key_of(label: str) -> str:
    """A label to compare with: small letters, without a colon at its end, "khoá" and "uỷ" as "khóa" and "ủy"."""
    return plain(label).rstrip(" :").lower().replace("khoá", "khóa").replace("uỷ", "ủy")


def is_nothing(text: str) -> bool:
    """Whether a portal says with this that it has no data: "Không có thông tin", "--", or nothing at all."""
    word = plain(text).lower()
    return word in NOTHING or (word != "." and word.removesuffix(".") in NOTHING)


def submission_of(text: str) -> str:
    """DIRECT, ONLINE or POSTAL; a word that is none of them as it stood."""
    return _code(text, SUBMISSIONS)


def time_unit_of(text: str) -> str:
    """WORKING_DAY, DAY, HOUR, MONTH, YEAR; "" where the text is no unit."""
    word = plain(text)
    return word if word in _CODES else UNITS.get(word.lower(), "")


def time_of(text: str) -> tuple[str, str]:
    """Time and unit: "07 Ngày làm việc" → ("07", "WORKING_DAY"); a bare number or a sentence → (text, "")."""
    number, _, unit = plain(text).partition(" ")
    known = time_unit_of(unit) if re.fullmatch(r"\d+(?:[.,]\d+)?", number) else ""
    return (number, known) if known else (text.strip(), "")


def levels_of(text: str) -> tuple[str, ...]:
    """MINISTRY, PROVINCE, WARD, OTHER in the order of the text; a level that is none ("Cấp Huyện") as it stood."""
    if is_nothing(text):
        return ()
    return tuple(_code(part, LEVELS) for part in re.split(r"[,;\n]", text) if part.strip())


def type_of(text: str) -> str:
    """The kind of regulation, as the API names it; "" for nothing, other words as they stood."""
    return "" if is_nothing(text) else _code(text, TYPES)


def audiences_of(text: str) -> tuple[str, ...]:
    """Names joined by commas, each beginning with a capital: "Cán bộ, công chức, viên chức" is one."""
    return _names(text, _NEXT_NAME)


def agencies_of(text: str) -> tuple[str, ...]:
    """Agencies joined by commas; a text that cannot be told apart stays one."""
    return _names(text, _NEXT_AGENCY)


def cost_of(text: str) -> FoundCost | None:
    """One fee: "Lệ phí : 8000 Đồng (…)", "35,000,000 Việt Nam Đồng(…)", "Miễn phí(…)", or a text alone.

    The brackets that the portals put around a fee's text are taken off. "Miễn phí" is how they show an
    amount of 0, also where the text says otherwise. None where there is nothing.
    """
    if is_nothing(text):
        return None
    kind = _KIND.fullmatch(text.strip())
    if kind is None:
        return _amount_and_text("", text.strip())
    return _amount_and_text(COST_KINDS[kind["kind"].lower()], kind["rest"])


def costs_of(text: str) -> tuple[FoundCost, ...]:
    """Fees of a cell of the old portal: each begins with "Phí :", "Lệ phí :" or "Mức giá :"."""
    parts = re.split(r"(?:^|(?<=\s))(?=(?:Lệ phí|(?<!Lệ )Phí|Mức giá) :)", text)
    return tuple(cost for part in parts if (cost := cost_of(part)))


def amount_of(text: str) -> int | None:
    """A whole number with dots or commas between thousands: "35,000,000", "8.000", "200"; None for others."""
    digits = text.strip(" .,")
    return int(re.sub(r"[.,]", "", digits)) if _WHOLE.fullmatch(digits) else None


def counts_of(text: str) -> tuple[int | None, int | None]:
    """Originals and copies: "1 bản chính, 2 bản sao", "Bản chính: 1 Bản sao: 0"; (None, None) without any.

    The portal leaves "0 bản sao" out: where one is named, the other is 0.
    """
    found = {
        (before or after).lower(): int(first or last)
        for first, before, after, last in _COUNTS.findall(unicodedata.normalize("NFC", text))
    }
    return (found.get("chính", 0), found.get("sao", 0)) if found else (None, None)


def day_of(text: str) -> date | None:
    """The day of "20-11-2014" or "20/11/2014" (day first); None where it is none."""
    match = _DAY.fullmatch(plain(text))
    try:
        return date(int(match[3]), int(match[2]), int(match[1])) if match else None
    except ValueError:
        return None


def _code(text: str, codes: dict[str, str]) -> str:
    word = plain(text)
    return word if word in _CODES else codes.get(word.lower().rstrip("."), text.strip())


def _names(text: str, border: re.Pattern[str]) -> tuple[str, ...]:
    if is_nothing(text):
        return ()
    names, name, depth, end = [], "", 0, 0
    for cut in (*border.finditer(text), None):
        part = text[end : cut.start() if cut else len(text)]
        name, depth = name + part, depth + part.count("(") - part.count(")")
        if cut and depth > 0:
            name += cut[0]
        else:
            names.append(name.strip())
            name, depth = "", 0
        end = cut.end() if cut else end
    return tuple(name for name in names if name)


def _amount_and_text(kind: str, text: str) -> FoundCost:
    if free := _FREE.fullmatch(text):
        return FoundCost(kind, 0, "", (free["text"] or "").strip())
    cost = _COST.fullmatch(text)
    if cost and (amount := amount_of(cost["amount"])) is not None:
        text = (cost["text"] or cost["bracket"] or "").strip()
        bare = _without_brackets(text) if kind else _within_brackets(text)
        return FoundCost(kind, amount, cost["currency"] or cost["small"], bare)
    if kind and text.startswith("Đồng") and not text[4:].lstrip()[:1].islower():
        return FoundCost(kind, None, "Đồng", _without_brackets(text[4:]))
    return FoundCost(kind, None, "", _without_brackets(text))


def _without_brackets(text: str) -> str:
    """The text within its outermost brackets, if they hold all of it: "((a) b)" → "(a) b", "(a) b (c)" stays."""
    text = text.strip()
    depth = 0
    for place, char in enumerate(text):
        depth += (char == "(") - (char == ")")
        if depth == 0:
            return text[1:-1].strip() if char == ")" and place == len(text) - 1 else text
    return text


def _within_brackets(text: str) -> str:
    """The text within the first and the last bracket: the portal of 2026 puts them around any text, "a) x (b" too."""
    return text[1:-1].strip() if text.startswith("(") and text.endswith(")") else text
