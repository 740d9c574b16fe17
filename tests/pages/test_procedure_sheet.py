"""What the sheet of a procedure says, as values, and the page that it stands on."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from valid_records import loaded_on

from congkhai.building.entries import document_of
from congkhai.catalogue.reception import desks_of, reception_of
from congkhai.catalogue.setting import Setting
from congkhai.catalogue.summary import summarise
from congkhai.model.desks import ReceivingDesk
from congkhai.model.lists import Agency
from congkhai.model.procedure import Procedure
from congkhai.pages.page import Page
from congkhai.pages.procedure_page import ProcedurePage, render_procedure
from congkhai.pages.procedure_sheet import notes_of
from congkhai.pages.take_along import TakeAlongPage, render_take_along
from congkhai.reading.records import record_of
from congkhai.sheets.sheet import Heading, Line, Lines, Text

DAY = date(2026, 11, 23)
BIRTH, ENDED = "1.001193", "2.000488"
BY_DATA = (
    "Không phải nộp nếu dữ liệu đã có trong Cơ sở dữ liệu hộ tịch điện tử"
    " (Nghị quyết 66.7/2025/NQ-CP, đến hết ngày 28/2/2027)"
)
SOURCE = (
    "Mã thủ tục 1.001193. Nguồn: Cơ sở dữ liệu quốc gia về thủ tục hành chính, dữ liệu ngày 18/7/2026; "
    "kiểm tra gần nhất 1/11/2026, Phòng Hành chính tư pháp. Dùng được đến hết ngày 28/2/2027."
)
PROXY = "Được, cần thêm: Văn bản ủy quyền (theo Luật Hộ tịch số 60/2014/QH13). Ông bà không cần văn bản ủy quyền."


def pages_of(code: str = BIRTH, **keys: Any) -> tuple[Page, list[Page]]:
    """The page of a valid procedure, with other values for some of its keys, and that of its sheet."""
    loaded = loaded_on(DAY)
    document = next(document_of(*known, loaded.store) for known in loaded.procedures if known[0].stem == code)
    procedure = record_of({**document.value, **keys}, Procedure)
    page = render_procedure(procedure, summarise(procedure, DAY), loaded.catalogue)
    return page, list(render_take_along(page, loaded.catalogue.setting))


def made(**keys: Any) -> TakeAlongPage:
    """What is printed of a valid procedure."""
    _, [sheet] = pages_of(**keys)
    assert isinstance(sheet.content, TakeAlongPage)
    return sheet.content


def test_paper_has_each_result() -> None:
    """Results for which the page's line has no room stand below it; what the line has is not said twice."""
    long = [f"Giấy đăng ký hoạt động của loại hình tổ chức {number}, cấp lần đầu" for number in ("một", "hai", "ba")]
    many, few = (
        next(
            fact
            for fact in made(ket_qua_thuc_hien=[{"noi_dung": f"- {name}"} for name in names]).facts
            if fact.label == "Nhận được"
        )
        for names in (long, ["Giấy A", "Giấy B"])
    )

    assert many.lines[0].endswith("còn 2 kết quả khác")
    assert [note.text for note in many.notes] == ["; ".join(long)]
    assert (few.lines, few.notes) == (("Giấy A; giấy B",), ())


def test_paper_leads_to_no_table() -> None:
    """What the page's line leaves to its table stands on the sheet itself, of times and of amounts."""
    due = {"don_vi": "ngay", "truong_hop_bang_loi": "Hồ sơ phức tạp"}
    way = {"thoi_han_giai_quyet": [{**due, "so_luong": number} for number in "357"]}
    words = {"ghi_chu": "Theo biểu phí. " * 9}
    online = {**way, "hinh_thuc_nop": "truc-tuyen", "phi_le_phi": [{"muc_thu": "10000"}, words]}
    direct = {**way, "hinh_thuc_nop": "truc-tiep", "phi_le_phi": [words]}
    _, time, fee, *_ = made(cach_thuc_thuc_hien=[direct, online]).facts

    assert (time.lines, [note.text for note in time.notes]) == (
        ("3 thời hạn, tùy trường hợp",),
        [f"{number} ngày (hồ sơ phức tạp)" for number in "357"],
    )
    assert (fee.lines, [note.text[:31] for note in fee.notes]) == (
        ("2 mức",),
        ["Khi nộp trực tuyến: 10.000 đồng", "Theo biểu phí. Theo biểu phí. T"],
    )


