"""References and validity over days: what is cited exists and applies."""

from __future__ import annotations

from datetime import date

import pytest

from congkhai.catalogue.setting import Setting
from congkhai.model.form_sheet import FormSheet
from congkhai.model.lists import Field
from congkhai.model.policy import Policy
from congkhai.model.procedure import Procedure
from congkhai.rules.dates import check_age, check_order, check_policy_dates, check_procedure_dates
from congkhai.rules.finding import keys_of
from congkhai.rules.references import check_codes, check_references
from congkhai.rules.validity import check_validity

NAMED = {
    "ma_thu_tuc": "1.000890",
    "ten_thu_tuc": "Mẫu",
    "linh_vuc": "ho-tich",
    "nguon": {"he_thong": "khac", "ngay_lay": "2026-01-18"},
}


def procedure_with(**keys):
    """A procedure written in record keys."""
    return Procedure.model_validate({**NAMED, **keys})


@pytest.mark.parametrize(
    ("day", "found"),
    [
        (date(2025, 12, 31), ["van-ban-chua-hieu-luc"]),
        (date(2026, 1, 1), []),
        (date(2026, 12, 30), []),
        (date(2026, 12, 31), ["van-ban-sap-het-hieu-luc"]),
        (date(2027, 2, 28), ["van-ban-sap-het-hieu-luc"]),
        (date(2027, 3, 1), ["van-ban-het-hieu-luc"]),
    ],
)
@pytest.mark.parametrize(
    "citing",
    [
        {"can_cu_phap_ly": ["66.7/2025/NQ-CP"]},
        {"cach_thuc_thuc_hien": [{"hinh_thuc_nop": "truc-tiep", "phi_le_phi": [{"van_ban": "66.7/2025/NQ-CP"}]}]},
        {
            "thanh_phan_ho_so": [
                {
                    "giay_to": [
                        {
                            "ten_giay_to": "A",
                            "khong_phai_nop": {"co_so_du_lieu": "B", "van_ban": "66.7/2025/NQ-CP"},
                        }
                    ]
                }
            ]
        },
    ],
    ids=["basis", "cost", "exemption"],
)
def test_cited_texts_over_days(day, found, citing, catalogue):
    """A text in force from 1/1/2026 to 28/2/2027 is told around these days, wherever it is cited."""
    assert [f.code for f in check_validity(procedure_with(**citing), catalogue(day).setting)] == found


@pytest.mark.parametrize(
    ("days", "found"),
    [
        ({"tu_ngay": "2026-01-01", "den_ngay": "2027-02-28"}, []),
        ({"tu_ngay": "2026-01-01", "den_ngay": "2027-03-01"}, ["van-ban-het-hieu-luc"]),
        ({"tu_ngay": "2025-12-31", "den_ngay": "2027-02-28"}, ["van-ban-het-hieu-luc"]),
        ({"tu_ngay": "2026-01-01"}, ["van-ban-het-hieu-luc"]),
    ],
)
def test_an_amount_that_ends_with_its_text_needs_no_other_text(days, found, catalogue):
    """What has days of its own within those of the text that it cites is right as it stands, before and after."""
    cost = {"van_ban": "66.7/2025/NQ-CP", **days}
    procedure = procedure_with(cach_thuc_thuc_hien=[{"hinh_thuc_nop": "truc-tiep", "phi_le_phi": [cost]}])
    setting = catalogue(date(2027, 3, 1)).setting

    codes = [problem.code for problem in check_validity(procedure, setting)]

    assert codes == found


@pytest.mark.parametrize(
    ("day", "found"),
    [
        (date(2026, 12, 29), []),
        (date(2026, 12, 30), ["mien-giay-to-sap-het"]),
        (date(2027, 2, 28), ["mien-giay-to-sap-het"]),
        (date(2027, 3, 1), ["mien-giay-to-het"]),
    ],
)
def test_exemptions_over_days(day, found, catalogue):
    """The last day on which a paper need not be handed in is told from 60 days before."""
    exemption = {"co_so_du_lieu": "B", "van_ban": "60/2014/QH13", "den_ngay": "2027-02-28"}
    paper = {"ten_giay_to": "A", "khong_phai_nop": exemption}
    own = procedure_with(thanh_phan_ho_so=[{"giay_to": [paper]}])
    of_proxy = procedure_with(lam_thay={"duoc": "true", "giay_to": [paper]})

    setting = catalogue(day).setting
    assert [[f.code for f in check_validity(one, setting)] for one in (own, of_proxy)] == [found, found]


