"""Pages of records as an import leaves them: long, full of marks, with hundreds of papers."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from accessibility_rules import ALL_RULES, serious_violations
from fixture_project import new_project
from playwright.sync_api import Page, expect
from published_site import ROOT, Site, build, served
from test_layout import STICKING_OUT

RECORD = ROOT / "tests/records/long/1.009999.yml"
IMPORTED, HUGE = "thu-tuc/1.009999/", "thu-tuc/1.009998/"
PAGES = [IMPORTED, HUGE, "linh-vuc/", "thu-tuc/", "linh-vuc/ho-tich/", "thay-doi/", ""]
GROUPS, PAPERS = 14, 16
# Of the small project: fields with procedures, and one whose procedures have all ended.
OWN_FIELDS = 2 + 1


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The department's site with an imported record, a huge one, and more fields than a page has room for."""
    project = new_project(tmp_path_factory.mktemp("nhap-ve") / "du-an")
    folder = project / "tthc/ho-tich"
    shutil.copy(RECORD, folder)
    write(folder / "1.009998.yml", huge_record())
    decision = {"so": "9/QĐ-BTP", "ngay_ky": "2026-11-20", "nguon": huge_record()["nguon"]}
    write(project / "content/quyet-dinh/9-qd-btp-2026-11-20.yml", decision)
    add_forms(project / "content/danh-muc/bieu-mau.yml", ["mau-dn-01", "mau-dn-01a"])
    fields = project / "content/danh-muc/linh-vuc.yml"
    content = yaml.load(fields.read_text(encoding="utf-8"), yaml.BaseLoader)
    for number in range(70):
        name = f"{chr(ord('A') + number % 26)}n toàn {'rất ' * (number % 9)}{number}"
        content["muc"].append({"ma": f"linh-vuc-{number}", "ten": name})
        code = f"1.0080{number:02}"
        short = {"ma_thu_tuc": code, "ten_thu_tuc": f"Mẫu {number}", "linh_vuc": f"linh-vuc-{number}"}
        write(project / f"tthc/linh-vuc-{number}/{code}.yml", {**short, "nguon": huge_record()["nguon"]})
    write(fields, content)
    build(project)
    with served(project / "out/site") as site:
        yield site


def huge_record() -> dict[str, Any]:
    """A record at the limits of what the national database holds."""
    rows = [
        {"ten_giay_to": f"+ Giấy tờ thứ {n} của trường hợp, {'có chữ ký ' * n}", "ban_chinh": 1} for n in range(PAPERS)
    ]
    groups = [
        {"truong_hop_bang_loi": f"{n}. Đối với trường hợp {'rất riêng ' * n}", "giay_to": rows} for n in range(GROUPS)
    ]
    lines = [
        f"{mark} Việc thứ {n} {'phải làm cho đủ ' * 12}" for n in range(40) for mark in ("-", "+", "++", "+++", "1.")
    ]
    return {
        "ma_thu_tuc": "1.009998",
        "ten_thu_tuc": "Cấp giấy xác nhận " + "trong trường hợp có thay đổi về địa điểm, " * 28,
        "linh_vuc": "ho-tich",
        "thanh_phan_ho_so": groups,
        "quyet_dinh_cong_bo": "9-qd-btp-2026-11-20",
        "trinh_tu_thuc_hien": [{"noi_dung": "\n".join([*lines, "x" * 400, "https://a.vn/" + "y" * 300])}],
        "nguon": {"he_thong": "csdl-quoc-gia", "ngay_lay": "2026-07-18"},
    }


def add_forms(file: Path, codes: list[str]) -> None:
    """Put forms among those that records may name."""
    content = yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader) if file.exists() else {"muc": []}
    content["muc"] += [{"ma": code, "ten": f"Mẫu {code}"} for code in codes]
    write(file, content)


