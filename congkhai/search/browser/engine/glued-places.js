/* Names of places that were typed without blanks: simacai, ytý. */
import { fold } from "./folding.js";
import { lettersOf } from "./place-words.js";

/** @typedef {Map<string, number[]>} PartedNames a name without blanks → the lengths of its words */

/**
 * Names of several words, but for those that are a name as they are.
 * @type {(byName: Map<string, unknown>) => PartedNames}
 */
export function partedNames(byName) {
  const parted = [...byName.keys()].map((name) => name.split(" ")).filter((words) => words.length > 1);
  return new Map(parted.filter((words) => !byName.has(words.join("")))
    .map((words) => [gluedOf(words.join("")), words.map(({ length }) => length)]));
}

/** @type {(letters: string) => string} the end of a word, where y is i, is not seen in it */
function gluedOf(letters) {
  return letters.replaceAll("y", "i");
}

/** @type {(parted: PartedNames, text: string) => string} a text in which such names have their blanks again */
export function withBlanks(parted, text) {
  return lettersOf(text.normalize("NFC")).map((word) => {
    const lengths = parted.get(gluedOf(fold(word)));
    return lengths ? inParts(word, lengths) : word;
  }).join(" ");
}

/** @type {(word: string, lengths: number[]) => string} */
function inParts(word, lengths) {
  let at = 0;
  return lengths.map((length) => word.slice(at, (at += length))).join(" ");
}
