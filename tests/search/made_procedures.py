"""An index of some hundred made procedures of a village of fairy tales: what weights are bound on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from congkhai.model.search_lists import Concept
from congkhai.search.question_lists import told_concepts

VILLAGE: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("made-village.yml").read_text("utf-8"))
# What can be done with each thing; the thing's own words are rare, these are not.
ACTS = [
    "Đăng ký {}", "Đăng ký lại {}", "Đăng ký {} có người ngoài làng", "Cấp thẻ người {}", "Cấp lại thẻ người {}",
    "Gia hạn thẻ người {}", "Thu hồi thẻ người {}", "Thành lập hội {}", "Giải thể hội {}", "Đổi tên hội {}",
    "Công nhận thầy {}", "Thôi làm thầy {}", "Xác nhận đã học {}", "Giữ an toàn khi {}", "Xem an toàn trước khi {}",
    "Báo mất an toàn khi {}",
]  # fmt: skip
# What differs by a special case alone.
_SIBLINGS = (ACTS[0:3], ACTS[3:5])
# Each thing with the words of its papers.
THINGS = {
    "thả diều sáo": "khung tre giay ban day du san bai",
    "chèo thuyền thúng": "mai cheo ao phao ben song",
    "múa lân": "dau lan trong hoi ao do",
    "hát đối": "loi hat quan ho ben do",
    "kể chuyện cổ tích": "sach tranh ban do lang chieu hoa",
    "nặn tò he": "bot gao mau pham que tre",
    "nuôi chim lạc": "long tre thoc giong so tiem",
    "nuôi rồng đất": "chuong da giay kham so tiem",
    "trồng tre trăm đốt": "so do dat giong mang",
    "đánh trống đồng": "dui trong gia go so hoi",
    "làm đèn kéo quân": "khung tre giay bong nen sap",
    "đan nón quai thao": "la co quai lua kim khau",
    "thổi kèn lá": "la chuoi bai ca giay kham",
    "vẽ tranh gà": "giay diep mau pham khac go",
    "đấu vật": "giay kham san dat khan do",
    "chọi dế": "hop dat canh dong so hoi",
    "đi cà kheo": "coc tre bai bien giay kham",
    "múa rối nước": "ao lang con roi day keo",
    "kéo co": "day thung san dat khan do",
    "xem sao": "ong nhom dem quang sach tranh",
}


def made_index() -> dict[str, Any]:
    """The head of an index, unpacked, of everything that the village has."""
    procedures = [*_of_things(), *VILLAGE["procedures"]]
    places = {one["ten"]: place for place, one in enumerate(procedures)}
    codes = {name: f"1.{place:06}" for name, place in places.items()}
    groups = [*_sibling_names(), *VILLAGE["siblings"]]
    return {
        "ma": " ".join(codes.values()),
        "ten": [*places],
        "thuongGoi": [[place, *one["goi"]] for place, one in enumerate(procedures) if "goi" in one],
        "tieuDe": [],
        "than": [one["than"] for one in procedures],
        "quen": [place for place, one in enumerate(procedures) if "quen" in one],
        "anhEm": [[places[name] for name in group] for group in groups],
        "hetHieuLuc": [[place, one["het"]] for place, one in enumerate(procedures) if "het" in one],
        "thayThe": [],
        "khac": VILLAGE["pages"],
        "danhMuc": _lists(codes),
    }


def _of_things() -> Iterator[dict[str, str]]:
    for thing, papers in THINGS.items():
        for act in ACTS:
            yield {"ten": act.format(thing), "than": papers}


def _sibling_names() -> Iterator[list[str]]:
    for thing in THINGS:
        for acts in _SIBLINGS:
            yield [act.format(thing) for act in acts]


def _lists(codes: Mapping[str, str]) -> dict[str, Any]:
    """The editors' lists; procedures are named there by their names."""
    concepts = [
        Concept.model_validate(one | {"thu_tuc": [codes[name] for name in one.get("thu_tuc", ())]})
        for one in VILLAGE["concepts"]
    ]
    guides = [
        {**guide, "muc": [[codes[name], name, []] for name in guide["muc"]], "nguon": ""} for guide in VILLAGE["guides"]
    ]
    return {
        **told_concepts(concepts),
        "vietTat": VILLAGE["shortcuts"],
        "dauMau": "Dữ liệu mẫu",
        "tuDem": VILLAGE["words"],
        "phan": VILLAGE["parts"],
        "huongDan": guides,
        "chiDan": [{**signpost, "lienKet": "", "nguon": ""} for signpost in VILLAGE["signposts"]],
    }
