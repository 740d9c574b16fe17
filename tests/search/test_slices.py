"""The index and the names of places are made ready in slices: a phone takes keys and taps in between."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from place_answers import shipped_names

from benchmarks.node_engine import ENGINE, node

SLICES = ENGINE.parent / "page/slices.js"
_TOOLS = f"""
import {{ preparePlaces, preparingPlaces }} from {json.dumps(str(ENGINE / "place-mentions.js"))};
import {{ prepare, preparing }} from {json.dumps(str(ENGINE / "searchable.js"))};
import {{ inSlices }} from {json.dumps(str(SLICES))};
import {{ readFileSync }} from "node:fs";
const {{ names, index }} = JSON.parse(readFileSync(0, "utf8"));
if (index) await import(index);
const pausesOf = (work) => {{ let count = 0; while (!work.next().done) count += 1; return count; }};
const plain = (value) => JSON.stringify(value, (_, one) => one instanceof Map || one instanceof Set ? [...one] : one);
const tell = (value) => process.stdout.write(JSON.stringify(value));
"""
_COUNTS = """
const { khac, danhMuc } = globalThis.chiMuc, { codes } = prepare(globalThis.chiMuc);
const entries = Object.values(danhMuc).filter(Array.isArray).reduce((sum, list) => sum + list.length, 0);
tell({
  index: [pausesOf(preparing(globalThis.chiMuc)), codes.length * 4 + khac.length + entries],
  places: [pausesOf(preparingPlaces(names)), names.nay.length + names.cu.length + names.huyen.length],
});
"""
_SAME = """
tell([plain(await inSlices(preparing(globalThis.chiMuc))) === plain(prepare(globalThis.chiMuc)),
  plain(await inSlices(preparingPlaces(names))) === plain(preparePlaces(names))]);
"""
_BETWEEN = """
function* busy() {
  for (let piece = 0; piece < 5; piece += 1) {
    const end = performance.now() + 20;
    while (performance.now() < end);
    yield;
  }
  return "made";
}
let others = 0;
const again = () => { others += 1; setTimeout(again, 0); };
setTimeout(again, 0);
const made = await inSlices(busy());
tell([made, others]);
process.exit();
"""


def told_by(script: str, index: Path | None = None) -> Any:
    """What a script says that has the engine and the names of places."""
    given = json.dumps({"names": shipped_names(), "index": index.as_uri() if index else ""})
    return json.loads(node("--input-type=module", "-e", _TOOLS + script, input=given).stdout)


def test_making_ready_can_pause_at_every_piece(index: Path):
    """The index pauses at least four times for each procedure, and once for each page and entry of a list."""
    for pauses, pieces in told_by(_COUNTS, index).values():
        assert pauses >= pieces > 0


def test_slices_make_the_same(index: Path):
    """What is made with pauses is what is made without."""
    assert told_by(_SAME, index) == [True, True]


def test_others_have_their_turn_between_slices():
    """While a long work is done, what else waits is done too; the work gives its value at the end."""
    made, others = told_by(_BETWEEN)

    assert made == "made"
    assert others > 1
