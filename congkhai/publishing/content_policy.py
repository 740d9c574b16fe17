"""What pages may load: their own files, and nothing of others."""

from __future__ import annotations


def content_policy(*, preview: bool = False) -> str:
    """The value of `Content-Security-Policy` in every page; what needs a header is in deploy/nginx-trang.conf.

    `preview`: `mkdocs serve` reloads pages by a script that it writes within them.
    """
    scripts = "'self' 'unsafe-inline'" if preview else "'self'"
    return (
        f"default-src 'none'; script-src {scripts}; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        "manifest-src 'self'; form-action 'self'; base-uri 'none'"
    )
