"""Who reports a mistake on the page of a procedure need not write its code: the contact page and its mail have it."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, Route, expect
from published_site import Site, visit

CODE = "1.001193"
MAIL = "mailto:sai@example.vn?subject=B%C3%A1o%20sai"


def with_mail(route: Route) -> None:
    """The contact page of a unit that has an address for mail."""
    answer = route.fetch()
    route.fulfill(response=answer, body=answer.text().replace("</h1>", f'</h1><a data-thu href="{MAIL}">Thư</a>', 1))


def test_the_code_of_the_procedure_goes_along(portal: Site, open_page: Callable[..., Page]) -> None:
    """From "Báo sai thông tin" to the contact page, and into the subject of a mail."""
    page = open_page(width=375)
    page.route("**/lien-he/**", with_mail)
    visit(page, f"{portal.address}thu-tuc/{CODE}/")
    page.get_by_role("link", name="Báo sai thông tin").click()

    expect(page.locator("[data-ve]")).to_be_visible()
    expect(page.locator("[data-ve]")).to_have_text(CODE)
    expect(page.locator("[data-thu]")).to_have_attribute("href", f"{MAIL}%3A%20th%E1%BB%A7%20t%E1%BB%A5c%20{CODE}")


def test_without_a_code_nothing_is_said_of_one(portal: Site, open_page: Callable[..., Page]) -> None:
    """The sentence about the procedure stays hidden, and the mail is as it was written."""
    page = open_page(width=375)
    page.route("**/lien-he/**", with_mail)
    visit(page, f"{portal.address}lien-he/")

    expect(page.locator("[data-ve]")).to_be_hidden()
    expect(page.locator("[data-thu]")).to_have_attribute("href", MAIL)
