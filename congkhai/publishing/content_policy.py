"""What pages may load: their own files, and nothing of others; what may run in them: the one script of their head."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256

from congkhai.publishing.assets import early_script

# What a page with a recording adds: all others load no sound and no film.
PLAYS = "; media-src 'self'"

# Of a list in a frame of others: its style, and nothing that runs.
EMBED_POLICY = "default-src 'none'; style-src 'self'; form-action 'none'; base-uri 'none'"


def frame_ancestors(hosts: Iterable[str]) -> str:
    """The header that lets these sites show lists in a frame: no page can say it of itself."""
    return " ".join(("frame-ancestors 'self'", *hosts))


def content_policy(*, preview: bool = False) -> str:
    """The value of `Content-Security-Policy` in every page; what needs a header is in deploy/nginx.conf.

    `preview`: `mkdocs serve` reloads pages by a script that it writes within them.
    """
    inline = "unsafe-inline" if preview else f"sha256-{b64encode(sha256(early_script().encode()).digest()).decode()}"
    return (
        f"default-src 'none'; script-src 'self' '{inline}'; style-src 'self'; img-src 'self' data:; "
        "connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'"
    )
