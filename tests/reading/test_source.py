"""YAML text becomes text values with places, whatever the file looks like."""

from __future__ import annotations

from textwrap import dedent

import pytest
from broken_records import BROKEN, problems_of

from congkhai.reading.composer import MAX_DEPTH
from congkhai.reading.odd_characters import NOTHING
from congkhai.reading.places import walk
from congkhai.reading.source import parse


def found_in(data: bytes | str) -> list[tuple[int, int, str, str]]:
    """Line, column, key and code of everything wrong with the text."""
    _, problems = parse(data.encode() if isinstance(data, str) else data, "a.yml")
    return [(p.line, p.column, p.key, p.code) for p in problems]


def value_of(text: str) -> object:
    """The plain value of a text without problems."""
    document, problems = parse(text.encode(), "a.yml")
    assert document is not None
    assert problems == []
    return document.value


@pytest.mark.parametrize(
    "written",
    [
        *("1.000890", "1.00089", "0214", "0o17", "0x1F", "1_000", "1e3", ".5", "+84", "NaN", "1.0"),
        *("no", "yes", "on", "true", "nulls", "~1", "=", "2026-11-23", "12:30:45"),
    ],
)
def test_every_scalar_stays_text(written):
    """A value is kept exactly as it is written, however much it looks like a number or a day."""
    value = value_of(f"ma: {written}")

    assert value == {"ma": written}


def test_a_key_without_value_is_a_missing_key():
    """`khóa:` with nothing behind it says no more than no line at all; quotes say empty."""
    value = value_of('ten:\nmo_ta: ""\ntu_khoa: []\n')

    assert value == {"mo_ta": "", "tu_khoa": []}


@pytest.mark.parametrize("nothing", sorted(NOTHING - {"-"}))
def test_what_stands_for_nothing_is_nothing(nothing):
    """`NULL`, `~` and a lone dash are what exports write for nothing: no key has them for a value, nor has an item."""
    document, problems = parse(f'ten: {nothing}\nmo_ta: "{nothing}"\ntu_khoa: [a, "{nothing}"]\n'.encode(), "a.yml")

    assert problems == []
    assert document is not None
    assert document.value == {"mo_ta": "", "tu_khoa": ["a", ""]}


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("a: Giấy số #2 ban hành\n", (1, 12)),
        ("a:\n  - Nhà số 5 #B\n", (2, 14)),
        ("a: #123\nb: c\n", (1, 4)),
        ("a: b # xem lại\n", None),
        ("a: b ## xem lại\n", None),
        ('a: "Giấy số #2"\n', None),
        ("a: |\n  Giấy số #2\n", None),
        ("a: [b, 'c #2']\n", None),
        ("a: b#2\n#3\n", None),
    ],
)
def test_what_a_number_sign_cuts_is_told(text, cut):
    """A value that ends before ` #` is told where it is cut; a remark has a blank behind its sign."""
    found = found_in(text)

    assert [(line, column) for line, column, _, code in found if code == "bi-cat"] == ([cut] if cut else [])


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("ten: Đăng ký\n".encode(), {"ten": "Đăng ký"}),
        ("\ufefften: Đăng ký\n".encode(), {"ten": "Đăng ký"}),
        ("ten: Đăng ký\r\nma: a\r\n".encode(), {"ten": "Đăng ký", "ma": "a"}),
        ("ten: Đa\u0306ng ky\u0301\n".encode(), {"ten": "Đăng ký"}),
        ("te\u0302n: a\n".encode(), {"tên": "a"}),
        ("ten: một\u2028hai\u2029ba\u0085bốn\n".encode(), {"ten": "một hai ba bốn"}),
        (b"---\nten: a\n...\n", {"ten": "a"}),
        ("mo_ta: |\n  một\n  hai\n".encode(), {"mo_ta": "một\nhai\n"}),
    ],
    ids=["plain", "mark", "CRLF", "decomposed", "decomposed key", "separators", "document", "block"],
)
def test_ways_of_writing_the_same(data, expected):
    """Byte order mark, line endings, decomposed letters and line separators change nothing."""
    document, problems = parse(data, "a.yml")

    assert problems == []
    assert document is not None
    assert document.value == expected


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("ten: Đăng ký\n".encode("utf-16"), (1, 1, "", "sai-bang-ma")),
        ("ten: Đăng ký\n".encode("utf-16-be"), (1, 1, "", "sai-bang-ma")),
        (b"ma: a\nten: caf\xe9\n", (2, 9, "", "sai-bang-ma")),
        ("ma: a\nten: Đăng ký\n".encode("cp1258", "replace"), (2, 6, "", "sai-bang-ma")),
        (b"ma: a\x07b\n", (1, 6, "", "ky-tu-cam")),
        (b"ma: a\nten: \x00\n", (2, 6, "", "ky-tu-cam")),
        (b"", (1, 1, "", "ban-ghi-rong")),
        (b"# ch\xe1\xbb\x89 ghi ch\xc3\xba\n", (1, 1, "", "ban-ghi-rong")),
        (b"ten: a\nma:\tb\n  c: d\n", (3, 4, "", "yaml-sai")),
    ],
)
def test_files_that_cannot_be_read(data, expected):
    """Another encoding, control characters or nothing at all: one problem, at its place."""
    found = found_in(data)

    assert found == [expected]