def test_who_is_led_to_the_table_is_led_to_its_page() -> None:
    """Which amounts are due together only the table tells; paper has none, for all cases or for the reader's."""
    costs = [{"muc_thu": "30000"}, {"muc_thu": "20000"}]

    content = made(cach_thuc_thuc_hien=[{"hinh_thuc_nop": "truc-tiep", "phi_le_phi": costs}])

    line = "2 mức thu: 30.000 đồng; 20.000 đồng (xem trên trang của thủ tục để biết phải nộp những mức nào)"
    assert [fact.lines for fact in content.facts if fact.label == "Bao nhiêu"] == [(line,)]
    assert json.loads(content.my_cases)["qua-han"]["Bao nhiêu"] == [line]


def test_a_sheet_says_what_the_page_says_first() -> None:
    """Names, first answers, papers with boxes, who may go, whom to ask, the source; what is doubted is only named."""
    content = made()

    paper = content.paper
    assert (paper.title, paper.day, paper.mark) == ("Làm giấy khai sinh", DAY, "Dữ liệu mẫu, chưa kiểm tra")
    assert content.head == (
        Text("Tên chính thức: Đăng ký khai sinh", small=True),
        Text("Có chỗ chưa chắc đúng: xem trên trang của thủ tục, rồi hỏi nơi nhận hồ sơ."),
    )
    where = ("Trung tâm Phục vụ hành chính công cấp xã", "Cách nộp: trực tiếp, trực tuyến. Làm trực tuyến toàn trình")
    assert [(fact.label, fact.lines) for fact in content.facts] == [
        ("Nộp ở đâu", where),
        ("Bao lâu", ("Trong ngày",)),
        ("Bao nhiêu", ("Miễn phí (đúng hạn)", "Do Hội đồng nhân dân tỉnh quy định (quá hạn)")),
        ("Nhận được", ("Giấy khai sinh",)),
    ]
    form = Line("Tờ khai đăng ký khai sinh (1 bản chính)", ("Theo mẫu: Tờ khai đăng ký khai sinh",))
    marriage = Line("Giấy chứng nhận kết hôn của cha mẹ (xuất trình (mang về))", (BY_DATA,))
    assert paper.parts == (
        Heading("Cần mang gì"),
        Text("Nộp 1 bộ hồ sơ."),
        Heading("Giấy tờ", 3),
        Lines((form, marriage), boxes=True),
        Heading("Người đi làm thay mang thêm", 3),
        Lines((Line("Văn bản ủy quyền (1 bản chính)"),), boxes=True),
        Text(PROXY, "Nhờ người khác làm thay"),
        Text("Nơi nhận hồ sơ; đường dây nóng 0200 000 0001; Đơn vị mẫu, điện thoại 0200 000 0000", "Hỏi ai"),
        Text(SOURCE, small=True),
    )


