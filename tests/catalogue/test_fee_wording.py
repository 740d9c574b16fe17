"""Fees in words; "free" only where the record says so."""

from __future__ import annotations

from datetime import date

import pytest

from congkhai.catalogue.cost_words import spell_cost
from congkhai.catalogue.fee_wording import spell_costs
from congkhai.model.channel import Channel, Cost

TODAY = date(2026, 11, 23)
COUNCIL = {"nguoi_quyet_dinh": "hdnd-tinh"}
ASK = "Trang này chưa có mức thu của tỉnh Lào Cai. Hãy hỏi nơi nhận hồ sơ để biết số tiền."
DOLLARS = {"muc_thu": "20", "don_vi_tien": "USD"}
WHICH = "(xem bảng để biết phải nộp những mức nào)"
# Who is spared, with all that they need for it.
ONLINE = "Nộp trực tuyến, có định danh mức độ 2, đủ 5 loại thông tin và Giấy đăng ký kết hôn trên VNeID"
LATE = "Đăng ký quá hạn"


def channel(costs=None):
    """A channel written in record keys."""
    known = {} if costs is None else {"phi_le_phi": costs}
    return Channel.model_validate({"hinh_thuc_nop": "truc-tiep", **known})


@pytest.mark.parametrize(
    ("cost", "spelled"),
    [
        ({}, "Chưa có dữ liệu"),
        ({"muc_thu": "0"}, "Miễn phí"),
        ({"muc_thu": "8000"}, "8.000 đồng"),
        ({"muc_thu": "2000", "don_vi_tinh": "trang"}, "2.000 đồng/trang"),
        ({"muc_thu": "20", "don_vi_tien": "USD"}, "20 đô la Mỹ"),
        (COUNCIL, "Do Hội đồng nhân dân tỉnh quy định"),
        ({"nguoi_quyet_dinh": "bo-tai-chinh"}, "Do Bộ Tài chính quy định"),
        ({"ghi_chu": "Theo biểu phí"}, "Theo biểu phí"),
        ({"ghi_chu": "Theo biểu phí. " * 9}, "Không ghi bằng một con số; xem bảng chi tiết"),
        ({"tep_dinh_kem": [{"ten": "Biểu phí.pdf"}]}, "Theo biểu phí kèm theo"),
        ({"muc_thu": "20"}, "Nguồn ghi 20 đồng, có thể sai; hãy hỏi nơi nhận hồ sơ"),
        (
            {"muc_thu": "10", "don_vi_tinh": "bản"},
            "Nguồn ghi 10 đồng/bản, có thể sai; hãy hỏi nơi nhận hồ sơ",
        ),
        ({"muc_thu": "0", "ghi_chu": "50.000 đồng/giấy"}, "50.000 đồng/giấy"),
        ({"muc_thu": "0", "ghi_chu": "Mức do HĐND tỉnh quyết định"}, "Mức do HĐND tỉnh quyết định"),
        ({"muc_thu": "0", "ghi_chu": "Theo quy định của Bộ Tài chính"}, "Theo quy định của Bộ Tài chính"),
        ({"muc_thu": "0", "ghi_chu": "Người già được miễn"}, "Miễn phí"),
        ({"muc_thu": "0", "ghi_chu": "Không thu phí theo quy định"}, "Miễn phí"),
    ],
)
def test_spell_cost(cost, spelled):
    """What the council sets is never free, what nobody knows is said to be unknown."""
    assert spell_cost(Cost.model_validate(cost)) == spelled


