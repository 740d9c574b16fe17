"""What a desk is called, and whose it is by its name: abbreviations written out, its commune by today's name."""

from __future__ import annotations

import re
from collections.abc import Container

from congkhai.catalogue.fold import fold
from congkhai.importing.lists.spelling import slug_of
from congkhai.model.communes import Commune

CENTRE = "Trung tâm Phục vụ hành chính công"
# What stands before the name of a commune, as offices abbreviate it, and how it is spelled.
_BODIES = (
    (r"(?:trung tâm|tt)[\s.]*(?:phục vụ hành chính công|phục vụ hcc|pv\s?hcc|hành chính công|hcc)", CENTRE),
    (r"(?:ủy|uỷ) ban nhân dân|ubnd|u\.?b\.?n\.?d\.?", "Ủy ban nhân dân"),
    (r"bộ phận (?:một cửa|tiếp nhận và trả kết quả)|bp\s?một cửa|bp\s?tn\s?(?:&|và)?\s?tkq", ""),
)
_BODY = tuple(
    (re.compile(rf"(?P<body>{words})\b[\s.]*(?:của )?(?P<rest>.*)", re.IGNORECASE | re.DOTALL), spelled)
    for words, spelled in _BODIES
)
_COMMUNE = re.compile(r"(?:xã|phường|x\.|p\.)\s*\S", re.IGNORECASE)
_PROVINCE = re.compile(r"[\s,(–-]*tỉnh [^,()]*\)?$", re.IGNORECASE)
_SITE = re.compile(r"[\s,(–-]*(?:cơ sở|điểm|địa điểm)\s*(?:số\s*)?\d.*", re.IGNORECASE)


def body_and_place(name: str) -> tuple[str, str]:
    """The body that a name is of, spelled out, and what stands behind it: the centre, and `xã Ví Dụ`."""
    for pattern, spelled in _BODY:
        if found := pattern.match(name):
            return spelled or found["body"], found["rest"].strip(" ,.-–")
    return "", name.strip()


def commune_in(name: str) -> str:
    """The commune that a name ends with, "" if it names none: `xã Ví Dụ` of `TT PVHCC xã Ví Dụ`."""
    place = body_and_place(name)[1]
    return place if _COMMUNE.match(place) else ""


def without_site(name: str) -> str:
    """A name without “cơ sở 2” at its end, abbreviations written out: an agency may have several desks."""
    body, place = body_and_place(_SITE.sub("", name))
    return f"{body} {place}".strip()


def is_just(commune: Commune, name: str) -> bool:
    """Whether a name says no more than the commune."""
    bare = fold(_PROVINCE.sub("", name))
    return bare in ("", fold(commune.name), fold(commune.full_name), fold(f"{commune.kind[0]}. {commune.name}"))


def spelled_name(name: str, commune: Commune) -> str:
    """The name of a desk of a commune: it stays as it stood, but for the bodies and communes that are known."""
    if is_just(commune, name):
        return f"Nơi nộp hồ sơ {commune.full_name}"
    body, place = body_and_place(name)
    place = _PROVINCE.sub("", place)
    is_its_commune = fold(place) in ("", fold(commune.name), fold(commune.full_name)) or bool(
        _COMMUNE.match(place) and fold(place).endswith(fold(commune.name))
    )
    if body and is_its_commune:
        return f"{body} {commune.full_name}"
    told = f"{body} {place}".strip()
    return told if fold(commune.name) in fold(told) else f"{told}, {commune.full_name}"


def desk_slug(name: str, taken: Container[str]) -> str:
    """A slug that no desk has: `ttpvhcc-xa-y-ty`."""
    short = f"ttpvhcc {name.removeprefix(CENTRE)}" if name.startswith(CENTRE) else name
    wanted = slug_of(short)
    number = 2
    slug = wanted
    while slug in taken:
        slug, number = f"{wanted}-{number}", number + 1
    return slug
