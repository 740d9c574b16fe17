"""Findings of a whole record: what is over is left in peace, places are those of the file."""

from __future__ import annotations

from datetime import date
from textwrap import dedent

import pytest
from found_problems import SOURCE, found_in
from valid_records import RECORDS

from congkhai.model.procedure import Procedure
from congkhai.reading.project import find_project
from congkhai.reading.records import read_record
from congkhai.reading.source import parse
from congkhai.rules.checks import check_identity

BARE = """\
    ma_thu_tuc: 1.000890
    ten_thu_tuc: Việc của Phòng Tư pháp
    linh_vuc: ho-tich
    dich_vu_cong: mot-phan
    cach_thuc_thuc_hien:
      - hinh_thuc_nop: truc-tiep
        thoi_han_giai_quyet: [{so_luong: 0}]
        phi_le_phi: [{muc_thu: 50}]
    nguon: {he_thong: khac, ngay_lay: 2020-01-01}
"""


@pytest.mark.parametrize("file", find_project(RECORDS / "valid").records, ids=lambda file: file.name)
def test_valid_records_have_no_findings(file, catalogue):
    """Complete records are told nothing."""
    with open(file.path, encoding="utf-8") as text:
        assert found_in(text.read(), catalogue(), file.family_name) == []


def test_a_bare_record(catalogue):
    """Everything that is missing or contradicts is told at once, in file order."""
    assert found_in(BARE, catalogue()) == [
        (1, "co_quan_thuc_hien", "thieu-bo-phan"),
        (1, "doi_tuong_thuc_hien", "thieu-bo-phan"),
        (1, "huong_dan.tom_tat", "thieu-tom-tat"),
        (1, "ket_qua_thuc_hien", "chua-ro"),
        (1, "quyet_dinh_cong_bo", "thieu-quyet-dinh"),
        (1, "so_bo_ho_so", "thieu-bo-phan"),
        (1, "thanh_phan_ho_so", "thieu-bo-phan"),
        (1, "trinh_tu_thuc_hien", "thieu-bo-phan"),
        (1, "yeu_cau_dieu_kien", "chua-ro"),
        (2, "ten_thu_tuc", "ten-goi-cu"),
        (4, "dich_vu_cong", "thieu-ly-do"),
        (6, "cach_thuc_thuc_hien", "thieu-bo-phan"),
        (7, "cach_thuc_thuc_hien[1].thoi_han_giai_quyet[1].so_luong", "thoi-han-bang-khong"),
        (8, "cach_thuc_thuc_hien[1].phi_le_phi[1].muc_thu", "tien-dang-ngo"),
        (9, "nguon.ngay_lay", "qua-han-ra-soat"),
    ]


@pytest.mark.parametrize(
    ("ending", "is_over"),
    [
        ("cham_dut: {loai: chuyen, ly_do: Mẫu}", True),
        ("cham_dut: {loai: chuyen, ly_do: Mẫu, tu_ngay: 2026-11-23}", True),
        ("cham_dut: {loai: chuyen, ly_do: Mẫu, tu_ngay: 2026-11-24}", False),
        ("hieu_luc: {den_ngay: 2026-11-22}", True),
        ("hieu_luc: {den_ngay: 2026-11-23}", False),
    ],
)
def test_what_is_over_need_not_be_complete(ending, is_over, catalogue):
    """From the day a procedure is over, only references and dates are checked."""
    found = found_in(dedent(BARE) + ending + "\n", catalogue())

    assert (found == []) == is_over


def test_a_successor_need_not_exist(catalogue):
    """Where a procedure moved to another agency, its new code is not among ours: a warning, in case of a slip."""
    ending = "cham_dut: {loai: chuyen, ly_do: Mẫu, ma_thay_the: 9.999999}\nthu_tuc_lien_quan: [9.999999]\n"

    assert found_in(dedent(BARE) + ending, catalogue()) == [
        (10, "cham_dut.ma_thay_the", "ma-chua-co"),
        (11, "thu_tuc_lien_quan[1]", "khong-tim-thay"),
    ]


