"""The layering of the engine, read from its imports."""

from __future__ import annotations

import ast
import re
from collections import Counter
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

# Rooms and the two modules beside them, in the order the data passes, each with those that its own modules may import.
KNOWS: dict[str, set[str]] = {
    "problems": set(),
    "model": set(),
    "reading": {"problems", "model"},
    "catalogue": {"model"},
    "rules": {"problems", "model", "reading", "catalogue"},
    "sheets": {"model", "catalogue"},
    "pages": {"model", "catalogue", "sheets"},
    "search": {"model", "catalogue"},
    "exports": {"model", "catalogue", "sheets"},
    "reporting": {"problems", "model", "catalogue", "sheets"},
    "publishing": {"model", "catalogue"},
    "importing": {"problems", "model", "reading", "catalogue", "publishing"},
    "building": {
        "problems", "model", "reading", "catalogue", "rules", "sheets", "pages", "search", "exports", "reporting",
        "publishing",
    },
    "starting": {"model", "reading", "catalogue", "publishing"},
    "cli": {"problems", "model", "reading", "publishing", "importing", "building", "starting"},
}  # fmt: skip
# Folders and modules of the room for imports, in the order the data passes them.
IMPORTING = (
    "yaml", "found", "formats", "lists", "records", "doubts", "proof", "update", "desks", "decisions",
    "list_comparison", "plan", "desk_report", "report", "terminal_lines", "list_lines", "desk_lines",
    "decision_lines", "proof_lines", "command", "import_options",
)  # fmt: skip

# Functions that reach the disk, and the modules that may call them.
READS = {"open", "read_bytes", "read_text", "iterdir", "glob", "rglob", "scandir", "listdir", "os.walk"}
WRITES = {
    "write_bytes", "write_text", "unlink", "remove", "rename", "os.replace", "mkdir", "makedirs", "rmtree",
    "rmdir", "copyfile", "shutil.copy", "copytree", "move", "link", "symlink", "symlink_to", "touch",
    "chmod", "truncate",
}  # fmt: skip
READERS = {
    "reading.source": "the records",
    "reading.project": "the names of the files of records",
    "reading.hand_written": "the pages of content/, for their links",
    "importing.plan": "the files to be imported",
    "importing.import_options": "the list of codes to import",
    "cli": "the settings of editors, to write the schemas into them",
    "publishing.assets": "the engine's own styles and pictures",
    "publishing.scripts": "the engine's own browser code",
    "publishing.material_style": "the stylesheet of the theme",
    "publishing.share_picture": "its own code, for the names of pictures",
    "publishing.targets": "what stands where a site is to be published",
    "publishing.staging": "what former runs left",
    "publishing.writing": "the files it writes",
    "publishing.locking": "who holds a lock",
    "publishing.plain_files": "files of copies and of sites, to prove them, and their names",
    "publishing.copying": "built sites, to copy them",
    "publishing.durable": "what it brings to the disk",
    "publishing.releases": "the names of the releases on a host",
    "publishing.stick": "what stands where a copy is to be made",
    "publishing.signing": "the manifest that a signature is of",
    "starting.project_files": "the engine, lists and pages that go along into a new project",
    "starting.new_folder": "the names of what stands where a project is to begin",
    "building.memo": "the engine's own files for their digest",
    "building.seal": "sealed files of the cache, and the user's key",
    "building.store": "the pieces in the cache",
    "building.own_files": "the names of the files in a folder that an editor names",
    "building.kept_frames": "what MkDocs reads, for its digest, and the pages it left in the cache",
    "building.frames": "the names of the files MkDocs left",
    "building.workers": "nothing: what a process of its own says goes to the null device",
}
WRITERS = {
    "publishing.staging": "sites",
    "publishing.writing": "single files",
    "publishing.locking": "files of locks",
    "publishing.releases": "clears what a killed run left among the releases",
    "publishing.durable": "what must stand after a power cut: files brought to the disk, links that are switched",
    "starting.new_folder": "clears what a killed run left beside a new project, and the empty folder in its place",
    "building.memo": "throws out of the cache what stands in its way",
    "building.kept_frames": "clears the folder in the cache that MkDocs renders into",
    "building.frames": "clears that folder too, and removes MkDocs' sitemap from it",
}
# A tag, but not the name of a group in a pattern.
TAG = re.compile(r"(?<!\?P)</?[a-z][a-z0-9]*[ >]")
SPEAKERS = {
    "cli", "importing.command", "building.frames", "building.serving", "building.publish_command",
    "building.report_command", "starting.init_command",
}  # fmt: skip


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
            found += [node.module or "", *(f"{node.module}.{alias.name}" for alias in node.names)]
    return [name.removeprefix("congkhai.") for name in found]


