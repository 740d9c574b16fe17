"""Joining modules into scripts: what is joined runs as modules would, what cannot be joined stops."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from congkhai.publishing.assets import BROWSER_CODE, early_script
from congkhai.publishing.scripts import ScriptError, join_scripts, read_module


def joined(folder: Path, *entries: str, **modules: str) -> list[str]:
    """The scripts of modules that are given by their names and texts."""
    for name, text in modules.items():
        (folder / f"{name}.js").write_text(text, encoding="utf-8")
    return join_scripts([folder], entries or ["start"])


def test_modules_stand_after_what_they_need(tmp_path: Path):
    """Each has its own scope and is there once; what it exports stands beside it, and its entry in the registry."""
    [script] = joined(
        tmp_path,
        start='import { show } from "./view.js";\nimport { twice } from "./sums.js";\nshow(twice(2));\n',
        view='import { twice } from "./sums.js";\n\nexport function show(one) {\n  return twice(one);\n}',
        sums="const two = 2; // in all\nexport const twice = (one) => two * one;\nexport class Sum {}\n",
        unused="export const nothing = 0;\n",
    )

    assert script == (
        '(function (modules) {\n"use strict";\n'
        "const [twice, Sum] = (function () {\n"
        "const two = 2; // in all\nconst twice = (one) => two * one;\nclass Sum {}\nreturn [twice, Sum];\n})();\n"
        "const [show] = (function () {\nfunction show(one) {\n  return twice(one);\n}\nreturn [show];\n})();\n"
        '(function () {\nshow(twice(2));\n})();\nmodules["start"] = {  };\n'
        "})(globalThis.congkhai ??= {});\n"
    )


def test_a_script_takes_from_an_earlier_one(tmp_path: Path):
    """What the first script has the second need not have: it takes its names from the registry."""
    first, second = joined(
        tmp_path,
        "first",
        "second",
        first='import { a } from "./shared.js";\na();\n',
        second='import { a, b } from "./shared.js";\na(b());\n',
        shared="export async function a() {}\nexport function* b() {}\n",
    )

    assert re.findall(r'^modules\["(\w+)"\]', first, re.MULTILINE) == ["shared", "first"]
    assert re.findall(r'^modules\["(\w+)"\]', second, re.MULTILINE) == ["second"]
    assert second.count('const { a, b } = modules["shared"];\n') == 1


def test_scripts_at_the_end_need_nothing_of_each_other(tmp_path: Path):
    """Each may be loaded alone: what two have in common is in both, what the chain has in neither."""
    code = {"chain": "export const a = 1;\n", "common": "export const b = 2;\n"}
    for name, text in code.items():
        (tmp_path / f"{name}.js").write_text(text, encoding="utf-8")
    for name in ("one", "two"):
        text = 'import { a } from "./chain.js";\nimport { b } from "./common.js";\nprint(a, b);\n'
        (tmp_path / f"{name}.js").write_text(text, encoding="utf-8")

    chain, *ends = join_scripts([tmp_path], ["chain"], ["one", "two"])

    assert "const a = 1;" in chain
    assert [("const b = 2;" in end, "const a = 1;" in end) for end in ends] == [(True, False)] * 2


def test_modules_may_be_made_by_python(tmp_path: Path):
    """One that is in no folder is joined like the others, and its name is taken."""
    (tmp_path / "start.js").write_text('import { KEYS } from "./keys.js";\n', encoding="utf-8")

    [script] = join_scripts([tmp_path], ["start"], made={"keys": '/** Two. */\nexport const KEYS = ["a", "b"];\n'})

    assert 'const [KEYS] = (function () {\nconst KEYS = ["a", "b"];\nreturn [KEYS];\n})();\n' in script
    with pytest.raises(ScriptError, match="there is a module of that name already"):
        join_scripts([tmp_path], ["start"], made={"start": ""})


def test_a_name_is_exported_once(tmp_path: Path):
    """What a script exports stands side by side: the second of two is told with its line."""
    with pytest.raises(ScriptError, match=r"two\.js:2: `a` is exported by .*one\.js too"):
        joined(
            tmp_path,
            start='import { a } from "./one.js";\nimport { b } from "./two.js";\na(b);\n',
            one="export const a = 1;\n",
            two="export const b = 2;\nexport const a = 3;\n",
        )


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ('import a from "./other.js";', "a form of import or export that cannot be joined"),
        ('import * as a from "./other.js";', "a form of import or export that cannot be joined"),
        ('import { a as b } from "./other.js";', "a form of import or export that cannot be joined"),
        ('import "./other.js";', "a form of import or export that cannot be joined"),
        ('import { a } from "other";', "a form of import or export that cannot be joined"),
        ('import { a } from "../other.js";', "a form of import or export that cannot be joined"),
        ('import { a } from "./other.js"; a();', "a form of import or export that cannot be joined"),
        ('  import { a } from "./other.js";', "a form of import or export that cannot be joined"),
        ('const b = () => import("./other.js");', "a form of import or export that cannot be joined"),
        ("const b = import.meta.url;", "a form of import or export that cannot be joined"),
        ("export default function b() {}", "a form of import or export that cannot be joined"),
        ("export { b };", "a form of import or export that cannot be joined"),
        ('export { a } from "./other.js";', "a form of import or export that cannot be joined"),
        ('export * from "./other.js";', "a form of import or export that cannot be joined"),
        ("const b = `one\n  two`;", "a text of several lines, which would lose lines that look like comments"),
        ("export let b = 1;", "a form of import or export that cannot be joined"),
        ("b(); export const c = 1;", "a form of import or export that cannot be joined"),
        ("  export const c = 1;", "a form of import or export that cannot be joined"),
        ('import { b } from "./other.js";', "`other` exports no `b`"),
        ('import { a, c, b } from "./other.js";', "`other` exports no `b`"),
        ('import { a } from "./nowhere.js";', "there is no module `nowhere`"),
        ('import { a } from "./start.js";', "modules need each other in a circle: start → start"),
        ("await b();", "`await` outside of an async function"),
        ("for (const one of all) await one;", "`await` outside of an async function"),
        ("if (b) {\n  await b();\n}", "`await` outside of an async function"),
    ],
)
def test_what_cannot_be_joined_stops(tmp_path: Path, line: str, problem: str):
    """Each is told with its file and line."""
    place = re.escape(str(tmp_path / "start.js"))
    at = 4 if line.startswith("if") else 3
    text = f"/* Two lines\n   of comment. */\n{line}\n"

    with pytest.raises(ScriptError, match=rf"^{place}:{at}: {re.escape(problem)}"):
        joined(tmp_path, start=text, other="export const a = 1;\n")


def test_imports_stand_above_code(tmp_path: Path):
    """Joined code takes what it needs at the place of the line, unlike modules."""
    with pytest.raises(ScriptError, match=r"start\.js:2: an import below other code"):
        joined(tmp_path, start='a();\nimport { a } from "./other.js";\n', other="export const a = 1;\n")


def test_a_circle_is_named_where_it_closes(tmp_path: Path):
    """All modules of it are said, from the entry on."""
    with pytest.raises(ScriptError, match=r"two\.js:1: modules need each other in a circle: start → one → two → one"):
        joined(
            tmp_path,
            start='import { one } from "./one.js";\none();\n',
            one='import { two } from "./two.js";\nexport const one = two;\n',
            two='import { one } from "./one.js";\nexport const two = one;\n',
        )


def test_two_modules_of_one_name_stop(tmp_path: Path):
    """A name says which module is meant, whatever its folder."""
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "start.js").write_text("", encoding="utf-8")

    with pytest.raises(ScriptError, match=r"start\.js:1: there is a module of that name already: .*one"):
        join_scripts([tmp_path / "one", tmp_path / "two"], ["start"])


def test_async_functions_may_wait(tmp_path: Path):
    """Only code that runs while the script is read may not."""
    code = "export async function a() {\n  if (b) {\n    await b();\n  }\n}\nconst c = async () => {\n  await a();\n};"

    [script] = joined(tmp_path, start=code)

    assert script.count("await") == 2


def test_exports_hide_nothing_of_browsers(open_page: Callable[..., Page]):
    """A module that means the page's `print` or `name` does not get what another one exports."""
    files = (file for folder in BROWSER_CODE for file in folder.glob("*.js"))
    exports = [name for file in files for name in read_module(file, file.read_text(encoding="utf-8")).exports]

    assert len(exports) > 200
    assert open_page().evaluate("(names) => names.filter((name) => name in globalThis)", exports) == []


def test_the_script_within_pages_ends_where_its_element_does():
    """Nothing in it is read as markup."""
    assert not re.search("<!--|</?script", early_script(), re.IGNORECASE)
