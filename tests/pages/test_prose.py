"""Official text becomes lists, steps, headings and tables, and loses nothing."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Callable
from html import unescape
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from proving import proved_by_examples

from congkhai.catalogue.manner import in_one_manner
from congkhai.pages.prose import breakable, coded, prose

CORPUS = Path(__file__).parents[3] / "shared/corpus/portal-api"
NUMBERED = '<li class="ck-prose__numbered">'
MARKS = ["", "- ", "-", "– ", "+ ", "++ ", "- - ", "* ", "*", "• ", "1. ", "2)", "1.2. ", "(3) ", "a) ", "h) ", "i) "]
MARKS += ["(ii) ", "đ) ", "A. ", "IV. ", "Bước 1: ", "- Bước 2. ", "|", "| | ", "|---|---|", "  + ", "+) ", "5/ "]


def letters(text: str) -> list[str]:
    """What may not be lost: all letters and digits in order."""
    return [character for character in text if character.isalnum()]


def words(html: str) -> str:
    """The text that a browser shows of HTML."""
    return unescape(re.sub(r"<[^>]*>", "", html))


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Một câu.", "<p>Một câu.</p>"),
        ("Một.\n\nHai.\nBa.", "<p>Một.</p><p>Hai.</p><p>Ba.</p>"),
        ("Đầu\ntiếp theo", "<p>Đầu</p><p>tiếp theo</p>"),
        ("- Một\n- Hai", "<ul><li>Một</li><li>Hai</li></ul>"),
        ("- Một\n– Hai", "<ul><li>Một</li><li>Hai</li></ul>"),
        ("-Một\n+84 không phải dấu", "<ul><li>Một</li></ul><p>+84 không phải dấu</p>"),
        ("- Một,\nviết tiếp\n- Hai", "<ul><li>Một,<br>viết tiếp</li><li>Hai</li></ul>"),
        ("- A + b - c", "<ul><li>A + b - c</li></ul>"),
        ("-\n***\n- Một", "<ul><li>Một</li></ul>"),
        ("20.000 đồng\n3 ngày", "<p>20.000 đồng</p><p>3 ngày</p>"),
        ("38/2023/NĐ-CP\nsố", "<p>38/2023/NĐ-CP</p><p>số</p>"),
        ("< 40kW & <b>\n>", "<p>&lt; 40kW &amp; &lt;b&gt;</p>"),
        ("<script>\n- \"a\" 'b'", "<p>&lt;script&gt;</p><ul><li>&#34;a&#34; &#39;b&#39;</li></ul>"),
        (
            "Xem https://a.vn/b.\nHết",
            '<p>Xem <a href="https://a.vn/b" rel="noopener nofollow">https://a.vn/b</a>.</p><p>Hết</p>',
        ),
        (
            "Truy cập “https://a.vn/p/home” rồi «https://a.vn/b»? [https://a.vn/c]! https://a.vn/?q=1…",
            '<p>Truy cập “<a href="https://a.vn/p/home" rel="noopener nofollow">https://a.vn/p/home</a>” rồi '
            '«<a href="https://a.vn/b" rel="noopener nofollow">https://a.vn/b</a>»? '
            '[<a href="https://a.vn/c" rel="noopener nofollow">https://a.vn/c</a>]! '
            '<a href="https://a.vn/?q=1" rel="noopener nofollow">https://a.vn/?q=1</a>…</p>',
        ),
    ],
)
def test_lines(text: str, html: str) -> None:
    """A mark at the beginning of a line makes an item, one within it does not; all is escaped."""
    assert prose(text) == html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        (
            "- Một\n+ a\n++ x\n+ b\n- Hai",
            "<ul><li>Một<ul><li>a<ul><li>x</li></ul></li><li>b</li></ul></li><li>Hai</li></ul>",
        ),
        ("+ Một\n- a\n+ Hai", "<ul><li>Một<ul><li>a</li></ul></li><li>Hai</li></ul>"),
        # After a plain line marks keep their rank: `-` does not fall into the last `+`.
        (
            "- Một\n+ a\nXen vào.\n+ b\n- Hai",
            "<ul><li>Một<ul><li>a</li></ul></li></ul><p>Xen vào.</p><ul><li>b</li><li>Hai</li></ul>",
        ),
        (
            "1. Một\na) A\n- x\nb) B\n2. Hai",
            f"<ul>{NUMBERED}1. Một<ul>{NUMBERED}a) A<ul><li>x</li></ul></li>{NUMBERED}b) B</li></ul></li>"
            f"{NUMBERED}2. Hai</li></ul>",
        ),
        ("7. Bảy\n9. Chín", f"<ul>{NUMBERED}7. Bảy</li>{NUMBERED}9. Chín</li></ul>"),
        (
            "1. Một\n1.1. Con\n2. Hai",
            f"<ul>{NUMBERED}1. Một<ul>{NUMBERED}1.1. Con</li></ul></li>{NUMBERED}2. Hai</li></ul>",
        ),
        ("h) Hát\ni) In\nk) Ký", f"<ul>{NUMBERED}h) Hát</li>{NUMBERED}i) In</li>{NUMBERED}k) Ký</li></ul>"),
        (
            "a) A\ni) Một\nii) Hai\nb) B",
            f"<ul>{NUMBERED}a) A<ul>{NUMBERED}i) Một</li>{NUMBERED}ii) Hai</li></ul></li>{NUMBERED}b) B</li></ul>",
        ),
        # No deeper than a phone has room for.
        (
            "- 1\n+ 2\n++ 3\n+++ 4\n++++ 5",
            "<ul><li>1<ul><li>2<ul><li>3<ul><li>4</li><li>5</li></ul></li></ul></li></ul></li></ul>",
        ),
    ],
)
def test_nesting(text: str, html: str) -> None:
    """The order in which marks appear decides what stands within what; numbers stay as they are."""
    assert prose(text) == html


def test_stars() -> None:
    """A star before other marks is a heading, a list of stars is a list."""
    heading = '<p class="ck-prose__heading"><strong>Nộp trực tiếp:</strong></p>'

    assert prose("* Nộp trực tiếp:\n- Đến xã") == f"{heading}<ul><li>Đến xã</li></ul>"
    assert prose("- Gồm\n* Đơn;\n* Ảnh.") == "<ul><li>Gồm<ul><li>Đơn;</li><li>Ảnh.</li></ul></li></ul>"


def test_steps() -> None:
    """`Bước` with its number is a heading: all of a short line, else the number alone."""
    long = "Người nộp chuẩn bị hồ sơ. " * 8

    assert prose("Bước 1: Nộp hồ sơ\n- Đến xã\n- Bước 2. Nhận") == (
        '<p class="ck-prose__step"><strong>Bước 1: Nộp hồ sơ</strong></p><ul><li>Đến xã</li></ul>'
        '<p class="ck-prose__step"><strong>Bước 2. Nhận</strong></p>'
    )
    assert prose(f"Bước 1: {long}") == f'<p class="ck-prose__step"><strong>Bước 1:</strong> {long.strip()}</p>'
    assert prose("Bước 1 làm trước bước 2.") == "<p>Bước 1 làm trước bước 2.</p>"


def test_tables() -> None:
    """Lines of bars are a table with heads, however many cells a line has; a lone bar is text."""
    html = prose("Mức phí:\n|Việc|Phí|\n|---|---|\n|Bản sao|2.000|<b>|\n|Chữ ký|\nHết.")

    assert html == (
        '<p>Mức phí:</p><div class="ck-scroll" role="region" aria-label="Bảng" tabindex="0"><table><thead><tr>'
        '<th scope="col">Việc</th><th scope="col">Phí</th><th scope="col"></th></tr></thead><tbody>'
        "<tr><td>Bản sao</td><td>2.000</td><td>&lt;b&gt;</td></tr></tbody></table></div>"
        "<p>|Chữ ký|</p><p>Hết.</p>"
    )
    assert prose("A | B\nC") == "<p>A | B</p><p>C</p>"


@proved_by_examples("texts of any kind")
@given(st.lists(st.tuples(st.sampled_from(MARKS), st.text(max_size=20)), max_size=12))
def test_nothing_is_lost(lines: list[tuple[str, str]]) -> None:
    """Whatever the text, its letters and digits come out in their order, in HTML that is well formed."""
    text = "\n".join(mark + rest for mark, rest in lines)
    html = str(prose(text))

    assert letters(words(html)) == letters(in_one_manner(text))
    assert ElementTree.fromstring(f"<div>{_as_xml(html)}</div>") is not None


@pytest.mark.proof("texts of any kind")
@pytest.mark.skipif(not CORPUS.exists(), reason="the real records are not part of the project")
def test_nothing_of_real_records_is_lost(is_whole: bool, tried: Callable[[int, str], None]) -> None:
    """The steps and conditions of real records come out with all their letters."""
    with gzip.open(CORPUS / f"{'national' if is_whole else 'justice'}.jsonl.gz", "rt", encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    texts = [record["requirementsAndConditions"] or "" for record in records]
    texts += [step["description"] for record in records for step in record["executionSteps"]]
    tried(len(texts), "real texts")

    assert [text[:80] for text in texts if letters(words(str(prose(text)))) != letters(in_one_manner(text))] == []


def _as_xml(html: str) -> str:
    """HTML as XML: closed breaks, no characters that XML has not."""
    return re.sub(r"[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "", html.replace("<br>", "<br/>"))


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("`true` nếu <mới>, `-` nếu không", "<code>true</code> nếu &lt;mới&gt;, <code>-</code> nếu không"),
        ("Một dấu ` lẻ", "Một dấu ` lẻ"),
    ],
)
def test_code_in_a_line(text: str, html: str) -> None:
    """What stands between two backticks is code; all else is as it stood."""
    assert coded(text) == html


def test_keys_break_between_words() -> None:
    """A key may end a line after a point or an underline."""
    assert breakable("huong_dan.tom_tat") == "huong_<wbr>dan.<wbr>tom_<wbr>tat"
