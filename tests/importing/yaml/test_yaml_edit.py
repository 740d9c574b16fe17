"""Changes within a file touch nothing else: other bytes, comments, order, line ends stay."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from proving import proved_by_examples

from congkhai.importing.yaml.yaml_edit import Append, CannotEdit, Put, Remove, edit_yaml
from congkhai.importing.yaml.yaml_text import in_brackets, yaml_document
from congkhai.reading.odd_characters import LOST, NOTHING
from congkhai.reading.source import parse

RECORD = """\
# Đầu tệp.
ma_thu_tuc: 1.000890  # mã
ten_thu_tuc: "Tên cũ"   # tên

huong_dan:
  tom_tat: >-
    Hai câu
    tóm tắt.
cach_thuc_thuc_hien:
  # nộp tại quầy
  - hinh_thuc_nop: truc-tiep
    thoi_han_giai_quyet: [{so_luong: 5, don_vi: ngay-lam-viec}]  # đã hỏi
can_cu_phap_ly: [60/2014/QH13]
quyet_dinh_cong_bo: {so: 1/QĐ-BTP, hanh_dong: moi}
nguon:
  he_thong: csdl-quoc-gia
  ngay_lay: 2026-07-18
# Cuối tệp.
"""


@pytest.mark.parametrize(
    ("edits", "old", "new"),
    [
        ([Put(("ten_thu_tuc",), "Tên mới")], '"Tên cũ"   # tên', "Tên mới   # tên"),
        (
            [Put(("ten_thu_tuc",), "a\nb")],
            'ten_thu_tuc: "Tên cũ"   # tên\n',
            "ten_thu_tuc: |-   # tên\n  a\n  b\n",
        ),
        (
            [Put(("cach_thuc_thuc_hien",), [{"hinh_thuc_nop": "buu-chinh"}])],
            RECORD[RECORD.index("cach_thuc") : RECORD.index("can_cu")],
            "# nộp tại quầy\n# đã hỏi\ncach_thuc_thuc_hien:\n  - hinh_thuc_nop: buu-chinh\n",
        ),
        ([Append(("can_cu_phap_ly",), ["18/2026/NĐ-CP"])], "[60/2014/QH13]", "[60/2014/QH13, 18/2026/NĐ-CP]"),
        (
            [Append(("cach_thuc_thuc_hien",), [{"hinh_thuc_nop": "buu-chinh"}])],
            "  # đã hỏi\n",
            "  # đã hỏi\n  - hinh_thuc_nop: buu-chinh\n",
        ),
        (
            [
                Put(("quyet_dinh_cong_bo", "so"), "2/QĐ-BTP"),
                Put(("quyet_dinh_cong_bo", "ngay_ky"), "2026-09-01"),
            ],
            "{so: 1/QĐ-BTP, hanh_dong: moi}",
            "{so: 2/QĐ-BTP, hanh_dong: moi, ngay_ky: 2026-09-01}",
        ),
        (
            [Put(("linh_vuc",), "ho-tich", ("ma_thu_tuc", "ten_thu_tuc", "linh_vuc", "huong_dan"))],
            "# tên\n",
            "# tên\nlinh_vuc: ho-tich\n",
        ),
        (
            [
                Put(("ghi_chu",), "a", ("nguon", "ghi_chu", "mo_ta")),
                Put(("mo_ta",), "b", ("nguon", "ghi_chu", "mo_ta")),
            ],
            "  ngay_lay: 2026-07-18\n",
            "  ngay_lay: 2026-07-18\nghi_chu: a\nmo_ta: b\n",
        ),
        ([Put(("nguon", "ngay_lay"), "2026-08-01")], "2026-07-18", "2026-08-01"),
        ([Put(("nguon", "dau_nhap"), "x=1")], "2026-07-18\n", "2026-07-18\n  dau_nhap: x=1\n"),
        ([Remove(("can_cu_phap_ly",))], "can_cu_phap_ly: [60/2014/QH13]\n", ""),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_only_what_is_changed_changes(edits, old, new, newline):
    """Comments within what is replaced move above it; everything else stays as it stood."""
    assert RECORD.count(old) == 1

    edited = edit_yaml(RECORD.replace("\n", newline), edits)
    assert edited == RECORD.replace(old, new).replace("\n", newline)


@pytest.mark.parametrize("edit", [Put(("khong", "co"), "x"), Append(("ma_thu_tuc",), ["x"]), Remove(("nguon", 0, "x"))])
def test_a_path_that_leads_nowhere(edit):
    """Is said, not guessed."""
    with pytest.raises(CannotEdit):
        edit_yaml(RECORD, [edit])


def test_a_file_without_a_last_line_break():
    """Gets its new line all the same."""
    assert edit_yaml("a: 1", [Put(("b",), "2")]) == "a: 1\nb: 2"


PAPERS = """\
thanh_phan_ho_so:
  # nhóm này hỏi Sở
  - truong_hop_bang_loi: Nộp
    giay_to:
      - ten_giay_to: Tờ khai  # mẫu mới
        ban_chinh: 1  # đã hỏi
        ban_sao: 0
      # chỉ khi nhờ người khác
      - ten_giay_to: Giấy ủy quyền
        ban_chinh: 1
      - ten_giay_to: Ảnh
  - truong_hop_bang_loi: Xuất trình
    giay_to:
      - ten_giay_to: Hộ chiếu
