"""Tables of desks that are in the list already: what follows the table, what the editor keeps, what is asked."""

from __future__ import annotations

from desk_files import DESKS, HEAD, Y_TY, desks_in, table_of, take_rows, take_table
from fixture_project import replace_in


def test_the_source_changes_a_value(office):
    """What the last import wrote follows the table; comments, order and all else stay."""
    take_rows(office, Y_TY)
    replace_in(
        office / DESKS, "    dia_chi: Thôn Hồng Ngài\n", "    # cạnh chợ\n    dia_chi: Thôn Hồng Ngài # đã hỏi\n"
    )

    result = take_rows(office, [*Y_TY[:4], "7h-17h", Y_TY[5]], day="2026-11-25")

    assert "    Trung tâm Phục vụ hành chính công xã Y Tý: giờ làm việc: “7h30-17h” → “7h-17h”" in result.lines
    assert "    # cạnh chợ\n    dia_chi: Thôn Hồng Ngài # đã hỏi\n    gio_lam_viec: 7h-17h\n" in desks_in(office)
    assert "ngay_lay: 2026-11-25\n" in desks_in(office)


def test_what_the_editor_wrote_is_kept_and_told(office):
    """A value changed by hand stays while the table says what it said; an empty cell takes nothing away."""
    take_rows(office, Y_TY)
    replace_in(office / DESKS, "gio_lam_viec: 7h30-17h", "gio_lam_viec: 7h30-11h30, 13h30-17h")
    before = (office / DESKS).read_text("utf-8")

    result = take_rows(office, [*Y_TY[:3], "", *Y_TY[4:]], day="2026-11-25")

    assert result.code == 0
    assert (office / DESKS).read_text("utf-8") == before
    assert [line for line in result.lines if "→" in line] == [
        "Giữ giá trị bạn tự ghi dù bảng ghi khác (bạn ghi → bảng ghi) (1):",
        "    Trung tâm Phục vụ hành chính công xã Y Tý: giờ làm việc: “7h30-11h30, 13h30-17h” → “7h30-17h”",
    ]


def test_where_both_changed_a_value_the_editor_decides(office):
    """The desk is left whole; with `--xung-dot` it is the source's, or the editor's and is not asked again."""
    take_rows(office, Y_TY)
    replace_in(office / DESKS, "gio_lam_viec: 7h30-17h", "gio_lam_viec: 8h-17h")
    before = (office / DESKS).read_text("utf-8")
    newer = [*Y_TY[:3], "Thôn Mới", "7h-17h", Y_TY[5]]

    asked = take_rows(office, newer, day="2026-11-25")
    untouched = (office / DESKS).read_text("utf-8")
    kept = take_rows(office, newer, options=["--xung-dot", "giu-sua"], day="2026-11-25")
    of_the_editor = desks_in(office)
    again = take_rows(office, newer, day="2026-11-26")
    take_rows(office, [*newer[:4], "9h-17h", Y_TY[5]], options=["--xung-dot", "lay-nguon"], day="2026-11-27")

    assert (asked.code, untouched) == (1, before)
    assert "    Trung tâm Phục vụ hành chính công xã Y Tý: giờ làm việc: “8h-17h” → “7h-17h”" in asked.lines
    assert "1 nơi nộp: 1 xung đột." in asked.lines
    assert (kept.code, "dia_chi: Thôn Mới\n    gio_lam_viec: 8h-17h\n" in of_the_editor) == (0, True)
    assert (again.code, "1 nơi nộp: 1 không đổi." in again.lines) == (0, True)
    assert "gio_lam_viec: 9h-17h\n" in desks_in(office)


def test_older_data_change_nothing(office):
    """The day is that of the file, or `--date`."""
    take_rows(office, Y_TY)

    result = take_rows(office, [*Y_TY[:4], "7h-17h", Y_TY[5]], day="2026-11-10")

    assert "1 nơi nộp: 1 cũ hơn bản đã nhập." in result.lines
    assert "gio_lam_viec: 7h30-17h\n" in desks_in(office)


def test_files_that_each_tell_a_part(office):
    """The source names both, and what the second told."""
    take_rows(office, [*Y_TY[:4], "", ""])
    take_table(office, table_of(HEAD, [*Y_TY[:3], "", "7h30-17h", ""]), name="gio.xlsx", day="2026-11-21")

    assert "ghi_chu: 'Tệp “noi-nop.xlsx”. Tệp “gio.xlsx”: giờ làm việc.'\n" in desks_in(office)


def test_what_the_editor_says_of_the_source_stays(office):
    """Words of one's own are none of the import's."""
    take_rows(office, Y_TY)
    replace_in(office / DESKS, "ghi_chu: Tệp “noi-nop.xlsx”.", "ghi_chu: Xã gửi qua thư, đã gọi lại hỏi.")

    take_rows(office, [*Y_TY[:4], "7h-17h", Y_TY[5]], day="2026-11-25")

    assert "ngay_lay: 2026-11-25\n      ghi_chu: Xã gửi qua thư, đã gọi lại hỏi.\n" in desks_in(office)


def test_a_row_that_names_the_commune_alone_renames_nothing(office):
    """It says no name of the desk."""
    take_rows(office, Y_TY)

    result = take_table(office, table_of(("Đơn vị", "Giờ làm việc"), ("Y Tý", "7h-17h")), day="2026-11-25")

    assert [line for line in result.lines if "→" in line] == [
        "    Trung tâm Phục vụ hành chính công xã Y Tý: giờ làm việc: “7h30-17h” → “7h-17h”"
    ]
