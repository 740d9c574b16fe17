/* The counters of the province that somebody means: by name, by number (“cơ sở 2”), by street. */
import { keyOf, readWords } from "./place-words.js";

/** @import { Found } from "./place-finder.js" */
/** @import { Places, Said } from "./place-mentions.js" */
/** @import { Word } from "./place-words.js" */

/**
 * Those whose name and address say most of what was said besides; all of them where nothing was, none where something
 * was said that no address has: another centre, or another matter.
 * @type {(places: Places, said: Said) => Found[]}
 */
export function centresMeant({ names }, { words, mentions, provinces, isAsked, isOfProvince, rest }) {
  if (!isAsked || !(isOfProvince || (provinces.length && !mentions.length))) return [];
  const told = names.tinh.map(([slug, name, address = ""]) => ({
    found: { slug, name, through: [] }, words: keyOf(readWords(`${name} ${address}`)).split(" "),
  }));
  const besides = rest.filter(({ folded }) => !STREET.includes(folded));
  const counted = told.map((one) => ({ ...one, held: held(one.words, words), isAll: held(one.words, besides) }));
  const whole = counted.filter(({ isAll }) => isAll === besides.length);
  const most = Math.max(...whole.map(({ held: count }) => count));
  return whole.filter(({ held: count }) => count === most).map(({ found }) => found);
}

const STREET = ["duong", "pho", "so", "co"];

/** @type {(own: string[], words: Word[]) => number} how many of the words it has */
function held(own, words) {
  return words.filter(({ folded }) => own.includes(folded)).length;
}
