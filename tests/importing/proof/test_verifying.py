"""The proof of an import: a number, a row, a choice that a record lost or made up is told by its place."""

from __future__ import annotations

import copy
import json
from datetime import date

import pytest
from answers import answer, fee, group, method, paper, write_answers
from fixture_project import new_project, replace_in, run

from congkhai.importing.formats.portal_answer import read_answer
from congkhai.importing.lists.registers import open_registers
from congkhai.importing.proof.verifying import verify
from congkhai.importing.records.mapping import plain_record
from congkhai.importing.records.value_marks import marks_of, written_marks

DAY = date(2026, 7, 18)
CHANNELS, PAPERS = "cach_thuc_thuc_hien", "thanh_phan_ho_so"
FULL = answer(
    executionMethods=[
        method("DIRECT", 5, "WORKING_DAY", fee(8000, "mỗi tờ"), fee(10, "ở nước ngoài", "USD")),
        method("DIRECT", 1, "OTHER", fee(0, "HĐND tỉnh quyết định")),
        method("ONLINE", "Trong ngày", "OTHER"),
    ],
    executionCases=[
        group("Hồ sơ", paper("Tờ khai", 1, 0, "to-khai.docx"), paper("Ảnh", 0, 2), paper("Lưu ý: nộp sớm", 0, 0))
    ],
    executionSteps=[{"name": "Bước 1", "description": "Nộp."}, {"name": "", "description": "Nhận."}],
    cases=[{"name": "Có xác minh", "code": "1.900001.01", "processingDay": {"qty": 7.5, "type": "DAY"}}],
    legalBasisesDetails=[
        {"name": "Luật Hộ tịch", "code": "60/2014/QH13"},
        {"name": "Nghị định về phí", "code": "82/2020/NĐ-CP"},
    ],
    returningMethods=[{"value": ["AT_HOME"]}],
)


def proof_of(damage=lambda record: None, source=FULL):
    """The proof of a record that was damaged after it was made."""
    found, registers = read_answer(source), open_registers([], [], [], DAY)
    record = plain_record(found, registers, DAY)
    marks = marks_of(found, record)
    damaged = copy.deepcopy(record)
    damage(damaged)
    # A damage within the program: marks tell that the values are the source's.
    marked = {**damaged, "nguon": {**damaged["nguon"], "dau_nhap": written_marks(marks_of(found, damaged))}}
    return verify(found, marked, registers, marks_of(found, damaged) if marks else {})


def test_a_whole_record_is_proved():
    """Every value is found again."""
    proof = proof_of()

    assert proof.losses == ()
    assert (proof.found, proof.values_found) == (proof.characters, proof.values)
    assert proof.values > 50


@pytest.mark.parametrize(
    ("damage", "place", "told", "there"),
    [
        (lambda r: r[CHANNELS].pop(1), CHANNELS, "3", "2"),
        (
            lambda r: r[CHANNELS][0].update(hinh_thuc_nop="buu-chinh"),
            f"{CHANNELS}[1].hinh_thuc_nop",
            "DIRECT",
            "POSTAL",
        ),
        (
            lambda r: r[CHANNELS][0]["thoi_han_giai_quyet"][0].update(so_luong="50"),
            f"{CHANNELS}[1].thoi_han_giai_quyet[1].so_luong",
            "5",
            "50",
        ),
        (
            lambda r: r[CHANNELS][0]["thoi_han_giai_quyet"][0].update(don_vi="ngay"),
            f"{CHANNELS}[1].thoi_han_giai_quyet[1].don_vi",
            "WORKING_DAY",
            "DAY",
        ),
        (
            lambda r: r[CHANNELS][1]["thoi_han_giai_quyet"][0].update(don_vi="ngay"),
            f"{CHANNELS}[2].thoi_han_giai_quyet[1].don_vi",
            "",
            "DAY",
        ),
        (lambda r: r[CHANNELS][0]["phi_le_phi"].pop(), f"{CHANNELS}[1].phi_le_phi", "2", "1"),
        (
            lambda r: r[CHANNELS][0]["phi_le_phi"][0].update(muc_thu="800"),
            f"{CHANNELS}[1].phi_le_phi[1].muc_thu",
            "8000",
            "800",
        ),
        (
            lambda r: r[CHANNELS][0]["phi_le_phi"][1].update(don_vi_tien="VND"),
            f"{CHANNELS}[1].phi_le_phi[2].don_vi_tien",
            "USD",
            "VND",
        ),
        (
            lambda r: r[CHANNELS][0]["phi_le_phi"][0].update(loai="phi"),
            f"{CHANNELS}[1].phi_le_phi[1].loai",
            "SERVICE_FEE",
            "FEE",
        ),
        (
            lambda r: r[CHANNELS][1]["phi_le_phi"][0].update(muc_thu="0"),
            f"{CHANNELS}[2].phi_le_phi[1].muc_thu",
            "",
            "0",
        ),
        (lambda r: r[PAPERS][0]["giay_to"].pop(), f"{PAPERS}[1].giay_to", "3", "2"),
        (lambda r: r[PAPERS][0]["giay_to"][1].update(ban_sao="1"), f"{PAPERS}[1].giay_to[2].ban_sao", "2", "1"),
        (
            lambda r: r[PAPERS][0]["giay_to"][0].pop("mau_don_to_khai"),
            f"{PAPERS}[1].giay_to[1].mau_don_to_khai",
            "1-900001-to-khai-docx",
            "",
        ),
        (lambda r: r["trinh_tu_thuc_hien"].pop(), "trinh_tu_thuc_hien", "2", "1"),
        (
            lambda r: r["truong_hop_thuc_hien"][0]["thoi_han_giai_quyet"][0].update(so_luong="7"),
            "truong_hop_thuc_hien[1].thoi_han_giai_quyet[1].so_luong",
            "7.5",
            "7",
        ),
        (lambda r: r.update(ma_ket_qua=["KQ.X"]), "ket_qua_thuc_hien[1]", "GiấyghisổKQ.G15.000001", "GiấyghisổKQ.X"),
        (lambda r: r.update(cap_thuc_hien=["tinh"]), "cap_thuc_hien", "WARD", "PROVINCE"),
        (lambda r: r.pop("loai_thu_tuc"), "loai_thu_tuc", "ASSIGNED_REGULATION", ""),
        (lambda r: r.pop("dich_vu_cong"), "dich_vu_cong", "true", ""),
        (lambda r: r.update(phi_dia_gioi="true"), "phi_dia_gioi", "", "true"),
        (lambda r: r.pop("cach_tra_ket_qua"), "cach_tra_ket_qua", "AT_HOME", ""),
        (lambda r: r.update(quyet_dinh_cong_bo="163-qd-btp"), "quyet_dinh_cong_bo", "2026-01-16", ""),
        (lambda r: r["can_cu_phap_ly"].pop(), "can_cu_phap_ly", "82/2020/NĐ-CP Nghị định về phí", ""),
        (lambda r: r.pop("co_quan_thuc_hien"), "co_quan_thuc_hien", "Ủy ban nhân dân cấp xã", ""),
    ],
)
def test_what_is_wrong_is_told_by_its_place(damage, place, told, there):
    """What the source says, and what stands in the record instead."""
    losses = [(loss.part, loss.text, loss.there) for loss in proof_of(damage).losses if loss.is_value]

    assert (place, told, there) in losses


