"""Concepts: what several words say together wherever they stand, and which clause of a question is the wish."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks.node_engine import answers_to

NAMES = [
    "Đăng ký khai tử",
    "Đăng ký giám hộ",
    "Đăng ký việc nuôi con nuôi trong nước",
    "Đăng ký khai sinh",
    "Bổ nhiệm Thừa hành viên",
    "Bổ nhiệm lại Thừa hành viên",
    "Đăng ký hoạt động của tổ chức hành nghề luật sư",
    "Cấp Giấy xác nhận tình trạng hôn nhân",
    # Words that “dung” may be.
    "Dừng sử dụng vật dùng chung, đúng nơi đựng",
]
DEATH, WARD, ADOPTION, BIRTH, _, _, LAWYERS, SINGLE, _ = range(len(NAMES))
GROUPS = [
    ["mồ côi|mẹ mất|bố bỏ đi"],
    ["trông nom|chăm lo"],
    ["cháu|bé"],
    ["người tây"],
    ["", "hành nghề luật sư", [["/ không làm", "/ nữa"]]],
]
THINGS = [
    {"ten": NAMES[DEATH], "tu": "mẹ mất"},
    {"ten": NAMES[WARD], "gom": [[0, 1], [0, 1, 2]]},
    {"ten": NAMES[ADOPTION], "gom": [[2, "/ làm con"], [3, "/ nuôi"]]},
    {"ten": NAMES[BIRTH], "tu": "mới đẻ"},
    {"ten": "Thừa hành viên", "tu": "thừa phát lại"},
    {"ten": NAMES[SINGLE], "tu": "độc thân"},
    {"ten": "Làm lại", "loai": "truong-hop", "tu": "lại", "trongTen": "bổ nhiệm lại"},
]
SIGNPOST = {
    "ten": "Hộ khẩu", "tu": ["nhập khẩu"], "truKhi": [], "noi": "Công an", "noiDung": "Công an.", "lienKet": "",
    "nguon": "",
}  # fmt: skip
FILLERS = [
    ["filler", "muốn"],
    ["wish", "muốn"],
    ["denial", "đừng", "không phải"],
    ["stop", "mà"],
    ["background", "người tày"],
]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An index of these names and concepts alone."""
    lists = {
        "khaiNiem": THINGS, "nhom": GROUPS, "vietTat": [], "dauMau": "", "tuDem": FILLERS, "phan": [], "huongDan": [],
        "chiDan": [SIGNPOST],
    }  # fmt: skip
    codes = " ".join(f"1.{number:06}" for number in range(len(NAMES)))
    empty: dict[str, list[Any]] = {
        key: [] for key in ("thuongGoi", "tieuDe", "quen", "anhEm", "hetHieuLuc", "thayThe", "khac")
    }
    index = {"ma": codes, "ten": NAMES, "than": [""] * len(NAMES), "danhMuc": lists, **empty}
    file = tmp_path_factory.mktemp("index") / "chi-muc.js"
    file.write_text(f"globalThis.chiMuc = {json.dumps(index)}", encoding="utf-8")
    return file


@pytest.mark.parametrize(
    ("question", "first"),
    [
        # In any order, with anything between.
        ("cháu 13 tuổi mẹ mất vì bệnh, giờ ai được đứng ra trông nom", WARD),
        ("ai trông nom đứa bé mồ côi", WARD),
        ("me mat vi benh gio ai dung ra trong nom", WARD),
        # Alone the phrase is what it was.
        ("mẹ mất", DEATH),
        # What is denied says nothing together.
        ("mẹ mất, không phải hỏi trông nom mà hỏi giấy", DEATH),
        # The clause that wishes is what is asked, whatever the other tells.
        ("tôi độc thân, muốn cho cháu làm con", ADOPTION),
        ("tôi độc thân", SINGLE),
        # How names write it.
        ("không làm việc ấy nữa", LAWYERS),
    ],
)
def test_what_is_said_together_is_meant(made: Path, question: str, first: int):
    """Groups that stand in one question mean a thing; who says more of it wins; a clause without a wish only tells."""
    [answer] = answers_to([question], made)

    assert answer["procedures"][0]["name"] == NAMES[first]


def test_one_is_not_enough(made: Path):
    """A group alone means nothing by itself."""
    [answer] = answers_to(["chăm lo"], made)

    assert answer["procedures"] == []


def test_a_phrase_speaks_of_no_case_by_its_letters(made: Path):
    """“thừa phát lại” is an office, and nothing that is done again; “bổ nhiệm lại” is."""
    phrase, again = answers_to(["thừa phát lại", "bổ nhiệm lại"], made)

    gained = [[r["text"] for r in a["procedures"][0]["reasons"] if r["kind"] == "truong-hop"] for a in (phrase, again)]
    assert (phrase["procedures"][0]["reasons"][-1]["kind"], gained[1]) == ("khai-niem", ["Làm lại"])
    assert not any(r["points"] > 0 for r in phrase["procedures"][0]["reasons"] if r["kind"] == "truong-hop")


def test_who_somebody_may_be_is_said_by_diacritics_alone(made: Path):
    """“nguoi tay” may be “người tây”, and is “người Tày” as often: together with another group it means nothing."""
    marked, plain = answers_to(["người tây muốn nuôi", "nguoi tay muon nuoi"], made)

    concepts = [
        [r for hit in a["procedures"] for r in hit["reasons"] if r["kind"] == "khai-niem"] for a in (marked, plain)
    ]
    assert [bool(found) for found in concepts] == [True, False]


@pytest.mark.parametrize(("question", "is_elsewhere"), [("nhập khẩu cho con mới đẻ", True), ("con mới đẻ", False)])
def test_for_whom_something_is_wished_is_no_wish(made: Path, question: str, is_elsewhere: bool):
    """“For the newborn” behind what others do asks for no birth certificate."""
    [answer] = answers_to([question], made)

    assert answer["elsewhere"] is is_elsewhere


def test_a_syllable_that_several_words_share_denies_nothing(made: Path):
    """“dung” without diacritics is not “đừng”."""
    [plain, marked] = answers_to(["dung ra trong nom chau mo coi", "đừng trông nom cháu mồ côi"], made)

    assert plain["procedures"][0]["name"] == NAMES[WARD]
    assert [hit["name"] for hit in marked["procedures"]] != [NAMES[WARD]]
