"""Ways back on a host: which release each leads to, and what is kept for it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from small_sites import lay_and_serve

from congkhai.publishing.releases import (
    prune_releases,
    release_before,
    releases_in,
    serve_release,
    served_release,
)

pytestmark = pytest.mark.skipif(os.name == "nt", reason="a host has links")


def test_what_ways_back_lead_to_is_kept_before_what_was_gone_back_from(tmp_path: Path) -> None:
    """The second to the fourth were wrong, the first is public again; two more come: all right ones are kept."""
    host = tmp_path / "host"
    for number in range(1, 5):
        lay_and_serve(host, tmp_path / "du-an", str(number))
    serve_release(host, releases_in(host)[0])
    for number in (5, 6):
        lay_and_serve(host, tmp_path / "du-an", str(number))

    assert [one.number for one in releases_in(host)] == [1, 3, 4, 5, 6]
    assert ways_back(host) == [6, 5, 1]


@pytest.mark.parametrize(
    ("served", "ways"),
    [
        ([2], [3, 2, 1]),
        ([1, 0, 2, 1], [2, 1]),
        ([0, 3], [4, 1]),
        ([1, 0, None, 2], [3, 1]),
        ([1, 0, None, 3, 1], [2, 1]),
        ([2, 1, 3, None], [5, 4, 2, 1]),
    ],
)
def test_no_way_back_leads_to_what_was_gone_back_from(
    served: list[int | None], ways: list[int], tmp_path: Path
) -> None:
    """In whatever order four releases are made public again, by their places, and new ones come between (None)."""
    host = tmp_path / "host"
    for number in range(1, 5):
        lay_and_serve(host, tmp_path / "du-an", str(number))
    for place in served:
        if place is None:
            lay_and_serve(host, tmp_path / "du-an", "mới")
        else:
            serve_release(host, releases_in(host)[place])

    assert ways_back(host) == ways


@pytest.mark.parametrize("to", ["0002", "0003"])
def test_a_way_back_that_somebody_bent_leads_nowhere(to: str, tmp_path: Path) -> None:
    """Not forward, and not round and round."""
    host = tmp_path / "host"
    for number in range(1, 4):
        lay_and_serve(host, tmp_path / "du-an", str(number))
    (host / "ban/truoc-0002").unlink()
    (host / "ban/truoc-0002").symlink_to(to)
    lay_and_serve(host, tmp_path / "du-an", "4")

    assert ways_back(host) == [4, 3, 2]


def test_what_is_public_already_has_the_same_one_before_it(tmp_path: Path) -> None:
    """Who is told twice to serve a release can still go back; without one before it, five are kept all the same."""
    host = tmp_path / "host"
    for number in range(1, 7):
        release = lay_and_serve(host, tmp_path / "du-an", str(number))
    serve_release(host, release)
    before = os.readlink(host / "truoc")
    (host / "truoc").unlink()
    prune_releases(host)

    assert before == "ban/0005"
    assert [one.number for one in releases_in(host)] == [2, 3, 4, 5, 6]


def ways_back(host: Path) -> list[int]:
    """The numbers of what is public, and of what one way back after another leads to."""
    numbers: list[int] = []
    release = served_release(host)
    while release is not None and release.number not in numbers:
        numbers.append(release.number)
        release = release_before(host, release)
    return numbers
