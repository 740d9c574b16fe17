"""What to bring, to tick off: papers, the headings and notes among them, and their forms."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from congkhai.model.choices import RowKind
from congkhai.model.procedure import Evidence, EvidenceGroup
from congkhai.pages.outline import Nesting, without_bullet
from congkhai.phrases import spell_day

# With more rows than this, several groups are closed until asked for.
_SHOWN_OPEN = 40
_DEPTHS = ("", " ck-papers__row--inner", " ck-papers__row--innermost")
_LONGEST_NAME = 200
_FIRST_SENTENCE = re.compile(r".{15,240}?[.;:](?=\s)")


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the checklist. `id` is what the browser remembers a tick by; `text` follows a long name."""

    kind: RowKind
    id: str
    name: str
    text: str
    depth: str
    amount: str = ""
    notes: tuple[str, ...] = ()
    exemption: str = ""

    @property
    def is_paper(self) -> bool:
        """Whether there is something to tick."""
        return self.kind is RowKind.PAPER

    @property
    def is_heading(self) -> bool:
        """Whether it names the papers after it."""
        return self.kind is RowKind.HEADING


@dataclass(frozen=True, slots=True)
class PaperGroup:
    """The rows of one case. `texts` follow its name."""

    name: str
    texts: tuple[str, ...]
    rows: tuple[Row, ...]
    papers: int


@dataclass(frozen=True, slots=True)
class Checklist:
    """All groups; `papers` counts each paper once, in however many groups it is."""

    groups: tuple[PaperGroup, ...]
    papers: int

    @property
    def is_folded(self) -> bool:
        """Whether the groups are closed until asked for."""
        return len(self.groups) > 1 and sum(len(group.rows) for group in self.groups) > _SHOWN_OPEN


@dataclass(frozen=True, slots=True)
class Form:
    """A form to fill in, and where to get it."""

    name: str
    address: str | None


def checklist_of(groups: Sequence[EvidenceGroup], papers: int) -> Checklist:
    """The checklist of a procedure with so many different papers."""
    return Checklist(tuple(_group(group, number, len(groups)) for number, group in enumerate(groups, 1)), papers)


def forms_of(groups: Iterable[EvidenceGroup], root: str) -> tuple[Form, ...]:
    """The different forms of all papers."""
    forms = (form for group in groups for paper in group.evidence for form in paper.forms)
    return tuple(
        Form(form.name, f"{root}bieu-mau/{form.file}" if form.file else form.address) for form in dict.fromkeys(forms)
    )


def parted(text: str) -> tuple[str, str]:
    """A long text as its first sentence or line, and the rest."""
    line, _, others = text.partition("\n")
    if len(text) <= _LONGEST_NAME and not others:
        return text, ""
    if len(line) > _LONGEST_NAME and (found := _FIRST_SENTENCE.match(line)):
        return found.group(), text[found.end() :].strip()
    return line.strip(), others.strip()


def _group(group: EvidenceGroup, number: int, of: int) -> PaperGroup:
    unnamed = "Giấy tờ" if of == 1 else f"Nhóm giấy tờ {number}"
    name, rest = parted(without_bullet(group.case)[1]) if group.case else (unnamed, "")
    nesting = Nesting(len(_DEPTHS))
    rows = tuple(_row(row, f"giay-{number}-{place}", nesting) for place, row in enumerate(group.evidence, 1))
    texts = tuple(text for text in (rest, group.note) if text)
    return PaperGroup(name, texts, rows, sum(row.is_paper for row in rows))


def _row(row: Evidence, id: str, nesting: Nesting) -> Row:
    mark, text = without_bullet(row.name)
    if mark:
        depth = _DEPTHS[nesting.enter(mark) - 1]
    else:
        depth = ""
        nesting.forget()
    if not row.is_paper:
        return Row(row.row, id, text, "", depth, notes=_notes(row))
    name, rest = parted(text)
    return Row(row.row, id, name, rest, depth, _amount(row), _notes(row), _exemption(row))


def _amount(paper: Evidence) -> str:
    counts = [f"{count} {kind}" for count, kind in ((paper.originals, "bản chính"), (paper.copies, "bản sao")) if count]
    if paper.hand_in is not None:
        counts.append(paper.hand_in.label)
    return ", ".join(counts)


def _notes(row: Evidence) -> tuple[str, ...]:
    forms = "; ".join(form.name for form in row.forms)
    notes = (row.condition, row.note, f"Theo mẫu: {forms}" if forms else None)
    return tuple(note for note in notes if note)


def _exemption(paper: Evidence) -> str:
    if paper.exemption is None:
        return ""
    until = f", đến hết ngày {spell_day(paper.exemption.until)}" if paper.exemption.until else ""
    return (
        f"Không phải nộp nếu dữ liệu đã có trong {paper.exemption.database} ({paper.exemption.legal_resource}{until})"
    )
