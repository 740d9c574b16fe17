/* Words that names, lists or bodies have, and how common they are. */
import { isSyllable } from "./syllables.js";
import { decodeKeys } from "./telex.js";
import { areTogether } from "./together.js";
import { tokenOf } from "./tokens.js";

/** @import { Searchable } from "./searchable.js" */
/** @import { Token } from "./tokens.js" */

/** @typedef {Pick<Token, "folded" | "marks">} Spelling */

/**
 * Words of bodies alone count when they could be syllables: records have glued words too.
 * @type {(searchable: Searchable, token: Token) => boolean}
 */
export function isKnown({ syllables, ownSyllables }, { folded }) {
  const syllable = syllables.get(folded);
  return syllable !== undefined && (syllable < ownSyllables || isSyllable(folded));
}

/**
 * How many names have a syllable.
 * @type {(searchable: Searchable, folded: string) => number}
 */
export function commonness({ having, syllables }, folded) {
  const syllable = syllables.get(folded);
  return syllable === undefined ? 0 : having[syllable].length;
}

/**
 * Whether two words stand together somewhere; diacritics that they were typed with count.
 * @type {(searchable: Searchable, first: Spelling, second: Spelling) => boolean}
 */
export function standBeside(searchable, first, second) {
  const [one, other] = [first, second].map(({ folded }) => searchable.syllables.get(folded));
  return areTogether(searchable, one, other, [first.marks, second.marks]);
}

/**
 * What its keys stand for, when that is a word somebody knows.
 * @type {(searchable: Searchable, token: Token) => [Token] | null}
 */
export function decoded(searchable, token) {
  const found = unkeyed(token);
  return found && isKnown(searchable, found[0]) ? found : null;
}

/**
 * The syllable that its keys stand for: those of “wifi” stand for none.
 * @type {(token: Token) => [Token] | null}
 */
export function unkeyed({ text, marks, ends }) {
  const letters = marks ? null : decodeKeys(text);
  const token = letters === null ? null : tokenOf(letters, ends);
  return token && isSyllable(token.folded) ? [token] : null;
}
