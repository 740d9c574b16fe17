"""Keys: which there are, and which one was probably meant, or where it belongs."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cache
from typing import Any

from pydantic.fields import FieldInfo

from congkhai.model.families import FAMILIES
from congkhai.model.family import Family
from congkhai.model.terms import Record, record_inside
from congkhai.reading.nearest import LIKENESS_OF_KEYS, nearest, slug_of
from congkhai.reading.places import Path_, Plain


@cache
def known_keys() -> frozenset[str]:
    """Every key that a record of any family may have."""
    return frozenset(str(field.alias) for model in _models() for field in model.model_fields.values())


def _models() -> set[type[Record]]:
    """Every kind of record, and of part of one."""
    todo: list[type[Record]] = [family.file for family in FAMILIES]
    seen: set[type[Record]] = set()
    while todo:
        model = todo.pop()
        if model not in seen:
            seen.add(model)
            todo += [one for field in model.model_fields.values() if (one := record_inside(field.annotation))]
    return seen


def fields_at(path: Path_, family: type[Record]) -> dict[str, str]:
    """Key → label of the record type that `path` leads to."""
    return {key: str(field.title) for key, field in declared_at(path, family).items()}


def declared_at(path: Path_, family: type[Record]) -> dict[str, FieldInfo]:
    """Key → field of the record type that `path` leads to."""
    here: type[Record] = family
    for step in path:
        if isinstance(step, str):
            by_key = {field.alias: field for field in here.model_fields.values()}
            if step not in by_key:
                return {}
            here = record_inside(by_key[step].annotation) or here
    return {str(field.alias): field for field in here.model_fields.values()}


def family_of_keys(keys: Collection[str], family: type[Record]) -> Family | None:
    """Another family whose keys most of these are, and hardly any of them the family's own."""
    own = len(fields_at((), family).keys() & keys)
    others = ((len(fields_at((), other.file).keys() & keys), other) for other in FAMILIES if not other.is_list)
    most, other = max(others, key=lambda one: one[0])
    return other if most > 2 * own and most > len(keys) // 2 else None


def lists_of(key: str) -> list[str]:
    """The keys of lists whose items may have a key."""
    found = {str(field.alias) for model in _models() for field in model.model_fields.values() if _has(field, key)}
    return sorted(found)


def _has(field: FieldInfo, key: str) -> bool:
    inside = record_inside(field.annotation)
    return inside is not None and key in {str(one.alias) for one in inside.model_fields.values()}


def meant_key(key: str, known: Mapping[str, str]) -> str | None:
    """The known key that was probably meant: written like a word or a heading, or nearly the same."""
    plain = slug_of(key).replace("-", "_")
    by_label = {slug_of(label).replace("-", "_"): name for name, label in known.items()}
    return plain if plain in known else by_label.get(plain) or nearest(key, known, LIKENESS_OF_KEYS)


def home_of(key: str, path: Path_, value: Plain, family: type[Record]) -> str:
    """Where a key belongs that is known at another level: to a part above it, or to the record around its own."""
    before = _keys_before(key, path, value)
    for other in reversed(before):
        field = declared_at(path[:-1], family).get(other)
        inside = record_inside(field.annotation) if field is not None else None
        if inside is not None and key in {one.alias for one in inside.model_fields.values()}:
            return f"đây là khóa của `{other}` ở trên; thụt vào cho thẳng với các khóa của `{other}`"
    for depth in range(len(path) - 2, -1, -1):
        if isinstance(path[depth], str) and key in declared_at(path[:depth], family):
            return f"khóa này thuộc cấp ngoài; bớt thụt đầu dòng cho thẳng với `{path[depth]}`"
    return _lost_heading(path, value, family)


def _lost_heading(path: Path_, value: Plain, family: type[Record]) -> str:
    """The list beside the one around an item that all keys of the item belong to, and of which nothing stands there."""
    if len(path) < 3 or isinstance(path[-2], str):
        return ""
    here: Any = value
    for step in path[:-3]:
        here = here[step]
    keys = set(here[path[-3]][path[-2]])
    for name, field in declared_at(path[:-3], family).items():
        inside = record_inside(field.annotation)
        if name not in here and inside is not None and keys <= {str(one.alias) for one in inside.model_fields.values()}:
            return f"khóa này thuộc `{name}`; có lẽ ở trên đã mất dòng `{name}:`, thêm lại dòng đó"
    return ""


def _keys_before(key: str, path: Path_, value: Plain) -> list[str]:
    """The keys above one in its mapping."""
    here: Any = value
    for step in path[:-1]:
        here = here[step]
    keys = list(here) if isinstance(here, dict) else []
    return keys[: keys.index(key)] if key in keys else []
