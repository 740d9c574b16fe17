"""Records with an attack in every text, made from the model, so that no field is forgotten."""

from __future__ import annotations

import json
import types
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Union, get_args, get_origin

from congkhai.model import values
from congkhai.model.families import FAMILY
from congkhai.model.family import LISTS, Family
from congkhai.model.procedure import End, Procedure
from congkhai.model.terms import Choice, NotThere, Record

ATTACK = (
    "</script></title></style></textarea><script>window.hacked=1</script>"
    "\"><img src=x onerror='window.hacked=2'> javascript:window.hacked=3 [x](javascript:window.hacked=4)"
    " {{ 7*7 }} {% raw %} &lt;b&gt; ${window.hacked=5} <!-- ]]> ' onmouseover='window.hacked=6 " + "dài" * 30
    # As wide as two phones, and nowhere to break it.
)
CODE = "1.001193"
ENDED = "2.000488"
# As far as a name can be held by every system.
FORM = "a' onerror='window.hacked=7' &lt;b&gt; #%22{{ 7+7 }}.docx"
RECORDING = FORM.removesuffix(".docx") + ".mp3"
# What a kind of value must look like to be taken at all.
_PLAIN = {
    values.Code: CODE,
    values.Slug: "tan-cong",
    values.Link: "https://example.vn/?a=\"'<b>&javascript:window.hacked=8",
    values.Day: "2026-01-02",
    values.Count: "1",
    values.Flag: "true",
    values.Degrees: "22.5",
    values.Offset: "+07:00",
    values.Suffix: "G15",
    values.TimeOfDay: "15:00",
    values.Origin: "https://nhung.example",
    values.Text: ATTACK,
}
# A name of something that exists; days on which all is shown; and what would take the record off the lists.
_EXCEPTIONS = {
    "tep": FORM,
    "tep_am_thanh": RECORDING,
    "den_ngay": "2027-02-28",
    "den_gio": "16:00",
    "het_hieu_luc_tu": "2028-01-01",
    "ngay_het_hieu_luc": "2028-01-01",
    "cham_dut": None,
    "hieu_luc": None,
}

_FOLDERS = {"phan-anh": "2026"}


def write_hostile_project(folder: Path) -> None:
    """Write a project whose records attack wherever they hold text."""
    lists = {name: sample(family.file) for name, family in FAMILY.items() if family.folder == LISTS}
    lists["xa-phuong"]["muc"][0]["loai"] = ATTACK
    stage = lists["su-kien"]["muc"][0]["chang"][0]
    stage["han"] = list(_limits(stage["han"][0]))
    lists["su-kien"]["muc"][0]["chang"] = [_without(stage, "chi_dan"), _without(stage, "thu_tuc", "truong_hop")]
    # A desk is of an agency that has few: one that is in every commune is reached through desks of communes alone.
    lists["co-quan"]["muc"] = [_without(lists["co-quan"]["muc"][0], "moi_xa")]
    lists["noi-nop"]["muc"] = [_without(lists["noi-nop"]["muc"][0], "xa_phuong")]
    lists["hay-hoi"]["muc"] = [_without(lists["hay-hoi"]["muc"][0], "chinh_sach", "chi_dan")]
    concept, filler = lists["khai-niem"]["muc"][0], lists["tu-dem"]["muc"][0]
    together = [[ATTACK, f"{ATTACK} / window"]]
    lists["khai-niem"]["muc"] = [
        _without(concept, "trong_ten", "trang") | {"gom": together},
        _without(concept, "thu_tuc", "trang") | {"loai": "nhom-tu", "gom": together},
        _without(concept, "thu_tuc", "gom", "trang") | {"loai": "truong-hop"},
        _without(concept, "thu_tuc", "trong_ten") | {"loai": "trang", "gom": together},
    ]
    lists["tu-dem"]["muc"] = [_without(filler, "la"), filler | {"tu": [f"{ATTACK} 2"], "loai": "viet-tat"}]
    lists["niem-yet"]["muc"][0] |= {"bang": "linh-vuc/tan-cong"}
    lists["ngay-nghi"]["muc"][0] |= {"ngay": "2026-09-02", "loai": "nghi"}
    lists["sipas"]["muc"][0] |= {"nam": "2024"}
    for name, content in lists.items():
        _write(folder / f"content/danh-muc/{name}.yml", content)
    _write(folder / f"tthc/tan-cong/{CODE}.yml", sample(Procedure))
    # The words that a source has for cases are shown where no question stands for them.
    ended = _without_questions(sample(Procedure)) | {"ma_thu_tuc": ENDED, "cham_dut": sample(End)}
    _write(folder / f"tthc/tan-cong/{ENDED}.yml", ended)
    for family in FAMILY.values():
        if family.folder != LISTS and family.model is not Procedure:
            _write(folder / family.folder / _FOLDERS.get(family.name, "") / "tan-cong.yml", _file_of(family))
    (folder / "content/bieu-mau").mkdir()
    for name in (FORM, RECORDING):
        (folder / "content/bieu-mau" / name).write_bytes(b"x")


