/* Glued words: “dangkykhaisinh” cut into syllables that somebody knows. */
import { commonness, decoded, isKnown, standBeside } from "./known-words.js";
import { isSyllable } from "./syllables.js";
import { LONGEST_KEYS } from "./telex.js";
import { tokenOf } from "./tokens.js";
import { REPAIR } from "./weights.js";

/** @import { Searchable } from "./searchable.js" */
/** @import { Token } from "./tokens.js" */

/** @typedef {Token & { keyed?: boolean }} Piece a token, cut off from a glued word */

/**
 * The likeliest way to cut a glued word into known syllables: fewest pieces, commonest pairs.
 * @type {(searchable: Searchable, token: Token) => Token[] | null}
 */
export function split(searchable, { text, ends }) {
  if (text.length < REPAIR.shortestGlued || /[0-9.]/.test(text)) return null;
  /** @type {({ score: number, pieces: Piece[] } | undefined)[]} the best way to cut the text up to a place */
  const best = [{ score: 0, pieces: [] }];
  for (let end = 1; end <= text.length; end += 1) {
    for (let start = Math.max(0, end - LONGEST_KEYS); start < end; start += 1) {
      const before = best[start];
      const piece = before && pieceOf(searchable, text.slice(start, end));
      if (!piece) continue;
      const score = before.score + worthOf(searchable, before.pieces.at(-1), piece);
      if (score > (best[end]?.score ?? -Infinity)) best[end] = { score, pieces: [...before.pieces, piece] };
    }
  }
  const pieces = best[text.length]?.pieces || [];
  return pieces.length < 2 ? null : [...pieces.slice(0, -1), { ...pieces[pieces.length - 1], ends }];
}

/**
 * A known syllable as it is written, or as the keys of a switched-off keyboard give it: “ddawngkykhaisinh”.
 * @type {(searchable: Searchable, text: string) => Piece | null}
 */
function pieceOf(searchable, text) {
  const piece = tokenOf(text);
  if (isPiece(searchable, piece)) return piece;
  const [keyed] = text.length < 3 ? [] : decoded(searchable, piece) || [];
  return keyed && isPiece(searchable, keyed) ? { ...keyed, keyed: true } : null;
}

/** @type {(searchable: Searchable, piece: Token) => boolean} */
function isPiece(searchable, piece) {
  return isKnown(searchable, piece) && isSyllable(piece.folded) && (piece.text.length > 1 || piece.folded === "y");
}

/** @type {(searchable: Searchable, before: Token | undefined, piece: Piece) => number} */
function worthOf(searchable, before, piece) {
  const common = Math.log(1 + commonness(searchable, piece.folded)) / Math.log(2 + searchable.codes.length);
  const isPair = before && standBeside(searchable, before, piece);
  return common - REPAIR.anotherPiece + (isPair ? REPAIR.piecesTogether : 0) - (piece.keyed ? REPAIR.keyedPiece : 0);
}
