/* The reader's case: the page shows what is of it, and its address carries the answers, to be shared and printed. */
import { CASE } from "./addresses.js";
import { needed, writeText } from "./elements.js";

/** @typedef {Record<string, Record<string, string[]>>} Told answers with commas between → label of a row → its lines */

/** @typedef {{ row: HTMLElement, lines: Element[], link: Element | null }} Row of the first answers, as it came */

// The lines that are told of each case; the days on which it is ready, and notes, are hidden and shown as parts of a
// case are.
const TOLD = "dd:not([data-ngay-nghi], .ck-facts__note)";

const CHANGED = "Giấy tờ dưới đây, thời gian và tiền ở đầu trang nay là của trường hợp bạn chọn.";

/** Asks the questions of the page, if it has some. */
export function askForCase() {
  /** @type {HTMLDetailsElement | null} */
  const box = document.querySelector("[data-truong-hop]");
  if (!box) return;
  const form = /** @type {HTMLFormElement} */ (needed("form", box));
  const page = new CasePage(form, JSON.parse(box.dataset.truongHop || "{}"));
  page.answer(new URLSearchParams(location.search).get(CASE) || "");
  form.addEventListener("change", ({ target }) => {
    page.show();
    // What tells of the answer stands at the lower edge of the screen; it comes upon no answer.
    if (target instanceof HTMLInputElement) target.parentElement?.scrollIntoView({ block: "nearest" });
  });
  form.addEventListener("reset", () => setTimeout(() => page.show()));
  // Going back within the page leads to an address from before the answers, but takes none of them back.
  addEventListener("popstate", () => rememberInAddress(page.codes()));
  box.hidden = false;
  const given = page.chosen().length;
  // A sheet has it open from the start: closed now, all below it would move.
  box.open ||= given > 0 && given < form.querySelectorAll("fieldset").length;
}

/** What the address of the page asks with the answers that were given. */
export function askedCase() {
  return shownCase() || location.search;
}

/** What an address asks for the case that is shown; nothing for that of all cases. */
export function shownCase() {
  /** @type {HTMLElement | null} */
  const told = document.querySelector("[data-truong-hop-dang-xem]");
  return told?.dataset.ma ? `?${CASE}=${told.dataset.ma}` : "";
}

/** @type {(() => void)[]} */
const followers = [];

/** @param {() => void} follow called after another case is shown */
export function whenCaseIsShown(follow) {
  followers.push(follow);
}

class CasePage {
  #form;
  #told;
  /** @type {Map<string, Row>} */
  #rows = new Map();

  /**
   * @param {HTMLFormElement} form
   * @param {Told} told
   */
  constructor(form, told) {
    this.#form = form;
    this.#told = told;
    /** @type {NodeListOf<HTMLElement>} */
    const rows = document.querySelectorAll("[data-hang]");
    // What no case tells otherwise is left as it is: another script may write in it.
    const labels = new Set(Object.values(told).flatMap((ofCase) => Object.keys(ofCase)));
    for (const row of rows) {
      if (!labels.has(row.dataset.hang || "")) continue;
      const lines = [...row.querySelectorAll(TOLD)];
      this.#rows.set(row.dataset.hang || "", { row, lines, link: row.querySelector(".ck-facts__more") });
    }
  }

  /** The answers that were given. */
  chosen() {
    /** @type {NodeListOf<HTMLInputElement>} */
    const given = this.#form.querySelectorAll("input:checked");
    return [...given];
  }

  /** Their codes, with commas between. */
  codes() {
    return this.chosen().map(({ value }) => value).join(",");
  }

  /** @param {string} codes with commas between; others than those of this page say nothing */
  answer(codes) {
    const given = codes.split(",").map((code) => code.trim());
    for (const asked of this.#form.querySelectorAll("fieldset")) {
      const named = [...asked.querySelectorAll("input")].filter((input) => given.includes(input.value));
      // Two answers to one question are none: which of them was meant, nobody knows.
      for (const input of asked.querySelectorAll("input")) input.checked = named.length === 1 && input === named[0];
    }
    if (this.chosen().length) this.show();
  }

  /** Shows what is of the case, as far as it was answered. */
  show() {
    const chosen = this.chosen(), codes = this.codes();
    this.#showParts();
    this.#showRows(this.#told[codes]);
    const status = /** @type {HTMLElement} */ (needed("[data-truong-hop-dang-xem]"));
    const names = chosen.map((input) => input.parentElement?.textContent?.trim());
    status.hidden = !chosen.length;
    status.dataset.ma = codes;
    const lead = status.dataset.truongHopDangXem || "Đang xem";
    writeText(status, chosen.length ? `${lead}: ${names.join("; ")}.` : "");
    // The status is above the answers, out of sight of who answers; it is read out, so this is not.
    /** @type {HTMLElement | null} */
    const beside = this.#form.querySelector("[data-truong-hop-da-chon]");
    const isTold = chosen.length > 0 && !status.dataset.truongHopDangXem;
    if (beside) {
      beside.hidden = !isTold;
      writeText(beside, isTold ? CHANGED : "");
    }
    rememberInAddress(codes);
    /** @type {NodeListOf<HTMLAnchorElement>} */
    const links = document.querySelectorAll("a[data-theo-truong-hop]");
    for (const link of links) link.search = shownCase();
    for (const follow of followers) follow();
  }

  /** Parts of other answers are hidden, those of the given ones open; how to find a case is hidden once it is known. */
  #showParts() {
    /** @type {NodeListOf<HTMLElement>} */
    const parts = document.querySelectorAll("[data-khi]");
    for (const part of parts) {
      const needs = (part.dataset.khi || "").split(" ");
      const asked = this.#questions().filter(({ codes }) => codes.some((code) => needs.includes(code)));
      part.hidden = asked.some(({ given }) => given && !needs.includes(given));
      const isMine = asked.every(({ given }) => given && needs.includes(given));
      if (part instanceof HTMLDetailsElement) part.open = isMine;
    }
    /** @type {NodeListOf<HTMLElement>} */
    const advice = document.querySelectorAll("[data-den-khi-ro]");
    for (const part of advice) part.hidden = this.#questions().every(({ given }) => given);
  }

  #questions() {
    return [...this.#form.querySelectorAll("fieldset")].map((asked) => {
      const inputs = [...asked.querySelectorAll("input")];
      return { codes: inputs.map(({ value }) => value), given: inputs.find((input) => input.checked)?.value };
    });
  }

  /**
   * The first answers of the case, whole or not; those of all cases where the given answers decide nothing in them.
   * @param {Record<string, string[]> | undefined} told
   */
  #showRows(told) {
    for (const [label, { row, lines, link }] of this.#rows) {
      const own = told?.[label]?.map((line) => Object.assign(document.createElement("dd"), { textContent: line }));
      for (const line of row.querySelectorAll(TOLD)) line.remove();
      row.querySelector("dt")?.after(...(own || lines));
      if (link) [...row.querySelectorAll(TOLD)].pop()?.append(" ", link);
    }
  }
}

/** @param {string} codes */
function rememberInAddress(codes) {
  const asked = new URLSearchParams(location.search);
  if (codes) asked.set(CASE, codes);
  else asked.delete(CASE);
  // Commas may stand in an address as they are, and are read by people.
  const search = asked.toString().replaceAll("%2C", ",");
  try {
    history.replaceState(history.state, "", (search ? `?${search}` : location.pathname) + location.hash);
  } catch {
    // A copied folder has no address that may change.
  }
}
