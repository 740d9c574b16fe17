"""Tables of desks in any file: the same rows read the same, what is merged, spoilt, private or damaged is told."""

from __future__ import annotations

from datetime import time

import pytest
from desk_files import HEAD, table_of, text_table, windows_1258
from hypothesis import given
from hypothesis import strategies as st
from proving import proved_by_examples
from word_files import paragraph, table, word_file

from congkhai.importing.formats.decoding import windows_vietnamese
from congkhai.importing.formats.desk_rows import is_desk_table, read_desks
from congkhai.importing.formats.desk_tables import is_desk_text, read_desk_sheet
from congkhai.importing.formats.recognition import read_any
from congkhai.importing.found.desk_shapes import FoundDesk
from congkhai.importing.found.shapes import Reading, ReadList, reading_of

ROWS = (
    ("STT", "Mã", "Xã, phường", "Địa chỉ", "Giờ làm việc", "Số ĐT", "Ghi chú"),
    (1, "2701", "Xã Y Tý", "Thôn Hồng Ngài", "Sáng 7h30\nChiều 13h30", "2143840123", "mới"),
)
DESK = FoundDesk(
    "a, dòng 2",
    "02701",
    "",
    "Xã Y Tý",
    "",
    {"address": "Thôn Hồng Ngài", "hours": "Sáng 7h30; Chiều 13h30", "phones": ("02143840123",)},
    ("02143840123",),
    is_commune=True,
)
TEXT = text_table(*ROWS)
PAGE = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in ROWS).replace("\n", "<br>")
FILES = {
    "page named xls": f"<html><body><table>{PAGE}</table></body></html>".encode(),
    "docx": word_file(paragraph("Danh sách"), table(*(tuple(map(str, row)) for row in ROWS))),
    "csv of Excel here": TEXT.encode("utf-8-sig"),
    "csv": text_table(*ROWS, mark=",").replace("Xã, phường", '"Xã, phường"').encode(),
    "text of Excel": text_table(*ROWS, mark="\t").encode("utf-16"),
    "csv in Windows-1258": windows_1258(TEXT),
}


@pytest.mark.parametrize("kind", FILES)
def test_a_table_is_the_same_in_every_file(kind: str) -> None:
    """Codes and numbers have their zeros, hours of several lines are one, what was not read is named."""
    read = read_any(FILES[kind], "a")

    assert (read.desks, read.unread, read.lists) == ((DESK,), (), (ReadList("a", 1, ("Ghi chú",)),))


def test_cells_merged_downwards() -> None:
    """The second desk of a commune has its name; titles above, two rows of headings, codes that are numbers."""
    data = table_of(
        ["DANH SÁCH NƠI NỘP HỒ SƠ"],
        ["Mã xã", "Xã, phường", "Tên nơi nộp", "Thời gian làm việc", None, "Địa chỉ"],
        [None, None, None, "Sáng", "Chiều", None],
        [2647, "Phường Lào Cai", "Cơ sở 1", "7h30-11h30", "13h30-17h", "Số 1"],
        [None, None, "Cơ sở 2", "7h30-11h30", None, "Số 2"],
        [2671, "Phường Cam Đường", None, None, None, None],
        merged=["A1:F1", "D2:E2", "A2:A3", "B2:B3", "C2:C3", "F2:F3", "A4:A5", "B4:B5"],
    )

    read = read_any(data, "a.xlsx")

    assert [(desk.code, desk.commune, desk.name, dict(desk.told)) for desk in read.desks] == [
        ("02647", "Phường Lào Cai", "Cơ sở 1", {"address": "Số 1", "hours": "Sáng: 7h30-11h30; Chiều: 13h30-17h"}),
        ("02647", "Phường Lào Cai", "Cơ sở 2", {"address": "Số 2", "hours": "Sáng: 7h30-11h30"}),
    ]
    assert read.unread == ()
    place = "a.xlsx, trang tính “Sheet”"
    assert read.lists == (ReadList(place, 2), ReadList(place, 1, ("6",), is_bare=True))


