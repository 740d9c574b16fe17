"""Notices above every page: on their days, on both sites, by every way to build."""

from __future__ import annotations

from pathlib import Path

import pytest
from fixture_project import built, copied, differences, new_project, replace_in

from congkhai.publishing.page_changes import page_changes

NOTICES = """\
nguon: {he_thong: don-vi, ngay_lay: 2026-11-20}
muc:
  - ma: bao-tri
    tieu_de: Tạm dừng nộp hồ sơ <qua mạng>
    noi_dung: Bạn đến nộp trực tiếp.
    muc_do: canh-bao
    loai: bao-tri
    dang_tu: 2026-11-23
    tu_ngay: 2026-12-05
    tu_gio: 22:00
    den_ngay: 2026-12-06
    den_gio: 06:00
"""
TITLE = "Tạm dừng nộp hồ sơ &lt;qua mạng&gt;"
LIST = "content/danh-muc/thong-bao.yml"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The fixture with a notice for everybody."""
    root = new_project(tmp_path_factory.mktemp("banners") / "project")
    (root / LIST).write_text(NOTICES, "utf-8")
    return root


def pages(sites: dict[str, bytes]) -> dict[str, str]:
    """Every page with what stands above its content."""
    html = {name: data.decode() for name, data in sites.items() if name.endswith(".html")}
    return {name: text.partition("<main")[0] for name, text in html.items()}


def test_a_notice_stands_above_every_page_on_its_days_alone(project: Path) -> None:
    """Of records, lists, hand-written ones and the one of a wrong address, on both sites; the day after, on none."""
    before, first, last, after = (
        built(project, day=day) for day in ("2026-11-22", "2026-11-23", "2026-12-06", "2026-12-07")
    )

    for sites in (first, last):
        assert [name for name, text in pages(sites).items() if TITLE not in text] == []
        assert 'href="../../thong-bao/bao-tri/"' in pages(sites)["site/thu-tuc/1.001193/index.html"]
        assert "</a></p> <p" in pages(sites)["site/index.html"]
        assert "Từ 22:00 ngày 5/12/2026 đến 6:00 ngày 6/12/2026." in pages(sites)["site-pbgdpl/gioi-thieu/index.html"]
    for sites in (before, after):
        assert [name for name, text in pages(sites).items() if "ck-banners" in text] == []


def test_every_page_says_until_when_it_holds(project: Path) -> None:
    """Before a notice and while it is there, hand-written pages too; afterwards these are of no day."""
    wanted = {"2026-11-22": "2026-11-23", "2026-11-23": "2026-12-07"}
    for day, change in wanted.items():
        sites = built(project, day=day)
        for page in ("site/thu-tuc/1.001193/index.html", "site-pbgdpl/gioi-thieu/index.html"):
            assert f'data-doi-tu="{change}"' in sites[page].decode(), (day, page)

    assert 'data-doi-tu="' not in built(project, day="2026-12-07")["site/gioi-thieu/index.html"].decode()


def test_a_notice_above_all_pages_changes_those_that_tell_it_alone(project: Path, tmp_path: Path) -> None:
    """Who publishes is not told that every page of the site is another one, when it comes and when it goes."""
    for day, then in (("2026-11-22", "2026-11-23"), ("2026-12-06", "2026-12-07")):
        built(project, day=day)
        old = copied(project / "site", tmp_path / day)
        built(project, day=then)

        changes = page_changes(old, project / "site")
        assert changes.added == changes.gone == []
        told = {page for page in changes.changed if page.startswith("thong-bao/")}
        assert {"thong-bao/", "thong-bao/bao-tri/"} == told
        assert not any(page.startswith(("thu-tuc/", "gioi-thieu/")) for page in changes.changed)


def test_what_is_built_anew_is_what_is_built_at_once(project: Path, tmp_path: Path) -> None:
    """After an edit of a notice, and on the next day, with what former builds left."""
    root = copied(project, tmp_path / "again")
    built(root, day="2026-11-22")
    replace_in(root / LIST, "Tạm dừng", "Sẽ tạm dừng")
    built(root, day="2026-11-23")
    replace_in(root / LIST, "Sẽ tạm dừng", "Tạm dừng")
    again = built(root, day="2026-11-23")

    assert differences(again, built(copied(project, tmp_path / "fresh"), day="2026-11-23")) == []
