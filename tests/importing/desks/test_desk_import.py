"""Tables of desks into the list of desks: what is written, what is asked back, what the editor keeps."""

from __future__ import annotations

import json
from datetime import date

import pytest
from desk_files import DESKS, Y_TY, desks_in, table_of, take_rows, take_table
from fixture_project import replace_in, run
from hypothesis import given
from hypothesis import strategies as st
from proving import proved_by_examples

from congkhai.importing.desks.commune_names import CommuneNames
from congkhai.importing.desks.desk_import import DeskPlan, import_desks
from congkhai.importing.desks.desk_owners import KnownOwners
from congkhai.importing.found.desk_shapes import FoundDesk
from congkhai.importing.lists.list_files import ListFile
from congkhai.importing.lists.registers import open_registers
from congkhai.importing.update.record_import import Outcome, Terms
from congkhai.model.communes import Commune
from congkhai.reading.source import parse

DAY = date(2026, 11, 20)
YAML = """\
  - ma: ttpvhcc-xa-y-ty
    ten: Trung tâm Phục vụ hành chính công xã Y Tý
    xa_phuong: '02701'
    dia_chi: Thôn Hồng Ngài
    gio_lam_viec: 7h30-17h
    dien_thoai: ['02143840123']
    nguon:
      he_thong: khac
      ngay_lay: 2026-11-20
      ghi_chu: Tệp “noi-nop.xlsx”.
      dau_nhap: ten=0wXTwQ dia_chi=Zmz-Rg gio_lam_viec=cYwm8w dien_thoai=Rebi2w
"""


def missing(lines: list[str]) -> list[str]:
    """The lines about what the list lacks."""
    start = next(place for place, line in enumerate(lines) if line.startswith("Còn thiếu"))
    return lines[start:]


def test_a_new_desk(office):
    """It comes behind the others, with file and day; the second time nothing changes; the records are still right."""
    before = (office / DESKS).read_text("utf-8")

    result = take_rows(office, Y_TY)
    written = (office / DESKS).read_text("utf-8")
    again = take_rows(office, Y_TY)

    assert result.code == 0
    assert written.startswith(before)
    assert written.removeprefix(before).partition("dau_nhap")[0] == YAML.partition("dau_nhap")[0]
    assert result.lines[:4] == [
        "noi-nop.xlsx, trang tính “Sheet”: 1 mục; mọi cột đã đọc.",
        "Thêm lại số 0 đầu số điện thoại mà Excel bỏ, xem lại (1):",
        "    Trung tâm Phục vụ hành chính công xã Y Tý: 02143840123",
        "1 nơi nộp: 1 mới.",
    ]
    assert (again.code, "1 nơi nộp: 1 không đổi." in again.lines) == (0, True)
    assert (office / DESKS).read_text("utf-8") == written
    assert not [line for line in run(office, command="check").lines if DESKS in line and "Lỗi" in line]


def test_what_is_missing(office):
    """Communes without a desk, desks without address, hours or telephone, all by name."""
    lines = missing(take_rows(office, [*Y_TY[:4], "", ""]).lines)

    assert lines[0].startswith("Còn thiếu nơi nộp của 98/99 xã, phường: phường Lào Cai, phường Cam Đường, ")
    assert "Y Tý" not in lines[0]
    assert lines[1:] == [
        f"{heading} (3):" if part is None else f"    {part}"
        for heading in ("Nơi nộp chưa có giờ làm việc", "Nơi nộp chưa có điện thoại")
        for part in (
            None,
            "Trung tâm Phục vụ hành chính công tỉnh Lào Cai, cơ sở 1",
            "Trung tâm Phục vụ hành chính công tỉnh Lào Cai, cơ sở 2",
            "Trung tâm Phục vụ hành chính công xã Y Tý",
        )
    ]


def test_a_trial_writes_nothing(office):
    """`--dry-run` tells the same."""
    before = (office / DESKS).read_bytes()

    assert "1 nơi nộp: 1 mới." in take_rows(office, Y_TY, options=["--dry-run"]).lines
    assert (office / DESKS).read_bytes() == before


