"""Papers to tick, and what stands among them without being one."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from congkhai.catalogue.dated_prose import as_told_on
from congkhai.model.procedure import Procedure
from congkhai.pages.checklist import Checklist, PaperGroup, checklist_of, parted

DAY = date(2026, 11, 28)
SENTENCE = "Văn bản ủy quyền của người đứng đầu tổ chức."
LONG = f"{SENTENCE} {'Người đứng đầu tự đi nộp thì không cần văn bản này. ' * 4}".strip()
HEADING, NOTE = {"loai_dong": "tieu-de"}, {"loai_dong": "ghi-chu"}


def group_of(*rows: dict[str, Any], **keys: Any) -> PaperGroup:
    """One group of papers given in record keys."""
    [made] = list_of({**keys, "giay_to": list(rows)}).groups
    return made


def list_of(*groups: dict[str, Any], day: date = DAY, **keys: Any) -> Checklist:
    """The checklist of groups given in record keys."""
    named = {"ma_thu_tuc": "1.000890", "ten_thu_tuc": "Mẫu", "linh_vuc": "ho-tich"}
    source = {"he_thong": "khac", "ngay_lay": "2026-01-18"}
    procedure = Procedure.model_validate({**named, "thanh_phan_ho_so": list(groups), "nguon": source, **keys})
    return checklist_of(procedure, as_told_on(procedure, day), day, {}, {})


def paper(name: str, **keys: Any) -> dict[str, Any]:
    """A row in record keys."""
    return {"ten_giay_to": name, **keys}


WHO = {"ma": "ai", "hoi": "Ai?", "tra_loi": [{"ma": "nguoi", "ten": "Cá nhân"}, {"ma": "hoi", "ten": "Tổ chức"}]}
COPY = {"ma": "sao", "hoi": "Sao?", "tra_loi": [{"ma": "co", "ten": "Có"}, {"ma": "khong", "ten": "Không"}]}


@pytest.mark.parametrize(
    ("groups", "unknown"),
    [
        ([{"truong_hop": ["nguoi"], "giay_to": [paper("Tờ khai")]}], [("Tổ chức", ("hoi",))]),
        ([{"truong_hop": ["nguoi", "co"], "giay_to": [paper("Tờ khai")]}], 3),
        # What everybody brings is enough, and so is what the case is told in words.
        ([{"giay_to": [paper("Ảnh")]}, {"truong_hop": ["nguoi"], "giay_to": [paper("Tờ khai")]}], []),
        ([{"truong_hop": ["nguoi"], "giay_to": [paper("A")]}, {"truong_hop": ["hoi"], "ghi_chu": "Không."}], []),
        ([{"giay_to": [paper("Ảnh")]}], []),
        ([], []),
    ],
)
def test_a_case_without_papers_says_that_they_are_not_known(groups: list[dict[str, Any]], unknown: Any) -> None:
    """An empty list would read as if nothing had to be brought."""
    made = list_of(*groups, phan_biet=[WHO, COPY]).groups

    told = [(one.name, one.when) for one in made if "Chưa có dữ liệu về giấy tờ" in " ".join(one.texts)]
    assert (len(told) if isinstance(unknown, int) else told) == unknown


def test_only_papers_are_counted() -> None:
    """Headings and notes among the papers have no box and are not counted."""
    group = group_of(
        paper("Chứng cứ, gồm:", **HEADING),
        paper("Ảnh"),
        paper("Lưu ý: ảnh mới", **NOTE),
        truong_hop_bang_loi="* Phải nộp:",
    )

    assert (group.name, group.papers) == ("Phải nộp:", 1)
    assert [(row.name, row.is_paper, row.is_heading) for row in group.rows] == [
        ("Chứng cứ, gồm:", False, True),
        ("Ảnh", True, False),
        ("Lưu ý: ảnh mới", False, False),
    ]


def test_unnamed_groups_are_numbered_among_those_counted() -> None:
    """Notes of their own take no number: the last number is how many groups the page says there are."""
    notes = {"truong_hop_bang_loi": "Lưu ý", "giay_to": [paper("Nộp sớm", **NOTE)]}
    groups = [{"truong_hop_bang_loi": "Phải nộp", "giay_to": [paper("Đơn")]}, notes, {"giay_to": [paper("Ảnh")]}]

    several = list_of(*groups)
    one = list_of(*groups[1:])
    bare = list_of({"giay_to": notes["giay_to"]})

    assert ([group.name for group in several.groups], several.choices) == (["Phải nộp", "Lưu ý", "Nhóm giấy tờ 2"], 2)
    assert [group.name for group in one.groups] == ["Lưu ý", "Giấy tờ"]
    assert [group.name for group in bare.groups] == ["Ghi chú"]


def test_marks_become_depth() -> None:
    """A bullet before a name is not shown; how deep the row stands is. Numbers stay."""
    group = group_of(*map(paper, ["- Một", "+ a", "++ x", "+ b", "- Hai", "1. Ba", "Bốn", "+ Năm"]))

    inner, innermost = " ck-papers__row--inner", " ck-papers__row--innermost"
    assert [(row.name, row.depth) for row in group.rows] == [
        ("Một", ""),
        ("a", inner),
        ("x", innermost),
        ("b", inner),
        ("Hai", ""),
        ("1. Ba", ""),
        ("Bốn", ""),
        ("Năm", ""),
    ]


def test_several_papers_in_one_row_are_equal() -> None:
    """The first of them does not become the heading of the others."""
    group = group_of(paper("- Bằng;\n- Thẻ."), paper("- Bằng, gồm:\n+ bản chính;\n+ bản dịch."))

    assert [(row.name, row.text) for row in group.rows] == [
        ("Mục này gồm:", "- Bằng;\n- Thẻ."),
        ("Bằng, gồm:", "+ bản chính;\n+ bản dịch."),
    ]


def test_a_note_that_is_a_list_keeps_its_first_dash() -> None:
    """The first item is not the heading of the others; a note of one line has no dash to itself."""
    group = group_of(paper("- Diện mới\n- Diện thay đổi", **NOTE), paper("- Nộp sớm", **NOTE))

    assert [row.name for row in group.rows] == ["- Diện mới\n- Diện thay đổi", "Nộp sớm"]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Đơn", ("Đơn", "")),
        ("Đơn, gồm:\n1. Tên\n2. Ngày", ("Đơn, gồm:", "1. Tên\n2. Ngày")),
        (LONG, (SENTENCE, LONG.removeprefix(SENTENCE).strip())),
        # A mark within a line, a small letter after a point: no new sentence.
        (LONG.replace("tổ chức. Người", "tổ chức. - Người"), (LONG.replace("tổ chức. Người", "tổ chức. - Người"), "")),
        (LONG.replace(". Người", ". người"), (LONG.replace(". Người", ". người"), "")),
        ("Giấy " * 80, ("Giấy " * 80, "")),
    ],
)
def test_long_names_are_parted(text: str, parts: tuple[str, str]) -> None:
    """A long name is shown as its first line or sentence, then the rest; nothing is cut off."""
    assert parted(text) == parts


def test_who_needs_a_group_opens_it() -> None:
    """What everyone brings is open, a case is not; of groups that do not tell, few rows are open and many are not."""
    many, few = ({"giay_to": [paper(f"Giấy {n}") for n in range(count)]} for count in (40, 3))
    common, lost = ({**few, "truong_hop_bang_loi": name} for name in ("Giấy tờ chung", "Trường hợp bị mất"))
    torn = {**few, "truong_hop_bang_loi": "Trường hợp bị rách"}

    assert open_groups([many]) == [True]
    assert open_groups([few, few]) == [True, True]
    assert open_groups([many, few]) == [False, False]
    assert open_groups([common, lost]) == [True, False]
    assert open_groups([lost, torn]) == [False, False]
    assert open_groups([{**few, "truong_hop_bang_loi": "Hồ sơ của cha mẹ"}, {**few, "truong_hop": ["mo-coi"]}]) == [
        True,
        False,
    ]


def open_groups(groups: list[dict[str, Any]]) -> list[bool]:
    """Of each group whether it is open."""
    return [group.is_open for group in list_of(*groups).groups]


def test_notes_below_the_papers_are_folded_together() -> None:
    """Several notes for whom they concern do not stand between the papers and what follows; a single one does."""
    notes = [paper(f"Lưu ý {n}", **NOTE) for n in range(3)]
    several, one = group_of(paper("Đơn"), *notes), group_of(paper("Đơn"), notes[0])
    between = group_of(notes[0], notes[1], paper("Đơn"))

    assert [[row.name for row in group.notes] for group in (several, one, between)] == [
        ["Lưu ý 0", "Lưu ý 1", "Lưu ý 2"],
        [],
        [],
    ]
    assert len(several.rows) == 1


EXEMPT = "nếu dữ liệu đã có trong Dân cư (Nghị quyết 66.7/2025/NQ-CP, đến hết ngày 28/2/2027)"


@pytest.mark.parametrize(
    ("day", "shown"),
    [
        (date(2025, 12, 31), f"Từ ngày 1/1/2026 không phải nộp {EXEMPT}"),
        (date(2026, 1, 1), f"Không phải nộp {EXEMPT}"),
        (date(2027, 2, 28), f"Không phải nộp {EXEMPT}"),
        (date(2027, 3, 1), ""),
    ],
)
def test_exemptions_are_shown_while_they_hold(day: date, shown: str) -> None:
    """Nobody is told to leave a paper at home before the first day of the exemption, or after the last."""
    held = {"co_so_du_lieu": "Dân cư", "van_ban": "66.7/2025/NQ-CP", "tu_ngay": "2026-01-01", "den_ngay": "2027-02-28"}
    exempt = paper("Căn cước", khong_phai_nop=held)
    made = list_of({"giay_to": [exempt]}, day=day, lam_thay={"duoc": "true", "giay_to": [exempt]})

    assert [[row.exemption for row in group.rows] for group in made.groups] == [[shown], [shown]]


def test_a_paper_that_a_text_cuts_needs_no_data_in_its_place() -> None:
    """Without a database the text alone says that the paper is not needed, and until when."""
    held = {"van_ban": "66.16/2026/NQ-CP", "tu_ngay": "2026-04-15", "den_ngay": "2027-02-28"}
    made = list_of({"giay_to": [paper("Chứng chỉ", khong_phai_nop=held)]}, day=date(2026, 11, 28))

    assert made.groups[0].rows[0].exemption == "Không phải nộp (Nghị quyết 66.16/2026/NQ-CP, đến hết ngày 28/2/2027)"


def test_papers_of_who_goes_instead_come_last() -> None:
    """They are ticked off like the others, but are no paper of the applicant's own case."""
    proxy = {"duoc": "true", "giay_to": [paper("Văn bản ủy quyền")]}
    made = list_of({"giay_to": [paper("Đơn")]}, lam_thay=proxy)

    assert [(group.name, [row.name for row in group.rows]) for group in made.groups] == [
        ("Giấy tờ", ["Đơn"]),
        ("Người đi làm thay mang thêm", ["Văn bản ủy quyền"]),
    ]
    assert (made.papers, made.advice) == (1, "")