def test_kind_sai_bang_ma():
    """A UTF-16 file says which encoding it has and how to save it in VS Code."""
    _, problems = parse("ten: a".encode("utf-16"), "a.yml")

    assert [str(p) for p in problems] == [
        "a.yml:1:1: cần tệp UTF-8, nhưng đang là UTF-16; "
        "mở bằng VS Code, chọn “Save with Encoding” → UTF-8 [sai-bang-ma]"
    ]


def test_kind_ky_tu_cam():
    """A control character is named by its number."""
    _, problems = parse(b"ten: a\x01", "a.yml")

    assert [str(p) for p in problems] == [
        "a.yml:1:7: có ký tự điều khiển U+0001 không được phép trong YAML; xóa ký tự này, cả tệp hỏng chữ thì lấy lại "
        "bản trước (Discard changes) [ky-tu-cam]"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\nb: 2\na: 3\n", [(3, 1, "a", "trung-khoa")]),
        ("a:\n  - {b: 1, b: 2}\n", [(2, 12, "a[1].b", "trung-khoa")]),
        ("a: &x 1\nb: *x\n", [(1, 4, "", "bi-danh"), (2, 4, "", "bi-danh")]),
        ("a: &nbsp chữ\n", [(1, 4, "", "bi-danh")]),
        ("a: *b\n", [(1, 4, "", "bi-danh")]),
        ("&a b: c\n", [(1, 1, "", "bi-danh")]),
        ("a: &x [*x]\n", [(1, 4, "", "bi-danh"), (1, 8, "", "bi-danh")]),
        ("a: !!int 5\n", [(1, 4, "a", "the-kieu")]),
        ("a: !!python/object/apply:os.system [ls]\n", [(1, 4, "a", "the-kieu")]),
        ("<<: {a: 1}\n", [(1, 1, "<<", "khoa-gop")]),
        ("? [a]\n: b\n", [(1, 3, "", "sai-kieu")]),
        ("a: {{ten}}\n", [(1, 5, "a", "sai-kieu")]),
        ("a: 1\n---\nb: 2\n", [(2, 1, "", "nhieu-tai-lieu")]),
        ("a: b\u200bc\n", [(1, 5, "a", "ky-tu-an")]),
        ("a: |\n  b\n  c\u2066d\n", [(3, 4, "a", "ky-tu-an")]),
        ("a: b\n  cụс d\n", [(2, 5, "a", "chu-la")]),
        ("\u00a0a: b\n", [(1, 1, "a", "dau-cach-cung")]),
        ("a: 1\nа: 2\n", [(2, 1, "a", "chu-la"), (2, 1, "a", "trung-khoa")]),
        ("a:\n  - b: 1\n    c: 2\n    b: 3\n    c: 4\n", [(4, 5, "a[1].b", "thieu-gach")]),
        ("a: 1\nb: 2\nc: 3\na: 1\nb: 2\nc: 3\n", [(4, 1, "a", "dan-hai-lan")]),
        ('a: Giấy khai sinh"\n', [(1, 4, "a", "nhay-le")]),
        ('a: "b\\u200bc"\n', [(1, 4, "a", "ky-tu-an")]),
        ('a: 1\nb: "c\\0d"\n', [(2, 4, "b", "ky-tu-cam")]),
        ('a: "b\\x01c"\n', [(1, 4, "a", "ky-tu-cam")]),
    ],
)
def test_what_yaml_allows_and_records_do_not(text, expected):
    """Features that would lose or multiply text silently are problems at their place."""
    found = found_in(text)

    assert found == expected


