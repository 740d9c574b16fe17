"""Fees and times that contradict themselves."""

from __future__ import annotations

from datetime import date

import pytest

from congkhai.catalogue.setting import Setting
from congkhai.model.procedure import Procedure
from congkhai.model.shared import Source
from congkhai.rules.fee_kinds import check_fee_kinds
from congkhai.rules.fees import check_fees
from congkhai.rules.record_texts import texts_of
from congkhai.rules.times import check_times

TODAY = date(2026, 11, 23)
COUNCIL = {"nguoi_quyet_dinh": "hdnd-tinh"}
FIVE = {"so_luong": "5", "don_vi": "ngay-lam-viec"}


def procedure_with(*channels):
    """A procedure with the given channels, in record keys."""
    return Procedure.model_validate(
        {
            "ma_thu_tuc": "1.000890",
            "ten_thu_tuc": "Mẫu",
            "linh_vuc": "ho-tich",
            "cach_thuc_thuc_hien": [{"hinh_thuc_nop": "truc-tiep", **channel} for channel in channels],
            "nguon": {"he_thong": "khac", "ngay_lay": "2026-07-18"},
        }
    )


@pytest.mark.parametrize(
    ("costs", "found"),
    [
        ("khong-co", []),
        ([], []),
        ([{"muc_thu": "0"}], []),
        ([{"muc_thu": "8000"}], []),
        ([COUNCIL], []),
        ([{"muc_thu": "5000", **COUNCIL}], []),
        ([{"ghi_chu": "Theo thông tư"}], []),
        ([{}], [(0, "thieu-muc-thu")]),
        ([{"mien": [{"noi_dung": "Hộ nghèo"}]}], [(0, "thieu-muc-thu")]),
        ([{"muc_thu": "0", **COUNCIL}], [(0, "phi-bang-khong")]),
        ([{"muc_thu": "0", "ghi_chu": "do HĐND tỉnh quyết định"}], [(0, "phi-mau-thuan")]),
        ([{"muc_thu": "0", "ghi_chu": "Nghị quyết của hội đồng nhân dân"}], [(0, "phi-mau-thuan")]),
        ([{"muc_thu": "0", "ghi_chu": "Miễn cho hộ nghèo"}], []),
        ([{"muc_thu": "8000"}, {"muc_thu": "1"}], [(1, "tien-dang-ngo")]),
        ([{"muc_thu": "999", "don_vi_tien": "VND"}], [(0, "tien-dang-ngo")]),
        ([{"muc_thu": "1000"}], []),
        ([{"muc_thu": "20", "don_vi_tien": "USD"}], []),
    ],
)
def test_amounts(costs, found):
    """Nothing is shown as free, or as a few đồng, by mistake."""
    findings = check_fees(procedure_with({"phi_le_phi": costs}), Setting(TODAY, {}))

    assert [(f.path[3], f.code) for f in findings] == found


@pytest.mark.parametrize(
    ("day", "found"),
    [
        (date(2026, 10, 31), []),
        (date(2026, 11, 1), ["muc-phi-sap-het"]),
        (date(2026, 12, 31), ["muc-phi-sap-het"]),
        (date(2027, 1, 1), ["muc-phi-het"]),
    ],
)
@pytest.mark.parametrize("followed", [False, True])
def test_the_end_of_a_cut(day, found, followed):
    """The end of a cut is told from 60 days before, unless the amount after it is recorded."""
    cut = {"loai": "phi", "muc_thu": "400000", "den_ngay": "2026-12-31"}
    full = {"loai": "phi", "muc_thu": "800000", "tu_ngay": "2027-01-01"}
    costs = [cut, full] if followed else [cut, {**full, "loai": "le-phi"}]

    codes = [f.code for f in check_fees(procedure_with({"phi_le_phi": costs}), Setting(day, {}))]

    assert codes == ([] if followed else found)


