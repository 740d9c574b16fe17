"""What changes before long stands with its day, the soonest first."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from valid_records import TODAY, catalogue_of

from congkhai.catalogue.coming import coming_entries
from congkhai.catalogue.state import State
from congkhai.catalogue.whole import Catalogue
from congkhai.model.families import LEGAL_TEXTS
from congkhai.model.terms import Record

TOMORROW, NEXT_WEEK, NEXT_MONTH = (TODAY + timedelta(days=days) for days in (1, 7, 30))
LONG_AGO, AFTER_A_YEAR = date(2026, 1, 1), TODAY + timedelta(days=365)


def test_policies_begin_and_end_on_a_day() -> None:
    """One that has not begun is told with its first day, else with the first day on which it holds no more."""
    found = with_policies(
        tomorrow={"effective": TOMORROW, "expires": NEXT_MONTH},
        ending={"effective": LONG_AGO, "expires": NEXT_WEEK},
        lasting={"effective": LONG_AGO, "expires": AFTER_A_YEAR},
        over={"effective": LONG_AGO, "expires": TODAY},
        endless={"effective": LONG_AGO, "expires": None, "number": None},
    )

    [point] = found.policies["tomorrow"].changes
    assert told(found) == [
        (TOMORROW, "chinh-sach/tomorrow/", f"Áp dụng từ ngày này. {point}"),
        (NEXT_WEEK, "chinh-sach/ending/", f"Không còn áp dụng từ ngày này. Trước đó: {point}"),
    ]


def test_a_policy_whose_text_ends_is_in_doubt() -> None:
    """Of one that names no last day nobody knows what holds once its legal text is over."""
    found = with_policies(lasting={"effective": LONG_AGO, "expires": None, "number": "60/2014/QH13"})
    texts = found.setting.legal_texts
    ending = {**texts, "60/2014/QH13": texts["60/2014/QH13"].model_copy(update={"expires": NEXT_MONTH})}

    entries = told(with_records(found, LEGAL_TEXTS, ending))

    words = "Luật Hộ tịch số 60/2014/QH13 hết hiệu lực từ ngày này; chưa rõ điều nào còn áp dụng sau đó."
    assert entries == [(NEXT_MONTH, "chinh-sach/lasting/", words)]


def test_procedures_begin_and_end_on_a_day() -> None:
    """What is done from next month on, and what is done for a week yet, is told by its everyday name."""
    births, _, copies = catalogue_of().procedures.values()
    procedures = {
        births.code: replace(births, state=State.NOT_YET, since=NEXT_MONTH),
        copies.code: replace(copies, until=NEXT_WEEK),
    }
    found = replace(with_policies(), procedures=procedures)

    assert told(found) == [
        (NEXT_WEEK + timedelta(days=1), "thu-tuc/2.000815/", "Thủ tục này không còn áp dụng từ ngày này."),
        (NEXT_MONTH, "thu-tuc/1.001193/", "Thủ tục này áp dụng từ ngày này."),
    ]
    assert [entry.title for entry in coming_entries(found)] == [copies.heading, births.heading]


def told(catalogue: Catalogue) -> list[tuple[date, str, str]]:
    """Day, page and words of each entry."""
    return [(entry.day, entry.page, entry.text) for entry in coming_entries(catalogue)]


def with_policies(**days: dict[str, object]) -> Catalogue:
    """The valid records with their policy as often as wanted, each between days of its own."""
    [policy] = catalogue_of().policies.values()
    policies = {slug: policy.model_copy(update=own) for slug, own in days.items()}
    return with_records(catalogue_of(), "chinh-sach", policies)


def with_records(catalogue: Catalogue, family: str, records: dict[str, Record]) -> Catalogue:
    """The catalogue with other records of a family."""
    setting = catalogue.setting
    return replace(catalogue, setting=replace(setting, records={**setting.records, family: records}))
