"""Pages on which people are asked, heard and answered, as a phone and a desk show them, filled with records."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from accessibility_rules import ALL_RULES, COLOURS, serious_violations
from guide_examples import EXAMPLES
from playwright.sync_api import Page
from published_site import ROOT, Site, build, served
from test_layout import STICKING_OUT

from congkhai.catalogue.addresses import list_address, record_address
from congkhai.model.families import PORTAL, PUBLISHED
from congkhai.model.family import LISTS

# Families that are all on the portal, each with the example of the editors' guide.
FAMILIES = [
    family
    for family in PUBLISHED
    if family.folder != LISTS and PORTAL in family.sites and not (ROOT / family.folder).is_dir()
]
# Where the example of each lies, under a name that all have: in a folder of a year, if its family has those.
FILES = {
    one.name: Path(name).with_name("mau.yml").as_posix() for one in FAMILIES for name in EXAMPLES if one.has_file(name)
}
PAGES = [
    page for one in FAMILIES for page in (list_address(one.name), record_address(one.name, one.key_of(FILES[one.name])))
]
PLANS = f"{LISTS}/lich-tiep-dan.yml"
OTHERS = [
    "tiep-cong-dan/",
    "tiep-cong-dan/giam-doc-so/",
    "hai-long/",
    "hai-long/2024/",
    "tre-hen/phieu-xin-loi/",
    "khao-sat/mau/phieu/",
    "",
]
SIPAS = """
muc:
  - ma: "2023"
    ten: SIPAS năm 2023
    nam: 2023
    pham_vi: tinh-cu
    chi_so: "80,5"
    nguon: {he_thong: don-vi, ngay_lay: 2026-11-20}
  - ma: "2024"
    ten: SIPAS năm 2024
    nam: 2024
    pham_vi: tinh-cu
    chi_so: "84,92"
    yeu_to: [{ma: cong-chuc, diem: "83,1"}, {ma: gop-y-phan-anh, diem: "82"}]
    viec_da_lam: [{da_hua: Công khai đủ thủ tục, da_lam: Đã đăng, ngay: 2026-11-20}]
    nguon: {he_thong: don-vi, ngay_lay: 2026-11-20}
"""
COUNTED = """
so_phieu: 120
cach_lam: Phát cho mọi người đến Bộ phận một cửa trong tháng 9.
ket_qua:
  - {cau_hoi: gio, dem: [{tra_loi: "5", so: 60}, {tra_loi: "1", so: 4}]}
"""


@pytest.fixture(scope="module")
def heard(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The portal with a record of each such family that is no sample."""
    project = tmp_path_factory.mktemp("heard") / "project"
    for folder in ("content", "tthc"):
        shutil.copytree(ROOT / folder, project / folder)
    for file in (*ROOT.glob("mkdocs*.yml"), ROOT / "build_tthc.py"):
        shutil.copy(file, project)
    for family in FAMILIES:
        [text] = [text for name, text in EXAMPLES.items() if family.has_file(name)]
        write(project / FILES[family.name], text.replace("du_lieu_mau: true\n", "") + more_of(family.name))
    write(project / LISTS / "sipas.yml", SIPAS)
    write(project / PLANS, EXAMPLES[PLANS])
    build(project)
    with served(project / "out/site") as site:
        yield site


def more_of(family: str) -> str:
    """What the example leaves to later."""
    return COUNTED if family == "khao-sat" else ""


