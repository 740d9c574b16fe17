"""Any file: its format by content, or one line that says what it is and what to do."""

from __future__ import annotations

import codecs
import gzip
import json
import zlib
from collections.abc import Callable
from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import Workbook

from congkhai.importing.formats.recognition import LIMIT, OTHERS, read_any, refused_by_size

PDF = b"%%PDF-1.3\n1 0 obj <</Type /Font>> endobj\n8 0 obj <</Filter /FlateDecode>>\nstream\n%b\nendstream"
MARKDOWN = "văn bản Markdown (tiêu đề bằng dấu #, bảng bằng dấu |), không phải bản của Cổng"
ANSWER = '{"code": "1.999001", "name": "Cấp thẻ", "executionSteps": []}'
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("name", "format_begins"),
    [
        ("van-ban-20-nhan.txt", "văn bản 20 nhãn"),
        ("trang-chep-dong.txt", "văn bản chép"),
        ("trang-chep-lien.txt", "văn bản chép"),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_samples_are_known_by_their_content(
    name: str, format_begins: str, encoding: str, sample: Callable[[str], bytes]
) -> None:
    """The name of a file says nothing; Notepad's encodings do not matter."""
    reading = read_any(sample(name).decode().encode(encoding), "tai-lieu.doc")

    assert reading.format.startswith(format_begins)
    assert [found.code for found in reading.procedures] == ["1.999001"]
    assert reading.unread == ()


@pytest.mark.parametrize("name", ["van-ban-20-nhan.txt", "trang-chep-dong.txt", "portal-2026.html", "old-portal.html"])
@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data.decode().encode("ascii", "replace"),
        lambda data: data.decode().encode("cp1252", "replace"),
        lambda data: data.decode("cp1252", "replace").encode(),
        lambda data: data.decode("latin-1").encode(),
    ],
    ids=["saved as ASCII", "saved as ANSI", "opened as ANSI", "opened as Latin-1"],
)
def test_letters_that_a_program_lost_are_told(
    name: str, damage: Callable[[bytes], bytes], sample: Callable[[str], bytes]
) -> None:
    """`Thủ tục` is `Th? t?c` or `Thá»§ tá»¥c`, and every character of that would be proved to be in the record."""
    (unread,) = read_any(damage(sample(name)), "a.txt").unread

    assert unread.what == "chữ có dấu đã hỏng vì lưu sai bảng mã (như `Th? t?c`, `Thá»§ tá»¥c`)"
    assert "UTF-8" in unread.remedy


def test_question_marks_are_no_lost_letters() -> None:
    """Neither of sentences, nor of addresses, nor a letter that the source itself has wrong."""
    words = "Có phải nộp không? Có.Xem https://a.vn/p?id=1 www.b.vn/?x=2 N\ufffdp Th?t " * 3
    answer = {"code": "1.999001", "name": "Cấp thẻ", "executionSteps": [], "description": words + "Cấp thẻ mới " * 99}

    assert read_any(json.dumps(answer, ensure_ascii=False).encode(), "x").unread == ()


@pytest.mark.parametrize(
    "data",
    [
        ANSWER.encode(),
        f"[{ANSWER}]".encode("utf-16"),
        f"\ufeff{ANSWER}\n".encode(),
        gzip.compress(f"{ANSWER}\n{ANSWER}".encode(), mtime=0),
    ],
)
def test_answers_of_the_api_are_known(data: bytes) -> None:
    """JSON, JSON Lines, and either within gzip."""
    assert {found.code for found in read_any(data, "x").procedures} == {"1.999001"}


def test_gzip_of_several_parts_is_read_to_its_end() -> None:
    """What `cat a.gz b.gz` makes, with the zeros that tapes leave behind it."""
    parts = [ANSWER, ANSWER.replace("1.999001", "1.999002")]
    data = b"".join(gzip.compress(f"{part}\n".encode(), mtime=0) for part in parts) + b"\0\0"

    assert [found.code for found in read_any(data, "x").procedures] == ["1.999001", "1.999002"]


def test_workbooks_are_known() -> None:
    """A list of procedures under any name."""
    book = Workbook()
    assert book.active is not None
    book.active.append(["Mã số", "Tên"])
    book.active.append(["1.999001", "Cấp thẻ"])
    file = BytesIO()
    book.save(file)

    assert [row.code for row in read_any(file.getvalue(), "a.pdf").listed] == ["1.999001"]


