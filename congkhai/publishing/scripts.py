"""Modules of browser code, joined into classic scripts: those also work in a folder opened as `file://`.

A module imports names by lines `import { a, b } from "./x.js";` above its code, and gives names by `export` before a
declaration at the beginning of a line. `./x.js` is the module of that name, whichever folder it is in. Whatever else
modules could do, this cannot join, and does not let through. What the modules of a script export stands side by side,
each under its own name: those cost nothing, once `minifying` has made letters of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

# What comments say of imports is no code.
_COMMENT_LINES = re.compile(r"^[ \t]*(?:/\*(?:(?!\*/).)*\*/[ \t]*|//[^\n]*)\n", re.MULTILINE | re.DOTALL)
_IMPORT = re.compile(r'import \{ (\w+(?:, \w+)*) \} from "\./([\w-]+)\.js";')
_EXPORT = re.compile(r"export (?=(?:(?:async )?function\*?|const|class) (\w+))")
_WORDS_OF_MODULES = re.compile(r"\b(?:import|export)\b")
_AWAIT, _ASYNC = re.compile(r"\bawait\b"), re.compile(r"\basync\b")
_Source = tuple[Path, str]
_WITHIN_STATEMENT = (" ", "\t", "}", ")", "]")


class ScriptError(Exception):
    """A module cannot be joined: `file:line: what is wrong`."""

    def __init__(self, path: Path, line: int, message: str) -> None:
        super().__init__(f"{path}:{line}: {message}")


@dataclass(frozen=True, slots=True)
class Import:
    """What a line of a module takes from another."""

    line: int
    module: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Module:
    """A file of browser code; `exports` are names and the lines on which they are given."""

    path: Path
    imports: tuple[Import, ...]
    exports: Mapping[str, int]
    code: str


def join_scripts(
    folders: Sequence[Path], chain: Sequence[str], ends: Sequence[str] = (), made: Mapping[str, str] | None = None
) -> list[str]:
    """A script for each of `chain`, which has what those before it have not, then one for each of `ends`.

    Each of `ends` is loaded after the whole chain, and without the others. `made` gives the texts of modules that are
    in no folder, by name.
    """
    sources = _sources(folders, made or {})
    joined: dict[str, Module] = {}
    scripts = [_added(joined, sources, entry) for entry in chain]
    scripts += [_added(dict(joined), sources, entry) for entry in ends]
    given = {*chain, *ends}.union(*map(_taken, scripts))
    return [_script(script, given) for script in scripts]


def read_module(path: Path, text: str) -> Module:
    """A module, as far as joining needs to understand it; `path` is named in errors."""
    imports: list[Import] = []
    exports: dict[str, int] = {}
    code: list[str] = []
    is_async = False
    for number, line in _code_lines(text):
        is_async = bool(_ASYNC.search(line)) or (is_async and line.startswith(_WITHIN_STATEMENT))
        if _AWAIT.search(line) and not is_async:
            raise ScriptError(path, number, "`await` outside of an async function")
        if taken := _IMPORT.fullmatch(line):
            if "".join(code).strip():
                raise ScriptError(path, number, "an import below other code")
            imports.append(Import(number, taken[2], tuple(taken[1].split(", "))))
            continue
        if given := _EXPORT.match(line):
            exports[given[1]] = number
        rest = _EXPORT.sub("", line, count=1) if given else line
        if _WORDS_OF_MODULES.search(rest):
            raise ScriptError(path, number, f"a form of import or export that cannot be joined: {line.strip()}")
        if rest.count("`") % 2:
            raise ScriptError(path, number, "a text of several lines, which would lose lines that look like comments")
        code.append(f"{rest}\n")
    return Module(path, tuple(imports), exports, "".join(code))


def _code_lines(text: str) -> Iterator[tuple[int, str]]:
    """The lines that are not all comment, with their numbers."""
    marked = _COMMENT_LINES.sub(lambda comment: "\0\n" * comment[0].count("\n"), text)
    return ((number, line) for number, line in enumerate(marked.splitlines(), 1) if line != "\0")


def _sources(folders: Sequence[Path], made: Mapping[str, str]) -> dict[str, _Source]:
    """Every module by its name: where it is, and its text."""
    sources = {name: (Path(f"{name}.js"), text) for name, text in made.items()}
    for path in (path for folder in folders for path in sorted(folder.glob("*.js"))):
        if path.stem in sources:
            raise ScriptError(path, 1, f"there is a module of that name already: {sources[path.stem][0]}")
        sources[path.stem] = path, path.read_text(encoding="utf-8")
    return sources


def _added(joined: dict[str, Module], sources: dict[str, _Source], entry: str) -> dict[str, Module]:
    """What is joined for an entry beyond what there is in `joined`, to which it is added."""
    had = set(joined)
    _collect(joined, sources, entry, ())
    return {name: module for name, module in joined.items() if name not in had}


def _collect(joined: dict[str, Module], sources: dict[str, _Source], name: str, way: tuple[str, ...]) -> None:
    """Add a module to `joined`, after all that it needs; `way` leads to it from the entry."""
    if name in joined:
        return
    module = read_module(*sources[name])
    for taken in module.imports:
        if taken.module not in sources:
            raise ScriptError(module.path, taken.line, f"there is no module `{taken.module}`")
        if taken.module in (*way, name):
            circle = " → ".join([*way, name, taken.module])
            raise ScriptError(module.path, taken.line, f"modules need each other in a circle: {circle}")
        _collect(joined, sources, taken.module, (*way, name))
        for missing in sorted(set(taken.names) - joined[taken.module].exports.keys()):
            raise ScriptError(module.path, taken.line, f"`{taken.module}` exports no `{missing}`")
    for other in joined.values():
        for double in module.exports.keys() & other.exports.keys():
            raise ScriptError(module.path, module.exports[double], f"`{double}` is exported by {other.path} too")
    joined[name] = module


def _taken(script: Mapping[str, Module]) -> set[str]:
    """The modules of earlier scripts that it needs."""
    return {taken.module for module in script.values() for taken in module.imports} - set(script)


def _script(script: Mapping[str, Module], given: set[str]) -> str:
    """Each module in a scope of its own beside what all export; those that other scripts need stand in one registry."""
    taken: dict[str, dict[str, None]] = {}
    for one in (one for module in script.values() for one in module.imports if one.module not in script):
        taken.setdefault(one.module, {}).update(dict.fromkeys(one.names))
    before = (f'const {{ {", ".join(names)} }} = modules["{name}"];\n' for name, names in taken.items())
    code = "".join([*before, *(_scope(name, module, name in given) for name, module in script.items())])
    return f'(function (modules) {{\n"use strict";\n{code}}})(globalThis.congkhai ??= {{}});\n'


def _scope(name: str, module: Module, is_given: bool) -> str:
    exported = ", ".join(module.exports)
    code = f"(function () {{\n{module.code.strip()}\n"
    scope = f"const [{exported}] = {code}return [{exported}];\n}})();\n" if exported else f"{code}}})();\n"
    return f'{scope}modules["{name}"] = {{ {exported} }};\n' if is_given else scope
