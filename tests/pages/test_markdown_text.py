"""The Markdown of records: every word stays, none becomes markup."""

from __future__ import annotations

import re
from html import unescape

import nh3
import pytest
from hypothesis import given
from hypothesis import strategies as st
from proving import proved_by_examples

from congkhai.pages.markdown_text import rich_text

TAGS = {"p", "ul", "ol", "li", "strong", "em", "a", "h3", "h4", "blockquote", "br", "hr", "code"}
TAGS |= {"div", "table", "thead", "tbody", "tr", "th", "td"}
ATTRIBUTES = {
    "a": {"href", "rel"},
    "ol": {"start"},
    "th": {"scope", "class"},
    "td": {"class"},
    "div": {"class", "role", "aria-label", "tabindex"},
}
SCROLL = '<div class="ck-scroll" role="region" aria-label="Bảng" tabindex="0">'


def lines(html: str) -> str:
    """HTML without the breaks between its elements."""
    return re.sub(r"\s*\n\s*", "", html)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Ghi <họ tên> vào ô <b>đậm</b>.", "<p>Ghi &lt;họ tên&gt; vào ô &lt;b&gt;đậm&lt;/b&gt;.</p>"),
        ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"),
        ("<!-- ghi chú --> và <div>\n\n**x**", "<p>&lt;!-- ghi chú --&gt; và &lt;div&gt;</p><p><strong>x</strong></p>"),
        ("A & B, 3 < 4, &lt;x&gt; &copy; &lạ;", "<p>A &amp; B, 3 &lt; 4, &lt;x&gt; © &amp;lạ;</p>"),
        ("Người nộp cần mang:\n- Căn cước\n- Đơn", "<p>Người nộp cần mang:</p><ul><li>Căn cước</li><li>Đơn</li></ul>"),
        ("Làm theo thứ tự:\n1. Nộp\n2. Nhận", "<p>Làm theo thứ tự:</p><ol><li>Nộp</li><li>Nhận</li></ol>"),
        ("3. Ba\n4. Bốn", '<ol start="3"><li>Ba</li><li>Bốn</li></ol>'),
        ("# Một\n\n## Hai\n\n##### Năm", "<h3>Một</h3><h3>Hai</h3><h4>Năm</h4>"),
        ("Một\n## Hai", "<p>Một</p><h3>Hai</h3>"),
        ("    thụt vào", "<p>thụt vào</p>"),
        ("[Lưu ý]: mang", "<p>[Lưu ý]: mang</p>"),
        ("`a<b>`", "<p><code>a&lt;b&gt;</code></p>"),
        ("![ảnh <x>](https://a.vn/b.png)", "<p>ảnh &lt;x&gt;</p>"),
        ("[đây](javascript:alert(1)) [kia](/x) [nữa](https://a@b.vn)", "<p>đây kia nữa</p>"),
        ("[đây](https://dịch-vụ.vn) [kia](https://xn--abc.vn)", "<p>đây kia</p>"),
        (
            "[đây](https://a.vn/?b=1&c=2 \"t\")",
            '<p><a href="https://a.vn/?b=1&amp;c=2" rel="noopener nofollow">đây</a></p>',
        ),
        (
            "<https://a.vn/>",
            '<p><a href="https://a.vn/" rel="noopener nofollow">https://a.vn/</a></p>',
        ),
        (
            "| Việc | Phí |\n|:-:|--:|\n| Sao | 2.000 |",
            f'{SCROLL}<table><thead><tr><th scope="col" class="ck-prose__cell--center">Việc</th>'
            '<th scope="col" class="ck-prose__cell--right">Phí</th></tr></thead><tbody><tr>'
            '<td class="ck-prose__cell--center">Sao</td><td class="ck-prose__cell--right">2.000</td>'
            "</tr></tbody></table></div>",
        ),
    ],
)  # fmt: skip
def test_texts(text: str, html: str) -> None:
    """Lists need no empty line, headings stand below those of the page, angle brackets are words."""
    assert lines(rich_text(text)) == html


MARKS = ["", "- ", "* ", "1. ", "# ", "### ", "> ", "    ", "| a | b |", "|---|--:|", "***", "---", "[x]: ", "`", "```"]
PARTS = [
    "<",
    ">",
    "<b>",
    "</p>",
    "<script>",
    "<!--",
    "&",
    "&lt;",
    "&#60;",
    "&amp;",
    "[",
    "](",
    ")",
    "**",
    "_",
    "`",
    "\\",
]
PARTS += ["javascript:", "https://a.vn", "http://a@b.vn", "mailto:a@b.vn", "tel:19001", '"', "'", "!", "|", " ", "  "]
PARTS += ["họ tên", "Điều 3", "đ", "Ư", "1"]


@proved_by_examples("texts of any kind")
@given(
    st.lists(
        st.tuples(st.sampled_from(MARKS), st.lists(st.one_of(st.sampled_from(PARTS), st.text(max_size=4)), max_size=8)),
        max_size=8,
    )
)
def test_nothing_is_left_to_clean(lines: list[tuple[str, list[str]]]) -> None:
    """A cleaner of HTML changes nothing of what comes out, and finds nothing that is not listed."""
    text = "\n".join(mark + "".join(rest) for mark, rest in lines)
    text = "".join(one for one in text if one.isprintable() or one == "\n")
    html = str(rich_text(text))
    clean = nh3.clean(
        html, tags=TAGS, attributes=ATTRIBUTES, url_schemes={"http", "https", "mailto", "tel"}, link_rel=None
    )

    assert clean.replace("&nbsp;", "\xa0") == html


@proved_by_examples("texts of any kind")
@given(
    st.lists(st.sampled_from(["<họ tên>", "<b>", "A & B", "Điều 3.", "- ", "\n", " ", "(x)", "[1]: a", "<1>", "</p>"]))
)
def test_no_word_is_lost(parts: list[str]) -> None:
    """What stands in angle brackets and elsewhere is there, in its order."""
    text = "".join(parts)
    shown = unescape(re.sub(r"<[^>]*>", "", rich_text(text)))

    assert [one for one in shown if one.isalnum()] == [one for one in text if one.isalnum()]