def test_words_that_no_list_has_are_kept_and_proved():
    """A unit, a kind of fee, a way of returning that the model does not know stand in the record as found."""
    source = answer(
        executionMethods=[method("FAX", 2, "WEEK", fee(5000, kind="TAX"))],
        returningMethods=[{"value": ["BY_DRONE"]}],
        categoriesDetails=[{"name": "Hộ tịch"}, {"name": "Trồng trọt"}],
    )
    record = plain_record(read_answer(source), open_registers([], [], [], DAY), DAY)

    assert proof_of(source=source).losses == ()
    assert record[CHANNELS] == [
        {
            "hinh_thuc_nop": "cach-khac",
            "thoi_han_giai_quyet": [{"so_luong": "2", "don_vi": "khong-ro", "ghi_chu": "2 WEEK"}],
            "phi_le_phi": [{"ten": "TAX", "muc_thu": "5000", "don_vi_tien": "VND"}],
            "mo_ta": "FAX",
        }
    ]
    assert record["ghi_chu"] == "Cách trả kết quả: BY_DRONE\nLĩnh vực khác: Trồng trọt"
    assert proof_of(lambda record: record.update(ghi_chu=""), source).losses != ()


@pytest.mark.parametrize("time", ["-", " ", None])
def test_a_time_that_says_nothing_is_none(time):
    """A lone dash counts as little as an empty cell, in the record and in the proof of it."""
    source = answer(executionMethods=[method("DIRECT", time, "OTHER")])
    record = plain_record(read_answer(source), open_registers([], [], [], DAY), DAY)

    assert record[CHANNELS] == [{"hinh_thuc_nop": "truc-tiep"}]
    assert proof_of(source=source).losses == ()


def test_an_amount_is_never_rounded():
    """12.5 USD stands in words, for records have whole amounts."""
    record = plain_record(
        read_answer(answer(executionMethods=[method("DIRECT", 5, "DAY", fee(12.5, "mỗi bản", "USD"))])),
        open_registers([], [], [], DAY),
        DAY,
    )

    assert record[CHANNELS][0]["phi_le_phi"] == [{"loai": "le-phi", "ghi_chu": "12.5 USD\nmỗi bản"}]


def test_what_an_editor_corrected_proves_nothing(tmp_path):
    """The editor's value is not called a loss; it is said that it was left out."""
    project, source = new_project(tmp_path / "project"), write_answers(tmp_path / "nguon", FULL)
    report = tmp_path / "bao-cao.json"
    run(project, str(source), command="import", day=None)
    replace_in(project / "tthc/ho-tich/1.900001.yml", "muc_thu: 8000", "muc_thu: 9000")

    result = run(project, "--verify", "--report", str(report), str(source), command="import", day=None)

    assert result.code == 0
    assert result.lines[-1] == "Không kiểm chứng những mục bạn đã sửa tay, ở 1 thủ tục; xem đủ với --report."
    proof = json.loads(report.read_text("utf-8"))["thu_tuc"][0]["kiem_chung"]
    assert proof["khong_kiem"] == [CHANNELS]
    assert proof["so_lieu"] == proof["so_lieu_dung"] > 0
