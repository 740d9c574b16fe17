"""The announcing decision has a real number, and an abolished procedure says so."""

from __future__ import annotations

from datetime import date

import pytest

from congkhai.catalogue.setting import Setting
from congkhai.model.decision import Decision
from congkhai.model.procedure import Procedure
from congkhai.rules.announcement import (
    check_announced,
    check_announcement,
    check_decision,
    check_decision_file,
    check_online,
)

SETTING = Setting(date(2026, 11, 23), {})
NAMED = {
    "ma_thu_tuc": "1.000890",
    "ten_thu_tuc": "Mẫu",
    "linh_vuc": "ho-tich",
    "nguon": {"he_thong": "khac", "ngay_lay": "2026-07-18"},
}
LATER = {"so": "9/QĐ-BTP", "ngay_ky": "2026-05-01"}
END = {"cham_dut": {"loai": "bai-bo", "ly_do": "Mẫu"}}


def procedure_with(**keys):
    """A procedure written in record keys."""
    return Procedure.model_validate({**NAMED, **keys})


def announcing(action, *codes):
    """A setting with a decision that does something to procedures."""
    announced = [{"hanh_dong": action, "thu_tuc": list(codes)}]
    decision = Decision.model_validate({"so": "163/QĐ-BTP", "noi_dung": announced})
    return Setting(date(2026, 11, 23), {"quyet-dinh": {"163": decision}})


def decided(number, action, effective, signed="2026-01-01"):
    """A decision that does something to the procedure of these tests."""
    announced = [{"hanh_dong": action, "thu_tuc": ["1.000890"]}]
    days = {"ngay_ky": signed, "ngay_hieu_luc": effective}
    return Decision.model_validate({"so": number, "noi_dung": announced, **days})


def codes_on(day, procedure, decisions):
    """What is found on a day where there are these decisions."""
    return [f.code for f in check_announcement(procedure, Setting(day, {"quyet-dinh": decisions}))]


@pytest.mark.parametrize(
    ("number", "is_right"),
    [
        ("163/QĐ-BTP", True),
        ("1061b/QĐ-BNG", True),
        ("29/2026/QĐ-TTg", True),
        ("2020/QĐ-UBND", True),
        ("3713/QD-BTP", False),
        ("QĐ2338-BTP", False),
        ("QĐ/0001-BTP", False),
        ("290601", False),
        ("163/QĐ-BTP ngày 16/1/2026", False),
        ("số 163/QĐ-BTP", False),
    ],
)
def test_decision_numbers(number, is_right):
    """A number is whole and of the usual form; the misspelt ones of the database are told."""
    found = check_decision(Decision.model_validate({"so": number}), SETTING)

    assert [f.code for f in found] == ([] if is_right else ["so-quyet-dinh-la"])


@pytest.mark.parametrize(
    ("action", "end", "found"),
    [
        ("bai-bo", {}, ["bai-bo-chua-cham-dut"]),
        ("bai-bo", END, []),
        ("thay-the", {}, []),
        ("moi", {}, []),
    ],
)
def test_abolished_without_an_end(action, end, found):
    """An abolished procedure without `cham_dut` would still be shown as in force."""
    findings = check_announcement(procedure_with(quyet_dinh_cong_bo="163", **end), announcing(action, "1.000890"))

    assert [f.code for f in findings] == found


@pytest.mark.parametrize(
    ("since", "found"), [("2026-02-01", []), ("2026-02-02", ["cham-dut-khac-ngay"]), (None, ["cham-dut-khac-ngay"])]
)
def test_what_is_abolished_ends_on_the_day_of_the_decision(since, found):
    """Also where the record names another decision, and while the day is still to come."""
    end = {**END["cham_dut"], **({"tu_ngay": since} if since else {})}
    decisions = {"1": decided("1/QĐ-BTP", "moi", "2020-01-01"), "2": decided("2/QĐ-BTP", "bai-bo", "2026-02-01")}
    procedure = procedure_with(quyet_dinh_cong_bo="2", cham_dut=end)

    assert codes_on(date(2026, 1, 15), procedure_with(quyet_dinh_cong_bo="1"), decisions) == ["bai-bo-chua-cham-dut"]
    assert codes_on(date(2026, 11, 23), procedure, decisions) == found


@pytest.mark.parametrize(
    ("own", "day", "found"),
    [
        ("1", date(2026, 2, 1), ["quyet-dinh-sau-hon"]),
        (None, date(2026, 2, 1), ["quyet-dinh-sau-hon"]),
        ("2", date(2026, 2, 1), []),
        # The third is signed, but not in force: who has written it already is not told either.
        ("2", date(2026, 2, 28), []),
        ("3", date(2026, 2, 28), []),
        ("2", date(2026, 3, 1), ["quyet-dinh-sau-hon"]),
        ("3", date(2026, 3, 1), []),
    ],
)
def test_of_several_decisions_the_last_in_force_holds(own, day, found):
    """Then the last signed: a record that still names one before it is told of it."""
    decisions = {
        "1": decided("1/QĐ-BTP", "moi", "2026-02-01", "2026-01-02"),
        "2": decided("2/QĐ-BTP", "sua-doi-bo-sung", "2026-02-01", "2026-01-20"),
        "3": decided("3/QĐ-BTP", "sua-doi-bo-sung", "2026-03-01", "2026-01-10"),
    }
    keys = {"quyet_dinh_cong_bo": own} if own else {}

    assert codes_on(day, procedure_with(**keys), decisions) == found


