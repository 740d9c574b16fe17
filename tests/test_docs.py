"""The documentation is complete, and what it shows works."""

from __future__ import annotations

import argparse
import re
import shutil
from pathlib import Path

import pytest
from guide_examples import EXAMPLES, GUIDE
from test_layers import KNOWS
from valid_records import TODAY

from congkhai.building.checking import check_project
from congkhai.cli import _parser
from congkhai.importing.doubts.doubt_kinds import KINDS as DOUBTS
from congkhai.importing.doubts.doubt_kinds import Weight
from congkhai.model.families import FAMILIES
from congkhai.model.family import LISTS
from congkhai.problems import KINDS, Severity

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
PAGES = [
    *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "deploy/README.md")),
    *sorted((ROOT / "docs").rglob("*.md")),
]
_FOLDERS = "benchmarks|congkhai|content|deploy|docs|requirements|schemas|tests|tthc"
SEVERITIES = {"Lỗi": Severity.ERROR, "Cảnh báo": Severity.WARNING}


@pytest.fixture(scope="module")
def problems(tmp_path_factory):
    """All problems of a copy of the project that holds the examples."""
    root = tmp_path_factory.mktemp("project")
    for folder in ("content", "tthc"):
        shutil.copytree(ROOT / folder, root / folder)
    for name, text in EXAMPLES.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    return check_project(root, TODAY, use_cache=False).problems


def test_the_guide_shows_a_procedure_and_each_family_in_files():
    """There is a complete example of each family of records."""
    assert [family.name for family in IN_FILES if not any(map(family.has_file, EXAMPLES))] == []


def test_all_examples_of_the_families_of_section_20_are_files():
    """No example there is left out of what the next test reads."""
    section = GUIDE[GUIDE.index("\n## 20. ") :]

    assert "```yaml\n" not in section


@pytest.mark.parametrize("name", EXAMPLES)
def test_examples_of_the_guide_are_faultless(problems, name):
    """An editor who copies an example into its file is told nothing: no error, no warning."""
    assert [str(problem) for problem in problems if problem.file == name] == []


def test_the_guide_explains_every_kind_of_problem():
    """Its tables hold every code once, with the right severity, and no code that is no more."""
    rows = re.findall(r"^\| `([a-z-]+)` \| (Lỗi|Cảnh báo) \| .+ \| .+ \|$", GUIDE, re.MULTILINE)

    explained = [(code, SEVERITIES[severity]) for code, severity in rows]
    assert sorted(explained) == sorted((kind.code, kind.severity) for kind in KINDS.values())


def test_the_guide_explains_every_kind_of_doubt():
    """Section 18 holds every kind once, with what it means and what to do, and no kind that is no more."""
    section = GUIDE.split("## 19. Kết quả nghi ngờ khi nhập dữ liệu")[1]
    rows = re.findall(r"^\| `([a-z0-9-]+)` \| [^|]+? ?(\*\(để biết\)\*)? \| [^|]+ \|$", section, re.MULTILINE)

    explained = [(kind, Weight.KNOW if mark else Weight.CHECK) for kind, mark in rows]
    assert sorted(explained) == sorted((kind.code, kind.weight) for kind in DOUBTS.values())


# Families whose records are files of their own: each has an example and a table of its keys.
IN_FILES = [family for family in FAMILIES if family.folder != LISTS]


@pytest.mark.parametrize("family", IN_FILES, ids=lambda family: family.name)
def test_the_guide_lists_every_key(family):
    """The table of a family has its keys in the order of the model, the required ones bold."""
    _, _, table = GUIDE.partition(f" (`{family.folder}/`)\n")

    fields = family.model.model_fields.values()

    assert re.findall(r"^\| (\**`\w+`\**) \|", table.split("\n### ")[0], re.MULTILINE) == [
        f"**`{field.alias}`**" if field.is_required() else f"`{field.alias}`" for field in fields
    ]


