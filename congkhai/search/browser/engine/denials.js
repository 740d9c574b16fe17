/* What a question says that it does not mean: “không phải có yếu tố nước ngoài”. */
import { ofKind } from "./term-choice.js";
import { READING } from "./weights.js";

/** @import { Found } from "./editor-terms.js" */
/** @import { Searchable } from "./searchable.js" */
/** @import { Syllable } from "./question-words.js" */

const JOINING = ["hay", "hoac", "va"];

/**
 * Which places are denied: those after “không phải” up to the first special case, comma, “mà” or “thôi”.
 * @param {Searchable} searchable
 * @param {Syllable[]} row
 * @param {Found[]} chosen
 * @param {Found[]} specials terms of special cases
 * @returns {boolean[]}
 */
export function deniedPlaces(searchable, row, chosen, specials) {
  const denied = row.map(() => false);
  const stops = new Set(ofKind(chosen, "stop").map((term) => term.start));
  for (const term of ofKind(chosen, "denial")) {
    if (row[term.end - 1].ends || isNamed(searchable, row, term)) continue;
    const end = Math.min(row.length, term.end + READING.deniedSyllables, endOfCases(row, specials, term.end));
    for (let place = term.end; place < end && !stops.has(place); place += 1) {
      denied[place] = true;
      if (row[place].ends) break;
    }
  }
  return denied;
}

/**
 * Where the first special case from a place on ends, with those that “hay”, “hoặc”, “và” join to it; else Infinity.
 * @type {(row: Syllable[], specials: Found[], from: number) => number}
 */
function endOfCases(row, specials, from) {
  const later = specials.filter((term) => term.start >= from);
  if (!later.length) return Infinity;
  const first = Math.min(...later.map((term) => term.start));
  const end = Math.max(...later.filter((term) => term.start === first).map((term) => term.end));
  return JOINING.includes(row[end]?.folded) ? endOfCases(row, specials, end + 1) : end;
}

/**
 * Whether a name itself says “không phải là cộng tác viên”.
 * @type {(searchable: Searchable, row: Syllable[], term: Found) => boolean}
 */
function isNamed({ having }, row, { start, end }) {
  const said = row.slice(start, end + READING.deniedInNames);
  if (said.length < end - start + READING.deniedInNames) return false;
  const [first, ...others] = said.map(({ syllable }) => (syllable === undefined ? [] : having[syllable]));
  return first.some((place) => others.every((places) => places.includes(place)));
}
