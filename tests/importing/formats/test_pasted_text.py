"""The portal's page as text, in lines as a browser copies it and as one run: the same procedure either way."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from congkhai.importing.formats.pasted_text import read_pasted_text
from congkhai.importing.found.shapes import FoundFile, FoundLegalText, FoundOutput, FoundPaper, FoundProcedure

LINES, RUN = "trang-chep-dong.txt", "trang-chep-lien.txt"


@pytest.fixture(params=[LINES, RUN])
def found(request: pytest.FixtureRequest, sample: Callable[[str], bytes]) -> FoundProcedure:
    """The procedure of each sample."""
    reading = read_pasted_text(sample(request.param), request.param)
    assert reading.unread == ()
    (procedure,) = reading.procedures
    return procedure


def test_both_shapes_are_the_same_procedure(sample: Callable[[str], bytes]) -> None:
    """What a browser puts between cells changes nothing but where it tells more."""
    lines, run = (read_pasted_text(sample(name), name).procedures for name in (LINES, RUN))

    assert lines == run


def test_the_head_is_read(found: FoundProcedure) -> None:
    """Labels and values of the two columns, empty ones too."""
    assert (found.code, found.name) == ("1.999001", "Cấp thẻ mượn sách của tủ sách pháp luật")
    assert (found.decision, found.levels, found.type) == ("12/QĐ-MAU", ("WARD",), "ASSIGNED_REGULATION")
    assert found.audiences == ("Công dân Việt Nam", "Cán bộ, công chức, viên chức")
    assert (found.deciding, found.reception, found.delegated) == ((), "Nhà văn hóa xã", ())
    assert {"deciding", "related", "keywords"} <= found.has


def test_headings_within_texts_are_texts(found: FoundProcedure) -> None:
    """Words of headings in sentences open no section, and the page's own words at the end are left out."""
    assert [step.text for step in found.steps] == [
        "- Người mượn chuẩn bị Thành phần hồ sơ theo quy định.\n"
        "- Nộp Trực tiếp hoặc qua mạng; Cơ quan thực hiện trả thẻ."
    ]
    assert found.requirements == "Có nơi ở tại xã.\nKết quả xử lý lần trước đã xong."
    assert found.executing == ("Ủy ban nhân dân cấp xã", "Sở Tư pháp")
    assert (found.keywords, found.description) == ("", "")


def test_what_stands_below_the_record_is_left_out(sample: Callable[[str], bytes]) -> None:
    """Buttons and the foot of the page, where the choice of an agency is not shown."""
    text = sample(LINES).decode()
    below = "Nộp trực tuyến\nĐánh giá mức độ hài lòng\nCơ quan chủ quản: Văn phòng Mẫu\nTổng đài hỗ trợ: 1900\n"
    described = text[: text.index("Chọn cơ quan")].rstrip().removesuffix("Không có thông tin")

    for description in ("Không có thông tin", "Thẻ mượn sách."):
        (found,) = read_pasted_text(f"{described}{description}\n{below}".encode(), "a.txt").procedures
        assert found.description == description.removeprefix("Không có thông tin")


def test_channels_are_read(found: FoundProcedure) -> None:
    """The same channel twice stays twice; 0 is shown as free; a number without a unit is one of another kind."""
    assert [(c.submission, c.time, c.unit) for c in found.channels] == [
        ("ONLINE", "3", "WORKING_DAY"),
        ("DIRECT", "10", "DAY"),
        ("DIRECT", "7", "OTHER"),
    ]
    assert [[(cost.amount, cost.currency, cost.text) for cost in c.costs] for c in found.channels] == [
        [(0, "", "do Hội đồng nhân dân (tỉnh) quyết định")],
        [(35000, "Việt Nam Đồng", "một thẻ"), (20, "USD", "")],
        [],
    ]
    assert found.channels[0].description == "Nộp qua mạng, Trực tiếp khi cần.\n- đính kèm ảnh;"


def test_papers_are_read(found: FoundProcedure) -> None:
    """Groups, names with numbers in them, forms, and originals and copies."""
    assert [group.name for group in found.groups] == ["", "* Giấy tờ xuất trình:"]
    assert found.groups[0].papers == (
        FoundPaper("Đơn xin mượn sách, kèm 01 bản chính giấy hẹn nếu có.", 1, 0, files=(FoundFile("Mẫu số 02.docx"),)),
        FoundPaper("Ảnh thẻ", 2, 1),
    )
    assert found.groups[1].papers == (FoundPaper("Giấy tờ tùy thân", 0, 1),)


def test_legal_texts_and_results_are_read(found: FoundProcedure) -> None:
    """A number that ends a title is not the cell of the number; a year glued to it is the title's."""
    assert found.legal_texts == (
        FoundLegalText("14/2019/NĐ-CP", "Nghị định 14/2019/NĐ-CP"),
        FoundLegalText("46/2019/QH14", "Luật Thư viện năm 2019"),
        FoundLegalText(
            "Quyết định số 5/2021/QĐ-UBND", "Quy chế của xã sửa đổi Quyết định số 3/2020/QĐ-UBND về thư viện"
        ),
    )
    assert found.outputs == (FoundOutput("Thẻ mượn sách", "KQ.G15.000999"), FoundOutput("Giấy hẹn", "12231"))


def test_a_copy_with_tabs_between_cells(sample: Callable[[str], bytes]) -> None:
    """Some browsers put tabs between the cells of a table."""
    whole = sample(LINES).decode()
    start, end = whole.index("Hình thức nộp\n"), whole.index("Thành phần hồ sơ\n--")
    table = whole[start:end]
    for cell in ("Hình thức nộp", "Thời gian", "Phí, lệ phí", "Trực tuyến", "Trực tiếp", "3 Ngày làm việc", "10 Ngày"):
        table = table.replace(f"{cell}\n", f"{cell}\t")
    tabbed = whole[:start] + table + whole[end:]

    assert "Trực tiếp\t10 Ngày\t35,000" in tabbed
    assert read_pasted_text(tabbed.encode(), LINES) == read_pasted_text(whole.encode(), LINES)


def test_several_pages_in_one_file(sample: Callable[[str], bytes]) -> None:
    """Pages pasted one below the other are as many procedures, each with its own end."""
    twice = sample(LINES) + sample(LINES).replace(b"1.999001", b"1.999002")

    found = read_pasted_text(twice, "a.txt").procedures

    assert [procedure.code for procedure in found] == ["1.999001", "1.999002"]
    assert found[0].requirements == found[1].requirements


def test_a_part_of_a_page_says_what_is_missing(sample: Callable[[str], bytes]) -> None:
    """Sections that were not copied are named."""
    whole = sample(LINES).decode()
    part = whole[: whole.index("Kết quả xử lý\n")]

    reading = read_pasted_text(part.encode(), "a.txt")

    assert [unread.what for unread in reading.unread] == ["trang thiếu mục “Kết quả xử lý”, “Từ khóa”, “Mô tả”"]
    assert reading.procedures[0].requirements == "Có nơi ở tại xã.\nKết quả xử lý lần trước đã xong."


def test_a_page_without_steps_is_no_procedure(sample: Callable[[str], bytes]) -> None:
    """Only the head was copied: nothing to make a record of."""
    whole = sample(LINES).decode()
    part = whole[: whole.index("Trình Tự Thực Hiện")]

    reading = read_pasted_text(part.encode(), "a.txt")

    assert reading.procedures == ()
    assert [unread.what for unread in reading.unread] == ["trang thiếu mã, tên hoặc trình tự thực hiện"]
