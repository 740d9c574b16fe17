"""A found procedure with nothing to doubt, and quick ways to make one that has."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from congkhai.importing.found.shapes import (
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

STEPS = "Cha hoặc mẹ nộp tờ khai ở quầy.\nCông chức kiểm tra, ghi vào sổ rồi trao giấy khai sinh."
FAULTLESS = FoundProcedure(
    code="1.001193",
    name="Đăng ký khai sinh",
    has=frozenset(field.name for field in fields(FoundProcedure)),
    field="Hộ tịch",
    decision="163/QĐ-BTP",
    issuer="Bộ Tư pháp",
    levels=("WARD",),
    audiences=("Công dân Việt Nam",),
    steps=(FoundStep("", STEPS),),
    channels=(
        FoundChannel(
            "DIRECT", "3", "WORKING_DAY", "Nộp ở quầy.", (FoundCost("FEE", 8000, "VNĐ", "Thu khi trả kết quả"),)
        ),
    ),
    groups=(FoundGroup("", (FoundPaper("Tờ khai đăng ký khai sinh", 1, 0, files=(FoundFile("Mẫu khai báo"),)),)),),
    executing=("Ủy ban nhân dân cấp xã",),
    reception="Bộ phận một cửa của xã",
    outputs=(FoundOutput("Giấy khai sinh"),),
    legal_texts=(FoundLegalText("60/2014/QH13", "Luật Hộ tịch"),),
    requirements="Trẻ chưa được đăng ký ở nơi khác.",
    keywords="khai sinh",
    description="Ghi nhận việc sinh của trẻ.",
)


def found(**parts: Any) -> FoundProcedure:
    """The faultless procedure with other parts."""
    return replace(FAULTLESS, **parts)


def with_steps(text: str) -> dict[str, Any]:
    """Steps that say the usual and then the text."""
    return {"steps": (FoundStep("", f"{STEPS}\n{text}"),)}


def with_time(*times: tuple[str, str], way: str = "DIRECT") -> dict[str, Any]:
    """One channel for each (number, unit), each another way to hand in."""
    ways = [way, "ONLINE", "POSTAL"]
    return {"channels": tuple(FoundChannel(ways[i], *time) for i, time in enumerate(times))}


def with_cost(amount: int | None, text: str = "", currency: str = "VNĐ", way: str = "") -> dict[str, Any]:
    """One channel with one fee, and what is said of the way."""
    return {"channels": (FoundChannel("DIRECT", "3", "DAY", way, (FoundCost("FEE", amount, currency, text),)),)}


def with_papers(*papers: FoundPaper, group: str = "") -> dict[str, Any]:
    """One group of papers."""
    return {"groups": (FoundGroup(group, papers),)}


def with_legal_texts(*texts: tuple[str, str]) -> dict[str, Any]:
    """The legal basis as (number, title)."""
    return {"legal_texts": tuple(FoundLegalText(*text) for text in texts)}
