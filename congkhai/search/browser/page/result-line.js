/* One result: the name with the words that matched, and below it what its card says. */
import { procedureAddress } from "./addresses.js";
import { anchorOf, answersOf } from "./answers.js";
import { element, link, needed, writeText } from "./elements.js";
import { markedName } from "./highlight.js";
import { addressOf } from "./page-address.js";

/** @import { Card } from "./card-loading.js" */
/** @import { Hit } from "./scoring.js" */

/**
 * A line of the result list: a link to the page, or to its part that was asked about.
 * @param {Hit} hit
 * @param {string[]} parts what the question asks about
 * @param {boolean} isOver whether the page has no such parts any more
 * @param {HTMLLIElement} [spare] a line that is written anew
 * @returns {HTMLLIElement}
 */
export function resultLine(hit, parts, isOver, spare) {
  const line = spare || element("li", "ck-card ck-result", element("h2", "ck-card__title", link("")));
  const title = needed("h2", line), anchor = linkIn(line);
  if (line.childElementCount > 1) line.replaceChildren(title);
  line.dataset.ma = hit.code;
  anchor.href = pageOf(hit.code, isOver ? "" : anchorOf(parts));
  writeText(anchor, hit.heading);
  if (title.childElementCount > 1) title.replaceChildren(anchor);
  if (hit.heading !== hit.name) title.append(" ", element("span", "ck-card__official", hit.name));
  return line;
}

/**
 * Marks the words that matched in the name of a line.
 * @type {(line: HTMLLIElement, hit: Hit) => void}
 */
export function markName(line, hit) {
  linkIn(line).replaceChildren(...markedName(hit, hit.heading));
  line.querySelector(".ck-card__official")?.replaceChildren(...markedName(hit, hit.name));
}

/**
 * The link to the page of a result.
 * @type {(line: Element) => HTMLAnchorElement}
 */
export function linkIn(line) {
  return needed("h2 > a", line);
}

/**
 * Puts what a card says under the name.
 * @param {HTMLLIElement} line
 * @param {Hit} hit
 * @param {Card} card
 * @param {string[]} parts those to answer
 */
export function fillLine(line, hit, card, parts) {
  if (parts.length) linkIn(line).href = pageOf(hit.code, anchorOf(parts, card));
  needed("h2", line).after(
    ...answersOf(card, parts),
    ...(card.tomTat ? [element("p", "ck-card__text", card.tomTat)] : []),
    element("ul", "ck-card__facts", ...badges(card), ...facts(card, parts)));
}

/** @type {(code: string, anchor: string) => string} */
function pageOf(code, anchor) {
  return addressOf(procedureAddress(code) + anchor);
}

/** @param {Card} card */
function badges({ huyHieu = [] }) {
  return huyHieu.map(([words, tone]) => element("li", tone ? `ck-badge ck-badge--${tone}` : "ck-badge", words));
}

/**
 * Those that are not among the answers already.
 * @type {(card: Card, answered: string[]) => HTMLElement[]}
 */
function facts({ thongTin = [] }, answered) {
  const others = thongTin.filter(([part]) => !answered.includes(part));
  return others.map(([, label, words]) =>
    element("li", "", element("span", "ck-card__label", `${label}:`), ` ${words}`));
}