@pytest.mark.parametrize(
    ("channels", "spelled"),
    [
        ([], "Chưa có dữ liệu"),
        ([None], "Chưa có dữ liệu"),
        ([[]], "Chưa có dữ liệu"),
        (["khong-co"], "Không thu phí, lệ phí"),
        (["khong-co", "khong-co"], "Không thu phí, lệ phí"),
        (["khong-co", None], "Chưa có dữ liệu"),
        ([[{"muc_thu": "0"}]], "Miễn phí"),
        ([[COUNCIL], [COUNCIL]], "Do Hội đồng nhân dân tỉnh quy định"),
        ([[{"muc_thu": "0"}, COUNCIL]], "Miễn phí hoặc do Hội đồng nhân dân tỉnh quy định, tùy trường hợp"),
        (
            [[{"muc_thu": "0", "truong_hop_bang_loi": ONLINE}, COUNCIL]],
            f"Miễn phí ({ONLINE[0].lower()}{ONLINE[1:]}); do Hội đồng nhân dân tỉnh quy định",
        ),
        (
            [[{**COUNCIL, "ghi_chu": ASK}, {"muc_thu": "8000", "truong_hop_bang_loi": LATE}]],
            "Do Hội đồng nhân dân tỉnh quy định; 8.000 đồng (đăng ký quá hạn)",
        ),
        ([[{"muc_thu": "1000", "den_ngay": "2026-11-22"}]], "Chưa có dữ liệu"),
        (
            [[{"muc_thu": "1000", "den_ngay": "2026-12-31"}, {"muc_thu": "2000", "tu_ngay": "2027-01-01"}]],
            "1.000 đồng đến hết 31/12/2026, từ 1/1/2027: 2.000 đồng",
        ),
        (
            [[{"muc_thu": "1000"}, {"muc_thu": "2000"}, {"muc_thu": "5000"}]],
            f"3 mức thu: 1.000 đồng; 2.000 đồng; 5.000 đồng {WHICH}",
        ),
        (
            [[{"muc_thu": n} for n in ("1000", "2000", "5000", "9000")]],
            "Nhiều mức thu, từ 1.000 đến 9.000 đồng; xem bảng để biết phải nộp những mức nào",
        ),
        (
            [[{"muc_thu": n} for n in ("0", "2000", "5000", "9000")]],
            "Từ miễn phí đến 9.000 đồng, tùy trường hợp",
        ),
        (
            [[*({"muc_thu": n} for n in ("1000", "2000", "5000")), COUNCIL]],
            "4 mức; xem bảng chi tiết",
        ),
        (
            [[*({"muc_thu": n} for n in ("1000", "2000", "5000")), DOLLARS]],
            f"3 mức thu: 1.000 đồng; 2.000 đồng; 5.000 đồng {WHICH}",
        ),
        ([[{"muc_thu": "10000", "don_vi_tinh": "trường hợp"}], [DOLLARS]], "10.000 đồng/trường hợp"),
        ([[DOLLARS]], "20 đô la Mỹ"),
        (
            [[COUNCIL, DOLLARS]],
            f"2 mức thu: do Hội đồng nhân dân tỉnh quy định; 20 đô la Mỹ {WHICH}",
        ),
        ([[{"muc_thu": "0"}, DOLLARS]], "Miễn phí hoặc 20 đô la Mỹ, tùy trường hợp"),
        (
            [[{"muc_thu": "20"}, DOLLARS]],
            f"2 mức thu: nguồn ghi 20 đồng, có thể sai; hãy hỏi nơi nhận hồ sơ; 20 đô la Mỹ {WHICH}",
        ),
        (
            [[{"muc_thu": "2000", "don_vi_tinh": "trang"}, {"muc_thu": "10"}]],
            f"2 mức thu: 2.000 đồng/trang; nguồn ghi 10 đồng, có thể sai; hãy hỏi nơi nhận hồ sơ {WHICH}",
        ),
        (
            [[{"muc_thu": n} for n in ("50", "100", "200")]],
            "Nguồn ghi nhiều mức dưới 1.000 đồng, có thể sai; hãy hỏi nơi nhận hồ sơ",
        ),
        (
            [[{"muc_thu": n} for n in ("50", "10000", "20000", "30000")]],
            "4 mức; xem bảng chi tiết",
        ),
        ([[{"muc_thu": "10000"}, {"ghi_chu": "Theo bảng. " * 20}]], "2 mức; xem bảng chi tiết"),
    ],
)
def test_spell_costs(channels, spelled):
    """One line for all costs of the day; "free" and "none" only where the record says so."""
    given = [channel(costs=costs) for costs in channels]

    assert spell_costs(given, TODAY) == spelled


