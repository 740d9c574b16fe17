/* Places that a question asks for: beside the procedures where it names one, before them where it asks nothing else. */
import { findPlaces } from "./place-finder.js";
import { meaningOf } from "./place-meaning.js";

/** @import { Found } from "./place-finder.js" */
/** @import { Places } from "./place-mentions.js" */

/**
 * `words` ask back which one is meant; `isWhole`: the question is about nothing else.
 * @typedef {{ places: Found[], words: string, isWhole: boolean }} PlaceAnswer
 */

/**
 * A word that only looks like a name (hạnh phúc, thống nhất) is none unless it says of what kind, or where.
 * @type {(places: Places, text: string) => PlaceAnswer}
 */
export function placesFor(places, text) {
  const meant = findPlaces(places, text), { found, isWhole, isNamed } = meant;
  if (!found.length || !(isWhole || isNamed)) return { places: [], words: "", isWhole: false };
  return { places: found, words: meaningOf(meant, text), isWhole };
}