@pytest.mark.parametrize(
    ("day", "reviewed", "found"),
    [
        (date(2027, 4, 1), None, []),
        (date(2027, 4, 2), None, ["van-ban-sap-sua-doi"]),
        (date(2027, 5, 31), None, ["van-ban-sap-sua-doi"]),
        (date(2027, 6, 1), None, ["van-ban-da-sua-doi"]),
        (date(2027, 9, 1), "2027-05-31", ["van-ban-da-sua-doi"]),
        (date(2027, 9, 1), "2027-06-01", []),
    ],
)
def test_amendments_over_days(day, reviewed, found, catalogue):
    """A coming amendment is told from 60 days before, then until the record is reviewed; once, however often cited."""
    cost = {"van_ban": "23/2015/NĐ-CP", "muc_thu": "5000"}
    procedure = procedure_with(
        can_cu_phap_ly=["23/2015/NĐ-CP"],
        cach_thuc_thuc_hien=[{"hinh_thuc_nop": "truc-tiep", "phi_le_phi": [cost]}],
        **({"ra_soat": {"ngay": reviewed, "vai_tro": "A"}} if reviewed else {}),
    )

    assert [f.code for f in check_validity(procedure, catalogue(day).setting)] == found


def test_references(catalogue):
    """Everything a procedure names is looked up; a miss suggests what is meant, but no other good name."""
    procedure = procedure_with(
        linh_vuc="ho-tic",
        co_quan_thuc_hien=["ubnd-cap-xa", "ubnd-cap-xaa"],
        co_quan_co_tham_quyen=["bo-tu-phap"],
        co_quan_duoc_uy_quyen=["so-tuphap"],
        co_quan_phoi_hop=["cong-an"],
        thu_tuc_lien_quan=["1.001193", "1.001194", "1.0011933"],
        can_cu_phap_ly=["60/2014/QH13", "60/2014/QH14", "60/2014/QH 13", "Luật Hộ tịch 2014", "1/1990/L"],
    )

    found = catalogue()
    findings = [*check_references(procedure, found.setting), *check_codes(procedure, found.names)]
    found = [(keys_of(f.path, Procedure), dict(f.params)["found"], dict(f.params)["remedy"]) for f in findings]

    assert found == [
        (("linh_vuc",), "`ho-tic`", "; có phải `ho-tich`?"),
        (("co_quan_thuc_hien", 1), "`ubnd-cap-xaa`", "; có phải `ubnd-cap-xa`?"),
        (("co_quan_co_tham_quyen", 0), "`bo-tu-phap`", ""),
        (("co_quan_duoc_uy_quyen", 0), "`so-tuphap`", "; có phải `so-tu-phap`?"),
        (("co_quan_phoi_hop", 0), "`cong-an`", ""),
        (("can_cu_phap_ly", 1), "`60/2014/QH14`", ""),
        (("can_cu_phap_ly", 2), "`60/2014/QH 13`", "; có phải `60/2014/QH13`?"),
        (("can_cu_phap_ly", 3), "`Luật Hộ tịch 2014`", "; văn bản này ghi là `60/2014/QH13`"),
        (("can_cu_phap_ly", 4), "`1/1990/L`", ""),
        (("thu_tuc_lien_quan", 1), "`1.001194`", ""),
        (("thu_tuc_lien_quan", 2), "`1.0011933`", "; có phải `1.001193`?"),
    ]


@pytest.mark.parametrize(
    ("keys", "found"),
    [
        ({"hieu_luc": {"tu_ngay": "2026-01-02", "den_ngay": "2026-01-02"}}, []),
        ({"hieu_luc": {"tu_ngay": "2026-01-02", "den_ngay": "2026-01-01"}}, ["ngay-nguoc"]),
        ({"moc_cong_khai": {"ngay_csdl": "2026-11-24"}}, ["ngay-tuong-lai"]),
        ({"moc_cong_khai": {"ngay_cong_thong_tin": "2026-11-24"}}, ["ngay-tuong-lai"]),
        ({"lich_su": [{"ngay": "2026-11-24", "noi_dung": "A"}]}, ["ngay-tuong-lai"]),
    ],
)
def test_dates(keys, found):
    """Days follow each other, and what has happened lies behind."""
    procedure, setting = procedure_with(**keys), Setting(date(2026, 11, 23), {})
    findings = [*check_order(procedure, setting), *check_procedure_dates(procedure, setting)]

    assert [f.code for f in findings] == found