def zip_of(**members: bytes) -> bytes:
    """A package of these members."""
    file = BytesIO()
    with ZipFile(file, "w") as package:
        for name, data in members.items():
            package.writestr(name, data)
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "tệp trống"),
        (codecs.BOM_UTF8 + b" \r\n", "tệp trống"),
        (b"%PDF-1.7 /Font /ToUnicode", "PDF có lớp chữ nhưng bảng đã vỡ dòng, không đọc để tránh sai"),
        (
            PDF % zlib.compress(b"BT /F1 12 Tf (a) Tj ET"),
            "PDF có lớp chữ nhưng bảng đã vỡ dòng, không đọc để tránh sai",
        ),
        (PDF % zlib.compress(b"BT /F1 12 Tf ET q /Im0 Do Q"), "PDF không có lớp chữ (chỉ là ảnh chụp)"),
        ("# Cấp thẻ\n* **Mã thủ tục:** 1\n* **Tên thủ tục:** Thẻ".encode(), MARKDOWN),
        (
            "Mã thủ tục là 1, Tên thủ tục là thẻ".encode(),
            "văn bản có “Mã thủ tục” và “Tên thủ tục” nhưng không xếp như trang hay bản in của Cổng",
        ),
        (b"%PDF-1.4 /XObject /Image", "PDF không có lớp chữ (chỉ là ảnh chụp)"),
        (b"\x89PNG\r\n\x1a\n", "ảnh, không có chữ để đọc"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "ảnh, không có chữ để đọc"),
        (OLE + "Workbook".encode("utf-16-le"), "tệp Excel kiểu cũ (.xls nhị phân)"),
        (OLE + "WordDocument".encode("utf-16-le"), "tệp Word kiểu cũ (.doc nhị phân, trước 2007)"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "tệp Office có mật khẩu"),
        (zip_of(a=b"b"), "tệp nén ZIP, không phải .docx hay .xlsx"),
        (b"Rar!\x1a\x07\x00", "tệp nén"),
        (b"<html><body>Tin</body></html>", "trang web không phải trang một thủ tục của Cổng Dịch vụ công quốc gia"),
        (b"a;b;c\nd;e;f\ng;;\n", "bảng không có hàng tiêu đề nhận ra được"),
        ("Danh sách cán bộ".encode(), "văn bản không có tiêu đề của một thủ tục (“Mã thủ tục”, “Trình tự thực hiện”…)"),
        ("Thñ tôc hµnh chÝnh".encode(), "văn bản gõ bằng bảng mã cũ (TCVN3 hoặc VNI)"),
        ("Thñ tôc hµnh chÝnh".encode("latin-1"), "văn bản không phải UTF-8 (TCVN3 hoặc VNI)"),
        (
            "Tên thủ tục".encode("cp1258", "ignore"),
            "văn bản không phải UTF-8 (có thể Windows-1258, TCVN3, VNI hoặc tệp bị hỏng vài chỗ)",
        ),
        (bytes(range(256)) * 4, "tệp nhị phân không rõ loại"),
        (gzip.compress(b"a", mtime=0)[:-9], "tệp nén gzip bị cắt"),
        (b"\x1f\x8b\0\0damaged", "tệp nén gzip bị hỏng"),
        (gzip.compress(gzip.compress(b"{}", mtime=0), mtime=0), "tệp nén gzip lồng trong gzip"),
        (gzip.compress(b"{}", mtime=0) + b"rest", "tệp nén gzip có phần lạ ở cuối"),
        (
            gzip.compress(b"Viet Nam", mtime=0),
            "tệp nén gzip, bên trong là văn bản không có tiêu đề của một thủ tục (“Mã thủ tục”, “Trình tự thực hiện”…)",
        ),
        (gzip.compress(bytes(range(128, 256)), mtime=0), "tệp nén gzip, bên trong là tệp nhị phân không rõ loại"),
        (gzip.compress(b"a" * 257 + b"ustar", mtime=0), "tệp nén gzip, bên trong là tệp gộp TAR"),
        (b"PK\x03\x04 xl/workbook.xml", "tệp Excel hỏng hoặc bị cắt, không mở được"),
    ],
)
def test_what_is_not_read_is_said_in_one_line(data: bytes, what: str) -> None:
    """What the file is and what to do instead, in words an editor knows."""
    (unread,) = read_any(data, "a.txt").unread

    assert (unread.file, unread.what) == ("a.txt", what)
    assert unread.remedy
    assert "\n" not in unread.what + unread.remedy


def test_gzip_is_not_unpacked_beyond_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    """A small file that unpacks without end stops at the limit."""
    monkeypatch.setattr("congkhai.importing.formats.bombs._UNPACKED", 1000)

    (unread,) = read_any(gzip.compress(b" " * 2000, mtime=0), "a.gz").unread

    assert unread.what == "tệp nén gzip quá lớn khi giải nén"


@pytest.mark.parametrize(
    ("start", "what"),
    [
        (b"M\xc3\xa3,T\xc3\xaan\n1.999001,C\xe1\xba\xa5p th\xe1\xba\xbb\n", "tệp quá lớn (31 MB)"),
        (b"<html><body>", "tệp quá lớn (31 MB)"),
        (b"PK\x03\x04 xl/workbook.xml", "tệp quá lớn (31 MB)"),
    ],
)
def test_what_is_too_large_is_refused_for_that(start: bytes, what: str) -> None:
    """Not as something it is not: a list of 84 MB was called a text without headings, after half a minute."""
    (unread,) = read_any(start + b" " * OTHERS, "a").unread

    assert unread.what == what
    assert unread.remedy == (
        "tệp JSON của Cổng đọc được đến 200 MB, tệp khác đến 30 MB; chia nhỏ tệp rồi nhập từng phần"
    )


def test_the_answers_of_the_country_are_no_large_file() -> None:
    """They have 73 MB; what is beyond the limit is refused before it is opened."""
    assert refused_by_size(73_164_408, "a.json") is None
    assert refused_by_size(LIMIT + 1, "a.json") is not None
    assert read_any(b'{"code": ' + b" " * OTHERS, "a.json").unread[0].what != "tệp quá lớn (31 MB)"