def test_rows_that_are_asked_back(office):
    """Each with its row, what is wrong and what to do; the others are taken."""
    result = take_rows(
        office,
        ["", "Kim Tân", "", "Số 1", "", ""],
        ["", "Xã Mường Hum", "TT PVHCC xã Y Tý", "Số 2", "", ""],
        ["", "", "Quầy lưu động", "Số 3", "", ""],
        ["", "Xã Bắc Hà", "", "Số 4", "", ""],
        ["", "Xã Bắc Hà", "", "Số 5", "", ""],
        Y_TY,
    )

    place = "noi-nop.xlsx, trang tính “Sheet”, dòng"
    assert result.code == 1
    assert result.lines[:4] == [
        f"{place} 2: “Kim Tân” là tên cũ của phường Kim Tân (thành phố Lào Cai), nay thuộc phường Lào Cai (02647); "
        "ghi tên xã, phường hiện nay, kèm mã của nó nếu tên dễ lẫn.",
        f"{place} 3: dòng này là của xã Mường Hum, nhưng tên nơi nộp nói xã Y Tý; sửa cho khớp rồi nhập lại.",
        f"{place} 4: không có xã, phường nào tên “Quầy lưu động” trong danh mục; "
        "ghi tên xã, phường hiện nay, kèm mã của nó nếu tên dễ lẫn.",
        f"{place} 6: Nơi nộp hồ sơ xã Bắc Hà có ở cả dòng 5, mà khác địa chỉ; không lấy dòng nào; "
        "là hai nơi thì đặt hai tên, là một thì bỏ dòng thừa.",
    ]
    assert "1 nơi nộp: 1 mới." in result.lines


def test_rows_of_one_desk_are_joined(office):
    """What one row tells and the other does not; the second row of the same is none of its own."""
    result = take_rows(office, [*Y_TY[:4], "", ""], ["02701", "Y Tý", "TTPVHCC xã Y Tý", "", "7h30-17h", ""])

    assert "1 nơi nộp: 1 mới." in result.lines
    assert "dia_chi: Thôn Hồng Ngài\n    gio_lam_viec: 7h30-17h\n" in desks_in(office)


def test_the_desks_of_the_province(office):
    """Found by the name of the agency, however its counters are told apart; what was there stays."""
    name = "TTPVHCC tỉnh Lào Cai (cơ sở 1)"

    result = take_rows(office, ["", "", name, "64 Lý Tự Trọng, phường Yên Bái, tỉnh Lào Cai", "", "0216 3852 111"])

    assert "1 nơi nộp: 1 cập nhật." in result.lines
    assert (
        "    Trung tâm Phục vụ hành chính công tỉnh Lào Cai, cơ sở 1: điện thoại: (trống) → “0216 3852 111”"
        in result.lines
    )


def test_a_desk_that_may_be_there_under_another_name(office):
    """The only desk of a commune is meant by its address; another name with another address or number is another."""
    take_rows(office, Y_TY)
    moved = take_rows(office, ["02701", "Y Tý", "", "Số 1", "", ""], options=["--dry-run"])
    other = take_rows(office, ["02701", "Y Tý", "TT PVHCC (cơ sở 2)", *Y_TY[3:]], options=["--dry-run"])
    one = take_rows(office, ["02701", "Y Tý", "UBND xã Y Tý", *Y_TY[3:]], options=["--dry-run"])
    two = take_rows(office, ["02701", "Y Tý", "Cơ sở 1", "Số 1", "", ""], ["02701", "Y Tý", "Cơ sở 2", "Số 2", "", ""])

    assert "1 nơi nộp: 1 cập nhật." in moved.lines
    assert "1 nơi nộp: 1 mới." in other.lines
    assert "1 nơi nộp: 1 cập nhật." in one.lines
    assert "2 nơi nộp: 2 mới." in two.lines
    assert "    Cơ sở 1, xã Y Tý: đã có Trung tâm Phục vụ hành chính công xã Y Tý" in two.lines


@pytest.mark.parametrize(
    ("head", "row", "name"),
    [
        (("Loại", "Tên", "Địa chỉ"), ("Phường", "Cam Đường", "Số 1"), "Nơi nộp hồ sơ phường Cam Đường"),
        (("Đơn vị", "Địa chỉ"), ("Y Tý", "Số 1"), "Nơi nộp hồ sơ xã Y Tý"),
        (("Đơn vị", "Địa chỉ"), ("UBND xã Y Tý", "Số 1"), "Ủy ban nhân dân xã Y Tý"),
        (("Cơ quan", "Địa chỉ"), ("Sở Tư pháp", "Số 1"), "Sở Tư pháp"),
        (("Mã xã", "Tên nơi nộp", "Địa chỉ"), ("2701", "Bộ phận Một cửa", "Số 1"), "Bộ phận Một cửa xã Y Tý"),
        (
            ("Xã", "Tên nơi nộp", "Địa chỉ"),
            ("Y Tý", "Điểm tiếp nhận xã A Lù (cũ)", "Số 1"),
            "Điểm tiếp nhận xã A Lù (cũ), xã Y Tý",
        ),
    ],
)
def test_tables_that_name_places_in_other_ways(office, head, row, name):
    """A column of names alone, of kinds and names, of codes and counters."""
    result = take_table(office, table_of(head, row))

    assert "1 nơi nộp: 1 mới." in result.lines
    assert f"ten: {name}\n" in desks_in(office)


