"""A mistake of typing is told at its line, by its cause, with the remedy that mends it."""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from fixture_project import REPOSITORY
from pasted_mistakes import PASTED
from typing_mistakes import FILE, HARMLESS, MISTAKES, RECORD, Mistake
from valid_records import RECORDS, TODAY
from value_mistakes import VALUE_MISTAKES

from congkhai.building.checking import check_project
from congkhai.problems import Problem, Severity
from congkhai.reading.source import parse

SHIPPED = sorted((REPOSITORY / "tthc").rglob("*.yml"))


@pytest.mark.parametrize("mistake", [*MISTAKES, *VALUE_MISTAKES, *PASTED], ids=lambda mistake: mistake.name)
def test_a_mistake_is_told_by_its_cause(mistake: Mistake, tmp_path: Path) -> None:
    """The first that is said stands at the line of the mistake, names its cause and mends it; nothing else is said."""
    new = RECORD.replace(mistake.old, mistake.new, 1)
    line = new[: new.index("¦")].count("\n") + 1
    first, *others = told_anew(RECORD, new.replace("¦", ""), tmp_path)

    assert RECORD.count(mistake.old) >= 1
    assert (first.line, [words for words in mistake.says if words not in first.message]) == (line, []), str(first)
    assert [str(other) for other in others if other.severity is Severity.ERROR] == []


@pytest.mark.parametrize("mistake", HARMLESS, ids=lambda mistake: mistake.name)
def test_what_is_no_mistake_is_not_told(mistake: Mistake, tmp_path: Path) -> None:
    """What means the same is read the same."""
    assert mistake.old in RECORD
    assert told_anew(RECORD, RECORD.replace(mistake.old, mistake.new, 1), tmp_path) == []


# --- slips on the records that are shipped: where a line allows it, and what must be said of it
Slip = tuple[re.Pattern[str], Callable[[re.Match[str]], str], tuple[str, ...]]
_KEY = r"^(?P<indent> *)(?P<dash>- )?(?P<key>[a-z_]+):"
SLIPS: dict[str, Slip] = {
    "Tab": (re.compile(r"^ {2,}(?P<rest>[a-z_]+: .+)$"), lambda m: f"\t{m['rest']}", ("phím Tab", "dấu cách")),
    "hard space": (
        re.compile(_KEY + r" (?P<value>[^>|\[\n].*)$"),
        lambda m: f"{m['indent']}{m['dash'] or ''}{m['key']}:\u00a0{m['value']}",
        ("dấu cách cứng", "phím cách"),
    ),
    "no colon": (
        re.compile(r"^(?P<indent> *)(?P<key>[a-z_]+): (?P<value>[A-ZĐ].*)$"),
        lambda m: f"{m['indent']}{m['key']} {m['value']}",
        ("thiếu dấu `:`",),
    ),
    "no blank": (
        re.compile(r"^(?P<indent> *)(?P<key>[a-z_]+): (?P<value>[A-ZĐ].*)$"),
        lambda m: f"{m['indent']}{m['key']}:{m['value']}",
        ("dấu cách sau dấu `:`",),
    ),
    "a colon in the sentence": (
        re.compile(r"^(?P<start> *(?:- )?[a-z_]+: )(?P<value>[A-ZĐ][^:\"]*)$"),
        lambda m: f"{m['start']}Lưu ý: {m['value']}",
        ("dấu `:` trong câu", "nháy kép"),
    ),
    "too shallow": (
        re.compile(r"^ (?P<rest> +(?!muc_thu)[a-z_]+: (?!>-|\|-).+)$"),
        lambda m: m["rest"],
        ("thụt vào chưa đủ",),
    ),
    "a bracket": (
        re.compile(r"^(?P<start> *[a-z_]+: )(?P<value>[A-ZĐ][^:\"]*)$"),
        lambda m: f"{m['start']}[Mới] {m['value']}",
        ("bắt đầu bằng `[`", "nháy kép"),
    ),
    "no closing quote": (
        re.compile(r"^(?P<start> *(?:- )?[a-z_]+: )(?P<value>[A-ZĐ][^:\"]*)$"),
        lambda m: f'{m["start"]}"{m["value"]}',
        ("thiếu dấu nháy đóng",),
    ),
    "letters swapped in a key": (
        re.compile(
            r"^(?P<start> *)(?P<key>ten_buoc|nguoi_thuc_hien|hinh_thuc_nop|ban_chinh|ket_qua_thuc_hien)(?P<rest>:.*)$"
        ),
        lambda m: f"{m['start']}{m['key'][1]}{m['key'][0]}{m['key'][2:]}{m['rest']}",
        ("không có khóa này", "có phải"),
    ),
    "dots in an amount": (
        re.compile(r"^(?P<start> *muc_thu: )(?P<value>\d+)(?P<rest>000)$"),
        lambda m: f"{m['start']}{m['value']}.{m['rest']}",
        ("có phải",),
    ),
    "a dash of Word": (
        re.compile(r"^(?P<indent> *)- (?P<rest>\D.*)$"),
        lambda m: f"{m['indent']}– {m['rest']}",
        ("`–`", "dấu `-` của bàn phím"),
    ),
    "Eth": (
        re.compile(r"^(?P<start> *(?:- )?[a-z_]+: [^\"\[]*)Đ(?P<rest>.*)$"),
        lambda m: f"{m['start']}Ð{m['rest']}",
        ("`Ð` (U+00D0)", "gõ lại"),
    ),
}
SEEDS = range(4)