def test_a_decision_that_does_not_say_what_it_does_may_be_the_last():
    """It is later than the one that does."""
    decisions = {"1": decided("1/QĐ-BTP", "moi", "2026-02-01"), "9": Decision.model_validate(LATER)}

    assert codes_on(date(2026, 11, 23), procedure_with(quyet_dinh_cong_bo="9"), decisions) == []


def test_a_procedure_without_any_decision_is_told():
    """Nobody can say by what it was announced; one that a decision names is told which."""
    setting = Setting(date(2026, 11, 23), {"quyet-dinh": {"1": decided("1/QĐ-BTP", "moi", "2026-02-01")}})

    assert [f.code for f in check_announced(procedure_with(), Setting(date(2026, 11, 23), {}))] == ["thieu-quyet-dinh"]
    assert list(check_announced(procedure_with(), setting)) == []


@pytest.mark.parametrize(("codes", "found"), [(["1.000890"], []), (["1.000894"], ["quyet-dinh-khong-nhac"])])
def test_decision_and_procedure_name_each_other(codes, found):
    """A decision that says what it announces has every procedure that refers to it."""
    findings = check_announcement(procedure_with(quyet_dinh_cong_bo="163"), announcing("moi", *codes))

    assert [f.code for f in findings] == found


@pytest.mark.parametrize(
    ("key", "days", "found"),
    [
        ("163-qd-btp-2026-11-23", {"ngay_ky": "2026-11-23"}, []),
        ("163-qd-btp-2026-11-23", {"ngay_ky": "2026-11-23", "ngay_hieu_luc": "2027-01-01"}, []),
        ("163-qd-btp", {}, []),
        ("163-qd-btp", {"ngay_ky": "2026-11-23"}, ["ten-tep-quyet-dinh"]),
        ("163-qd-btp-2026-11-24", {"ngay_ky": "2026-11-24"}, ["ngay-tuong-lai"]),
        ("163-qd-btp-2026-11-22", {"ngay_ky": "2026-11-22", "ngay_hieu_luc": "2026-11-21"}, ["ngay-nguoc"]),
    ],
)
def test_file_and_days_of_a_decision(key, days, found):
    """Number and day signed name the file; it is signed by now, and before it takes effect."""
    decision = Decision.model_validate({"so": "163/QĐ-BTP", **days})
    findings = [*check_decision(decision, SETTING), *check_decision_file(f"content/quyet-dinh/{key}.yml", decision)]

    assert [f.code for f in findings] == found


@pytest.mark.parametrize(
    ("keys", "found"),
    [
        ({}, []),
        ({"dich_vu_cong": "toan-trinh"}, []),
        ({"dich_vu_cong": "mot-phan"}, ["thieu-ly-do"]),
        ({"dich_vu_cong": "mot-phan", "ly_do_mot_phan": "phai-co-mat"}, []),
    ],
)
def test_partly_online(keys, found):
    """Only a partly online service owes a reason."""
    assert [f.code for f in check_online(procedure_with(**keys), SETTING)] == found


@pytest.mark.parametrize(("own", "told"), [(None, "chưa ghi"), ("999-qd-btp", "`999-qd-btp`"), ("1", "`1/QĐ-BTP`")])
def test_the_decision_that_a_record_names_is_told_as_it_is(own, told):
    """A name of which there is no file is named too, not said to be missing."""
    decisions = {"1": decided("1/QĐ-BTP", "moi", "2020-01-01"), "2": decided("2/QĐ-BTP", "moi", "2026-02-01")}
    procedure = procedure_with(**({"quyet_dinh_cong_bo": own} if own else {}))

    found = list(check_announcement(procedure, Setting(date(2026, 11, 23), {"quyet-dinh": decisions})))

    assert [(one.code, dict(one.params)["found"]) for one in found] == [("quyet-dinh-sau-hon", told)]


def test_sample_decisions_decide_nothing():
    """What is made up to show how it looks neither ends a procedure nor announces it."""
    sample = decided("9/QĐ-BTP", "bai-bo", "2026-06-01").model_copy(update={"sample": True})
    setting = Setting(date(2026, 11, 23), {"quyet-dinh": {"9": sample}})

    assert [f.code for f in check_announcement(procedure_with(), setting)] == []
    assert [f.code for f in check_announced(procedure_with(), setting)] == ["thieu-quyet-dinh"]
