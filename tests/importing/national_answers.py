"""What the national database has of a procedure, in a shape to compare texts with: no white space in it."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from congkhai.importing.found.shapes import FoundProcedure


def squeezed(text: object) -> str:
    """The text composed and without any white space."""
    return "".join(unicodedata.normalize("NFC", str("" if text is None else text)).split())


def letters(text: str) -> Counter[str]:
    """Every letter and digit with how often it occurs."""
    return Counter(char for char in unicodedata.normalize("NFC", text) if char.isalnum())


def texts_in(value: Any) -> Iterator[str]:
    """Every text and number in a found value, `has` aside."""
    if is_dataclass(value):
        for item in fields(value):
            if item.name != "has":
                yield from texts_in(getattr(value, item.name))
    elif isinstance(value, tuple | list):
        for item in value:
            yield from texts_in(item)
    elif value is not None:
        yield str(value)


def found_parts(found: FoundProcedure) -> dict[str, Any]:
    """A found procedure as parts to compare."""
    return {
        "code": squeezed(found.code),
        "name": squeezed(found.name),
        "decision": squeezed(found.decision),
        "type": found.type,
        "field": squeezed(found.field),
        "steps": "".join(squeezed(step.name) + squeezed(step.text) for step in found.steps),
        "channels": [
            (
                channel.submission,
                channel.time,
                channel.unit if channel.time else "",
                squeezed(channel.description),
                [(cost.amount, squeezed(cost.text)) for cost in channel.costs if cost.amount is not None or cost.text],
            )
            for channel in found.channels
        ],
        "groups": [
            (squeezed(group.name), [(squeezed(p.name), p.originals, p.copies) for p in group.papers])
            for group in found.groups
        ],
        "papers": [(squeezed(p.name), p.originals, p.copies) for g in found.groups for p in g.papers],
        "audiences": sorted(map(squeezed, found.audiences)),
        "executing": letters("".join(found.executing)),
        "deciding": letters("".join(found.deciding)),
        "delegated": letters("".join(found.delegated)),
        "coordinating": letters("".join(found.coordinating)),
        "reception": squeezed(found.reception),
        "outputs": letters("".join(output.name for output in found.outputs)),
        "legal_texts": sorted((squeezed(text.number), squeezed(text.title)) for text in found.legal_texts),
        "requirements": squeezed(found.requirements),
        "keywords": squeezed(found.keywords),
        "description": squeezed(found.description),
    }


def answer_parts(answer: dict[str, Any]) -> dict[str, Any]:
    """An answer of the API as the same parts."""
    return {
        "code": squeezed(answer["code"]),
        "name": squeezed(answer["name"]),
        "decision": squeezed((answer["procedureProposal"] or {}).get("proposalNumber")),
        "type": answer["formalityType"],
        "field": squeezed(answer["categoriesDetails"][0]["name"]),
        "steps": "".join(squeezed(step["name"]) + squeezed(step["description"]) for step in answer["executionSteps"]),
        "channels": [_channel(method) for method in answer["executionMethods"]],
        "groups": [
            (squeezed(group["name"]), [_paper(paper) for paper in group["profileComponents"]])
            for group in answer["executionCases"]
        ],
        "papers": [_paper(paper) for group in answer["executionCases"] for paper in group["profileComponents"]],
        "audiences": sorted(squeezed(subject["name"]) for subject in answer["subjectTypesDetails"]),
        "executing": letters(answer["executingAgencies"] or ""),
        "deciding": letters(answer["delegatedAgencies"] or ""),
        "delegated": letters(answer["authorizedAgencies"] or ""),
        "coordinating": letters(answer["coordinatingAgencies"] or ""),
        "reception": squeezed(answer["dossierReceivingAddresses"]),
        "outputs": letters("".join(result["name"] for result in answer["resultsDetails"])),
        "legal_texts": sorted(
            (squeezed(text["code"]), squeezed(text["name"])) for text in answer["legalBasisesDetails"]
        ),
        "requirements": squeezed(answer["requirementsAndConditions"]),
        "keywords": squeezed(answer["keywords"]),
        "description": squeezed(answer["description"]),
    }


def _channel(method: dict[str, Any]) -> tuple[Any, ...]:
    time = method["processingTime"]
    costs = [(fee.get("value"), squeezed(fee.get("description"))) for fee in method.get("fees") or ()]
    return (
        method["submissionMethod"],
        "" if time in (None, 0) else str(time),
        "" if time in (None, 0) else method["processingTimeUnit"],
        squeezed(method.get("description")),
        [cost for cost in costs if cost != (None, "")],
    )


def _paper(paper: dict[str, Any]) -> tuple[str, int, int]:
    return squeezed(paper["name"]), paper["originalQty"], paper["copyQty"]
