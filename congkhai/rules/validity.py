"""Legal texts, cuts and exemptions that have ended, end soon, do not apply yet, or change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from congkhai.catalogue.days import bounded_fields, days_of, ends_by, has_begun, in_force, is_over, last_day_of
from congkhai.catalogue.setting import Setting
from congkhai.catalogue.summary import last_checked
from congkhai.catalogue.wording import spell_day
from congkhai.model.evidence import Exemption
from congkhai.model.families import LEGAL_TEXTS
from congkhai.model.lists import LegalText
from congkhai.model.policy import Policy
from congkhai.model.procedure import Procedure
from congkhai.model.terms import Bound, Record
from congkhai.model.walking import AttributePath, Value
from congkhai.problems import quoted
from congkhai.rules.finding import Finding, finding
from congkhai.rules.parts import evidence_in
from congkhai.rules.references import Reference, references_of

SOON = timedelta(days=60)


def check_validity(procedure: Procedure, setting: Setting) -> Iterator[Finding]:
    """Cited legal texts out of force or amended, and exemptions from papers that have run out."""
    cited = _texts_cited(procedure)
    yield from _out_of_force(cited, procedure, setting)
    # Once for each text: all of the record has to be read again, wherever it cites the text.
    for number, path in {one.name: one.path for one in reversed(cited)}.items():
        yield from _amended(number, setting, last_checked(procedure), path)
    for path, evidence in evidence_in(procedure):
        if evidence.exemption is not None:
            yield from _exemption(evidence.exemption, setting.day, (*path, "exemption", "until"))


def check_cited(record: Record, setting: Setting) -> Iterator[Finding]:
    """Legal texts out of force that a record rests on, unless what rests on them ends before they do."""
    return _out_of_force(_texts_cited(record), record, setting)


def _texts_cited(record: Record) -> list[Reference]:
    return [reference for reference in references_of(record) if reference.family == LEGAL_TEXTS]


def _out_of_force(cited: Iterable[Reference], record: Record, setting: Setting) -> Iterator[Finding]:
    odd = [(one, found) for one in cited if (found := list(_cited(one.name, setting, one.path)))]
    # Few records cite odd texts: the days of these alone are looked up.
    bounds = days_of(record) if odd else []
    for one, found in odd:
        if not _keeps_within(one.path, setting.legal_texts[one.name], bounds):
            yield from found


def check_policy_validity(policy: Policy, setting: Setting) -> Iterator[Finding]:
    """A policy still shown as valid though its legal text is not."""
    text = setting.legal_texts.get(policy.number or "")
    if text is not None and is_over(text, setting.day) and in_force(policy, setting.day):
        yield from _cited(text.number, setting, ("number",))


def check_ending(record: Record, setting: Setting) -> Iterator[Finding]:
    """A record that ends within sixty days: what comes after it has to be prepared."""
    whole = record.validity if isinstance(record, Procedure) else record
    if whole is None or is_over(whole, setting.day) or not ends_by(whole, setting.day + SOON):
        return
    path = ("validity",) if isinstance(record, Procedure) else ()
    for name, bound in bounded_fields(type(whole)):
        if bound is not Bound.FIRST and (last := last_day_of(whole)):
            yield finding("sap-het", *path, name, until=spell_day(last))


def _keeps_within(path: AttributePath, text: LegalText, bounds: Iterable[Value]) -> bool:
    """Whether a part with days of its own (an amount, an exemption) holds on no day on which its text does not."""
    own = {bound.meaning.day: bound.value for bound in bounds if bound.path[:-1] == path[:-1]}
    if len(path) < 2 or not own:
        return False
    first, last = own.get(Bound.FIRST), own.get(Bound.LAST)
    begins = text.effective is None or (first is not None and first >= text.effective)
    return begins and (text.expires is None or (last is not None and last < text.expires))


def _cited(number: str, setting: Setting, path: AttributePath) -> Iterator[Finding]:
    text = setting.legal_texts.get(number)
    if text is None:
        return
    if text.expires is not None and ends_by(text, setting.day + SOON):
        code = "van-ban-het-hieu-luc" if is_over(text, setting.day) else "van-ban-sap-het-hieu-luc"
        since = spell_day(text.expires)
        yield finding(code, *path, found=quoted(number), since=since, remedy=_instead(text))
    elif text.effective is not None and not has_begun(text, setting.day):
        yield finding("van-ban-chua-hieu-luc", *path, found=quoted(number), since=spell_day(text.effective))


def _instead(text: LegalText) -> str:
    instead = ", ".join(quoted(other) for other in text.replaced_by)
    return f"; thay bằng {instead}" if instead else "; tìm văn bản thay thế"


def _amended(number: str, setting: Setting, checked: date, path: AttributePath) -> Iterator[Finding]:
    text = setting.legal_texts.get(number)
    for amendment in text.amendments if text else ():
        found, since = quoted(number), spell_day(amendment.since)
        if not has_begun(amendment, setting.day):
            if has_begun(amendment, setting.day + SOON):
                yield finding("van-ban-sap-sua-doi", *path, found=found, since=since)
        elif not has_begun(amendment, checked):
            yield finding("van-ban-da-sua-doi", *path, found=found, since=since, checked=spell_day(checked))


def _exemption(exemption: Exemption, day: date, path: AttributePath) -> Iterator[Finding]:
    if exemption.until is not None and ends_by(exemption, day + SOON):
        code = "mien-giay-to-het" if is_over(exemption, day) else "mien-giay-to-sap-het"
        yield finding(code, *path, until=spell_day(exemption.until))
