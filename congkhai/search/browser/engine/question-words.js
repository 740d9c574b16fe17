/* The words of a question that count, what each weighs, and which of them are neighbours. */
import { marksOf } from "./tokens.js";
import { READING } from "./weights.js";

/** @import { Found } from "./editor-terms.js" */
/** @import { Searchable } from "./searchable.js" */
/** @import { Token } from "./tokens.js" */

/** @typedef {Token & { syllable: number | undefined }} Syllable a token with its number in the index */

/**
 * @typedef {object} Word a syllable that counts
 * @property {number} syllable its number; -1 for the beginning of a word that is still being typed
 * @property {number[]} also numbers of the syllables that begin so
 * @property {string} text
 * @property {string} marks
 * @property {number} weight 0 … 1
 */

/** @typedef {{ first: number, second: number, weight: number }} Pair places in `words` of neighbours */

/**
 * A syllable of the question with what it weighs, 0 … 1; whether the question goes on with it; of a filler of one
 * syllable the diacritics that it has as such.
 * @typedef {Syllable & { weight: number, isLink: boolean, empty?: string }} Weighed
 */

/**
 * @typedef {object} Said
 * @property {Word[]} words
 * @property {Pair[]} pairs
 * @property {Word[]} deniedWords
 * @property {string[]} unknown words found nowhere
 */

/** @type {Record<string, number>} what words of a kind weigh; those of other kinds of terms weigh nothing */
const LITTLE = { part: READING.part, background: READING.background };

/** @type {(searchable: Searchable, row: Syllable[], chosen: Found[], denied: boolean[]) => Said} */
export function wordsOf(searchable, row, chosen, denied) {
  const weights = weightsOf(row, chosen);
  /** @type {Said} */
  const said = { words: [], pairs: [], deniedWords: [], unknown: [] };
  /** @type {{ place: number, weight: number } | null} the last word that counts, unless an unknown one followed */
  let before = null;
  row.forEach((token, place) => {
    const word = wordOf(searchable, token, weights[place]);
    if (!word) {
      if (weights[place]) before = null;
      if (weights[place] && !denied[place] && !isNumber(token)) said.unknown.push(token.text);
    } else if (denied[place]) {
      said.deniedWords.push(word);
    } else {
      said.words.push(word);
      if (before) said.pairs.push(pairWith(before, place, word, said.words.length - 1));
      before = { place, weight: word.weight };
    }
  });
  return said;
}

/**
 * Whether a word counts for itself: those that ask for a part, or tell about who asks, hardly count.
 * @type {(word: { weight: number }) => boolean}
 */
export function isCounted({ weight }) {
  return weight === 1;
}

/**
 * The whole question with what each syllable weighs.
 * @type {(row: Syllable[], chosen: Found[]) => Weighed[]}
 */
export function weighed(row, chosen) {
  const weights = weightsOf(row, chosen);
  const fillers = chosen.filter(({ kind, start, end }) => (kind === "filler" || kind === "stop") && end === start + 1);
  const empty = new Map(fillers.map(({ start, term }) => [start, marksOf(term)]));
  const links = new Set(chosen.filter(({ kind }) => kind === "link").map(({ start }) => start));
  return row.map((token, place) => {
    const weight = isNumber(token) ? 0 : weights[place];
    return { ...token, weight, isLink: links.has(place), empty: empty.get(place) };
  });
}

/**
 * What the syllables of a question weigh: words for papers, place or cost, or about who asks, little; those that carry
 * nothing weigh nothing.
 * @type {(row: Syllable[], chosen: Found[]) => number[]}
 */
function weightsOf(row, chosen) {
  const weights = row.map(() => 1);
  for (const { kind, start, end } of chosen) {
    if (kind !== "synonym" && kind !== "link") weights.fill(LITTLE[kind] || 0, start, end);
  }
  return weights;
}

/**
 * @param {{ place: number, weight: number }} before
 * @param {number} place
 * @param {Word} word
 * @param {number} second place of the word in `words`
 * @returns {Pair}
 */
function pairWith(before, place, word, second) {
  const near = before.place === place - 1 ? 1 : READING.apart;
  return { first: second - 1, second, weight: near * Math.min(1, (word.weight + before.weight) / 2) };
}

/**
 * While nothing counts yet, the last word is the beginning of one: “k”, “th”.
 * @type {(searchable: Searchable, row: Syllable[], typing: boolean, said: Said) => Said}
 */
export function orBeginning(searchable, row, typing, said) {
  const last = row.at(-1);
  if (said.words.length || !last || !typing || !/^[a-z]+$/.test(last.folded)) return said;
  const word = { syllable: -1, also: beginning(searchable, last.folded), text: last.text, marks: "", weight: 1 };
  return { ...said, words: [word] };
}

/**
 * A token as a word of the question; null for what counts nothing or is nowhere.
 * @type {(searchable: Searchable, token: Syllable, weight: number) => Word | null}
 */
function wordOf(searchable, token, weight) {
  if (!weight || isNumber(token)) return null;
  const also = token.begins ? beginning(searchable, token.folded) : [];
  if (token.syllable === undefined && !also.length) return null;
  return { syllable: token.syllable ?? -1, also, text: token.text, marks: token.marks, weight };
}

/** @type {(token: Token) => boolean} */
function isNumber({ folded }) {
  return /^[0-9.]+$/.test(folded);
}

/**
 * The syllables of names that begin so.
 * @type {(searchable: Searchable, letters: string) => number[]}
 */
function beginning({ spelled, having }, letters) {
  return [...spelled.keys()].filter((syllable) => having[syllable].length && spelled[syllable].startsWith(letters));
}
