"""The national database itself: how long an import takes, and builds of its records beside the peers."""

from __future__ import annotations

import argparse
import gzip
import json
import shutil
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from benchmarks.lengths import measure_lengths, text_length
from benchmarks.measure import CommandFailed, Run, run_measured
from benchmarks.records import Plain, read_shipped
from benchmarks.report import MEGABYTE, speed_table, speed_targets, target_list
from benchmarks.scratch import put_away, sweep
from benchmarks.timing import say, time_tools, typical_record
from benchmarks.tools import HERE, page_address, prepare_tools
from benchmarks.words import Words, read_words

_SETS = {"justice": 308, "national": 5460}  # 192 more are of agencies among themselves, and left out
_EMPTIED = ("su-kien", "khai-niem")  # they name procedures of the shipped records
_DISPROPORTIONATE = 5


def main() -> None:
    """Import, build and compare both sets; nothing is done where there are no real data."""
    options = _options()
    if not options.corpus.is_dir():
        say(f"no real data in {options.corpus}: nothing to measure")
        return
    for name, count in _SETS.items():
        _measure(name, count, options.corpus / f"{name}.jsonl.gz", options.work / name)
    for name in _SETS:
        sweep(options.work / name)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.real_data", description=__doc__)
    default = HERE.parent / "shared" / "corpus" / "portal-api"
    parser.add_argument("--corpus", type=Path, default=default, help="folder with justice.jsonl.gz, national.jsonl.gz")
    parser.add_argument("--work", type=Path, default=HERE / "benchmarks/out/real", help="scratch folder, emptied first")
    return parser.parse_args()


def _measure(name: str, count: int, source: Path, work: Path) -> None:
    put_away(work)
    root = _empty_project(work / "imported")
    print(f"\n{count} real procedures ({name})\n", flush=True)
    runs = list(_imports(root, source, work))
    print("\n".join(f"- {what}: {run.seconds:.1f} s, {run.peak_bytes / MEGABYTE:.0f} MB" for what, run in runs))
    records, words = read_shipped(root), read_words(root)
    tools = prepare_tools(root, work, records, words, date.today().isoformat())
    texts = [_without_marks(record) for record in records]
    lengths = measure_lengths(texts, words)
    timings = time_tools(tools, typical_record(records, lengths, words), 1)
    # The aims are for the whole country: a few hundred records take less time than MkDocs needs for the frames.
    targets = target_list(speed_targets(timings)) if count == max(_SETS.values()) else ""
    print(f"\n{speed_table(timings)}\n\n{targets}\n")
    print("\n".join(_out_of_proportion(tools[0].sites[0], texts, words)), flush=True)


def _imports(root: Path, source: Path, work: Path) -> Iterator[tuple[str, Run]]:
    """All of it into an empty tree, all of it again, one record into the full tree."""
    yield "import", _import(root, source)
    yield "import again, nothing new", _import(root, source)
    one = work / "one.jsonl"
    with gzip.open(source, "rt", encoding="utf-8") as lines:
        answer = json.loads(next(lines))
    one.write_text(json.dumps({**answer, "name": f"{answer['name']} (mới)"}), "utf-8")
    yield "import of one record into all", _import(root, one)


def _import(root: Path, source: Path) -> Run:
    say(f"importing {source.name}")
    command = [sys.executable, str(HERE / "build_tthc.py"), "import", "--root", str(root), str(source)]
    return run_measured(command, HERE)


def _empty_project(root: Path) -> Path:
    """The shipped project without its records, and without lists and policies that name them."""
    shutil.copytree(HERE / "content", root / "content", ignore=shutil.ignore_patterns("chinh-sach"))
    for stem in _EMPTIED:
        (root / f"content/danh-muc/{stem}.yml").write_text("muc: []\n", "utf-8")
    for config in (*HERE.glob("mkdocs*.yml"), HERE / "build_tthc.py"):
        shutil.copy(config, root)
    return root


def _without_marks(record: Plain) -> Plain:
    """Only the importer reads them: they are no text."""
    return {**record, "nguon": {key: value for key, value in record["nguon"].items() if key != "dau_nhap"}}


def _out_of_proportion(site: Path, records: Sequence[Plain], words: Words) -> Iterator[str]:
    """The largest pages, and those that are largest for the text they carry."""
    sizes = [
        ((site / page_address(record) / "index.html").stat().st_size, text_length(record, words), record["ma_thu_tuc"])
        for record in records
    ]
    yield "Largest pages (KB, characters of text, KB per 1,000 characters):"
    for size, length, code in sorted(sizes, reverse=True)[:_DISPROPORTIONATE]:
        yield f"- {code}: {size / 1000:.0f}, {length}, {size / length:.1f}"
    yield "Pages over 60 KB that are largest for their text:"
    for size, length, code in sorted((s for s in sizes if s[0] > 60_000), key=_density)[:_DISPROPORTIONATE]:
        yield f"- {code}: {size / 1000:.0f}, {length}, {size / length:.1f}"


def _density(size: tuple[int, int, str]) -> float:
    return -size[0] / size[1]


if __name__ == "__main__":
    try:
        main()
    except CommandFailed as error:
        raise SystemExit(str(error)) from None
