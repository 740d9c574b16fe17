"""`du-lieu/thu-tuc.jsonld`: alone it is whole, keeps what CPSV-AP 3.2 obliges to, and all that it names is there."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urldefrag

import pytest
from board_records import UNIT, catalogue_of_boards
from fixture_project import SITES
from real_records import SHARED, built_with

from congkhai.exports.service_terms import linked_services
from congkhai.exports.service_ways import HAS_COST

SHAPES = SHARED / "cpsv-ap/cpsv-ap-SHACL.ttl"
with_shapes = pytest.mark.skipif(not SHAPES.exists(), reason="the official shapes lie beside the repository")
SITE = "https://tthc.example/"
EUROPEAN = "http://publications.europa.eu/resource/authority/"

# From https://semiceu.github.io/CPSV-AP/releases/3.2.0/: what a node of each class must have, and at most once.
OBLIGED = {
    "PublicService": ({"dct:identifier", "dct:title", "dct:description", "cv:hasCompetentAuthority"}, {"adms:status"}),
    "PublicOrganisation": ({"skos:prefLabel", "dct:spatial"}, set()),
    "Agent": ({"dct:identifier", "dct:title"}, set()),
    "Channel": ({"dct:identifier"}, {"dct:type", "cv:processingTime"}),
    "Cost": ({"dct:identifier"}, {"cv:hasValue", "cv:currency", "cv:ifAccessedThrough"}),
    "Evidence": ({"dct:identifier", "dct:title"}, {"dct:type"}),
    "Output": ({"dct:identifier", "dct:title"}, set()),
    "Requirement": ({"dct:identifier", "dct:title"}, set()),
    "Rule": ({"dct:identifier", "dct:title", "dct:description"}, {"dct:type"}),
    "Event": ({"dct:identifier", "dct:title"}, set()),
    "Participation": ({"dct:identifier", "dct:description", "cv:role", "cv:hasParticipant"}, set()),
    "Dataset": ({"dct:title", "dct:description", "dct:publisher"}, {"dct:publisher"}),
}


@cache
def data_of(file: Path) -> dict[str, Any]:
    """A file of open data."""
    data: dict[str, Any] = json.loads(file.read_bytes())
    return data


def services_of(folder: Path) -> dict[str, Any]:
    """The file of a built project."""
    return data_of(folder / "site/du-lieu/thu-tuc.jsonld")


def nodes_in(value: Any) -> Iterator[dict[str, Any]]:
    """Every node that has a class."""
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, dict):
            if "@type" in one:
                yield one
            for inner in one.values():
                yield from nodes_in(inner)


def named_in(data: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Every address that a node has or names, with the property that names it."""
    names = {term for term, meaning in data["@context"].items() if isinstance(meaning, dict)}
    names = {term for term in names if data["@context"][term].get("@type") == "@id"}
    for node in nodes_in(data["@graph"]):
        if "@id" in node:
            yield "@id", node["@id"]
        for term in names & set(node):
            for address in node[term] if isinstance(node[term], list) else [node[term]]:
                yield term, address


def is_there(site: Path, address: str) -> bool:
    """Whether an address of the site leads to a page, a file, an entry of a list, or a part of a record."""
    name, fragment = urldefrag(address)
    file = site / unquote(name) / "index.html" if name.endswith("/") else site / unquote(name)
    if not fragment:
        return file.is_file()
    if not file.is_file():
        return False
    if fragment.startswith("/"):
        return _pointed(data_of(file), fragment.split("/")[1:])
    return any(entry["dinh_danh"] == address for entry in data_of(file)["muc"])


def _pointed(value: Any, steps: list[str]) -> bool:
    """Whether a JSON Pointer leads to something."""
    for step in steps:
        try:
            value = value[int(step)] if isinstance(value, list) else value[step]
        except (LookupError, ValueError):
            return False
    return True


def conforms(file: bytes) -> tuple[bool, str]:
    """What pySHACL says of a file by the official shapes, and nothing else."""
    from pyshacl import validate
    from rdflib import Graph

    graph = Graph().parse(data=file, format="json-ld")
    is_right, _, words = validate(graph, shacl_graph=str(SHAPES))
    return is_right, words


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The department's site with the 308 procedures of justice."""
    return built_with("justice", tmp_path_factory.mktemp("justice")).parent


def test_every_node_has_what_its_class_is_obliged_to(shipped: Path) -> None:
    """Without the official shapes too: by the project's own table, written from the specification."""
    seen = set()
    for node in nodes_in(services_of(shipped)["@graph"]):
        kinds = node["@type"] if isinstance(node["@type"], list) else [node["@type"]]
        for kind in (one.partition(":")[2] for one in kinds):
            needed, once = OBLIGED.get(kind, (set(), set()))
            seen.add(kind)

            assert needed <= set(node), node
            assert [term for term in once if isinstance(node.get(term), list)] == []
            assert isinstance(node.get("dct:identifier", ""), str)

    assert set(OBLIGED) <= seen


def test_what_is_named_has_a_class(shipped: Path) -> None:
    """Alone the file says what each thing is that it names, but for a licence."""
    data = services_of(shipped)
    known = {node["@id"] for node in nodes_in(data["@graph"]) if "@id" in node}

    assert {address for term, address in named_in(data) if term != "dct:license"} - known == set()


