"""What to bring, to tick off: papers, the headings and notes among them, and the names of their forms."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from hashlib import blake2b
from itertools import accumulate

from congkhai.catalogue.citation import cite
from congkhai.catalogue.dated_prose import coming_papers
from congkhai.catalogue.days import first_day_of, has_begun, is_over
from congkhai.catalogue.doubtful_papers import contradicts_its_name
from congkhai.catalogue.form_editions import spell_form
from congkhai.catalogue.manner import in_one_manner
from congkhai.catalogue.my_case import cases_without_papers
from congkhai.catalogue.wording import PERHAPS_WRONG, UNKNOWN, spell_day
from congkhai.model.choices import RowKind
from congkhai.model.distinctions import Answer
from congkhai.model.evidence import Evidence, EvidenceGroup, Exemption
from congkhai.model.form_sheet import FormSheet
from congkhai.model.lists import LegalText
from congkhai.model.procedure import Procedure
from congkhai.pages.choosing import Relation, advice_on, is_for_all, relation_of
from congkhai.pages.form_links import sheets_of
from congkhai.pages.outline import Nesting, is_marked, without_bullet

# With more rows than this, groups of which nothing tells whom they are for are closed until asked for.
_SHOWN_OPEN = 40
# So many notes below the last paper are read by those whom they concern.
_FEW_NOTES = 1
_DEPTHS = ("", " ck-papers__row--inner", " ck-papers__row--innermost")
_LONGEST_NAME = 200
_ASK = f"{UNKNOWN} về giấy tờ của trường hợp này; hãy hỏi nơi nhận hồ sơ trước khi đi."
_PROXY = "Người đi làm thay mang thêm"
_FIRST_SENTENCE = re.compile(r".{15,240}?\.(?=\s)")
# Tells whether a paper need not be handed in on the day of the page.
_Exempt = Callable[[Exemption | None], str]
# Names the forms of a paper as of that day.
_Forms = Callable[[Evidence], str]


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
    def level(self) -> int:
        """How deep it stands in a list, from 0."""
        return _DEPTHS.index(self.depth)

    @property
    def is_heading(self) -> bool:
        """Whether it names the papers after it."""
        return self.kind is RowKind.HEADING


@dataclass(frozen=True, slots=True)
class PaperGroup:
    """The rows of one case, and the notes below the last paper. `texts` follow its name; who needs it opens it.

    `is_coming`: it tells what will be asked for from a later day on.
    """

    name: str
    texts: tuple[str, ...]
    rows: tuple[Row, ...]
    notes: tuple[Row, ...]
    papers: int
    is_open: bool = True
    when: tuple[str, ...] = ()
    is_coming: bool = False


@dataclass(frozen=True, slots=True)
class Checklist:
    """All groups; `papers` counts each paper once, in however many groups it is.

    `advice` is how to find one's groups; `is_by_answers`: who answered all questions sees no others.
    """

    groups: tuple[PaperGroup, ...]
    papers: int
    advice: str
    is_by_answers: bool

    @property
    def choices(self) -> int:
        """How many groups have papers."""
        return sum(group.papers > 0 for group in self.groups)

    @property
    def has_long_names(self) -> bool:
        """Whether a group's name is a text of its own, too long to be read in bold; then none of them is bold."""
        return any(len(group.name) > _LONGEST_NAME for group in self.groups)


def checklist_of(
    procedure: Procedure, told: Procedure, day: date, sheets: Mapping[str, FormSheet], texts: Mapping[str, LegalText]
) -> Checklist:
    """What to bring on the day, as of which it is `told`; last, what somebody brings who goes for the applicant."""
    exempt = partial(_exemption, day=day, texts=texts)
    forms = partial(_told_forms, sheets=sheets, day=day, texts=texts)
    groups = told.evidence
    made = [_group(group, name, exempt, forms) for group, name in zip(groups, _unnamed(groups), strict=True)]
    made = [*_opened(made, relation_of(told)), *map(_unknown_case, cases_without_papers(told, day))]
    if proxy := told.representation.listed_evidence if told.representation else ():
        made.append(_closed(_paper_group(_PROXY, (), _rows(proxy, "thay", exempt, forms))))
    for first, coming in coming_papers((*procedure.evidence, _of_proxy(procedure)), day):
        made.append(_closed(_coming_group(first, coming, exempt, forms)))
    by_answers = all(group.when or is_for_all(group, groups) for group in groups)
    return Checklist(tuple(made), len(told.paper_names), advice_on(told), by_answers)