@pytest.mark.parametrize(
    ("limit", "found"),
    [
        ({}, []),
        (FIVE, []),
        ({"don_vi": "trong-ngay"}, []),
        ({"ghi_chu": "Theo lịch"}, []),
        ({"so_luong": "5"}, ["thoi-han-khong-don-vi"]),
        ({"so_luong": "5", "don_vi": "khong-ro"}, ["thoi-han-khong-don-vi"]),
        ({"don_vi": "khong-ro"}, []),
        ({"don_vi": "thang"}, ["thoi-han-khong-so"]),
        ({"so_luong": "0", "don_vi": "ngay"}, ["thoi-han-bang-khong"]),
        ({"so_luong": "0"}, ["thoi-han-bang-khong"]),
        ({"don_vi": "trong-ngay", "nhan_sau": "15:00"}, []),
        ({**FIVE, "nhan_sau": "15:00"}, ["nhan-sau-thua"]),
        ({"don_vi": "trong-ngay", "ghi_chu": "Nhận sau 15 giờ thì trả hôm sau"}, ["nhan-sau-bang-loi"]),
        ({"don_vi": "trong-ngay", "nhan_sau": "15:00", "ghi_chu": "Nhận sau 15h thì hôm sau"}, ["nhan-sau-bang-loi"]),
        ({"don_vi": "gio", "so_luong": "15", "ghi_chu": "Nhận sau 15 giờ thì trả hôm sau"}, ["nhan-sau-bang-loi"]),
        ({**FIVE, "ghi_chu": "Nhận sau 15 giờ thì trả hôm sau"}, []),
    ],
)
def test_half_said_limits(limit, found):
    """A number has its unit, a unit its number, and no limit is zero."""
    findings = check_times(procedure_with({"thoi_han_giai_quyet": [limit]}), Setting(TODAY, {}))

    assert [f.code for f in findings] == found


@pytest.mark.parametrize(
    ("basic", "verified", "contradicts"),
    [
        (("5", "ngay-lam-viec"), ("3", "ngay-lam-viec", "false"), True),
        (("5", "ngay-lam-viec"), ("5", "ngay-lam-viec", "false"), False),
        (("5", "ngay-lam-viec"), ("3", "ngay-lam-viec", "true"), False),
        (("5", "ngay-lam-viec"), ("6", "ngay", "false"), False),
        (("5", "ngay-lam-viec"), ("4", "ngay", "false"), True),
        (("2", "thang"), ("30", "ngay", "false"), True),
        (("30", "ngay"), ("1", "thang", "false"), False),
        (("30", "ngay"), ("20", "ngay-lam-viec", "false"), False),
        (("5", "khong-ro"), ("3", "ngay", "false"), False),
    ],
)
def test_verification(basic, verified, contradicts):
    """A total with verification is never certainly shorter than without."""
    amount, unit = basic
    longer = dict(zip(("so_luong", "don_vi", "cong_them"), verified, strict=True))
    limit = {"so_luong": amount, "don_vi": unit, "khi_xac_minh": longer}

    codes = [f.code for f in check_times(procedure_with({"thoi_han_giai_quyet": [limit]}), Setting(TODAY, {}))]

    assert ("thoi-han-mau-thuan" in codes) == contradicts


@pytest.mark.parametrize(
    ("limits", "found"),
    [
        ([FIVE, FIVE], []),
        ([FIVE, {"so_luong": "8", "don_vi": "ngay-lam-viec"}], [1]),
        ([FIVE, FIVE, {"so_luong": "5", "don_vi": "ngay"}], [2]),
        ([FIVE, {"don_vi": "trong-ngay"}], [1]),
        ([FIVE, {"so_luong": "8", "don_vi": "ngay", "truong_hop_bang_loi": "Xa"}], []),
        ([FIVE, {"so_luong": "8", "don_vi": "ngay", "ghi_chu": "Qua bưu chính lâu hơn"}], []),
        ([FIVE, {}], []),
        ([{**FIVE, "tinh_tu": "ngày nhận"}, FIVE], []),
    ],
)
def test_differing_limits(limits, found):
    """Ways to hand in with different limits say in which case, or are told once."""
    findings = check_times(procedure_with(*({"thoi_han_giai_quyet": [limit]} for limit in limits)), Setting(TODAY, {}))

    assert [f.path[1] for f in findings if f.code == "thoi-han-khac-nhau"] == found


@pytest.mark.parametrize(
    ("day", "found"),
    [
        (date(2026, 12, 29), []),
        (date(2026, 12, 30), ["thoi-han-sap-het"]),
        (date(2027, 2, 28), ["thoi-han-sap-het"]),
        (date(2027, 3, 1), ["thoi-han-het"]),
    ],
)
@pytest.mark.parametrize("followed", [False, True])
def test_the_end_of_a_limit(day, found, followed):
    """The end of a limit is told from 60 days before, unless the limit of the same case after it is recorded."""
    short = {"so_luong": "7", "don_vi": "ngay-lam-viec", "den_ngay": "2027-02-28"}
    long = {"so_luong": "10", "don_vi": "ngay-lam-viec", "tu_ngay": "2027-03-01"}
    limits = [short, long] if followed else [short, {**long, "truong_hop_bang_loi": "Cấp lại"}]

    codes = [f.code for f in check_times(procedure_with({"thoi_han_giai_quyet": limits}), Setting(day, {}))]

    assert codes == ([] if followed else found)