@pytest.mark.parametrize(("length", "are_long"), [(200, False), (201, True)])
def test_titles_of_a_checklist_are_all_bold_or_none(length: int, are_long: bool) -> None:
    """A title too long to be read in bold makes all titles of its list plain."""
    names = ["a" * length, "Ngắn"]
    groups = [{"truong_hop_bang_loi": name, "giay_to": [paper("Đơn")]} for name in names]

    assert list_of(*groups).has_long_names is are_long


def test_photographs_are_counted_as_such() -> None:
    """`2 bản chính` of a photograph is what a form says, not what anybody asks a shop for."""
    group = group_of(paper("Ảnh toàn thân", ban_chinh="2", nop_hay_xuat_trinh="nop"), paper("Bản khai", ban_chinh="2"))

    assert [row.amount for row in group.rows] == ["2 ảnh, nộp", "2 bản chính"]


def test_numbers_that_the_name_speaks_against() -> None:
    """What the source says is told as its saying, with whom to ask; numbers that agree are plain."""
    rows = group_of(
        paper("Bản sao giấy chứng sinh", ban_chinh="1", ban_sao="0"), paper("Bản sao hộ chiếu", ban_sao="1")
    ).rows

    assert [row.amount for row in rows] == [
        "nguồn ghi 1 bản chính, có thể sai; hãy hỏi nơi nhận hồ sơ",
        "1 bản sao",
    ]
