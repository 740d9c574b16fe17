"""What a policy says in other languages, and whether that is still what it says in Vietnamese."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from congkhai.catalogue.wording import capital
from congkhai.model.policy import Policy
from congkhai.model.terms import Record
from congkhai.model.translation import Translation


def told_translations(policy: Policy) -> tuple[Translation, ...]:
    """Those that say something, recordings first: many who speak these languages do not read them."""
    told = (one for one in policy.translations if has_words(one) or one.recording)
    return tuple(sorted(told, key=lambda one: one.recording is None))


def has_words(translation: Translation) -> bool:
    """Whether there is anything to read."""
    return any((translation.name, translation.text, translation.broadcast))


def changed_on(policy: Policy) -> date:
    """The day of the last change of the words in Vietnamese; a review changes none."""
    return max([policy.source.retrieved, *(change.day for change in policy.history)])


def is_outdated(translation: Translation, policy: Policy) -> bool:
    """Whether it was made before the last change of what it translates."""
    return translation.day is not None and translation.day < changed_on(policy)


def translated_names(record: Record) -> Iterator[str]:
    """What the record is called in other languages, as `Tiếng Mông: …`."""
    told = told_translations(record) if isinstance(record, Policy) else ()
    return (f"{capital(one.language.label)}: {one.name}" for one in told if one.name)