def write(file: Path, text: str) -> None:
    """Write a file into a folder that may not be there yet."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


@pytest.mark.parametrize("path", [*PAGES, *OTHERS])
def test_a_page_is_readable_by_everybody(heard: Site, open_page: Callable[..., Page], path: str) -> None:
    """No serious violation of WCAG, nothing sticks out: phone and desk, light and dark."""
    page, found = open_page(heard.address + path), []
    for width, scheme, options in ((375, "light", ALL_RULES), (1280, "dark", COLOURS)):
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        found += [(width, *violation) for violation in serious_violations(page, options)]
        found += page.evaluate(STICKING_OUT)

    assert found == []


@pytest.mark.parametrize(
    ("path", "name", "row"),
    [
        ("khao-sat/mau/", "Giờ nhận hồ sơ có tiện cho bạn không? (số người chọn)", "Rất hài lòng 60"),
        ("hai-long/", "Chỉ số hài lòng: Tỉnh trước 1/7/2025 (phần trăm)", "2024 84,92"),
        ("hai-long/2024/", "Từng yếu tố năm 2024 (phần trăm)", "Công chức lịch sự, hướng dẫn đủ một lần 83,1"),
        ("tre-hen/", "Hồ sơ quá hạn từng kỳ, đã trả hoặc còn chờ (hồ sơ)", "Tháng 10 năm 2026 (mẫu) 2"),
        ("cai-cach/mau/", "Nhiệm vụ theo tình trạng (nhiệm vụ)", "Xong 1"),
        ("phan-anh/", "Trả lời mất bao nhiêu ngày (số phản ánh, kiến nghị)", "6 đến 10 ngày 1"),
    ],
)
def test_a_chart_is_read_as_its_table(
    heard: Site, open_page: Callable[..., Page], path: str, name: str, row: str
) -> None:
    """Who does not see the bars hears what they are of, and each number with its name."""
    table = open_page(heard.address + path).get_by_role("table", name=name, exact=True)

    assert table.get_by_role("row", name=row, exact=True).count() == 1


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("cai-cach/mau/", ["Việc: ", "Đơn vị làm: ", "Hạn: ", "Tình trạng: "]),
        ("tiep-cong-dan/giam-doc-so/", ["Ngày: ", "Giờ: ", "Ai tiếp: ", "Ở đâu: "]),
        ("tre-hen/mau/", ["Lĩnh vực: ", "Tổng tiếp nhận: "]),
    ],
)
def test_a_phone_shows_the_rows_of_a_table_below_each_other(
    heard: Site, open_page: Callable[..., Page], path: str, told: list[str]
) -> None:
    """Each value after the name of its column, still a table to who listens; a desk and paper show the columns."""
    page = open_page(heard.address + path, width=375)
    table = page.get_by_role("table").filter(has=page.get_by_role("columnheader")).first

    def shown() -> tuple[str, bool]:
        column = table.locator(".ck-sheet__column").first
        return str(table.evaluate("one => getComputedStyle(one).display")), column.is_visible()

    heads = [f"{head.strip()}: " for head in table.get_by_role("columnheader").all_inner_texts()]
    cells = table.get_by_role("row").nth(1).get_by_role("cell").all_inner_texts()
    assert heads[: len(told)] == told
    assert [cell[: len(head)] for cell, head in zip(cells, heads, strict=True)] == heads
    assert page.locator(".ck-sheet__scroll").first.evaluate("one => one.scrollWidth <= one.clientWidth")
    assert shown() == ("block", True)
    page.emulate_media(media="print")
    assert shown() == ("table", False)
    page.emulate_media(media="screen")
    page.set_viewport_size({"width": 1280, "height": 900})
    assert shown() == ("table", False)


@pytest.mark.parametrize("path", ["phan-anh/", "tre-hen/mau/"])
def test_a_desk_shows_all_columns_of_a_report(heard: Site, open_page: Callable[..., Page], path: str) -> None:
    """Forms 06a and 07a have sixteen and fourteen: nobody has to know that the last ones can be moved in sight."""
    tables = open_page(heard.address + path, width=1280).locator(".ck-sheet__scroll")

    assert tables.last.get_by_role("columnheader").count() > 13
    assert tables.evaluate_all("all => all.every((one) => one.scrollWidth <= one.clientWidth)")


def test_both_homes_ask_while_somebody_listens(heard: Site, open_page: Callable[..., Page]) -> None:
    """Drafts and surveys that are open stand on the home page with their last day."""
    home = open_page(heard.address)

    for heading in ("Dự thảo đang lấy ý kiến", "Khảo sát đang mở"):
        asked = home.get_by_role("region", name=heading)
        assert asked.get_by_role("link").count() == 2
        assert "đến hết 20/12/2026" in asked.inner_text()
