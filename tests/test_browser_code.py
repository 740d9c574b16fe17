"""Browser code: its types are checked, a name is that of one module, weights stand in one place."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from test_layers import MODULES

from benchmarks.node_engine import node
from congkhai.publishing.declarations import declared_modules
from congkhai.publishing.offline_worker import publication_module
from congkhai.publishing.scripts import Module, read_module

ROOT = Path(__file__).parents[1]
ENGINE = ROOT / "congkhai/search/browser/engine"
FOLDERS = [ROOT / "congkhai/pages/browser", ENGINE, ROOT / "congkhai/search/browser/page"]
# What runs beside all pages has types of its own: it knows no document.
WORKER = ROOT / "congkhai/pages/browser/worker"
FOLDERS.append(WORKER)
FILES = {path.stem: path for folder in FOLDERS for path in sorted(folder.glob("*.js"))}
CHECKER = ROOT / "tests/node/node_modules/typescript/bin/tsc"
# The engine as Node runs it, and all of it as pages run it.
CHECKS = ["tsconfig.json", "tsconfig.page.json", "tsconfig.worker.json"]
STARTS = {
    "early-start", "site-start", "place-box", "search-start", "kiosk-start", "reading-player", "keeping-start",
    "worker-start", "removal-start", "sheet-start", "pack-start", "letter-start",
}  # fmt: skip
TYPES_ALONE = {"index-format"}
FRACTION = re.compile(r"(?<![\w.])\d+\.\d+")


def module_of(path: Path) -> Module:
    """A module of browser code."""
    return read_module(path, path.read_text(encoding="utf-8"))


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """Browser code in folders of its own, with the modules that Python declares."""
    for folder in FOLDERS:
        shutil.copytree(folder, tmp_path / folder.relative_to(ROOT), dirs_exist_ok=True)
    shutil.copytree(ROOT / "tests/node", tmp_path / "tests/node", ignore=shutil.ignore_patterns("node_modules"))
    (tmp_path / "tests/node/declared").mkdir()
    for name, text in (declared_modules() | {"publication": publication_module("", "", "", 0, ["thu-tuc"])}).items():
        (tmp_path / f"tests/node/declared/{name}.js").write_text(text, encoding="utf-8")
    return tmp_path


def complaints(folder: Path, check: str) -> list[str]:
    """What the type checker finds in a project: the lines it prints."""
    assert CHECKER.is_file(), "run `make test` once: it installs the type checker"
    done = node(str(CHECKER), "--pretty", "false", "-p", str(folder / "tests/node" / check), check=False)
    return [*done.stdout.splitlines(), *done.stderr.splitlines()]


@pytest.mark.parametrize("check", CHECKS)
def test_types_are_right(copied: Path, check: str):
    """Everything is typed, strictly; the engine knows no page."""
    assert complaints(copied, check) == []


def test_types_are_looked_at(copied: Path):
    """An unknown name, a wrong call and a page in the engine are found, each at its line."""
    lines = [
        'import { gone } from "./tokens.js";',
        "/** @param {string} text */",
        "export const fold = (text) => text;",
        "fold(1);",
        "document.body;",
    ]
    (copied / ENGINE.relative_to(ROOT) / "folding.js").write_text("\n".join(lines), encoding="utf-8")

    found = re.findall(r"folding\.js\((\d+),\d+\): error (TS\d+)", "\n".join(complaints(copied, CHECKS[0])))

    assert {("1", "TS2305"), ("4", "TS2345"), ("5", "TS2584")} <= set(found)


def test_a_name_is_that_of_one_module():
    """Imports name modules by their names alone; whoever hears one is not led to a Python module either."""
    names = [path.stem for folder in FOLDERS for path in folder.glob("*.js")]
    python = {module.rpartition(".")[2].replace("_", "-") for module in MODULES}

    assert sorted(names) == sorted(FILES)
    assert sorted(python & set(FILES)) == []


def test_every_module_is_needed():
    """A module that no script joins would be checked and read for nothing."""
    needed = {name for path in FILES.values() for name in (taken.module for taken in module_of(path).imports)}

    assert set(FILES) - needed == STARTS | TYPES_ALONE
    assert set(declared_modules()) <= needed


def test_the_engine_needs_nothing_else():
    """Node runs its folder as it is."""
    taken = {name.module for path in ENGINE.glob("*.js") for name in module_of(path).imports}

    assert {FILES[name].parent for name in taken} == {ENGINE}


def test_weights_stand_in_one_module():
    """A fraction anywhere else in the engine would be a weight that nobody finds."""
    fractions = [(path.stem, FRACTION.findall(module_of(path).code)) for path in ENGINE.glob("*.js")]

    assert [name for name, found in fractions if found] == ["weights"]


def test_every_weight_has_its_reason():
    """Above each stands a comment, alone or for its neighbours as well; none is left over."""
    text = FILES["weights"].read_text(encoding="utf-8")
    used = "".join(module_of(path).code for name, path in FILES.items() if name != "weights")
    groups = re.findall(r"^export const (\w+) = \{\n(.*?)^\};", text, re.MULTILINE | re.DOTALL)
    weights = [
        (group, name) for group, body in groups for name in re.findall(r"^  (\w+): [\d.]+,$", body, re.MULTILINE)
    ]

    assert len(weights) > 50
    assert [weight for weight in weights if f"{weight[0]}.{weight[1]}" not in used] == []
    assert re.findall(r"^\n  \w+:", text, re.MULTILINE) == []
    assert [group for group, body in groups if not body.lstrip().startswith("//")] == []


@pytest.mark.parametrize("name", FILES)
def test_a_module_is_of_a_size_to_read(name: str):
    """None is longer than 300 lines, no line longer than 120 letters; each says in its first line what it is."""
    text = FILES[name].read_text(encoding="utf-8")

    assert text.count("\n") <= 300
    assert [line for line in text.splitlines() if len(line) > 120] == []
    assert re.match(r"/\* .*\*/\n", text)