def test_all_that_is_named_is_on_the_site(shipped: Path) -> None:
    """Agencies, fields, legal texts, events, forms, parts of records: each address leads to what it names."""
    named = set(named_in(services_of(shipped)))

    assert {term for term, _ in named} >= {"@id", "cv:thematicArea", "cv:hasLegalResource", "cv:hasRelatedService"}
    assert {one for one in named if not one[1].startswith("eu:") and not is_there(shipped / "site", one[1])} == set()


def test_what_is_not_there_is_seen(shipped: Path) -> None:
    """The test above asks files, entries and parts."""
    for address in ("thu-tuc/9.999999/", "du-lieu/van-ban.json#1", "du-lieu/thu-tuc/1.001193.json#/khong/0"):
        assert not is_there(shipped / "site", address)


def test_every_procedure_is_told_at_its_own_address(shipped: Path) -> None:
    """Of the portal alone: one procedure, one address."""
    services = [one for one in services_of(shipped)["@graph"] if one["@type"] == "cpsv:PublicService"]
    codes = [one["ma_thu_tuc"] for one in data_of(shipped / "site/du-lieu/thu-tuc.json")["muc"]]

    assert [one["@id"] for one in services] == [f"thu-tuc/{code}/" for code in codes]
    assert services_of(shipped)["@context"]["@base"] == SITE
    assert not (shipped / "site-pbgdpl/du-lieu/thu-tuc.jsonld").exists()


@with_shapes
def test_the_shipped_records_conform(shipped: Path) -> None:
    """By pySHACL and the official shapes; and these find what is not right."""
    file = (shipped / "site/du-lieu/thu-tuc.jsonld").read_bytes()
    data = json.loads(file)
    first = next(one for one in data["@graph"] if HAS_COST in one)
    del first["cv:hasCompetentAuthority"]
    first[HAS_COST][0]["cv:currency"] = "eu:currency/EUR"

    assert conforms(file) == (True, "Validation Report\nConforms: True\n")
    is_right, words = conforms(json.dumps(data).encode())
    assert not is_right
    assert "Results (2)" in words


@with_shapes
def test_the_records_of_the_national_database_conform(imported: Path) -> None:
    """All 308 of justice, as they were imported: without summaries, some without an agency."""
    data = services_of(imported)
    services = [one for one in data["@graph"] if one["@type"] == "cpsv:PublicService"]
    named = {address for _, address in named_in(data) if not address.startswith("eu:")}

    assert len(services) >= 308
    assert conforms((imported / "site/du-lieu/thu-tuc.jsonld").read_bytes()) == (
        True,
        "Validation Report\nConforms: True\n",
    )
    assert {address for address in named if not is_there(imported / "site", address)} == set()


def test_without_procedures_the_file_is_whole(catalogue) -> None:
    """It names lists alone, and is JSON."""
    data = json.loads(b"".join(linked_services(catalogue(), SITE, [])))

    assert {"dcat:Dataset", "dct:LinguisticSystem"} <= {str(one["@type"]) for one in data["@graph"]}


def test_the_licence_is_that_of_the_unit() -> None:
    """Of the file as a whole; none where the unit has decided on none."""
    licence = {"ten": "CC BY 4.0", "lien_ket": "https://creativecommons.org/licenses/by/4.0/"}
    for unit, told in ((UNIT, None), ({**UNIT, "giay_phep_du_lieu": licence}, licence["lien_ket"])):
        data = json.loads(b"".join(linked_services(catalogue_of_boards(unit=unit), SITE, [])))

        assert data["@graph"][0]["@type"] == "dcat:Dataset"
        assert data["@graph"][0].get("dct:license") == told


@pytest.mark.parametrize("site", SITES)
def test_lists_are_there_as_json(site: str, shipped: Path) -> None:
    """Agencies, communes, fields, legal texts, decisions, events, days off: each entry has a name, and its page."""
    folder = shipped / site / "du-lieu"
    for name in ("co-quan", "xa-phuong", "linh-vuc", "van-ban", "su-kien", "ngay-nghi"):
        data = data_of(folder / f"{name}.json")

        assert data["loai"] == name
        assert data["so_luong"] == len(data["muc"]) > 0
        assert len({entry["dinh_danh"] for entry in data["muc"]}) == len(data["muc"])
        pages = [entry["dia_chi"] for entry in data["muc"] if "dia_chi" in entry]
        assert [page for page in pages if not is_there(shipped / site, page)] == []
        assert bool(pages) is (name not in ("van-ban", "ngay-nghi"))
    assert data_of(folder / "quyet-dinh.json")["muc"]


def test_a_record_is_there_alone(shipped: Path) -> None:
    """What the file of all has of it, with its day; on one site, so that it has one address."""
    for family in ("thu-tuc", "chinh-sach", "quyet-dinh", "bieu-mau"):
        for record in data_of(shipped / f"site/du-lieu/{family}.json")["muc"]:
            key = record.get("ma_thu_tuc") or record.get(f"ma_{family.replace('-', '_')}")
            alone = data_of(shipped / f"site/du-lieu/{family}/{key}.json")

            assert alone == {**record, "vao_ngay": "2026-11-23"}
    on_other = {path.parent.name for path in (shipped / "site-pbgdpl/du-lieu").glob("*/*.json")}
    assert on_other <= {"hoi-dap-phap-luat"}
    # Questions of law are on the other site alone.
    assert not (shipped / "site/du-lieu/hoi-dap-phap-luat").exists()