def test_policy(catalogue):
    """Number, fields, codes and files of a policy exist, and its days are in order."""
    policy = """\
        ten_chinh_sach: Không còn sổ hộ khẩu
        so_ky_hieu: 9/2026/NĐ-CP
        ngay_ban_hanh: 2026-12-01
        ngay_hieu_luc: 2026-01-01
        ngay_het_hieu_luc: 2025-01-01
        linh_vuc: [ho-tic]
        doi_tuong_tac_dong: [Mọi người]
        diem_moi: [Bỏ sổ hộ khẩu.]
        viec_can_lam: [{noi_dung: Mang CMND}]
        tep_dinh_kem: [{ten: Mẫu, tep: khong-co.docx}]
        thu_tuc_lien_quan: [1.001194]
        nguon: {he_thong: khac, ngay_lay: 2026-07-18}
    """

    assert found_in(policy, catalogue(date(2024, 12, 31)), "chinh-sach") == [
        (2, "so_ky_hieu", "khong-tim-thay"),
        (3, "ngay_ban_hanh", "ngay-nguoc"),
        (3, "ngay_ban_hanh", "ngay-tuong-lai"),
        (4, "ngay_hieu_luc", "ngay-nguoc"),
        (5, "ngay_het_hieu_luc", "sap-het"),
        (6, "linh_vuc[1]", "khong-tim-thay"),
        (9, "viec_can_lam[1].noi_dung", "ten-goi-cu"),
        (10, "tep_dinh_kem[1].tep", "thieu-tep"),
        (11, "thu_tuc_lien_quan[1]", "khong-tim-thay"),
        (12, "nguon.ngay_lay", "ngay-tuong-lai"),
    ]


def test_a_policy_outlives_its_text(catalogue):
    """A policy shown as valid warns when its legal text has ended."""
    policy = """\
        ten_chinh_sach: Mẫu
        so_ky_hieu: 42/2022/NĐ-CP
        ngay_hieu_luc: 2022-01-01
        doi_tuong_tac_dong: [Mọi người]
        diem_moi: [Mới.]
        nguon: {he_thong: khac, ngay_lay: 2026-06-18}
    """
    expired = dedent(policy) + "ngay_het_hieu_luc: 2026-07-01\n"

    assert found_in(policy, catalogue(date(2026, 6, 30)), "chinh-sach") == []
    assert found_in(policy, catalogue(date(2026, 7, 1)), "chinh-sach") == [(2, "so_ky_hieu", "van-ban-het-hieu-luc")]
    assert found_in(expired, catalogue(date(2026, 7, 1)), "chinh-sach") == []


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        (
            "su-kien",
            "muc: [{ma: a, ten: A, chang: [{viec: B, thu_tuc: 1.001193}, {viec: C, thu_tuc: 1.001999}]}]\n" + SOURCE,
            [(1, "muc[1].chang[2].thu_tuc", "khong-tim-thay")],
        ),
        (
            "khai-niem",
            f"muc: [{{ten: A 1, tu: [a], thu_tuc: [1.001999]}}, {{ten: B, tu: [A]}}]\n{SOURCE}",
            [(1, "muc[1].thu_tuc[1]", "ma-chua-co"), (1, "muc[2].ten", "trung-tu")],
        ),
        (
            "tu-dem",
            "muc: [{tu: [dạ]}, {tu: [da, da, Dạ]}]",
            [(1, "muc[2].tu[2]", "trung-tu"), (1, "muc[2].tu[3]", "trung-tu")],
        ),
        (
            "co-quan",
            "muc: [{ma: a, ten: Phòng Tư pháp}, {ma: b, ten: B, dien_thoai: khong-co}, {ma: a, ten: C}]",
            [
                (1, "muc[1].ten", "ten-goi-cu"),
                (1, "muc[2].dien_thoai", "thua-khong-co"),
                (1, "muc[3].ma", "trung-ma"),
            ],
        ),
        (
            "xa-phuong",
            "muc: [{ma: 00001, loai: Xã, ten: A, trang: a}, {ma: 00001, loai: Xã, ten: B, trang: a}]",
            [(1, "muc[2].ma", "trung-ma"), (1, "muc[2].trang", "trung-ma")],
        ),
        (
            "van-ban",
            "muc: [{so_ky_hieu: 1/2026, trich_yeu: Về cấp huyện, ngay_ban_hanh: 2026-03-01,"
            " hieu_luc_tu: 2026-02-01, het_hieu_luc_tu: 2026-01-01, sua_doi_boi: [60/2014/QH13, 2/2026],"
            " se_sua_doi: [{tu_ngay: 2027-01-01}, {tu_ngay: 2027-01-01, van_ban: 3/2026}]},"
            " {so_ky_hieu: 1/2026, trich_yeu: A},"
            " {so_ky_hieu: 4/2026, trich_yeu: A, ngay_ban_hanh: 2026-03-01, het_hieu_luc_tu: 2026-02-01}]",
            [
                (1, "muc[1].ngay_ban_hanh", "ngay-nguoc"),
                (1, "muc[1].hieu_luc_tu", "ngay-nguoc"),
                (1, "muc[1].sua_doi_boi[2]", "van-ban-chua-co"),
                (1, "muc[1].se_sua_doi[2].van_ban", "van-ban-chua-co"),
                (1, "muc[2].so_ky_hieu", "trung-ma"),
                (1, "muc[3].ngay_ban_hanh", "ngay-nguoc"),
            ],
        ),
        (
            "ngay-nghi",
            "muc: [{ngay: 2026-01-01, ten: A, loai: nghi, nguon: B},"
            " {ngay: 2026-01-10, ten: A, loai: lam-bu, nguon: B},"
            " {ngay: 2026-01-01, ten: A, loai: nghi, nguon: B}]",
            [(1, "muc[3].ngay", "trung-ma")],
        ),
        (
            "don-vi",
            "don_vi: {ten: A}",
            [
                (1, "don_vi", "chua-cap-nhat"),
                (1, "don_vi", "chua-cap-nhat"),
                (1, "don_vi.dia_chi", "thieu-lien-he"),
                (1, "don_vi.dien_thoai", "thieu-lien-he"),
                (1, "don_vi.duong_day_nong", "thieu-lien-he"),
                (1, "don_vi.gio_lam_viec", "thieu-lien-he"),
                (1, "don_vi.lich_tiep_dan", "thieu-lien-he"),
                (1, "don_vi.nguoi_chiu_trach_nhiem", "thieu-lien-he"),
                (1, "don_vi.thu_dien_tu", "thieu-lien-he"),
            ],
        ),
        (
            "kenh-phan-anh",
            "muc: [{ma: a, ten: Cổng, loai: truc-tuyen}, {ma: a, ten: B, loai: dien-thoai, gia_tri: máy lẻ 12}]",
            [
                (1, "muc[1].nguon", "thieu-nguon"),
                (1, "muc[1].ten", "thieu-lien-he"),
                (1, "muc[2].ma", "trung-ma"),
                (1, "muc[2].gia_tri", "lien-he-la"),
            ],
        ),
        (
            "thong-bao",
            "muc: [{ma: a, tieu_de: Mưa lũ, noi_dung: Hãy ở nhà., muc_do: khan, loai: khac,"
            " dang_tu: 2026-11-01, den_ngay: 2100-01-01}]",
            [(1, "muc[1].nguon", "thieu-nguon")],
        ),
        (
            "lich-tiep-dan",
            "muc: [{ma: a, ten: Tiếp dân, vai_tro: khac, thu_hang_tuan: [thu-tu], roi_vao_ngay_nghi: bo}]",
            [(1, "muc[1].nguon", "thieu-nguon")],
        ),
    ],
)
def test_lists(name, text, found, catalogue):
    """Entries stand once, lead somewhere, and say what the pages need."""
    assert found_in(text, catalogue(), name) == found


