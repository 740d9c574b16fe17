"""The page of a procedure: answer first, then what to do, what to bring, and on what basis."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from congkhai.catalogue import Catalogue, State, Summary
from congkhai.model.choices import Online, Submission
from congkhai.model.lists import Agency, Field, LegalText
from congkhai.model.policy import Policy
from congkhai.model.procedure import Evidence, EvidenceGroup, Procedure
from congkhai.model.shared import Change
from congkhai.model.terms import NONE
from congkhai.news import marked_changes
from congkhai.pages.channels import ChannelLine, channel_lines
from congkhai.pages.page import Page, render, root_of, shortened
from congkhai.phrases import (
    UNKNOWN,
    spell_day,
)


@dataclass(frozen=True, slots=True)
class Paper:
    """A line of the checklist. `id` is what the browser remembers a tick by."""

    id: str
    name: str
    amount: str
    notes: tuple[str, ...]
    exemption: str


@dataclass(frozen=True, slots=True)
class PaperGroup:
    """The checklist of one case."""

    case: str | None
    note: str | None
    papers: tuple[Paper, ...]


@dataclass(frozen=True, slots=True)
class Basis:
    """A legal text with the words for its validity on the day."""

    number: str
    title: str
    state: str
    address: str | None
    is_over: bool


@dataclass(frozen=True, slots=True)
class Form:
    """A form to fill in, and where to get it."""

    name: str
    address: str | None


@dataclass(frozen=True, slots=True)
class Notice:
    """What must be known before anything else is read."""

    tone: str
    title: str
    text: str
    links: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class ProcedurePage:
    """All that the template may use."""

    root: str
    procedure: Procedure
    summary: Summary
    lead: str
    field: Field | None
    notices: tuple[Notice, ...]
    online: str
    result: str
    channels: tuple[ChannelLine, ...]
    groups: tuple[PaperGroup, ...]
    papers: int
    forms: tuple[Form, ...]
    agencies: tuple[Agency, ...]
    roles: tuple[tuple[str, tuple[Agency, ...]], ...]
    basis: tuple[Basis, ...]
    related: tuple[Summary, ...]
    policies: tuple[tuple[str, Policy], ...]
    changes: tuple[tuple[str, Change], ...]
    events: tuple[tuple[str, str], ...]
    requirements_none: bool
    outputs_none: bool
    apply_at: str | None
    sections: tuple[tuple[str, str], ...]
    day: date


def render_procedure(procedure: Procedure, catalogue: Catalogue) -> Page:
    """The page of a procedure as of the catalogue's day."""
    path = f"thu-tuc/{procedure.identifier}/"
    page = _page(procedure, catalogue, root_of(path))
    return Page(
        path=path,
        section="thu-tuc",
        title=procedure.name,
        description=shortened(page.lead),
        body=render("procedure.html", page),
        code=procedure.identifier,
        changed=page.summary.checked,
    )


def _page(procedure: Procedure, catalogue: Catalogue, root: str) -> ProcedurePage:
    lists = catalogue.lists
    summary = catalogue.procedures[procedure.identifier]
    groups = tuple(_groups(procedure.evidence))
    online = procedure.online.label if procedure.online else UNKNOWN
    if procedure.partial_reason is not None:
        online += f" (vì {procedure.partial_reason.label})"
    return ProcedurePage(
        root=root,
        procedure=procedure,
        summary=summary,
        lead=procedure.guidance.summary or _lead(procedure, summary, groups),
        field=lists.fields.get(procedure.field),
        notices=tuple(_notices(procedure, summary, catalogue, root)),
        online=_online(procedure),
        result="; ".join(procedure.outputs) if procedure.outputs else "",
        channels=channel_lines(procedure.channels, catalogue.day),
        groups=groups,
        papers=sum(len(group.papers) for group in groups),
        forms=tuple(_forms(procedure.evidence, root)),
        agencies=_agencies(procedure.competent_authority, catalogue),
        roles=tuple(_roles(procedure, catalogue)),
        basis=tuple(_basis(number, catalogue) for number in procedure.legal_resources),
        related=tuple(catalogue.procedures[code] for code in procedure.related if code in catalogue.procedures),
        policies=tuple(
            (slug, catalogue.policies[slug]) for slug in catalogue.policies_by_procedure.get(procedure.identifier, ())
        ),
        events=tuple(
            (event, lists.life_events[event].name)
            for event in catalogue.events_by_procedure.get(procedure.identifier, ())
        ),
        changes=tuple(marked_changes(procedure.changes)),
        requirements_none=procedure.requirements is NONE,
        outputs_none=procedure.outputs is NONE,
        apply_at=_apply_at(procedure, summary),
        sections=tuple(_sections(procedure, groups)),
        day=catalogue.day,
    )


def _lead(procedure: Procedure, summary: Summary, groups: Sequence[PaperGroup]) -> str:
    """Facts in a row, for a record whose editor has not written a summary yet."""
    papers = sum(len(group.papers) for group in groups)
    listed = f" Hồ sơ ghi {papers} loại giấy tờ." if papers else ""
    return f"Thời hạn: {summary.time}. Phí, lệ phí: {summary.cost}. Cách nộp: {summary.ways}.{listed}"


