"""Reading aloud, with a stand-in for the device's voices: what is said, in which order, and when it stops."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from accessibility_rules import ALL_RULES, serious_violations
from playwright.sync_api import Page, expect
from published_site import Site

PROCEDURE = "thu-tuc/1.001193/"
# The device's part: it says what it is given, and ends when the test says so.
DEVICE = """(voices) => {
  const told = { said: [], rates: [], cancelled: 0, now: null };
  const device = {
    speaking: false, onvoiceschanged: null, voices,
    getVoices() { return this.voices; },
    speak(saying) {
      told.said.push(saying.text); told.rates.push(saying.rate); told.now = saying; this.speaking = true;
      globalThis.sessionStorage.setItem("said", String(told.said.length));
    },
    cancel() {
      told.cancelled++; this.speaking = false;
      globalThis.sessionStorage.setItem("cancelled", String(told.cancelled));
      const was = told.now; told.now = null;
      if (was) { was.onerror?.({ error: "canceled" }); was.onend?.({}); }
    },
  };
  Object.defineProperty(globalThis, "speechSynthesis", { value: device, configurable: true });
  globalThis.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  globalThis.told = told;
  globalThis.endSentence = () => { const was = told.now; told.now = null; device.speaking = false; was.onend({}); };
}"""
OWN = {"lang": "vi-VN", "name": "Giọng máy", "localService": True}
ONLINE = {"lang": "vi-VN", "name": "Giọng mạng", "localService": False}
ENGLISH = {"lang": "en-US", "name": "English", "localService": True}


@pytest.fixture
def with_voices(portal: Site, open_page: Callable[..., Page]) -> Callable[..., Page]:
    """`with_voices([…], path)`: a page on a device that has these voices."""

    def opened(voices: list[dict[str, object]], path: str = PROCEDURE, **options: object) -> Page:
        page = open_page(**options)
        page.add_init_script(f"({DEVICE})({json.dumps(voices)})")
        page.goto(portal.address + path)
        return page

    return opened


def player(page: Page):
    """The box of buttons."""
    return page.get_by_role("group", name="Nghe đọc")


def start(page: Page) -> None:
    """Touch the button, and wait for the first sentence."""
    page.get_by_role("button", name="Nghe đọc").click()
    expect(player(page).get_by_role("button", name="Tạm dừng")).to_be_visible()


def said_to_the_end(page: Page) -> list[str]:
    """Every sentence, each ended by the device."""
    while page.evaluate("told.now !== null"):
        page.evaluate("endSentence()")
    said: list[str] = page.evaluate("told.said")
    return said


@pytest.mark.parametrize("voices", [[], [ENGLISH]])
def test_without_a_voice_there_is_no_button(with_voices: Callable[..., Page], voices: list[dict[str, object]]) -> None:
    """Nor with one of another language; the page asks for no script more."""
    page = with_voices(voices)

    expect(page.get_by_role("button", name="Gửi cho người thân")).to_be_visible()
    assert page.locator(".ck-reader").count() == 0


def test_a_voice_that_comes_late_moves_nothing(with_voices: Callable[..., Page]) -> None:
    """Browsers tell their voices after the page is there: the button comes once, and floats."""
    page = with_voices([])
    expect(page.get_by_role("button", name="Gửi cho người thân")).to_be_visible()
    places = "[...document.querySelectorAll('main *:not(.ck-reader, .ck-reader *)')].map((one) => one.offsetTop)"
    before = page.evaluate(places)

    page.evaluate(f"speechSynthesis.voices = [{json.dumps(OWN)}]")
    page.evaluate("speechSynthesis.onvoiceschanged(); speechSynthesis.onvoiceschanged()")

    expect(page.get_by_role("button", name="Nghe đọc")).to_have_count(1)
    assert page.evaluate(places) == before
    assert page.evaluate("told.said") == []


def test_only_procedures_and_policies_have_it(portal: Site, with_voices: Callable[..., Page]) -> None:
    """Lists and other pages have nothing to read."""
    for path in ("", "thu-tuc/", "lien-he/", "su-kien/sinh-con/"):
        page = with_voices([OWN], path)

        assert page.locator(".ck-reader").count() == 0, path


def test_its_script_comes_with_the_first_touch(with_voices: Callable[..., Page]) -> None:
    """Who reads with the eyes loads nothing for it."""
    page = with_voices([OWN])
    scripts = "[...document.scripts].filter((one) => one.src.includes('/nghe-doc.')).length"
    expect(page.get_by_role("button", name="Nghe đọc")).to_be_visible()
    before = page.evaluate(scripts)

    start(page)

    assert (before, page.evaluate(scripts)) == (0, 1)


def test_a_procedure_is_read_in_order(with_voices: Callable[..., Page]) -> None:
    """Its name, what is to be known first, the summary, four answers, the papers; then it says that it has ended."""
    page = with_voices([OWN])

    start(page)
    said = said_to_the_end(page)

    text = "\n".join(said)
    answers = ["Nộp ở đâu", "Bao lâu", "Bao nhiêu"]
    papers = ["Cần mang gì", "Mọi trường hợp", "Tờ khai đăng ký khai sinh", "nhóm giấy tờ đang gấp lại"]
    order = ["Làm giấy khai sinh", "Dữ liệu mẫu", "Làm Giấy khai sinh, số định danh", *answers, *papers]
    places = [text.index(words) for words in order]
    assert places == sorted(places)
    assert "Dữ liệu mẫu, chưa kiểm tra" in said
    assert "Chi tiết" not in text
    assert "Chọn xã" not in text
    assert max(len(sentence) for sentence in said) <= 160
    expect(player(page).get_by_role("status")).to_have_text("Đã đọc hết")
    assert page.locator("[data-dang-doc]").count() == 0


def test_papers_of_the_case_alone_are_read(with_voices: Callable[..., Page]) -> None:
    """Once the questions are answered, those of other cases are not said; those of this one are, all that are open."""
    page = with_voices([OWN])
    page.get_by_text("Chỉ xem trường hợp của bạn").click()
    for asked in page.locator("[data-truong-hop] fieldset").all():
        asked.locator("input").first.check()
    hidden = page.locator(".ck-checklist__group[data-khi][hidden] li .ck-paper__name").all_text_contents()
    open_groups = ".ck-checklist__group:not([hidden], details:not([open])) .ck-paper__name"
    shown = [name.strip() for name in page.locator(open_groups).all_text_contents()]

    start(page)
    text = "\n".join(said_to_the_end(page))

    others = {name.strip() for name in hidden} - set(shown)
    assert len(others) > 2
    assert len(shown) > 2
    assert [name for name in others if name in text] == []
    assert [name for name in shown if name.split(".")[0].split(";")[0][:20] not in text] == []


def test_a_policy_has_its_radio_text_read(portal: Site, with_voices: Callable[..., Page]) -> None:
    """What the loudspeaker says, and before it what is to be known of the page."""
    pages = sorted((portal.folder / "chinh-sach").glob("*/index.html"))
    path = next(page for page in pages if "ck-broadcast" in page.read_text(encoding="utf-8"))
    page = with_voices([OWN], f"chinh-sach/{path.parent.name}/")
    first = page.locator(".ck-broadcast > *").first.text_content() or ""

    start(page)
    said = said_to_the_end(page)

    assert any(sentence.startswith(first.strip()[:8]) for sentence in said)
    assert page.locator("h2", has_text="Ai bị tác động").count()
    assert "Ai bị tác động" not in said


def test_pause_goes_on_with_the_same_sentence(with_voices: Callable[..., Page]) -> None:
    """Android cannot go on within one: it is said again from its beginning, and no other is skipped."""
    page = with_voices([OWN])
    start(page)
    page.evaluate("endSentence()")
    second = page.evaluate("told.said.at(-1)")

    player(page).get_by_role("button", name="Tạm dừng").click()
    expect(player(page).get_by_role("status")).to_have_text("Đã tạm dừng")
    assert page.evaluate("speechSynthesis.speaking") is False
    player(page).get_by_role("button", name="Đọc tiếp").click()

    assert page.evaluate("told.said.slice(1)") == [second, second]


def test_what_is_read_is_marked_and_told(with_voices: Callable[..., Page]) -> None:
    """The part has a frame and `aria-current`, the player names it; both leave with it."""
    page = with_voices([OWN])
    start(page)
    expect(page.locator("h1[aria-current=true][data-dang-doc]")).to_be_visible()
    expect(player(page).get_by_role("status")).to_have_text("Đang đọc: Tên thủ tục")

    while "Nộp ở đâu" not in page.evaluate("told.said.at(-1)"):
        page.evaluate("endSentence()")

    expect(page.locator("[data-hang='Nộp ở đâu'][aria-current=true]")).to_be_in_viewport()
    expect(player(page).get_by_role("status")).to_have_text("Đang đọc: Nộp ở đâu")
    assert page.locator("[aria-current=true][data-dang-doc]").count() == 1
    player(page).get_by_role("button", name="Dừng", exact=True).click()
    assert page.locator("[data-dang-doc]").count() == 0


def test_speed_is_taken_at_once_and_kept(with_voices: Callable[..., Page]) -> None:
    """The sentence is said again at the new speed, and the next page begins with it."""
    page = with_voices([OWN])
    start(page)

    player(page).get_by_label("Tốc độ đọc").select_option("Chậm")
    assert page.evaluate("told.rates") == [1, 0.8]
    assert page.evaluate("told.said[0] === told.said[1]")
    page.reload()
    start(page)

    assert page.evaluate("told.rates") == [0.8]


def test_stop_begins_anew(with_voices: Callable[..., Page]) -> None:
    """After a stop it reads from the beginning of the page."""
    page = with_voices([OWN])
    start(page)
    page.evaluate("endSentence()")

    player(page).get_by_role("button", name="Dừng", exact=True).click()
    expect(player(page).get_by_role("button", name="Dừng", exact=True)).to_be_disabled()
    player(page).get_by_role("button", name="Đọc", exact=True).click()

    assert page.evaluate("told.said[0] === told.said.at(-1)")


def test_it_is_silent_once_the_page_is_left(portal: Site, with_voices: Callable[..., Page]) -> None:
    """Voices go on in some browsers when the page is gone; the next page does not begin by itself."""
    page = with_voices([OWN])
    start(page)
    before = int(page.evaluate("sessionStorage.cancelled || 0"))

    page.goto(f"{portal.address}thu-tuc/2.000815/")

    assert int(page.evaluate("sessionStorage.cancelled")) == before + 1
    expect(page.get_by_role("button", name="Nghe đọc")).to_be_visible()
    assert page.evaluate("told.said") == []


def test_a_voice_of_another_is_told_before_it_reads(with_voices: Callable[..., Page]) -> None:
    """Where the only voice sends texts to its maker, that is said first; one of the device goes before it."""
    page = with_voices([ONLINE])
    page.get_by_role("button", name="Nghe đọc").click()
    expect(player(page).get_by_role("status")).to_contain_text("được gửi cho hãng")
    assert page.evaluate("told.said") == []
    player(page).get_by_role("button", name="Đọc", exact=True).click()
    assert page.evaluate("told.now.voice.name") == "Giọng mạng"

    page = with_voices([ONLINE, OWN])
    start(page)

    assert page.evaluate("told.now.voice.name") == "Giọng máy"


def test_a_voice_that_fails_says_so(with_voices: Callable[..., Page]) -> None:
    """The player does not wait for ever."""
    page = with_voices([OWN])
    start(page)

    page.evaluate("told.now.onerror({ error: 'synthesis-failed' })")

    expect(player(page).get_by_role("status")).to_have_text("Máy này không đọc được")
    expect(player(page).get_by_role("button", name="Đọc", exact=True)).to_be_visible()


def test_the_player_is_for_keys_and_small_phones(with_voices: Callable[..., Page]) -> None:
    """It follows the rules of accessibility, stays within a narrow screen, and is not printed."""
    page = with_voices([OWN], width=320, height=640)
    page.get_by_role("button", name="Nghe đọc").focus()
    page.keyboard.press("Enter")
    expect(player(page).get_by_role("button", name="Tạm dừng")).to_be_focused()
    page.keyboard.press("Enter")
    expect(player(page).get_by_role("button", name="Đọc tiếp")).to_be_focused()

    assert serious_violations(page, ALL_RULES) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.emulate_media(media="print")
    expect(player(page)).to_be_hidden()
