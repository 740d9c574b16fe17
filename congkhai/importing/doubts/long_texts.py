"""Long texts: steps that are too short or cut, requirements that are none, copies."""

from __future__ import annotations

import re
from collections.abc import Iterator

from congkhai.importing.doubts.doubt_kinds import Doubt, doubt
from congkhai.importing.doubts.found_texts import Texts, composed
from congkhai.importing.found.shapes import FoundProcedure
from congkhai.problems import quoted

_SHORT_STEPS, _LONG_RECORD = 60, 50_000
_NONE = re.compile(r"\W*khôn?g(?:\s+(?:có|quy định|yêu cầu))?(?:\s+yêu cầu,?\s+điều kiện)?\W*", re.IGNORECASE)


def doubts_of_texts(found: FoundProcedure) -> Iterator[Doubt]:
    """What the steps, the requirements and the description give away."""
    yield from _steps(found)
    requirements = found.requirements.strip()
    if requirements and len(requirements) < 60 and _NONE.fullmatch(composed(requirements)):
        yield doubt(found.code, "yeu-cau-la-khong", ("yeu_cau_dieu_kien",), quoted(requirements))
    if requirements and found.description.split() == requirements.split():
        yield doubt(found.code, "mo-ta-chep-yeu-cau", ("mo_ta",), quoted(requirements))


def doubts_of_length(texts: Texts) -> Iterator[Doubt]:
    """A record that nobody reads to its end."""
    if (length := len(texts.everything)) > _LONG_RECORD:
        yield doubt(texts.code, "ban-ghi-qua-dai", (), f"{length} ký tự")


def _steps(found: FoundProcedure) -> Iterator[Doubt]:
    text = composed("\n".join(step.text for step in found.steps)).strip()
    if not text:
        return
    path = ("trinh_tu_thuc_hien", len(found.steps) - 1, "noi_dung")
    if len(text) < _SHORT_STEPS:
        yield doubt(found.code, "trinh-tu-qua-ngan", path, quoted(text))
    elif text[-1].isalnum() or text[-1] in ",-":
        yield doubt(found.code, "trinh-tu-bi-cut", path, quoted(f"… {text[-40:].partition(' ')[2]}"))
