"""Projects in which nothing is dated but one kind of part, and what each output shows of them on a day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from html import unescape
from typing import Any

from congkhai.catalogue.card import card_of
from congkhai.catalogue.setting import Setting
from congkhai.catalogue.state import state_of
from congkhai.catalogue.summary import summarise
from congkhai.catalogue.whole import Catalogue, assemble_catalogue
from congkhai.exports.columns import columns_of
from congkhai.exports.csv_tables import RecordInTable, table_row
from congkhai.exports.feeds import atom_feed
from congkhai.exports.json_records import record_json
from congkhai.exports.linked_data import policy_json_ld, service_json_ld
from congkhai.model.decision import Decision
from congkhai.model.families import FAMILY
from congkhai.model.form_sheet import FormSheet
from congkhai.model.guide import Guide
from congkhai.model.life_event import LifeEvent
from congkhai.model.lists import LegalText
from congkhai.model.people_group import PeopleGroup
from congkhai.model.policy import Policy
from congkhai.model.procedure import Procedure
from congkhai.model.terms import Record
from congkhai.pages.form_pages import render_forms
from congkhai.pages.group_pages import render_groups
from congkhai.pages.guide_pages import render_guides
from congkhai.pages.listing import render_listings
from congkhai.pages.page import Page, Site
from congkhai.pages.policy_page import render_policy
from congkhai.pages.procedure_page import render_procedure
from congkhai.pages.single_pages import render_singles
from congkhai.search.index import record_items
from congkhai.search.procedure_items import procedure_piece
from congkhai.search.question_lists import search_lists

FIRST, LAST = date(2026, 12, 10), date(2027, 2, 28)
BEFORE, AFTER = date(2026, 12, 9), date(2027, 3, 1)
DAYS = {BEFORE: 0, FIRST: 1, LAST: 1, AFTER: 2}
SPAN = {"tu_ngay": "2026-12-10", "den_ngay": "2027-02-28"}
SITE = Site("Trang mẫu", "https://a.example/", "so-tu-phap", (), "tim-kiem.js")
SOURCE = {"he_thong": "csdl-quoc-gia", "ngay_lay": "2026-07-18"}
CODE, SLUG, TEXT, DECISION = "1.000890", "chinh-sach-mau", "66.7/2025/NQ-CP", "1-qd-btp"
EVENT = "viec-mau"
GROUP = "nguoi-mau"
COST = {"muc_thu": "400000", "don_vi_tien": "VND", **SPAN}
# No day is reckoned from it: the table of the coming days would end earlier.
LIMIT = {"so_luong": "7", "don_vi": "ngay", "tinh_tu": "lúc thụ lý hồ sơ", **SPAN}

# A project in which nothing is dated but the one kind of part.
KINDS: dict[str, dict[str, Any]] = {
    "Cost": {"cach_thuc_thuc_hien": [{"hinh_thuc_nop": "truc-tiep", "phi_le_phi": [COST]}]},
    "Relief": {
        "cach_thuc_thuc_hien": [
            {
                "hinh_thuc_nop": "truc-tiep",
                "phi_le_phi": [
                    {
                        "muc_thu": "400000",
                        "don_vi_tien": "VND",
                        "mien": [{"noi_dung": "hộ nghèo", "van_ban": TEXT, **SPAN}],
                        "giam": [{"noi_dung": "sinh viên, một nửa", **SPAN}],
                    }
                ],
            }
        ]
    },
    "Evidence": {"thanh_phan_ho_so": [{"giay_to": [{"ten_giay_to": "Đơn"}, {"ten_giay_to": "Bằng đại học", **SPAN}]}]},
    "EvidenceGroup": {
        "thanh_phan_ho_so": [
            {"giay_to": [{"ten_giay_to": "Đơn"}]},
            {"ghi_chu": "Chỉ người già.", "giay_to": [{"ten_giay_to": "Sổ trợ cấp"}], **SPAN},
        ]
    },
    "Output": {"ket_qua_thuc_hien": [{"noi_dung": "Trích lục", **SPAN}], "cach_tra_ket_qua": ["noi-nop"]},
    "Requirement": {"yeu_cau_dieu_kien": [{"noi_dung": "Có trụ sở.", **SPAN}]},
    "ToDo": {"chinh_sach": {"viec_can_lam": [{"noi_dung": "Nộp ở xã.", **SPAN}]}},
    "Step": {
        "trinh_tu_thuc_hien": [{"noi_dung": "Nộp tại một cửa."}, {"noi_dung": "Xã nơi cư trú giải quyết.", **SPAN}],
    },
    "CaseQuestion": {"huong_dan": {"hoi_dap": [{"hoi": "Nhờ người nộp thay?", "dap": "Con cháu nộp được.", **SPAN}]}},
    "Question": {"chinh_sach": {"hoi_dap": [{"hoi": "Còn thiếu thì sao?", "dap": "Bổ sung sau.", **SPAN}]}},
    "TimeLimit": {
        "cach_thuc_thuc_hien": [{"hinh_thuc_nop": "truc-tiep", "thoi_han_giai_quyet": [LIMIT]}],
        "truong_hop_thuc_hien": [{"ten_truong_hop": "Cấp lại", "thoi_han_giai_quyet": [LIMIT]}],
    },
    "Exemption": {
        "thanh_phan_ho_so": [
            {"giay_to": [{"ten_giay_to": "A", "khong_phai_nop": {"co_so_du_lieu": "Dân cư", "van_ban": TEXT, **SPAN}}]}
        ]
    },
    "FormEdition": {
        "thanh_phan_ho_so": [{"giay_to": [{"ten_giay_to": "Đơn", "mau_don_to_khai": ["don"]}]}],
        "ban_mau": [{"so_hieu": "Mẫu 7", "lien_ket": "https://moj.gov.vn/don", **SPAN}],
    },
    "Period": {"hieu_luc": SPAN},
    "End": {"cham_dut": {"loai": "bai-bo", "ly_do": "Theo luật mới.", "tu_ngay": "2026-12-10"}},
    "Decision": {"quyet_dinh": {"ngay_hieu_luc": "2026-12-10"}},
    "LegalText": {"van_ban": {"hieu_luc_tu": "2026-12-10", "het_hieu_luc_tu": "2027-03-01"}},
    "Amendment": {"van_ban": {"se_sua_doi": [{"tu_ngay": "2026-12-10"}]}},
    "StageLimit": {"su_kien": {"han": [{**LIMIT, "tinh_tu": "ngày sinh"}]}},
    "Policy": {"chinh_sach": {"ngay_hieu_luc": "2026-12-10", "ngay_het_hieu_luc": "2027-03-01"}},
    "GuideAnswer": {
        "huong_dan_chon": [{"ten": "Nộp ở xã", "thu_tuc": CODE, **SPAN}, {"ten": "Hỏi thêm", "chi_dan": "Thuế"}]
    },
    "NamedByLaw": {"nhom_nguoi": {"trong_luat": [{"cach_goi": "người mẫu", "van_ban": TEXT, **SPAN}]}},
    "OwnProcedure": {"nhom_nguoi": {"thu_tuc": [{"ma": CODE, "dieu_kien": "Khi ở xa", **SPAN}]}},
    "GroupProof": {"nhom_nguoi": {"giay_to_chung_minh": [{"ten_giay_to": "Thẻ mẫu", "thu_tuc": CODE, **SPAN}]}},
}
# Keys of a project that are none of its procedure.
_OTHERS = ("nhom_nguoi", "van_ban", "chinh_sach", "quyet_dinh", "huong_dan_chon", "su_kien", "ban_mau")


def catalogue_with(kind: str, day: date) -> tuple[Procedure, Catalogue]:
    """A project with one procedure, policy and legal text; the parts of the kind are dated."""
    keys = KINDS[kind]
    procedure = Procedure.model_validate(
        {
            "ma_thu_tuc": CODE,
            "ten_thu_tuc": "Mẫu",
            "linh_vuc": "ho-tich",
            "cach_thuc_thuc_hien": [{"hinh_thuc_nop": "truc-tiep"}],
            "can_cu_phap_ly": [TEXT],
            "quyet_dinh_cong_bo": DECISION,
            "nguon": SOURCE,
            **{key: value for key, value in keys.items() if key not in _OTHERS},
        }
    )
    policy = {
        "ten_chinh_sach": "Chính sách mẫu",
        "ngay_hieu_luc": "2020-01-01",
        "doi_tuong_tac_dong": ["Mọi người"],
        "diem_moi": ["Bớt giấy."],
        "viec_can_lam": [{"noi_dung": "Mang căn cước"}],
        "truoc_va_nay": [{"noi_dung": "Giấy", "truoc": "Có", "nay": "Không"}],
        "loi_phat_thanh": "Bà con chú ý.",
        "thu_tuc_lien_quan": [CODE],
        "nguon": SOURCE,
        **keys.get("chinh_sach", {}),
    }
    text = {"so_ky_hieu": TEXT, "trich_yeu": "Mẫu", **keys.get("van_ban", {})}
    announced = [{"hanh_dong": "moi", "thu_tuc": [CODE]}]
    decision = Decision.model_validate({"so": "1/QĐ-BTP", "noi_dung": announced, **keys.get("quyet_dinh", {})})
    asked = [{"ma": "dau", "hoi": "Ở đâu?", "tra_loi": keys.get("huong_dan_chon", [{"ten": "Xã", "thu_tuc": CODE}])}]
    guide = Guide.model_validate(
        {"ten": "Mẫu", "tom_tat": "Mẫu.", "tu": ["việc mẫu"], "cau_hoi": asked, "nguon": SOURCE}
    )
    stage = {"viec": "Làm giấy", "thu_tuc": CODE, **keys.get("su_kien", {})}
    sheet = FormSheet.model_validate({"ma": "don", "ten": "Đơn", "ban_mau": keys.get("ban_mau", [])})
    called = {"trong_luat": [{"cach_goi": "ai đó", "van_ban": TEXT}], **keys.get("nhom_nguoi", {})}
    group = PeopleGroup.model_validate({"ma": GROUP, "ten": "Người mẫu", "mo_ta": "Mẫu.", **called})
    records: dict[str, dict[str, Record]] = {
        "nhom-nguoi": {GROUP: group},
        "bieu-mau": {"don": sheet},
        "huong-dan": {SLUG: guide},
        "su-kien": {EVENT: LifeEvent.model_validate({"ma": EVENT, "ten": "Việc mẫu", "chang": [stage]})},
        "quyet-dinh": {DECISION: decision},
        "chinh-sach": {SLUG: Policy.model_validate(policy)},
        "van-ban": {TEXT: LegalText.model_validate(text)},
    }
    return procedure, assemble_catalogue(Setting(day, records), [summarise(procedure, day, decision)])


def own_page(procedure: Procedure, catalogue: Catalogue) -> str:
    """The page of the procedure; what is printed is the same page."""
    return render_procedure(procedure, catalogue.procedures[CODE], catalogue).body


def page_at(path: str, catalogue: Catalogue) -> Page:
    """A page that exists once, or a list."""
    pages = [*render_singles(catalogue, SITE), *render_listings(catalogue)]
    return next(page for page in pages if page.path == path)


def single(path: str, catalogue: Catalogue) -> str:
    """What it says."""
    return page_at(path, catalogue).body


def row_of(family: str, key: str, record: Record, catalogue: Catalogue) -> str:
    """The line of a record in the table of its family."""
    return table_row(columns_of(FAMILY[family]), RecordInTable(key, record, catalogue)).decode()


def search_piece(procedure: Procedure, catalogue: Catalogue) -> str:
    """What the search knows and shows of the procedure."""
    return procedure_piece(procedure, catalogue.procedures[CODE], catalogue.setting).decode()


def json_of(family: str, key: str, record: Record, catalogue: Catalogue) -> str:
    """What the build says of a record in its JSON."""
    state = catalogue.procedures[key].state if family == "thu-tuc" else state_of(record, catalogue.day)
    return record_json(FAMILY[family], key, record, state).decode().rsplit('"tinh_trang"')[1]


Output = Callable[[Procedure, Catalogue], str]
OF_PROCEDURES: dict[str, Output] = {
    "đầu trang": lambda one, all_: own_page(one, all_).partition('id="giay-to"')[0],
    "giấy tờ": lambda one, all_: own_page(one, all_).partition('id="giay-to"')[2].partition('id="trinh-tu"')[0],
    "bảng": lambda one, all_: own_page(one, all_).partition('id="giay-to"')[2].partition('id="can-cu"')[0],
    **dict.fromkeys(("trường hợp", "giảm", "hỏi đáp", "căn cứ", "kết quả"), own_page),
    "thẻ": lambda _, all_: str(card_of(all_.procedures[CODE])),
    "tìm kiếm": search_piece,
    "danh sách": lambda _, all_: single("thu-tuc/", all_),
    "sự kiện": lambda _, all_: single(f"su-kien/{EVENT}/", all_),
    "csv": lambda one, all_: row_of("thu-tuc", CODE, one, all_),
    "json": lambda one, all_: json_of("thu-tuc", CODE, one, all_),
    "trang của mẫu": lambda _, all_: [*render_forms(all_)][1].body,
    "danh sách mẫu": lambda _, all_: next(render_forms(all_)).body,
    "json-ld": lambda one, all_: service_json_ld(one, all_, ["https://a.example/"])[0],
}


def policy_body(catalogue: Catalogue) -> str:
    """The page of the policy."""
    return render_policy(SLUG, catalogue.policies[SLUG], catalogue).body


OF_POLICIES: dict[str, Output] = {
    **dict.fromkeys(
        ("đầu trang", "việc cần làm", "lời phát thanh", "trước và nay", "hỏi đáp"), lambda _, all_: policy_body(all_)
    ),
    "thẻ": lambda _, all_: single("chinh-sach/", all_),
    "tìm kiếm": lambda _, all_: str(record_items(all_.setting, "so-tu-phap")),
    "danh sách": lambda _, all_: single("chinh-sach/", all_),
    "trang chủ": lambda _, all_: single("", all_),
    "thủ tục": own_page,
    **dict.fromkeys(("csv", "việc trong csv"), lambda _, all_: row_of("chinh-sach", SLUG, all_.policies[SLUG], all_)),
    "json": lambda _, all_: json_of("chinh-sach", SLUG, all_.policies[SLUG], all_),
    "json-ld": lambda _, all_: policy_json_ld(SLUG, all_.policies[SLUG], all_, "https://a.example/"),
    "tin mới": lambda _, all_: atom_feed(all_, "so-tu-phap", "Trang", "https://a.example/").decode(),
}


def guide_body(catalogue: Catalogue) -> str:
    """The first question of the guide."""
    return [*render_guides(catalogue)][1].body


OF_GUIDES: dict[str, Output] = {
    "trang": lambda _, all_: guide_body(all_),
    "tìm kiếm": lambda _, all_: str(search_lists(all_.setting, ())["huongDan"]),
    "thủ tục": own_page,
}


OF_GROUPS: dict[str, Output] = {"trang của nhóm": lambda _, all_: [*render_groups(all_)][1].body}


def shown(kind: str, output: str, day: date) -> str:
    """An output as of a day."""
    special = {"chinh_sach": OF_POLICIES, "huong_dan_chon": OF_GUIDES, "nhom_nguoi": OF_GROUPS}
    outputs = next((special[key] for key in KINDS[kind] if key in special), OF_PROCEDURES)
    return unescape(outputs[output](*catalogue_with(kind, day)))
