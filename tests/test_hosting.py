"""What the services that build the sites keep of them."""

from __future__ import annotations

from pathlib import Path

import yaml
from fixture_project import SITES

ROOT = Path(__file__).parents[1]


def test_github_keeps_both_sites_and_publishes_the_portal() -> None:
    """Each site is an artifact by its name; the one address of Pages is the portal's."""
    jobs = yaml.safe_load((ROOT / ".github/workflows/site.yml").read_text(encoding="utf-8"))["jobs"]
    steps = [
        (step["uses"].partition("@")[0], step.get("with", {})) for step in jobs["publish"]["steps"] if "uses" in step
    ]

    kept = [(given["name"], given["path"]) for action, given in steps if action == "actions/upload-artifact"]
    assert kept == [(site, site) for site in SITES]
    assert [given for action, given in steps if action == "actions/upload-pages-artifact"] == [{"path": "site"}]


def test_gitlab_keeps_both_sites_and_publishes_the_portal() -> None:
    """GitLab publishes `public`, which is the portal; the other site is kept beside it."""
    pages = yaml.safe_load((ROOT / ".gitlab-ci.yml").read_text(encoding="utf-8"))["pages"]

    assert pages["script"] == ["make site", "mv site public"]
    assert pages["artifacts"]["paths"] == ["public", "site-pbgdpl"]
