"""JSON Schema (draft-07) of every record family, for completion and hover text in editors."""

from __future__ import annotations

import json
from typing import Any

from congkhai.model.families import FAMILIES
from congkhai.model.terms import Record

FOLDER = "schemas"
SETTINGS = ".vscode/settings.json"


def schema_files() -> dict[str, str]:
    """File name under schemas/ → text, for every family of records."""
    return {f"{family.schema}.schema.json": _text(family.file) for family in FAMILIES}


def with_schemas(settings: str) -> str:
    """The settings of an editor's program (JSON), with every schema wired to the files of its family."""
    wired = {f"./{FOLDER}/{family.schema}.schema.json": family.files for family in FAMILIES}
    return json.dumps({**json.loads(settings), "yaml.schemas": wired}, ensure_ascii=False, indent=2) + "\n"


def _text(model: type[Record]) -> str:
    schema = _draft_07(model.model_json_schema())
    schema = {"$schema": "http://json-schema.org/draft-07/schema#", **schema}
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _draft_07(node: Any, *, under: str = "") -> Any:
    """Pydantic writes draft 2020-12; this renames, and drops what editors of YAML stumble over."""
    if isinstance(node, list):
        return [_draft_07(item) for item in node if item != {"type": "null"}]
    if not isinstance(node, dict):
        return node.replace("#/$defs/", "#/definitions/") if isinstance(node, str) else node
    naming = under in ("properties", "$defs")
    kept = {
        "definitions" if key == "$defs" else key: _draft_07(value, under="" if naming else key)
        for key, value in node.items()
        if naming or not _needless(key, value, node)
    }
    if not naming and len(kept.get("anyOf", ())) == 1:
        kept = {**kept.pop("anyOf")[0], **kept}
    if not naming and "$ref" in kept and len(kept) > 1:
        # Draft-07 ignores whatever stands beside $ref.
        kept = {"allOf": [{"$ref": kept.pop("$ref")}], **kept}
    return kept


def _needless(key: str, value: Any, node: dict[str, Any]) -> bool:
    # Docstrings of classes are for programmers, `null` defaults say nothing.
    about_class = key in ("title", "description") and "properties" in node
    return about_class or (key == "default" and value in (None, [], {}))
