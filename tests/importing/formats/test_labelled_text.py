"""The text form with 20 labels: labels by order and column, blocks by indentation."""

from __future__ import annotations

from collections.abc import Callable

from congkhai.importing.formats.labelled_text import read_labelled_text
from congkhai.importing.formats.labels import LABELS
from congkhai.importing.found.shapes import FoundChannel, FoundCost, FoundGroup, FoundLegalText, FoundPaper, FoundStep

NAME = "van-ban-20-nhan.txt"


def test_all_labels_of_a_text_are_read(sample: Callable[[str], bytes]) -> None:
    """One procedure with everything said under its labels; what the form says is not there stays empty."""
    reading = read_labelled_text(sample(NAME), NAME)

    (found,) = reading.procedures
    assert reading.unread == ()
    assert found.has == LABELS.keys() - {"code"}
    assert (found.code, found.decision, found.name) == (
        "1.999001",
        "12/QĐ-MAU",
        "Cấp thẻ mượn sách của tủ sách pháp luật",
    )
    assert (found.levels, found.type, found.field) == (("WARD",), "ASSIGNED_REGULATION", "Tủ sách")
    assert found.audiences == ("Công dân Việt Nam", "Cán bộ, công chức, viên chức")
    assert found.executing == ("Ủy ban nhân dân xã, phường", "Sở Tư pháp")
    assert (found.deciding, found.delegated, found.coordinating) == ((), (), ())
    assert found.reception == "Nhà văn hóa xã,\ntầng 1"
    assert [output.name for output in found.outputs] == ["Thẻ mượn sách, giấy hẹn"]
    assert (found.keywords, found.description) == ("", "Thẻ dùng một năm.")


def test_labels_within_texts_are_texts(sample: Callable[[str], bytes]) -> None:
    """A label in an indented line, in a line of a channel or behind its turn opens nothing."""
    (found,) = read_labelled_text(sample(NAME), NAME).procedures

    assert found.steps[0] == FoundStep(
        "Bước 1: Nộp đơn",
        "Người mượn nộp đơn tại nhà văn hóa.\nThành phần hồ sơ: xem bên dưới.\n+ Giữ lại giấy hẹn;",
    )
    assert found.steps[1] == FoundStep("Bước 2: Nhận thẻ", "Người mượn nhận thẻ.")
    assert found.requirements == "Có nơi ở tại xã.\nCơ quan thực hiện: nói ở trên."


def test_channels_keep_every_fee_and_line(sample: Callable[[str], bytes]) -> None:
    """The same channel twice stays twice; a fee that is 0, of text only or empty stays what it is."""
    (found,) = read_labelled_text(sample(NAME), NAME).procedures

    assert found.channels == (
        FoundChannel(
            "ONLINE",
            "3",
            "WORKING_DAY",
            "Nộp qua mạng:\n- đính kèm ảnh;\nThành phần hồ sơ: gửi sau.",
            (
                FoundCost(amount=0, currency="VNĐ", text="do Hội đồng nhân dân (tỉnh) quyết định"),
                FoundCost(amount=20000, currency="VNĐ"),
                FoundCost(),
                FoundCost(text="thu theo thực tế"),
            ),
        ),
        FoundChannel("DIRECT", "10", "DAY"),
        FoundChannel("DIRECT", "Không quy định", "OTHER"),
    )


def test_papers_stand_under_their_groups(sample: Callable[[str], bytes]) -> None:
    """Papers before the first group have none; a name may be empty or go on at column 0; an empty group stays."""
    (found,) = read_labelled_text(sample(NAME), NAME).procedures

    assert found.groups == (
        FoundGroup("", (FoundPaper("Giấy tờ chung", 1, 0),)),
        FoundGroup("* Người lớn:", (FoundPaper("- Đơn theo mẫu\ngồm hai trang", 1, 2), FoundPaper("", 0, 0))),
        FoundGroup("Lưu ý\n(hai dòng)"),
    )


def test_the_last_brackets_hold_the_number(sample: Callable[[str], bytes]) -> None:
    """Brackets within a title or a number do not end it; a text without any is a title."""
    (found,) = read_labelled_text(sample(NAME), NAME).procedures

    assert found.legal_texts == (
        FoundLegalText("14/2019/QĐ-MAU", "Quyết định về tủ sách (thay thế quyết định cũ)"),
        FoundLegalText("Quy chế (xã)", "Hướng dẫn\nphần hai"),
        FoundLegalText("", "Nội quy không số"),
    )


def test_a_text_cut_off_says_what_is_missing(sample: Callable[[str], bytes]) -> None:
    """Labels that are not there are named, and are no part of what the source can tell."""
    whole = sample(NAME).decode()
    cut = whole[: whole.index("Từ khóa:")]

    reading = read_labelled_text(cut.encode(), "a.txt")

    assert [unread.what for unread in reading.unread] == ["thiếu nhãn “Từ khóa”, “Mô tả”"]
    assert not {"keywords", "description"} & reading.procedures[0].has


def test_a_block_of_another_make_is_refused(sample: Callable[[str], bytes]) -> None:
    """What somebody typed below the labels is not taken apart: the part is named, and is none that the source tells."""
    text = sample(NAME).decode()
    channels, groups = text.index("Cách thức thực hiện:\n"), text.index("Thành phần hồ sơ:\n")
    typed = f"{text[:channels]}Cách thức thực hiện:\n- Trực tiếp: 5 ngày làm việc\n{text[groups:]}"

    reading = read_labelled_text(typed.encode(), "a.txt")

    assert [unread.what for unread in reading.unread] == [
        "mục “Cách thức thực hiện” không theo mẫu của văn bản 20 nhãn nên không đọc"
    ]
    assert (reading.procedures[0].channels, "channels" in reading.procedures[0].has) == ((), False)


def test_several_procedures_in_one_file(sample: Callable[[str], bytes]) -> None:
    """Texts put one behind the other are as many procedures."""
    twice = sample(NAME) + b"\n\n" + sample(NAME).replace(b"1.999001", b"1.999002")

    reading = read_labelled_text(twice, "a.txt")

    assert [found.code for found in reading.procedures] == ["1.999001", "1.999002"]
    assert reading.procedures[0].description == "Thẻ dùng một năm."


def test_windows_line_ends_change_nothing(sample: Callable[[str], bytes]) -> None:
    """A file saved by Notepad reads the same."""
    saved = b"\xef\xbb\xbf" + sample(NAME).replace(b"\n", b"\r\n")

    assert read_labelled_text(saved, NAME) == read_labelled_text(sample(NAME), NAME)
