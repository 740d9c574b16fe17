"""The paper of procedures once the desks of communes are known: what is told of the chosen one has its room."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect
from published_site import ROOT, Site, build, served

HOURS = "Thứ Hai đến thứ Sáu, sáng 7:30 đến 11:30, chiều 13:30 đến 17:00; nghỉ ngày lễ"
PHONE = "0214 0000 00"
DESKS = f"""
  - ma: ttpvhcc-bac-ha
    ten: Trung tâm Phục vụ hành chính công xã Bắc Hà
    xa_phuong: "02839"
    dia_chi: Trụ sở Ủy ban nhân dân xã, đường Ví Dụ, xã Bắc Hà, tỉnh Lào Cai
    gio_lam_viec: {HOURS}
    dien_thoai: ["{PHONE}00"]
  - ma: diem-tiep-nhan-bac-ha
    ten: Điểm tiếp nhận hồ sơ thôn Ví Dụ, xã Bắc Hà
    xa_phuong: "02839"
    dia_chi: Nhà văn hóa thôn Ví Dụ, xã Bắc Hà, tỉnh Lào Cai
    gio_lam_viec: {HOURS}
    dien_thoai: ["{PHONE}01"]
"""


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The department's site, with two desks of one commune."""
    root = tmp_path_factory.mktemp("noi-nop")
    for name in ("content", "tthc"):
        shutil.copytree(ROOT / name, root / name)
    for file in ROOT.glob("mkdocs*.yml"):
        shutil.copy(file, root)
    with (root / "content/danh-muc/noi-nop.yml").open("a", encoding="utf-8") as listed:
        listed.write(DESKS)
    build(root)
    with served(root / "out/site") as site:
        yield site


def papers_of(page: Page) -> int:
    """How many sheets of paper a page takes."""
    return page.pdf(prefer_css_page_size=True).count(b"/Type /Page\n")


def test_sheets_have_room_for_the_desks_of_a_commune(told: Site, open_page: Callable[..., Page]) -> None:
    """Address, hours and phone of two desks: each procedure still takes one side, and the pack one for each of its."""
    page = open_page(f"{told.address}noi-nop/bac-ha/")
    page.get_by_role("button", name="Chọn xã này").click()
    expect(page.get_by_text("Đã chọn, chỉ lưu trên máy này")).to_be_visible()
    counts = {}
    for code in sorted(file.parent.parent.name for file in told.folder.glob("thu-tuc/*/to-roi/index.html")):
        page.goto(f"{told.address}thu-tuc/{code}/to-roi/")
        if page.locator("[data-noi-chon]").count():
            expect(page.locator("[data-noi-chon]")).to_contain_text(f"{PHONE}01")
            counts[code] = papers_of(page)
    page.goto(f"{told.address}noi-nop/bo-to-roi/?xa=bac-ha")
    expect(page.locator("[data-noi-xa]").first).to_contain_text(f"{PHONE}01")
    sheets = page.locator(".ck-sheet").count()

    assert len(counts) > sheets == papers_of(page)
    assert {code: count for code, count in counts.items() if count != 1} == {}
