"""The page of a policy: what changes, for whom, what to do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from markupsafe import Markup

from congkhai.catalogue.addresses import leaflet_address, policy_address, poster_address
from congkhai.catalogue.citation import cite
from congkhai.catalogue.dated_prose import told_lines
from congkhai.catalogue.days import holding, last_day_of
from congkhai.catalogue.picture_words import words_of_policy
from congkhai.catalogue.provenance import SAMPLE_MARK
from congkhai.catalogue.state import State, record_state, state_of
from congkhai.catalogue.summary import Summary
from congkhai.catalogue.whole import Catalogue
from congkhai.catalogue.wording import capital, shortened, small, spell_day
from congkhai.model.families import FAMILY
from congkhai.model.lists import Field, LegalText
from congkhai.model.policy import Policy
from congkhai.model.terms import Record
from congkhai.pages.basis import Basis, basis_of
from congkhai.pages.facts import Fact
from congkhai.pages.group_links import groups_named
from congkhai.pages.markdown_text import rich_text
from congkhai.pages.notices import Notice, doubts_of
from congkhai.pages.page import Page, root_of
from congkhai.pages.policy_messages import message_of, spell_reading
from congkhai.pages.questions import QuestionItem, question_items
from congkhai.pages.translated_policy import TranslationItem, translation_items

# Of a policy that names no last day, but is from a text that holds no more.
_IN_DOUBT = "Chưa rõ còn áp dụng không"


@dataclass(frozen=True, slots=True)
class PolicyItem:
    """A policy in a list; `text` cites the legal text that it is from, and the days of `dated` decide its `words`."""

    slug: str
    policy: Policy
    state: State
    words: str
    text: str
    dated: tuple[Record, ...]


@dataclass(frozen=True, slots=True)
class PolicyPage:
    """All that the template uses."""

    template: ClassVar[str] = "policy.html"

    root: str
    policy: Policy
    facts: tuple[Fact, ...]
    full_text: str | None
    is_over: bool
    first_day: str
    notices: tuple[Notice, ...]
    text: LegalText | None
    ending: Basis | None
    body: Markup | None
    actions: tuple[str, ...]
    questions: tuple[QuestionItem, ...]
    fields: tuple[Field, ...]
    groups: tuple[tuple[str, str], ...]
    procedures: tuple[Summary, ...]
    is_handed_out: bool
    sheets: tuple[tuple[str, str], ...]
    message: str
    reading: str
    translations: tuple[TranslationItem, ...]
    rating: str


def render_policies(catalogue: Catalogue) -> Iterator[Page]:
    """The page of each policy; their list is a single page."""
    for slug, policy in catalogue.policies.items():
        yield render_policy(slug, policy, catalogue)


def render_policy(slug: str, policy: Policy, catalogue: Catalogue) -> Page:
    """The page of a policy as of the catalogue's day."""
    path = policy_address(slug)
    setting, state, ending = catalogue.setting, state_of(policy, catalogue.day), _ending(policy, catalogue)
    text, words = setting.legal_texts.get(policy.number or ""), policy_item(slug, catalogue).words
    full_text = policy.address or (text.address if text else None)
    page = PolicyPage(
        root=root_of(path),
        policy=policy,
        facts=tuple(_facts(policy, _last_day(policy, ending), _cited(policy, catalogue), full_text)),
        full_text=full_text,
        is_over=state is State.EXPIRED,
        first_day=spell_day(policy.effective) if state is State.NOT_YET else "",
        notices=tuple(_notices(policy, state, ending)),
        text=text,
        ending=ending,
        body=rich_text(policy.body) if policy.body else None,
        actions=told_lines(policy.actions, catalogue.day),
        questions=question_items(holding(policy.questions, catalogue.day)),
        fields=tuple(setting.fields[field] for field in policy.fields if field in setting.fields),
        groups=groups_named(policy.groups, catalogue),
        procedures=catalogue.known(policy.procedures),
        is_handed_out=is_handed_out(policy, catalogue),
        sheets=((leaflet_address(slug), "Tờ gấp (A4)"), (poster_address(slug), "Áp phích (A3)")),
        message=message_of(policy),
        reading=spell_reading(policy.broadcast or ""),
        translations=() if state is State.EXPIRED else translation_items(policy, setting, root_of(path)),
        rating=setting.unit.rating or "",
    )
    return Page(
        path=path,
        title=policy.name,
        description=description_of(policy, words),
        content=page,
        code=slug,
        changed=policy.review.day if policy.review else policy.source.retrieved,
        next_change=catalogue.next_change(
            page.procedures, [policy, *([page.text] if page.text and page.ending else [])]
        ),
        picture=words_of_policy(policy, words, setting.unit),
        plays=any(one.recording for one in page.translations),
    )


