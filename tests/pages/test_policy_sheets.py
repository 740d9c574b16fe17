"""A policy on paper and in a message: all that it says on the day, nothing of what is over."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
import yaml
from fixture_project import REPOSITORY

from congkhai.catalogue.provenance import SAMPLE_MARK
from congkhai.catalogue.setting import assemble_setting
from congkhai.catalogue.whole import Catalogue, assemble_catalogue
from congkhai.model.lists import LegalText
from congkhai.model.policy import Policy
from congkhai.pages.page import Site
from congkhai.pages.policy_messages import LONGEST_MESSAGE, ROOM_FOR_ADDRESS, message_of, spell_reading
from congkhai.pages.policy_page import render_policy
from congkhai.pages.policy_sheets import leaflet_of, poster_of, render_policy_sheets
from congkhai.sheets.sheet import Heading, PanelBreak, Qr, Size, Text

DAY = date(2026, 11, 29)
KEYS: dict[str, Any] = {
    "ten_chinh_sach": "Bớt giấy tờ <b>",
    "ngay_hieu_luc": "2026-07-01",
    "doi_tuong_tac_dong": ["Mọi người"],
    "diem_moi": ["Không phải nộp bản sao căn cước."],
    "truoc_va_nay": [{"noi_dung": "Bản sao", "truoc": "Phải nộp", "nay": "Không phải nộp"}],
    "nguon": {"he_thong": "khac", "ngay_lay": "2026-11-20"},
}
SHIPPED = sorted((REPOSITORY / "content/chinh-sach").glob("*.yml"))


def policy_with(**more: Any) -> Policy:
    """A policy with some keys otherwise."""
    return Policy.model_validate({**KEYS, **more})


def catalogue_of(policy: Policy, *texts: LegalText, day: date = DAY) -> Catalogue:
    """A catalogue of one policy."""
    records = {"chinh-sach": {"bot-giay-to": policy}, "van-ban": {text.number: text for text in texts}}
    return assemble_catalogue(assemble_setting(day, records, ()), ())


def sheet_paths(catalogue: Catalogue) -> list[str]:
    """The addresses of all leaflets and posters."""
    site = Site("Cổng", "https://a.example/tthc/", "so-tu-phap", (), "tim-kiem.js")
    return [page.path for page in render_policy_sheets(catalogue, site)]


def test_a_message_shows_whose_leaflet_it_is() -> None:
    """The picture is that of the policy; the words say which paper it is, and what is new."""
    policy = policy_with()
    catalogue = catalogue_of(policy)
    site = Site("Cổng", "https://a.example/tthc/", "so-tu-phap", (), "tim-kiem.js")
    whole = render_policy("bot-giay-to", policy, catalogue)

    pages = list(render_policy_sheets(catalogue, site))

    assert [page.picture for page in pages] == [whole.picture] * 2
    assert [page.description for page in pages] == [
        "Tờ gấp A4 để in. Không phải nộp bản sao căn cước.",
        "Áp phích A3 để in. Không phải nộp bản sao căn cước.",
    ]


def test_leaflet_and_poster_lead_to_the_page() -> None:
    """Three panels and the other side; the poster is large; both have the code of the policy on their site."""
    policy = policy_with()
    address = "https://a.example/tthc/chinh-sach/bot-giay-to/"

    leaflet, poster = (made(policy, address, catalogue_of(policy)) for made in (leaflet_of, poster_of))

    assert (leaflet.size, poster.size) == (Size.A4_FOLDED, Size.A3)
    assert [part.address for sheet in (leaflet, poster) for part in sheet.parts if isinstance(part, Qr)] == [
        address
    ] * 2
    assert sum(isinstance(part, PanelBreak) for part in leaflet.parts) == 3
    assert leaflet.parts[-4:] == (
        Heading("Trước và nay"), Heading("Bản sao", 3), Text("Phải nộp", "Trước đây"), Text("Không phải nộp", "Nay"),
    )  # fmt: skip


def test_what_is_to_come_is_not_told_as_if_it_were_so() -> None:
    """Before its first day a policy's leaflet says what holds now, and from when it is otherwise."""
    policy = policy_with(ngay_hieu_luc="2027-03-01")

    leaflet = leaflet_of(policy, "https://a/", catalogue_of(policy))

    labels = [part.label for part in leaflet.parts if isinstance(part, Text) and part.label]
    assert labels == ["Hiện nay", "Từ ngày 1/3/2027"]