def test_what_was_not_understood_is_told_row_by_row() -> None:
    """The rest of the row is read."""
    rows = [
        (*HEAD, "Email", "Bản đồ"),
        ["02701", "Y Tý", "", "Thôn 1", time(7, 30), "3840123; 0214 3840 123", "a@b", "22.65, 103.60"],
        ["", "", "", "Thôn 2", "", "", "", ""],
        ["02728", "Mường Hum", "", "Đang cập nhật", "Chưa có", "-", "", ""],
    ]

    read = reading_of("bảng", read_desks(rows, "a"))

    assert [dict(desk.told) for desk in read.desks] == [{"address": "Thôn 1", "phones": ("0214 3840 123",)}]
    assert [(one.file, one.what) for one in read.unread] == [
        ("a, dòng 2", "“3840123” không phải số điện thoại gọi được, không lấy"),
        ("a, dòng 2", "“22.65, 103.60” không phải đường dẫn bản đồ, không lấy"),
        ("a, dòng 2", "ô “07:30” có vẻ bị Excel đổi thành ngày, giờ hoặc số rút gọn, không lấy"),
        ("a, dòng 2", "“a@b” không phải một địa chỉ thư điện tử, không lấy"),
        ("a, dòng 3", "không có tên xã, phường hay tên nơi nộp nên không biết là của nơi nào"),
    ]
    assert [one.rows for one in read.lists] == [1, 1]


@pytest.mark.parametrize(
    ("cells", "misplaced"),
    [
        (["7h30-17h", "0214 3840 123", ""], "7h30-17h"),
        (["Thôn 1", "xã Y Tý", "7 giờ 30 đến 17 giờ"], "7 giờ 30 đến 17 giờ"),
        (["0214 3840 123", "Thôn 1", "7h30-17h"], "0214 3840 123"),
        (["Thôn 1", "0214 3840 123", ""], "0214 3840 123"),
    ],
)
def test_a_row_whose_cells_stand_in_other_columns_is_not_read(cells: list[str], misplaced: str) -> None:
    """A comma too many would make hours of an address, and a telephone number of hours."""
    rows = [HEAD, ["02701", "Y Tý", "", *cells], ["02728", "Mường Hum", "", "Thôn 2", "7h-17h", "0214 3840 124"]]

    read = reading_of("bảng", read_desks(rows, "a"))

    assert [desk.commune for desk in read.desks] == ["Mường Hum"]
    assert [(one.file, one.what) for one in read.unread] == [
        ("a, dòng 2", f"“{misplaced}” nằm sai cột, không lấy dòng này")
    ]


def test_numbers_beside_names_of_people_are_not_read() -> None:
    """They may be somebody's own."""
    head = ["Xã, phường", "Địa chỉ", "Họ và tên người phụ trách", "Điện thoại"]

    read = reading_of("bảng", read_desks([head, ["Y Tý", "Thôn 1", "Nguyễn Văn Mẫu", "0988123456"]], "a"))

    assert [dict(desk.told) for desk in read.desks] == [{"address": "Thôn 1"}]
    assert [one.what for one in read.unread] == [
        "bảng có cột về người nên không lấy điện thoại, thư điện tử: có thể là số riêng của người ấy"
    ]


def test_a_quotation_that_never_ends_is_told() -> None:
    """It would swallow all rows behind it, without a word."""
    text = TEXT + '2;02728;"Mường Hum;Thôn 2;;;\r\n3;02746;Cốc San;Thôn 3;;;\r\n'

    read = read_any(text.encode(), "a")

    assert read.desks == (DESK,)
    assert [one.what for one in read.unread] == [
        "dấu ngoặc kép ở dòng 3 không đóng hoặc đặt sai, từ dòng ấy trở đi không đọc được"
    ]


def test_headings_in_quotation_marks_that_are_wrong() -> None:
    """Nothing is read, and it is told why."""
    read = read_any('Xã;Địa chỉ;"Điện thoại"x\nY Tý;Thôn 1;1022\n'.encode(), "a")

    assert [one.what for one in read.unread] == [
        "dấu ngoặc kép ở dòng 1 không đóng hoặc đặt sai, từ dòng ấy trở đi không đọc được"
    ]


def test_headings_in_two_rows() -> None:
    """The upper ones hold for what is below; in a text file, too, where nothing says that cells are merged."""
    rows = [
        ["STT", "Xã, phường", "Thông tin liên hệ", ""],
        ["", "", "Địa chỉ", "Điện thoại"],
        [1, "Y Tý", "Thôn 1", "1022"],
    ]

    book = read_any(table_of(*rows, merged=["A1:A2", "B1:B2", "C1:D1"]), "a")
    text = read_any(text_table(*rows).encode(), "a")

    assert [desk.told for desk in (*book.desks, *text.desks)] == [{"address": "Thôn 1", "phones": ("1022",)}] * 2
    assert (book.unread, text.unread) == ((), ())


