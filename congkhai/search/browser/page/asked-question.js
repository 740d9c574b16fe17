/* The question of the search page: from the address, and back into it. */
import { ASKED } from "./addresses.js";
import { handedOver } from "./handed-question.js";
import { limited } from "./long-questions.js";
import { filtersIn, offered } from "./result-filters.js";

/** @import { Filter } from "./result-filters.js" */

/**
 * @typedef {object} Asked
 * @property {string} text as typed
 * @property {boolean} cut whether it was longer than questions may be
 * @property {Filter[]} filters
 * @property {boolean} explained whether the reasons are shown too
 */

/** @returns {Asked} */
export function askedInAddress() {
  const given = new URLSearchParams(location.search);
  const filters = offered(filtersIn(location.search));
  return { ...limited(given.get(ASKED) || ""), filters, explained: given.has("giai-thich") };
}

/**
 * The question that the page opens with. One asked on another page comes by way of this tab (boxes.js).
 * @type {() => Asked}
 */
export function askedAtFirst() {
  const asked = askedInAddress(), given = limited(handedOver());
  if (!given.text || asked.text) return asked;
  const handed = { ...asked, ...given };
  writeAddress("replaceState", handed);
  return handed;
}

/** @type {(asked: Asked) => string} */
export function addressFor({ text, filters, explained }) {
  const pairs = [...(text.trim() ? [[ASKED, text]] : []), ...filters, ...(explained ? [["giai-thich", "1"]] : [])];
  return pairs.length ? `?${pairs.map((pair) => pair.map(encodeURIComponent).join("=")).join("&")}` : location.pathname;
}

/** @type {(way: "pushState" | "replaceState", asked: Asked) => void} */
export function writeAddress(way, asked) {
  try {
    history[way](history.state, "", addressFor(asked));
  } catch {
    // Some browsers allow no history on file://.
  }
}
