/* Places that a question asks for: beside the procedures where it names one, before them where it asks nothing else. */
import { placeAddress } from "./addresses.js";
import { element, link } from "./elements.js";
import { addressOf } from "./page-address.js";
import { findPlaces } from "./place-finder.js";
import { meaningOf } from "./place-lines.js";

/** @import { Found } from "./place-finder.js" */
/** @import { Places } from "./place-mentions.js" */

/**
 * `words` ask back which one is meant; `isFirst`: the question is about nothing else.
 * @typedef {{ places: Found[], words: string, isFirst: boolean }} PlaceAnswer
 */

/**
 * A word that only looks like a name (hạnh phúc, thống nhất) is none unless it says of what kind, or where.
 * @type {(places: Places, text: string) => PlaceAnswer}
 */
export function placesFor(places, text) {
  const meant = findPlaces(places, text), { found, isWhole, isNamed } = meant;
  if (!found.length || !(isWhole || isNamed)) return { places: [], words: "", isFirst: false };
  return { places: found, words: meaningOf(meant, text), isFirst: isWhole };
}

/** @type {(place: Found) => HTMLLIElement} */
export function placeResult({ slug, name, through }) {
  const address = placeAddress(slug), text = through.length ? `Có ${through.join(", ")}` : "";
  return otherResult(address, link(addressOf(address), `Nơi nộp hồ sơ: ${name}`), text);
}

/**
 * A line of what is no procedure; it says of what kind it is, and where.
 * @type {(address: string, name: HTMLElement, text: string, ...more: (string | Node)[]) => HTMLLIElement}
 */
export function otherResult(address, name, text, ...more) {
  const line = element("li", "", name, text ? element("p", "ck-card__text", text) : "", ...more);
  line.dataset.loai = address.split("/")[0];
  line.dataset.diaChi = address;
  return line;
}
