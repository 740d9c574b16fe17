"""The layering of the engine, read from its imports."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ENGINE = Path(__file__).parents[1] / "congkhai"
MODULES = {
    ".".join(path.relative_to(ENGINE).with_suffix("").parts): path
    for path in sorted(ENGINE.rglob("*.py"))
    if "__pycache__" not in path.parts
}

# Top to bottom, as the data passes; a stage imports only from those above it, and from itself.
STAGES: tuple[tuple[str, ...], ...] = (
    ("problems", "addresses", "outdated", "qr", "workers", "writing", "store", "frame", "assets"),
    ("places", "composer", "plain_yaml", "source", "yaml_text", "yaml_nodes", "yaml_edit"),
    ("model",),
    ("offices", "online", "phrases", "reading", "project"),
    ("catalogue",),
    ("news", "rules", "memo", "neighbours"),
    ("entries",),
    ("loading",),
    ("checking", "problem_report"),
    ("pages", "search", "exports", "importers"),
    ("rendering",),
    ("site", "framing"),
    ("build", "importing"),
    ("mkdocs_hook", "serving", "cli", "import_command"),
)
LEVELS = {stage: level for level, stages in enumerate(STAGES) for stage in stages}

APART = ("pages", "search", "exports", "importers", "rules")
# (importing, imported): what breaks the order, and why it may.
EXCEPTIONS = {
    ("importers.spelling", "search.fold"): "spellings are compared as search compares them",
    ("pages.listing", "search.fold"): "names are sorted as search compares them",
    ("rules.search_lists", "search.fold"): "terms and names are compared as search compares them",
    ("framing", "mkdocs_hook"): "imported within a function: MkDocs takes longer to load than a rebuild takes",
}

# Functions that reach the disk, and the modules that may call them.
READS = {"open", "read_bytes", "read_text", "iterdir", "glob", "rglob", "scandir", "listdir", "os.walk"}
WRITES = {
    "write_bytes", "write_text", "unlink", "remove", "rename", "os.replace", "mkdir", "makedirs", "rmtree",
    "rmdir", "copyfile", "shutil.copy", "copytree", "move", "link", "symlink", "symlink_to", "touch",
    "chmod", "truncate",
}  # fmt: skip
READERS = {
    "source": "the records",
    "importing": "the files to be imported",
    "cli": "the list of codes to import",
    "workers": "nothing: what a process of its own says goes to the null device",
    "project": "the names of the files of records",
    "memo": "the cache, and the engine's own files for its digest",
    "store": "the pieces in the cache",
    "framing": "what MkDocs reads, for its digest, and the pages it left in the cache",
    "assets": "the engine's own styles and scripts",
    "mkdocs_hook": "the names of the files MkDocs left",
    "writing": "the file it writes",
}
WRITERS = {
    "writing": "the only module that writes",
    "framing": "clears the folder in the cache that MkDocs renders into",
    "mkdocs_hook": "removes MkDocs' sitemap from that folder",
}
SPEAKERS = {"cli", "import_command", "mkdocs_hook", "serving"}
MKDOCS = {"mkdocs_hook", "serving"}


@cache
def tree_of(module: str) -> ast.Module:
    """The syntax of a module."""
    return ast.parse(MODULES[module].read_text(encoding="utf-8"))


def imports_of(module: str) -> list[str]:
    """Everything a module imports, in functions too; the engine's own modules without `congkhai.`."""
    found = []
    for node in ast.walk(tree_of(module)):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            found.append(node.module or "")
    return [name.removeprefix("congkhai.") for name in found]


