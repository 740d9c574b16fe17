"""A recording of a policy in a built site: it is there, its page alone may play it, and search knows its name."""

from __future__ import annotations

import re
from pathlib import Path

from fixture_project import built, replace_in, run

from congkhai.publishing.content_policy import PLAYS, content_policy

POLICY = "content/chinh-sach/bot-giay-to.yml"
PAGE = "chinh-sach/bot-giay-to/index.html"
SLOT = "ban_dich: [{lang: hmn, tieu_de: Zzabthu, tep_am_thanh: thu.mp3, nguoi_dich: Tổ thử, ngay: 2026-07-18}]\n"


def translated(project: Path) -> None:
    """The policy of the project in made-up words."""
    replace_in(project / POLICY, "nguon: {", f"{SLOT}nguon: {{")


def test_a_page_with_a_recording_may_play_it_and_no_other_page(project: Path) -> None:
    """The file is published; sheets of the policy, its list and the other pages stay as strict as before."""
    translated(project)
    (project / "content/bieu-mau/thu.mp3").write_bytes(b"ID3")
    files = built(project)
    policies = {
        name: re.findall(rb'Content-Security-Policy" content="([^"]+)"', data)
        for name, data in files.items()
        if name.endswith(".html")
    }

    for site in ("site", "site-pbgdpl"):
        assert files[f"{site}/bieu-mau/thu.mp3"] == b"ID3"
        assert policies.pop(f"{site}/{PAGE}") == [(content_policy() + PLAYS).encode()]
        assert b"Zzabthu" in next(data for name, data in files.items() if f"{site}/" in name and "chi-muc" in name)
    assert len(policies) > 20
    assert {policy for one in policies.values() for policy in one} == {content_policy().encode()}


def test_a_recording_that_is_not_there_is_an_error(project: Path) -> None:
    """As for a form: the player would stay silent."""
    translated(project)

    result = run(project, command="check")

    assert result.code == 1
    assert "ban_dich[1].tep_am_thanh: không có tệp `thu.mp3`" in result.out


def test_a_recording_that_no_record_names_is_not_published(project: Path) -> None:
    """It is told, as a form is that nobody uses."""
    (project / "content/bieu-mau/thu.ogg").write_bytes(b"OggS")

    files = built(project)

    assert "site/bieu-mau/thu.ogg" not in files
    assert "[mau-khong-dung]" in run(project, command="check").out
