"""Plain values become records, and every mistake of a record is told at its place."""

from __future__ import annotations

from datetime import date
from textwrap import dedent

import pytest

from congkhai.model.families import FAMILIES
from congkhai.model.policy import Policy
from congkhai.model.procedure import Procedure
from congkhai.model.terms import NONE, is_known
from congkhai.reading.records import read_record
from congkhai.reading.source import parse

MINIMAL = """\
    ma_thu_tuc: 1.000890
    ten_thu_tuc: Đăng ký
    linh_vuc: ho-tich
    nguon: {he_thong: csdl-quoc-gia, ngay_lay: 18/7/2026}
"""


def problems_in(text, family=Procedure):
    """Line, key and code of everything wrong with a record."""
    document, problems = parse(dedent(text).encode(), "a.yml")
    assert document is not None
    _, mistakes = read_record(document, family)
    return [(p.line, p.key, p.code) for p in sorted([*problems, *mistakes])]


def messages_in(text, family=Procedure):
    """Whole lines, as they are printed."""
    document, _ = parse(dedent(text).encode(), "a.yml")
    assert document is not None
    return [str(p) for p in sorted(read_record(document, family)[1])]


def procedure_of(text):
    """The procedure of a text without problems."""
    document, _ = parse(dedent(text).encode(), "a.yml")
    assert document is not None
    record, problems = read_record(document, Procedure)
    assert problems == []
    assert record is not None
    return record


def test_a_minimal_procedure():
    """Code, name, field and source are enough to be a record; all else is unknown."""
    procedure = procedure_of(MINIMAL)

    assert procedure.identifier == "1.000890"
    assert procedure.source.retrieved == date(2026, 7, 18)
    assert procedure.outputs is None
    assert procedure.channels == ()


def test_one_mistake_does_not_hide_the_next():
    """Every problem of a record is reported, each at its own line."""
    record = """\
        ma_thu_tuc: 1.000890
        ten_thu_tucc: Đăng ký khai sinh
        linh_vuc: Hộ tịch
        thanh_phan_ho_so:
          - giay_to: [{ten_giay_to: Tờ khai, ban_chinh: hai}]
        nguon: {he_thong: internet, ngay_lay: hôm qua}
    """

    assert problems_in(record) == [
        (2, "ten_thu_tucc", "khoa-la"),
        (3, "linh_vuc", "sai-ma"),
        (5, "thanh_phan_ho_so[1].giay_to[1].ban_chinh", "sai-kieu"),
        (6, "nguon.he_thong", "sai-gia-tri"),
        (6, "nguon.ngay_lay", "sai-ngay"),
    ]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (
            "so_bo_ho_so: hai",
            "5:14: so_bo_ho_so: cần một số nguyên viết liền, như 2 hoặc 50000, nhưng đang là `hai` [sai-kieu]",
        ),
        (
            "so_bo_ho_so: 50.000",
            "5:14: so_bo_ho_so: cần một số nguyên viết liền, như 2 hoặc 50000, nhưng đang là `50.000`; "
            "có phải `50000`? [sai-kieu]",
        ),
        (
            "so_bo: 1",
            "5:1: so_bo: không có khóa này; có phải `so_bo_ho_so` (Số bộ hồ sơ)? [khoa-la]",
        ),
        (
            "hieu_luc: {tu_ngay: 2026-01-01, den_ngy: 2026-02-01}",
            "5:33: hieu_luc.den_ngy: không có khóa này; có phải `den_ngay` (Đến hết ngày)? [khoa-la]",
        ),
        (
            "moc_cong_khai: {x: 1}",
            "5:17: moc_cong_khai.x: không có khóa này; "
            "các khóa dùng được ở đây: ngay_csdl, ngay_cong_thong_tin [khoa-la]",
        ),
        (
            "dich_vu_cong: Toàn trình",
            "5:15: dich_vu_cong: cần một trong: toan-trinh, mot-phan, chi-thong-tin; "
            "nhưng đang là `Toàn trình`; có phải `toan-trinh`? [sai-gia-tri]",
        ),
        (
            "tu_khoa: mẫu",
            "5:10: tu_khoa: cần một danh sách, mỗi mục một dòng bắt đầu bằng `- `, nhưng đang là `mẫu` [sai-kieu]",
        ),
        (
            "mo_ta: [a]",
            "5:8: mo_ta: cần một đoạn chữ, nhưng đang là một danh sách; "
            "giá trị bắt đầu bằng `[`, nếu là chữ thì đặt cả giá trị trong dấu nháy kép [sai-kieu]",
        ),
        (
            "huong_dan: mẫu",
            "5:12: huong_dan: cần các dòng dạng `khóa: giá trị`, nhưng đang là `mẫu`; "
            "các khóa ở đây: ten_thuong_goi, tom_tat, hoi_dap, loi_hay_gap [sai-kieu]",
        ),
        (
            'mo_ta: ""',
            "5:8: mo_ta: đang để trống; điền giá trị, hoặc xóa dòng này [rong]",
        ),
        (
            "yeu_cau_dieu_kien: []",
            "5:20: yeu_cau_dieu_kien: đang để trống; điền giá trị, "
            "ghi `khong-co` nếu chắc chắn không có, hoặc xóa dòng này [rong]",
        ),
        (
            "tu_khoa: ['']",
            "5:11: tu_khoa[1]: đang để trống; điền giá trị, hoặc xóa dòng này [rong]",
        ),
        (
            "du_lieu_mau: đúng",
            "5:14: du_lieu_mau: cần `true` hoặc `false`, nhưng đang là `đúng` [sai-kieu]",
        ),
        (
            "thanh_phan_ho_so: [{truong_hop: Quá hạn}]",
            "5:33: thanh_phan_ho_so[1].truong_hop: cần danh sách mã câu trả lời của `phan_biet`, như [qua-han] "
            "(trường hợp bằng lời thì ghi ở `truong_hop_bang_loi`), nhưng đang là `Quá hạn` [sai-kieu]",
        ),
        (
            "cham_dut: {loai: chuyen}",
            "5:11: cham_dut.ly_do: thiếu khóa bắt buộc “Giải thích”; thêm `ly_do:` vào đây [thieu-khoa]",
        ),
    ],
)
def test_messages(line, message):
    """Each message names what was expected, what was found, and what to do."""
    messages = messages_in(dedent(MINIMAL) + line + "\n")

    assert messages == [f"a.yml:{message}"]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("ten_thu_tucc: a", [(1, "ten_thu_tucc", "khoa-la")]),
        ("", [(1, "ten_thu_tuc", "thieu-khoa")]),
        ("ten_thu_tuc:", [(1, "ten_thu_tuc", "thieu-gia-tri")]),
        ("ten_thu_tuc: ~", [(1, "ten_thu_tuc", "thieu-gia-tri")]),
        (
            "ten_thu_tucc: a\ncham_dut: {loai: bai-bo}",
            [(1, "ten_thu_tucc", "khoa-la"), (2, "cham_dut.ly_do", "thieu-khoa")],
        ),
    ],
)
def test_a_missing_key_has_one_cause(line, told):
    """A key written wrongly is not told as missing too; one with nothing behind it is there, only empty."""
    others = [one.strip() for one in MINIMAL.split("\n") if "ten_thu_tuc" not in one]
    record = "\n".join([*([line] if line else []), *others])

    assert problems_in(record) == told


