/* The words of a question as lookups, made once for all the fields that are compared with it. */
import { pairOf } from "./together.js";

/** @import { Searchable } from "./searchable.js" */
/** @import { Pair, Word } from "./question-words.js" */
/** @import { Written } from "./written-ways.js" */

/** @type {Written} */
const NONE = { words: [], pairs: [] };

/**
 * @typedef {object} Asked
 * @property {Word[]} words
 * @property {Map<number, number[]>} bySyllable syllable → places in `words`
 * @property {Uint8Array} wanted syllable → 1 if `bySyllable` has it: most have not, and asking a map takes longer
 * @property {Map<number, number>} pairs two syllables that stand together → weight
 */

/**
 * `written` are words that names have for what the question says: they are asked too, and count for less.
 * @type {(searchable: Searchable, understood: { words: Word[], pairs: Pair[], written?: Written }) => Asked}
 */
export function askedOf(searchable, { words: said, pairs: near, written = NONE }) {
  const words = [...said, ...written.words];
  const pairs = [...near, ...written.pairs.map(({ first, second, weight }) =>
    ({ first: first + said.length, second: second + said.length, weight }))];
  /** @type {Map<number, number[]>} */
  const bySyllable = new Map();
  const wanted = new Uint8Array(searchable.spelled.length);
  words.forEach((word, place) => {
    for (const syllable of syllablesOf(word)) {
      const places = bySyllable.get(syllable);
      if (places) places.push(place);
      else bySyllable.set(syllable, [place]);
      wanted[syllable] = 1;
    }
  });
  return { words, bySyllable, wanted, pairs: pairsOf(words, pairs) };
}

/**
 * What the words of a question that have a syllable weigh: the first of them counts.
 * @param {Asked} asked
 * @param {number} syllable
 * @returns {number} 0 when none has it
 */
export function weightAsked({ words, bySyllable }, syllable) {
  const places = bySyllable.get(syllable);
  return places ? words[places[0]].weight : 0;
}

/** @type {(words: Word[], pairs: Pair[]) => Map<number, number>} */
function pairsOf(words, pairs) {
  /** @type {Map<number, number>} */
  const weights = new Map();
  for (const { first, second, weight } of pairs) {
    for (const syllable of syllablesOf(words[second])) {
      const pair = pairOf(words[first].syllable, syllable);
      weights.set(pair, Math.max(weight, weights.get(pair) || 0));
    }
  }
  return weights;
}

/** @param {Word} word */
function syllablesOf({ syllable, also }) {
  return syllable < 0 ? also : [syllable];
}
