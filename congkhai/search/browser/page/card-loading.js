/* What a result shows beside its name: read from shards of the index, only for the results that are shown. */
import { addressOf } from "./page-address.js";
import { loadScript } from "./script-loading.js";

/** @import { Searchable } from "./searchable.js" */

/**
 * @typedef {object} Card keys that are empty are left out
 * @property {string} [tomTat] one or two plain sentences
 * @property {string} [cap] level
 * @property {string} [thoiHan] how long
 * @property {string} [chiPhi] how much
 * @property {string} [trucTuyen] the words of its badge
 * @property {string} [tinhTrang] set when it is no longer or not yet done
 * @property {Record<string, string | string[]>} [tra] answers by part, other than bao-lau and phi
 */

/**
 * Load the cards of results, as far as they can be loaded: without, results are still names with links.
 * @param {Searchable} searchable
 * @param {number[]} places places of the results in the index
 * @returns {Promise<void>}
 */
export async function loadCards(searchable, places) {
  const numbers = new Set(places.map((place) => Math.floor(place / searchable.index.moiTep)));
  const shards = [...numbers].map((number) => loadScript(addressOf(`tim-kiem/chi-tiet-${number}.js`)));
  await Promise.allSettled(shards);
}

/**
 * The card of a result, if it has been loaded.
 * @param {string} code
 * @returns {Card | undefined}
 */
export function cardOf(code) {
  const { chiTiet } = /** @type {{ chiTiet?: Record<string, Card> }} */ (globalThis);
  return chiTiet?.[code];
}