def calls_of(module: str) -> Iterator[str]:
    """Every function a module calls, by its own name and with what it is called on: `walk`, `os.walk`."""
    for node in ast.walk(tree_of(module)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            yield node.func.attr
            yield f"{getattr(node.func.value, 'id', '')}.{node.func.attr}"
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield node.func.id


def stage_of(module: str) -> str:
    """The folder or module that a module belongs to."""
    return module.partition(".")[0]


def own_imports() -> list[tuple[str, str]]:
    """(importing, imported) for every import of one module of the engine by another."""
    return [(module, name) for module in MODULES for name in imports_of(module) if name in MODULES]


def test_every_module_has_its_stage() -> None:
    """A new module is given its place in the order here; one that is gone is taken out."""
    stages = {stage_of(module) for module in MODULES} - {"__init__"}

    assert sorted(stages) == sorted(LEVELS)


def test_stages_import_only_earlier_stages() -> None:
    """The data goes one way: no stage knows those after it."""
    backward = [
        (module, name)
        for module, name in own_imports()
        if LEVELS[stage_of(name)] > LEVELS[stage_of(module)] and (module, name) not in EXCEPTIONS
    ]

    assert backward == []


def test_pages_search_and_exports_do_not_know_each_other() -> None:
    """Each turns the catalogue into files without the others."""
    across = [
        (module, name)
        for module, name in own_imports()
        if stage_of(module) in APART
        and stage_of(name) in APART
        and stage_of(module) != stage_of(name)
        and (module, name) not in EXCEPTIONS
    ]

    assert across == []


def test_no_import_goes_in_a_circle() -> None:
    """Modules can be read one after another."""
    imports: dict[str, set[str]] = {module: set() for module in MODULES}
    for module, name in own_imports():
        if (module, name) != ("framing", "mkdocs_hook"):
            imports[module].add(name)
    while leaves := [module for module, names in imports.items() if not names]:
        for leaf in leaves:
            del imports[leaf]
        for names in imports.values():
            names.difference_update(leaves)

    assert imports == {}


def test_every_exception_is_needed() -> None:
    """An exception whose import is gone is taken out."""
    imported = set(own_imports())

    assert [pair for pair in EXCEPTIONS if pair not in imported] == []


def test_only_two_modules_know_mkdocs() -> None:
    """When Material for MkDocs reaches its end, one module is replaced; serving is a preview."""
    knowing = {module for module in MODULES if any(name.split(".")[0] == "mkdocs" for name in imports_of(module))}

    assert knowing == MKDOCS


def test_only_source_reads_records() -> None:
    """Files are read in few places, each for its own reason."""
    assert {module for module in MODULES if READS & set(calls_of(module))} == set(READERS)


def test_only_writing_writes() -> None:
    """What is on disk is changed by `writing` alone, but for the cache that MkDocs works in."""
    assert {module for module in MODULES if WRITES & set(calls_of(module))} == set(WRITERS)


def test_only_commands_speak() -> None:
    """`print` is for the command line; everything else returns values."""
    assert {module for module in MODULES if "print" in set(calls_of(module))} == SPEAKERS


def test_no_clock_and_no_environment_in_the_middle() -> None:
    """The day is an input: only commands ask what day it is."""
    asking = {
        module
        for module in MODULES
        if {"today", "now", "utcnow", "time", "getenv"} & set(calls_of(module))
        or "environ" in MODULES[module].read_text(encoding="utf-8").replace("environment", "")
    }

    assert asking <= {"cli", "mkdocs_hook"}


@pytest.mark.parametrize("module", MODULES)
def test_a_module_is_of_a_size_to_read(module: str) -> None:
    """No module is longer than 300 lines, or has a name that says nothing."""
    lines = MODULES[module].read_text(encoding="utf-8").count("\n")

    assert lines <= 300
    assert module.rpartition(".")[2] not in {"utils", "util", "helpers", "common", "misc", "base", "tools"}


@pytest.mark.parametrize("module", MODULES)
def test_public_code_says_what_it_does(module: str) -> None:
    """Modules, public functions and public classes have a docstring; hook events are MkDocs' own."""
    tree = tree_of(module)
    silent = [
        node.name
        for node in tree.body
        if isinstance(node, ast.FunctionDef | ast.ClassDef)
        and not node.name.startswith("_")
        and not ast.get_docstring(node)
        and not _is_list_of_values(node)
    ]

    assert ast.get_docstring(tree)
    assert silent == []


def _is_list_of_values(node: ast.FunctionDef | ast.ClassDef) -> bool:
    """A `Choice` whose members are labelled says all there is to say."""
    return isinstance(node, ast.ClassDef) and any(getattr(base, "id", "") == "Choice" for base in node.bases)


def test_the_entry_point_only_imports() -> None:
    """build_tthc.py imports from the engine and has no code of its own but to start it."""
    text = (ENGINE.parent / "build_tthc.py").read_text(encoding="utf-8")
    kinds = {type(node) for node in ast.parse(text).body}

    assert kinds <= {ast.Expr, ast.ImportFrom, ast.Assign, ast.If}
    assert re.findall(r"^ *(?:from|import) (\w+)", text, re.MULTILINE) == ["congkhai", "congkhai"]
