"""The translations of a policy as its page offers them: to listen to, then to read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from congkhai.catalogue.addresses import form_address
from congkhai.catalogue.setting import Setting
from congkhai.catalogue.translations import changed_on, has_words, is_outdated, told_translations
from congkhai.catalogue.wording import capital, spell_day
from congkhai.model.policy import Policy
from congkhai.model.translation import OWN_NAMES, Translation
from congkhai.pages.form_links import Download, spell_size, type_of


@dataclass(frozen=True, slots=True)
class TranslationItem:
    """A translation: what it is called in both languages, its words, its recording, who made it and its doubts."""

    anchor: str
    language: str
    own_name: str
    words: Translation
    is_read: bool
    recording: Download | None
    made: str
    doubt: str


def translation_items(policy: Policy, setting: Setting, root: str) -> tuple[TranslationItem, ...]:
    """The translations that say something, recordings first."""
    return tuple(_item(one, policy, setting, root) for one in told_translations(policy))


def _item(one: Translation, policy: Policy, setting: Setting, root: str) -> TranslationItem:
    return TranslationItem(
        anchor=f"ban-dich-{one.language.value.lower()}",
        language=capital(one.language.label),
        own_name=OWN_NAMES.get(one.language, ""),
        words=one,
        is_read=has_words(one),
        recording=_recording(one, setting, root) if one.recording else None,
        made=capital("; ".join(_made(one))),
        doubt=_doubt(one, policy),
    )


def _recording(one: Translation, setting: Setting, root: str) -> Download:
    file = one.recording or ""
    size = [spell_size(setting.forms[file])] if file in setting.forms else []
    return Download(root + form_address(file), f"Tải ghi âm {one.language.label} ({', '.join([type_of(file), *size])})")


def _made(one: Translation) -> Iterator[str]:
    yield f"người dịch: {one.translator}" if one.translator else "chưa rõ ai dịch"
    yield f"ngày dịch: {spell_day(one.day)}" if one.day else "chưa rõ ngày dịch"


def _doubt(one: Translation, policy: Policy) -> str:
    """That the words in Vietnamese have changed since."""
    if not is_outdated(one, policy):
        return ""
    day = spell_day(changed_on(policy))
    return f"Bản tiếng Việt đã đổi ngày {day}, sau bản dịch này; chỗ nào khác thì theo bản tiếng Việt."