def _notices(procedure: Procedure, summary: Summary, catalogue: Catalogue, root: str) -> Iterable[Notice]:
    if summary.state is State.ENDED and procedure.end is not None:
        end = procedure.end
        since = f" từ ngày {spell_day(end.since)}" if end.since else ""
        place = f" Nay làm tại: {end.place}." if end.place else ""
        links = [(end.address, "Xem hướng dẫn ở nơi tiếp nhận mới")] if end.address else []
        successor = catalogue.procedures.get(end.successor or "")
        if successor is not None:
            address = f"{root}thu-tuc/{successor.code}/"
            links.insert(0, (address, f"Thủ tục thay thế: {successor.name}"))
        yield Notice("stop", f"{end.kind.label}{since}", f"{end.reason}{place}", tuple(links))
    if summary.state is State.NOT_YET and summary.since is not None:
        day = spell_day(summary.since)
        yield Notice("wait", "Chưa có hiệu lực", f"Thủ tục này chỉ áp dụng từ ngày {day}.")
    if summary.state is State.EXPIRED and procedure.validity and procedure.validity.until:
        day = spell_day(procedure.validity.until)
        yield Notice("stop", "Đã hết hiệu lực", f"Thủ tục này chỉ áp dụng đến hết ngày {day}.")
    if procedure.sample:
        yield Notice(
            "sample",
            "Dữ liệu mẫu, chưa kiểm tra",
            "Trang này dựng để minh họa. Trước khi đi làm thủ tục, hãy đối chiếu với Cổng Dịch vụ công quốc gia "
            "hoặc hỏi bộ phận một cửa.",
        )


def _groups(groups: Iterable[EvidenceGroup]) -> Iterable[PaperGroup]:
    for number, group in enumerate(groups, 1):
        papers = tuple(_paper(paper, f"giay-{number}-{place}") for place, paper in enumerate(group.evidence, 1))
        yield PaperGroup(group.case, group.note, papers)


def _paper(paper: Evidence, id: str) -> Paper:
    counts = [f"{count} {kind}" for count, kind in ((paper.originals, "bản chính"), (paper.copies, "bản sao")) if count]
    if paper.hand_in is not None:
        counts.append(paper.hand_in.label)
    notes = (paper.condition, paper.note, *(f"Theo mẫu: {form.name}" for form in paper.forms))
    return Paper(id, paper.name, ", ".join(counts), tuple(n for n in notes if n), _exemption(paper))


def _exemption(paper: Evidence) -> str:
    if paper.exemption is None:
        return ""
    until = f", đến hết ngày {spell_day(paper.exemption.until)}" if paper.exemption.until else ""
    return (
        f"Không phải nộp nếu dữ liệu đã có trong {paper.exemption.database} ({paper.exemption.legal_resource}{until})"
    )


def _forms(groups: Iterable[EvidenceGroup], root: str) -> Iterable[Form]:
    seen = set()
    for group in groups:
        for paper in group.evidence:
            for form in paper.forms:
                if form not in seen:
                    seen.add(form)
                    file = f"{root}bieu-mau/{form.file}" if form.file else None
                    yield Form(form.name, file or form.address)


def _roles(procedure: Procedure, catalogue: Catalogue) -> Iterable[tuple[str, tuple[Agency, ...]]]:
    for label, slugs in (
        ("Cơ quan có thẩm quyền quyết định", procedure.deciding_authority),
        ("Cơ quan được ủy quyền", procedure.delegated_authority),
        ("Cơ quan phối hợp", procedure.coordinating_authority),
    ):
        if slugs:
            yield label, _agencies(slugs, catalogue)


def _agencies(slugs: Iterable[str], catalogue: Catalogue) -> tuple[Agency, ...]:
    known = catalogue.lists.agencies
    return tuple(known[slug] for slug in slugs if slug in known)


def _basis(number: str, catalogue: Catalogue) -> Basis:
    text = catalogue.lists.legal_texts.get(number)
    if text is None:
        return Basis(number, "", "", None, is_over=False)
    state, is_over = _validity(text, catalogue.day)
    return Basis(number, text.title, state, text.address, is_over)


def _validity(text: LegalText, day: date) -> tuple[str, bool]:
    replaced = f", thay bằng {', '.join(text.replaced_by)}" if text.replaced_by else ""
    if text.expires is not None:
        over = text.expires <= day
        words = "Đã hết hiệu lực" if over else "Sẽ hết hiệu lực"
        return f"{words} từ {spell_day(text.expires)}{replaced}", over
    if text.effective is not None and text.effective > day:
        return f"Có hiệu lực từ {spell_day(text.effective)}", False
    return f"Sửa đổi bởi {', '.join(text.amended_by)}" if text.amended_by else "", False


def _online(procedure: Procedure) -> str:
    if procedure.online is not None:
        reason = procedure.partial_reason
        return procedure.online.label + (f" (vì {reason.label})" if reason else "")
    if any(channel.submission is Submission.ONLINE for channel in procedure.channels):
        return "Nộp được qua mạng; mức độ trực tuyến chưa cập nhật"
    return UNKNOWN


def _apply_at(procedure: Procedure, summary: Summary) -> str | None:
    """Where to hand in online: the channel's own address, else the national page."""
    if not summary.is_current or procedure.online is Online.INFORMATION:
        return None
    own = (channel.address for channel in procedure.channels if channel.address)
    return next(own, procedure.national_page)


def _sections(procedure: Procedure, groups: Sequence[PaperGroup]) -> Iterable[tuple[str, str]]:
    """Anchor and heading of what the page has; headings without content are not promised."""
    guidance = procedure.guidance
    yield "giay-to", "Cần mang gì"
    yield "cac-buoc", "Các bước"
    yield "cach-nop", "Cách nộp, thời hạn, phí"
    yield "dieu-kien", "Điều kiện"
    yield "noi-nop", "Nơi giải quyết"
    if guidance.questions:
        yield "hoi-dap", "Hỏi và đáp"
    yield "can-cu", "Căn cứ pháp lý"
    yield "thong-tin", "Nguồn và ngày kiểm tra"
