"""The recipe: load, check, assemble, render, write."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path

from congkhai.building.checking import Checked, check_procedures, open_shared
from congkhai.building.loading import Shared
from congkhai.building.memo import Memo
from congkhai.building.rendering import Output, Renderer, render_procedures
from congkhai.building.sites import pages_meanwhile, write_common, write_sitemaps
from congkhai.model.lists import Unit
from congkhai.publishing.frame import FrameError, FrameSet
from congkhai.publishing.writing import Staging

Sites = Sequence[tuple[FrameSet, Path]]  # each with the folder it is published in


def build(root: Path, day: date, sites_of: Callable[[Unit], Sites], *, use_cache: bool = True) -> Checked:
    """Check everything, then publish the sites; nothing is published when there are errors.

    `sites_of` renders the frames, which show the unit. When nothing is remembered of the records, all pages have to
    be written, and those of procedures are as these are read; otherwise when everything is checked.
    """
    shared = open_shared(root, day, use_cache=use_cache)
    early = None if shared.memo.entries or shared.has_errors else _early_renderer(shared, sites_of)
    try:
        checked = check_procedures(shared, early)
    except BaseException:
        _discard(early)
        raise
    if checked.has_errors:
        _discard(early)
    else:
        publish(checked, early or new_renderer(shared.memo, sites_of(shared.unit)))
    return checked


def publish(checked: Checked, renderer: Renderer) -> None:
    """Write what is left of the sites and put them in their places, all or nothing."""
    loaded, memo, outputs = checked.loaded, checked.memo, renderer.outputs
    try:
        render_procedures(loaded, renderer)
        with pages_meanwhile(outputs, loaded, memo.listed) as written:
            write_common(outputs, loaded)
            memo.gather()
            pages = written()
        memo.listed = pages.listed
        write_sitemaps(outputs, loaded, pages)
    except BaseException:
        _discard(renderer)
        raise
    for output in outputs:
        output.staging.publish()
    memo.save()


def new_renderer(memo: Memo, sites: Sites) -> Renderer:
    """Begin the sites beside the published ones."""
    return Renderer(Output(frames, Staging(target, memo.spare(frames.audience))) for frames, target in sites)


def _early_renderer(shared: Shared, sites_of: Callable[[Unit], Sites]) -> Renderer | None:
    # Frames that cannot be rendered are told when nothing is wrong with the records.
    with suppress(FrameError):
        return new_renderer(shared.memo, sites_of(shared.unit))
    return None


def _discard(renderer: Renderer | None) -> None:
    for output in renderer.outputs if renderer else ():
        output.staging.discard()
