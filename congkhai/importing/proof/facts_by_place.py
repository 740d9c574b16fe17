"""Facts: what stands at a place of a record and is no text, in the words of the source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

# Place in the record (`cach_thuc_thuc_hien[2].phi_le_phi[1].muc_thu`) and what stands there; "" for nothing.
Fact = tuple[str, str]
Values = str | Sequence["Values"] | Mapping[str, "Values"]

# Key of a choice → its values in the words of the source.
CHOICES: Mapping[str, Mapping[str, str]] = {
    "cap_thuc_hien": {"bo": "MINISTRY", "tinh": "PROVINCE", "xa": "WARD", "co-quan-khac": "OTHER"},
    "loai_thu_tuc": {
        "duoc-luat-giao": "ASSIGNED_REGULATION",
        "khong-duoc-luat-giao": "NOT_ASSIGNED_REGULATION",
        "dia-phuong-quy-dinh": "LOCAL_REGULATION",
        "trung-uong-quy-dinh": "CENTRAL_REGULATION",
        "khac": "OTHER",
    },
    "tinh_chat": {
        "chuan": "STANDARD",
        "dac-thu": "SPECIFIC",
        "lien-thong": "INTERCONNECTED",
        "noi-bo": "STANDARD_INTERNAL",
    },
    "cach_tra_ket_qua": {"tai-nha": "AT_HOME", "noi-nop": "AT_SUBMISSION_PLACE", "truc-tuyen": "ONLINE"},
    "dich_vu_cong": {"toan-trinh": "true"},
    "phi_dia_gioi": {"true": "true"},
    "hinh_thuc_nop": {"truc-tiep": "DIRECT", "truc-tuyen": "ONLINE", "buu-chinh": "POSTAL"},
    "don_vi": {"ngay-lam-viec": "WORKING_DAY", "ngay": "DAY", "gio": "HOUR", "thang": "MONTH", "nam": "YEAR"},
    "loai": {"phi": "FEE", "le-phi": "SERVICE_FEE", "gia": "PRICE_LEVEL"},
}


def facts_in(place: str, values: Values) -> Iterator[Fact]:
    """Every text with its place, of a list also how many items it has; what stands under "" is the item's own."""
    if isinstance(values, str):
        yield place, values
    elif isinstance(values, Mapping):
        for key, child in values.items():
            yield from facts_in(f"{place}.{key}" if key else place, child)
    else:
        yield place, str(len(values))
        for number, item in enumerate(values, 1):
            yield from facts_in(f"{place}[{number}]", item)


def listed(key: str, word: str) -> str:
    """A word of the source if the fixed list of a key has it, else ""."""
    return word if word in CHOICES[key].values() else ""


def decimal(number: str) -> str:
    """One way to write a number: 01, 1.0 and 1 are the same."""
    return f"{Decimal(number.replace(',', '.')).normalize():f}"