@pytest.mark.parametrize(
    ("file", "codes"),
    [
        ("tthc/ho-tich/1.000890.yml", []),
        ("tthc/ho-tich/1.00089.yml", ["sai-ten-tep"]),
        ("tthc/chung-thuc/1.000890.yml", ["sai-thu-muc"]),
        ("tthc/1.000890.yml", ["sai-thu-muc"]),
        ("tthc/ho-tich/cu/khai-sinh.yml", ["sai-ten-tep", "sai-thu-muc"]),
    ],
)
def test_identity(file, codes):
    """A record lies in the folder of its field under its code."""
    document, _ = parse(dedent(BARE).encode(), file)
    assert document is not None
    procedure, _ = read_record(document, Procedure)
    assert procedure is not None

    assert [found.code for found in check_identity(file, procedure)] == codes


def test_facts_of_lists_are_compared(catalogue):
    """An event says what no record that it names says; a signpost rests on a text out of force."""
    event = "muc: [{ma: a, ten: A, mo_ta: Từ 97 tuổi., chang: [{viec: B, thu_tuc: 1.001193}]}]\n" + SOURCE
    signpost = "muc: [{ten: A, tu: [a], noi_thuc_hien: B, huong_dan: C., can_cu_phap_ly: [42/2022/NĐ-CP]}]\n" + SOURCE

    assert found_in(event, catalogue(), "su-kien") == [(1, "muc[1].mo_ta", "loi-van-khac")]
    assert found_in(signpost, catalogue(), "chi-dan") == [(1, "muc[1].can_cu_phap_ly[1]", "van-ban-het-hieu-luc")]