def test_one_number_for_two_communes(office):
    """Most often a row that was copied: it is taken, and told."""
    result = take_rows(office, Y_TY, ["02728", "Mường Hum", "", "Thôn 2", "", "0214 3840 123"])

    assert "    cùng điện thoại: Trung tâm Phục vụ hành chính công xã Y Tý, Nơi nộp hồ sơ xã Mường Hum" in result.lines


def test_only_some_communes_and_the_report(office):
    """`--only` takes codes of communes; `--report` has every desk and every gap."""
    (office / "ma.txt").write_text("02728", "utf-8")
    report = office.parent / "bao-cao.json"
    rows = [Y_TY, ["02728", "Mường Hum", "", "Thôn 2", "", ""]]

    result = take_rows(office, *rows, options=["--only", str(office / "ma.txt"), "--report", str(report)])

    told = json.loads(report.read_text("utf-8"))
    assert "1 nơi nộp: 1 mới." in result.lines
    assert [(one["ten"], one["ket_qua"]) for one in told["noi_nop"]] == [("Nơi nộp hồ sơ xã Mường Hum", "moi")]
    assert told["tong_so"]["noi_nop_con_thieu"] == len(told["noi_nop_con_thieu"]) == 98 + 3 + 3
    assert told["noi_nop_con_thieu"][0] == {"thieu": "nơi nộp", "noi": "phường Lào Cai"}


def test_mistakes_in_the_lists_come_first(office):
    """Nothing is imported into a list that cannot be read."""
    replace_in(office / DESKS, "co_quan: ttpvhcc-tinh\n", "co_quann: ttpvhcc-tinh\n")
    before = (office / DESKS).read_bytes()

    result = take_rows(office, Y_TY)

    assert (result.code, (office / DESKS).read_bytes()) == (1, before)
    assert result.lines[-1] == "Chưa nhập gì: sửa các lỗi trên trong danh mục rồi chạy lại."


@pytest.mark.parametrize("text", [None, "muc: []\n", "nguon: {he_thong: khac, ngay_lay: 2026-11-20}\n"])
def test_a_list_without_desks(office, text):
    """The first ones are written all the same, also where there is no list yet."""
    (office / DESKS).unlink()
    if text:
        (office / DESKS).write_text(text, "utf-8")

    assert "1 nơi nộp: 1 mới." in take_rows(office, Y_TY).lines
    assert "ttpvhcc-xa-y-ty" in (office / DESKS).read_text("utf-8")


COMMUNES = tuple(
    Commune.model_validate({"ma": f"0000{n}", "loai": "Xã", "ten": name, "trang": "x"})
    for n, name in enumerate(("An", "Bình", "Cường"))
)
VALUES = st.sampled_from(["Số 1", "Số 2", "a: b # c", "- x", "“y”, [z]", "'q'\"r\"", "0123", "không"])
ROWS = st.lists(
    st.builds(
        lambda n, name, address, hours: FoundDesk(
            f"a, dòng {n}", COMMUNES[n].id, "", COMMUNES[n].name, name,
            {key: value for key, value in (("address", address), ("hours", hours)) if value}, (), "a",
        ),
        st.integers(0, 2), st.sampled_from(["", "Cơ sở 1", "Cơ sở 2"]), VALUES, st.just("") | VALUES,
    ),
    max_size=6,
)  # fmt: skip


@proved_by_examples("tables of desks imported twice", 30)
@given(first=ROWS, second=ROWS)
def test_whatever_tables_say(first, second):
    """Every desk that is taken is in the list; the same table again changes no byte."""
    owners = KnownOwners(CommuneNames(COMMUNES, ()), open_registers((), (), (), DAY).agencies, {})
    listed = ListFile(DESKS, "noi-nop")
    for rows in (first, second):
        plan = import_desks(rows, listed, owners, Terms(DAY))
        listed = with_desks(plan, listed)
        again = import_desks(rows, listed, owners, Terms(DAY))

        names = {entry["ten"] for entry in listed.value.get("muc", ())}
        assert {desk.name for desk in plan.desks if desk.outcome is Outcome.NEW} <= names
        assert all(desk.outcome is not Outcome.UNWRITTEN for desk in plan.desks)
        assert again.writes == {}


def with_desks(plan: DeskPlan, listed: ListFile) -> ListFile:
    """The list as the import writes it, read again."""
    if DESKS not in plan.writes:
        return listed
    document = parse(plan.writes[DESKS], DESKS)[0]
    return ListFile(DESKS, "noi-nop", plan.writes[DESKS].decode(), document.value)
