"""Publications and ways back while visitors read: every answer is whole, and of the release that was public then."""

from __future__ import annotations

import hashlib
import re
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest
from expected_answers import KEPT
from fixture_project import SITES, files_in, run_apart
from nginx_server import Nginx, complaints, served_by_nginx
from visitors import Visit, visitors

from congkhai.catalogue.addresses import ASSETS, PAGE_FILE, procedure_address

RECORD = "tthc/ho-tich/1.001193.yml"
COMING = "content/chinh-sach/bot-giay-to.yml"
# What is done while visitors read: a record is changed and published, a page comes and goes, or the way back is gone.
SAMPLE = ("publish", "back")
WHOLE = ("publish", "publish", "back", "publish", "publish", "publish", "back", "publish", "publish", "publish")


class Span(NamedTuple):
    """From when to when a release may have been public, and the digests of its files by site and address."""

    begins: float
    ends: float
    files: dict[tuple[str, str], str]


@pytest.mark.proof("publication under load")
def test_visitors_get_whole_answers_of_what_is_public(
    project: Path, tmp_path: Path, is_whole: bool, tried: Callable[[int, str], None]
) -> None:
    """No answer is wrong, mixed or broken, and no page names what cannot be had any more."""
    host, folder = tmp_path / "host", tmp_path / "nginx"
    folder.mkdir()
    _publish(project, host, 0)
    pages = {site: [_address(name) for name in files_in(host / site) if name.endswith(PAGE_FILE)] for site in SITES}
    moments = [(time.monotonic(), time.monotonic(), _digests(host))]
    steps = WHOLE if is_whole else SAMPLE
    with served_by_nginx(folder, host) as nginx, visitors(nginx, pages, 4 if is_whole else 2) as visits:
        for number, step in enumerate(steps, 1):
            begun = time.monotonic()
            _publish(project, host, number) if step == "publish" else _go_back(project, host)
            assert _get_named(nginx, moments[-1][2]) == []
            moments.append((begun, time.monotonic(), _digests(host)))
            time.sleep(1)
    spans = [Span(begun, after[1], files) for (begun, _, files), after in pairwise(moments)]
    spans.append(Span(moments[-1][0], time.monotonic(), moments[-1][2]))

    assert [visit for visit in visits if not _is_right(visit, spans)] == []
    assert {visit.status for visit in visits} <= {200, 404}
    assert complaints(folder) == []
    assert len({span.files["site", f"/{procedure_address('1.001193')}"] for span in spans}) > len(steps) / 2
    tried(len(visits), "answers")
    tried(steps.count("publish"), "publications")
    tried(steps.count("back"), "ways back")


def _publish(project: Path, host: Path, number: int) -> None:
    """Publish sites with another summary on pages, lists and in shards; a page comes and goes."""
    record = project / RECORD
    text = re.sub(r"tom_tat: (Lần \d+ – )?", f"tom_tat: Lần {number} – ", record.read_text(encoding="utf-8"), count=1)
    record.write_text(text, encoding="utf-8")
    here, away = project / COMING, project / "cat-di.yml"
    if here.exists():
        here.rename(away)
    else:
        away.rename(here)
    done = run_apart(project, str(host), command="publish")
    assert done.code == 0, done


def _go_back(project: Path, host: Path) -> None:
    done = run_apart(project, str(host), "--quay-lai", command="publish", day=None)
    assert done.code == 0, done


def _get_named(nginx: Nginx, files: dict[tuple[str, str], str]) -> list[str]:
    """What pages of the release before named, and who still reads them does not get."""
    named = [(site, path) for site, path in files if path.startswith(f"/{ASSETS}")]
    answers = {(site, path): nginx.get(path, site) for site, path in named}
    return [
        path
        for (site, path), answer in answers.items()
        if hashlib.sha256(answer.body).hexdigest() != files[site, path] or answer.headers["cache-control"] != KEPT
    ]


def _digests(host: Path) -> dict[tuple[str, str], str]:
    """What the public release has for each address: of what is not there the page that says so."""
    return {
        (site, _address(name)): hashlib.sha256(data).hexdigest()
        for site in SITES
        for name, data in files_in(host / site).items()
    }


def _address(name: str) -> str:
    return f"/{name.removesuffix(PAGE_FILE)}"


def _is_right(visit: Visit, spans: list[Span]) -> bool:
    """Whether a release that may have been public meanwhile has this for the address; of assets also the one before."""
    possible = [span for span in spans if span.begins <= visit.answered and visit.asked <= span.ends]
    if visit.path.startswith(f"/{ASSETS}"):
        return visit.status == 200 and any(visit.digest == span.files.get((visit.site, visit.path)) for span in spans)
    if visit.status == 404:
        missing = [span for span in possible if (visit.site, visit.path) not in span.files]
        return any(visit.digest == span.files[visit.site, "/404.html"] for span in missing)
    return any(visit.digest == span.files.get((visit.site, visit.path)) for span in possible)
