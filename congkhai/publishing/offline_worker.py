"""The service worker of a site: what keeps pages on devices, or what removes all that was kept."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from congkhai.catalogue.addresses import ASSETS
from congkhai.publishing.assets import BROWSER_CODE, asset_names, early_script
from congkhai.publishing.declarations import declared_modules
from congkhai.publishing.frame import SECTIONS, FrameSet
from congkhai.publishing.minifying import SCRIPT, minified
from congkhai.publishing.scripts import join_scripts

_WORKER = Path(__file__).parents[1] / "pages/browser/worker"
# An index of more bytes is stored only on devices that have searched: 60 KB on the way.
_LIGHT = 400_000


@lru_cache(maxsize=1)
def scripts_code() -> str:
    """What pages, data and the worker of the same state of the scripts have in common: others do not go together."""
    parts = [
        *asset_names().values(),
        early_script(),
        _workers()[0],
    ]
    return hashlib.blake2b("\n".join(parts).encode(), digest_size=5).hexdigest()


def worker_script(index: bytes, notice: str, own: Iterable[str]) -> bytes:
    """The worker of a site that is searched by an index; `notice` stands above a page that is stored.

    `own` are the names at its root (`names_at_root`): for what is beside them on the same host it does not answer.
    """
    publication = hashlib.blake2b(index, digest_size=5).hexdigest()
    told = publication_module(scripts_code(), publication, notice, len(index), own)
    # What differs stands before what all have in common, which is made once.
    return "".join([*join_scripts((), ["publication"], made={"publication": told}), _workers()[0]]).encode()


def names_at_root(frames: FrameSet) -> list[str]:
    """The folders at the root of a site: its sections, its hand-written pages, its assets."""
    addresses = (*SECTIONS, *(address for address, _ in frames.hand_written), ASSETS)
    return sorted({address.partition("/")[0] for address in addresses} - {""})


def removal_script() -> bytes:
    """The worker of a site that keeps nothing: it takes the place of a former one."""
    return _workers()[1].encode()


def publication_module(code: str, publication: str, notice: str, size: int, own: Iterable[str]) -> str:
    """The module of what differs between publications: a worker with other bytes is another worker to browsers."""
    named = {
        "CODE": code,
        "PUBLICATION": publication,
        "NOTICE": notice,
        "IS_LIGHT": size <= _LIGHT,
        "AT_ROOT": list(own),
    }
    return "".join(f"export const {name} = {json.dumps(value, ensure_ascii=False)};\n" for name, value in named.items())


@lru_cache(maxsize=1)
def _workers() -> list[str]:
    """What keeps, without what a publication says of itself, and what removes."""
    made = declared_modules() | {"publication": publication_module("", "", "", 0, ())}
    _, *starts = join_scripts((*BROWSER_CODE, _WORKER), ["publication"], ["worker-start", "removal-start"], made)
    return minified(SCRIPT, starts)
