"""What people are sent to by guides and events: a procedure that is done here on the day, in a case that it knows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from congkhai.catalogue.days import in_force, last_day_of
from congkhai.catalogue.setting import Setting
from congkhai.catalogue.state import State
from congkhai.catalogue.summary import Name
from congkhai.catalogue.wording import spell_day
from congkhai.model.procedure import Procedure
from congkhai.model.terms import Record
from congkhai.model.walking import AttributePath
from congkhai.problems import quoted
from congkhai.reading.nearest import suggest
from congkhai.rules.finding import Finding, finding
from congkhai.rules.validity import SOON


def check_current(path: AttributePath, part: Record, name: Name, setting: Setting) -> Iterator[Finding]:
    """A procedure that is not done here on days on which the part holds: no more, not yet, or not much longer."""
    if not in_force(part, setting.day):
        return
    last = last_day_of(part) or date.max
    if name.state.is_over:
        yield finding("thu-tuc-da-thoi", *path, found=quoted(name.code))
    elif name.state is State.NOT_YET and name.since is not None:
        yield finding("thu-tuc-chua-lam", *path, found=quoted(name.code), since=spell_day(name.since))
    elif name.until is not None and name.until < last and name.until <= setting.day + SOON:
        yield finding("thu-tuc-sap-thoi", *path, found=quoted(name.code), until=spell_day(name.until))


def check_case(path: AttributePath, codes: Sequence[str], procedure: Procedure) -> Iterator[Finding]:
    """Answers to the procedure's questions, at most one to each; `path` leads to the codes."""
    of = {one.code: asked.code for asked in procedure.distinctions for one in asked.answers}
    given: dict[str, str] = {}
    for place, code in enumerate(codes):
        if code not in of:
            words = {"expected": f"`phan_biet` của thủ tục {procedure.identifier}", "remedy": suggest(code, list(of))}
            yield finding("khong-tim-thay", *path, place, found=quoted(code), **words)
        elif (other := given.setdefault(of[code], code)) != code or code in codes[:place]:
            yield finding("hai-cau-tra-loi", *path, place, found=quoted(code), expected=quoted(other))