@pytest.mark.parametrize(("day", "found"), [(date(2027, 2, 28), ["thoi-han-khac-nhau"]), (date(2027, 3, 1), [])])
def test_limits_of_different_days_are_not_compared(day, found):
    """Two ways contradict each other only while both limits hold."""
    days = {"so_luong": "10", "don_vi": "ngay-lam-viec"}
    first = {
        "thoi_han_giai_quyet": [{**days, "so_luong": "7", "den_ngay": "2027-02-28"}, {**days, "tu_ngay": "2027-03-01"}]
    }

    findings = check_times(procedure_with(first, {"thoi_han_giai_quyet": [days]}), Setting(day, {}))

    assert [f.code for f in findings] == found


FEE, CHARGE = {"loai": "phi", "muc_thu": "8000"}, {"loai": "le-phi", "muc_thu": "8000"}


@pytest.mark.parametrize(
    ("cost", "found"),
    [
        ({**CHARGE, "ten": "Phí đăng ký"}, "Phí"),
        ({**FEE, "ten": "Lệ phí cấp thẻ"}, "Lệ phí"),
        ({**CHARGE, "ghi_chu": "Mức phí do tỉnh quy định"}, "phí"),
        ({**CHARGE, "ten": "Lệ phí đăng ký"}, None),
        ({**CHARGE, "ghi_chu": "Miễn phí cho hộ nghèo, không gồm chi phí đi lại"}, None),
        ({**CHARGE, "ghi_chu": "Theo Luật Phí và lệ phí"}, None),
        ({**CHARGE, "ghi_chu": "Lệ phí này khác với phí cấp bản sao"}, None),
        ({"muc_thu": "8000", "ten": "Phí đăng ký"}, None),
        ({**CHARGE, "ghi_chu": "Lệ phí cấp thẻ, phí cấp bản sao"}, None),
        ({"loai": "gia", "muc_thu": "8000", "ten": "Lệ phí"}, None),
    ],
)
def test_phi_is_never_le_phi(cost, found):
    """The words of a cost are compared with its kind, where they speak of the other kind alone."""
    findings = kinds_found_in(procedure_with({"phi_le_phi": [cost]}))

    assert [dict(one.params)["found"] for one in findings] == ([found] if found else [])


@pytest.mark.parametrize(
    ("costs", "count"), [([CHARGE], 1), ([FEE], 0), ([CHARGE, FEE], 0), ([], 0), ([{"muc_thu": "1"}], 0)]
)
def test_prose_calls_a_charge_by_its_name(costs, count):
    """Where all that is paid is of one kind, an editor's text that names the other one is told."""
    procedure = procedure_with({"phi_le_phi": costs})
    procedure = procedure.model_copy(update={"note": "Bạn nộp phí tại quầy, không mất học phí."})

    assert len(kinds_found_in(procedure)) == count


@pytest.mark.parametrize(
    ("keys", "count"),
    [
        ({"note": "Nộp phí tại quầy."}, 1),
        ({"note": "Nộp phí tại quầy; lệ phí này thu một lần."}, 1),
        ({"keywords": ("nộp phí",)}, 0),
        ({"source": {"ghi_chu": "Nộp phí tại quầy."}}, 0),
        ({"note": "Nộp phí tại quầy.", "source": {"he_thong": "csdl-quoc-gia"}}, 0),
    ],
)
def test_only_present_facts_in_own_words_are_called_by_their_name(keys, count):
    """Words people search by, remarks on the source and imported texts stay as they were written."""
    procedure = procedure_with({"phi_le_phi": [CHARGE]})
    source = {"he_thong": "khac", "ngay_lay": "2026-07-18", **keys.get("source", {})}
    procedure = procedure.model_copy(update={**keys, "source": Source.model_validate(source)})

    assert len(kinds_found_in(procedure)) == count


def kinds_found_in(procedure):
    """What is found of fees and charges."""
    return list(check_fee_kinds(procedure, texts_of(procedure), Setting(TODAY, {})))
