"""Policies as schema.org JSON-LD."""

import json
from datetime import date

import pytest

from congkhai.exports.linked_data import policy_json_ld

PAGE = "https://tthc.example/chinh-sach/a/"


def test_a_policy_without_a_number_names_no_other_text(catalogue_of, policy_of):
    """A legal text whose number nobody knows yet has days of validity, but no identifier and no name."""
    about = json.loads(policy_json_ld("a", policy_of(so_ky_hieu=None), catalogue_of(), "https://a.example/"))["about"]

    assert about == {
        "@type": "Legislation",
        "legislationLegalForce": "https://schema.org/InForce",
        "temporalCoverage": "2026-01-01/..",
        "inLanguage": "vi",
    }


def test_a_policy_is_an_article_about_a_legislation(catalogue_of, policy_of):
    """Number, title and days of validity of the legal text stand with what it means to people."""
    policy = policy_of(
        ngay_ban_hanh="15/11/2025",
        ngay_het_hieu_luc="1/3/2027",
        thu_tuc_lien_quan=["1.001193"],
        lien_ket="https://vanban.example/66.7",
        ra_soat={"ngay": "20/11/2026", "vai_tro": "Văn phòng Sở"},
    )
    page = "https://tthc.example/chinh-sach/giay-khai-sinh/"

    assert json.loads(policy_json_ld("giay-khai-sinh", policy, catalogue_of(), page)) == {
        "@context": "https://schema.org",
        "@type": "Article",
        "identifier": "giay-khai-sinh",
        "headline": "Không phải nộp bản sao giấy khai sinh",
        "abstract": "Dữ liệu thay giấy tờ.",
        "audience": [{"@type": "Audience", "audienceType": "Người làm thủ tục hộ tịch"}],
        "about": {
            "@type": "Legislation",
            "legislationIdentifier": "66.7/2025/NQ-CP",
            "name": "Cắt giảm giấy tờ",
            "legislationDate": "2025-11-15",
            "legislationLegalForce": "https://schema.org/InForce",
            "temporalCoverage": "2026-01-01/2027-02-28",
            "inLanguage": "vi",
            "url": "https://vanban.example/66.7",
        },
        "mentions": [{"@type": "GovernmentService", "identifier": "1.001193"}],
        "author": {"@type": "GovernmentOrganization", "name": "Sở Tư pháp tỉnh Lào Cai"},
        "inLanguage": "vi",
        "url": page,
        "mainEntityOfPage": {
            "@type": "WebPage",
            "@id": page,
            "inLanguage": "vi",
            "lastReviewed": "2026-11-20",
        },
    }


@pytest.mark.parametrize(
    ("day", "force"),
    [
        (date(2025, 12, 31), "NotInForce"),
        (date(2026, 1, 1), "InForce"),
        (date(2027, 2, 28), "InForce"),
        (date(2027, 3, 1), "NotInForce"),
    ],
)
def test_the_force_of_a_policy_is_that_of_the_day(day, force, catalogue_of, policy_of):
    """The first and the last day of validity belong to it."""
    policy = policy_of(ngay_het_hieu_luc="1/3/2027")

    article = json.loads(policy_json_ld("a", policy, catalogue_of(day=day), PAGE))

    assert article["about"]["legislationLegalForce"] == f"https://schema.org/{force}"