def _file_of(family: Family) -> dict[str, Any]:
    """A record of a family with a file of its own, as far as its rules take every key."""
    content = sample(family.file)
    match family.name:
        case "cchc":
            content["nam"] = "2026"
        case "don-gian-hoa":
            content["ket_qua"] = "chap-thuan"
        case "giay-mau":
            content["noi_dung"] = [{key: value} for key, value in content["noi_dung"][0].items()]
        case "huong-dan":
            question = content["cau_hoi"][0]
            question["tra_loi"] = [_without(question["tra_loi"][0], "tiep", "chi_dan")]
        case "khao-sat":
            content["cau_hoi"][0]["loai"] = "chon-mot"
        case "tre-hen":
            content["so_lieu"][0] |= {"tiep_nhan": "5"}
    return content


def sample(family: type[Record]) -> dict[str, Any]:
    """A record with every key filled."""
    filled = {}
    for field in family.model_fields.values():
        key = str(field.alias)
        value = _EXCEPTIONS[key] if key in _EXCEPTIONS else _sample(field.rebuild_annotation())
        if value is not None:
            filled[key] = value
    return filled


def _sample(annotation: Any) -> Any:
    for kind, text in _PLAIN.items():
        if annotation == kind:
            return text
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return sample(annotation)
    if isinstance(annotation, type) and issubclass(annotation, Choice):
        return next(iter(annotation)).value
    if get_origin(annotation) is Annotated:
        return _sample(get_args(annotation)[0])
    if get_origin(annotation) is tuple:
        return [_sample(get_args(annotation)[0])]
    if get_origin(annotation) in (Union, types.UnionType):
        return _sample(next(_real(annotation)))
    return {str: ATTACK, int: "1", date: "2026-01-02", bool: "true", float: "22.5"}[annotation]


def _limits(limit: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """In words, and as a number: each is one or the other."""
    yield _without(limit, "so_luong", "don_vi")
    yield _without(limit, "bang_loi") | {"so_luong": "1", "don_vi": "ngay"}


def _without(part: dict[str, Any], *keys: str) -> dict[str, Any]:
    return {key: value for key, value in part.items() if key not in keys}


def _without_questions(value: Any) -> Any:
    if isinstance(value, list):
        return [_without_questions(one) for one in value]
    if not isinstance(value, dict):
        return value
    return {key: _without_questions(one) for key, one in value.items() if key not in ("phan_biet", "truong_hop")}


def _real(annotation: Any) -> Iterator[Any]:
    return (kind for kind in get_args(annotation) if kind not in (type(None), NotThere))


def _write(file: Path, content: dict[str, Any]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    # JSON is YAML, and quotes everything.
    file.write_text(json.dumps(content, ensure_ascii=False, indent=1), encoding="utf-8")
