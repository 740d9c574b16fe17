/* Slips: known words that one letter more, less, changed or swapped makes of an unknown one. */
import { commonness, standBeside } from "./known-words.js";
import { isSyllable } from "./syllables.js";
import { tokenOf } from "./tokens.js";
import { REPAIR } from "./weights.js";

/** @import { Searchable } from "./searchable.js" */
/** @import { Token } from "./tokens.js" */

/**
 * The known syllable one slip away; neighbours that are known to stand beside it decide.
 * @type {(searchable: Searchable, token: Token, before: Token | undefined, after: Token | undefined) => Token[] | null}
 */
export function mended(searchable, token, before, after) {
  const { folded, ends } = token;
  if (folded.length < REPAIR.shortestMended || /[0-9]/.test(folded)) return null;
  const key = [before?.text, token.text, after?.text].join(" ");
  const best = remembered(searchable, key, () => oneSlipAway(searchable, token, before, after));
  return best ? [tokenOf(best, ends)] : null;
}

/**
 * The commonest word of names that is one slip away from letters that are no syllable.
 * @type {(searchable: Searchable, folded: string) => string | undefined}
 */
export function nearestName(searchable, folded) {
  if (isSyllable(folded)) return undefined;
  return remembered(searchable, `≈ ${folded}`, () => searchable.spelled
    .filter((spelled) => commonness(searchable, spelled) && spelled.length > 1 && isOneSlip(folded, spelled))
    .sort((one, other) => commonness(searchable, other) - commonness(searchable, one))[0]);
}

/**
 * What was found by looking at all words: a question is asked again with its next letter.
 * @type {(searchable: Searchable, key: string, look: () => string | undefined) => string | undefined}
 */
function remembered({ looked }, key, look) {
  if (!looked.has(key)) looked.set(key, look());
  return looked.get(key);
}

/**
 * @type {(searchable: Searchable, token: Token, before: Token | undefined, after: Token | undefined) =>
 *   string | undefined}
 */
function oneSlipAway(searchable, { folded, marks }, before, after) {
  let best, bestWorth = -1;
  for (const spelled of searchable.spelled) {
    if (Math.abs(spelled.length - folded.length) > 1 || !isOneSlip(folded, spelled) || !isSyllable(spelled)) continue;
    const meant = { folded: spelled, marks: "" };
    const neighbours = Number(Boolean(before && standBeside(searchable, before, meant))) +
      Number(Boolean(after && standBeside(searchable, meant, after)));
    if (!neighbours && isNoWordAlone(folded)) continue;
    const worth = neighbours * REPAIR.neighbour + shareOfNames(searchable, spelled) +
      (sorted(folded) === sorted(spelled) ? REPAIR.sameLetters : 0) +
      (marks && searchable.spellings.has(spelled + marks) ? REPAIR.sameMarks : 0);
    if (worth > bestWorth) [best, bestWorth] = [spelled, worth];
  }
  return best;
}

/**
 * How many of the names have a word: it decides between those that all else speaks for alike.
 * @type {(searchable: Searchable, folded: string) => number} 0 … below 1
 */
function shareOfNames(searchable, folded) {
  return commonness(searchable, folded) / (1 + searchable.codes.length);
}

/**
 * Whether one letter put in, left out, changed, or two swapped make one word of the other.
 * @type {(one: string, other: string) => boolean}
 */
function isOneSlip(one, other) {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const rest = one.slice(start), wanted = other.slice(start);
  return rest.slice(1) === wanted || rest === wanted.slice(1) || rest.slice(1) === wanted.slice(1) ||
    (rest.slice(2) === wanted.slice(2) && rest[0] === wanted[1] && rest[1] === wanted[0]);
}

/**
 * Whether letters are too few to tell what is meant, or may be an abbreviation: “THPT” has no vowel.
 * @param {string} folded
 */
function isNoWordAlone(folded) {
  return folded.length < REPAIR.shortestAlone || !/[aeiouy]/.test(folded);
}

/** @param {string} word */
function sorted(word) {
  return [...word].sort().join("");
}
