"""Addresses: permanent, and spelled in one module."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from congkhai.catalogue import addresses, data_addresses
from congkhai.catalogue.anchors import ANSWERED_IN, Anchor
from congkhai.model.choices import Part

ENGINE = Path(addresses.__file__).parents[1]
SOURCES = sorted(file for ending in ("py", "html", "js") for file in ENGINE.rglob(f"*.{ending}"))


def strings_of(code: str) -> Iterator[str]:
    """The texts of Python code, pieces of f-strings too, but for docstrings."""
    tree = ast.parse(code)
    said = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said:
            yield node.value


def spelled(file: Path) -> Iterator[str]:
    """What a file spells that could be an address."""
    text = file.read_text(encoding="utf-8")
    yield from strings_of(text) if file.suffix == ".py" else [text]


# Steps of addresses and names of files, as the module spells them: `thu-tuc/`, `trang-`, `tin-moi.atom`.
OWN = {
    piece
    for piece in spelled(Path(addresses.__file__))
    if re.fullmatch(r"[a-z]+-?[a-z-]*(/|-|\.[a-z]{2,4})", piece) and piece != "-"
}
# Not within the path of a file of the project or a longer word; before a number, if one is to follow.
SPELLED = re.compile(rf"(?<![\w./<-])(?:{'|'.join(map(re.escape, sorted(OWN)))})(?:(?<!-)|(?=[\d{{$]|$))")


def test_addresses_are_permanent() -> None:
    """Whoever has printed, linked or remembered an address finds there what was there."""
    assert [
        addresses.procedure_address("1.001193"),
        addresses.later_address(addresses.PROCEDURES, 2),
        addresses.filtered_address("cap-xa"),
        addresses.field_address("ho-tich"),
        addresses.event_address("sinh-con"),
        addresses.agency_address("ubnd-cap-xa"),
        addresses.policy_address("bot-giay-to"),
        addresses.form_address("to-khai.docx"),
        addresses.report_address("1.001193"),
        addresses.change_anchor(date(2026, 11, 23), 1),
        addresses.change_anchor(date(2026, 11, 23), 2),
        *data_addresses.all_data("thu-tuc"),
        data_addresses.linked_data("thu-tuc"),
        data_addresses.record_data("thu-tuc", "1.001193"),
        data_addresses.part_address("thu-tuc", "1.001193", "cach_thuc_thuc_hien", 0),
        data_addresses.entry_address("van-ban", "60/2014/QH13"),
        data_addresses.choice_address("cach-nop", "truc-tiep"),
        addresses.embed_address(addresses.field_address("ho-tich")),
        addresses.DESCRIPTIONS,
        addresses.FEED,
        addresses.SITEMAP,
    ] == [
        "thu-tuc/1.001193/",
        "thu-tuc/trang-2/",
        "thu-tuc/cap-xa/",
        "linh-vuc/ho-tich/",
        "su-kien/sinh-con/",
        "co-quan/ubnd-cap-xa/",
        "chinh-sach/bot-giay-to/",
        "bieu-mau/to-khai.docx",
        "lien-he/?ve=1.001193#bao-sai",
        "thay-doi-2026-11-23",
        "thay-doi-2026-11-23-2",
        "du-lieu/thu-tuc.json",
        "du-lieu/thu-tuc.csv",
        "du-lieu/thu-tuc.jsonld",
        "du-lieu/thu-tuc/1.001193.json",
        "du-lieu/thu-tuc/1.001193.json#/cach_thuc_thuc_hien/0",
        "du-lieu/van-ban.json#60/2014/QH13",
        "du-lieu/lua-chon.json#cach-nop/truc-tiep",
        "nhung/linh-vuc/ho-tich/",
        "du-lieu/mo-ta.json",
        "tin-moi.atom",
        "sitemap.xml",
    ]


@pytest.mark.parametrize("file", SOURCES, ids=lambda file: file.relative_to(ENGINE).as_posix())
def test_an_address_is_spelled_in_one_module(file: Path) -> None:
    """Python, templates, theme and scripts take addresses from the one module that spells them."""
    found = [word for text in spelled(file) for word in SPELLED.findall(text)]

    assert {"thu-tuc/", "bieu-mau/", "trang-", "tin-moi.atom", "index.html"} <= OWN
    assert found == [] or file == Path(addresses.__file__)


def test_every_part_asked_about_has_its_section() -> None:
    """A search that asks about a part leads to a section of the page that there is."""
    assert set(ANSWERED_IN) == set(Part)
    assert [ANSWERED_IN[part] for part in (Part.PAPERS, Part.TIME)] == [Anchor.PAPERS, Anchor.CHANNELS]
