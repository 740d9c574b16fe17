"""Tests stand in the rooms of the engine: whoever changes a module finds what tests it by the name of its folder."""

from __future__ import annotations

import ast
from collections import Counter
from functools import cache
from pathlib import Path

from test_layers import KNOWS, MODULES, room_of

from congkhai.model.families import FAMILIES

TESTS = Path(__file__).parent
# Folders that are no room of the engine: what tests read, what Node runs, tests of the benchmarks and of deploy/.
BESIDE = {"records", "golden", "node", "benchmarks", "deploy"}

# Modules that no test of their room imports, with what tests them instead.
TESTED_OTHERWISE: dict[str, set[str]] = {
    "the commands are run, and the sites that come out compared: same bytes, kills, links, preview, releases": {
        "building.change_list", "building.data_writing", "building.entries", "building.frames",
        "building.loading", "building.official_forms", "building.pictures", "building.publish_command",
        "building.publish_options", "building.rendering", "building.report_command", "building.serving",
        "building.sites", "pages.report_page", "publishing.refusal",
    },
    "the command is run, asked and answered": {"starting.init_command"},
    "records of every family are held, and both sites searched for them: building/test_embargo.py": {
        "building.holding", "catalogue.embargo", "model.holdable", "rules.held_records",
    },
    "declarations alone: test_families loops over them, readers and rules have their values": {
        "model.channel", "model.communes", "model.distinctions", "model.evidence",
        *(family.model.__module__.removeprefix("congkhai.") for family in FAMILIES),
    },
    "every kind of doubt has examples that go through `doubting`": {
        "importing.doubts.across", "importing.doubts.characters", "importing.doubts.found_texts",
        "importing.doubts.gaps", "importing.doubts.legal_basis", "importing.doubts.long_texts",
        "importing.doubts.marks", "importing.doubts.money", "importing.doubts.names", "importing.doubts.old_names",
        "importing.doubts.papers", "importing.doubts.signs", "importing.doubts.time_limits",
    },
    "half of a reader, and tested with it": {
        "importing.formats.decision_details", "importing.formats.decision_file", "importing.formats.labelled_blocks",
        "importing.formats.old_portal_parts", "importing.formats.old_portal_rows", "importing.formats.unreadable",
    },
    "half of `mapping`, and tested with it": {
        "importing.records.mapping_channels",
    },
    "both sides of `verifying`, and tested with it": {
        "importing.proof.facts_by_place", "importing.proof.facts_of_record", "importing.proof.facts_of_source",
    },
    "the command is run, and files and report compared": {
        "importing.command", "importing.decision_lines", "importing.decisions.decision_import",
        "importing.decisions.full_texts", "importing.desk_lines", "importing.desk_report", "importing.import_options",
        "importing.list_lines", "importing.lists.growth", "importing.terminal_lines",
        "importing.update.change_words", "importing.update.updating",
    },
    "under `yaml_edit`, and tested with it": {"importing.yaml.yaml_nodes"},
    "the golden pages are drawn by it": {
        "pages.card_lists", "pages.filter_options",
        "pages.outline",
    },
    "their pages are read, by tests named after the family": {
        "pages.information_parts", "pages.late_pages", "pages.public_notice_parts", "pages.satisfaction_parts",
    },
    "building/test_new_family.py reads its pages and its calendar": {
        "catalogue.days_to_keep", "exports.calendars", "pages.record_parts",
    },
    "words for rules and offices: rules/test_outdated_words.py, test_offices.py": {"catalogue.abolished"},
    "typed wrongly, and told: reading/test_typing_mistakes.py": {
        "reading.empty_keys", "reading.indents", "reading.line_slips", "reading.meant_keys", "reading.mending",
    },
    "every kind of problem that it finds has a broken record": {
        "rules.letters_to_fill", "rules.search_terms",
    },
    "walked by the rules, and tested with them": {"rules.parts"},
    "where guides and events lead to: test_guides.py, test_stages.py": {"rules.outcomes"},
    "every page is poured by it: building/test_links.py": {"publishing.frame"},
}  # fmt: skip


def test_folders_of_tests_are_rooms() -> None:
    """No folder of tests but those of rooms, and what stands beside them for a reason."""
    folders = {path.name for path in TESTS.iterdir() if path.is_dir() and any(path.rglob("*.*"))}

    assert folders - {"__pycache__", ".pytest_cache"} - BESIDE <= set(KNOWS)


def test_a_module_is_tested_in_its_room() -> None:
    """A test of its folder imports it, or it is known what tests it instead."""
    named = [module for modules in TESTED_OTHERWISE.values() for module in modules]
    untested = [
        module for module in MODULES if not module.endswith("__init__") and module not in imported_in(room_of(module))
    ]

    assert untested == sorted(named)


def test_every_file_of_tests_has_a_name_of_its_own() -> None:
    """They are imported by their bare names: the second of two would stop the collection, or be the first again."""
    names = Counter(path.name for path in TESTS.rglob("*.py") if path.name != "conftest.py")

    assert [name for name, times in names.items() if times > 1] == []


@cache
def imported_in(room: str) -> set[str]:
    """Modules of the engine that tests of a room import, without `congkhai.`; of the two above: those beside this."""
    folder = TESTS / room
    files = folder.rglob("*.py") if folder.is_dir() else TESTS.glob("*.py")
    imports = [node for file in files for node in ast.walk(ast.parse(file.read_text("utf-8")))]
    names = {
        name
        for node in imports
        if isinstance(node, ast.ImportFrom)
        for name in (node.module or "", *(f"{node.module}.{alias.name}" for alias in node.names))
    }
    return {name.removeprefix("congkhai.") for name in names}
