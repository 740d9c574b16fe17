"""Hand-written pages among the others: addresses, links, HTML."""

from __future__ import annotations

import re

from fixture_project import REPOSITORY

from congkhai.catalogue import addresses
from congkhai.reading.hand_written import HandWrittenPage
from congkhai.rules.page_links import check_addresses, check_foot, check_html, check_links, check_text

MADE = {"": "trang đầu", "lien-he/": "trang khác", "thu-tuc/1.001193/": "tthc/ho-tich/1.001193.yml", "tin-moi.atom": ""}


def page(text: str, name: str = "content/gioi-thieu.md") -> HandWrittenPage:
    """A hand-written page."""
    return HandWrittenPage(name, text)


def test_headings_are_led_to_by_their_words() -> None:
    """`Đối tượng` is `doi-tuong`, in this page and in another; what is not there is told."""
    text = "[a](#doi-tuong) [b](#oi-tuong) [c](tro-nang.md#doi-tuong)\n\n## Đối tượng\n"

    assert problems_of(text) == [(1, 21, "lien-ket-hong"), (1, 36, "lien-ket-hong")]


def test_kind_trung_dia_chi() -> None:
    """Each address has one source; the problem names the other one."""
    names = ["thu-tuc/1.001193.md", "index.md", "a/b.md", "a/b/index.md", "gioi-thieu.md"]
    found = check_addresses([page("", f"content/{name}") for name in names], MADE)

    assert [str(one) for one in found] == [
        "content/thu-tuc/1.001193.md:1:1: địa chỉ `/thu-tuc/1.001193/` đã là của tthc/ho-tich/1.001193.yml; "
        "đổi tên hoặc xóa một trong hai [trung-dia-chi]",
        "content/index.md:1:1: địa chỉ `/` đã là của trang đầu; đổi tên hoặc xóa một trong hai [trung-dia-chi]",
        "content/a/b/index.md:1:1: địa chỉ `/a/b/` đã là của content/a/b.md; đổi tên hoặc xóa một trong hai "
        "[trung-dia-chi]",
    ]


def test_kind_thieu_trang() -> None:
    """What the foot of every page leads to is there; of files that could not be read something else is told."""
    names = ["gioi-thieu/index.md", "khieu-nai-to-cao.md", "tiep-can-thong-tin.md", "sau/tro-nang.md"]
    pages = [page("", f"content/{name}") for name in names]
    privacy, help_ = check_foot(pages, set())

    assert str(privacy) == (
        "content/quyen-rieng-tu.md:1:1: chưa có trang này mà cuối mọi trang đều dẫn tới; lấy lại tệp từ Git, hoặc viết "
        "lại [thieu-trang]"
    )
    assert help_.file == "content/tro-nang.md"
    assert list(check_foot(pages, {privacy.file})) == [help_]
    assert list(check_foot([], {"content"})) == []


def test_every_hand_written_page_at_the_foot_is_asked_for() -> None:
    """The template of the foot names addresses; those with a file in content/ are told where that is gone."""
    foot = (REPOSITORY / "congkhai/publishing/theme/partials/footer.html").read_text("utf-8")
    led_to = {getattr(addresses, name) for name in re.findall(r"dia_chi\.([A-Z_]+) \| url", foot)}
    files = {f"content/{address.removesuffix('/')}.md" for address in led_to}

    assert {one.file for one in check_foot([], set())} == {name for name in files if (REPOSITORY / name).is_file()}


def problems_of(text: str, name: str = "content/gioi-thieu.md") -> list[tuple[int, int, str]]:
    """Line, column and code of each link that is wrong."""
    files = ["content/bieu-mau/to khai.docx", "content/tro-nang.md"]
    found = check_links([page(text, name), page("", "content/tro-nang.md")], files, MADE)
    return [(one.line, one.column, one.code) for one in found]


