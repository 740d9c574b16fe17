"""Forms of the state as sheets, by their numbers in TT 09/2026/TT-BTP."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from congkhai.catalogue.feedback_figures import Period
from congkhai.catalogue.whole import Catalogue
from congkhai.pages.feedback_parts import form_06a
from congkhai.pages.late_parts import forms_07a
from congkhai.reporting.form_03b import form_03b
from congkhai.sheets.sheet import Sheet

OFFICIAL_FORMS: Mapping[str, Callable[[Period, Catalogue], Sheet]] = {
    "03b": form_03b,
    "06a": form_06a,
    "07a": lambda period, catalogue: forms_07a(period.first, period.last, catalogue),
}