def calls_of(module: str) -> Iterator[str]:
    """Every function a module calls, by its own name and with what it is called on: `walk`, `os.walk`."""
    for node in ast.walk(tree_of(module)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            yield node.func.attr
            yield f"{getattr(node.func.value, 'id', '')}.{node.func.attr}"
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield node.func.id


def texts_of(module: str) -> Iterator[str]:
    """Every text in the code of a module, without docstrings and comments."""
    nodes = list(ast.walk(tree_of(module)))
    docstrings = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
    for node in nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield node.value


def room_of(module: str) -> str:
    """The folder that a module is in, or itself."""
    return module.partition(".")[0]


def own_imports() -> list[tuple[str, str]]:
    """(importing, imported) for every import of one module of the engine by another."""
    return [(module, name) for module in MODULES for name in imports_of(module) if name in MODULES]


def test_every_module_is_in_a_room() -> None:
    """Two modules stand at the top of the engine, all others in its rooms."""
    assert {room_of(module) for module in MODULES} - {"__init__"} == set(KNOWS)


def test_rooms_import_what_they_need() -> None:
    """A room knows those alone that it works with: what pages say of a site is given to them, for one."""
    imports = {(room_of(module), room_of(name)) for module, name in own_imports()}

    assert {(room, other) for room, other in imports if room != other and other not in KNOWS[room]} == set()


def test_the_data_goes_one_way() -> None:
    """No room knows those after it."""
    order = list(KNOWS)

    assert all(known <= set(order[: order.index(room)]) for room, known in KNOWS.items())


def test_within_importing_the_data_goes_one_way_too() -> None:
    """From what was found in a source to what an editor is told: no folder knows those after it."""
    imports = [(module.split("."), name.split(".")) for module, name in own_imports()]
    inner = [(module[1], name[1]) for module, name in imports if module[0] == name[0] == "importing"]

    assert {folder for pair in inner for folder in pair} == set(IMPORTING)
    assert [pair for pair in inner if IMPORTING.index(pair[0]) < IMPORTING.index(pair[1])] == []


def test_a_name_is_that_of_one_module() -> None:
    """Whoever reads a name of a module knows which one is meant."""
    names = Counter(module.rpartition(".")[2] for module in MODULES)

    assert [name for name, count in names.items() if count > 1 and name != "__init__"] == []


def test_no_import_goes_in_a_circle() -> None:
    """Modules can be read one after another."""
    imports: dict[str, set[str]] = {module: set() for module in MODULES}
    for module, name in own_imports():
        imports[module].add(name)
    while leaves := [module for module, names in imports.items() if not names]:
        for leaf in leaves:
            del imports[leaf]
        for names in imports.values():
            names.difference_update(leaves)

    assert imports == {}


def test_only_one_module_knows_mkdocs() -> None:
    """When Material for MkDocs reaches its end, one module is replaced."""
    knowing = {module for module in MODULES if any(name.split(".")[0] == "mkdocs" for name in imports_of(module))}

    assert knowing == {"building.frames"}


def test_only_pages_draw() -> None:
    """What stands around the records is written in templates; HTML in code is for those that draw texts."""
    drawing = {module for module in MODULES if any(TAG.search(text) for text in texts_of(module))}

    assert drawing == {"pages.card_lists", "pages.phone_links", "pages.prose", "pages.slots"}


def test_only_source_reads_records() -> None:
    """Files are read in few places, each for its own reason."""
    assert {module for module in MODULES if READS & set(calls_of(module))} == set(READERS)


def test_few_modules_write() -> None:
    """What is on disk is changed in few places, each for its own reason."""
    assert {module for module in MODULES if WRITES & set(calls_of(module))} == set(WRITERS)


def test_only_commands_speak() -> None:
    """`print` is for the command line; everything else returns values."""
    assert {module for module in MODULES if "print" in set(calls_of(module))} == SPEAKERS


def test_no_clock_and_no_environment_in_the_middle() -> None:
    """The day is an input: only commands ask for it. The seal asks where the user's key is: no page shows that."""
    asking = {
        module
        for module in MODULES
        if {"today", "now", "utcnow", "time", "getenv"} & set(calls_of(module))
        or "environ" in MODULES[module].read_text(encoding="utf-8").replace("environment", "")
    }

    assert asking <= {"cli", "building.frames", "building.seal"}


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
