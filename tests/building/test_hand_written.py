"""Hand-written pages in the built sites: cleaned, with headings that can be led to, and nothing else of content/."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from fixture_project import REPOSITORY, built, replace_in, run

from congkhai.building.checking import check_project
from congkhai.building.made_addresses import made_addresses
from congkhai.building.page_cleaning import clean
from congkhai.building.page_prose import prose_of
from congkhai.reading.project import find_project
from congkhai.rules.page_links import ALWAYS_MADE, needs_addresses

ABOUT = "content/gioi-thieu.md"
BIRTH = "tthc/ho-tich/1.001193.yml"


@pytest.mark.parametrize(
    ("html", "cleaned"),
    [
        ('<p>Một<meta http-equiv="refresh" content="0;url=//x"></p>', "<p>Một</p>"),
        ('<iframe src="https://x"></iframe><script>x</script><style>y</style>', ""),
        ('<p onclick="x" style="color:red"><a href="javascript:x">a</a></p>', "<p><a>a</a></p>"),
        ('<a href="https://a@b.vn/">a</a><img src="https://x/y.png" alt="z">', '<a>a</a><img alt="z">'),
        (
            '<a href="../lien-he/#x">a</a> <a href="tel:1900">b</a>',
            '<a href="../lien-he/#x">a</a> <a href="tel:1900">b</a>',
        ),
        ('<h2 id="doi-tuong">Đ</h2><img src="a.png" alt="b">', '<h2 id="doi-tuong">Đ</h2><img src="a.png" alt="b">'),
        (
            '<table><tbody><tr><td style="text-align: right;">1</td></tr></tbody></table>',
            '<div class="ck-scroll" role="region" aria-label="Bảng" tabindex="0">'
            '<table><tbody><tr><td class="ck-prose__cell--right">1</td></tr></tbody></table></div>',
        ),
    ],
)
def test_clean(html: str, cleaned: str) -> None:
    """What forwards, runs, frames or loads from elsewhere is gone; words, links and names of headings stay."""
    assert clean(html) == cleaned


def test_prose_of_a_page() -> None:
    """Its title is left out; what stands apart on the page stands apart."""
    points = "<ul><li><p>bốn</p></li>\n<li>năm</li></ul>"
    html = f'<h1 id="a">Tên</h1>\n<p>Một <strong>hai</strong> &amp; ba.</p>{points}<h2 id="s">Sáu</h2>'

    assert prose_of(html) == ("Một hai & ba.", "bốn", "năm", "Sáu")


def test_hand_written_pages_of_a_site(project: Path) -> None:
    """They are cleaned, their headings have names without diacritics; notes and copies are not published."""
    foreign = "<iframe src='https://x.vn'></iframe>\n\n<meta http-equiv=refresh content='0;url=https://x.vn'>\n"
    text = f"\n\n## Đối tượng\n\n{foreign}"
    (project / ABOUT).write_text((project / ABOUT).read_text(encoding="utf-8") + text, encoding="utf-8")
    strange = ["ghi-chu.txt", "Thumbs.db", "gioi-thieu (1).md", "chinh-sach/x.yml.orig", "id_rsa"]
    for name in [*strange, "bieu-mau/Mẫu#2.docx"]:
        (project / "content" / name).write_bytes(b"x")
    replace_in(project / "content/danh-muc/bieu-mau.yml", "to-khai-khai-sinh.docx", "'Mẫu#2.docx'")
    result = run(project)
    site = project / "site"
    page = (site / "gioi-thieu/index.html").read_text(encoding="utf-8")
    names = [path.name for path in site.rglob("*")]

    assert result.code == 0
    assert '<h2 id="doi-tuong">' in page
    assert "iframe" not in page
    assert 'http-equiv="refresh"' not in page.replace("'", '"')
    assert "[html-bi-bo]" in result.out
    assert result.out.count("[khong-xuat-ban]") == 5
    assert not {name.rpartition("/")[2] for name in strange} & set(names)
    assert (site / "bieu-mau/Mẫu#2.docx").is_file()
    assert "bieu-mau/M%E1%BA%ABu%232.docx" in (site / "thu-tuc/1.001193/index.html").read_text(encoding="utf-8")


def test_what_a_page_says_of_itself_is_only_words(project: Path) -> None:
    """Its title and description never become markup; it is no frame, has no template and no class of its own."""
    head = """---
