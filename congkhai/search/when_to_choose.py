"""When a procedure is the right one, in a sentence: what the search asks back where several may be meant."""

from __future__ import annotations

import re

from congkhai.catalogue.summary import Summary
from congkhai.catalogue.wording import shortened, small
from congkhai.model.choices import Audience, Level
from congkhai.search.compact import composed

# Two lines of a phone, and the longest first sentence that is told whole.
_LONGEST_NAME, _LONGEST = 100, 150
_SENTENCE = re.compile(r"(?<=[^\d])\.\s+(?=[A-ZĐÀ-Ỹ])")
_BEGINNING = re.compile(r"^thủ tục (?:hành chính )?(?=\S)|^giải quyết (?:việc |thủ tục )?", re.IGNORECASE)
_END = re.compile(r"\s*\((?:cấp|thực hiện tại)[^()]*\)$|\s+(?:tại |ở )?cấp (?:xã|tỉnh)$", re.IGNORECASE)
# Words of names in these fields that make a special case of something plainer, and when it is one. Registered again is
# what Điều 24 Nghị định 123/2015/NĐ-CP says (401/VBHN-BTP of 2026).
_CASES = (
    ("lưu động", "cán bộ đến đăng ký tại nơi bạn ở"),
    ("đăng ký lại", "trước đây đã đăng ký, nay sổ gốc và bản chính đều mất"),
    ("khu vực biên giới", "có bên là người nước láng giềng thường trú ở khu vực biên giới"),
    ("yếu tố nước ngoài", "có bên là người nước ngoài, hoặc có việc ở nước ngoài"),
)
_OF_CIVIL_STATUS = {"ho-tich", "nuoi-con-nuoi"}
_PLACES = {Level.COMMUNE: "xã, phường", Level.PROVINCE: "tỉnh", Level.MINISTRY: "Bộ"}
_PEOPLE = {
    Audience.CITIZEN, Audience.RESIDENT_FOREIGNER, Audience.FOREIGNER, Audience.OVERSEAS, Audience.NO_RESIDENCE,
    Audience.SETTLED_FOREIGNER, Audience.OFFICIAL, Audience.PARTY_MEMBER,
}  # fmt: skip


def when_to_choose(summary: Summary) -> str:
    """What its summary begins with; else what its name says it is for, who it is for and where."""
    if summary.summary:
        return _ended(shortened(_SENTENCE.split(composed(summary.summary))[0], _LONGEST))
    told = [_special(summary) or f"cần {_what(summary.name)}", _whom(summary), _where(summary)]
    return _ended(f"Khi {'; '.join(filter(None, told))}")


def _what(name: str) -> str:
    return shortened(small(_BEGINNING.sub("", _END.sub("", composed(name)))), _LONGEST_NAME)


def _special(summary: Summary) -> str:
    """The cases of its name, which its link says as it is; a border has foreigners behind it."""
    known = composed(summary.name).lower() if summary.field in _OF_CIVIL_STATUS else ""
    told = [case for words, case in _CASES if words in known]
    return "; ".join(told[:-1] if "khu vực biên giới" in known else told)


def _whom(summary: Summary) -> str:
    return "dành cho tổ chức, doanh nghiệp" if summary.audiences and not _PEOPLE & set(summary.audiences) else ""


def _where(summary: Summary) -> str:
    places = [_PLACES[level] for level in summary.levels if level in _PLACES]
    return f"làm ở {' hoặc '.join(places)}" if places else ""


def _ended(text: str) -> str:
    return text if text.endswith((".", "…")) else f"{text}."
