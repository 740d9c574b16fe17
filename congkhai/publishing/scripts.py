"""Modules of browser code, joined into classic scripts: those also work in a folder opened as `file://`.

A module imports names by lines `import { a, b } from "./x.js";` above its code, and gives names by `export` before a
declaration at the beginning of a line. `./x.js` is the module of that name, whichever folder it is in. Whatever else
modules could do, this cannot join, and does not let through. Indents stay in the source: every page is loaded without.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

# Comments that have their lines to themselves stay in the source: half of the scripts' bytes.
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
    """A file of browser code."""

    path: Path
    imports: tuple[Import, ...]
    exports: tuple[str, ...]
    code: str


def join_scripts(folders: Sequence[Path], entries: Sequence[str], made: Mapping[str, str] | None = None) -> list[bytes]:
    """A script for each entry: all modules that it needs, but for those that an earlier script has.

    `made` gives the texts of modules that are in no folder, by name.
    """
    sources = _sources(folders, made or {})
    joined: dict[str, Module] = {}
    scripts = []
    for entry in entries:
        had = len(joined)
        _collect(joined, sources, entry, ())
        scripts.append(_script(list(joined.items())[had:]))
    return scripts


def read_module(path: Path, text: str) -> Module:
    """A module, as far as joining needs to understand it; `path` is named in errors."""
    imports: list[Import] = []
    exports: list[str] = []
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
            exports.append(given[1])
        rest = _EXPORT.sub("", line, count=1) if given else line
        if _WORDS_OF_MODULES.search(rest):
            raise ScriptError(path, number, f"a form of import or export that cannot be joined: {line.strip()}")
        if rest.count("`") % 2:
            raise ScriptError(path, number, "a text of several lines, which would lose its indents")
        code.append(f"{rest.strip()}\n")
    return Module(path, tuple(imports), tuple(exports), "".join(code))


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
        for missing in sorted(set(taken.names) - set(joined[taken.module].exports)):
            raise ScriptError(module.path, taken.line, f"`{taken.module}` exports no `{missing}`")
    joined[name] = module


def _script(modules: Sequence[tuple[str, Module]]) -> bytes:
    """Each module in a scope of its own; what it exports stands in one registry, which all scripts share."""
    scopes = "".join(_scope(name, module) for name, module in modules)
    return f'(function (modules) {{\n"use strict";\n{scopes}}})(globalThis.congkhai ??= {{}});\n'.encode()


def _scope(name: str, module: Module) -> str:
    taken = "".join(f'const {{ {", ".join(one.names)} }} = modules["{one.module}"];\n' for one in module.imports)
    code = f"{taken}{module.code.lstrip()}"
    return f'modules["{name}"] = (function () {{\n{code}return {{ {", ".join(module.exports)} }};\n}})();\n'
