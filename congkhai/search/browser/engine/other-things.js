/* Whether the words around a term make another thing of it: “nhận con” is no “nhận con dấu”, nor in “xác nhận con”. */
import { isCounted } from "./question-words.js";
import { firstOf, pairOf } from "./together.js";
import { READING } from "./weights.js";

/** @import { Weighed } from "./question-words.js" */
/** @import { Searchable } from "./searchable.js" */
/** @import { Neighbours } from "./together.js" */
/** @import { Understood } from "./understanding.js" */

/** @typedef {{ term: string, start: number, end: number }} Said a term, or a name, and its places in the question */

// Who suffers something tells what it is: “con mới sinh bị vàng da” is about no birth certificate.
const SUFFERING = "bi";

/**
 * Whether a term says another thing than what it stands for, as a procedure sees it: a word goes on where it ends that
 * the procedure's names have not, or it is cut out of a longer word.
 * @type {(searchable: Searchable, understood: Understood, said: Said, place: number) => boolean}
 */
export function isOther(searchable, understood, said, place) {
  return goesOn(searchable, understood, said, place) || isCut(searchable, understood.row, said, place);
}

/**
 * A long term says by itself what it is; a short one may be the beginning of anything.
 * @type {(searchable: Searchable, understood: Understood, said: Said, place: number) => boolean}
 */
function goesOn(searchable, { row, hinting }, { term, end }, place) {
  const isSuffered = row[end]?.folded === SUFFERING && !row[end].ends;
  if (row[end - 1].ends || (!isSuffered && term.split(" ").length >= READING.longTerm)) return false;
  if (isUnknown(row[end]) || (row[end]?.weight === 0 && !row[end].ends && isUnknown(row[end + 1]))) return true;
  const next = row[isSuffered ? end + 1 : end];
  return isOfThing(next) && !hinting.has(next.syllable ?? -1) && !isNamedWith(searchable, place, next);
}

/** @type {(word: Weighed | undefined) => word is Weighed} no filler, and none with which a question goes on */
function isOfThing(word) {
  return word !== undefined && isCounted(word) && !word.isLink;
}

/**
 * Whether nobody here has a word, which one filler may part from the term: “quốc tịch của ronaldo”.
 * @param {Weighed | undefined} word
 */
function isUnknown(word) {
  return isOfThing(word) && word.syllable === undefined;
}

/**
 * Whether a name of a procedure has a word.
 * @type {(searchable: Searchable, place: number, word: Weighed) => boolean}
 */
function isNamedWith({ titles, common, marks }, place, word) {
  return [titles[place], ...common[place]].some(({ row, words }) => row.some((syllable, at) =>
    syllable === word.syllable && (!word.marks || word.marks === marks[words[at]])));
}

/**
 * Whether the word before it is hardly ever without its first (“xác” is of “xác nhận”), and not of its names.
 * @type {(searchable: Searchable, row: Weighed[], said: Said, place: number) => boolean}
 */
function isCut(searchable, row, { start }, place) {
  const before = row[start - 1], first = row[start];
  if (!isOfThing(before) || before.ends) return false;
  if (before.syllable === undefined || first.syllable === undefined) return false;
  if (isNamedWith(searchable, place, before)) return false;
  const { pairs } = searchable.lists;
  const together = pairs.get(pairOf(before.syllable, first.syllable))?.length || 0;
  return together >= READING.boundOften && together >= READING.boundShare * followersOf(pairs, before.syllable);
}

/** @type {(pairs: Neighbours, syllable: number) => number} how often something follows a syllable in terms */
function followersOf(pairs, syllable) {
  let all = 0;
  for (const [pair, ways] of pairs) if (firstOf(pair) === syllable) all += ways.length;
  return all;
}
