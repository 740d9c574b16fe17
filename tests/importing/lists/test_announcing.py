"""An import has one file for each announcing decision, and knows those that there are."""

from __future__ import annotations

from datetime import date

import pytest

from congkhai.importing.found.shapes import FoundProcedure
from congkhai.importing.lists.announcing import Decisions
from congkhai.model.decision import Decision

SOURCE = {"he_thong": "csdl-quoc-gia", "ngay_lay": "2026-07-18"}
DAY = date(2026, 1, 16)


def found(number: str, signed: date | None = None, issuer: str = "Bộ Tư pháp") -> FoundProcedure:
    """A procedure that was announced by a decision."""
    return FoundProcedure(
        code="1.000001", name="Mẫu", has=frozenset(), decision=number, decision_signed=signed, issuer=issuer
    )


def decisions(**known: str) -> Decisions:
    """Decisions with files of the given texts."""
    made = Decisions(dict(SOURCE))
    for key, text in known.items():
        number, _, issuer = text.strip().removeprefix("so: ").partition("\nco_quan_ban_hanh: ")
        keys = {"so": number, **({"co_quan_ban_hanh": issuer} if issuer else {})}
        made.know(key.replace("_", "-"), Decision.model_validate(keys), text)
    return made


def test_a_decision_of_many_procedures_has_one_file() -> None:
    """Number and day tell it; the same number of another year is another decision."""
    made = decisions()

    keys = [
        made.key(one) for one in (found("163/QĐ-BTP", DAY), found("163/QĐ-BTP ", DAY), found("163/QĐ-BTP"), found(""))
    ]

    assert keys == ["163-qd-btp-2026-01-16", "163-qd-btp-2026-01-16", "163-qd-btp", ""]
    files = dict(made.files())
    assert list(files) == ["content/quyet-dinh/163-qd-btp-2026-01-16.yml", "content/quyet-dinh/163-qd-btp.yml"]
    assert files["content/quyet-dinh/163-qd-btp-2026-01-16.yml"].decode().splitlines()[:3] == [
        "so: 163/QĐ-BTP",
        "co_quan_ban_hanh: Bộ Tư pháp",
        "ngay_ky: 2026-01-16",
    ]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("so: 163/QĐ-BTP\nco_quan_ban_hanh: Bộ Tư pháp\n", {}),
        (
            "so: 163/QĐ-BTP\n",
            {"content/quyet-dinh/163-qd-btp.yml": "so: 163/QĐ-BTP\nco_quan_ban_hanh: Bộ Tư pháp\n"},
        ),
    ],
)
def test_a_known_decision_is_told_what_it_lacks(text: str, written: dict[str, str]) -> None:
    """Its file is left alone, unless the source says who issued it and the file does not."""
    made = decisions(**{"163_qd_btp": text})

    assert made.key(found("163/QĐ-BTP")) == "163-qd-btp"
    assert {name: data.decode() for name, data in made.files()} == written


def test_a_source_without_the_day_means_the_known_decision() -> None:
    """What a record names is not taken back by a format that tells less."""
    made = decisions(**{"163_qd_btp_2026_01_16": "so: 163/QĐ-BTP\n"})

    assert made.key(found("163/QĐ-BTP"), "163-qd-btp-2026-01-16") == "163-qd-btp-2026-01-16"
    assert made.key(found("163/QĐ-BTP"), "164-qd-btp-2026-01-16") == "163-qd-btp"
    assert made.key(found("163/QĐ-BTP", DAY), "163-qd-btp") == "163-qd-btp-2026-01-16"
