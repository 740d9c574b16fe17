"""The import command: does what the recipe planned and tells the editor, in Vietnamese, what became of it."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from congkhai.importing.decision_lines import decision_lines, decision_proof_lines, lost_codes
from congkhai.importing.desk_lines import desk_lines
from congkhai.importing.desks.desk_import import DESKS, DeskImport
from congkhai.importing.desks.desk_template import desk_template
from congkhai.importing.found.shapes import FoundProcedure
from congkhai.importing.list_lines import comparison_lines
from congkhai.importing.lists.list_files import list_file
from congkhai.importing.plan import Order, Plan, plan_import
from congkhai.importing.proof_lines import proof_lines
from congkhai.importing.report import report_json, summary_lines
from congkhai.importing.terminal_lines import first_lines, shortened, spell_outcomes
from congkhai.importing.update.differences import EDITED
from congkhai.importing.update.merging import Stance
from congkhai.importing.update.record_import import Outcome, RecordImport, Terms
from congkhai.model.families import DECISIONS, FAMILY, FORMS
from congkhai.publishing.writing import move_file, write_file, write_named

_EVERY = 500
_FEW = 5  # records whose conflicts are told whole
_BRIEF = 100
_UNREAD = 200  # a table of the whole country has thousands of rows of others
_LISTS = {
    "linh-vuc": "lĩnh vực",
    "co-quan": "cơ quan",
    "van-ban": "văn bản",
    "bieu-mau": "mẫu đơn",
    DECISIONS: "quyết định công bố",
}


def run(options: argparse.Namespace) -> bool:
    """Import; whether everything was read, written and (if asked) proved."""
    terms = Terms(options.today, Stance(options.xung_dot), options.verify)
    plan = plan_import(Order(options.root, tuple(options.nguon), terms, options.only, options.date), _tell)
    if plan.problems:
        _print(map(str, plan.problems))
        print("Chưa nhập gì: sửa các lỗi trên trong danh mục rồi chạy lại.")
        return False
    _print(_differences(plan))
    if not options.dry_run:
        _write(plan, options.root)
    if options.report:
        write_named(options.report, report_json(plan).encode())
    _print(_lines(plan, dry_run=options.dry_run, verified=options.verify))
    return _is_clean(plan, verified=options.verify)


def write_template(root: Path, path: Path) -> bool:
    """Write the table that offices fill; whether the lists it is made of could be read."""
    communes, desks = (list_file(root, stem) for stem in ("xa-phuong", DESKS))
    if problems := [*communes.problems, *desks.problems]:
        _print(map(str, problems))
        print("Chưa ghi bảng: sửa các lỗi trên trong danh mục rồi chạy lại.")
        return False
    write_named(path, desk_template(communes.entries, desks))
    print(f"Đã ghi {path}: {len(communes.entries)} xã, phường. Điền xong thì nhập lại chính tệp ấy bằng lệnh import.")
    return True


def _write(plan: Plan, root: Path) -> None:
    """First the moves: a run that is stopped then leaves each record once, where the next one brings it up to date."""
    for name, place in plan.moves.items():
        move_file(root / name, root / place)
    for name, data in plan.writes.items():
        write_file(root / name, data)


def _is_clean(plan: Plan, *, verified: bool) -> bool:
    bad = {Outcome.CONFLICT, Outcome.UNWRITTEN}
    lost = any(record.open or (record.verification and record.verification.losses) for record in plan.records)
    outcomes = {record.outcome for record in plan.records} | {desk.outcome for desk in _desks(plan)}
    outcomes |= {decision.outcome for decision in plan.decisions}
    lost = lost or (verified and any(map(lost_codes, plan.decisions)))
    return not plan.unread and not lost and not bad & outcomes


def _desks(plan: Plan) -> list[DeskImport]:
    return plan.desks.desks if plan.desks else []


def _differences(plan: Plan) -> Iterator[str]:
    """What the sources say otherwise than the project: told before anything is written."""
    unread = [f"{one.file}: {one.what}; {one.remedy}." for one in plan.unread]
    yield from first_lines(unread, "chỗ chưa đọc", _UNREAD)
    yield from comparison_lines(plan)
    yield from decision_lines(plan)


def _lines(plan: Plan, *, dry_run: bool, verified: bool) -> Iterator[str]:
    for record in plan.records:
        yield from _record_lines(record)
    yield from _internal_lines(plan.internal)
    yield from summary_lines(plan.doubts)
    yield from _list_lines(plan.added)
    yield from _merged_lines(plan)
    yield from _proposed_lines(plan)
    yield from _kept_lines(plan.records)
    yield from _conflict_lines([record for record in plan.records if record.outcome is Outcome.CONFLICT])
    counts = Counter(record.outcome for record in plan.records)
    if counts[Outcome.OLDER] or any(desk.outcome is Outcome.OLDER for desk in _desks(plan)):
        yield "Dữ liệu cũ: nếu vẫn muốn lấy theo nguồn thì chạy lại với --xung-dot lay-nguon, cùng --only cho vài mã."
    if plan.records or not (plan.lists or plan.decisions):
        told = f"{len(plan.records)} thủ tục: {spell_outcomes(counts)}."
        yield told if plan.records else "Không có thủ tục nào để nhập."
    if plan.desks:
        yield from desk_lines(plan.desks)
    if verified:
        yield from proof_lines(plan)
        yield from decision_proof_lines(plan)
    if dry_run:
        yield "Chạy thử: chưa ghi tệp nào."


def _record_lines(record: RecordImport) -> Iterator[str]:
    """What an editor has to know of a record; a new or unchanged one needs no line of its own."""
    if record.outcome is Outcome.UPDATED:
        yield f"{record.file}: cập nhật {record.code} {shortened(record.name)}"
        yield from _change_lines(record)
        if record.moved_from:
            yield f"    Tệp chuyển từ {record.moved_from} sang thư mục của lĩnh vực mới."
    elif record.outcome is Outcome.UNWRITTEN:
        yield f"{record.file}: chưa ghi {record.code}, tệp để nguyên; sửa tay theo nguồn, hoặc báo người bảo trì"
        yield from (f"    {problem}" for problem in record.problems)
    elif record.outcome is Outcome.OLDER:
        yield f"{record.file}: dữ liệu cũ hơn bản ghi, tệp để nguyên (ngày của nguồn → ngày của bản ghi):"
        yield from _change_lines(record)


def _conflict_lines(records: list[RecordImport]) -> Iterator[str]:
    """Every record in conflict, with all its values where they are few; once, what to do."""
    if not records:
        return
    yield f"Xung đột ở {len(records)} thủ tục, tệp để nguyên: nguồn khác những mục bạn tự viết hoặc đã sửa."
    yield "Dưới đây là bạn ghi → nguồn ghi; muốn xem đủ hai bên thì thêm --report bao-cao.json."
    for record in records:
        yield f"  {record.file}: {shortened(record.name, 70)}"
        yield from _change_lines(record) if len(records) <= _FEW else _brief_lines(record)
    yield "Xung đột: sửa tay, hoặc chạy lại với --xung-dot lay-nguon (theo nguồn) hay giu-sua (giữ bản của bạn);"
    yield "chỉ muốn xét vài thủ tục thì thêm --only ma.txt."


def _brief_lines(record: RecordImport) -> Iterator[str]:
    """Short values whole, of the others their headings in one line."""
    long = {label for label, *_ in record.excerpts}
    short = [line for line in record.lines if len(line) <= _BRIEF and line.partition(":")[0] not in long]
    yield from (f"    {line}" for line in short)
    if others := dict.fromkeys(line.partition(":")[0] for line in record.lines if line not in short):
        yield f"    khác nhiều: {'; '.join(others)}"


def _kept_lines(records: list[RecordImport]) -> Iterator[str]:
    """Prints and pastes of a page say less than the database: nothing is deleted for that."""
    kept = [f"    {record.code}: {', '.join(record.kept)}" for record in records if record.kept]
    if kept:
        yield f"Giữ nguyên những mục mà bản in, bản dán không ghi đủ ({len(kept)} thủ tục):"
    yield from first_lines(kept, "mã")


def _change_lines(record: RecordImport) -> Iterator[str]:
    """The changes; a long text by the words where it first differs, in place of "sửa nội dung"."""
    excerpts = {label: f"“{shortened(old)}” → “{shortened(new)}”" for label, old, new in record.excerpts}
    for line in record.lines:
        label, _, words = line.partition(": ")
        yield f"    {label}: {excerpts[label]}" if words == EDITED and label in excerpts else f"    {line}"


def _list_lines(added: dict[str, list[str]]) -> Iterator[str]:
    for stem, names in added.items():
        if names:
            more = ", …" if len(names) > 5 else ""
            few = ", ".join(shortened(name, 60) for name in names[:5])
            place = f"{FAMILY[stem].folder}/" if stem == DECISIONS else FAMILY[stem].files
            yield f"{place}: thêm {len(names)} {_LISTS[stem]}: {few}{more}"


def _internal_lines(internal: list[FoundProcedure]) -> Iterator[str]:
    """Procedures that agencies do among themselves, and how one of them is taken all the same."""
    if internal:
        few = "; ".join(f"{one.code} {shortened(one.name, 60)}" for one in internal[:3])
        more = "; …" if len(internal) > 3 else ""
        yield f"Bỏ qua {len(internal)} thủ tục nội bộ của cơ quan nhà nước, không đăng cho người dân: {few}{more}"
        yield "    Người dân cũng làm thủ tục nào trong đó: ghi mã vào một tệp, nhập với --only, rồi sửa `tinh_chat`."


def _merged_lines(plan: Plan) -> Iterator[str]:
    """What was written in several ways, and what the source joins, with a few examples."""
    for stem, words in _LISTS.items():
        merged = [(spelling, one.name) for one in plan.merged if one.stem == stem for spelling in one.spellings]
        if merged:
            few = "; ".join(f"“{shortened(spelling, 60)}” → {shortened(name, 60)}" for spelling, name in merged[:3])
            more = "; …" if len(merged) > 3 else ""
            yield f"content/danh-muc/{stem}.yml: gộp {len(merged)} cách viết khác của {words} đã có: {few}{more}"
    if plan.parted:
        name, bodies = next(iter(plan.parted.items()))
        example = f"“{shortened(name, 80)}” thành {len(bodies)} cơ quan"
        yield f"Tách {len(plan.parted)} tên ghép nhiều cơ quan đã biết, như {example}."


def _proposed_lines(plan: Plan) -> Iterator[str]:
    """Forms that papers name, but that are neither in the source as files nor in the list."""
    if plan.proposed:
        codes = {code for one in plan.proposed for code in one.codes}
        few = "; ".join(f"“{shortened(one.name, 60)}” ({len(one.codes)})" for one in plan.proposed[:3])
        more = "; …" if len(plan.proposed) > 3 else ""
        yield f"Giấy tờ của {len(codes)} thủ tục nêu {len(plan.proposed)} mẫu chưa có trong danh mục: {few}{more}"
        yield f"    Thêm mẫu hay dùng vào {FAMILY[FORMS].files} ; xem đủ: `bieu_mau_de_xuat` của --report."


def _tell(done: int, total: int) -> None:
    if total >= _EVERY and (done % _EVERY == 0 or done == total):
        print(f"Đã xử lý {done}/{total} thủ tục…", file=sys.stderr, flush=True)


def _print(lines: Iterator[str]) -> None:
    for line in lines:
        print(line)
