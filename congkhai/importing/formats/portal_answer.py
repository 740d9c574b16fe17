"""One detail answer of the national portal's API of 2026, key by key, as a procedure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any

from congkhai.importing.found.shapes import (
    FoundCase,
    FoundChannel,
    FoundCost,
    FoundFile,
    FoundGroup,
    FoundLegalText,
    FoundOutput,
    FoundPaper,
    FoundProcedure,
    FoundStep,
)

_PAGE = "https://dichvucong.gov.vn/thu-tuc-hanh-chinh/"
_LEVELS = {"isMinistry": "MINISTRY", "isProvince": "PROVINCE", "isWard": "WARD", "isOtherAgency": "OTHER"}
_VIETNAM = timedelta(hours=7)
# Attribute of FoundProcedure → the key that it is the text of.
_TEXTS = {
    "type": "formalityType",
    "kind": "type",
    "reception": "dossierReceivingAddresses",
    "requirements": "requirementsAndConditions",
    "keywords": "keywords",
    "description": "description",
    "note": "note",
}
# Attribute of FoundProcedure → keys of the answer any of which must be there for it to be told.
_PARTS = {
    **{part: (key,) for part, key in _TEXTS.items()},
    "field": ("categoriesDetails", "category"),
    "decision": ("procedureProposal",),
    "decision_signed": ("procedureProposal",),
    "issuer": ("procedureProposal", "departmentPromulgateName"),
    "levels": tuple(_LEVELS),
    "audiences": ("subjectTypesDetails",),
    "steps": ("executionSteps",),
    "channels": ("executionMethods",),
    "groups": ("executionCases",),
    "executing": ("executingAgencies", "departmentsExecuting"),
    "deciding": ("delegatedAgencies", "departmentsAuthority"),
    "delegated": ("authorizedAgencies", "departmentsAuthorized"),
    "coordinating": ("coordinatingAgencies", "departmentsCoordinating"),
    "outputs": ("resultsDetails",),
    "legal_texts": ("legalBasisesDetails",),
    "cases": ("cases",),
    "service_groups": ("serviceGroupsDetails",),
    "returning": ("returningMethods",),
    "fully_online": ("isFullProcess",),
    "any_place": ("isNonTerritorial",),
    "address": ("id",),
}


def read_answer(answer: Mapping[str, Any]) -> FoundProcedure:
    """The procedure in the `data` of an answer; TypeError and the like when it is built otherwise."""
    proposal = answer.get("procedureProposal") or {}
    fields = _fields(answer)
    texts: dict[str, Any] = {part: text_at(answer, key) for part, key in _TEXTS.items()}
    told = (part for part, keys in _PARTS.items() if any(answer.get(key) is not None for key in keys))
    return FoundProcedure(
        code=text_at(answer, "code"),
        name=text_at(answer, "name"),
        has=frozenset({"name", *told}),
        is_whole=True,
        field=fields[0],
        other_fields=fields[1:],
        decision=text_at(proposal, "proposalNumber"),
        decision_signed=_day(proposal.get("decisionDate")),
        issuer=text_at(proposal.get("issuingAgency") or {}, "name") or text_at(answer, "departmentPromulgateName"),
        levels=tuple(level for key, level in _LEVELS.items() if answer.get(key)),
        audiences=_names(answer, "subjectTypesDetails"),
        steps=tuple(FoundStep(text_at(s, "name"), text_at(s, "description")) for s in _list(answer, "executionSteps")),
        channels=tuple(_channel(method) for method in _list(answer, "executionMethods")),
        groups=tuple(_group(group) for group in _list(answer, "executionCases")),
        executing=_agencies(answer, "executingAgencies", "Executing"),
        deciding=_agencies(answer, "delegatedAgencies", "Authority"),
        delegated=_agencies(answer, "authorizedAgencies", "Authorized"),
        coordinating=_agencies(answer, "coordinatingAgencies", "Coordinating"),
        outputs=tuple(FoundOutput(text_at(r, "name"), text_at(r, "code")) for r in _list(answer, "resultsDetails")),
        legal_texts=tuple(
            FoundLegalText(text_at(t, "code"), text_at(t, "name")) for t in _list(answer, "legalBasisesDetails")
        ),
        related=tuple(code for item in _list(answer, "procedureRelatedGroup") if (code := text_at(item, "code"))),
        cases=tuple(_case(case) for case in _list(answer, "cases")),
        service_groups=_names(answer, "serviceGroupsDetails"),
        returning=_returning(answer),
        fully_online=answer.get("isFullProcess"),
        any_place=answer.get("isNonTerritorial"),
        address=_PAGE + text_at(answer, "id") if text_at(answer, "id") else "",
        retrieved=_retrieved(answer),
        **texts,
    )


def _fields(answer: Mapping[str, Any]) -> tuple[str, ...]:
    """At least one; "" where the answer has none."""
    return _names(answer, "categoriesDetails") or (text_at(answer.get("category") or {}, "name"),)


def _channel(method: Mapping[str, Any]) -> FoundChannel:
    time = method.get("processingTime")
    return FoundChannel(
        submission=text_at(method, "submissionMethod"),
        time="" if time is None else f"{time:g}" if isinstance(time, float) else str(time),
        unit=text_at(method, "processingTimeUnit"),
        description=text_at(method, "description"),
        costs=tuple(_cost(fee) for fee in _list(method, "fees")),
    )


def _cost(fee: Mapping[str, Any]) -> FoundCost:
    value = fee.get("value")
    is_broken = isinstance(value, float) and not value.is_integer()
    attachment = fee.get("attachment") or {}
    return FoundCost(
        kind=text_at(fee, "type"),
        amount=None if is_broken else _count(value),
        currency=text_at(fee, "currencyName"),
        # Records have whole amounts: another is told in words, and never rounded.
        text=_worded(fee) if is_broken else text_at(fee, "description"),
        files=(FoundFile(text_at(attachment, "fileName")),) if text_at(attachment, "fileName") else (),
    )


def _worded(fee: Mapping[str, Any]) -> str:
    return f"{fee['value']} {text_at(fee, 'currencyName')}\n{text_at(fee, 'description')}"


def _group(group: Mapping[str, Any]) -> FoundGroup:
    return FoundGroup(text_at(group, "name"), tuple(_paper(row) for row in _list(group, "profileComponents")))


def _paper(row: Mapping[str, Any]) -> FoundPaper:
    files = (FoundFile(text_at(item, "fileName")) for item in _list(row, "attachments"))
    return FoundPaper(
        name=text_at(row, "name"),
        originals=_count(row.get("originalQty")),
        copies=_count(row.get("copyQty")),
        code=text_at(row, "code"),
        files=tuple(file for file in files if file.name),
    )


def _case(case: Mapping[str, Any]) -> FoundCase:
    limit = case.get("processingDay") or {}
    quantity = limit.get("qty")
    return FoundCase(
        text_at(case, "name"), text_at(case, "code"), "" if quantity is None else str(quantity), text_at(limit, "type")
    )


def _agencies(answer: Mapping[str, Any], text_key: str, family: str) -> tuple[str, ...]:
    """Names of one role: the departments; the text where it says something else; the groups of units on top."""
    departments, text = _names(answer, f"departments{family}"), text_at(answer, text_key)
    is_said = sorted(text.replace(", ", ",").split(",")) == sorted(",".join(departments).replace(", ", ",").split(","))
    names = departments if is_said or not text else (*departments, text)
    return tuple(dict.fromkeys([*names, *_names(answer, f"unitGroups{family}")]))


def _returning(answer: Mapping[str, Any]) -> tuple[str, ...]:
    ways = (way for method in _list(answer, "returningMethods") for way in method.get("value") or ())
    return tuple(dict.fromkeys(map(str, ways)))


def _retrieved(answer: Mapping[str, Any]) -> date | None:
    source = answer.get("_source") or {}
    try:
        return date.fromisoformat(text_at(source, "retrieved"))
    except ValueError:
        return _day(answer.get("updatedAt"))


def _day(milliseconds: Any) -> date | None:
    """A moment of the API as a day in Vietnam."""
    if not isinstance(milliseconds, int) or milliseconds <= 0:
        return None
    return (datetime.fromtimestamp(milliseconds / 1000, UTC) + _VIETNAM).date()


def _list(holder: Mapping[str, Any], key: str) -> list[Any]:
    return list(holder.get(key) or ())


def _names(holder: Mapping[str, Any], key: str) -> tuple[str, ...]:
    return tuple(name for item in _list(holder, key) if (name := text_at(item, "name")).strip())


def text_at(holder: Mapping[str, Any], key: str) -> str:
    """The text under a key, "" when there is none."""
    value = holder.get(key)
    return "" if value is None else str(value)


def _count(value: Any) -> int | None:
    """A whole number; ValueError where one would have to be rounded."""
    if isinstance(value, float) and not value.is_integer():
        raise ValueError(value)
    return None if value is None else int(value)
