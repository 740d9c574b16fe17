"""Procedures as public services of CPSV-AP 3.2: each property is the one that the model declares of a field."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from congkhai.catalogue.addresses import procedure_address, record_address
from congkhai.catalogue.data_addresses import choice_address, entry_address
from congkhai.catalogue.days import holding, in_force
from congkhai.catalogue.form_editions import has_page
from congkhai.catalogue.offices import told_offices
from congkhai.catalogue.provenance import spell_source
from congkhai.catalogue.summary import Summary
from congkhai.catalogue.whole import Catalogue
from congkhai.catalogue.wording import UNKNOWN, shortened, small
from congkhai.exports.linked_data import SAMPLE, joined, told_channels
from congkhai.exports.service_terms import ROLES, UNKNOWN_AGENCY
from congkhai.exports.service_told import Node, Told, bound, properties
from congkhai.exports.service_ways import HAS_COST, channels_of, costs_of
from congkhai.model.channel import Channel
from congkhai.model.evidence import Evidence
from congkhai.model.families import FORMS
from congkhai.model.procedure import Guidance, Output, Procedure, Requirement

_LONGEST_TITLE = 200
_ENCODED = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class _Paper(NamedTuple):
    """A paper of a case."""

    paper: Evidence
    case: str
    told: Told


def service_json(
    procedure: Procedure, summary: Summary, catalogue: Catalogue, channels: tuple[Channel, ...] | None = None
) -> bytes:
    """A public service with its parts, as one JSON-LD node on one line; addresses are from the root of the site.

    `channels` are its ways to hand in as they are told, for who has them already.
    """
    channels = told_channels(procedure) if channels is None else channels
    told = Told(procedure, summary, catalogue, channels if summary.is_current else ())
    node = {"@id": procedure_address(summary.code), "@type": "cpsv:PublicService", **properties(_SERVICE, told)}
    node |= {
        "adms:status": choice_address("tinh-trang", summary.state.value),
        HAS_COST: costs_of(told),
        "dct:language": "eu:language/VIE",
        "rdfs:comment": SAMPLE if procedure.sample else None,
    }
    return _ENCODED(_known(node)).encode()


def _known(node: Mapping[str, Any]) -> Node:
    return {key: value for key, value in node.items() if value}


def _description(told: Told) -> str:
    """The editor's summary, else what the record tells in a row: the vocabulary wants a sentence."""
    procedure, summary = told.procedure, told.summary
    if words := procedure.guidance.summary or procedure.description:
        return words
    facts = (
        ("Cách nộp", summary.ways),
        ("Thời hạn giải quyết", summary.time),
        ("Phí, lệ phí", summary.cost),
    )
    known = [f"{label}: {small(words)}" for label, words in facts if words != UNKNOWN] if summary.is_current else []
    return ". ".join([procedure.name.rstrip("."), *known]) + "."


def _authorities(told: Told) -> list[str]:
    """The agencies that are there today; of those gone at least their names, and that none is known."""
    procedure, setting = told.procedure, told.catalogue.setting
    agencies = setting.agencies
    named = procedure.competent_authority or procedure.deciding_authority
    slugs = [slug for slug in named if slug in agencies]
    present = [slug for slug in slugs if told_offices([agencies[slug].name], setting.provinces).present]
    return [entry_address("co-quan", slug) for slug in present or slugs] or [UNKNOWN_AGENCY]


def _participations(role: str) -> Callable[[Told], list[Node]]:
    attribute, label = ROLES[role]

    def nodes(told: Told) -> list[Node]:
        agencies = told.catalogue.setting.agencies
        return [
            {
                "@type": "cv:Participation",
                "dct:identifier": f"{told.summary.code}/{role}/{slug}",
                "dct:description": f"{label}: {agencies[slug].name}",
                "cv:role": choice_address("vai-tro", role),
                "cv:hasParticipant": entry_address("co-quan", slug),
            }
            for slug in getattr(told.procedure, attribute)
            if slug in agencies
        ]

    return nodes


def _steps(told: Told) -> list[Node]:
    """The steps as one rule: the vocabulary has no list of steps."""
    lines = [
        " – ".join(filter(None, (step.name, step.text))) for step in holding(told.procedure.steps, told.catalogue.day)
    ]
    if not lines:
        return []
    title = _LABELS["steps"]
    identifier = f"{told.summary.code}/trinh-tu"
    return [
        {"@type": "cpsv:Rule", "dct:identifier": identifier, "dct:title": title, "dct:description": "\n".join(lines)}
    ]


