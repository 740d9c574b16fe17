/* Which of the terms found in a question count: the longest, and no two on the same words. */

/** @import { Found } from "./editor-terms.js" */

// Of equally long terms the first of these kinds counts.
const KINDS = ["synonym", "denial", "part", "background", "stop", "filler"];

/**
 * The terms of one kind.
 * @template {Found["kind"]} Kind
 * @param {Found[]} found
 * @param {Kind} kind
 * @returns {Extract<Found, { kind: Kind }>[]}
 */
export function ofKind(found, kind) {
  return /** @type {Extract<Found, { kind: Kind }>[]} */ (found.filter((term) => term.kind === kind));
}

/**
 * Whether terms of this kind take their words for themselves.
 * @type {(term: Found) => boolean}
 */
export function takesWords({ kind }) {
  return KINDS.includes(kind);
}

/**
 * The longest terms, no two of them on the same words, in the order of the question.
 * @template {Found} Term
 * @param {Term[]} found
 * @returns {Term[]}
 */
export function longestFirst(found) {
  /** @type {boolean[]} */
  const taken = [];
  /** @type {Term[]} */
  const chosen = [];
  const ordered = [...found].sort((one, other) => lengthOf(other) - lengthOf(one) ||
    KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind) || one.start - other.start);
  for (const term of ordered) {
    if (taken.slice(term.start, term.end).some(Boolean)) continue;
    for (let place = term.start; place < term.end; place += 1) taken[place] = true;
    chosen.push(term);
  }
  return chosen.sort((one, other) => one.start - other.start);
}

/**
 * The longest terms that share no place with those already kept; terms of one word need not be looked for again.
 * @template {Found} Term
 * @param {Term[]} found
 * @param {{ start: number, end: number }[]} kept
 * @returns {Term[]}
 */
export function apart(found, kept) {
  return longestFirst(found.filter((term) =>
    lengthOf(term) > 1 && !kept.some((other) => term.start < other.end && other.start < term.end)));
}

/**
 * Whether a term begins within another one and goes on behind its end.
 * @type {(term: Found, other: Found) => boolean}
 */
export function crosses(term, other) {
  return other.start < term.start && term.start < other.end && other.end < term.end;
}

/**
 * The entries found, the longest term first, each once.
 * @template {Found} Term
 * @param {Term[]} found
 * @returns {Term[]}
 */
export function eachOnce(found) {
  const seen = new Set();
  return [...found]
    .sort((one, other) => lengthOf(other) - lengthOf(one))
    .filter((term) => !seen.has(term.of) && seen.add(term.of));
}

/** @param {Found} term */
function lengthOf({ start, end }) {
  return end - start;
}