"""


def papers(change) -> str:
    """PAPERS after an import of what `change` makes of its groups."""
    groups = parse(PAPERS.encode(), "a.yml")[0].value["thanh_phan_ho_so"]
    change(groups)
    return edit_yaml(PAPERS, [Put(("thanh_phan_ho_so",), groups)])


def copies(groups) -> None:
    """More originals of one paper, and copies of another."""
    groups[0]["giay_to"][1]["ban_chinh"] = "2"
    groups[1]["giay_to"][0]["ban_sao"] = "1"


@pytest.mark.parametrize(
    ("change", "old", "new"),
    [
        (lambda groups: groups[0]["giay_to"][0].update(ban_chinh="2"), "1  # đã hỏi", "2  # đã hỏi"),
        (lambda groups: groups[0]["giay_to"][0].pop("ban_sao"), "        ban_sao: 0\n", ""),
        (lambda groups: groups[0]["giay_to"].pop(), "      - ten_giay_to: Ảnh\n", ""),
        (
            lambda groups: groups[0]["giay_to"].append({"ten_giay_to": "Đơn"}),
            "      - ten_giay_to: Ảnh\n",
            "      - ten_giay_to: Ảnh\n      - ten_giay_to: Đơn\n",
        ),
        (
            lambda groups: groups[0]["giay_to"].__setitem__(2, {"ten_giay_to": "Đơn", "ban_chinh": "1"}),
            "      - ten_giay_to: Ảnh\n",
            "      - ten_giay_to: Đơn\n        ban_chinh: 1\n",
        ),
        (
            copies,
            PAPERS[PAPERS.index("        ban_chinh: 1\n") :],
            PAPERS[PAPERS.index("        ban_chinh: 1\n") :].replace("ban_chinh: 1", "ban_chinh: 2")
            + "        ban_sao: 1\n",
        ),
        # What was noted on a paper that goes is about none of the others.
        (
            lambda groups: groups[0]["giay_to"].pop(1),
            PAPERS[PAPERS.index("    giay_to:") : PAPERS.index("      - ten_giay_to: Ảnh")],
            "    # chỉ khi nhờ người khác\n    giay_to:\n      - ten_giay_to: Tờ khai  # mẫu mới\n"
            "        ban_chinh: 1  # đã hỏi\n        ban_sao: 0\n",
        ),
        (
            lambda groups: groups.pop(0),
            PAPERS[: PAPERS.index("  - truong_hop_bang_loi: Xuất")],
            "# nhóm này hỏi Sở\n# mẫu mới\n# đã hỏi\n# chỉ khi nhờ người khác\nthanh_phan_ho_so:\n",
        ),
        (
            lambda groups: groups.insert(0, {"truong_hop_bang_loi": "Mọi người"}),
            "thanh_phan_ho_so:\n",
            "thanh_phan_ho_so:\n  - truong_hop_bang_loi: Mọi người\n",
        ),
    ],
)
def test_what_is_within_a_list_changes_in_its_place(change, old, new):
    """Comments stay with the papers that they are about."""
    assert PAPERS.count(old) == 1
    assert papers(change) == PAPERS.replace(old, new)


KEYS = st.from_regex(r"[a-z]{1,3}", fullmatch=True)
# Not what is told, whoever writes it: nothing at all, and a question mark in the place of a letter.
TEXT = st.text("aạ :#-'\"\n&*!|>%@`{}[],?\\~.0123", min_size=1).filter(
    lambda text: text.strip() not in NOTHING and not LOST.search(text)
)
VALUES = st.recursive(
    TEXT, lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(KEYS, inner, max_size=3)), max_leaves=6
)
RECORDS = st.dictionaries(KEYS, VALUES, min_size=1, max_size=4)


@proved_by_examples("YAML written and edited", 500)
@given(RECORDS, RECORDS, st.booleans())
def test_what_is_put_in_reads_back(old, new, dense):
    """Any record, written in lines or in braces, can be given any values; the rest of it reads as before."""
    text = in_brackets(old) + "\n" if dense else yaml_document(old)

    document, problems = parse(edit_yaml(text, [Put((key,), value) for key, value in new.items()]).encode(), "a.yml")
    assert problems == []
    assert document is not None
    assert document.value == old | new


ALIKE = st.recursive(
    st.sampled_from(["một", "hai", "a\nb", "x: y"]),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=4),
        st.dictionaries(st.sampled_from("abc"), inner, min_size=1, max_size=3),
    ),
    max_leaves=14,
)


@proved_by_examples("YAML written and edited", 500)
@given(st.dictionaries(st.sampled_from("kl"), ALIKE, min_size=1), ALIKE, st.booleans())
def test_values_much_alike(old, new, has_comments):
    """Whatever is changed in its place reads back as what was to be put in, and no comment is lost."""
    # Between the lines of a text a note would be part of it.
    noted = ((line, has_comments and line.strip() not in ("a", "b")) for line in yaml_document(old).splitlines())
    text = "".join(
        f"{line[: len(line) - len(line.lstrip())]}# {number}\n{line}\n" if has_note else f"{line}\n"
        for number, (line, has_note) in enumerate(noted)
    )
    before, _ = parse(text.encode(), "a.yml")
    assert before is not None
    assert before.value == old

    edited = edit_yaml(text, [Put(("k",), new)])
    document, problems = parse(edited.encode(), "a.yml")
    assert problems == []
    assert document is not None
    assert document.value == old | {"k": new}
    assert sorted(re.findall("# .*", edited)) == sorted(re.findall("# .*", text))
