"""What each dated value of a record shows in each output: before its first day, while it holds, after its last day."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from html import unescape
from typing import Any

import pytest

from congkhai.catalogue import days
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
from congkhai.model.families import FAMILIES, FAMILY
from congkhai.model.lists import LegalText
from congkhai.model.policy import Policy
from congkhai.model.procedure import Procedure
from congkhai.model.terms import Record, record_inside
from congkhai.pages.listing import render_listings
from congkhai.pages.page import Site
from congkhai.pages.policy_page import render_policy
from congkhai.pages.procedure_page import render_procedure
from congkhai.pages.single_pages import render_singles
from congkhai.problems import KINDS as PROBLEMS
from congkhai.rules.fees import check_fees
from congkhai.rules.finding import Finding
from congkhai.rules.times import check_times
from congkhai.rules.validity import check_ending, check_validity
from congkhai.search.index import record_items
from congkhai.search.procedure_items import procedure_piece

FIRST, LAST = date(2026, 12, 10), date(2027, 2, 28)
BEFORE, AFTER = date(2026, 12, 9), date(2027, 3, 1)
DAYS = {BEFORE: 0, FIRST: 1, LAST: 1, AFTER: 2}
SPAN = {"tu_ngay": "2026-12-10", "den_ngay": "2027-02-28"}
SITE = Site("Trang mẫu", "https://a.example/", "so-tu-phap", (), "tim-kiem.js")
SOURCE = {"he_thong": "csdl-quoc-gia", "ngay_lay": "2026-07-18"}
CODE, SLUG, TEXT, DECISION = "1.000890", "chinh-sach-mau", "66.7/2025/NQ-CP", "1-qd-btp"
COST = {"muc_thu": "400000", "don_vi_tien": "VND", **SPAN}
LIMIT = {"so_luong": "7", "don_vi": "ngay", **SPAN}

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
    "Period": {"hieu_luc": SPAN},
    "End": {"cham_dut": {"loai": "bai-bo", "ly_do": "Theo luật mới.", "tu_ngay": "2026-12-10"}},
    "Decision": {"quyet_dinh": {"ngay_hieu_luc": "2026-12-10"}},
    "LegalText": {"van_ban": {"hieu_luc_tu": "2026-12-10", "het_hieu_luc_tu": "2027-03-01"}},
    "Amendment": {"van_ban": {"se_sua_doi": [{"tu_ngay": "2026-12-10"}]}},
    "Policy": {"chinh_sach": {"ngay_hieu_luc": "2026-12-10", "ngay_het_hieu_luc": "2027-03-01"}},
}

# kind → output → what is read there before, while it holds, and afterwards; "" is nothing of all this.
CUT = "400.000 đồng đến hết 28/2/2027, từ 1/3/2027: chưa có dữ liệu"
COMING_CUT = "Từ 10/12/2026: 400.000 đồng; trước đó chưa có dữ liệu"
WEEK = "7 ngày đến hết 28/2/2027, từ 1/3/2027: chưa có dữ liệu"
COMING_WEEK = "Từ 10/12/2026: 7 ngày; trước đó chưa có dữ liệu"
FROM, UNTIL, OVER = "Áp dụng từ 10/12/2026", "Chỉ áp dụng đến hết 28/2/2027", "Hết hiệu lực"
TABLE: dict[str, dict[str, tuple[str, str, str]]] = {
    "Cost": {
        "đầu trang": (f"<dd>{COMING_CUT}", f"<dd>{CUT}", "Phí, lệ phí</dt><dd>Chưa"),
        "bảng": (
            '<li class="ck-coming">Khoản thu: <strong>400.000',
            "<li>Khoản thu: <strong>400.000",
            "lệ phí: </span>Chưa",
        ),
        "thẻ": (COMING_CUT, CUT, "'Phí, lệ phí', words='Chưa có dữ liệu'"),
        "tìm kiếm": (COMING_CUT, CUT, '"Phí, lệ phí","Chưa có dữ liệu"'),
        "csv": (COMING_CUT, CUT, ",Chưa có dữ liệu,Trực tiếp"),
        "json-ld": ("", '"price":400000', ""),
    },
    "Relief": {
        "bảng": (
            f"Miễn từ ngày 10/12/2026: hộ nghèo (Nghị quyết {TEXT}, đến hết ngày 28/2/2027)",
            f"Miễn: hộ nghèo (Nghị quyết {TEXT}, đến hết ngày 28/2/2027)",
            "",
        ),
        "giảm": ("Giảm từ ngày 10/12/2026: sinh viên", "Giảm: sinh viên, một nửa (đến hết ngày 28/2/2027)", ""),
        "json-ld": ("", "Miễn: hộ nghèo; Giảm: sinh viên, một nửa", ""),
    },
    "Step": {
        "bảng": ("", "Xã nơi cư trú giải quyết.", ""),
    },
    "CaseQuestion": {
        "hỏi đáp": ("", "Con cháu nộp được.", ""),
        "tìm kiếm": ("", "Con cháu nộp được.", ""),
    },
    "Question": {
        "hỏi đáp": ("", "Bổ sung sau.", ""),
    },
    "TimeLimit": {
        "đầu trang": (f"<dd>{COMING_WEEK}", f"<dd>{WEEK}", "Mất bao lâu</dt><dd>Chưa"),
        "bảng": ('<li class="ck-coming">7 ngày<', "Mất bao lâu: </span>7 ngày<", "Mất bao lâu: </span>Chưa có dữ liệu"),
        "trường hợp": (f"<strong>{COMING_WEEK}", f"<strong>{WEEK}", "<strong>Chưa có dữ liệu"),
        "thẻ": (COMING_WEEK, WEEK, "'Mất bao lâu', words='Chưa có dữ liệu'"),
        "tìm kiếm": (COMING_WEEK, WEEK, '"Mất bao lâu","Chưa có dữ liệu"'),
        "csv": (COMING_WEEK, WEEK, ",Chưa có dữ liệu,Chưa có dữ liệu,Trực tiếp"),
        "json-ld": ("", '"processingTime":"P7D"', ""),
    },
    "Exemption": {
        "bảng": ("Từ ngày 10/12/2026 không phải nộp nếu", "Không phải nộp nếu", ""),
    },
    "Period": {
        "đầu trang": ("chỉ áp dụng từ ngày 10/12/2026", '<p class="ck-notice__title">Sắp thay đổi', "Đã hết hiệu lực"),
        "thẻ": (FROM, UNTIL, OVER),
        "tìm kiếm": (FROM, UNTIL, '"het":"Hết hiệu lực"'),
        "danh sách": ("0 thủ tục", "1 thủ tục", "0 thủ tục"),
        "csv": ("Chưa có hiệu lực", "Đang áp dụng", OVER),
        "json": ("chua-hieu-luc", "dang-ap-dung", "het-hieu-luc"),
        "json-ld": ("", '"availableChannel"', ""),
    },
    "End": {
        "đầu trang": ("chỉ áp dụng đến hết ngày 9/12/2026. Theo luật mới.", *["Đã bãi bỏ từ ngày 10/12/2026"] * 2),
        "thẻ": ("Chỉ áp dụng đến hết 9/12/2026", *["Không còn thực hiện ở đây"] * 2),
        "tìm kiếm": ("Chỉ áp dụng đến hết 9/12/2026", *['"het":"Không còn thực hiện ở đây"'] * 2),
        "danh sách": ("1 thủ tục", "0 thủ tục", "0 thủ tục"),
        "csv": ("Đang áp dụng", *["Không còn thực hiện ở đây"] * 2),
        "json": ("dang-ap-dung", "da-cham-dut", "da-cham-dut"),
        "json-ld": ('"availableChannel"', "", ""),
    },
    "Decision": {
        "đầu trang": ("chỉ áp dụng từ ngày 10/12/2026", "", ""),
        "thẻ": (FROM, "", ""),
        "tìm kiếm": (FROM, "", ""),
        "danh sách": ("0 thủ tục", "1 thủ tục", "1 thủ tục"),
        "csv": ("Chưa có hiệu lực", "Đang áp dụng", "Đang áp dụng"),
        "json": ("chua-hieu-luc", "dang-ap-dung", "dang-ap-dung"),
        "json-ld": ("", *['"availableChannel"'] * 2),
    },
    "LegalText": {
        "căn cứ": ("Có hiệu lực từ 10/12/2026, sẽ", ">Sẽ hết hiệu lực từ 1/3/2027", "Đã hết hiệu lực từ 1/3/2027"),
    },
    "Amendment": {
        "căn cứ": ("Sẽ được sửa đổi từ 10/12/2026", *["Đã được sửa đổi từ 10/12/2026"] * 2),
    },
    "Policy": {
        "đầu trang": ("áp dụng từ ngày 10/12/2026", "", "không còn áp dụng từ ngày 1/3/2027"),
        "việc cần làm": ("Mang căn cước", "Mang căn cước", ""),
        "lời phát thanh": ("Bà con chú ý", "Bà con chú ý", ""),
        "trước và nay": (
            '<th scope="col">Từ ngày 10/12/2026',
            '<th scope="col">Nay',
            '<th scope="col">Khi còn áp dụng',
        ),
        "thẻ": (FROM, UNTIL, f'over">{OVER}'),
        "tìm kiếm": (FROM, UNTIL, OVER),
        "danh sách": ("<h2>Sắp áp dụng", "<h2>Đang áp dụng", "<h2>Không còn áp dụng"),
        "trang chủ": (FROM, UNTIL, ""),
        "thủ tục": (FROM, UNTIL, f'over">{OVER}'),
        "csv": ("Chưa có hiệu lực", "Đang áp dụng", OVER),
        "json": ("chua-hieu-luc", "dang-ap-dung", "het-hieu-luc"),
        "json-ld": ("NotInForce", "/InForce", "NotInForce"),
        "tin mới": ("2026-07-18T", "2026-12-10T", "2026-12-10T"),
    },
}
CELLS = [(kind, output) for kind, outputs in TABLE.items() for output in outputs]


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
            **{key: value for key, value in keys.items() if key not in ("van_ban", "chinh_sach", "quyet_dinh")},
        }
    )
    policy = {
        "ten_chinh_sach": "Chính sách mẫu",
        "ngay_hieu_luc": "2020-01-01",
        "doi_tuong_tac_dong": ["Mọi người"],
        "diem_moi": ["Bớt giấy."],
        "viec_can_lam": ["Mang căn cước"],
        "truoc_va_nay": [{"noi_dung": "Giấy", "truoc": "Có", "nay": "Không"}],
        "loi_phat_thanh": "Bà con chú ý.",
        "thu_tuc_lien_quan": [CODE],
        "nguon": SOURCE,
        **keys.get("chinh_sach", {}),
    }
    text = {"so_ky_hieu": TEXT, "trich_yeu": "Mẫu", **keys.get("van_ban", {})}
    announced = [{"hanh_dong": "moi", "thu_tuc": [CODE]}]
    decision = Decision.model_validate({"so": "1/QĐ-BTP", "noi_dung": announced, **keys.get("quyet_dinh", {})})
    records: dict[str, dict[str, Record]] = {
        "quyet-dinh": {DECISION: decision},
        "chinh-sach": {SLUG: Policy.model_validate(policy)},
        "van-ban": {TEXT: LegalText.model_validate(text)},
    }
    return procedure, assemble_catalogue(Setting(day, records), [summarise(procedure, day, decision)])


def own_page(procedure: Procedure, catalogue: Catalogue) -> str:
    """The page of the procedure; what is printed is the same page."""
    return render_procedure(procedure, catalogue.procedures[CODE], catalogue).body


def single(path: str, catalogue: Catalogue) -> str:
    """A page that exists once, or a list."""
    pages = [*render_singles(catalogue, SITE), *render_listings(catalogue)]
    return next(page.body for page in pages if page.path == path)


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
    "bảng": lambda one, all_: own_page(one, all_).partition('id="giay-to"')[2].partition('id="can-cu"')[0],
    **dict.fromkeys(("trường hợp", "giảm", "hỏi đáp", "căn cứ"), own_page),
    "thẻ": lambda _, all_: str(card_of(all_.procedures[CODE])),
    "tìm kiếm": search_piece,
    "danh sách": lambda _, all_: single("thu-tuc/", all_),
    "csv": lambda one, all_: row_of("thu-tuc", CODE, one, all_),
    "json": lambda one, all_: json_of("thu-tuc", CODE, one, all_),
    "json-ld": lambda one, all_: service_json_ld(one, all_, "https://a.example/"),
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
    "csv": lambda _, all_: row_of("chinh-sach", SLUG, all_.policies[SLUG], all_),
    "json": lambda _, all_: json_of("chinh-sach", SLUG, all_.policies[SLUG], all_),
    "json-ld": lambda _, all_: policy_json_ld(SLUG, all_.policies[SLUG], all_, "https://a.example/"),
    "tin mới": lambda _, all_: atom_feed(all_, "so-tu-phap", "Trang", "https://a.example/").decode(),
}


def shown(kind: str, output: str, day: date) -> str:
    """An output as of a day."""
    outputs = OF_POLICIES if kind in ("Policy", "Question") else OF_PROCEDURES
    return unescape(outputs[output](*catalogue_with(kind, day)))


def differs(kind: str, output: str) -> list[date]:
    """The days on which an output does not show what the table says, or shows what belongs to other days."""
    words = TABLE[kind][output]
    wrong = []
    for day, phase in DAYS.items():
        text = shown(kind, output, day)
        strange = {word for word in words if word and word not in words[phase]}
        if words[phase] not in text or any(word in text for word in strange):
            wrong.append(day)
    return wrong


@pytest.mark.parametrize(("kind", "output"), CELLS)
def test_a_dated_value_shows_what_its_days_say(kind: str, output: str) -> None:
    """The day before its first, on its first and last, and the day after: each output says what is so on that day."""
    assert differs(kind, output) == []


@pytest.mark.parametrize(("kind", "output"), CELLS)
def test_every_cell_of_the_table_asks_the_days(kind: str, output: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """If everything held on every day, each cell of the table would be wrong on some day."""
    monkeypatch.setattr(days, "_HOLDS", dict.fromkeys(days._HOLDS, lambda *_: True))

    assert differs(kind, output)


@pytest.mark.parametrize(
    ("kind", "check", "soon", "over", "words"),
    [
        ("Cost", check_fees, "muc-phi-sap-het", "muc-phi-het", "400.000 đồng"),
        ("TimeLimit", check_times, "thoi-han-sap-het", "thoi-han-het", "</span>7 ngày<"),
        ("Exemption", check_validity, "mien-giay-to-sap-het", "mien-giay-to-het", "Không phải nộp nếu"),
    ],
)
def test_what_the_check_says_of_an_end_is_so_on_the_page(
    kind: str, check: Callable[[Procedure, Setting], Iterable[Finding]], soon: str, over: str, words: str
) -> None:
    """On its last day a value is announced to end and shown; the day after it is told as gone, and gone."""
    told = {}
    for day in (LAST, AFTER):
        procedure, catalogue = catalogue_with(kind, day)
        codes = [found.code for found in check(procedure, catalogue.setting)]
        told[day] = codes, words in own_page(procedure, catalogue)

    assert told == {LAST: ([soon], True), AFTER: ([over], False)}
    assert "trang không hiện" in PROBLEMS[over].message


@pytest.mark.parametrize(
    ("kind", "day", "code", "words"),
    [
        ("LegalText", BEFORE, "van-ban-chua-hieu-luc", "Có hiệu lực từ 10/12/2026"),
        ("LegalText", LAST, "van-ban-sap-het-hieu-luc", ">Sẽ hết hiệu lực từ 1/3/2027"),
        ("LegalText", AFTER, "van-ban-het-hieu-luc", "Đã hết hiệu lực từ 1/3/2027"),
        ("Amendment", BEFORE, "van-ban-sap-sua-doi", "Sẽ được sửa đổi từ 10/12/2026"),
        ("Amendment", AFTER, "van-ban-da-sua-doi", "Đã được sửa đổi từ 10/12/2026"),
    ],
)
def test_what_the_check_says_of_legal_texts_is_so_on_the_page(kind: str, day: date, code: str, words: str) -> None:
    """Editor and citizen hear the same of a text that begins, ends or is amended."""
    procedure, catalogue = catalogue_with(kind, day)

    assert code in [found.code for found in check_validity(procedure, catalogue.setting)]
    assert words in own_page(procedure, catalogue)


def test_the_check_announces_the_end_of_what_the_page_says_ends() -> None:
    """On its last day a procedure or policy is announced to end, and its page or card says until when it applies."""
    procedure, with_period = catalogue_with("Period", LAST)
    _, with_policy = catalogue_with("Policy", LAST)

    assert [found.code for found in check_ending(procedure, with_period.setting)] == ["sap-het"]
    assert "chỉ áp dụng đến hết ngày 28/2/2027" in own_page(procedure, with_period)
    assert [found.code for found in check_ending(with_policy.policies[SLUG], with_policy.setting)] == ["sap-het"]
    assert UNTIL in single("chinh-sach/", with_policy)


def test_every_kind_of_dated_value_has_its_row() -> None:
    """The table knows each part of a record that the model bounds in time."""
    dated = {kind.__name__ for family in FAMILIES for kind in parts_of(family.model) if days.bounded_fields(kind)}

    assert dated == set(TABLE) == set(KINDS)


def parts_of(kind: type[Record]) -> Iterator[type[Record]]:
    """A kind of record and all kinds of parts within it."""
    yield kind
    for field in kind.model_fields.values():
        if inner := record_inside(field.annotation):
            yield from parts_of(inner)
