/* The links of the filters narrow a list in place, several at once; the address keeps the choice. */
import { needed } from "./elements.js";
import { FILTER_KEYS } from "./filters.js";

/** Makes the filters of a list work without loading another page. */
export function filterInPlace() {
  /** @type {HTMLDetailsElement | null} */
  const panel = document.querySelector("[data-loc=tai-cho]");
  if (!panel) return;
  /** @type {HTMLAnchorElement[]} */
  const links = [...panel.querySelectorAll("a")].filter((link) => "giaTri" in link.dataset);
  // On a phone the list comes first; the filters open when there is room (folds.js), or when one is set.
  panel.open ||= chosenInAddress(links).size > 0;
  for (const link of links) press(link, () => show(links, choose(links, link)));
  addEventListener("popstate", () => show(links, chosenInAddress(links)));
  show(links, chosenInAddress(links));
}

/**
 * Makes a link a button.
 * @type {(link: HTMLAnchorElement, act: () => void) => void}
 */
function press(link, act) {
  link.setAttribute("role", "button");
  link.addEventListener("click", (event) => {
    event.preventDefault();
    act();
  });
  link.addEventListener("keydown", (event) => {
    if (event.key !== " ") return;
    event.preventDefault();
    link.click();
  });
}

/**
 * Sets the filter of a link, or takes it back; one of each kind.
 * @type {(links: HTMLAnchorElement[], link: HTMLAnchorElement) => URLSearchParams}
 */
function choose(links, link) {
  const chosen = chosenInAddress(links);
  if (isChosen(chosen, link)) chosen.delete(keyOf(link));
  else chosen.set(keyOf(link), valueOf(link));
  const query = chosen.toString();
  try {
    history.pushState(null, "", query ? `?${query}` : location.pathname);
  } catch {
    // Some browsers allow no history on file://.
  }
  return chosen;
}

/** @type {(links: HTMLAnchorElement[], chosen: URLSearchParams) => void} */
function show(links, chosen) {
  let shown = 0;
  /** @type {NodeListOf<HTMLElement>} */
  const cards = document.querySelectorAll(".ck-cards > [data-ma]");
  for (const card of cards) {
    card.hidden = !fits(card, chosen);
    shown += card.hidden ? 0 : 1;
  }
  for (const link of links) link.setAttribute("aria-pressed", String(isChosen(chosen, link)));
  /** @type {HTMLElement} */
  const status = needed(".ck-filters__status");
  status.textContent = [...chosen].length ? `Đang hiện ${shown} trong ${status.dataset.tong} thủ tục.` : "";
}

/** @type {(card: HTMLElement, chosen: URLSearchParams) => boolean} */
function fits(card, chosen) {
  return FILTER_KEYS.every((key) => {
    const value = chosen.get(key);
    return !value || (card.getAttribute(`data-${key}`) || "").split(" ").includes(value);
  });
}

/**
 * What the address chooses, as far as there is a link for it: others put keys of their own into addresses.
 * @type {(links: HTMLAnchorElement[]) => URLSearchParams}
 */
function chosenInAddress(links) {
  const given = new URLSearchParams(location.search), chosen = new URLSearchParams();
  for (const link of links) if (isChosen(given, link)) chosen.set(keyOf(link), valueOf(link));
  return chosen;
}

/** @type {(chosen: URLSearchParams, link: HTMLAnchorElement) => boolean} */
function isChosen(chosen, link) {
  return chosen.get(keyOf(link)) === valueOf(link);
}

/** @param {HTMLAnchorElement} link */
function keyOf(link) {
  return link.closest("[data-khoa]")?.getAttribute("data-khoa") || "";
}

/** @param {HTMLAnchorElement} link */
function valueOf(link) {
  return link.dataset.giaTri || "";
}
