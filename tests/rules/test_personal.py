"""Numbers, addresses and names of persons: found in what must tell of none, and nowhere by mistake."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from feedback_records import feedback
from fixture_project import REPOSITORY
from valid_records import catalogue_of

from congkhai.model.desks import ReceivingDesk
from congkhai.model.dialogue import AskedThere
from congkhai.model.draft import Taken
from congkhai.model.feedback import Feedback
from congkhai.model.late_dossiers import Reason
from congkhai.model.legal_question import LegalQuestion
from congkhai.model.terms import Record
from congkhai.rules.personal import asked_of_person, check_personal, named_persons, private_signs
from congkhai.rules.receiving_desks import check_desk

CORPUS = Path(__file__).parents[3] / "shared/corpus"
PLACE_CODE = "012345678901"


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("Gọi 0912 345 678.", ["0912345678"]),
        ("Gọi 0912.345.678, hoặc +84 912 345 678", ["0912345678", "0912345678"]),
        ("Gọi 0214 3840 123", ["02143840123"]),
        ("Căn cước 012345678901", ["012345678901"]),
        ("Căn cước 012 345 678 901", ["012345678901"]),
        ("Căn cước 02 40 99-001.234; 024.099.001.234", ["024099001234"] * 2),
        ("Số ０９１２３４５６７８, máy (0214) 3 840 123", ["0912345678", "02143840123"]),
        ("Gọi 0214.3.840.123; 09 1234 5678; 0912 – 345 – 678", ["02143840123", "0912345678", "0912345678"]),
        ("Gọi +84 (0) 912 345 678, (+84)912345678, 0084912345678, 84912345678", ["0912345678"] * 4),
        ("Gọi 0912345678/0987654321 hay 0912345678-0987654321", ["0912345678", "0987654321", "0912345678"]),
        ("Gọi 0912 345 678 (24/7), 0 9 1 2 3 4 5 6 7 8", ["0912345678", "0912345678"]),
        ("Thư tới A.B@Example.vn", ["a.b@example.vn"]),
        ("Ngày 01.01.2026 12:30, hồ sơ H40.123456789012.x", []),
        ("Thủ tục 1.000890.000.00.00.H40, 163/QĐ-BTP, 01/2024/TT-BTP", []),
        ("019d2bb8-71b7-70f3-80d0-0156079874b08", []),
        ("Tổng đài 1900 1234; 1.200.000.000.000 đồng; 100 000 000 000 đồng", []),
        ("01.12 - 31.12.2026; 01.2026 - 02.2026; 07.30-11.30 13.30; số 0123456789/QĐ-UBND", []),
    ],
)
def test_numbers_and_addresses_are_told_however_they_are_parted(text: str, signs: list[str]) -> None:
    """Days, codes, amounts and numbers of services are none."""
    assert list(private_signs(text)) == signs


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("bà Giàng Thị Sua kể", ["bà Giàng Thị Sua"]),
        ("Ông GIÀNG A PÁO", ["Ông GIÀNG A PÁO"]),
        ("anh Páo và chị Lan", ["anh Páo", "chị Lan"]),
        ("đồng chí Nguyễn Văn Lan, Cán bộ Lý Thị Sua", ["đồng chí Nguyễn Văn Lan", "Cán bộ Lý Thị Sua"]),
        ("ÔNG GIÀNG A PÁO, cô giáo Trần Thị Hà", ["ÔNG GIÀNG A PÁO", "cô giáo Trần Thị Hà"]),
        ("chị Chi; ông Giám đốc Sở, bà Phó Chủ tịch; cán bộ Tư pháp, công chức Sở Tư pháp, ông Bí thư", ["chị Chi"]),
        ("Tôi là Lý Thị Sua, con là Giàng A Páo", ["Tôi là Lý Thị Sua", "con là Giàng A Páo"]),
        ("Tôi tên là Lý Thị Sua. Tên tôi là Lý Sua", ["Tôi tên là Lý Thị Sua", "Tên tôi là Lý Sua"]),
        ("Tôi là người Mông, Việt kiều, Phó Chủ tịch; tôi là Trưởng thôn; tôi là Nguyễn Thị B", []),
        ("Chào bạn Lý Thị Sua! Bạn làm ở xã nơi bạn ở; bạn Sua", ["bạn Lý Thị Sua"]),
        ("ông A và bà Nguyễn Thị Lan", ["bà Nguyễn Thị Lan"]),
        ("ông A, bà Nguyễn Thị B, ông NGUYỄN VĂN MẪU", []),
        ("Ông bà, anh chị em; tiếng Anh. Trẻ em Việt Nam", []),
        ("phường Cầu Ông Lãnh, quận Hai Bà Trưng, tỉnh Bà Rịa - Vũng Tàu, đảo Cô Tô", []),
    ],
)
def test_a_name_after_a_title_is_told(text: str, names: list[str]) -> None:
    """A letter in place of a name, made-up names and places name nobody."""
    assert list(named_persons(text)) == names


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("Họ và tên của bạn?", "Họ và tên"),
        ("Bạn cho biết họ, tên và ngày, tháng, năm sinh", "họ, tên"),
        ("Số điện thoại của bạn là gì?", "Số điện thoại"),
        ("Số CCCD/CMND", "CCCD"),
        ("Số thẻ căn cước công dân", "Số thẻ căn cước"),
        ("Tên bạn là gì?", "Tên bạn"),
        ("Điện thoại:", "Điện thoại"),
        ("Email của anh/chị", "Email của anh"),
        ("Địa chỉ liên hệ", "Địa chỉ liên hệ"),
        ("Địa chỉ nơi nộp có dễ tìm không?", ""),
        ("Số điện thoại của Bộ phận một cửa gọi có được không, vì sao?", ""),
        ("Họ tên trên giấy khai sinh sai ở đâu?", ""),
        ("Tên thủ tục bạn đã làm", ""),
        ("Làm thẻ căn cước, sinh con, gọi điện thoại thì gặp khó gì?", ""),
    ],
)
def test_a_question_asks_who_answers(question: str, found: str) -> None:
    """Names and numbers of whoever answers, not of offices or on papers."""
    assert asked_of_person(question) == found


def test_what_offices_have_made_public_is_exempt() -> None:
    """The number of the unit may stand in an answer; the next one may not."""
    setting = catalogue_of().setting
    own = Feedback.model_validate(feedback("2026-11-02", "2026-11-03") | {"ket_qua": "Gọi 0200 000 0000."})
    other = Feedback.model_validate(feedback("2026-11-02", "2026-11-03") | {"ket_qua": "Gọi 0200 000 0007."})

    assert list(check_personal(own, setting)) == []
    assert [one.code for one in check_personal(other, setting)] == ["du-lieu-ca-nhan"]


def test_all_that_is_of_a_person_is_told_at_once() -> None:
    """Each number, address and name of a text, once: who mends the first need not ask again for the next."""
    words = "Ông Giàng A Páo, 0200 000 0007, 0200.000.0007, a@b.vn; bà Lý Thị Sua, ông Giàng A Páo; Ông Giàng A Páo."
    said = Feedback.model_validate(feedback("2026-11-02", "2026-11-03") | {"ket_qua": f"{words} Gọi 0200 000 0000."})
    found = [(one.code, dict(one.params)["found"]) for one in check_personal(said, catalogue_of().setting)]

    assert found == [
        ("du-lieu-ca-nhan", "02000000007"),
        ("du-lieu-ca-nhan", "a@b.vn"),
        ("ten-nguoi", "Ông Giàng A Páo"),
        ("ten-nguoi", "bà Lý Thị Sua"),
    ]


@pytest.mark.parametrize(
    ("part", "keys"),
    [
        (Taken, ("y_kien", "giai_trinh")),
        (AskedThere, ("hoi", "dap", "giao_cho", "ket_qua")),
        (Reason, ("ly_do",)),
    ],
)
def test_what_people_said_names_nobody(part: type[Record], keys: tuple[str, ...]) -> None:
    """Opinions, questions, what became of them, and reasons of lateness are linted in every key."""
    words = "Ông Giàng A Páo, 0200 000 0007"
    record = part.model_validate(dict.fromkeys(keys, words))
    found = [(*one.path, one.code) for one in check_personal(record, catalogue_of().setting)]
    linted = [name for name, field in part.model_fields.items() if field.alias in keys]

    assert found == [(name, code) for name in linted for code in ("du-lieu-ca-nhan", "ten-nguoi")]


def test_an_answer_of_law_names_nobody_who_asked() -> None:
    """Answers are often letters: the greeting with the name is left out."""
    keys = {"cau_hoi": "Hỏi gì?", "chu_de": "khac", "can_cu_phap_ly": ["60/2014/QH13"], "ngay_tra_loi": "2026-11-20"}
    source = {"he_thong": "don-vi", "ngay_lay": "2026-11-20"}
    answer = LegalQuestion.model_validate(
        {**keys, "nguon": source, "tra_loi": "Chào bà Lý Thị Sua, bà không phải về quê."}
    )

    assert [(*one.path, one.code) for one in check_personal(answer, catalogue_of().setting)] == [
        ("answer", "ten-nguoi")
    ]


def test_the_code_of_a_place_stands_in_its_field_alone() -> None:
    """It has twelve digits as an identity number has (NĐ 326/2026): right for a desk, an error in words."""
    setting = catalogue_of().setting
    keys = {"ma": "a", "ten": "Nơi nhận", "xa_phuong": "02701", "dia_chi": "Số 1", "gio_lam_viec": "Sáng"}
    desk = ReceivingDesk.model_validate({**keys, "dien_thoai": ["0200 000 0000"], "ma_dia_diem": PLACE_CODE})
    setting = replace(setting, records={**setting.records, "noi-nop": {"a": desk}})
    told = Feedback.model_validate(feedback("2026-11-02", noi_dung_an_danh=f"Ở nơi có mã {PLACE_CODE}."))

    assert [*check_personal(desk, setting), *check_desk(desk, setting)] == []
    assert [one.code for one in check_personal(told, setting)] == ["du-lieu-ca-nhan"]


def test_nothing_is_found_in_what_is_shipped() -> None:
    """Some 15,800 texts of records and five pages: no number, no name."""
    files = [*(REPOSITORY / "tthc").rglob("*.yml"), *(REPOSITORY / "content").rglob("*.yml")]
    texts = [text for file in files for text in texts_in(yaml.load(file.read_bytes(), yaml.CBaseLoader))]
    texts += [file.read_text("utf-8") for file in (REPOSITORY / "content").glob("*.md")]

    assert len(texts) > 15000
    assert found_in(texts) == []


def test_nothing_is_found_in_what_is_imported() -> None:
    """31,585 texts of the 308 justice procedures, as the national database gives them, and 22 legal texts."""
    if not CORPUS.is_dir():
        pytest.skip("no real data beside the repository (../shared/corpus)")
    with gzip.open(CORPUS / "portal-api/justice.jsonl.gz", "rt", encoding="utf-8") as lines:
        texts = [text for line in lines for text in texts_in(json.loads(line))]
    texts += [line for file in (CORPUS / "legal").glob("*.txt") for line in file.read_text("utf-8").splitlines()]

    assert len(texts) > 40000
    assert found_in(texts) == []


def found_in(texts: list[str]) -> list[str]:
    """All that looks like a person's."""
    return [sign for text in texts for sign in (*private_signs(text), *named_persons(text))]


def texts_in(value: Any) -> Iterator[str]:
    """Every text within values of YAML or JSON."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from texts_in(one)
