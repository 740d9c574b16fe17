"""The JSON Schemas of editors are fresh, valid, and explain every key."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, ClassVar

import pytest
import yaml
from broken_records import BROKEN, read_header
from jsonschema import Draft7Validator
from valid_records import RECORDS

from congkhai.model.schema import schema_files, with_schemas
from congkhai.reading.project import find_project

ROOT = Path(__file__).parents[2]
SCHEMAS = {name: json.loads(text) for name, text in schema_files().items()}
# Mistakes of type and key, which a schema can see as an editor types.
SEEN_BY_SCHEMA = ["thieu-khoa", "khoa-la", "sai-gia-tri", "sai-kieu", "sai-lien-ket", "qua-nhieu", "rong"]


class _EditorLoader(yaml.CSafeLoader):
    """YAML as editors understand it: numbers and yes/no have types, days are text."""

    yaml_implicit_resolvers: ClassVar = {
        letter: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
        for letter, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


def as_edited(path: str | Path) -> Any:
    """A record as the editor's program sees it."""
    return yaml.load(Path(path).read_bytes(), Loader=_EditorLoader)


def objects_in(node: Any) -> list[dict[str, Any]]:
    """Every object type of a schema."""
    if isinstance(node, list):
        return [found for item in node for found in objects_in(item)]
    if not isinstance(node, dict):
        return []
    here = [node] if isinstance(node.get("properties"), dict) else []
    return here + [found for item in node.values() for found in objects_in(item)]


@pytest.mark.parametrize("name", SCHEMAS)
def test_schemas_are_fresh(name):
    """schemas/ holds what the model says today; `python build_tthc.py schemas` writes it."""
    assert (ROOT / "schemas" / name).read_text(encoding="utf-8") == schema_files()[name]


def test_no_schema_is_left_over():
    """schemas/ holds no schema of a family that is no more."""
    assert {path.name for path in (ROOT / "schemas").iterdir()} == set(SCHEMAS)


@pytest.mark.parametrize("name", SCHEMAS)
def test_schemas_are_draft_07(name):
    """Every schema is valid draft-07, the one that editors of YAML understand."""
    schema = SCHEMAS[name]

    Draft7Validator.check_schema(schema)
    assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"
    assert "$defs" not in json.dumps(schema)


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_key_is_documented(name):
    """Each key has a label and a sentence for the editor, and no unknown key passes."""
    objects = objects_in(SCHEMAS[name])

    undocumented = [
        key
        for node in objects
        for key, field in node["properties"].items()
        if not (field.get("title") and field.get("description"))
    ]
    assert undocumented == []
    assert all(node["additionalProperties"] is False for node in objects)


@pytest.mark.parametrize("file", find_project(RECORDS / "valid").records, ids=lambda file: file.name)
def test_valid_records_pass_their_schema(file):
    """What the engine takes, the editor's program does not underline."""

    mistakes = list(Draft7Validator(SCHEMAS[f"{file.family.schema}.schema.json"]).iter_errors(as_edited(file.path)))

    assert [mistake.message for mistake in mistakes] == []


@pytest.mark.parametrize("code", SEEN_BY_SCHEMA)
def test_broken_records_fail_their_schema(code):
    """Mistakes of key and type are underlined while they are typed."""
    path = BROKEN / f"{code}.yml"
    name = "chinh-sach" if "chinh-sach" in read_header(path).file else "thu-tuc"

    mistakes = list(Draft7Validator(SCHEMAS[f"{name}.schema.json"]).iter_errors(as_edited(path)))

    assert len(mistakes) >= 1


def test_editors_are_led_to_every_schema():
    """The settings that come with the project are as the command writes them, with every schema wired."""
    settings = (ROOT / ".vscode/settings.json").read_text(encoding="utf-8")

    assert with_schemas(settings) == settings
    assert json.loads(settings)["yaml.schemas"]["./schemas/thu-tuc.schema.json"] == "tthc/**/*.yml"