def _evidence(told: Told) -> list[Node]:
    proxy, day = told.procedure.representation, told.catalogue.day
    papers = [
        _Paper(paper, group.case or "", told)
        for group in holding(told.procedure.evidence, day)
        for paper in holding(group.evidence, day)
        if paper.is_paper
    ]
    added = holding(proxy.listed_evidence, day) if proxy else ()
    others = [_Paper(paper, "Khi người khác đi làm thay", told) for paper in added]
    return [
        {"@type": "cv:Evidence", "dct:identifier": f"{told.summary.code}/giay-to/{number}", **properties(_PAPER, one)}
        for number, one in enumerate((*papers, *others), start=1)
    ]


def _paper_description(one: _Paper) -> str:
    paper = one.paper
    exemption = paper.exemption
    is_exempt = exemption is not None and in_force(exemption, one.told.catalogue.day)
    counts = ((paper.originals, "bản chính"), (paper.copies, "bản sao"))
    told = (
        one.case,
        paper.condition,
        *(f"{count} {what}" for count, what in counts if count),
        f"không phải nộp theo {exemption.legal_resource}" if exemption and is_exempt else None,
        paper.note,
    )
    return joined(*told)


def _forms(one: _Paper) -> list[str]:
    sheets = one.told.catalogue.setting.form_sheets
    return [record_address(FORMS, form) for form in one.paper.forms if form in sheets and has_page(sheets[form])]


def _texts(kind: str, part: str) -> Callable[[Told], list[Node]]:
    """Results or conditions, each a node with a title."""

    def nodes(told: Told) -> list[Node]:
        return [
            {
                "@type": kind,
                "dct:identifier": f"{told.summary.code}/{_PARTS[part]}/{number}",
                **properties(_TEXTS[part], one),
                **({"dct:description": one.text} if len(one.text) > _LONGEST_TITLE else {}),
            }
            for number, one in enumerate(holding(getattr(told.procedure, part) or (), told.catalogue.day), start=1)
        ]

    return nodes


_PARTS = {"outputs": "ket-qua", "requirements": "dieu-kien"}


def _contacts(told: Told) -> list[Node]:
    return [{"@type": "cv:ContactPoint", "dct:description": text} for text in told.procedure.reception]


def _known_entries(family: str, keys: Iterable[str], told: Told) -> list[str]:
    records = told.catalogue.setting.of(family)
    return [entry_address(family, key) for key in keys if key in records]


_LABELS = {name: field.title or "" for name, field in Procedure.model_fields.items()}

_SERVICE = (
    *bound(
        Procedure,
        {
            "identifier": lambda told: told.summary.code,
            "name": lambda told: told.procedure.name,
            "field": lambda told: _known_entries("linh-vuc", [told.procedure.field], told),
            "audiences": lambda told: [choice_address("doi-tuong", one.value) for one in told.procedure.audiences],
            "steps": _steps,
            "channels": channels_of,
            "evidence": _evidence,
            "competent_authority": _authorities,
            "deciding_authority": _participations("co-tham-quyen"),
            "delegated_authority": _participations("duoc-uy-quyen"),
            "coordinating_authority": _participations("phoi-hop"),
            "reception": _contacts,
            "outputs": _texts("cv:Output", "outputs"),
            "requirements": _texts("cv:Requirement", "requirements"),
            "legal_resources": lambda told: _known_entries("van-ban", told.procedure.legal_resources, told),
            "keywords": lambda told: list(told.procedure.keywords),
            "related": lambda told: [
                procedure_address(one.code) for one in told.catalogue.known(told.procedure.related)
            ],
            "description": _description,
            "source": lambda told: spell_source(told.procedure.source, with_note=False),
        },
    ),
    *bound(Guidance, {"common_names": lambda told: list(told.procedure.guidance.common_names)}),
)
_PAPER = bound(Evidence, {"name": lambda one: one.paper.name, "forms": _forms, "note": _paper_description})
_TEXTS = {
    "outputs": bound(Output, {"text": lambda one: shortened(one.text, _LONGEST_TITLE)}),
    "requirements": bound(Requirement, {"text": lambda one: shortened(one.text, _LONGEST_TITLE)}),
}