def commands():
    """Command → its options, as argparse knows them."""
    [choices] = [a.choices for a in _parser()._actions if isinstance(a, argparse._SubParsersAction)]
    return {
        name: [option for action in command._actions for option in action.option_strings if option.startswith("--")]
        for name, command in choices.items()
    }


@pytest.mark.parametrize("command", commands())
def test_the_readme_explains_every_command(command):
    """Each command has its row, and each of its options is named."""
    assert re.search(rf"^\| `{command}` \|", README, re.MULTILINE)
    assert [option for option in commands()[command] if f"`{option}" not in README] == []


def test_the_readme_says_of_which_command_an_option_is():
    """The table has each option of each command, and none that a command does not know."""
    takes = {(option, name) for name, options in commands().items() for option in options}
    told, option = set(), ""
    for named, of in re.findall(r"^\| (?:`(--[a-z-]+)[^|]*)?\| ([^|]+) \| ", README, re.MULTILINE):
        option = named or option
        every = commands() if of in ("all", "each command") else re.findall(r"`(\w+)`", of)
        told |= {(option, command) for command in every}

    assert sorted(told) == sorted(takes)


def test_help_speaks_vietnamese_alone():
    """Of every command: names of values, headings; what has a default says which."""
    parser = _parser()
    [choices] = [a.choices for a in parser._actions if isinstance(a, argparse._SubParsersAction)]
    taking = [(name, a) for name, command in choices.items() for a in command._actions if a.nargs != 0]
    said = {name: command.format_help() for name, command in choices.items()}

    assert [(name, a.dest) for name, a in taking if a.metavar is None and a.choices is None] == []
    assert "\ncác lệnh:\n" in parser.format_help()
    assert "các lệnh:" not in "".join(said.values())
    assert "\ntệp, thư mục:\n" in said["publish"]
    assert "(mặc định: mkdocs.yml)" in said["serve"]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_what_a_page_names_is_there(page):
    """Its relative links lead to files, its links within to headings, and the paths in its text exist."""
    text = page.read_text(encoding="utf-8")
    prose = re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL)
    links = re.findall(r"\]\((?!https?:|mailto:)([^)#]*)(?:#([^)]*))?\)", prose)
    files = [page.parent / file for file, _ in links if file]
    files += [ROOT / path for path in re.findall(rf"`((?:{_FOLDERS})/[\w./-]+)`", prose)]
    anchors = [anchor for file, anchor in links if anchor and not file]
    headings = {anchor_of(heading) for heading in re.findall(r"^#+ (.+)$", prose, re.MULTILINE)}

    # The folder of a family, or its list, comes with its first record.
    later = {ROOT / name for family in FAMILIES for name in (family.folder, family.files)}
    assert [str(file) for file in files if not file.exists() and file not in later] == []
    assert [anchor for anchor in anchors if anchor not in headings] == []


def test_contributing_shows_the_rooms():
    """The tree has every room and module at the top of the engine, and what it names in a room is there."""
    tree = CONTRIBUTING.split("```\ncongkhai/\n")[1].split("```")[0]
    rooms = dict(re.findall(r"^  ([a-z]+)(?:/|\.py) +(.*(?:\n {10,}.*)*)", tree, re.MULTILINE))
    named = [(room, name) for room, text in rooms.items() for name in re.findall(r"[\w/-]+(?:\.\w+|/)", text)]

    assert set(rooms) == set(KNOWS)
    assert [(room, name) for room, name in named if not list((ROOT / "congkhai" / room).rglob(name.rstrip("/")))] == []


def test_every_recipe_says_where_it_begins():
    """What a newcomer is asked to do first stands first: the file."""
    recipes = re.split(r"^### ", CONTRIBUTING.split("## Recipes")[1].split("\n## ")[0], flags=re.MULTILINE)[1:]

    assert len(recipes) >= 14
    assert [
        recipe
        for recipe in recipes
        if not re.match(r".+\n\nFirst file: (`congkhai/|a new module in `congkhai/)", recipe)
    ] == []


def anchor_of(heading):
    """The anchor that code hosts give a heading."""
    return re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")
