"""All rules for each family of records, and the places of what they find."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from congkhai.catalogue.setting import Setting
from congkhai.catalogue.state import state_of
from congkhai.catalogue.summary import Names
from congkhai.model.decision import Decision
from congkhai.model.family import Family
from congkhai.model.feedback import Feedback
from congkhai.model.procedure import Procedure
from congkhai.model.terms import Record
from congkhai.model.walking import Value
from congkhai.problems import Problem
from congkhai.reading.places import Document
from congkhai.rules.announcement import (
    check_announced,
    check_announcement,
    check_decision,
    check_decision_file,
    check_kind,
    check_online,
)
from congkhai.rules.combinations import check_combinations
from congkhai.rules.completeness import check_completeness, check_policy_completeness
from congkhai.rules.dated_words import check_dated_words
from congkhai.rules.dates import (
    check_age,
    check_answered,
    check_legal_text_dates,
    check_order,
    check_policy_dates,
    check_procedure_dates,
    check_provenance,
)
from congkhai.rules.dialogues import check_dialogue
from congkhai.rules.drafts import check_draft
from congkhai.rules.fee_kinds import check_fee_kinds
from congkhai.rules.feedback_answers import check_feedback, check_year_of_folder
from congkhai.rules.fees import check_fees
from congkhai.rules.finding import Finding, keys_of, within
from congkhai.rules.form_sheets import check_form_sheet, check_same_numbers, check_used
from congkhai.rules.free_text import check_free_text
from congkhai.rules.guides import check_outcomes, check_ways
from congkhai.rules.identity import check_code, check_file_name, check_suffix
from congkhai.rules.late_figures import check_figures
from congkhai.rules.letters_to_fill import check_letter
from congkhai.rules.list_entries import (
    check_channel,
    check_contacts,
    check_duplicates,
    check_holiday,
    check_named,
    check_often_asked,
    check_packed,
    check_sourced,
    check_unit,
)
from congkhai.rules.meant_pages import check_corrected_page, check_correction, check_meant_page
from congkhai.rules.named_groups import check_named_groups
from congkhai.rules.named_records import ProcedureOf, check_amounts_of_related, check_told_of_named
from congkhai.rules.needed_answers import check_needed_answers
from congkhai.rules.one_voice import check_manners
from congkhai.rules.outdated_words import check_stray_none, check_wording
from congkhai.rules.personal import check_personal
from congkhai.rules.postings import check_posting
from congkhai.rules.proofs import check_proofs
from congkhai.rules.public_duties import check_duty, check_place
from congkhai.rules.public_notices import check_notice
from congkhai.rules.receiving_desks import check_addresses_of_communes, check_desk
from congkhai.rules.reception_plans import check_reception
from congkhai.rules.record_texts import texts_of
from congkhai.rules.references import check_codes, check_policy_files, check_references
from congkhai.rules.reform_days import check_plan, check_simplification
from congkhai.rules.search_terms import check_concepts, check_terms
from congkhai.rules.stages import check_stages, check_stages_beside
from congkhai.rules.successors import check_ended_parts, check_successors
from congkhai.rules.surveys import check_asked, check_survey
from congkhai.rules.times import check_times
from congkhai.rules.translation_slots import check_translations
from congkhai.rules.validity import check_cited, check_ending, check_policy_validity, check_validity
from congkhai.rules.year_scores import check_year

Check = Callable[[Any, Setting], Iterable[Finding]]
TextCheck = Callable[[Any, Sequence[Value], Setting], Iterable[Finding]]
ListCheck = Callable[[Any, Names], Iterable[Finding]]
NamedCheck = Callable[[Any, Setting, Names, ProcedureOf], Iterable[Finding]]


@dataclass(frozen=True, slots=True)
class Checks:
    """What a family asks besides the general: of each record, of each that is not over, of all that are in a file.

    `of_texts` are asked of records that are not over, and get their texts, which it takes a while to collect;
    `of_named` look at the procedures that a record in a file of its own names.
    """

    always: tuple[Check, ...] = ()
    until_over: tuple[Check, ...] = ()
    of_texts: tuple[TextCheck, ...] = ()
    of_list: tuple[ListCheck, ...] = ()
    of_named: tuple[NamedCheck, ...] = ()


CHECKS: Mapping[str, Checks] = {
    "thu-tuc": Checks(
        (check_procedure_dates, check_announcement, check_needed_answers, check_kind, check_suffix),
        (
            check_completeness,
            check_announced,
            check_online,
            check_fees,
            check_named_groups,
            check_proofs,
            check_times,
            check_successors,
            check_combinations,
            check_ended_parts,
            check_validity,
            check_age,
            check_free_text,
        ),
        (check_fee_kinds, check_dated_words),
    ),
    "chinh-sach": Checks(
        (check_policy_dates, check_policy_validity, check_policy_files),
        (check_policy_completeness, check_translations, check_age, check_ended_parts, check_free_text),
        (check_dated_words,),
        of_named=(check_amounts_of_related,),
    ),
    "quyet-dinh": Checks((check_decision,)),
    "huong-dan": Checks(
        (check_ways, check_cited, check_age, check_successors, check_ended_parts),
        of_named=(check_outcomes, check_told_of_named),
    ),
    "giay-mau": Checks((check_letter, check_cited), (check_free_text,)),
    "bieu-mau": Checks(
        (check_form_sheet, check_cited, check_successors, check_ended_parts), of_list=(check_same_numbers, check_used)
    ),
    "du-thao": Checks((check_draft,)),
    "khao-sat": Checks((check_survey,), (check_asked,)),
    "sipas": Checks((check_year,)),
    "lich-tiep-dan": Checks(until_over=(check_reception,), of_list=(check_sourced,)),
    "quy-dinh-tiep-dan": Checks((check_cited,), of_list=(check_sourced,)),
    "doi-thoai": Checks((check_dialogue,)),
    "dinh-chinh": Checks((check_correction,), of_named=(check_corrected_page,), of_list=(check_sourced,)),
    "thong-bao": Checks(until_over=(check_notice,), of_list=(check_sourced,)),
    "tre-hen": Checks((check_figures,)),
    "thong-tin-cong-khai": Checks((check_place,), of_named=(check_corrected_page,), of_list=(check_sourced,)),
    "loai-thong-tin": Checks((check_duty,), of_list=(check_sourced,)),
    "hoi-dap-phap-luat": Checks((check_cited, check_age, check_ended_parts, check_answered), (check_free_text,)),
    "nhom-nguoi": Checks((check_cited, check_ended_parts), of_list=(check_sourced,)),
    "cchc": Checks((check_plan,)),
    "don-gian-hoa": Checks((check_simplification,)),
    "phan-anh": Checks((check_feedback,)),
    "kenh-phan-anh": Checks((check_channel,), of_list=(check_sourced,)),
    "van-ban": Checks((check_legal_text_dates,)),
    "co-quan": Checks((check_contacts,)),
    "xa-phuong": Checks(of_list=(check_addresses_of_communes,)),
    "noi-nop": Checks((check_desk,)),
    "ngay-nghi": Checks((check_holiday,)),
    "su-kien": Checks(
        (check_stages, check_cited, check_ended_parts),
        of_named=(check_stages_beside,),
        of_list=(check_sourced,),
    ),
    "chi-dan": Checks((check_cited,), of_list=(check_sourced,)),
    "hay-hoi": Checks((check_often_asked,), of_list=(check_sourced, check_named)),
    "niem-yet": Checks((check_posting,)),
    "bo-to-roi": Checks(of_list=(check_sourced, check_named, check_packed)),
    "khai-niem": Checks((check_meant_page,), of_list=(check_sourced, check_concepts)),
    "tu-dem": Checks(of_list=(check_terms,)),
    "don-vi": Checks((check_unit,)),
}
_NOTHING_MORE = Checks()


def check_alone(family: Family, record: Record, setting: Setting) -> list[Finding]:
    """What is wrong with a record, as far as it needs no procedure but itself; what is over need not be complete."""
    texts, checks = texts_of(record), CHECKS.get(family.name, _NOTHING_MORE)
    found: Iterable[Finding] = chain(
        check_stray_none(texts),
        check_references(record, setting),
        check_order(record, setting),
        check_personal(record, setting),
        () if family.is_list else check_provenance(record, setting),
        *(check(record, setting) for check in checks.always),
    )
    if not state_of(record, setting.day).is_over:
        found = chain(
            found,
            check_wording(texts, setting.provinces),
            check_manners(record, texts),
            *(check(record, setting) for check in checks.until_over),
            *(check(record, texts, setting) for check in checks.of_texts),
        )
        # What calls for an answer is open for a while only: that it ends is no news.
        if family.sites and not (family.calls or family.passing):
            found = chain(found, check_ending(record, setting))
    return list(found)


def check_file(
    family: Family, content: Record, setting: Setting, names: Names, procedure_of: ProcedureOf
) -> list[Finding]:
    """Everything that is wrong with a file of a family that is read whole."""
    if not family.is_list:
        of_named = CHECKS.get(family.name, _NOTHING_MORE).of_named
        told = (check(content, setting, names, procedure_of) for check in of_named)
        return [*check_alone(family, content, setting), *check_codes(content, names), *chain.from_iterable(told)]
    entries = [entry for _, entry in family.records_in("", content)]
    found = [*_check_sources(content, setting), *(check_duplicates(entries, family.key) if family.key else ())]
    for place, entry in enumerate(entries):
        alone = [*check_alone(family, entry, setting), *check_codes(entry, names)]
        checks = CHECKS.get(family.name, _NOTHING_MORE).of_named
        told = (check(entry, setting, names, procedure_of) for check in (check_told_of_named, *checks))
        alone += chain.from_iterable(told)
        found += within(("entries", place), alone)
    for check in CHECKS.get(family.name, _NOTHING_MORE).of_list:
        found += check(entries, names)
    return found


def _check_sources(content: Any, setting: Setting) -> Iterable[Finding]:
    """Of a list and of its entries as they are written: what the file says for all of them is told once."""
    yield from check_provenance(content, setting)
    for place, entry in enumerate(content.entries):
        yield from within(("entries", place), check_provenance(entry, setting))


def check_identity(file: str, record: Record) -> list[Finding]:
    """Whether the file, as `tthc/<linh-vuc>/<ma>.yml`, fits the record, and its code or number is well formed.

    What is filed by year lies in the folder of that year.
    """
    if isinstance(record, Procedure):
        return [*check_file_name(file, record), *check_code(record)]
    if isinstance(record, Feedback):
        return list(check_year_of_folder(file, record))
    return list(check_decision_file(file, record)) if isinstance(record, Decision) else []


def locate(findings: Iterable[Finding], document: Document, family: type[Record]) -> list[Problem]:
    """The findings as problems at their places in the document, in file order."""
    return sorted({_located(found, document, family) for found in findings})


def _located(found: Finding, document: Document, family: type[Record]) -> Problem:
    words: dict[str, Any] = dict(found.params)
    return document.problem(found.code, keys_of(found.path, family), **words)
