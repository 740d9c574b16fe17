/* What a result shows beside its name: read from shards of the index, only for the results that are shown. */
import { addressOf } from "./page-address.js";
import { loadScript } from "./script-loading.js";

/** @import { Hit } from "./scoring.js" */
/** @import { Searchable } from "./searchable.js" */

/**
 * @typedef {object} Card keys that are empty are left out
 * @property {string} [tomTat] one or two plain sentences
 * @property {string} [khi] when it is the right one, in a sentence
 * @property {[words: string, tone: string][]} [huyHieu] badges
 * @property {[part: string, label: string, words: string][]} [thongTin] facts; none of what cannot be done now
 * @property {Record<string, string | string[]>} [tra] answers by part, but for those that are among the facts
 * @property {1} [noiXa] the commune receives it
 */

/**
 * Load the cards of results, as far as they can be loaded: without, results are still names with links.
 * @param {Searchable} searchable
 * @param {Hit[]} hits the results
 * @returns {Promise<void>}
 */
export async function loadCards(searchable, hits) {
  const { moiTep, tep } = searchable.index;
  const shards = new Map(hits.map(({ place, code }) => [tep[Math.floor(place / moiTep)] ?? "", code]));
  await Promise.allSettled([...shards].map(([shard, code]) => loadScript(addressOf(shard), () => !!cardOf(code))));
}

/**
 * The card of a result, if it has been loaded.
 * @type {(code: string) => Card | undefined}
 */
export function cardOf(code) {
  const { chiTiet } = /** @type {{ chiTiet?: Record<string, Card> }} */ (globalThis);
  return chiTiet?.[code];
}
