"""Answers of the national portal written for these tests: its structure, texts of our own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

CODE = "1.900001"
DECISION_DAY = 1_768_521_600_000  # 16/1/2026


def answer(**changes: Any) -> dict[str, Any]:
    """The `data` of a detail answer; `changes` replace whole keys."""
    return {
        "id": "019d0000-0000-7000-8000-000000000001",
        "code": CODE,
        "name": "Thủ tục ghi sổ việc mẫu",
        "isMinistry": False,
        "isProvince": False,
        "isWard": True,
        "isOtherAgency": False,
        "isFullProcess": True,
        "isNonTerritorial": False,
        "formalityType": "ASSIGNED_REGULATION",
        "type": "STANDARD",
        "category": {"name": "Hộ tịch", "code": "G15-TP07"},
        "categoriesDetails": [{"name": "Hộ tịch", "code": "G15-TP07"}],
        "subjectTypesDetails": [{"name": "Công dân Việt Nam", "code": "ĐT1"}],
        "executionSteps": [{"name": "", "description": "- Nộp giấy.\n+ Nhận phiếu hẹn."}],
        "executionMethods": [method()],
        "executionCases": [group("", paper("Tờ khai ghi sổ"))],
        "legalBasisesDetails": [{"name": "Luật Hộ tịch", "code": "60/2014/QH13"}],
        "resultsDetails": [{"name": "Giấy ghi sổ", "code": "KQ.G15.000001"}],
        "executingAgencies": "Ủy ban nhân dân cấp xã",
        "departmentsExecuting": [{"name": "Ủy ban nhân dân cấp xã"}],
        "delegatedAgencies": "",
        "authorizedAgencies": "",
        "coordinatingAgencies": "",
        "dossierReceivingAddresses": "",
        "requirementsAndConditions": "Không có",
        "description": "",
        "keywords": "",
        "cases": [],
        "procedureProposal": {
            "proposalNumber": "163/QĐ-BTP",
            "decisionDate": DECISION_DAY,
            "issuingAgency": {"name": "Bộ Tư pháp"},
        },
        "_source": {"retrieved": "2026-07-18"},
    } | changes


def method(
    kind: str = "DIRECT", time: Any = 5, unit: str = "WORKING_DAY", *fees: Any, text: str = ""
) -> dict[str, Any]:
    """A way to hand in."""
    return {
        "submissionMethod": kind,
        "processingTime": time,
        "processingTimeUnit": unit,
        "description": text,
        "fees": list(fees),
    }


def fee(value: Any, text: str = "", currency: str | None = "VNĐ", kind: str | None = "SERVICE_FEE") -> dict[str, Any]:
    """A fee."""
    return {"type": kind, "value": value, "currencyName": currency, "description": text, "attachment": None}


def group(name: str, *papers: Any) -> dict[str, Any]:
    """Papers under a heading."""
    return {"name": name, "profileComponents": list(papers)}


def paper(name: str, originals: int = 1, copies: int = 0, *files: str, code: str | None = None) -> dict[str, Any]:
    """A row of the dossier."""
    attachments = [{"fileName": file} for file in files]
    return {"name": name, "originalQty": originals, "copyQty": copies, "code": code, "attachments": attachments}


def write_answers(folder: Path, *answers: dict[str, Any], name: str = "tra-loi.jsonl") -> Path:
    """A file with an answer a line."""
    folder.mkdir(exist_ok=True)
    file = folder / name
    file.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in answers), "utf-8")
    return file