def test_kind_lien_ket_hong() -> None:
    """A link must lead to a page or file of the site, from where it is written; code is no link."""
    text = """\
[a](khong-co.md) [b](tro-nang.md) ![e](khong-co.png) [f](bieu-mau/to%20khai.docx)
[g](../lien-he/) [h](lien-he/) [i](../thu-tuc/1.001193/index.html) [k](../thu-tuc/1.001194/) [l](..)
`[m](khong-co.md)` <a href="khong-co/">n</a>

```
[o](khong-co.md)
```
[p]: khong-co.md
"""

    assert problems_of(text) == [
        (1, 5, "lien-ket-hong"),
        (1, 40, "lien-ket-hong"),
        (2, 22, "lien-ket-hong"),
        (2, 72, "lien-ket-hong"),
        (3, 29, "lien-ket-hong"),
        (8, 6, "lien-ket-hong"),
    ]


def test_links_of_pages_in_folders() -> None:
    """Files are named from the file, pages from the address, as MkDocs has it."""
    text = "[a](../tro-nang.md) [b](../../lien-he/) [c](../../tin-moi.atom) [d](tro-nang.md)"

    assert problems_of(text, "content/hoi-dap/cach-dung.md") == [(1, 69, "lien-ket-hong")]


def test_kind_lien_ket_cam() -> None:
    """Other schemes, names and passwords in a link, look-alike hosts."""
    targets = ["javascript:alert(1)", "data:text/html,x", "https://a@b.vn/", "https://dịch-vụ.vn", "//a.vn/b"]
    text = "\n".join(f"[x]({target})" for target in [*targets, "https://a.vn", "mailto:a@b.vn", "tel:1900"])

    assert problems_of(text) == [(line, 5, "lien-ket-cam") for line in range(1, 6)]


def test_kind_lien_ket_tuyet_doi() -> None:
    """A link from the root of the host leads nowhere under a sub-path, and in a copied folder."""
    assert problems_of("[x](/lien-he/)") == [(1, 5, "lien-ket-tuyet-doi")]


def test_kind_html_bi_bo() -> None:
    """What is cleaned away from a hand-written page is told at its place, words too that only look like an element."""
    lines = ["Một", "<iframe src=x></iframe> <b>hai</b>", "<META http-equiv=refresh>", "Ghi <họ tên> vào ô, hay <tên>."]
    code = ["`<script>` và <https://a.vn/b> và <a@b.vn>, 1 < 2 > 0", "```html", "<iframe>", "```"]
    found = check_html([page("\n".join([*lines, *code]))], {"b"})

    assert [(one.line, one.column, one.message.partition(";")[0]) for one in found] == [
        (2, 1, "`<iframe src=x>` không được đưa lên trang"),
        (3, 1, "`<META http-equiv=refresh>` không được đưa lên trang"),
        (4, 5, "`<họ tên>` không được đưa lên trang"),
        (4, 25, "`<tên>` không được đưa lên trang"),
    ]


def test_kind_anh_ngoai() -> None:
    """A picture of another host is not shown: no page asks elsewhere for anything."""
    found = check_html([page("![a](https://a.vn/b.png) ![c](//a.vn/d.png) ![e](f.png) [g](https://a.vn/h.png)")], set())

    assert [(one.column, one.code) for one in found] == [(6, "anh-ngoai"), (31, "anh-ngoai")]


def test_what_spoils_a_page_is_told_once() -> None:
    """Both sides of a conflict, letters that a wrong encoding left, no word; headings and questions are none."""
    spoilt = "# Gi?i thiệu\nQuyá»n của bạn\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n"
    sound = "Tên trang\n=======\n> Trích?\n\nHỏi? được. [a](https://a.vn/?q=b)\n~~~\n<<<<<<< HEAD\n~~~\n"
    found = {text: [(one.line, one.code) for one in check_text([page(text)])] for text in (spoilt, sound, " \n")}

    assert found == {spoilt: [(3, "dau-xung-dot"), (1, "chu-hong")], sound: [], " \n": [(1, "ban-ghi-rong")]}
