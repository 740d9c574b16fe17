"""The recipe: read, check, assemble, render, write."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from congkhai.building.checking import Checked, check_project
from congkhai.building.rendering import Output, render_procedures
from congkhai.building.sites import pages_meanwhile, write_common, write_sitemaps
from congkhai.catalogue.surroundings import Surroundings, surroundings_of
from congkhai.pages.correction_notes import correction_notes
from congkhai.publishing.frame import FrameSet
from congkhai.publishing.locking import locked
from congkhai.publishing.staging import Staging
from congkhai.publishing.targets import check_target, foreign_owner
from congkhai.reading.hand_written import CONTENT, FORMS
from congkhai.reading.project import CACHE

Sites = Sequence[tuple[FrameSet, Path]]  # each with the folder it is published in
Tell = Callable[[str], None]
FramesFor = Callable[[Surroundings], Sequence[FrameSet]]
# `publish`, which servers are for, refuses it.
_OF_ROOT = (
    "Chú ý: {folder} là của người dùng {name}, mà lệnh này chạy bằng root: tệp nó ghi thì {name} (kể cả lịch chạy đêm) "
    "không thay được. Xong thì trả lại: `sudo chown -R {name}: {folder}`; lần sau bắt đầu bằng `sudo -u {name} …`"
)


def build(
    root: Path,
    day: date,
    targets: Sequence[Path],
    frames_for: FramesFor,
    *,
    tell: Tell,
    use_cache: bool = True,
) -> Checked:
    """Check everything, then publish the sites in `targets`; nothing is published when there are errors.

    `frames_for` renders the frames, which show the unit and notices; `tell` says what the build waits for.
    """
    with alone(root, targets, tell):
        return build_alone(root, day, targets, frames_for, use_cache=use_cache)


def build_alone(root: Path, day: date, targets: Sequence[Path], frames_for: FramesFor, *, use_cache: bool) -> Checked:
    """`build`, for who keeps others away already."""
    checked = check_project(root, day, use_cache=use_cache)
    if not checked.has_errors:
        around = surroundings_of(checked.loaded.catalogue.setting)
        publish(checked, list(zip(frames_for(around), targets, strict=True)))
    return checked


@contextmanager
def alone(root: Path, targets: Sequence[Path], tell: Tell) -> Iterator[None]:
    """No other build of the same project or into the same folders runs meanwhile, and the folders are of this project.

    Records are read only then: what is published last was read last.
    """
    if found := foreign_owner(root):
        tell(_OF_ROOT.format(folder=found[0], name=found[1]))
    with locked([root / CACHE, *targets], tell):
        for target in targets:
            check_target(target)
        yield


def publish(checked: Checked, sites: Sites) -> None:
    """Write the sites beside the published ones, then put them in their places, all or nothing."""
    memo, day = checked.memo, checked.loaded.catalogue.day
    unpublished = {*checked.loaded.unused_forms, *checked.loaded.held_forms}
    unused = [f"{FORMS}{form}".removeprefix(CONTENT) for form in unpublished]
    notes = correction_notes(checked.loaded.catalogue.setting)
    outputs = [
        Output(frames.without(unused), Staging(target, memo.spare(frames.audience)), day, notes)
        for frames, target in sites
    ]
    try:
        _write(checked, outputs)
    except BaseException:
        for output in outputs:
            output.staging.discard()
        raise
    for output in outputs:
        output.staging.publish()
    memo.save()


def _write(checked: Checked, outputs: Sequence[Output]) -> None:
    loaded, memo = checked.loaded, checked.memo
    render_procedures(loaded, outputs)
    with pages_meanwhile(outputs, loaded, memo.listed) as written:
        write_common(outputs, loaded)
        pages = written()
    memo.listed = pages.listed
    write_sitemaps(outputs, loaded, pages)
