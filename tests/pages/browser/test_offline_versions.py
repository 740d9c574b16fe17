"""What opens without a network after every kind of visit and publication: never anything of two publications."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from cut_network import WORKERS, Network, connected, sets_of, stored_by, visit_and_keep
from playwright.sync_api import Page, expect
from publications import (
    BIRTH,
    FIELD,
    HOME,
    INDEX,
    NAMES,
    NEW_NAME,
    NO_ANSWER,
    NOT_STORED,
    OFFLINE,
    OTHER_CODE,
    SEARCH,
    Publications,
    of_one_state,
    opened_of,
    published,
    settle,
    wait_until_in,
)
from published_site import until

from congkhai.publishing.offline_worker import scripts_code

pytestmark = pytest.mark.proof("pages without a network")
BEFORE, AFTER = scripts_code(), OTHER_CODE
SHELL = {INDEX, SEARCH, NAMES}


@pytest.fixture(scope="module")
def publications(prepared: Path, tmp_path_factory: pytest.TempPathFactory) -> Publications:
    """The small site as published at first, and what comes after it."""
    return published(prepared, tmp_path_factory.mktemp("cong-bo"))


def read_first(phone: Page, network: Network, *paths: str) -> None:
    """Visit the home page and others of the first publication, until searching is stored too: with the second page."""
    visit_and_keep(phone, network, HOME, *paths or (HOME,))
    until(phone, lambda: set(stored_by(phone, network.address)) >= SHELL)


def first_visit(phone: Page, network: Network, _: Publications) -> None:
    """The home page, and no more."""
    read_first(phone, network)


def second_visit(phone: Page, network: Network, _: Publications) -> None:
    """A procedure after it."""
    read_first(phone, network, BIRTH)


def publication_between(phone: Page, network: Network, publications: Publications) -> None:
    """Two pages before a publication with other scripts, one of them again after it."""
    read_first(phone, network, BIRTH, FIELD)
    network.folder = publications.scripts
    phone.goto(network.address + BIRTH)
    settle(phone)
    # The page may have been there before the worker of now: that keeps what is opened from then on.
    phone.reload()
    wait_until_in(phone, network, AFTER, BIRTH, SEARCH)


def full_device(phone: Page, network: Network, publications: Publications) -> None:
    """Nothing more can be stored from the publication on; pages open by the network all the same."""
    read_first(phone, network, BIRTH)
    session = phone.context.new_cdp_session(phone)
    session.send("Storage.overrideQuotaForOrigin", {"origin": network.address.rstrip("/"), "quotaSize": 1000})
    network.folder = publications.scripts
    phone.goto(network.address + FIELD)
    assert of_one_state(phone) == AFTER
    settle(phone)


def switched_off(phone: Page, network: Network, publications: Publications) -> None:
    """A page is read after a publication that keeps nothing."""
    read_first(phone, network, BIRTH)
    network.folder = publications.off
    phone.goto(network.address + FIELD)
    until(phone, lambda: (phone.evaluate(WORKERS), stored_by(phone)) == ([], []))


def removed_by_hand(phone: Page, network: Network, _: Publications) -> None:
    """The button of the page of what is stored."""
    read_first(phone, network, BIRTH)
    phone.goto(network.address + OFFLINE)
    phone.get_by_role("button", name="Xóa dữ liệu đã lưu").click()
    expect(phone.get_by_text("Chưa có trang nào.")).to_be_visible()


Situation = Callable[[Page, Network, Publications], None]
# What is opened without a network afterwards: home page, search, a procedure, a field.
TABLE: dict[Situation, tuple[str, str, str, str]] = {
    first_visit: (BEFORE, BEFORE, NOT_STORED, NOT_STORED),
    second_visit: (BEFORE, BEFORE, BEFORE, NOT_STORED),
    publication_between: (AFTER, AFTER, AFTER, BEFORE),
    full_device: (BEFORE, BEFORE, BEFORE, NOT_STORED),
    switched_off: (NO_ANSWER, NO_ANSWER, NO_ANSWER, NO_ANSWER),
    removed_by_hand: (NO_ANSWER, NO_ANSWER, NO_ANSWER, NO_ANSWER),
}


@pytest.mark.parametrize("situation", TABLE, ids=lambda situation: situation.__name__)
def test_what_opens_is_of_one_publication(publications: Publications, phone: Page, situation: Situation) -> None:
    """Page, script and index are of the same state of the scripts, whatever was published when; or it is said."""
    with connected(publications.first) as network:
        situation(phone, network, publications)
        network.state = "cut"
        there = dict(opened_of(phone, network, HOME, SEARCH, BIRTH, FIELD))

    assert there == dict(zip((HOME, SEARCH, BIRTH, FIELD), TABLE[situation], strict=True))


def test_the_set_of_before_goes_with_its_last_page(publications: Publications, phone: Page) -> None:
    """What is read again after a publication is stored with the new scripts alone; the old ones then are gone."""
    with connected(publications.first) as network:
        publication_between(phone, network, publications)
        assert stored_by(phone, network.address).count(INDEX) == 2
        visit_and_keep(phone, network, FIELD)

        until(phone, lambda: sets_of(phone) == [f"congkhai / {AFTER}"])


def test_a_page_reads_no_index_of_other_scripts(publications: Publications, open_page: Callable[..., Page]) -> None:
    """What is published while a page is open suggests nothing on it; its question is answered by the page of now."""
    with connected(publications.first) as network:
        page = open_page(network.address + BIRTH)
        network.folder = publications.scripts
        box = page.locator(".ck-search__input").first
        box.press_sequentially(NEW_NAME)
        until(page, lambda: page.evaluate("globalThis.chiMuc?.ban") == AFTER)
        expect(box).to_have_attribute("aria-expanded", "false")
        box.press("Enter")

        expect(page.locator(f"#ket-qua[data-q='{NEW_NAME}'] > li").first).to_contain_text(NEW_NAME)


def test_a_new_index_comes_with_the_next_visit(publications: Publications, phone: Page) -> None:
    """Where only records have changed, the scripts stay; who has searched finds offline what the last visit brought."""
    with connected(publications.first) as network:
        read_first(phone, network, FIELD)
        network.folder = publications.records
        phone.goto(network.address + FIELD)
        settle(phone)
        network.state = "cut"
        phone.goto(f"{network.address}{SEARCH}?q={NEW_NAME}")

        expect(phone.locator(f"#ket-qua[data-q='{NEW_NAME}'] > li").first).to_contain_text(NEW_NAME)
        assert sets_of(phone) == [f"congkhai / {BEFORE}"]


def test_a_worker_that_is_not_whole_does_not_take_over(publications: Publications, phone: Page, tmp_path: Path) -> None:
    """The network is lost while the new one installs: the one before goes on, with all that it has."""
    half = Path(shutil.copytree(publications.first, tmp_path / "nua"))
    shutil.copy(publications.scripts / "ngoai-tuyen.js", half)  # its pages have not come yet
    with connected(publications.first) as network:
        read_first(phone, network, FIELD)
        network.folder = half
        settle(phone)
        assert sets_of(phone) == [f"congkhai / {BEFORE}"]
        network.state = "cut"

        assert dict(opened_of(phone, network, SEARCH, FIELD)) == {SEARCH: BEFORE, FIELD: BEFORE}


def test_the_file_of_a_worker_removes_all_by_itself(publications: Publications, phone: Page) -> None:
    """Switched off, it needs no page of the new site; afterwards nothing is stored any more, and that is said."""
    with connected(publications.first) as network:
        read_first(phone, network)
        network.folder = publications.off
        settle(phone)
        until(phone, lambda: (phone.evaluate(WORKERS), stored_by(phone)) == ([], []))
        phone.goto(network.address + OFFLINE)

        expect(phone.get_by_text("hiện không lưu gì trên máy")).to_be_visible()
        phone.wait_for_load_state("networkidle")
        assert (phone.evaluate(WORKERS), stored_by(phone)) == ([], [])