def write(file: Any, content: dict[str, Any]) -> None:
    """Write a record; JSON is YAML."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")


@pytest.mark.parametrize("path", PAGES)
def test_nothing_sticks_out(imported: Site, open_page: Callable[..., Page], path: str):
    """No page scrolls sideways, on the narrowest phone, with everything open, on paper."""
    page = open_page(imported.address + path)
    page.locator("main details").evaluate_all("parts => parts.forEach((part) => { part.open = true; })")

    found = {}
    for width in (320, 390, 1280):
        page.set_viewport_size({"width": width, "height": 844})
        found[width] = page.evaluate(STICKING_OUT)
    page.set_viewport_size({"width": 794, "height": 844})
    page.emulate_media(media="print")
    found["print"] = page.evaluate(STICKING_OUT)
    assert {at: parts for at, parts in found.items() if parts} == {}


@pytest.mark.parametrize("path", [IMPORTED, HUGE, "linh-vuc/"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious(imported: Site, open_page: Callable[..., Page], path: str, scheme: str):
    """Long pages have no serious violation of WCAG either."""
    page = open_page(imported.address + path, color_scheme=scheme)
    page.locator("main details").first.evaluate_all("parts => parts.forEach((part) => { part.open = true; })")

    assert serious_violations(page, ALL_RULES) == []


def test_only_papers_can_be_ticked(imported: Site, open_page: Callable[..., Page]):
    """Headings and notes have no box; a tick on a paper among them is remembered."""
    page = open_page(imported.address + IMPORTED)
    boxes = page.locator(".ck-checklist input")

    expect(boxes).to_have_count(6)
    expect(page.locator(".ck-papers__heading input, .ck-papers__note input")).to_have_count(0)
    page.get_by_label("Hợp đồng mượn nhà").check()
    page.reload()

    expect(page.get_by_label("Hợp đồng mượn nhà")).to_be_checked()


def test_long_checklist_opens_group_by_group(imported: Site, open_page: Callable[..., Page]):
    """Hundreds of papers are closed by case and open without JavaScript; on paper all are there."""
    page = open_page(imported.address + HUGE, java_script_enabled=False)
    groups = page.locator("details.ck-checklist__group")
    boxes = page.locator(".ck-checklist input")
    assert (groups.count(), boxes.count()) == (GROUPS, GROUPS * PAPERS)
    expect(boxes.first).not_to_be_visible()

    groups.first.locator("summary").click()
    expect(boxes.first).to_be_visible()
    page.emulate_media(media="print")

    assert boxes.last.evaluate("part => part.checkVisibility() && part.getBoundingClientRect().height > 5")


def test_long_list_is_parted_by_letters(imported: Site, open_page: Callable[..., Page]):
    """A letter leads to the fields that begin with it, every field is there once; the home page names a few."""
    page = open_page(f"{imported.address}linh-vuc/")
    letters = page.get_by_role("navigation", name="Theo chữ cái đầu")

    letters.get_by_role("link", name="D, Đ").click()
    expect(page.get_by_role("heading", name="D, Đ")).to_be_in_viewport()
    links = page.locator(".ck-letters__list a").evaluate_all("links => links.map((link) => link.href)")
    page.goto(imported.address)

    assert len(links) == len(set(links)) == 70 + OWN_FIELDS
    expect(page.locator("a[href='./linh-vuc/'], a[href='linh-vuc/']").last).to_be_visible()
    assert page.get_by_role("link", name=f"Xem tất cả {70 + OWN_FIELDS} lĩnh vực").count() == 1


@pytest.mark.parametrize("path", ["", "thay-doi/"])
def test_long_names_are_clamped_in_news(imported: Site, open_page: Callable[..., Page], path: str):
    """On a phone a name of a thousand letters takes five lines at most; all of it is in the markup and on paper."""
    page = open_page(imported.address + path)
    page.set_viewport_size({"width": 390, "height": 844})
    name = page.locator(".ck-news__title", has_text="Cấp giấy xác nhận")
    lines = "part => part.getBoundingClientRect().height / parseFloat(getComputedStyle(part).lineHeight)"

    on_screen = name.evaluate(lines)
    letters = len(name.text_content() or "")
    page.emulate_media(media="print")

    assert 4 < on_screen < 5.5
    assert letters > 1000
    assert name.evaluate(lines) > 6
