"""The report of the office as a file of its own: it is on no site, and has the style of their sheets beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from congkhai.pages.page import render
from congkhai.sheets.sheet import Sheet


@dataclass(frozen=True, slots=True)
class ReportPage:
    """All that the template uses; `policy` is what it may load, `files` are the same in other formats."""

    template: ClassVar[str] = "report.html"

    sheet: Sheet
    style: str
    policy: str
    files: tuple[tuple[str, str], ...]


def render_report_page(sheet: Sheet, style: str, policy: str, files: tuple[tuple[str, str], ...]) -> bytes:
    """The whole file; `style` is the name of the stylesheet in the same folder, `files` are names and words."""
    return render(ReportPage(sheet, style, policy, files)).encode()
