"""What a record says that is no text: read from its plain values alone, told in the words of the source."""

from __future__ import annotations

import re
from collections.abc import Mapping

from congkhai.importing.found.cleaning import letters_of
from congkhai.importing.proof.facts_by_place import CHOICES, Values, decimal, facts_in
from congkhai.importing.records.mapping import PlainRecord
from congkhai.importing.records.mapping_dossier import UNNAMED
from congkhai.model.terms import NONE
from congkhai.reading.places import Plain

_Item = Mapping[str, Plain]
# The name of a decision ends with the day on which it was signed.
_DAY_AT_THE_END = re.compile(r"\d{4}-\d\d-\d\d$")


def facts_of_record(record: PlainRecord) -> dict[str, str]:
    """Place → what stands there."""
    codes = ["" if code == NONE.value else code for code in _texts(record, "ma_ket_qua")]
    outputs = [_text(output, "noi_dung") for output in _items(record, "ket_qua_thuc_hien")]
    keys: dict[str, Values] = {
        "cach_thuc_thuc_hien": [_channel(channel) for channel in _items(record, "cach_thuc_thuc_hien")],
        "thanh_phan_ho_so": [_group(group) for group in _items(record, "thanh_phan_ho_so")],
        "trinh_tu_thuc_hien": [
            letters_of(_text(step, "ten_buoc")) + letters_of(_text(step, "noi_dung"))
            for step in _items(record, "trinh_tu_thuc_hien")
        ],
        "truong_hop_thuc_hien": [
            {"": letters_of(_text(case, "ten_truong_hop") + _text(case, "ma_truong_hop")), **_times(case)}
            for case in _items(record, "truong_hop_thuc_hien")
        ],
        # Each result with the code at its place.
        "ket_qua_thuc_hien": [
            letters_of(name + code) for name, code in zip(outputs, codes or [""] * len(outputs), strict=False)
        ],
        "quyet_dinh_cong_bo": "".join(_DAY_AT_THE_END.findall(str(record.get("quyet_dinh_cong_bo", "")))),
    }
    keys |= {key: ", ".join(sorted(_choices(record, key))) for key in CHOICES if key in record}
    return dict(fact for key, values in keys.items() for fact in facts_in(key, values))


def _channel(channel: _Item) -> Values:
    return {
        "hinh_thuc_nop": _choice(channel, "hinh_thuc_nop"),
        **_times(channel),
        "phi_le_phi": [_cost(cost) for cost in _items(channel, "phi_le_phi")],
    }


def _times(holder: _Item) -> dict[str, Values]:
    return {"thoi_han_giai_quyet": [_time(limit) for limit in _items(holder, "thoi_han_giai_quyet")]}


def _time(limit: _Item) -> Values:
    amount, unit = _text(limit, "so_luong"), _choice(limit, "don_vi")
    return {"so_luong": decimal(amount) if amount else "", "don_vi": "" if unit == "khong-ro" else unit}


def _cost(cost: _Item) -> Values:
    return {
        "loai": _choice(cost, "loai"),
        "muc_thu": _text(cost, "muc_thu"),
        "don_vi_tien": _text(cost, "don_vi_tien"),
        "don_vi_tinh": letters_of(_text(cost, "don_vi_tinh")),
        "tep_dinh_kem": str(len(_items(cost, "tep_dinh_kem"))),
    }


def _group(group: _Item) -> Values:
    rows = [_paper(row) for row in _items(group, "giay_to")]
    return {"truong_hop_bang_loi": letters_of(_text(group, "truong_hop_bang_loi")), "giay_to": rows}


def _paper(row: _Item) -> Values:
    name = _text(row, "ten_giay_to")
    return {
        "ten_giay_to": letters_of("" if name == UNNAMED else name),
        "ban_chinh": _text(row, "ban_chinh"),
        "ban_sao": _text(row, "ban_sao"),
        "ma_giay_to": letters_of(_text(row, "ma_giay_to")),
        "mau_don_to_khai": "; ".join(_texts(row, "mau_don_to_khai")),
    }


def _choice(holder: _Item, key: str) -> str:
    word = _text(holder, key)
    return CHOICES[key].get(word, word)


def _choices(record: PlainRecord, key: str) -> list[str]:
    words = _texts(record, key) or [_text(record, key)]
    return [CHOICES[key].get(word, word) for word in words]


def _text(holder: _Item, key: str) -> str:
    """The text under a key, "" when there is none."""
    value = holder.get(key)
    return value if isinstance(value, str) else ""


def _items(holder: _Item, key: str) -> list[_Item]:
    value = holder.get(key)
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _texts(holder: _Item, key: str) -> list[str]:
    value = holder.get(key)
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []
