"""Records as schema.org JSON-LD."""

import json
from datetime import date

import pytest

from congkhai.exports.linked_data import duration, policy_json_ld, service_json_ld
from congkhai.model.channel import TimeLimit

PAGE = "https://tthc.example/thu-tuc/1.001193/"


def service_of(procedure, catalogue):
    """What the page of a procedure says to machines."""
    [told] = service_json_ld(procedure, catalogue, [PAGE])
    return json.loads(told)


@pytest.fixture
def offers_of(procedure_of, catalogue_of):
    """What is offered on a day for a procedure handed in directly at these costs."""

    def offers(*costs, day=date(2026, 11, 23)):
        channel = {"hinh_thuc_nop": "truc-tiep", "phi_le_phi": list(costs)}
        procedure = procedure_of(cach_thuc_thuc_hien=[channel])
        return service_of(procedure, catalogue_of(day=day)).get("offers", [])

    return offers


def test_a_procedure_is_a_government_service(birth, catalogue_of):
    """Name, agency, audience, ways to apply and costs stand under their schema.org names."""
    assert service_of(birth, catalogue_of(birth)) == {
        "@context": "https://schema.org",
        "@type": "GovernmentService",
        "name": "Đăng ký khai sinh",
        "alternateName": ["làm giấy khai sinh"],
        "identifier": "1.001193",
        "description": "Khai sinh cho con.",
        "serviceType": "Hộ tịch",
        "provider": [{"@type": "GovernmentOrganization", "name": "Ủy ban nhân dân cấp xã"}],
        "areaServed": {"@type": "AdministrativeArea", "name": "Lào Cai"},
        "audience": [
            {"@type": "Audience", "audienceType": "Công dân Việt Nam"},
            {"@type": "Audience", "audienceType": "Người nước ngoài"},
        ],
        "availableChannel": [
            {
                "@type": "ServiceChannel",
                "name": "Trực tiếp",
                "serviceLocation": [{"@type": "Place", "name": "Trung tâm Phục vụ hành chính công cấp xã"}],
                "description": "Trong ngày",
                "availableLanguage": "vi",
            },
            {
                "@type": "ServiceChannel",
                "name": "Trực tuyến",
                "serviceUrl": "https://dichvucong.gov.vn/",
                "description": "Trong ngày",
                "availableLanguage": "vi",
            },
        ],
        "offers": [{"@type": "Offer", "price": 0, "priceCurrency": "VND"}],
        "url": PAGE,
        "mainEntityOfPage": {"@type": "WebPage", "@id": PAGE, "inLanguage": "vi"},
    }


def test_each_site_has_the_service_at_its_own_address(birth, catalogue_of):
    """The two differ in nothing but the address of the page."""
    other = PAGE.replace("tthc", "pbgdpl")

    first, second = service_json_ld(birth, catalogue_of(birth), [PAGE, other])

    assert first != second
    assert first.replace(PAGE, other) == second


def test_a_bare_record_claims_nothing(catalogue_of, procedure_of):
    """What is not known is left out: above all no price and no time."""
    service = service_of(procedure_of(linh_vuc="la"), catalogue_of())

    assert set(service) == {
        "@context",
        "@type",
        "name",
        "identifier",
        "areaServed",
        "url",
        "mainEntityOfPage",
    }


@pytest.mark.parametrize(
    ("limit", "written"),
    [
        ({"so_luong": "3", "don_vi": "ngay"}, "P3D"),
        ({"so_luong": "8", "don_vi": "gio"}, "PT8H"),
        ({"so_luong": "2", "don_vi": "thang"}, "P2M"),
        ({"so_luong": "1", "don_vi": "nam"}, "P1Y"),
        ({"so_luong": "3", "don_vi": "ngay-lam-viec"}, None),
        ({"so_luong": "3", "don_vi": "khong-ro"}, None),
        ({"so_luong": "0", "don_vi": "ngay"}, None),
        ({"so_luong": "3"}, None),
        ({"don_vi": "trong-ngay"}, None),
        ({"so_luong": "3", "don_vi": "ngay", "truong_hop_bang_loi": "Ở xa"}, None),
        (
            {
                "so_luong": "3",
                "don_vi": "ngay",
                "khi_xac_minh": {"so_luong": "5", "don_vi": "ngay"},
            },
            None,
        ),
    ],
)
def test_a_time_is_a_duration_only_where_iso_8601_can_say_it(limit, written):
    """Working days and limits with conditions have no duration."""
    assert duration(TimeLimit.model_validate(limit)) == written


def test_working_days_stay_words(catalogue_of, procedure_of):
    """What has no duration is told in the description of its channel."""
    limit = {
        "so_luong": "3",
        "don_vi": "ngay-lam-viec",
        "tinh_tu": "ngày nhận đủ hồ sơ",
        "khi_xac_minh": {"so_luong": "3", "don_vi": "ngay-lam-viec", "cong_them": "true"},
    }
    channel = {"hinh_thuc_nop": "truc-tiep", "thoi_han_giai_quyet": [limit], "mo_ta": "Tại một cửa"}
    procedure = procedure_of(cach_thuc_thuc_hien=[channel])

    service = service_of(procedure, catalogue_of())

    assert service["availableChannel"] == [
        {
            "@type": "ServiceChannel",
            "name": "Trực tiếp",
            "description": (
                "3 ngày làm việc; cần xác minh thì thêm 3 ngày làm việc; tính từ ngày nhận đủ hồ sơ; Tại một cửa"
            ),
            "availableLanguage": "vi",
        }
    ]


def test_a_price_is_offered_only_when_the_record_fixes_it(offers_of):
    """Amount and currency must be known and likely: not per page, not left to the council, not 20 đồng."""
    assert offers_of(
        {"loai": "le-phi", "muc_thu": "50000", "don_vi_tien": "VND", "mien": [{"noi_dung": "Hộ nghèo"}]},
        {"loai": "phi", "muc_thu": "2000", "don_vi_tien": "VND", "don_vi_tinh": "trang"},
        {"loai": "le-phi", "muc_thu": "0", "don_vi_tien": "VND", "nguoi_quyet_dinh": "hdnd-tinh"},
        {"loai": "phi", "muc_thu": "800"},
        {"loai": "phi", "don_vi_tien": "VND"},
        {"loai": "phi", "muc_thu": "20", "don_vi_tien": "VND"},
        {"loai": "phi", "muc_thu": "0", "don_vi_tien": "VND", "ghi_chu": "50.000 đồng/giấy"},
    ) == [
        {
            "@type": "Offer",
            "name": "Lệ phí",
            "description": "Trực tiếp; Miễn: Hộ nghèo",
            "price": 50000,
            "priceCurrency": "VND",
        }
    ]


def test_a_price_says_in_which_case_it_is_due(catalogue_of, procedure_of):
    """A record says it by the code of an answer, the offer by its name."""
    distinction = {"ma": "han", "hoi": "Đúng hạn?", "tra_loi": [{"ma": "qua-han", "ten": "Đăng ký quá hạn"}]}
    cost = {"muc_thu": "8000", "don_vi_tien": "VND", "truong_hop": ["qua-han"]}
    channel = {"hinh_thuc_nop": "truc-tiep", "phi_le_phi": [cost]}
    procedure = procedure_of(phan_biet=[distinction], cach_thuc_thuc_hien=[channel])

    [offer] = service_of(procedure, catalogue_of())["offers"]
    assert offer["description"] == "Đăng ký quá hạn; Trực tiếp"


def test_a_cut_is_offered_only_while_it_lasts(offers_of):
    """The amount is that of the catalogue's day, with the day it ends."""
    cut = {"muc_thu": "400000", "don_vi_tien": "VND", "den_ngay": "31/12/2026"}
    full = {"muc_thu": "800000", "don_vi_tien": "VND", "tu_ngay": "1/1/2027"}

    last_day = offers_of(cut, full, day=date(2026, 12, 31))
    next_day = offers_of(cut, full, day=date(2027, 1, 1))

    assert [(o["price"], o["validThrough"]) for o in last_day] == [(400000, "2026-12-31")]
    assert [(o["price"], o["validFrom"]) for o in next_day] == [(800000, "2027-01-01")]


def test_one_way_without_costs_does_not_make_the_others_free(catalogue_of, procedure_of):
    """Free is what every way to apply is known to be."""
    procedure = procedure_of(
        cach_thuc_thuc_hien=[
            {"hinh_thuc_nop": "truc-tiep", "phi_le_phi": "khong-co"},
            {"hinh_thuc_nop": "truc-tuyen"},
        ]
    )

    assert "offers" not in service_of(procedure, catalogue_of())


def test_an_ended_procedure_is_not_offered(birth, catalogue_of, procedure_of):
    """The page stays, but machines are told neither channel nor price."""
    ended = procedure_of(
        cham_dut={"loai": "bai-bo", "ly_do": "Theo quyết định mới"},
        cach_thuc_thuc_hien=[{"hinh_thuc_nop": "truc-tiep", "phi_le_phi": "khong-co"}],
    )

    service = service_of(ended, catalogue_of(birth))

    assert service["name"] == "Đăng ký khai sinh"
    assert not {"availableChannel", "offers"} & set(service)


def test_a_sample_says_so_to_machines(catalogue_of, procedure_of):
    """Sample data are marked in the data too, not only on the page."""
    sample = procedure_of(du_lieu_mau="true")

    service = service_of(sample, catalogue_of())

    assert service["disambiguatingDescription"] == "Dữ liệu mẫu, chưa được kiểm tra để dùng chính thức"


def test_no_text_can_leave_the_script_element(catalogue_of, procedure_of, policy_of):
    """`</script>`, `<!--`, `&` and the line separators of old engines stand escaped."""
    name = "</script><!-- & \u2028\u2029 ]]>"
    [service] = service_json_ld(procedure_of(ten_thu_tuc=name), catalogue_of(), [PAGE])
    policy = policy_json_ld("xau", policy_of(ten_chinh_sach=name), catalogue_of(), PAGE)

    assert not set("<>&\u2028\u2029") & set(service + policy)
    assert json.loads(service)["name"] == name
    assert json.loads(policy)["headline"] == name
