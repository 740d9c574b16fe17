/* Which of thousands of procedures are worth a close look: chosen by sums of rarities, without sorting. */
import { EFFORT, WORTH } from "./weights.js";

// Steps of the sums that candidates are chosen by: with coarser ones more are sorted, and the same are chosen.
const STEPS = 2048;

/** @import { Meanings } from "./scoring.js" */
/** @import { Asked } from "./asked-words.js" */
/** @import { Searchable } from "./searchable.js" */

/** @typedef {(place: number) => boolean} Fits whether a procedure may be among the answers */

/**
 * The places with most rare words in name, common names and body, or meant by a term.
 * @param {Searchable} searchable
 * @param {Asked} asked
 * @param {Meanings} meant
 * @param {Fits | null} fits null is all
 * @returns {number[]}
 */
export function candidates(searchable, asked, meant, fits) {
  const { codes } = searchable;
  if (codes.length <= EFFORT.lookedAt) return [...codes.keys()].filter((place) => !fits || fits(place));
  const { sums, most } = sumsOf(searchable, asked, meant);
  for (let place = 0; fits && place < sums.length; place += 1) if (sums[place] && !fits(place)) sums[place] = 0;
  const least = leastOfMost(sums, 2 * most || 1);
  const found = [];
  for (let place = 0; place < sums.length; place += 1) if (sums[place] >= least) found.push(place);
  if (found.length <= EFFORT.lookedAt) return found;
  return found.sort((one, other) => sums[other] - sums[one] || one - other).slice(0, EFFORT.lookedAt);
}

/**
 * Sums of rarities by place, and the most that words can come to.
 * @type {(searchable: Searchable, asked: Asked, meant: Meanings) => { sums: Float32Array, most: number }}
 */
function sumsOf({ codes, having, touching, rarity }, asked, meant) {
  const sums = new Float32Array(codes.length);
  let most = 0;
  for (const [syllable, places] of asked.bySyllable) {
    const gain = rarity[syllable] * Math.max(...places.map((place) => asked.words[place].weight));
    add(sums, having[syllable], gain);
    add(sums, touching[syllable], gain * WORTH.body);
    most += gain * (1 + WORTH.body);
  }
  for (const place of meant.keys()) sums[place] += most || 1;
  return { sums, most };
}

/** @type {(sums: Float32Array, places: number[], gain: number) => void} */
function add(sums, places, gain) {
  for (let at = 0; at < places.length; at += 1) sums[places[at]] += gain;
}

/**
 * A sum that enough places reach, and not many more; above 0. Sorting all costs a slow phone a keystroke.
 * @type {(sums: Float32Array, most: number) => number}
 */
function leastOfMost(sums, most) {
  const counts = new Uint16Array(STEPS + 1), step = most / STEPS;
  for (let place = 0; place < sums.length; place += 1) if (sums[place]) counts[Math.floor(sums[place] / step)] += 1;
  let reached = 0, at = STEPS;
  while (at > 0 && (reached += counts[at]) < EFFORT.lookedAt) at -= 1;
  return Math.max(at * step, Number.MIN_VALUE);
}
