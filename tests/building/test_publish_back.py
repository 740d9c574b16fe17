"""The command `publish --quay-lai`: releases that were public before are so again, and what is no way back."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from fixture_project import differences, publish, replace_in
from test_publish import public

pytestmark = pytest.mark.skipif(os.name == "nt", reason="a host has links")


def test_the_way_back(host: Path, project: Path) -> None:
    """To the release before, to that of a number, and forward again; a folder may stand first or last."""
    first = public(host)
    replace_in(project / "content/danh-muc/don-vi.yml", "ten: Đơn vị mẫu", "ten: Đơn vị khác")
    for _ in range(2):
        publish(project, host)
    third = public(host)
    back, once = publish(project, host, "--quay-lai"), public(host)
    further = publish(project, "--quay-lai", "1", host)
    twice, again = public(host), publish(project, "--quay-lai", host)
    forth = publish(project, host, "--quay-lai", "3")

    assert [result.code for result in (back, further, again, forth)] == [0, 0, 1, 0]
    assert back.lines[0].startswith("Đã công khai bản 2 (ngày 23/11/2026, ")
    assert back.lines[-1].startswith("Lần công khai sau, kể cả lịch chạy đêm, lại dùng bản ghi hiện có: ")
    assert again.err.startswith("Chưa đổi gì: không có bản nào trước bản đang công khai")
    assert differences(first, third) != []
    assert [differences(*pair) for pair in ((once, third), (twice, first), (public(host), third))] == [[], [], []]


def test_ways_back_lead_past_what_was_gone_back_from(host: Path, project: Path) -> None:
    """Somebody went back from the third to the second, then published two more: before these, the second was public."""
    for _ in range(2):
        publish(project, host)
    publish(project, host, "--quay-lai")
    for _ in range(2):
        publish(project, host)
    ways = []
    for _ in range(3):
        publish(project, host, "--quay-lai")
        ways.append(os.readlink(host / "hien-hanh"))

    assert ways == ["ban/0004", "ban/0002", "ban/0001"]


def test_what_is_no_way_back(host: Path, project: Path, tmp_path: Path) -> None:
    """A number that is not kept, a release that somebody edited, a folder without releases: nothing is switched."""
    publish(project, host)
    page = host / "ban/0001/site/index.html"
    page.write_bytes(page.read_bytes() + b"<!-- by hand -->")
    unknown, edited = publish(project, host, "--quay-lai", "9"), publish(project, host, "--quay-lai")
    none = publish(project, host, "--quay-lai", "0")
    elsewhere, listed = (publish(project, tmp_path / "khac", option) for option in ("--quay-lai", "--danh-sach"))

    assert [result.code for result in (unknown, edited, elsewhere, listed)] == [1, 1, 1, 1]
    assert unknown.err == "Chưa đổi gì: không có bản 9; đang giữ các bản 1, 2\n"
    assert (none.code, none.err) == (1, "Chưa đổi gì: không có bản 0; đang giữ các bản 1, 2\n")
    assert edited.err.startswith(f"Chưa đổi gì: bản 1 không còn nguyên vẹn ({page}: nội dung đã khác; cần ")
    assert elsewhere.err.startswith(f"Chưa đổi gì: {tmp_path / 'khac'} chưa có bản nào")
    assert listed.err.startswith(f"{tmp_path / 'khac'} chưa có bản nào")
    assert os.readlink(host / "hien-hanh") == "ban/0002"
    assert not (tmp_path / "khac").exists()


def test_a_way_back_where_a_site_is_no_link_changes_nothing(host: Path, project: Path) -> None:
    """One site would be of the release before, the other what somebody put there; proof and list tell it, too."""
    publish(project, host)
    (host / "site").unlink()
    (host / "site").mkdir()
    (host / "site/index.html").write_text("of somebody else", encoding="utf-8")
    back, proved, listed = (publish(project, host, option) for option in ("--quay-lai", "--kiem-tra", "--danh-sach"))
    told = f"{host / 'site'}: phải là liên kết tới hien-hanh/site; "

    assert [result.code for result in (back, proved, listed)] == [1, 1, 1]
    assert "trong đó `site` không phải liên kết do `publish` tạo" in back.err
    assert os.readlink(host / "hien-hanh") == "ban/0002"
    assert proved.out.startswith(told)
    assert listed.err.startswith(told)
