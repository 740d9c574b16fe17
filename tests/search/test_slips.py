"""Words that are none: which of the words one slip away is meant."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.node_engine import answers_to

LISTS = ["khaiNiem", "vietTat", "tuDem", "phan", "huongDan", "chiDan"]
OTHER_KEYS = ["thuongGoi", "tieuDe", "quen", "anhEm", "hetHieuLuc", "thayThe", "khac"]
# Each right word has a rival that more names have, beside the same letters, and one slip away too.
NAMES = [
    "Đăng ký khai tử", "Xử phạt tại tư gia", "Lập hội tại nơi ở", "Mở lớp tại nhà",
    "Xin thường trú", "Cơ sở trực thuộc trú đóng", "Trường thuộc tỉnh", "Sở thuộc bộ",
    "Giải thể", "Giấy phép lao động", "Giấy xét lao động",
]  # fmt: skip


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An index of these names alone."""
    lists: dict[str, list[str]] = {key: [] for key in LISTS}
    empty: dict[str, list[str]] = {key: [] for key in OTHER_KEYS}
    codes = " ".join(f"1.{number:06}" for number in range(len(NAMES)))
    index = {"ma": codes, "ten": NAMES, "than": [""] * len(NAMES), "danhMuc": lists, **empty}
    file = tmp_path_factory.mktemp("index") / "chi-muc.js"
    file.write_text(f"globalThis.chiMuc = {json.dumps(index)}", encoding="utf-8")
    return file


@pytest.mark.parametrize(
    ("question", "searched"),
    [
        # The neighbour as it was typed: “tử” is not “tư”.
        ("kai tử", "khai tử"),
        # The diacritics that were typed are those of “thường”.
        ("thườg trú", "thuong trú"),
        # No syllable of Vietnamese has two i after g, or an own p before “ep”.
        ("giiả thể", "giai thể"),
        ("giấy pép", "giấy phep"),
    ],
)
def test_diacritics_tell_what_is_meant(made: Path, question: str, searched: str):
    """Of words one slip away the one is taken that the typed diacritics and neighbours speak for."""
    [answer] = answers_to([question], made)

    assert answer["searched"] == searched
