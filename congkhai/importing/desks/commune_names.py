"""The commune that a row of a table means: today's by name or code; old and ambiguous names are asked back."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from congkhai.catalogue.fold import fold
from congkhai.catalogue.localities import bare_district
from congkhai.model.communes import Commune, OldUnit

Unit = Commune | OldUnit

_KINDS = {
    "x": "xã",
    "xa": "xã",
    "p": "phường",
    "ph": "phường",
    "phuong": "phường",
    "thi tran": "thị trấn",
    "tt": "thị trấn",
}
_KIND = re.compile(r"(xã|phường|thị trấn|x\.|ph?\.|tt\.?)\s*(?=\S)", re.IGNORECASE)
_DISTRICT = re.compile(r"(?:huyện|thị xã|thành phố|tx\.?|tp\.?)\s", re.IGNORECASE)
_TAIL = re.compile(r"\s*[,;(]|\s+[-–]\s+|\s+(?=(?:huyện|thị xã|thành phố|tỉnh)\s)", re.IGNORECASE)
_ANOTHER = re.compile(r"[,;]\s*(?:xã|phường|x\.|p\.)\s*([^,;()]+)", re.IGNORECASE)
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_REMEDY = "ghi tên xã, phường hiện nay, kèm mã của nó nếu tên dễ lẫn"


@dataclass(frozen=True, slots=True)
class Question:
    """Why it is not known which commune is meant, and what would tell."""

    what: str
    remedy: str = _REMEDY


@dataclass(frozen=True)
class CommuneNames:
    """All communes of today and the units they were made of."""

    communes: Sequence[Commune]
    old: Sequence[OldUnit]

    @cached_property
    def _by_letters(self) -> dict[str, list[Unit]]:
        """Letters of every spelling → units, today's first."""
        units: dict[str, list[Unit]] = {}
        every: list[Unit] = [*self.communes, *self.old]
        for unit in every:
            for letters in {fold(name) for name in (unit.name, *unit.other_names)}:
                units.setdefault(letters, []).append(unit)
        return units

    def _alike(self, name: str) -> list[Unit]:
        """Those of which some spelling has the letters of a name; those with its very marks, if there are any."""
        found = self._by_letters.get(fold(name), [])
        return [unit for unit in found if _is_exact(unit, name)] or found

    @cached_property
    def _districts(self) -> set[str]:
        """Names of the districts until 1/7/2025, without what they were."""
        return {fold(bare_district(unit.district)) for unit in self.old}

    def meant(self, code: str, kind: str, name: str, *, is_commune: bool = False) -> Commune | Question:
        """The commune that code and name agree upon; a name alone if it has never been another's.

        Of most old districts a commune has the name today: it is meant where its kind says so, or it `is_commune`.
        """
        kind, bare = _parts(kind, name)
        if any(fold(other).strip() != fold(bare) for other in _ANOTHER.findall(name)):
            return Question(f"“{name}” là nhiều xã, phường", "mỗi xã, phường ghi một dòng")
        by_code = next((commune for commune in self.communes if commune.id == code), None)
        if _DISTRICT.match(name):
            return Question(f"“{name}” là tên huyện, thị xã, thành phố, không phải một xã, phường")
        if code and by_code is None:
            return self._unknown_code(code)
        if by_code:
            return self._agreed(by_code, kind, bare) if bare else self._by_code_alone(by_code)
        if not kind and not is_commune and fold(bare) in self._districts:
            return Question(
                f"“{name}” có thể là huyện, thị xã, thành phố cũ", "là xã, phường thì ghi rõ, như “xã Ví Dụ”"
            )
        return self._by_name(kind, bare, name)

    def _unknown_code(self, code: str) -> Question:
        if old := [unit for unit in self.old if unit.code == code]:
            return Question(f"“{code}” là mã cũ của {old[0].full_name}, {self._today_of(old)}")
        return Question(f"không có xã, phường nào mang mã “{code}”", "ghi đúng mã năm chữ số, hoặc bỏ mã và ghi tên")

    def _agreed(self, commune: Commune, kind: str, name: str) -> Commune | Question:
        """The commune of a code whose name the row has too."""
        same_kind = not kind or fold(kind) == fold(commune.kind)
        if same_kind and commune in self._by_letters.get(fold(name), ()):
            return commune
        told = f"{kind} {name}".strip()
        return Question(
            f"mã {commune.id} là {commune.full_name}, nhưng dòng này ghi “{told}”", "sửa mã hoặc tên cho khớp"
        )

    def _by_code_alone(self, commune: Commune) -> Commune | Question:
        """Codes went over to other units on 1/7/2025: one that had another name could mean that."""
        former = [unit for unit in self.old if unit.code == commune.id and fold(unit.name) != fold(commune.name)]
        if former:
            what = f"mã {commune.id} nay là {commune.full_name}, trước đây là {former[0].full_name}"
            return Question(f"{what}, mà dòng này không ghi tên", "ghi cả tên xã, phường")
        return commune

    def _by_name(self, kind: str, name: str, written: str) -> Commune | Question:
        """Today's commune of a name that no unit had which went elsewhere."""
        alike = self._alike(name)
        units = [unit for unit in alike if not kind or fold(kind) == fold(unit.kind)]
        today = [unit for unit in units if isinstance(unit, Commune)]
        old = [unit for unit in units if isinstance(unit, OldUnit)]
        elsewhere = [unit for unit in old if unit.communes != tuple(commune.id for commune in today)]
        if len(today) == 1 and not elsewhere:
            return today[0]
        if not units:
            named = [f"{unit.full_name} ({unit.id})" for unit in alike if isinstance(unit, Commune)]
            others = f"; danh mục có {_listed(named)}" if named else ""
            return Question(f"không có xã, phường nào tên “{written}” trong danh mục{others}")
        old_names = f"tên cũ của {_listed(unit.full_name for unit in elsewhere)}, {self._today_of(elsewhere)}"
        if today:
            both = _listed(f"{commune.full_name} ({commune.id}) hiện nay" for commune in today)
            return Question(f"“{written}” có thể là {both}, cũng có thể là {old_names}")
        return Question(f"“{written}” là {old_names}")

    def _today_of(self, units: Iterable[OldUnit]) -> str:
        codes = dict.fromkeys(code for unit in units for code in unit.communes)
        named = [f"{commune.full_name} ({commune.id})" for commune in self.communes if commune.id in codes]
        return f"nay thuộc {_listed(named)}" if named else "chưa rõ nay thuộc xã, phường nào"


def _parts(kind: str, name: str) -> tuple[str, str]:
    """Kind and bare name of “P. Ví Dụ, tỉnh Mẫu”; the kind that stands before the name counts."""
    bare = _TAIL.split(name, maxsplit=1)[0].strip()
    if found := _KIND.match(bare):
        kind, bare = found[1], bare[found.end() :]
    return _KINDS.get(fold(kind), ""), bare


def _is_exact(unit: Unit, name: str) -> bool:
    return _with_marks(name) in map(_with_marks, (unit.name, *unit.other_names))


def _with_marks(name: str) -> str:
    """Equal for names that differ in case, blanks and on which vowel a tone stands: Hoà, Hòa."""
    words = unicodedata.normalize("NFD", name.casefold()).replace("-", " ").split()
    return " ".join("".join(sorted(word, key=lambda letter: letter in _TONES)) for word in words)


def _listed(names: Iterable[str]) -> str:
    return " hoặc ".join(dict.fromkeys(names))
