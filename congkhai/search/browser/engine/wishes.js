/* Which part of a question is the wish, where it tells a story: “em gái ly hôn, muốn cho cháu làm con của bác”. */
import { ofKind } from "./term-choice.js";

/** @import { Spot } from "./said-together.js" */
/** @import { Found } from "./editor-terms.js" */
/** @import { Syllable } from "./question-words.js" */

const FOR = "cho";

/**
 * Whether a term only tells of circumstances: it stands in a clause without a word that wishes or asks, and another
 * clause has one beside one of the terms.
 * @type {(row: Syllable[], found: Found[], terms: Spot[]) => (term: Spot) => boolean}
 */
export function toldBeside(row, found, terms) {
  const clauses = clausesOf(row), wishes = ofKind(found, "wish");
  /** @type {(spot: Spot) => number} */
  const clauseOf = ({ start }) => clauses[start];
  const wishing = new Set(wishes.map(clauseOf));
  if (!terms.some((term) => wishing.has(clauseOf(term)))) return () => false;
  return (term) => !wishing.has(clauseOf(term));
}

/**
 * Whether a term only says for whom something is wished: “nhập khẩu cho con mới đẻ”.
 * @type {(row: Syllable[], wished: Spot[], term: Spot) => boolean}
 */
export function isForWhom(row, wished, { start }) {
  return wished.some((other) => other.start < start &&
    row.slice(Math.min(other.end - 1, start - 1), start).some(({ folded }) => folded === FOR));
}

/** @type {(row: Syllable[]) => number[]} the number of the clause of each syllable */
function clausesOf(row) {
  let clause = 0;
  return row.map(({ ends }) => (ends ? clause++ : clause));
}