def test_a_poster_with_room_says_what_to_do_and_whom_to_ask() -> None:
    """Both, and the number of the unit, unless they would make its letters too small to be read from afar."""
    long = ["Nộp hồ sơ ở nơi nào cũng được, không cần về nơi cư trú; nơi nhận chuyển đi thay bạn. " * 6] * 3
    policy = policy_with(viec_can_lam=[{"noi_dung": "Hỏi trước."}], kenh=["Sở Tư pháp"])

    short, full = (poster_of(one, "https://a/", catalogue_of(one)) for one in (policy, policy_with(diem_moi=long)))

    assert [part.text for part in short.parts if isinstance(part, Heading)] == ["Bạn cần làm gì", "Hỏi thêm ở đâu"]
    assert [part.text for part in full.parts if isinstance(part, Heading)] == []


@pytest.mark.parametrize(
    ("more", "expires", "handed_out"),
    [
        ({}, None, True),
        ({"ngay_hieu_luc": "2027-03-01"}, None, True),
        ({"ngay_het_hieu_luc": "2026-11-29"}, None, False),
        ({"so_ky_hieu": "1/2026/NĐ-CP"}, "2026-11-29", False),
        ({"so_ky_hieu": "1/2026/NĐ-CP"}, "2027-11-29", True),
    ],
)
def test_paper_stays_so_nothing_doubtful_is_on_it(more: dict[str, str], expires: str | None, handed_out: bool) -> None:
    """No sheets, and no links to them, of a policy that is over or rests on a text that is."""
    text = {"so_ky_hieu": "1/2026/NĐ-CP", "trich_yeu": "Nghị định"}
    text |= {"het_hieu_luc_tu": expires} if expires else {}
    catalogue = catalogue_of(policy := policy_with(**more), LegalText.model_validate(text))

    body = render_policy("bot-giay-to", policy, catalogue).body

    both = ["chinh-sach/bot-giay-to/to-gap/", "chinh-sach/bot-giay-to/ap-phich/"]
    assert sheet_paths(catalogue) == (both if handed_out else [])
    assert ("to-gap/" in body, "ap-phich/" in body, "data-loi-nhan" in body) == (handed_out,) * 3


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.stem)
def test_a_message_fits_a_group(file: Any) -> None:
    """Every shipped policy says name, mark, days and at least one sentence in the room that there is, each whole."""
    policy = Policy.model_validate(yaml.load(file.read_text("utf-8"), yaml.CBaseLoader))

    message = message_of(policy)

    assert len(message) <= LONGEST_MESSAGE - ROOM_FOR_ADDRESS
    name, *marks, days = message.partition("\n- ")[0].split("\n")
    changes = message.split("\n")[2 + len(marks) :]
    assert (name, days[:16]) == (policy.name, "Áp dụng từ ngày ")
    assert marks == [f"{SAMPLE_MARK}."] * policy.sample
    assert changes
    assert changes == [f"- {change}" for change in policy.changes][: len(changes)]


def test_a_message_with_a_long_name_fits_a_group_too() -> None:
    """A name copied from a legal text is cut at a word; one that asks ends as it does."""
    long, asking = (message_of(policy_with(ten_chinh_sach=name)) for name in ("Nghị quyết về " * 40, "Ai được giảm?"))

    assert len(long) <= LONGEST_MESSAGE - ROOM_FOR_ADDRESS
    assert re.fullmatch(r"(Nghị quyết về )+Nghị…", long.split("\n")[0])
    assert asking.startswith("Ai được giảm?\nÁp dụng từ ngày ")


@pytest.mark.parametrize(
    ("syllables", "told"),
    [(0, "khoảng 5 giây"), (100, "khoảng 40 giây"), (150, "khoảng 1 phút"), (200, "khoảng 1 phút 20 giây")],
)
def test_a_reading_takes_time(syllables: int, told: str) -> None:
    """Of a slow reader, to five seconds."""
    assert spell_reading("bà " * syllables) == told
