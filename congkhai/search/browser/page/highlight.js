/* The words of a question, marked in a name; their diacritics stay as the name writes them. */
import { element } from "./elements.js";
import { fold } from "./folding.js";

/** @import { Hit } from "./scoring.js" */

/** @typedef {{ text: string, isMarked: boolean }} Part */

/**
 * A name of a hit with the words that matched in <mark>; neighbours share one.
 * @type {(hit: Hit, name: string) => (string | Node)[]}
 */
export function markedName(hit, name) {
  const wanted = new Set(matchedWords(hit).split(" "));
  /** @type {Part[]} */
  const parts = [];
  for (const { text, folded } of piecesOf(name)) add(parts, text, folded.some((word) => wanted.has(word)));
  return parts.map((part) => (part.isMarked ? element("mark", "", part.text) : part.text));
}

/**
 * The folded words of a question that a hit's name has, with blanks between them.
 * @type {(hit: Hit) => string}
 */
export function matchedWords(hit) {
  return hit.reasons.find((reason) => reason.kind === "ten")?.text || "";
}

/** @typedef {{ text: string, folded: string[] }} Piece a word with its folded words, or what stands between */

/** @type {Map<string, Piece[]>} the same names come again with every letter */
const pieces = new Map();
/** @type {Map<string, string[]>} and all are made of few different words */
const foldedPieces = new Map();

/** @type {(name: string) => Piece[]} */
function piecesOf(name) {
  const known = pieces.get(name);
  if (known) return known;
  const made = name.split(/([\p{L}\p{M}\p{N}.]+)/u).map((text) => ({ text, folded: foldedWords(text) }));
  pieces.set(name, made);
  return made;
}

/** @type {(piece: string) => string[]} */
function foldedWords(piece) {
  const known = foldedPieces.get(piece);
  if (known) return known;
  const made = fold(piece).split(" ").filter(Boolean);
  foldedPieces.set(piece, made);
  return made;
}

/**
 * Pieces of one kind become one: a name of a hundred texts takes a slow phone long to lay out.
 * @type {(parts: Part[], text: string, isMarked: boolean) => void}
 */
function add(parts, text, isMarked) {
  const last = parts.at(-1), before = parts.at(-2);
  if (isMarked && last?.text === " " && before?.isMarked) {
    parts.pop();
    before.text += ` ${text}`;
  } else if (last && last.isMarked === isMarked) {
    last.text += text;
  } else if (text) {
    parts.push({ text, isMarked });
  }
}