title: '<script>alert(1)</script> A & B'
description: '"><script>alert(2)</script>'
khung: thu-tuc
muc: '"><script>alert(3)</script>'
template: khong-co.html
---
<script>alert(4)</script> Nội dung.
"""
    (project / "content/thu.md").write_text(head, "utf-8")
    (project / "content/kia.md").write_text('# A & B "C" `<x>`\n', "utf-8")
    result = run(project)
    page = (project / "site/thu/index.html").read_text("utf-8")
    other = (project / "site/kia/index.html").read_text("utf-8")
    tree = (project / "site/so-do-trang/index.html").read_text("utf-8")

    assert result.code == 0
    assert "<script>alert" not in page
    assert "Nội dung." in page
    assert "<title>alert(1) A &amp; B – " in page
    assert 'content="&#34;&gt;&lt;script&gt;alert(2)&lt;/script&gt;"' in page
    assert "<title>A &amp; B &#34;C&#34; &lt;x&gt; – " in other
    assert ">A &amp; B &#34;C&#34; &lt;x&gt;</a>" in tree


def test_a_page_of_one_site_is_not_on_the_other(project: Path) -> None:
    """Neither page nor search nor tree of the other site has it; where it is, it says nothing of its head."""
    (project / "content/mot-trang.md").write_text("---\ntrang: pbgdpl\n---\n# Chỉ ở một trang\n\nLời.\n", "utf-8")
    files = built(project)

    on = {
        site: [
            name for name, data in files.items() if name.startswith(f"{site}/") and "Chỉ ở một trang".encode() in data
        ]
        for site in ("site", "site-pbgdpl")
    }

    assert on["site"] == []
    assert {"site-pbgdpl/mot-trang/index.html", "site-pbgdpl/so-do-trang/index.html"} < set(on["site-pbgdpl"])
    assert b"trang: pbgdpl" not in files["site-pbgdpl/mot-trang/index.html"]


HOMES = {
    "index.md": "một trang do chương trình tự dựng",
    "lien-he.md": "một trang do chương trình tự dựng",
    "thu-tuc/1.001193.md": "tthc/ho-tich/1.001193.yml",
    "linh-vuc/ho-tich.md": "content/danh-muc/linh-vuc.yml",
    "chinh-sach/bot-giay-to.md": "content/chinh-sach/bot-giay-to.yml",
    "chinh-sach/index.md": "một trang do chương trình tự dựng",
    "co-quan/index.md": "một trang do chương trình tự dựng",
}


def test_no_page_takes_the_place_of_another(project: Path) -> None:
    """A page written by hand where there is one already is an error that names both; nothing is published."""
    built(project)
    for name in HOMES:
        (project / "content" / name).parent.mkdir(exist_ok=True)
        (project / "content" / name).write_text("# Trang của tôi\n", encoding="utf-8")
    before = (project / "site/index.html").read_bytes()
    result = run(project)
    told = [line for line in result.lines if "[trung-dia-chi]" in line]

    assert result.code == 1
    assert sorted(told) == sorted(
        f"content/{name}:1:1: địa chỉ `/{name.removesuffix('.md').removesuffix('index')}"
        f"{'' if name.endswith('index.md') else '/'}` đã là của {first}; đổi tên hoặc xóa một trong hai [trung-dia-chi]"
        for name, first in HOMES.items()
    )
    assert (project / "site/index.html").read_bytes() == before


def test_a_page_that_the_foot_leads_to_stays(project: Path) -> None:
    """No other page leads to the one about the site, and its link stands on all of them."""
    (project / ABOUT).unlink()
    gone = run(project, command="check")
    (project / ABOUT).write_bytes(b"# Gi\xff\n")
    damaged = run(project, command="check")

    assert gone.code == damaged.code == 1
    assert next(line for line in gone.lines if ABOUT in line).endswith("[thieu-trang]")
    assert [line.partition("[")[2] for line in damaged.lines if ABOUT in line] == ["sai-bang-ma]"]


def test_a_link_that_leads_nowhere_stops_every_build(project: Path) -> None:
    """And every check; the place is told each time."""
    with (project / ABOUT).open("a", encoding="utf-8") as file:
        file.write("\n[Đây](../thu-tuc/9.999999/)\n")
    place = f"{ABOUT}:{len((project / ABOUT).read_text(encoding='utf-8').splitlines())}:7:"
    results = [run(project), run(project), run(project, command="check"), run(project, "--no-cache")]

    assert [result.code for result in results] == [1, 1, 1, 1]
    assert all(any(line.startswith(place) and "[lien-ket-hong]" in line for line in one.lines) for one in results)


def test_kind_mau_khong_dung(project: Path) -> None:
    """A form that no record, list or page names is told and stays out; what is named anywhere is published."""
    for name in ("cu.docx", "bieu-phi.pdf", "huong-dan.pdf", "ban-nhap.docx"):
        (project / "content/bieu-mau" / name).write_bytes(b"x")
    replace_in(project / BIRTH, "[qua-han]}", "[qua-han], tep_dinh_kem: [{ten: Biểu phí, tep: bieu-phi.pdf}]}")
    with (project / ABOUT).open("a", encoding="utf-8") as file:
        file.write("\n[Hướng dẫn](bieu-mau/huong-dan.pdf)\n")
    told = [line for line in run(project).lines if line.endswith("[mau-khong-dung]")]

    assert told == [
        f"content/bieu-mau/{name}:1:1: không bản ghi, danh mục hay trang nào nêu tệp mẫu này nên tệp không được "
        "đưa lên trang; ghi tên tệp ở `tep` của một bản mẫu trong content/danh-muc/bieu-mau.yml, hoặc xóa tệp "
        "[mau-khong-dung]"
        for name in ("ban-nhap.docx", "cu.docx")
    ]
    assert {path.name for path in (project / "site/bieu-mau").iterdir() if path.is_file()} == {
        "bieu-phi.pdf",
        "huong-dan.pdf",
        "index.html",
        "to-khai-khai-sinh.docx",
    }


def test_links_are_checked_beside_errors_in_records(project: Path) -> None:
    """A page's own mistake is told at once; what leads to a record with errors, or into a list with errors, is none."""
    (project / BIRTH).write_text("a: [", encoding="utf-8")
    (project / "content/danh-muc/linh-vuc.yml").write_text("a: [", encoding="utf-8")
    links = ["thu-tuc/1.001193/", "linh-vuc/ho-tich/", "chinh-sach/bot-giay-to/", "co-quan/ubnd-cap-xa/", "lien-he/"]
    wrong = ["thu-tuc/9.999999/", "chinh-sach/khong-co/", "khong-co.md"]
    with (project / ABOUT).open("a", encoding="utf-8") as file:
        file.write("\n" + " ".join(f"[x](../{one})" for one in links) + " " + " ".join(f"[x]({one})" for one in wrong))
    result = run(project, command="check")

    assert result.code == 1
    assert [line.split("`")[1] for line in result.lines if "[lien-ket-hong]" in line] == wrong
    assert any(line.startswith(f"{BIRTH}:") for line in result.lines)


def test_what_links_may_lead_to_for_certain_is_there_without_records(tmp_path: Path) -> None:
    """Lists and single pages are taken to be there unseen: a project without any record has all of them."""
    checked = check_project(tmp_path, date(2026, 11, 29), use_cache=False)

    assert made_addresses(checked.loaded).keys() >= ALWAYS_MADE


def test_shipped_pages_are_checked_without_drawing_lists() -> None:
    """Their links lead to such pages and to files: `check` and the build need not make all lists to know them."""
    project = find_project(REPOSITORY)

    assert not needs_addresses(project.pages, project.published)


@pytest.mark.parametrize("address", ['""', "/trang/", "https://a.vn/?a=1", "https://a.vn/#x", "a.vn", None])
def test_a_site_without_a_full_address_is_not_built(address: str | None, project: Path) -> None:
    """Sitemap, feed and QR codes are read elsewhere: a relative address in them leads nowhere."""
    old = "site_url: https://tthc.example/\n"
    replace_in(project / "mkdocs.yml", old, f"site_url: {address}\n" if address else "")
    result = run(project)

    assert result.code == 1
    assert "site_url: cần địa chỉ đầy đủ như https://tthc.example.gov.vn/" in result.err
    assert not (project / "site").exists()
