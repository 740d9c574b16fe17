"""N records made from the shipped ones: distinct codes, names and texts, lengths as in the national database."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from random import Random
from statistics import mean
from typing import Any

import yaml

from benchmarks.lengths import target_lengths, text_length
from benchmarks.words import Words

Plain = dict[str, Any]

_SEED = 20261123
_STEPS, _PAPERS, _CONDITIONS = "trinh_tu_thuc_hien", "thanh_phan_ho_so", "yeu_cau_dieu_kien"
_QUESTIONS = "phan_biet"
# Where the national database keeps its characters.
_SHARES = {_STEPS: 53, _PAPERS: 34, _CONDITIONS: 13}
_SENTENCE_END = re.compile(r"(?<=[.;!?])\s+|\n+")
_SHORTEST_SENTENCE = 25
# Papers are not cut: near the end of a record's length only sentences are added.
_LARGEST = 600


@dataclass(frozen=True, slots=True)
class Stock:
    """What the shipped records say, to make new texts of, and the names they refer to."""

    sentences: tuple[str, ...]
    conditions: tuple[str, ...]
    papers: tuple[Plain, ...]
    words: Words

    @property
    def sentence_length(self) -> float:
        """The mean of the sentences."""
        return mean(map(len, self.sentences))


def read_shipped(root: Path) -> list[Plain]:
    """The records under `root`/tthc, every scalar as text, in the order of their codes."""
    files = sorted((root / "tthc").rglob("*.yml"), key=lambda file: file.name)
    return [yaml.load(file.read_text("utf-8"), yaml.CBaseLoader) for file in files]


def make_records(shipped: Sequence[Plain], count: int, words: Words) -> list[Plain]:
    """`count` records, the shipped codes first, so that whatever content/ refers to is there.

    ValueError when there are fewer to make than shipped, or none to make them from.
    """
    if not shipped or count < len(shipped):
        raise ValueError(f"count {count}: needs at least the {len(shipped)} shipped records, and at least one")
    stock = _stock_of(shipped, words)
    return [
        _make_record(shipped[i % len(shipped)], i // len(shipped), i + 1, length, stock)
        for i, length in enumerate(target_lengths(count, _SEED))
    ]


def write_project(source: Path, target: Path, records: Iterable[Plain]) -> None:
    """A project in `target` with appearance and content of `source` and these records."""
    shutil.copytree(source / "content", target / "content")
    for config in source.glob("mkdocs*.yml"):
        shutil.copy(config, target)
    # The configurations name it as their hook.
    shutil.copy(source / "build_tthc.py", target)
    for record in records:
        write_record(target, record)


def write_record(root: Path, record: Plain) -> None:
    """Write the file of one record."""
    file = root / "tthc" / record["linh_vuc"] / f"{record['ma_thu_tuc']}.yml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(yaml.dump(record, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=100), "utf-8")


def change_record(record: Plain, sentence: str) -> Plain:
    """The record with one more sentence in its first step."""
    changed = deepcopy(record)
    changed[_STEPS][0]["noi_dung"] += f"\n{sentence}"
    return changed


def _stock_of(shipped: Sequence[Plain], words: Words) -> Stock:
    steps = (step["noi_dung"] for record in shipped for step in record.get(_STEPS, ()))
    sentences = {s.strip(" -") for text in steps for s in _SENTENCE_END.split(text)}
    conditions = {one["noi_dung"] for record in shipped for one in _list_at(record, _CONDITIONS)}
    papers = [paper for record in shipped for group in record.get(_PAPERS, ()) for paper in group.get("giay_to", ())]
    return Stock(
        tuple(sorted(s for s in sentences if len(s) >= _SHORTEST_SENTENCE)),
        tuple(sorted(conditions)),
        tuple(papers),
        words,
    )


def _make_record(base: Plain, copy: int, number: int, length: int, stock: Stock) -> Plain:
    chance = Random(_SEED + number)
    record = _skeleton(base, copy, number, chance, stock)
    _cut(record, length, stock.words)
    room = length - text_length(record, stock.words)
    # Half a sentence may be missing as well as too much.
    while room > stock.sentence_length / 2:
        part = chance.choices(list(_SHARES), list(_SHARES.values()))[0] if room > _LARGEST else _STEPS
        room -= _ADDITIONS[part](record, stock, chance)
    return record


def _skeleton(base: Plain, copy: int, number: int, chance: Random, stock: Stock) -> Plain:
    """The base with one sentence for each step, one paper for each case."""
    record = deepcopy(base)
    if copy:
        record["ma_thu_tuc"] = f"9.{number:06}"
        record["ten_thu_tuc"] += f", trường hợp {copy}"
    record.setdefault(_STEPS, [{"noi_dung": ""}])
    for step in record[_STEPS]:
        step["noi_dung"] = chance.choice(stock.sentences)
    # The number keeps apart even the shortest texts.
    record[_STEPS][0]["noi_dung"] += f" Hồ sơ được ghi vào sổ số {number}."
    for group in record.get(_PAPERS, ()):
        group["giay_to"] = group.get("giay_to", [])[:1]
    if _list_at(record, _CONDITIONS):
        record[_CONDITIONS] = record[_CONDITIONS][:1]
    return record


def _cut(record: Plain, length: int, words: Words) -> None:
    """Take the last item off the longest list until the record fits; no list becomes empty.

    What others refer to stays.
    """
    parts = {key: value for key, value in record.items() if key != _QUESTIONS}
    while text_length(record, words) > length:
        lists = [items for items in _lists_in(parts) if len(items) > 1]
        if not lists:
            return
        max(lists, key=lambda items: text_length(items, words)).pop()


def _lists_in(value: Any) -> Iterator[list[Any]]:
    if isinstance(value, list):
        yield value
    for item in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _lists_in(item)


def _add_sentence(record: Plain, stock: Stock, chance: Random) -> int:
    sentence = chance.choice(stock.sentences)
    step = chance.choice(record[_STEPS])
    step["noi_dung"] += chance.choice((" ", " ", "\n")) + sentence
    return len(sentence) + 1


def _add_paper(record: Plain, stock: Stock, chance: Random) -> int:
    if not stock.papers or not record.get(_PAPERS):
        return _add_sentence(record, stock, chance)
    paper = deepcopy(chance.choice(stock.papers))
    # Long dossiers are long by their sentences more than by their number of papers.
    paper["ghi_chu"] = chance.choice(stock.sentences)
    chance.choice(record[_PAPERS])["giay_to"].append(paper)
    return text_length(paper, stock.words)


def _add_condition(record: Plain, stock: Stock, chance: Random) -> int:
    condition = chance.choice(stock.conditions or stock.sentences)
    record[_CONDITIONS] = [*_list_at(record, _CONDITIONS), {"noi_dung": condition}]
    return len(condition)


_ADDITIONS = {_STEPS: _add_sentence, _PAPERS: _add_paper, _CONDITIONS: _add_condition}


def _list_at(record: Plain, key: str) -> list[Any]:
    """The list at `key`; empty when it is unknown or known to be none."""
    value = record.get(key)
    return value if isinstance(value, list) else []


class _Dumper(yaml.CSafeDumper):
    """Writes texts of several lines as editors do, one line each."""


def _represent_text(dumper: _Dumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


_Dumper.add_representer(str, _represent_text)