@pytest.mark.parametrize(
    ("reviewed", "day", "found"),
    [
        (None, date(2027, 1, 18), []),
        (None, date(2027, 1, 19), [("source", "retrieved")]),
        ("2026-06-01", date(2027, 6, 1), []),
        ("2026-06-01", date(2027, 6, 2), [("review", "day")]),
        ("2025-01-01", date(2027, 1, 18), []),
    ],
)
def test_age(reviewed, day, found):
    """After 365 days without retrieval or review, a record is due."""
    review = {"ra_soat": {"ngay": reviewed, "vai_tro": "A"}} if reviewed else {}
    procedure = procedure_with(**review)

    assert [f.path for f in check_age(procedure, Setting(day, {}))] == found


@pytest.mark.parametrize(
    ("days", "found"),
    [
        ({}, []),
        ({"ngay_het_hieu_luc": "2027-03-01"}, []),
        ({"ngay_het_hieu_luc": "2027-02-28"}, ["ngay_het_hieu_luc"]),
        ({"ngay_hieu_luc": "2026-01-02"}, ["ngay_hieu_luc"]),
        # Of the day on which it was issued the registry says nothing.
        ({"ngay_ban_hanh": "2025-11-15"}, []),
    ],
)
def test_a_policy_has_the_days_of_its_legal_text(days, found, catalogue):
    """Who takes the last day for the first without it ends the policy on the page a day early."""
    named = {"ten_chinh_sach": "A", "so_ky_hieu": "66.7/2025/NQ-CP", "ngay_hieu_luc": "2026-01-01", "diem_moi": ["B"]}
    source = {"he_thong": "khac", "ngay_lay": "2026-01-18"}
    policy = Policy.model_validate({**named, "doi_tuong_tac_dong": ["C"], "nguon": source, **days})
    told = check_policy_dates(policy, catalogue(date(2026, 11, 23)).setting)

    assert [keys_of(one.path, Policy)[0] for one in told if one.code == "ngay-khac-van-ban"] == found


@pytest.mark.parametrize(
    ("written", "guess"),
    [
        ("To-Khai-Khai-Sinh.docx", "; có phải `to-khai-khai-sinh.docx`?"),
        ("content/bieu-mau/to-khai-khai-sinh.docx", "; có phải `to-khai-khai-sinh.docx`?"),
        ("C:\\Users\\a\\to-khai-khai-sinh.docx", "; có phải `to-khai-khai-sinh.docx`?"),
        ("to-khai-khai-sinh", "; có phải `to-khai-khai-sinh.docx`?"),
        ("khac.docx", ""),
    ],
)
def test_a_form_written_as_windows_shows_it(written, guess, catalogue):
    """With its folders, in other letters, or without its ending: the file is there, under its own name."""
    sheet = FormSheet.model_validate({"ma": "to-khai", "ten": "Tờ khai", "ban_mau": [{"tep": written}]})
    [found] = check_references(sheet, catalogue().setting)

    assert (found.code, dict(found.params)["remedy"]) == ("thieu-tep", guess)


@pytest.mark.parametrize(("cycle", "is_told"), [(None, False), ("364", False), ("363", True), ("180", True)])
def test_a_field_may_ask_for_reviews_sooner(cycle, is_told):
    """Its own cycle in place of a year: the last day of it is in time."""
    field = {"ma": "ho-tich", "ten": "Hộ tịch", **({"chu_ky_ra_soat": cycle} if cycle else {})}
    setting = Setting(date(2026, 11, 23), {"linh-vuc": {"ho-tich": Field.model_validate(field)}})
    procedure = procedure_with(nguon={"he_thong": "khac", "ngay_lay": "2025-11-24"})

    assert [dict(f.params)["limit"] for f in check_age(procedure, setting)] == ([cycle] if is_told else [])
