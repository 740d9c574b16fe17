/* A question or a name as a row of syllables, each with its diacritics beside it. */
import { fold } from "./folding.js";

/**
 * @typedef {object} Token
 * @property {string} text as typed, lower case
 * @property {string} folded without tones and diacritics
 * @property {string} marks its tones and diacritics alone, wherever they stand: hoà = hòa
 * @property {boolean} ends whether a comma, a full stop or the like follows
 * @property {boolean} [begins] whether it is the beginning of a word that is still being typed
 */

/**
 * The syllables of a text, in order; numbers and codes are syllables too.
 * @type {(text: string) => Token[]}
 */
export function tokensOf(text) {
  /** @type {Token[]} */
  const tokens = [];
  for (const piece of text.normalize("NFC").toLowerCase().split(/\s+/)) {
    for (const part of piece.match(/[\p{L}\p{M}\p{N}.]+|[^\p{L}\p{M}\p{N}.]+/gu) || []) add(tokens, part);
  }
  return tokens;
}

/**
 * One syllable as a token.
 * @type {(text: string, ends?: boolean) => Token}
 */
export function tokenOf(text, ends = false) {
  return { text, folded: fold(text), marks: marksOf(text), ends };
}

/**
 * The tones and diacritics of a syllable.
 * @param {string} text lower case
 * @returns {string}
 */
export function marksOf(text) {
  if (!/[^\x00-\x7f]/.test(text)) return "";
  return (text.normalize("NFD").match(/[\u0300-\u036f]|đ/g) || []).sort().join("");
}

/** @type {(tokens: Token[], part: string) => void} */
function add(tokens, part) {
  const folded = fold(part);
  const last = tokens.at(-1);
  if (!folded) {
    if (last && /[,;:!?()–—"“”]/.test(part)) last.ends = true;
    return;
  }
  const ends = /\.$/.test(part);
  // “a.b” folds to two words.
  const texts = folded.includes(" ") ? folded.split(" ") : [part.replace(/^\.+|\.+$/g, "")];
  for (const text of texts) tokens.push(tokenOf(text, ends));
}
