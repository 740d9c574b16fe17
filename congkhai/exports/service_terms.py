"""The words of CPSV-AP 3.2 that public services are told in, and all that they name: each with its class and name."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from congkhai.catalogue.addresses import CONTACT, OPEN_DATA, record_address
from congkhai.catalogue.data_addresses import choice_address, entry_address, linked_data
from congkhai.catalogue.form_editions import has_page
from congkhai.catalogue.setting import Setting
from congkhai.catalogue.state import State
from congkhai.catalogue.whole import Catalogue
from congkhai.catalogue.wording import capital
from congkhai.exports.service_told import Node
from congkhai.model.choices import Audience, CostKind, Currency, Level, Submission
from congkhai.model.families import FORMS, PROCEDURES
from congkhai.model.life_event import LifeEvent
from congkhai.model.lists import Agency, Field, LegalText
from congkhai.model.terms import Choice, Record, meaning_of

# Fixed lists of the program that services refer to.
_CHOICES: dict[str, type[Choice]] = {
    "cach-nop": Submission,
    "doi-tuong": Audience,
    "khoan-thu": CostKind,
    "tinh-trang": State,
}
# How an agency takes part, beside the one that does it: the attribute of the procedure, and its label.
ROLES = {
    "co-tham-quyen": ("deciding_authority", "Cơ quan có thẩm quyền"),
    "duoc-uy-quyen": ("delegated_authority", "Cơ quan được ủy quyền"),
    "phoi-hop": ("coordinating_authority", "Cơ quan phối hợp"),
}
CURRENCIES = {one: f"eu:currency/{one.value}" for one in Currency}
_COUNTRY = choice_address("dia-ban", "viet-nam")
# The vocabulary wants an agency for every service: that none is known is said where its name would be.
UNKNOWN_AGENCY = choice_address("co-quan", "chua-ro")
_UNKNOWN = "Chưa có dữ liệu về cơ quan thực hiện"

_PREFIXES = {
    "cpsv": "http://purl.org/vocab/cpsv#",
    "cv": "http://data.europa.eu/m8g/",
    "dct": "http://purl.org/dc/terms/",
    "dcat": "http://www.w3.org/ns/dcat#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "eli": "http://data.europa.eu/eli/ontology#",
    "adms": "http://www.w3.org/ns/adms#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "eu": "http://publications.europa.eu/resource/authority/",
}
# What is said in Vietnamese, what is an address, and what is a number, a time or a day.
_SAID = (
    "dct:title", "dct:alternative", "dct:description", "dct:source", "dcat:keyword", "skos:prefLabel", "rdfs:comment",
)  # fmt: skip
_NAMED = (
    "cv:thematicArea", "dct:audience", "cv:hasCompetentAuthority", "cv:hasLegalResource", "cv:relatedService",
    "adms:status", "dct:type", "cv:currency", "cv:ifAccessedThrough", "cv:role", "cv:hasParticipant", "foaf:page",
    "dct:language", "dct:license", "dct:publisher", "dct:spatial", "dcat:landingPage", "cv:hasRelatedService",
)  # fmt: skip
_TYPED = {"cv:hasValue": "xsd:double", "cv:processingTime": "xsd:duration", "dct:modified": "xsd:date"}
_LANGUAGE = {"@id": "eu:language/VIE", "@type": "dct:LinguisticSystem"}


def linked_services(catalogue: Catalogue, site: str, services: Iterable[bytes]) -> Iterator[bytes]:
    """The file, part by part: what its words mean, what services name, then a service a line.

    `site` is the address that all others are told from.
    """
    yield f'{{"@context":{_compact(_context(site))},"@graph":['.encode()
    yield ",\n".join(map(_compact, _named_nodes(catalogue))).encode()
    for service in services:
        yield b",\n"
        yield service
    yield b"\n]}\n"


def choices_json(setting: Setting) -> bytes:
    """What services name of the fixed lists of the program, and where agencies are, each by its address."""
    told = (*_choices(), *_places(setting).items(), (UNKNOWN_AGENCY, _UNKNOWN))
    entries = [{"dinh_danh": address, "ten": label} for address, label in told]
    return (json.dumps({"loai": "lua-chon", "muc": entries}, ensure_ascii=False, indent=1) + "\n").encode()


def _context(site: str) -> Node:
    terms: Node = {name: {"@id": name, "@language": "vi"} for name in _SAID}
    terms |= {name: {"@id": name, "@type": "@id"} for name in _NAMED}
    terms |= {name: {"@id": name, "@type": kind} for name, kind in _TYPED.items()}
    return {"@version": 1.1, "@base": site, **_PREFIXES, **terms}


def _named_nodes(catalogue: Catalogue) -> Iterator[Node]:
    setting = catalogue.setting
    yield from _dataset(catalogue)
    yield _LANGUAGE
    yield from ({"@id": address, "@type": "skos:Concept"} for address in CURRENCIES.values())
    yield from (_concept(address, label) for address, label in _choices())
    places = _places(setting).items()
    yield from ({"@id": place, "@type": "dct:Location", "skos:prefLabel": name} for place, name in places)
    yield _organisation(UNKNOWN_AGENCY, "chua-ro", _UNKNOWN, _COUNTRY)
    yield from _listed(setting)
    yield from _events(setting, catalogue)
    for slug, sheet in setting.form_sheets.items():
        if has_page(sheet):
            yield {"@id": record_address(FORMS, slug), "@type": "foaf:Document", "dct:title": sheet.name}


def _dataset(catalogue: Catalogue) -> Iterator[Node]:
    unit = catalogue.setting.unit
    yield {
        "@id": linked_data(PROCEDURES),
        "@type": "dcat:Dataset",
        "dct:title": f"Thủ tục hành chính, {unit.name}",
        "dct:description": "Thủ tục theo CPSV-AP 3.2; thông tin chính thức ở Cổng Dịch vụ công quốc gia.",
        "dct:modified": catalogue.day.isoformat(),
        "dct:publisher": CONTACT,
        "dcat:landingPage": OPEN_DATA,
        **({"dct:license": unit.data_licence.address} if unit.data_licence else {}),
    }
    yield {"@id": OPEN_DATA, "@type": "foaf:Document"}
    yield {"@id": CONTACT, "@type": "foaf:Agent", "dct:identifier": "don-vi", "dct:title": unit.name}


def _listed(setting: Setting) -> Iterator[Node]:
    """Entries of the shared lists."""
    for slug, field in setting.fields.items():
        yield {"@id": entry_address("linh-vuc", slug), "@type": "skos:Concept", **_told(Field, field, "name")}
    for slug, agency in setting.agencies.items():
        name = _told(Agency, agency, "name")
        place = _COUNTRY if agency.level is Level.MINISTRY else list(_places(setting))[-1]
        yield {**_organisation(entry_address("co-quan", slug), slug, agency.name, place), **name}
    for number, text in setting.legal_texts.items():
        node = {"@id": entry_address("van-ban", number), "@type": "eli:LegalResource"}
        yield {**node, **_told(LegalText, text, "number", "title")}


def _events(setting: Setting, catalogue: Catalogue) -> Iterator[Node]:
    for slug, event in setting.life_events.items():
        services = [record_address(PROCEDURES, one.code) for one in catalogue.known(event.procedures)]
        kinds = ["cv:LifeEvent", "cv:Event"]
        node = {"@id": entry_address("su-kien", slug), "@type": kinds, "cv:hasRelatedService": services}
        yield {**node, **_told(LifeEvent, event, "id", "name", "description")}


def _told(model: type[Record], record: Record, *attributes: str) -> Node:
    """What a record says, by the properties that the model declares."""
    values = {meaning_of(model.model_fields[name]).cpsv or "": getattr(record, name) for name in attributes}
    return {term: value for term, value in values.items() if value is not None}


def _organisation(address: str, key: str, name: str, place: str) -> Node:
    """An agency is an agent too: some take part in what others do."""
    kinds = ["cv:PublicOrganisation", "foaf:Agent"]
    names = {"skos:prefLabel": name, "dct:title": name}
    return {"@id": address, "@type": kinds, "dct:identifier": key, **names, "dct:spatial": place}


def _places(setting: Setting) -> dict[str, str]:
    """The country and, where the unit says which it is, the province: address → name."""
    own = setting.provinces.own
    return {_COUNTRY: "Việt Nam", **({choice_address("dia-ban", own.id): capital(own.full_name)} if own else {})}


def _choices() -> Iterator[tuple[str, str]]:
    """Address and label of each value of the fixed lists."""
    for kind, choices in _CHOICES.items():
        yield from ((choice_address(kind, one.value), one.label) for one in choices)
    yield from ((choice_address("vai-tro", role), label) for role, (_, label) in ROLES.items())


def _concept(address: str, label: str) -> Node:
    return {"@id": address, "@type": "skos:Concept", "skos:prefLabel": label}


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
