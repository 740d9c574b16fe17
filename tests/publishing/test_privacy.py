"""No request leaves the site, and its own policy holds."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Callable
from hashlib import sha256

import pytest
from page_kinds import KINDS
from playwright.sync_api import Page
from published_site import Site, until, visit

from congkhai.publishing.content_policy import content_policy

ACTIVE = "async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated'"


@pytest.mark.parametrize("kind", KINDS)
def test_page_is_quiet(site: Site, open_page: Callable[..., Page], kind: str):
    """A page asks nobody but its own site, sets no cookie, and the console stays empty."""
    address = site.address + KINDS[kind]
    page = open_page(service_workers="allow")
    requests: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("requestfailed", lambda request: complaints.append(request.url))
    # The browser itself reports that the page asked for is not there.
    page.on("console", lambda line: complaints.append(line.text) if line.location["url"] != address else None)

    visit(page, address)
    page.mouse.wheel(0, 5000)
    until(page, lambda: page.evaluate(ACTIVE))
    page.wait_for_timeout(100)

    assert [url for url in requests if not url.startswith(site.address)] == []
    assert complaints == []
    assert page.context.cookies() == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_page_carries_the_strict_policy(site: Site, kind: str):
    """Every page forbids inline styles, every other origin, and scripts within it but for that of its head."""
    file = site.folder / KINDS[kind].partition("?")[0] / "index.html"
    html = (file if file.is_file() else site.folder / "404.html").read_text(encoding="utf-8")

    [policy] = re.findall(r'<meta http-equiv="Content-Security-Policy" content="([^"]+)">', html)
    assert policy == content_policy()
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert rules["default-src"] == "'none'"
    [within] = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
    assert rules["script-src"] == f"'self' 'sha256-{b64encode(sha256(within.encode()).digest()).decode()}'"
    assert rules["style-src"] == "'self'"
    assert "http" not in policy


def test_inline_script_is_refused(portal: Site, open_page: Callable[..., Page]):
    """Even markup that slipped through would not run."""
    page = open_page(portal.address)
    refused = page.evaluate(
        """() => new Promise((resolve) => {
          const refused = [];
          document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => {
            if (refused.push(effectiveDirective) === 2) resolve(refused);
          });
          const script = document.createElement("script");
          script.textContent = "window.slipped = true";
          document.body.append(script);
          document.body.insertAdjacentHTML("beforeend", "<img src='/x' onerror='window.slipped = true'>");
        })"""
    )

    assert refused == ["script-src-elem", "script-src-attr"]
    assert page.evaluate("window.slipped") is None