def test_papers_of_a_case_say_of_which() -> None:
    """All that belongs to a case has its answers; headings and notes among papers have no box."""
    rows = [
        {"ten_giay_to": "Chứng cứ, gồm:", "loai_dong": "tieu-de"},
        {"ten_giay_to": "- Ảnh", "ban_chinh": "2"},
        {"ten_giay_to": "Ảnh chụp chưa quá 6 tháng", "loai_dong": "ghi-chu"},
        {"ten_giay_to": "Giấy cam đoan"},
    ]

    parts = made(thanh_phan_ho_so=[{"truong_hop": ["qua-han"], "ghi_chu": "Hỏi trước.", "giay_to": rows}]).paper.parts

    when = ("qua-han",)
    named = parts.index(Heading("Quá hạn", 3, when))
    assert parts[named + 1 : named + 6] == (
        Text("Hỏi trước.", small=True, when=when),
        Heading("Chứng cứ, gồm:", 4, when),
        Lines((Line("Ảnh (2 bản chính)"),), boxes=True, when=when),
        Lines((Line("Ảnh chụp chưa quá 6 tháng"),), when=when),
        Lines((Line("Giấy cam đoan"),), boxes=True, when=when),
    )
    # Of the other case nobody tells the papers.
    assert any(isinstance(part, Heading) and part.when == ("dung-han",) for part in parts)


def test_what_is_asked_for_later_is_not_on_the_sheet() -> None:
    """It holds until the day before, and says so."""
    later = {"truong_hop_bang_loi": "Theo luật mới", "tu_ngay": "2026-12-01", "giay_to": [{"ten_giay_to": "Ảnh thẻ"}]}

    parts = made(thanh_phan_ho_so=[{"giay_to": [{"ten_giay_to": "Tờ khai"}]}, later]).paper.parts

    assert "Ảnh thẻ" not in repr(parts)
    assert repr(parts).count("Dùng được đến hết ngày 30/11/2026.") == 1


def test_no_papers_are_told_as_not_known() -> None:
    """An empty list would read as if nothing had to be brought."""
    assert Text("Trang này chưa có danh mục giấy tờ phải mang.") in made(thanh_phan_ho_so=[]).paper.parts


def test_without_numbers_the_counter_is_asked() -> None:
    """Nothing is made up for a unit of which only the name is known."""
    content = pages_of()[0].content
    assert isinstance(content, ProcedurePage)

    told = {text.label: text.text for text in notes_of(content, Setting(date(2026, 11, 23), {}), None)}

    assert told["Hỏi ai"] == "Nơi nhận hồ sơ"


@pytest.mark.parametrize(
    ("every_commune", "asked"),
    [("false", "Nơi nhận hồ sơ; Quầy: Chiều; Cơ sở 1: Sáng thứ Hai, 1022"), ("true", "Nơi nhận hồ sơ")],
)
def test_paper_has_hours_and_numbers_of_counters(every_commune: str, asked: str) -> None:
    """Nothing else on it says when to go and whom to call, where no commune is chosen whose desks do."""
    content = pages_of()[0].content
    assert isinstance(content, ProcedurePage)
    keys = {"ma": "quay", "ten": "Quầy", "tiep_nhan_cap": ["xa"], "gio_lam_viec": "Chiều", "moi_xa": every_commune}
    desk = {"ma": "a", "ten": "Cơ sở 1", "co_quan": "quay", "gio_lam_viec": "Sáng thứ Hai", "dien_thoai": ["1022"]}
    desks = desks_of([Agency.model_validate(keys)], [ReceivingDesk.model_validate(desk)])
    known = replace(content, reception=reception_of(content.procedure.levels, (), desks))

    told = {text.label: text.text for text in notes_of(known, Setting(DAY, {}), None)}

    assert told["Hỏi ai"] == asked


def test_whoever_finds_the_page_of_the_sheet_is_led_to_the_procedure() -> None:
    """It stands for the page of the procedure, and changes with it."""
    page, [sheet] = pages_of()

    assert (sheet.path, sheet.known_as) == ("thu-tuc/1.001193/to-roi/", "thu-tuc/1.001193/")
    assert sheet.next_change == page.next_change


@pytest.mark.parametrize(("code", "link"), [(BIRTH, 1), (ENDED, 0)])
def test_a_procedure_that_has_ended_has_no_sheet(code: str, link: int) -> None:
    """Nor does its page lead to one."""
    page, sheets = pages_of(code)

    assert (page.body.count('href="to-roi/"'), len(sheets)) == (link, link)
