"""Free text that says otherwise than the values of its record, or will within sixty days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from pydantic.fields import FieldInfo

from congkhai.catalogue.days import bounds_of, day_before, first_day_of, in_force, is_over, last_day_of
from congkhai.catalogue.setting import Setting
from congkhai.catalogue.wording import spell_day, spell_number, spell_quantity
from congkhai.model.channel import Cost, Relief, TimeLimit
from congkhai.model.evidence import Exemption
from congkhai.model.policy import Policy
from congkhai.model.procedure import Procedure
from congkhai.model.terms import Meaning, Record
from congkhai.model.walking import Value, values_of
from congkhai.rules.finding import Finding, finding
from congkhai.rules.structured_values import Known
from congkhai.rules.told_values import (
    Told,
    ToldAmount,
    ToldCount,
    ToldDay,
    ToldLength,
    ToldNumber,
    ToldPercent,
    ToldRelief,
    told_in,
)
from congkhai.rules.validity import SOON

# A code and the words of its message.
Odds = Iterator[tuple[str, dict[str, str]]]
# What prose is compared with.
_VALUES = (Cost, TimeLimit, Relief, Exemption)
_ITSELF = "chính câu này"
_WORDS_OF_NAME = 3
_FRAME = " ()-+.;:\n"


def check_free_text(record: Procedure | Policy, setting: Setting) -> Iterator[Finding]:
    """Amounts, days, percentages, time limits and numbers of legal texts in prose, beside the values of the record."""
    known: dict[date | None, Known] = {}  # by the last day of the part whose prose it is
    ending: set[tuple[object, str]] = set()
    for value, one in _told_once(record, setting.day):
        part = None if value.part is record else value.part
        last = last_day_of(part) if part else None
        within = known.setdefault(last, Known(record, setting, last))
        for code, words in _odds_within(part, one, within, setting):
            until = words.get("until", one.words)
            ends = {(one.sentence.strip(_FRAME), until), (value.path, until)}
            if not ends & ending:
                yield finding(code, *value.path, found=one.words, **words)
            ending |= ends


def _told_once(record: Record, day: date) -> Iterable[tuple[Value, Told]]:
    """Imports have the same note for each way to hand in, in brackets or behind a dash: told at the first of them."""
    texts: dict[str, Value] = {}
    for value in free_texts(record):
        if value.part is record or not is_over(value.part, day):
            texts.setdefault(value.value, value)
    told: dict[tuple[str, str], tuple[Value, Told]] = {}
    for text, value in texts.items():
        for one in told_in(text):
            if not one.is_past:
                told.setdefault((one.sentence.strip(_FRAME), one.words), (value, one))
    return told.values()


def free_texts(record: Record) -> Iterator[Value]:
    """What is free, but for the words of a value that comes and goes on days of its own."""
    for value in values_of(record, _is_free):
        if not (isinstance(value.part, _VALUES) and bounds_of(value.part)):
            yield value


def _odds_within(part: Record | None, told: Told, known: Known, setting: Setting) -> Odds:
    """What is odd on the days of the part that tells it; of one to come, what the record does not say on its first."""
    first = first_day_of(part) if part else None
    if first is None or first <= setting.day:
        yield from odds_of(told, known, setting)
    else:
        odds = odds_of(told, known, replace(setting, day=first))
        yield from (odd for odd in odds if odd[0] == "loi-van-khac")


def _is_free(field: FieldInfo, meaning: Meaning) -> bool:
    return meaning.free


def odds_of(told: Told, known: Known, setting: Setting) -> Odds:
    """What is odd about a value that is told, beside what a record knows: codes and words of messages."""
    if isinstance(told, ToldAmount):
        return _odd_amount(told, known, setting.day)
    if isinstance(told, ToldDay):
        return _odd_day(told, known, setting.day)
    if isinstance(told, ToldNumber):
        return _odd_number(told, known, setting)
    if isinstance(told, ToldLength):
        return _odd_length(told, known, setting.day)
    if isinstance(told, ToldRelief):
        return _odd_relief(told, known, setting.day)
    if isinstance(told, ToldCount):
        return _odd_count(told, known)
    return _odd_percent(told, known) if isinstance(told, ToldPercent) else iter(())


def _odd_amount(told: ToldAmount, known: Known, day: date) -> Odds:
    """An amount that no cost has, or only one that does not hold on the day, or soon will not."""
    if not known.costs:
        return
    same = [(place, cost) for place, cost in known.costs if cost.amount == told.amount]
    if not same:
        if not known.makes(told.amount, told.words, told.sentence):
            yield "loi-van-khac", {"expected": spell_amounts(known), "place": known.costs[0][0]}
    # A sentence with a day of its own is looked at for that day.
    elif not told.has_day:
        yield from _odd_days(same, known, day, "mức")


def spell_amounts(*known: Known) -> str:
    """The amounts of records, as a message names them."""
    amounts = sorted({amount for one in known for amount in one.amounts})
    return ", ".join(f"{spell_number(amount)} đồng" for amount in amounts) or "không có số tiền"


def _odd_days(same: Sequence[tuple[str, Record]], known: Known, day: date, what: str) -> Odds:
    """Of values that are told, the days of the last one; that none of them has begun yet."""
    place, value = max(same, key=lambda one: last_day_of(one[1]) or date.max)
    yield from _ending(last_day_of(value), place, known, day)
    first = first_day_of(value)
    if first is not None and not any(in_force(one, day) or is_over(one, day) for _, one in same):
        yield "loi-van-khac", {"expected": f"{what} áp dụng từ {spell_day(first)}", "place": place}


def _odd_day(told: ToldDay, known: Known, day: date) -> Odds:
    """A day up to which the sentence holds that passes or has passed, or that no value of the record ends on."""
    if told.is_end:
        yield from _ending(told.day, known.last_days.get(told.day, _ITSELF), known, day)
        if told.is_of_what_holds and told.day > day and known.last_days and told.day not in known.last_days:
            last, place = min(known.last_days.items(), key=lambda one: abs(one[0] - told.day))
            yield "loi-van-khac", {"expected": spell_day(last), "place": place}
    elif day < told.day <= day + SOON and not (told.day == known.since and told.is_true_after):
        yield from _ending(day_before(told.day), _ITSELF, known, day)


def _odd_number(told: ToldNumber, known: Known, setting: Setting) -> Odds:
    """A legal text that ends, or that the record does not rest on."""
    text = setting.legal_texts.get(told.words)
    if text is not None and (last := last_day_of(text)):
        yield from _ending(last, text.number, known, setting.day)
    if known.texts and told.words not in known.texts and told.words not in setting.text_numbers:
        yield "loi-van-khac", {"expected": ", ".join(list(known.texts)[:3]), "place": "can_cu_phap_ly"}


def _odd_relief(told: ToldRelief, known: Known, day: date) -> Odds:
    """That a paper need not be handed in, or nothing be paid, where all that says so ends."""
    if told.has_day:
        return
    papers = ((place, one) for place, paper, one in known.exemptions if _names(told.sentence, paper.name))
    free = ((place, cost) for place, cost in known.costs if cost.amount == 0)
    lasts = [(last_day_of(one), place) for place, one in (papers if told.of_papers else free)]
    if lasts:
        last, place = max(lasts, key=lambda one: one[0] or date.max)
        yield from _ending(last, place, known, day)


def _names(sentence: str, paper: str) -> bool:
    """Whether a sentence speaks of a paper: its first words stand there."""
    return " ".join(paper.lower().split()[:_WORDS_OF_NAME]) in " ".join(sentence.lower().split())


def _odd_length(told: ToldLength, known: Known, day: date) -> Odds:
    """A time that no limit has, or only one that does not hold on the day, or soon will not."""
    same = [(place, limit) for length, place, limit in known.lengths if length in told.lengths]
    if known.lengths and not same:
        distinct = dict.fromkeys(length for length, _, _ in known.lengths)
        lengths = ", ".join(f"{spell_quantity(number)} {unit.label}" for number, unit in distinct)
        yield "loi-van-khac", {"expected": lengths, "place": known.lengths[0][1]}
    elif same and not told.has_day:
        yield from _odd_days(same, known, day, "thời hạn")


def _odd_count(told: ToldCount, known: Known) -> Odds:
    """A number of days, people, copies …, or a year, that the record says nowhere."""
    if told.count not in known.counts:
        same = sorted(count for count, counted in known.counts.items() if counted == told.counted)
        yield "loi-van-khac", {"expected": ", ".join(same[:3]) or "không có", "place": f"các số {told.counted}"}


def _odd_percent(told: ToldPercent, known: Known) -> Odds:
    if known.costs and not known.cuts_by(told.percent):
        yield "loi-van-khac", {"expected": "mức giảm đã ghi", "place": known.costs[0][0].replace("muc_thu", "giam")}


def _ending(last: date | None, place: str, known: Known, day: date) -> Odds:
    """What holds up to a day that has passed, or passes within sixty days, while the record is still in force."""
    if last is not None and last < min(day + SOON, known.until or date.max):
        code = "loi-van-cu" if last < day else "loi-van-sap-cu"
        yield code, {"until": spell_day(last), "place": place}
