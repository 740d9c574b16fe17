/* Words that are none: keys of a switched-off keyboard, glued words, one slip. What is a syllable is left alone. */
import { split } from "./glued-words.js";
import { commonness, decoded, isKnown, unkeyed } from "./known-words.js";
import { mended, nearestName } from "./slips.js";
import { isSyllable } from "./syllables.js";
import { tokensOf } from "./tokens.js";

/** @import { Searchable } from "./searchable.js" */
/** @import { Token } from "./tokens.js" */

/** @typedef {{ typed: string, meant: string }} Repair */

/**
 * Tokens with every one repaired that is no word where that is possible.
 * @param {Searchable} searchable
 * @param {Token[]} tokens
 * @param {boolean} typing whether the last token may still be growing
 * @returns {{ tokens: Token[], repairs: Repair[] }}
 */
export function repair(searchable, tokens, typing) {
  /** @type {Token[]} */
  const repaired = [];
  /** @type {Repair[]} */
  const repairs = [];
  tokens.forEach((token, place) => {
    const isGrowing = typing && place === tokens.length - 1;
    const better = betterFor(searchable, token, repaired.at(-1), tokens[place + 1], isGrowing);
    repaired.push(...(better || [token]));
    if (better && !better[0].begins) {
      repairs.push({ typed: token.text, meant: better.map((one) => one.text).join(" ") });
    }
  });
  return { tokens: repaired, repairs };
}

/**
 * The question with every word that no name has bent to the nearest one that some name has, or empty.
 * @type {(searchable: Searchable, question: string) => string}
 */
export function nearest(searchable, question) {
  const near = tokensOf(question).map((token) =>
    commonness(searchable, token.folded) ? token.text : nearestName(searchable, token.folded));
  return near.some((word) => word === undefined) ? "" : near.join(" ");
}

/**
 * @type {(searchable: Searchable, token: Token, before: Token | undefined, after: Token | undefined,
 *   isGrowing: boolean) => Token[] | null}
 */
function betterFor(searchable, token, before, after, isGrowing) {
  const { folded } = token;
  if (isKnown(searchable, token) || isSyllable(folded) || /^[0-9.]+$/.test(folded)) return null;
  return decoded(searchable, token) || split(searchable, token) || (isGrowing && completions(searchable, token)) ||
    mended(searchable, token, before, after) || unkeyed(token);
}

/**
 * Any known syllable that begins so.
 * @type {(searchable: Searchable, token: Token) => Token[] | null}
 */
function completions(searchable, token) {
  if (!/^[a-z]+$/.test(token.folded)) return null;
  const isBegun = searchable.spelled.some((spelled) => spelled.startsWith(token.folded));
  return isBegun ? [{ ...token, begins: true }] : null;
}

