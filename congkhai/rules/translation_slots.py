"""Translations of policies: each language once, who made it, and no older than what it translates."""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.catalogue.setting import Setting
from congkhai.catalogue.translations import changed_on, is_outdated, told_translations
from congkhai.catalogue.wording import small, spell_day
from congkhai.model.policy import Policy
from congkhai.model.translation import Language, Translation
from congkhai.rules.dates import not_to_come
from congkhai.rules.finding import Finding, finding

_MADE_BY = ("translator", "day")


def check_translations(policy: Policy, setting: Setting) -> Iterator[Finding]:
    """What keeps readers from trusting a translation; slots that wait to be filled need nothing but a language."""
    first_places: dict[Language, int] = {}
    told = told_translations(policy)
    for place, one in enumerate(policy.translations):
        path, label = ("translations", place), one.language.label
        first = first_places.setdefault(one.language, place)
        if first != place:
            yield finding("ban-dich-trung", *path, "language", found=label, first=first + 1)
        if one in told and (missing := [name for name in _MADE_BY if getattr(one, name) is None]):
            fields = [Translation.model_fields[name] for name in missing]
            names = ", ".join(small(field.title or "") for field in fields)
            keys = ", ".join(f"`{field.alias}`" for field in fields)
            yield finding("ban-dich-thieu", *path, found=label, missing=names, keys=keys)
        if one in told and one.day and is_outdated(one, policy):
            days = {"day": spell_day(one.day), "changed": spell_day(changed_on(policy))}
            yield finding("ban-dich-cu", *path, "day", found=label, **days)
        yield from not_to_come(one.day, setting.day, (*path, "day"))