def slipped(kind: str, seed: int) -> tuple[Path, str, str, int]:
    """A shipped file, its text, the text with a slip of the kind, and its line; by a fixed chance."""
    chance, (pattern, change, _) = random.Random(f"{kind} {seed}"), SLIPS[kind]
    places = [(path, number) for path in SHIPPED for number, _ in _places(path, pattern)]
    path, number = chance.choice(places)
    text = path.read_text(encoding="utf-8")
    lines = text.split("\n")
    lines[number] = pattern.sub(change, lines[number])
    return path, text, "\n".join(lines), number + 1


def _places(path: Path, pattern: re.Pattern[str]) -> Iterator[tuple[int, str]]:
    """Lines of a file that a slip can happen in: not in the midst of long texts, where they are only words."""
    depth = None
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n")):
        indent = len(line) - len(line.lstrip())
        if depth is not None and (indent > depth or not line):
            continue
        depth = indent if re.search(r": [>|]-?$", line) else None
        if depth is None and pattern.search(line):
            yield number, line


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("kind", SLIPS)
def test_a_slip_on_a_shipped_record_is_told_by_its_cause(kind: str, seed: int, tmp_path: Path) -> None:
    """Wherever in the real records it happens, a slip is told at its line, by its cause."""
    path, text, new, line = slipped(kind, seed)
    told = told_anew(text, new, tmp_path, path.relative_to(REPOSITORY).as_posix())
    if value_of(text) == value_of(new):  # the only key of a record may stand in any column
        assert told == []
        return
    first, *_ = told

    assert (first.line, [words for words in SLIPS[kind][2] if words not in first.message]) == (line, []), str(first)


def value_of(text: str) -> object:
    """What is read from a text; None if it cannot be read."""
    document, _ = parse(text.encode(), FILE)
    return document.value if document is not None else None


def told_anew(text: str, new: str, folder: Path, name: str = FILE) -> list[Problem]:
    """What is said of a record now and was not before, errors first."""
    before = {(problem.key, problem.code) for problem in problems_of(text, folder, name)}
    fresh = [problem for problem in problems_of(new, folder, name) if (problem.key, problem.code) not in before]
    return sorted(fresh, key=lambda problem: (problem.severity is Severity.WARNING, problem))


def problems_of(text: str, folder: Path, name: str) -> list[Problem]:
    """Everything that is said of a procedure's file beside the lists of tests/records/valid."""
    root = folder / "du-an"
    if not root.exists():
        shutil.copytree(RECORDS / "valid/content", root / "content")
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    return [problem for problem in check_project(root, TODAY, use_cache=False).problems if problem.file == name]
