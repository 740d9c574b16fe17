/* Which terms of the editors' lists a question says: those that take its words, and what it denies of them. */
import { deniedPlaces } from "./denials.js";
import { termsIn } from "./editor-terms.js";
import { isWithin, spotsOf } from "./said-together.js";
import { casesIn } from "./special-cases.js";
import { longestFirst, ofKind, takesWords } from "./term-choice.js";
import { areTogether } from "./together.js";
import { marksOf } from "./tokens.js";
import { READING } from "./weights.js";

/** @import { Found } from "./editor-terms.js" */
/** @import { Syllable } from "./question-words.js" */
/** @import { Searchable } from "./searchable.js" */
/** @import { Spot } from "./said-together.js" */
/** @import { FoundSynonym } from "./understanding.js" */

/**
 * @typedef {object} TermsSaid
 * @property {Found[]} found every term in the words as they stand
 * @property {Found[]} chosen those of them that take their words, the longest first
 * @property {Found[]} all with those that only words parted which carry nothing
 * @property {boolean[]} denied by the place of the word
 */

/** @type {(searchable: Searchable, row: Syllable[]) => TermsSaid} */
export function termsSaid(searchable, row) {
  const found = termsIn(searchable.lists.terms, row);
  const chosen = longestFirst(found.filter((term) => takesWords(term) && !isContent(searchable, row, term)));
  const denying = chosen.filter((term) => term.kind !== "denial" || !isShared(searchable, row, term));
  const denied = deniedPlaces(searchable, row, denying, ofKind(found, "hint"));
  const all = [...found, ...beyondFillers(searchable, row, chosen)]
    .filter((term) => term.kind !== "group" || !(isShared(searchable, row, term) && isOfPair(searchable, row, term)));
  return { found, chosen, all, denied };
}

/**
 * Whether a filler is part of a name after all: “ban sao” is no “bạn”, “thôi làm hòa giải viên” no “thôi”.
 * @type {(searchable: Searchable, row: Syllable[], found: Found) => boolean}
 */
function isContent(searchable, row, { kind, term, start, end }) {
  if (end - start > 1 || !(kind === "stop" || (kind === "filler" && !row[start].marks && marksOf(term)))) return false;
  return isOfPair(searchable, row, { start, end });
}

/** @type {(searchable: Searchable, row: Syllable[], spot: Spot) => boolean} whether names have it beside another */
function isOfPair(searchable, row, { start, end }) {
  return areTogether(searchable, row[start - 1]?.syllable, row[start].syllable) ||
    areTogether(searchable, row[start].syllable, row[end]?.syllable);
}

/**
 * Terms that are only parted by words that carry nothing: “mất [cái] giấy khai sinh”.
 * @type {(searchable: Searchable, row: Syllable[], chosen: Found[]) => Found[]}
 */
function beyondFillers(searchable, row, chosen) {
  const empty = new Set();
  for (const term of [...ofKind(chosen, "filler"), ...ofKind(chosen, "stop")]) {
    for (let place = term.start; place < term.end; place += 1) empty.add(place);
  }
  const places = [...row.keys()].filter((place) => !empty.has(place));
  if (!empty.size || places.length < 2) return [];
  return termsIn(searchable.lists.terms, places.map((place) => row[place]))
    .map((term) => ({ ...term, start: places[term.start], end: places[term.end - 1] + 1 }));
}

/**
 * Special cases that the question speaks of, not counting words of “mất bao lâu” and “người Tày”, nor those of a phrase
 * that means what is no such case: “thừa phát lại”.
 * @type {(searchable: Searchable, row: Syllable[], found: Found[], chosen: (Found | FoundSynonym)[]) =>
 *   Extract<Found, { kind: "hint" }>[]}
 */
export function hints(searchable, row, found, chosen) {
  const empty = chosen.filter(({ kind }) => ["part", "background", "filler", "stop"].includes(kind));
  const sure = ofKind(chosen, "synonym").filter(({ of }) => of.use !== "goiY");
  return ofKind(found, "hint").filter((hint) => !isShared(searchable, row, hint) &&
    !empty.some((other) => isWithin(hint, other)) &&
    !sure.some(({ of, ...other }) => spotsOf(other).some((spot) => isWithin(hint, spot)) &&
      !casesIn(searchable, of.thing.field).has(hint.of)));
}

/**
 * Whether a word was typed without diacritics that several words have: “dung” may be “đừng”, “dùng”, “dừng”.
 * @type {(searchable: Searchable, row: Syllable[], term: Found) => boolean}
 */
function isShared({ spellings }, row, { term, start, end }) {
  const { folded, marks } = row[start];
  if (end - start > 1 || marks || !marksOf(term)) return false;
  return [...spellings].filter((spelling) => /^[^a-z]*$/.test(spelling.replace(folded, "")) &&
    spelling.startsWith(folded)).length > READING.sharedBy;
}