def test_desks_called_as_columns_are() -> None:
    """“Bộ phận một cửa” that is open in “giờ hành chính” is a desk, headings that come again are headings."""
    head = ("STT", "Xã, phường", "Nơi tiếp nhận", "Địa chỉ", "Giờ làm việc", "Điện thoại")
    rows = (
        head,
        (1, "Xã Cảm Nhân", "Bộ phận một cửa", "Thôn 1", "Giờ hành chính", "0216 3888 001"),
        (2, "Xã Bảo Ái", "Trung tâm hành chính công", "Trụ sở", "Giờ hành chính", "0216 3888 002 (máy lẻ 1)"),
        ("", "", "Bộ phận một cửa", "Trụ sở", "Giờ hành chính", "0216 3888 003"),
        head,
        ("3", "Xã Yên Thành", "Một cửa", "Trụ sở", "Giờ hành chính", ""),
    )
    found = [one for one in read_desks(rows, "a") if isinstance(one, FoundDesk)]

    assert [(one.commune, one.name, one.told["hours"]) for one in found] == [
        ("Xã Cảm Nhân", "Bộ phận một cửa", "Giờ hành chính"),
        ("Xã Bảo Ái", "Trung tâm hành chính công", "Giờ hành chính"),
        ("", "Bộ phận một cửa", "Giờ hành chính"),
        ("Xã Yên Thành", "Một cửa", "Giờ hành chính"),
    ]


def test_a_table_without_end_is_told() -> None:
    """Nobody has so many desks."""
    rows = [["Xã", "Địa chỉ"], *[["Y Tý", "Thôn 1"]] * 5_000]

    assert [one.what for one in reading_of("", read_desks(rows, "a")).unread] == ["chỉ đọc 5000 dòng đầu"]


def test_lost_letters_are_told() -> None:
    """What Excel's “CSV” leaves of Vietnamese: no name could be found by it, and none is taken."""
    read = read_any(TEXT.replace("Địa chỉ", "Địa chỉ nơi nộp").encode("latin-1", "replace"), "a")

    assert read.desks == ()
    assert read.unread


@pytest.mark.parametrize("text", ["Địa chỉ trụ sở", "Đường dây nóng: 0214; “Một cửa” – xã Y Tý"])
def test_windows_1258_is_read(text: str) -> None:
    """Tones stand behind their letters there."""
    assert windows_vietnamese(windows_1258(text)) == text


@pytest.mark.parametrize(
    "data",
    [
        "Địa chỉ".encode(),
        b"Dia chi",
        "Địa chỉ".encode()[:-1] + b"\xff",
        b"\xa7\xdea ch\xd8",
        b"caf\xe9",
        b"<p>\xec</p>",
    ],
)
def test_what_is_not_windows_1258(data: bytes) -> None:
    """UTF-8, whole and damaged, TCVN3, Latin letters, pages, which say their encoding themselves."""
    assert windows_vietnamese(data) is None


@given(st.text(alphabet="aăâeêioôơuưyđ àáảãạ ồếữ.,;\n0123456789", min_size=1))
def test_every_vietnamese_text_comes_through_windows_1258(text: str) -> None:
    """Whatever is saved so is read as it was, or is not taken for it where no tone says so."""
    assert windows_vietnamese(windows_1258(text)) in (text, None)


def test_sheets_made_to_fill_the_memory() -> None:
    """Cells merged over a whole sheet are not unfolded."""
    data = table_of(HEAD, ["02701", "Y Tý", "", "Thôn 1"], merged=["A3:C33336"])

    (told,) = read_desk_sheet(data, "Sheet", "a")
    assert getattr(told, "what", "") == "trang tính quá lớn để là bảng nơi nộp"


def test_recognition_needs_its_headings() -> None:
    """Sentences with commas are no table."""
    assert is_desk_text("Xã,Địa chỉ\nY Tý,Thôn 1")
    assert not is_desk_text("Xã Y Tý có địa chỉ mới, điện thoại mới\nvà giờ làm việc mới")
    assert not is_desk_table([["Họ tên", "Tuổi"]])


WHOLE = (table_of(*ROWS), TEXT.encode(), windows_1258(TEXT))


@pytest.mark.parametrize("place", range(len(WHOLE)))
@proved_by_examples("tables of desks damaged", 30)
@given(data=st.data())
def test_damage_gives_a_reading(place: int, data: st.DataObject) -> None:
    """Cut, with bytes changed: desks or lines for the editor."""
    whole = bytearray(WHOLE[place])
    for where, value in data.draw(
        st.lists(st.tuples(st.integers(0, len(whole) - 1), st.integers(0, 255)), max_size=12)
    ):
        whole[where] = value
    read = read_any(bytes(whole[: data.draw(st.integers(0, len(whole)))]), "a")

    assert isinstance(read, Reading)
    assert read.desks or read.unread or read.lists
