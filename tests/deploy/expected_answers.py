"""What nginx has to answer, of whatever file: type, policy, how long it may be kept."""

from __future__ import annotations

from pathlib import Path

from nginx_server import Answer

from congkhai.publishing.content_policy import content_policy

OF_PAGES, OF_OTHERS = "frame-ancestors 'self'", "default-src 'none'; frame-ancestors 'self'"
OF_WORKER = "default-src 'none'; connect-src 'self'; frame-ancestors 'self'"
KEPT, ASKED_AGAIN = "public, max-age=31536000, immutable", "no-cache"
TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".jsonld": "application/ld+json; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".atom": "application/atom+xml; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8",
    ".xml": "application/xml; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".svg": "image/svg+xml; charset=utf-8",
}


def files_of(host: Path, site: str) -> dict[str, bytes]:
    """The files of a site, without their compressed forms."""
    every = (path for path in (host / site).rglob("*") if path.is_file())
    files = {path.relative_to(host / site).as_posix(): path.read_bytes() for path in every}
    return {name: data for name, data in files.items() if Path(name).suffix in TYPES}


def assert_strict(answer: Answer, policy: str = OF_OTHERS) -> None:
    """A page carries its own policy and is told what needs a header; whatever is no page may load and run nothing."""
    is_page = answer.body.startswith(b"<!doctype html>")
    assert answer.headers["content-security-policy"] == (OF_PAGES if is_page else policy)
    assert (content_policy().encode() in answer.body) is is_page
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["referrer-policy"] == "strict-origin-when-cross-origin"
    assert answer.headers["permissions-policy"] == "camera=(), geolocation=(), microphone=()"
    assert answer.headers["strict-transport-security"] == "max-age=31536000"
    assert answer.headers["server"] == "nginx"
