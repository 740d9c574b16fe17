"""A project with a record of every family, whose texts all hold a word of that family's own, made from the model."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from hostile_records import ATTACK, CODE, ENDED, FORM, RECORDING, write_hostile_project

from congkhai.model.families import FAMILIES, PROCEDURES
from congkhai.model.family import Family
from congkhai.model.shared import FORM_FILES
from congkhai.model.terms import Record, meaning_of, record_inside
from congkhai.reading.project import family_of

SLUG = "tan-cong"
KEY = "cong_khai_tu"
OTHER, OTHER_CODE = "qzxkhacxzq", "1.009999"
# What tells records apart beside their words.
_OWN = {"nam": "2023", "cham_dut": None, "gom": None}


def word_of(family: str) -> str:
    """The word that only records of a family have; no letter of it is changed by folding."""
    return f"qzx{family.replace('-', '')}xzq"


def write_marked_project(folder: Path) -> None:
    """Write it; no record says from when it is to be known."""
    folder.mkdir()
    write_hostile_project(folder)
    for file in sorted(folder.rglob("*.yml")):
        family = family_of(file.relative_to(folder).as_posix())
        assert family is not None, file
        word = "da-cham-dut" if file.stem == ENDED else family.name
        content = _marked(json.loads(file.read_text("utf-8")), family.file, word)
        stem = file.stem if family.thousands or family.is_list or family.single else word_of(family.name)
        place = file.parent.parent / word_of("linh-vuc") if family.thousands else file.parent
        file.unlink()
        _write(place / f"{stem}.yml", content)
    (folder / f"tthc/{SLUG}").rmdir()
    forms = folder / "content/bieu-mau"
    for old, new in ((FORM, _file_name(FORM)), (RECORDING, _file_name(RECORDING))):
        (forms / old).rename(forms / new)


def hold(folder: Path, family: Family, day: str) -> None:
    """Make the records of a family known from a day on; of procedures the one that others name."""
    for file in files_of(folder, family):
        content = json.loads(file.read_text("utf-8"))
        for record in content["muc"] if family.is_list else [content]:
            if record.get("ma_thu_tuc") != ENDED:
                record[KEY] = day
        _write(file, content)


def add_others(folder: Path, day: str) -> None:
    """Add to each family one more record that nobody names, known from a day on; of a single one there is no other."""
    for family in FAMILIES:
        file = files_of(folder, family)[0]
        content = json.loads(file.read_text("utf-8"))
        if family.is_list:
            content["muc"].append(_other(content["muc"][0], family, day))
            _write(file, content)
        elif not family.single:
            other = _other(content, family, day)
            _write(file.with_name(f"{other.get('ma_thu_tuc', OTHER)}.yml"), other)


def _other(record: dict[str, Any], family: Family, day: str) -> dict[str, Any]:
    """A record like another with words and keys of its own."""
    text = json.dumps(record, ensure_ascii=False).replace(word_of(family.name), OTHER)
    told = json.loads(text.replace(CODE, OTHER_CODE) if family.thousands or family.key == "procedure" else text)
    own: dict[str, str | None] = {key: value for key, value in _OWN.items() if key in told}
    own |= {"ngay": "2026-12-25"} if family.key == "day" else {}
    return {key: value for key, value in (told | own).items() if value is not None} | {KEY: day}


def files_of(folder: Path, family: Family) -> list[Path]:
    """The files of a family."""
    return [file for file in sorted(folder.rglob("*.yml")) if family.has_file(file.relative_to(folder).as_posix())]


def _marked(content: dict[str, Any], model: type[Record], family: str) -> dict[str, Any]:
    """What is written for a part, with the words of its family, and names of other records as theirs are."""
    told = {}
    for field in model.model_fields.values():
        if field.alias in content and field.alias != KEY:
            # Cases are answers to questions of the procedure that is named beside.
            refers_to = PROCEDURES if field.alias == "truong_hop" else meaning_of(field).refers_to
            part = record_inside(field.annotation)
            told[field.alias] = _value(content[field.alias], part, refers_to, family)
    # Samples are in no feed, no figure and above no page: there is less that they could be found in.
    return told | ({"du_lieu_mau": "false"} if "du_lieu_mau" in told else {})


def _value(value: Any, part: type[Record] | None, refers_to: str | None, family: str) -> Any:
    if isinstance(value, list):
        return [_value(one, part, refers_to, family) for one in value]
    if isinstance(value, dict):
        assert part is not None
        return _marked(value, part, family)
    if refers_to == FORM_FILES:
        return _file_name(value)
    return _named(value, refers_to or family)


def _named(value: str, family: str) -> str:
    """A name or a text, of a record of the family."""
    # A board is named by what it is about.
    of_board = value.startswith("linh-vuc/")
    return value.replace(ATTACK, f"Chữ {word_of(family)}").replace(SLUG, word_of("linh-vuc" if of_board else family))


def _file_name(name: str) -> str:
    return f"{word_of(FORM_FILES)}.{name.rpartition('.')[2]}"


def _write(file: Path, content: dict[str, Any]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(content, ensure_ascii=False, indent=1), encoding="utf-8")
