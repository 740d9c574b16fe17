"""Records as schema.org JSON-LD, for the head of their pages."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from congkhai.catalogue.case_names import channels_in_named_cases
from congkhai.catalogue.dated_cuts import with_dated_cuts
from congkhai.catalogue.days import in_force, last_day_of
from congkhai.catalogue.doubtful_fees import is_certain
from congkhai.catalogue.offices import told_offices
from congkhai.catalogue.reception import Reception, reception_of
from congkhai.catalogue.state import State, state_of
from congkhai.catalogue.time_wording import spell_time
from congkhai.catalogue.whole import Catalogue
from congkhai.catalogue.wording import IN_WORDS, UNKNOWN
from congkhai.model.channel import Channel, Cost, TimeLimit
from congkhai.model.choices import Currency, Submission, TimeUnit
from congkhai.model.communes import Province
from congkhai.model.lists import Agency
from congkhai.model.policy import Policy
from congkhai.model.procedure import Procedure
from congkhai.model.shared import Review
from congkhai.model.terms import NONE

Node = dict[str, Any]

SAMPLE = "Dữ liệu mẫu, chưa được kiểm tra để dùng chính thức"
_SCHEMA = "https://schema.org"
_DURATIONS = {
    TimeUnit.DAY: "P{}D",
    TimeUnit.HOUR: "PT{}H",
    TimeUnit.MONTH: "P{}M",
    TimeUnit.YEAR: "P{}Y",
}
# Inside <script> only these can end the element or, in old engines, the line.
_UNSAFE = {"&": "\\u0026", "<": "\\u003c", ">": "\\u003e", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def told_channels(procedure: Procedure) -> tuple[Channel, ...]:
    """The ways to hand in, cases by their names and cuts told in words as what they are."""
    return with_dated_cuts(channels_in_named_cases(procedure))


def service_json_ld(
    procedure: Procedure,
    catalogue: Catalogue,
    addresses: Iterable[str],
    channels: tuple[Channel, ...] | None = None,
) -> list[str]:
    """A GovernmentService, safe to stand in a script element, once for each address of its page.

    `channels` are its ways to hand in as they are told, for who has them already.
    """
    setting = catalogue.setting
    guidance = procedure.guidance
    state = state_of(procedure, catalogue.day, setting.decision_on(procedure))
    # What cannot be done today is not offered to machines either.
    channels = (told_channels(procedure) if channels is None else channels) if state is State.IN_FORCE else ()
    field = setting.fields.get(procedure.field)
    agencies = (setting.agencies.get(slug) for slug in procedure.competent_authority)
    reception = reception_of(procedure.levels, procedure.reception, setting.desks)
    present = [agency for agency in agencies if agency and told_offices([agency.name], setting.provinces).present]
    service = {
        "@context": _SCHEMA,
        "@type": "GovernmentService",
        "name": procedure.name,
        "alternateName": guidance.common_names,
        "identifier": procedure.identifier,
        "description": guidance.summary or procedure.description,
        "disambiguatingDescription": SAMPLE if procedure.sample else None,
        "serviceType": field.name if field else None,
        "provider": [_organisation(agency) for agency in present],
        "areaServed": _area(setting.provinces.own),
        "audience": [
            *(_audience(one.label) for one in procedure.audiences),
            *map(_audience, procedure.other_audiences),
        ],
        "availableChannel": [_channel(channel, reception, catalogue.day) for channel in channels],
        "offers": _offers(channels, catalogue.day),
    }
    on_pages = (
        {"url": address, "sameAs": procedure.national_page, "mainEntityOfPage": _page(address, procedure.review)}
        for address in addresses
    )
    # The pages of the sites differ in their addresses alone, which stand last.
    common = _in_script(service)
    return [f"{common[:-1]},{_in_script(on_page)[1:]}" for on_page in on_pages]


def policy_json_ld(slug: str, policy: Policy, catalogue: Catalogue, address: str) -> str:
    """An Article about a Legislation, safe to stand in a script element."""
    return _in_script(
        {
            "@context": _SCHEMA,
            "@type": "Article",
            "identifier": slug,
            "headline": policy.name,
            "abstract": " ".join(policy.changes),
            "disambiguatingDescription": SAMPLE if policy.sample else None,
            "audience": [_audience(affected) for affected in policy.affected],
            "about": _legislation(policy, catalogue),
            "mentions": [{"@type": "GovernmentService", "identifier": code} for code in policy.procedures],
            "author": {"@type": "GovernmentOrganization", "name": catalogue.setting.unit.name},
            "inLanguage": "vi",
            "url": address,
            "mainEntityOfPage": _page(address, policy.review),
        }
    )


def _area(province: Province | None) -> Node | None:
    return {"@type": "AdministrativeArea", "name": province.name} if province else None


def _organisation(agency: Agency) -> Node:
    return _known(
        {
            "@type": "GovernmentOrganization",
            "name": agency.name,
            "telephone": agency.phone,
            "email": agency.email,
            "url": agency.website,
        }
    )


def _audience(who: str) -> Node:
    return {"@type": "Audience", "audienceType": who}


def _page(address: str, review: Review | None) -> Node:
    """The page itself: a service has no language in schema.org, a page has."""
    reviewed = review.day.isoformat() if review else None
    return _known({"@type": "WebPage", "@id": address, "inLanguage": "vi", "lastReviewed": reviewed})


def _channel(channel: Channel, reception: Reception, day: date) -> Node:
    limits = [limit for limit in channel.processing_times if in_force(limit, day)]
    return _known(
        {
            "@type": "ServiceChannel",
            "name": channel.submission.label,
            "serviceUrl": channel.address,
            "serviceLocation": _locations(reception) if channel.submission is Submission.DIRECT else None,
            "processingTime": duration(limits[0]) if len(limits) == 1 else None,
            "description": joined(*(words for limit in limits for words in time_in_words(limit)), channel.description),
            "availableLanguage": "vi",
        }
    )


def _locations(reception: Reception) -> list[Node]:
    """Where to hand in; the agency that decides is the provider."""
    return [{"@type": "Place", "name": place.words} for place in reception.places]


def duration(limit: TimeLimit) -> str | None:
    """The limit in ISO 8601, where that can say it: it knows no working day and no condition."""
    if not limit.amount or limit.unit not in _DURATIONS or limit.verified or limit.case:
        return None
    return _DURATIONS[limit.unit].format(limit.amount)


def time_in_words(limit: TimeLimit) -> tuple[str | None, ...]:
    """How long, from what on, and in which case, as far as that is known."""
    spelled = spell_time(limit)
    starts = f"tính từ {limit.starts}" if limit.starts else None
    return (None if spelled in (UNKNOWN, IN_WORDS) else spelled, starts, limit.case, limit.note)


def _offers(channels: Iterable[Channel], day: date) -> list[Node]:
    """The costs whose amount the record fixes, not what a council sets or what is due per page."""
    listed = list(channels)
    if listed and all(channel.costs is NONE for channel in listed):
        return [{"@type": "Offer", "price": 0, "priceCurrency": Currency.VND.value}]
    ways: dict[Cost, list[str]] = {}
    for channel in listed:
        for cost in channel.listed_costs:
            if in_force(cost, day) and is_exact(cost):
                ways.setdefault(cost, []).append(channel.submission.label)
    return [_offer(cost, labels, day) for cost, labels in ways.items()]


def is_exact(cost: Cost) -> bool:
    """Whether the record fixes an amount for one dossier: not what a council sets or what is due per page."""
    return is_certain(cost) and cost.currency is not None and not (cost.unit or cost.decider)


def _offer(cost: Cost, ways: list[str], day: date) -> Node:
    handed_in = ", ".join(dict.fromkeys(ways))
    exempt = (f"Miễn: {relief.text}" for relief in cost.exemptions if in_force(relief, day))
    reduced = (f"Giảm: {relief.text}" for relief in cost.reductions if in_force(relief, day))
    return _known(
        {
            "@type": "Offer",
            "name": cost.name or (cost.kind.label if cost.kind else None),
            "description": joined(cost.case, handed_in, *exempt, *reduced, cost.note),
            "price": cost.amount,
            "priceCurrency": cost.currency.value if cost.currency else None,
            "validFrom": cost.since.isoformat() if cost.since else None,
            "validThrough": cost.until.isoformat() if cost.until else None,
        }
    )


def _legislation(policy: Policy, catalogue: Catalogue) -> Node:
    text = catalogue.setting.legal_texts.get(policy.number or "")
    last = last_day_of(policy)
    return _known(
        {
            "@type": "Legislation",
            "legislationIdentifier": policy.number,
            "name": text.title if text else None,
            "legislationDate": policy.issued.isoformat() if policy.issued else None,
            "legislationLegalForce": f"{_SCHEMA}/{'InForce' if in_force(policy, catalogue.day) else 'NotInForce'}",
            "temporalCoverage": f"{policy.effective.isoformat()}/{last.isoformat() if last else '..'}",
            "inLanguage": "vi",
            "url": policy.address,
        }
    )


def joined(*words: str | None) -> str:
    """What is known, in a row, nothing twice."""
    return "; ".join(dict.fromkeys(word for word in words if word))


def _known(node: Mapping[str, Any]) -> Node:
    """Without what is not known; a price of 0 is known."""
    return {key: value for key, value in node.items() if value not in (None, "", (), [])}


def _in_script(node: Mapping[str, Any]) -> str:
    return _safe_in_script(json.dumps(_known(node), ensure_ascii=False, separators=(",", ":")))


def _safe_in_script(text: str) -> str:
    for unsafe, escape in _UNSAFE.items():
        text = text.replace(unsafe, escape)
    return text
