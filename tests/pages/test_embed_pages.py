"""Lists for frames of other sites, and the page with their code."""

from __future__ import annotations

import html
import re
from typing import Any

from board_records import DAY, UNIT, catalogue_of_boards, procedure

from congkhai.catalogue.whole import Catalogue
from congkhai.pages.embed_pages import embed_files, render_embedding
from congkhai.pages.page import Site

HERE = Site('Cổng "A" & B', "https://a.example/", "so-tu-phap", (), "", scripts={"embed_style": "assets/nhung.css"})
HOSTS = {**UNIT, "noi_duoc_nhung": ["https://laocai.example.vn", "https://b.example:8443"]}
NOTICE = {
    "ma": "bao-tri",
    "tieu_de": 'Bảo trì <b>&"',
    "noi_dung": "Tạm dừng.",
    "loai": "bao-tri",
    "muc_do": "tin",
    "dang_tu": "2026-11-20",
    "den_ngay": "2026-12-01",
    "nguon": {"he_thong": "don-vi", "ngay_lay": "2026-11-20"},
}


def catalogue(*procedures: dict[str, Any], **families: Any) -> Catalogue:
    """A small catalogue whose lists others may show."""
    return catalogue_of_boards(*procedures, **{"unit": HOSTS, **families})


def pages_of(known: Catalogue) -> dict[str, str]:
    """The bare pages by their addresses."""
    files = embed_files(known, HERE, "default-src 'none'")
    return {name.removesuffix("index.html"): data.decode() for name, data in files}


def test_without_hosts_there_is_nothing_to_show() -> None:
    """No bare page and no page about them."""
    known = catalogue_of_boards(procedure("1.000001"))

    assert pages_of(known) == {}
    assert list(render_embedding(known, HERE)) == []


def test_a_field_is_a_bare_list() -> None:
    """Its procedures by everyday names, in a window of their own; with its day, and the way to the site."""
    page = pages_of(catalogue(procedure("1.000002"), procedure("1.000001")))["nhung/linh-vuc/ho-tich/"]

    assert re.findall(r'<a href="(.*?)" target="_blank" rel="noopener">(.*?)</a>', page) == [
        ("../../../thu-tuc/1.000001/", "Thủ tục 1.000001"),
        ("../../../thu-tuc/1.000002/", "Thủ tục 1.000002"),
        ("../../../linh-vuc/ho-tich/", "Xem ở Cổng &#34;A&#34; &amp; B"),
    ]
    assert page.count("<a ") == page.count('target="_blank" rel="noopener"')
    assert "Theo ngày 23/11/2026." in page
    assert '<meta name="robots" content="noindex">' in page
    assert "<script" not in page
    assert "<header" not in page
    assert 'href="../../../assets/nhung.css"' in page
    assert 'content="default-src &#39;none&#39;"' in page


def test_what_has_to_be_known_stands_beside_the_name() -> None:
    """That a procedure is a sample or not in force yet; what is over is not in the list."""
    sample = procedure("1.000001", du_lieu_mau="true")
    coming = procedure("1.000002", hieu_luc={"tu_ngay": "2027-01-01"})
    over = procedure("1.000003", cham_dut={"loai": "bai-bo", "ly_do": "Theo quyết định mới"})

    page = pages_of(catalogue(sample, coming, over))["nhung/linh-vuc/ho-tich/"]

    assert re.findall(r"Thủ tục ([\d.]+)</a>(?: <small>(.*?)</small>)?", page) == [
        ("1.000001", "Dữ liệu mẫu, chưa kiểm tra"),
        ("1.000002", "Áp dụng từ 1/1/2027"),
    ]


def test_every_kind_of_list_is_there() -> None:
    """News, each family that is news, events of life, fields that have procedures."""
    event = {"ma": "sinh-con", "ten": "Sinh con", "chang": [{"viec": "Khai sinh", "thu_tuc": "1.000001"}]}

    known = catalogue(procedure("1.000001"), su_kien={"sinh-con": event}, thong_bao={"bao-tri": NOTICE})
    pages = pages_of(known)

    assert {"nhung/thay-doi/", "nhung/chinh-sach/", "nhung/du-thao/", "nhung/su-kien/sinh-con/"} <= set(pages)
    assert "nhung/linh-vuc/chung-thuc/" not in pages
    assert "Thủ tục 1.000001" in pages["nhung/su-kien/sinh-con/"]
    assert "Bảo trì &lt;b&gt;&amp;&#34;" in pages["nhung/thong-bao/"]
    assert "Chưa cập nhật dự thảo nào." in pages["nhung/du-thao/"]
    assert known.day == DAY


def test_the_code_is_what_a_page_can_paste() -> None:
    """As text on our page; pasted it is one frame with address, name and size, and nothing of the name runs."""
    [page] = render_embedding(catalogue(procedure("1.000001")), HERE)

    codes = [html.unescape(code) for code in re.findall(r"<pre><code>(.*?)</code></pre>", page.body)]
    assert page.path == "nhung/"
    assert "<iframe" not in page.body
    assert (
        '<iframe src="https://a.example/nhung/linh-vuc/ho-tich/" title="Hộ tịch – Cổng &#34;A&#34; &amp; B" '
        'width="100%" height="480" loading="lazy"></iframe>'
    ) in codes
    assert "<code>https://laocai.example.vn</code>" in page.body
    assert 'href="../nhung/linh-vuc/ho-tich/"' in page.body