@pytest.mark.parametrize(
    ("text", "line", "column", "remedy"),
    [
        ("a: b: c\n", 1, 4, "có dấu `:` trong câu; đặt cả giá trị trong dấu nháy kép"),
        ("a:\n\tb: c\n", 2, 1, "có phím Tab ở đầu dòng; thụt dòng bằng dấu cách"),
        ("a: @b\n", 1, 4, "giá trị bắt đầu bằng `@`; đặt cả giá trị trong dấu nháy kép"),
        ("a: * b\n", 1, 4, "giá trị bắt đầu bằng `*`; đặt cả giá trị trong dấu nháy kép"),
        ('a: 1\nb: "c\nd: e\n', 2, 4, 'thiếu dấu nháy đóng; thêm `"` ở cuối giá trị'),
        ("a: 1\nb: [c, d\n", 2, 4, "thiếu dấu đóng ngoặc `]`"),
        ("a: 1\nbản sao\nc: d\n", 2, 1, "thiếu dấu `:` sau tên khóa, hoặc dòng này phải thụt vào"),
        ("a: |\n  b\n c\n", 3, 2, "dòng này là phần tiếp của đoạn chữ ở trên; thụt vào 2 dấu cách như dòng trên"),
        ("a: - b\n", 1, 4, "danh sách `- …` phải xuống dòng mới sau dấu `:`"),
        ('a: "\\q"\n', 1, 4, "dùng dấu nháy đơn thay cho dấu nháy kép khi có dấu `\\`"),
    ],
)
def test_mistakes_of_yaml_have_a_remedy(text, line, column, remedy):
    """What libyaml says becomes what to do, at the place to do it."""
    _, problems = parse(text.encode(), "a.yml")

    message = f"a.yml:{line}:{column}: không đọc được YAML: {remedy} [yaml-sai]"
    assert [str(p) for p in problems] == [message]


@pytest.mark.parametrize("text", ["* một\n* hai", "ký tự & và *", "a*b", "R&D", "- * x"])
def test_stars_and_ampersands_inside_text(text):
    """`*` and `&` within a text are only characters."""
    lines = "".join(f"  {line}\n" for line in text.split("\n"))

    assert value_of("mo_ta: |\n" + lines) == {"mo_ta": text + "\n"}


def test_an_alias_bomb_costs_nothing():
    """Aliases of aliases are refused before they are followed."""
    bomb = "a0: &a0 [x, x]\n"
    bomb += "".join(f"a{n}: &a{n} [" + ", ".join([f"*a{n - 1}"] * 9) + "]\n" for n in range(1, 40))

    document, problems = parse(bomb.encode(), "a.yml")

    assert document is None
    assert {p.code for p in problems} == {"bi-danh"}


@pytest.mark.parametrize("opening", ["[", "{a: ", "- "])
@pytest.mark.parametrize("depth", [MAX_DEPTH + 1, 200, 50_000])
def test_deep_files_do_not_take_the_process_down(opening, depth):
    """Too many levels are a problem, however many there are."""
    closing = {"[": "]", "{a: ": "}", "- ": " x"}[opening]

    found = found_in(opening * depth + closing * (depth if opening != "- " else 1))

    assert {code for *_, code in found} <= {"qua-sau", "yaml-sai", "ban-ghi-rong"}
    assert len(found) == 1


def test_the_deepest_level_allowed():
    """A value at the last allowed level is read."""
    text = "[" * (MAX_DEPTH - 1) + "x" + "]" * (MAX_DEPTH - 1)

    assert found_in(text) == []


def test_places():
    """Every value knows its line and column; a missing one has the place of its nearest parent."""
    text = dedent(
        """\
        ten: a
        giay_to:
          - {ten: b, ban_chinh: 1}
          - ten: c
        """
    )
    document, _ = parse(text.encode(), "a.yml")
    assert document is not None

    def place(*path: str | int, at_key: bool = False) -> tuple[int, int, str]:
        problem = document.problem("rong", path, at_key=at_key, remedy="")
        return problem.line, problem.column, problem.key

    assert place("ten") == (1, 6, "ten")
    assert place("ten", at_key=True) == (1, 1, "ten")
    assert place("giay_to", 0, "ban_chinh") == (3, 25, "giay_to[1].ban_chinh")
    assert place("giay_to", 1, "ban_chinh") == (4, 5, "giay_to[2].ban_chinh")
    assert place("giay_to", 7) == (3, 3, "giay_to[8]")
    assert place("khac", "nua") == (1, 1, "khac.nua")


def test_walk():
    """Every text of a value is met with its path, in file order."""
    value = value_of("a: x\nb: [y, {c: z}]\n")

    assert list(walk(value)) == [(("a",), "x"), (("b", 0), "y"), (("b", 1, "c"), "z")]


def test_broken_records_stay_in_their_lines():
    """Every problem of the broken records points into its file."""
    for path in sorted(BROKEN.glob("*.yml")):
        lines = path.read_text(encoding="utf-8").count("\n") + 1
        assert all(1 <= p.line <= lines and p.column >= 1 for p in problems_of(path)), path


@pytest.mark.parametrize(
    "data", [b"PK\x03\x04\x14\x00\x06", b"\xd0\xcf\x11\xe0\xa1\xb1", b"%PDF-1.7", b"{\\rtf1\\ansi a, b}"]
)
def test_a_file_of_an_office_program_is_no_text_in_another_encoding(data):
    """Saving it as UTF-8, the remedy for other encodings, would not help."""
    document, problems = parse(data, "a.yml")

    assert document is None
    assert [problem.code for problem in problems] == ["khong-doc-duoc"]
    assert "tệp Word, Excel" in problems[0].message
