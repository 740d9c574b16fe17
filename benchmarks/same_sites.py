"""Compares the sites that two revisions of this project build, file by file."""

from __future__ import annotations

import argparse
import hashlib
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from fnmatch import fnmatchcase
from io import BytesIO
from pathlib import Path

HERE = Path(__file__).parent.parent
SITES = ("site", "site-pbgdpl")
# The engine's own scripts: they are meant to change while what they do stays.
SCRIPTS = "*/assets/congkhai/*.js"
# Assets carry a digest of their content in their name; whoever names them changes with them.
_HASHED = re.compile(rb"\.[0-9a-f]{10}\.(js|css|svg)\b")
_PLACEHOLDER = rb".<digest>.\1"
_CONTEXT = 60
_SHOWN = 5
_NAMED = 50

Texts = Mapping[str, bytes]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print a digest of each side and what differs; 0 if nothing does, 1 if anything."""
    options = _parser().parse_args(arguments)
    left_out = [SCRIPTS, *options.without]
    with tempfile.TemporaryDirectory() as work:
        places = (Path(work) / "old", Path(work) / "new")
        sides = zip((options.old, options.new), places, strict=True)
        folders = [_sites_of(side, place, options.date, options.records) for side, place in sides]
        old, new = (read_sites(folder, left_out) for folder in folders)
    print("not compared:", ", ".join(left_out))
    for side, texts in ((options.old, old), (options.new, new)):
        print(f"{digest_of(texts)}  {len(texts)} files of {side}")
    differences = list(differences_between(old, new))
    print("\n".join(differences) or "same")
    return 1 if differences else 0


def read_sites(folder: Path, left_out: Sequence[str] = (SCRIPTS,)) -> Texts:
    """Address of every file of the built sites in `folder` → its text; digests in names become a placeholder."""
    files = (file for site in SITES for file in (folder / site).rglob("*") if file.is_file())
    texts = {_neutral(file.relative_to(folder).as_posix().encode()).decode(): file for file in files}
    if not texts:
        raise SystemExit(f"{folder}: no built sites ({', '.join(SITES)})")
    return {
        name: _neutral(texts[name].read_bytes())
        for name in sorted(texts)
        if not any(fnmatchcase(name, pattern) for pattern in left_out)
    }


def digest_of(texts: Texts) -> str:
    """One digest of all names and texts."""
    digest = hashlib.sha256()
    for name, text in texts.items():
        digest.update(f"{name}\0{hashlib.sha256(text).hexdigest()}\n".encode())
    return digest.hexdigest()


def differences_between(old: Texts, new: Texts) -> Iterator[str]:
    """What is gone, added and changed, by name; the first of the changed files with their first place."""
    yield from _named("gone", [name for name in old if name not in new])
    yield from _named("added", [name for name in new if name not in old])
    changed = [name for name in old if name in new and old[name] != new[name]]
    for name in changed[:_SHOWN]:
        yield from (f"changed: {name}", *_first_place(old[name], new[name]))
    yield from _named("changed", changed[_SHOWN:])


def _named(what: str, names: Sequence[str]) -> Iterator[str]:
    yield from (f"{what}: {name}" for name in names[:_NAMED])
    if len(names) > _NAMED:
        yield f"{what}: {len(names) - _NAMED} more"


def _neutral(text: bytes) -> bytes:
    return _HASHED.sub(_PLACEHOLDER, text)


def _first_place(old: bytes, new: bytes) -> Iterator[str]:
    """The first difference, with what stands around it on each side."""
    pairs = enumerate(zip(old, new, strict=False))
    at = next((i for i, (one, other) in pairs if one != other), min(len(old), len(new)))
    line = old.count(b"\n", 0, at) + 1
    for sign, text in (("-", old), ("+", new)):
        around = text[max(0, at - _CONTEXT) : at + _CONTEXT].decode("utf-8", "ignore")
        yield f"  {sign} line {line}: …{around.replace(chr(10), '⏎')}…"


def _sites_of(side: str, place: Path, day: str, records: Path | None) -> Path:
    """The folder with the built sites of a side: the folder it names, or a build of its revision in `place`."""
    if Path(side).is_dir():
        return Path(side)
    archive = subprocess.run(["git", "archive", side], cwd=HERE, capture_output=True, check=False)
    if archive.returncode:
        raise SystemExit(f"{side}: neither a folder nor a revision: {archive.stderr.decode().strip()}")
    with tarfile.open(fileobj=BytesIO(archive.stdout)) as files:
        files.extractall(place, filter="data")
    if records:
        _exchange_records(place, records)
    print(f"building {side} as of {day}", file=sys.stderr, flush=True)
    built = subprocess.run(
        [sys.executable, "build_tthc.py", "build", "--no-cache", "--date", day],
        cwd=place,
        capture_output=True,
        check=False,
    )
    if built.returncode:
        raise SystemExit(f"{side}: {(built.stdout + built.stderr).decode('utf-8', 'replace')[-2000:]}")
    return place


def _exchange_records(project: Path, records: Path) -> None:
    """Put the records, lists and pages of another project in the place of those of `project`."""
    for folder in ("tthc", "content"):
        if (records / folder).is_dir():
            shutil.rmtree(project / folder)
            shutil.copytree(records / folder, project / folder)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.same_sites", description=__doc__)
    sides = "a revision, built apart, or a folder with built sites"
    parser.add_argument("old", help=sides)
    parser.add_argument("new", help=sides)
    parser.add_argument("--date", default=date.today().isoformat(), help="the day of both builds (default: today)")
    parser.add_argument(
        "--records", type=Path, help="a project, of an import for example: its tthc/ and content/ are built"
    )
    parser.add_argument("--without", action="append", default=[], metavar="PATTERN", help="files not compared either")
    return parser


if __name__ == "__main__":
    sys.exit(main())
