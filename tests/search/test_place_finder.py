"""A commune is found by today's name and by old ones; what could be two is asked back, never guessed."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator

import pytest
from place_answers import names_of, places_meant, shipped_names
from place_lists import setting_of, shipped_places

from benchmarks.node_engine import ROOT
from congkhai.model.communes import OldUnit

# Name → all that it may be, today's first; where there is but one it is no question.
TRAPS = {
    "Nam Cường": ["Phường Nam Cường", "Phường Cam Đường"],
    "phường Nam Cường": ["Phường Nam Cường", "Phường Cam Đường"],
    "Khánh Yên": ["Xã Khánh Yên", "Xã Văn Bàn"],
    "Thị trấn Khánh Yên": ["Xã Văn Bàn"],
    "Trạm Tấu": ["Xã Trạm Tấu", "Xã Hạnh Phúc", "Xã Phình Hồ", "Xã Tà Xi Láng"],
    "xã Trạm Tấu": ["Xã Trạm Tấu", "Xã Hạnh Phúc"],
    "Trung Tâm": ["Phường Trung Tâm", "Xã Phúc Lợi"],
    "trung tâm hành chính công Trung Tâm": ["Phường Trung Tâm", "Xã Phúc Lợi"],
    "phường Nghĩa Lộ": ["Phường Nghĩa Lộ", "Phường Trung Tâm"],
    "nam chay": ["Xã Nậm Chày", "Xã Mường Khương"],
    "Nậm Chảy": ["Xã Mường Khương"],
    "nam chảy": ["Xã Mường Khương"],
    "La Pan Tẩn": ["Xã Cao Sơn"],
    "thị trấn Trần Phú": ["Xã Thượng Bằng La"],
    "thị trấn Nghĩa Lộ": ["Phường Trung Tâm", "Phường Nghĩa Lộ"],
    "nông trường Nghĩa Lộ": ["Phường Trung Tâm"],
    "xã Yên Bình": ["Xã Yên Bình", "Xã Thác Bà"],
    "Lao Chải": ["Xã Lao Chải", "Xã Tả Van", "Phường Sa Pa"],
    "la pan tan": ["Xã Cao Sơn", "Xã Púng Luông"],
    "minh quan": ["Xã Trấn Yên", "Phường Âu Lâu"],
    "Minh Tân": ["Xã Thượng Hà", "Phường Yên Bái"],
    "Tân An": ["Xã Bảo Hà", "Phường Nghĩa Lộ"],
    "Tân Thịnh": ["Phường Văn Phú", "Xã Chấn Thịnh"],
    "Thanh Bình": ["Xã Mường Khương", "Xã Bản Hồ"],
    "Sa Pả": ["Phường Sa Pa"],
    "phuong sa pa": ["Phường Sa Pa"],
    "Tả Van": ["Xã Tả Van"],
    "Khánh Yên Thượng": ["Xã Văn Bàn"],
    "Lào Cai": ["Phường Lào Cai", "Phường Cam Đường", "Xã Gia Phú", "Xã Cốc San", "Xã Hợp Thành"],
    "bao ha": ["Xã Bảo Hà"],
    "coc leu": ["Phường Lào Cai"],
    "coc lau": ["Xã Cốc Lầu"],
    "nan sin": ["Xã Sín Chéng"],
    "dan thang": ["Xã Nậm Chày"],
    "yen thinh": ["Phường Văn Phú"],
    "nam bung": ["Xã Gia Hội"],
    "San Sả Hồ": ["Xã Tả Van", "Phường Sa Pa"],
    # A district, a province or a village beside the name.
    "Thanh Bình, Sa Pa": ["Xã Bản Hồ"],
    "xã thanh bình huyện mường khương": ["Xã Mường Khương"],
    "Bát Xát, Y Tý": ["Xã Y Tý"],
    "thôn Lao Chải xã Y Tý": ["Xã Y Tý"],
    "phường Nam Cường tỉnh Yên Bái": ["Phường Nam Cường"],
    "Tân Thịnh, Yên Bái": ["Phường Văn Phú", "Xã Chấn Thịnh"],
    "xã Tân An, Lào Cai": ["Xã Bảo Hà", "Phường Nghĩa Lộ"],
    "Xà Hồ": ["Xã Hạnh Phúc"],
    "xã Hồ Bốn": ["Xã Khao Mang"],
    "UBND p. Ô Quý Hồ": ["Phường Sa Pa"],
    "ủy ban xã y tý ở đâu": ["Xã Y Tý"],
    "HOÀ MẠC": ["Xã Văn Bàn"],
    # Without blanks.
    "ytý": ["Xã Y Tý"],
    "YTY": ["Xã Y Tý"],
    "xã bảohà": ["Xã Bảo Hà"],
}
# What contradicts itself → the place of the name; those of the district that is named stand beside it.
CONTRADICTIONS = {
    "nam lu bac ha": ("Xã Mường Khương", "Xã Bắc Hà"),
    "Minh An huyện Bảo Yên": ("Xã Nghĩa Tâm", "Xã Bảo Yên"),
    "Nậm Mả Văn Chấn": ("Xã Võ Lao", "Xã Văn Chấn"),
    "Sa Pả, tỉnh Yên Bái": ("Phường Sa Pa", "Phường Sa Pa"),
    "xã Tân Tiến, huyện Bắc Sơn, Lạng Sơn": ("Xã Nghĩa Đô", "Xã Nghĩa Đô"),
    "xã Y Tý tỉnh Hà Giang": ("Xã Y Tý", "Xã Y Tý"),
}
# Typed → names that are nearly so, none of which is taken for what was meant.
SLIPS = {"lao cai": "Xã Lao Chải", "bac ha": "Xã Bảo Hà", "nghia do": "Phường Nghĩa Lộ", "yen thanh": "Xã Lục Yên"}
DISTRICTS = {district for district, _ in shipped_names()["huyen"]}


def plain(text: str) -> str:
    """As typed on a phone without marks."""
    parts = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(part for part in parts if not unicodedata.combining(part))


def found(answer: dict[str, object]) -> list[str]:
    """The names of the places."""
    places = answer["found"]
    assert isinstance(places, list)
    return [place["name"] for place in places]


def old_units(*, is_older: bool) -> Iterator[OldUnit]:
    """The old units whose places of today are known."""
    units = shipped_places().old_units.values()
    return (unit for unit in units if unit.is_older == is_older and unit.communes)


def written(kind: str, name: str) -> list[str]:
    """A name as people write it: with and without its kind, and without marks."""
    ways = [name, f"{kind} {name}", f"UBND {kind} {name}", f"{name} ở đâu", name.upper()]
    return [*ways, *map(plain, ways)]


def test_every_commune_is_found_by_its_name() -> None:
    """All 99, also in capitals and without marks; where nothing else is called so, nobody is asked."""
    communes = shipped_places().communes.values()
    texts = [(one, text) for one in communes for text in written(one.kind, one.name)]
    answers = places_meant([text for _, text in texts])

    missing = [text for (one, text), answer in zip(texts, answers, strict=True) if one.full_name not in lowered(answer)]
    assert missing == []
    assert sum(answer["isSure"] for answer in answers) > 700


@pytest.mark.parametrize("is_older", [False, True])
def test_every_old_name_leads_to_the_commune_of_today(is_older: bool) -> None:
    """All 319 of 2025 and those before, in every spelling of the list: what is sure is right, and the rest is asked."""
    known = shipped_places().communes
    units = [
        (u, text) for u in old_units(is_older=is_older) for n in (u.name, *u.other_names) for text in written(u.kind, n)
    ]
    answers = places_meant([text for _, text in units])

    wrong = [
        text
        for (unit, text), answer in zip(units, answers, strict=True)
        if not {known[code].full_name for code in unit.communes} <= set(lowered(answer))
    ]
    assert wrong == []


def lowered(answer: dict[str, object]) -> list[str]:
    """The places as within a sentence."""
    return [name[0].lower() + name[1:] for name in found(answer)]


def test_names_that_could_be_two_are_asked_back() -> None:
    """Each trap with all that it may mean; only one place makes an answer."""
    answers = dict(zip(TRAPS, places_meant(list(TRAPS)), strict=True))

    assert {text: found(answer) for text, answer in answers.items()} == TRAPS
    assert [text for text, answer in answers.items() if answer["isSure"] != (len(found(answer)) == 1)] == []


def test_what_contradicts_itself_is_asked_back() -> None:
    """A district or a province where no place of that name lies, here or elsewhere, makes none of them sure."""
    answers = dict(zip(CONTRADICTIONS, places_meant(list(CONTRADICTIONS)), strict=True))

    assert [text for text, answer in answers.items() if answer["isSure"]] == []
    assert [text for text, (first, other) in CONTRADICTIONS.items() if found(answers[text])[0] != first] == []
    assert [text for text, (first, other) in CONTRADICTIONS.items() if other not in found(answers[text])] == []


@pytest.mark.parametrize(
    ("own", "told"), [("Lào Cai", ["Xã Bảo Hà", "Phường Nghĩa Lộ"]), ("Bắc Ninh", ["Xã Bảo Hà"]), ("", ["Xã Bảo Hà"])]
)
def test_the_name_of_the_own_province_tells_nothing(own: str, told: list[str]) -> None:
    """It is that of the old one too: which province is the own one stands in `don-vi.yml`, not in the engine."""
    [answer] = places_meant(["xã Tân An, Lào Cai"], shipped_names() | {"tinhNay": own})

    assert found(answer) == told
    assert shipped_names()["tinhNay"] == "Lào Cai"


def test_a_district_without_blanks_is_a_district() -> None:
    """What is typed in one word is read as with its blanks."""
    glued, plainly = places_meant(["simacai", "si ma cai"])

    assert glued == plainly
    assert len(found(glued)) > 1


def test_a_district_is_never_a_commune() -> None:
    """Its name offers all communes that have some of it, with its kind or without, and is not sure of any."""
    bare = [name.split(" ", 2 if name.startswith("t") else 1)[-1] for name in sorted(DISTRICTS)]
    answers = places_meant([*sorted(DISTRICTS), *map(plain, sorted(DISTRICTS)), *bare, "Mù Căng Chải"])
    counts = [len(answer["found"]) for answer in answers]

    assert [answer["district"] for answer in answers[: len(DISTRICTS)]] == sorted(DISTRICTS)
    assert not any(answer["isSure"] for answer in answers)
    assert counts[:18] == counts[18:36]
    assert counts[-1] == dict(zip(sorted(DISTRICTS), counts, strict=False))["huyện Mù Cang Chải"]
    assert dict(zip(sorted(DISTRICTS), counts, strict=False))["huyện Văn Chấn"] == 11


def test_a_district_is_asked_back_even_if_it_is_one_commune() -> None:
    """Elsewhere a district may have become a single commune: its name is still not that of a place."""
    communes = [{"ma": "00001", "loai": "Xã", "ten": "A", "trang": "a"}]
    unit = {"loai": "Xã", "ten": "B", "huyen": "huyện Mẫu", "tinh": "Mẫu", "xa_phuong": ["00001"]}
    [answer] = places_meant(["huyện Mẫu"], names_of(setting_of(communes, [unit], [])))

    assert (found(answer), answer["isSure"], answer["district"]) == (["Xã A"], False, "huyện Mẫu")


def test_what_was_lost_is_said_to_be() -> None:
    """Of an old commune of which nobody knows where it went, its district is offered, and nothing is sure."""
    [answer] = places_meant(["xã Bản Phùng"])

    assert answer["lost"] == ["xã Bản Phùng cũ (thị xã Sa Pa)"]
    assert (len(answer["found"]), answer["isSure"]) == (6, False)


def test_a_slip_is_offered_and_not_taken() -> None:
    """A name that differs by a letter stands beside; what nothing is called like leads nowhere."""
    answers = places_meant([*SLIPS, "y tii", "khai sinh", "thống nhất họ tên"])

    assert [name for answer, name in zip(answers, SLIPS.values(), strict=False) if name not in nearly(answer)] == []
    assert (found(answers[4]), nearly(answers[4])) == ([], ["Xã Y Tý"])
    assert (found(answers[5]), nearly(answers[5])) == ([], [])
    assert (answers[6]["isWhole"], answers[6]["isNamed"]) == (False, False)


def nearly(answer: dict[str, list[dict[str, str]]]) -> list[str]:
    """The names of places that are nearly so."""
    return [place["name"] for place in answer["near"]]


def test_questions_about_procedures_are_about_no_place() -> None:
    """Of all questions of the project none is answered by places; a word that is a name too needs its kind."""
    rows = (ROOT / "tests/search/cau-hoi.jsonl").read_text(encoding="utf-8").splitlines()
    asked = [json.loads(row)["q"] for row in rows]
    words = ["gia đình hạnh phúc", "đồng tâm hiệp lực", "tìm việc ở Lào Cai", "thống nhất họ tên trong giấy tờ"]
    named = ["làm khai sinh ở xã Hạnh Phúc", "đăng ký kết hôn ở bắc hà"]

    answers = places_meant([*asked, *words, *named])
    shown = [bool(answer["found"] and (answer["isWhole"] or answer["isNamed"])) for answer in answers]
    assert len(asked) > 100
    assert [text for text, is_shown in zip([*asked, *words, *named], shown, strict=True) if is_shown] == named


def test_the_centre_of_the_province_is_asked_for() -> None:
    """Its two places, by the words that people have for it."""
    answers = places_meant(
        ["trung tâm hành chính công tỉnh Lào Cai ở đâu", "trung tam phuc vu hanh chinh cong cap tinh"]
    )

    assert [len(answer["found"]) for answer in answers] == [2, 2]