def parted(text: str) -> tuple[str, str]:
    """A long text as its first line or sentence, and the rest."""
    line, _, others = text.partition("\n")
    if others.strip():
        return line.strip(), others.strip()
    found = _FIRST_SENTENCE.match(line) if len(line) > _LONGEST_NAME else None
    rest = line[found.end() :].strip() if found else ""
    # A mark within a line, or a small letter, is no new sentence.
    if found is None or not rest[0].isupper() or is_marked(rest):
        return line, ""
    return found.group(), rest


def _unnamed(groups: Sequence[EvidenceGroup]) -> list[str]:
    """What each group is called if it has no name: its number among those with papers, which the page counts."""
    has_papers = [any(row.is_paper for row in group.evidence) for group in groups]
    if sum(has_papers) == 1:
        return ["Giấy tờ" if has else "Ghi chú" for has in has_papers]
    numbers = accumulate(map(int, has_papers))
    for_all = [is_for_all(group, groups) for group in groups]
    return [
        ("Mọi trường hợp" if everyone else f"Nhóm giấy tờ {number}") if has else "Ghi chú"
        for number, has, everyone in zip(numbers, has_papers, for_all, strict=True)
    ]


def _of_proxy(procedure: Procedure) -> EvidenceGroup:
    """What somebody brings besides who goes in the applicant's place, as a group."""
    listed = procedure.representation.listed_evidence if procedure.representation else ()
    return EvidenceGroup().model_copy(update={"case": _PROXY, "evidence": listed})


def _unknown_case(answers: Sequence[Answer]) -> PaperGroup:
    name = "; ".join(answer.name for answer in answers)
    return replace(_paper_group(name, (_ASK,), ()), when=tuple(answer.code for answer in answers))


def _coming_group(first: date, groups: Iterable[EvidenceGroup], exempt: _Exempt, forms: _Forms) -> PaperGroup:
    """What is asked for from a later day on: to read, not yet to tick."""
    rows = [row for group in groups for row in _rows(tuple(_to_read(group)), "", exempt, forms)]
    return replace(_paper_group(f"Từ ngày {spell_day(first)}", (), tuple(rows)), is_coming=True)


def _to_read(group: EvidenceGroup) -> Iterator[Evidence]:
    """The name of a group, its note and its last day as rows, then its papers as notes."""
    ends = _told_until(group.until) if first_day_of(group) else ""
    for text, kind in ((group.case, RowKind.HEADING), (group.note, RowKind.NOTE), (ends, RowKind.NOTE)):
        if text:
            yield Evidence.model_validate({"ten_giay_to": text, "loai_dong": kind})
    for row in group.evidence:
        yield row.model_copy(update={"row": RowKind.NOTE}) if row.is_paper else row


def _group(group: EvidenceGroup, unnamed: str, exempt: _Exempt, forms: _Forms) -> PaperGroup:
    name, rest = parted(without_bullet(group.case)[1]) if group.case else (unnamed, "")
    texts = tuple(text for text in (rest, group.note) if text)
    until = f" (đến hết ngày {spell_day(group.until)})" if group.until else ""
    made = _paper_group(name + until, texts, _rows(group.evidence, f"{group.when} {group.case}", exempt, forms))
    return replace(made, when=group.when)


def _paper_group(name: str, texts: tuple[str, ...], rows: tuple[Row, ...]) -> PaperGroup:
    last = max((place for place, row in enumerate(rows, 1) if row.is_paper), default=len(rows))
    if len(rows) - last <= _FEW_NOTES or any(row.is_heading for row in rows[last:]):
        last = len(rows)
    return PaperGroup(name, texts, rows[:last], rows[last:], sum(row.is_paper for row in rows))


def _opened(groups: Sequence[PaperGroup], relation: Relation) -> Iterator[PaperGroup]:
    """Open is what everyone needs; a case, and what some bring besides, is opened by those whom its name tells."""
    first = next((place for place, group in enumerate(groups) if group.papers), 0)
    many = sum(len(group.rows) for group in groups) > _SHOWN_OPEN
    for place, group in enumerate(groups):
        is_for_some = {
            Relation.ONE: False,
            Relation.CASES: True,
            Relation.ADDITIONS: place > first,
            Relation.UNKNOWN: many,
        }[relation]
        yield _closed(group) if group.papers and (is_for_some or group.when) else group