def description_of(policy: Policy, state: str, kind: str = "") -> str:
    """What a message says of the policy, or of a `kind` of paper with it."""
    return shortened(". ".join([*_marks(policy, state), *([kind] if kind else []), " ".join(policy.changes)]))


def _marks(policy: Policy, state: str) -> Iterator[str]:
    """What is said before anything of a policy: a message shows nothing else of the page."""
    if state:
        yield state
    if policy.sample:
        yield SAMPLE_MARK


def _facts(policy: Policy, last_day: str, cited: str, full_text: str | None) -> Iterator[Fact]:
    """What is known of a policy's days and text in a row each, then once what is not."""
    yield Fact("Có hiệu lực từ", (spell_day(policy.effective),), "")
    if last_day:
        yield Fact("Áp dụng đến hết", (last_day,), "")
    if cited:
        yield Fact("Văn bản", (cited,), "van-ban")
    missing = {
        "ngày hết áp dụng": not last_day,
        "số ký hiệu văn bản": not cited,
        "ngày ban hành": policy.issued is None,
        "đọc nguyên văn ở đâu": not full_text,
    }
    if unknown := "; ".join(name for name, is_missing in missing.items() if is_missing):
        yield Fact("Chưa rõ", (f"{capital(unknown)}. Hãy hỏi qua các kênh ở trang Liên hệ.",), "")


def is_handed_out(policy: Policy, catalogue: Catalogue) -> bool:
    """Whether it is told on paper: paper stays, so nothing that is over, or of which nobody knows."""
    ending = _ending(policy, catalogue)
    return state_of(policy, catalogue.day) is not State.EXPIRED and not (ending and ending.is_over)


def policy_items(catalogue: Catalogue) -> list[PolicyItem]:
    """All policies for lists, the newest first."""
    return [policy_item(slug, catalogue) for slug in catalogue.policies]


def policy_item(slug: str, catalogue: Catalogue) -> PolicyItem:
    """A policy for a list."""
    policy, day = catalogue.policies[slug], catalogue.day
    ending = _ending(policy, catalogue)
    words = _IN_DOUBT if ending and ending.is_over else record_state(FAMILY["chinh-sach"], policy, day)
    return PolicyItem(
        slug, policy, state_of(policy, day), words, _cited(policy, catalogue), dated_of(policy, catalogue)
    )


def dated_of(policy: Policy, catalogue: Catalogue) -> tuple[Record, ...]:
    """What decides by its days how long a policy holds: itself, and its text where it names no last day of its own."""
    text = catalogue.setting.legal_texts.get(policy.number or "")
    return (policy, text) if text and _ending(policy, catalogue) else (policy,)


def _cited(policy: Policy, catalogue: Catalogue) -> str:
    return cite(policy.number, catalogue.setting.legal_texts) if policy.number else ""


def _ending(policy: Policy, catalogue: Catalogue) -> Basis | None:
    """The legal text, if it has a last day and the policy names none of its own."""
    text = catalogue.setting.legal_texts.get(policy.number or "")
    return basis_of(text.number, catalogue) if text and text.expires and not policy.expires else None


def _last_day(policy: Policy, ending: Basis | None) -> str:
    """Until when it holds; where only its text is known to end, that nobody knows what holds then."""
    last = last_day_of(policy)
    if last is not None:
        return spell_day(last)
    return f"Chưa rõ; văn bản {small(ending.state)}" if ending else ""


def _notices(policy: Policy, state: State, ending: Basis | None) -> list[Notice]:
    notices = []
    if state is State.NOT_YET:
        day = spell_day(policy.effective)
        notices.append(Notice("wait", "Chưa có hiệu lực", f"Chính sách này áp dụng từ ngày {day}."))
    if state is State.EXPIRED and policy.expires:
        day = spell_day(policy.expires)
        notices.append(Notice("stop", "Đã hết hiệu lực", f"Chính sách này không còn áp dụng từ ngày {day}."))
    if ending and ending.is_over:
        text = f"Văn bản {ending.number} {small(ending.state)}. Bài này nói theo văn bản đó; hãy hỏi nơi nhận hồ sơ."
        notices.append(Notice("wait", _IN_DOUBT, text))
    if policy.sample:
        text = "Bài này dựng để minh họa. Hãy đối chiếu với văn bản gốc trước khi áp dụng."
        notices.append(Notice("sample", SAMPLE_MARK, text))
    return [*notices, *doubts_of(policy.source)]
