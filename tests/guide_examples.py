"""The records that the editors' guide shows, by the names of their files."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml

GUIDE = (Path(__file__).parents[1] / "docs/huong-dan-bien-tap.md").read_text(encoding="utf-8")
# A fenced block whose info string names the file it is.
EXAMPLES: dict[str, str] = dict(re.findall(r"^```yaml (\S+\.yml)\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL))


def example_of(folder: str) -> dict[str, Any]:
    """The example of a family, as it is written: every value is text."""
    [text] = [text for name, text in EXAMPLES.items() if name.startswith(f"{folder}/")]
    written: dict[str, Any] = yaml.load(text, yaml.CBaseLoader)  # plain text alone
    return written