@pytest.mark.parametrize(
    ("costs", "spelled"),
    [
        (
            [{"muc_thu": "0", "truong_hop_bang_loi": "Đúng hạn"}, {**COUNCIL, "truong_hop_bang_loi": LATE}],
            "Miễn phí (đúng hạn); do Hội đồng nhân dân tỉnh quy định (đăng ký quá hạn)",
        ),
        # Of a cost without a name nobody says that it is due beside the other.
        (
            [{"muc_thu": "5000"}, {"ten": "Lệ phí cấp bản sao", "muc_thu": "8000"}],
            "2 mức thu: 5.000 đồng; 8.000 đồng (xem bảng để biết phải nộp những mức nào)",
        ),
        # The one that is due else needs no words.
        (
            [{"muc_thu": "0"}, {"muc_thu": "8000", "truong_hop_bang_loi": LATE}],
            "Miễn phí; 8.000 đồng (đăng ký quá hạn)",
        ),
        (
            [
                {"ten": "Phí thẩm định", "muc_thu": "5000"},
                {"ten": "Lệ phí", "muc_thu": "2000"},
                {"ten": "Phí bản sao", "muc_thu": "8000", "truong_hop_bang_loi": LATE},
            ],
            "Phí thẩm định: 5.000 đồng; Lệ phí: 2.000 đồng; 8.000 đồng (đăng ký quá hạn)",
        ),
        (
            [
                {"muc_thu": "0", "truong_hop_bang_loi": "UBND xã thu"},
                {"muc_thu": "0", "truong_hop_bang_loi": LATE},
                {"muc_thu": "5000", "ghi_chu": "Cấp lại."},
            ],
            "Miễn phí (UBND xã thu, hoặc đăng ký quá hạn); 5.000 đồng (cấp lại)",
        ),
        # Notes on money, texts and units do not say when.
        (
            [
                {"muc_thu": "0", "ghi_chu": "/bản"},
                {"muc_thu": "5000", "ghi_chu": "Theo Thông tư 1"},
                {"muc_thu": "2000"},
            ],
            "Miễn phí, 5.000 đồng hoặc 2.000 đồng, tùy trường hợp",
        ),
        (
            [
                {"muc_thu": "5000", "truong_hop_bang_loi": LATE * 5},
                {"muc_thu": "2000", "truong_hop_bang_loi": LATE * 6},
            ],
            f"2 mức thu: 5.000 đồng; 2.000 đồng {WHICH}",
        ),
    ],
)
def test_amounts_say_when_they_are_due(costs, spelled):
    """A few words of case or note stand with each amount; where several have none, no case is made up."""
    assert spell_costs([channel(costs=costs)], TODAY) == spelled


def test_amounts_in_words_beside_a_fee():
    """What a description names and no fee has may be due as well; amounts that the fees have are nothing more."""
    fee = {"ten": "Phí thẩm định", "muc_thu": "800000"}
    ways = [
        Channel.model_validate({"hinh_thuc_nop": "truc-tiep", "phi_le_phi": [fee], "mo_ta": words})
        for words in ("Phí: 800.000 đồng/hồ sơ. Lệ phí: 100.000 đồng/hồ sơ.", "Nộp 800.000 đồng tại quầy.")
    ]

    assert spell_costs([ways[0]], TODAY) == "800.000 đồng; phần mô tả còn nêu mức khác, xem bảng"
    assert spell_costs([ways[1]], TODAY) == "800.000 đồng"


IN_TIME, COPY = "Đăng ký đúng hạn, trong 60 ngày kể từ ngày sinh", "Khi bạn xin thêm bản sao"
FREE_NOW = {"ten": "Lệ phí", "muc_thu": "0", "truong_hop_bang_loi": IN_TIME, "den_ngay": "2027-02-28"}
THEN = {"ten": "Lệ phí", **COUNCIL, "tu_ngay": "2027-03-01"}
ALWAYS = [
    {"ten": "Lệ phí", **COUNCIL, "truong_hop_bang_loi": LATE},
    {"ten": "Phí", "muc_thu": "8000", "truong_hop_bang_loi": COPY},
]


@pytest.mark.parametrize(
    ("case", "told"),
    [
        (
            IN_TIME,
            ". Từ 1/3/2027, đăng ký đúng hạn, trong 60 ngày kể từ ngày sinh: do Hội đồng nhân dân tỉnh quy định",
        ),
        (IN_TIME.replace("60", "90"), "; từ 1/3/2027 mức thu thay đổi"),
    ],
)
def test_a_long_line_tells_the_case_that_changes(case, told):
    """What holds before and after would be too long a line: then that alone which is otherwise, if it can be told."""
    line = spell_costs([channel(costs=[FREE_NOW, {**THEN, "truong_hop_bang_loi": case}, *ALWAYS])], TODAY)

    assert line.startswith("Miễn phí (đăng ký đúng hạn")
    assert line.endswith(f"8.000 đồng (khi bạn xin thêm bản sao){told}")


def test_a_way_for_which_nothing_is_due_is_told_beside_the_others() -> None:
    """Who hands in online does not pay what is due at the counter."""
    online = Channel.model_validate({"hinh_thuc_nop": "truc-tuyen", "phi_le_phi": "khong-co"})

    assert spell_costs([channel([{"muc_thu": "50000"}]), online], TODAY) == (
        "50.000 đồng; nộp trực tuyến thì không thu"
    )


@pytest.mark.parametrize(("case", "line"), [("Xin bản sao", "8.000 đồng (xin bản sao)"), ("Dài " * 60, "8.000 đồng")])
def test_an_only_amount_of_some_cases_says_in_which(case: str, line: str) -> None:
    """Not everybody pays it, though no other amount is listed."""
    only = Cost.model_validate({"muc_thu": "8000", "truong_hop": ["xin"]}).model_copy(update={"case": case})

    assert spell_costs([channel((only,))], date(2026, 11, 23)) == line
