"""Rules of WCAG, as axe tries them on a page."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page
from published_site import until

# The rules of WCAG 2.2 are off in axe until asked for.
ALL_RULES = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}
# Rows of one list are alike: the first few stand for all.
CONTEXT = {
    "exclude": [["tbody > tr:nth-child(n+5)"], [".ck-cards > li:nth-child(n+6)"], [".ck-index li:nth-child(n+9)"]]
}
# All that the scheme changes.
COLOURS = {"resultTypes": ["violations"], "runOnly": ["color-contrast", "link-in-text-block"]}
STILL = "document.getAnimations().every((change) => change.playState !== 'running')"


def serious_violations(page: Page, options: dict) -> list[tuple[str, str, str]]:
    """Rule, impact and first element of each serious violation. Colours fade; what is measured is where they end."""
    until(page, lambda: page.evaluate(STILL))
    violations = Axe().run(page, context=CONTEXT, options=options).response["violations"]
    return [
        (violation["id"], violation["impact"], violation["nodes"][0]["html"])
        for violation in violations
        if violation["impact"] in ("serious", "critical")
    ]