def test_three_states():
    """A value, known to be none, and not known are three different things."""
    given = procedure_of(dedent(MINIMAL) + "ket_qua_thuc_hien: [{noi_dung: Giấy}]\nyeu_cau_dieu_kien: khong-co\n")
    absent = procedure_of(MINIMAL)

    assert ([output.text for output in given.outputs], given.requirements) == (["Giấy"], NONE)
    assert (absent.outputs, absent.requirements) == (None, None)
    assert [is_known(v) for v in (given.outputs, NONE, None, ())] == [True, True, False, False]


@pytest.mark.parametrize("text", ["- a\n- b\n", "chữ\n", "[]\n"])
@pytest.mark.parametrize("family", [family.file for family in FAMILIES])
def test_a_file_that_is_no_record(text, family):
    """A list or a lone word where a record belongs is one problem."""
    assert problems_in(text, family) == [(1, "", "sai-kieu")]


def test_policy_limits():
    """A policy names who is affected, and says what is new in at most three sentences."""
    policy = """\
        ten_chinh_sach: Mẫu
        so_ky_hieu: 1/2026/NĐ-CP
        ngay_hieu_luc: 2026-01-01
        doi_tuong_tac_dong: []
        diem_moi: [a, b, c, d]
        nguon: {he_thong: khac, ngay_lay: 2026-01-01}
    """

    assert problems_in(policy, Policy) == [
        (4, "doi_tuong_tac_dong", "rong"),
        (5, "diem_moi", "qua-nhieu"),
    ]


def test_no_more_mistakes_are_told_than_anybody_mends() -> None:
    """A file of nothing but unknown keys would take minutes: the more there are, the longer each is looked for."""
    text = "\n".join(f"k{number}: {{a: 1}}" for number in range(3_000))
    document, _ = parse(text.encode(), "tthc/ho-tich/a.yml")
    assert document is not None

    _, problems = read_record(document, Procedure)

    assert 0 < len(problems) <= 200


def test_a_record_of_another_family_is_told_once():
    """A policy among procedures: not each of its keys, but where the file belongs."""
    policy = "ten_chinh_sach: A\nngay_hieu_luc: 2026-01-01\ndiem_moi: [B]\nviec_can_lam: [C]\n"
    document, _ = parse(policy.encode(), "tthc/ho-tich/a.yml")
    record, problems = read_record(document, Procedure)

    assert record is None
    assert [problem.message for problem in problems] == [
        "cần bản ghi loại khác ở đây, nhưng đang là bản ghi chính sách; chuyển tệp vào `content/chinh-sach/`"
    ]


def test_the_line_above_a_list_is_gone():
    """Items of fees that have run into the times above are told whose they are, not which keys a time has."""
    channel = """\
    cach_thuc_thuc_hien:
      - hinh_thuc_nop: truc-tiep
        thoi_han_giai_quyet:
          - so_luong: 3
            don_vi: ngay
          - loai: phi
            don_vi_tien: VND
    """

    assert messages_in(MINIMAL + channel)[0] == (
        "a.yml:10:9: cach_thuc_thuc_hien[1].thoi_han_giai_quyet[2].loai: không có khóa này; "
        "khóa này thuộc `phi_le_phi`; có lẽ ở trên đã mất dòng `phi_le_phi:`, thêm lại dòng đó [khoa-la]"
    )