def _closed(group: PaperGroup) -> PaperGroup:
    return replace(group, is_open=False)


def _rows(evidence: Sequence[Evidence], group: str, exempt: _Exempt, forms: _Forms) -> tuple[Row, ...]:
    nesting = Nesting(len(_DEPTHS))
    # A tick belongs to the paper, not to its place: one that comes before it, or leaves, takes no tick along.
    ids = _ids(evidence, group)
    return tuple(_row(row, id, nesting, exempt, forms) for row, id in zip(evidence, ids, strict=True))


def _ids(evidence: Sequence[Evidence], group: str) -> Iterator[str]:
    """What each paper is remembered by: its case and its name; one that is there again also by how often."""
    seen: Counter[str] = Counter()
    for row in evidence:
        seen[row.name] += 1
        again = seen[row.name] if seen[row.name] > 1 else ""
        yield f"giay-{blake2b(f'{group}|{row.name}|{again}'.encode(), digest_size=5).hexdigest()}"


def _row(row: Evidence, id: str, nesting: Nesting, exempt: _Exempt, forms: _Forms) -> Row:
    mark, text = without_bullet(row.name)
    if mark:
        depth = _DEPTHS[nesting.enter(mark) - 1]
    else:
        depth = ""
        nesting.forget()
    if not row.is_paper:
        # A note that is a list keeps the dash of its first item.
        text = row.name if _has_more(mark, text) else text
        return Row(row.row, id, text, "", depth, _amount(row), _notes(row, forms), exempt(row.exemption))
    name, rest = parted(text)
    if _has_more(mark, rest):
        # Several papers of one rank in one row: the first one is not the heading of the others.
        name, rest = "Mục này gồm:", row.name
    name = in_one_manner(name)
    return Row(row.row, id, name, rest, depth, _amount(row), _notes(row, forms), exempt(row.exemption))


def _has_more(mark: str, text: str) -> bool:
    """Whether a line of the text begins with the mark that was taken from before it."""
    return bool(mark) and any(without_bullet(line.strip())[0] == mark for line in text.splitlines())


def _amount(paper: Evidence) -> str:
    # A photograph is counted as one: nobody calls it an original.
    original = "ảnh" if paper.name.startswith("Ảnh ") else "bản chính"
    counts = [f"{count} {kind}" for count, kind in ((paper.originals, original), (paper.copies, "bản sao")) if count]
    if paper.hand_in is not None:
        counts.append(paper.hand_in.label)
    told = ", ".join(counts)
    if contradicts_its_name(paper.name, paper.originals, paper.copies):
        return f"nguồn ghi {told}, {PERHAPS_WRONG}"
    return told


def _notes(row: Evidence, forms: _Forms) -> tuple[str, ...]:
    named = forms(row)
    # An exemption that ends on the same day says so itself.
    ends = row.until if row.exemption is None or row.exemption.until != row.until else None
    notes = (row.condition, row.note, f"Theo mẫu: {named}" if named else None, _told_until(ends))
    return tuple(note for note in notes if note)


def _told_forms(row: Evidence, sheets: Mapping[str, FormSheet], day: date, texts: Mapping[str, LegalText]) -> str:
    return "; ".join(spell_form(sheet, day, texts) for sheet in sheets_of((row,), sheets))


def _told_until(day: date | None) -> str:
    return f"Áp dụng đến hết ngày {spell_day(day)}." if day else ""


def _exemption(exemption: Exemption | None, day: date, texts: Mapping[str, LegalText]) -> str:
    """That a paper need not be handed in, and until when; before that, from when; afterwards nothing."""
    if exemption is None or is_over(exemption, day):
        return ""
    first = None if has_begun(exemption, day) else first_day_of(exemption)
    words = f"Từ ngày {spell_day(first)} không phải nộp" if first else "Không phải nộp"
    until = f", đến hết ngày {spell_day(exemption.until)}" if exemption.until else ""
    data = f" nếu dữ liệu đã có trong {exemption.database}" if exemption.database else ""
    return f"{words}{data} ({cite(exemption.legal_resource, texts)}{until})"
