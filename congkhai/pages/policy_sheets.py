"""A policy on paper: a leaflet to fold, for whoever comes to the desk, and a poster for the wall of a village house."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from congkhai.catalogue.addresses import POLICIES, leaflet_address, policy_address, poster_address
from congkhai.catalogue.dated_prose import told_lines
from congkhai.catalogue.days import day_before, holding
from congkhai.catalogue.picture_words import words_of_policy
from congkhai.catalogue.provenance import SAMPLE_MARK
from congkhai.catalogue.state import State, state_of
from congkhai.catalogue.whole import Catalogue
from congkhai.catalogue.wording import spell_day
from congkhai.model.families import FAMILY
from congkhai.model.policy import Policy
from congkhai.pages.page import Page, Site
from congkhai.pages.policy_messages import days_of_policy
from congkhai.pages.policy_page import dated_of, description_of, is_handed_out, policy_item
from congkhai.pages.print_page import render_sheet_page
from congkhai.pages.room_on_panels import in_largest_letters
from congkhai.sheets.sheet import Heading, Line, Lines, PanelBreak, Part, Qr, Sheet, Size, Text

# Points that are read from two metres.
_FROM_AFAR = 28
_SCAN = "Quét mã để đọc đầy đủ, hoặc mở địa chỉ này"


def render_policy_sheets(catalogue: Catalogue, site: Site) -> Iterator[Page]:
    """Leaflet and poster of each policy that holds or will: their codes lead to the site that they are on."""
    audience = frozenset({site.audience})
    for slug, policy in catalogue.policies.items():
        if not is_handed_out(policy, catalogue):
            continue
        path = ((POLICIES, FAMILY["chinh-sach"].many), (policy_address(slug), policy.name))
        change = catalogue.next_change((), dated_of(policy, catalogue))
        address, words = site.address + policy_address(slug), policy_item(slug, catalogue).words
        for at, kind, size, sheet in (
            (leaflet_address(slug), "Tờ gấp", "A4", leaflet_of(policy, address, catalogue)),
            (poster_address(slug), "Áp phích", "A3", poster_of(policy, address, catalogue)),
        ):
            yield render_sheet_page(
                at,
                path,
                f"{kind}: {policy.name}",
                [sheet],
                description=description_of(policy, words, f"{kind} {size} để in"),
                sites=audience,
                next_change=change,
                picture=words_of_policy(policy, words, catalogue.setting.unit),
            )


def leaflet_of(policy: Policy, address: str, catalogue: Catalogue) -> Sheet:
    """What is new, for whom and what to do, where to read on; on the other side what changes, and answers."""
    parts: list[Part] = [
        *_headed("Có gì mới", _listed(policy.changes)),
        Text(f"{days_of_policy(policy)}."),
        PanelBreak(),
        *_headed("Ai bị tác động", _listed(policy.affected)),
        *_headed("Bạn cần làm gì", _listed(told_lines(policy.actions, catalogue.day), numbered=True)),
        PanelBreak(),
        *_headed("Hỏi thêm ở đâu", _listed(_whom_to_ask(policy, catalogue))),
        Qr(address, _SCAN),
    ]
    for back in (_changed(policy, catalogue), _answered(policy, catalogue)):
        parts += [PanelBreak(), *back] if back else []
    sheet = _sheet(policy, parts, Size.A4_FOLDED, catalogue)
    return in_largest_letters(sheet) or sheet


def poster_of(policy: Policy, address: str, catalogue: Catalogue) -> Sheet:
    """What is new, from when, and where to read more: to be read from two metres.

    What to do and whom to ask stand on it if there is room for that in letters as large.
    """
    days, code = Text(f"{days_of_policy(policy)}."), Qr(address, _SCAN)
    to_do = _headed("Bạn cần làm gì", _listed(told_lines(policy.actions, catalogue.day), numbered=True))
    ask = _headed("Hỏi thêm ở đâu", _listed(_whom_to_ask(policy, catalogue)))
    new = [*_listed(policy.changes), days]
    more = ([*new, *to_do, *ask, code], [*new, *to_do, code], [*new, *ask, code])
    sheets = (in_largest_letters(_sheet(policy, parts, Size.A3, catalogue), _FROM_AFAR) for parts in more)
    short = _sheet(policy, [*new, code], Size.A3, catalogue)
    return next(filter(None, sheets), in_largest_letters(short) or short)


def _sheet(policy: Policy, parts: list[Part], size: Size, catalogue: Catalogue) -> Sheet:
    change = catalogue.next_change((), dated_of(policy, catalogue))
    return Sheet(
        title=policy.name,
        place=catalogue.setting.unit.name,
        day=catalogue.day,
        parts=tuple(parts),
        size=size,
        mark=SAMPLE_MARK if policy.sample else "",
        last=day_before(change) if change else None,
    )


def _changed(policy: Policy, catalogue: Catalogue) -> list[Part]:
    """What was before and is now; of what is to come, what is now and will be. A panel is too narrow for a table."""
    is_so = state_of(policy, catalogue.day) is State.IN_FORCE
    heading = "Trước và nay" if is_so else "Nay và sắp tới"
    before, after = ("Trước đây", "Nay") if is_so else ("Hiện nay", f"Từ ngày {spell_day(policy.effective)}")
    told = ((Heading(one.subject, 3), Text(one.before, before), Text(one.after, after)) for one in policy.comparisons)
    return _headed(heading, [part for parts in told for part in parts])


def _whom_to_ask(policy: Policy, catalogue: Catalogue) -> tuple[str, ...]:
    """Where the policy says to ask, and the numbers of the unit as far as they are known."""
    unit = catalogue.setting.unit
    known = (("Đường dây nóng", unit.hotline), (f"{unit.name}, điện thoại", unit.phone))
    return (*policy.channels, *(f"{what}: {number}" for what, number in known if number))


def _answered(policy: Policy, catalogue: Catalogue) -> list[Part]:
    asked = holding(policy.questions, catalogue.day)
    return _headed("Hỏi và đáp", [part for one in asked for part in (Heading(one.question, 3), Text(one.answer))])


def _headed(heading: str, parts: Sequence[Part]) -> list[Part]:
    return [Heading(heading), *parts] if parts else []


def _listed(texts: tuple[str, ...], *, numbered: bool = False) -> list[Part]:
    return [Lines(tuple(map(Line, texts)), numbered=numbered)] if texts else []
