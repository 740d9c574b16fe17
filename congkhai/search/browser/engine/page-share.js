/* How much of a question a page says: in its title and one of its sentences, and in all its words. */
import { isCounted } from "./question-words.js";
import { standsIn } from "./row-parts.js";
import { SHARE, WORTH } from "./weights.js";

/** @import { Weighed } from "./question-words.js" */
/** @import { Field, OtherPage, Searchable } from "./searchable.js" */
/** @import { Understood } from "./understanding.js" */

/**
 * A word that counts: `worth` is its weight and how few pages have it; `places` are those in the question.
 * @typedef {{ syllable: number, marks: string, weight: number, worth: number }} Counted
 */

/**
 * `share` of the question, 0 … 1 and a little more for neighbours; `words` and `pairs` of neighbours that count, in the
 * best sentence with the title; `titled` those pairs that are in the title, one more where the question says a sentence
 * as it stands; `all` the words that the question has.
 * @typedef {{ share: number, words: number, pairs: number, titled: number, all: number }} Share
 */

/** @typedef {{ row: Weighed[], counted: Counted[], byPlace: (Counted | undefined)[], total: number }} Asking */

// A hand-written page is searched by all that it says; of others the sentences behind the text are what people say.
export const PROSE = 7;
/** @type {Share} */
const NONE = { share: 0, words: 0, pairs: 0, titled: 0, all: 0 };
/** @type {WeakMap<Searchable, Map<number, Set<OtherPage>>>} the pages that have a syllable */
const holders = new WeakMap();

/** @type {(searchable: Searchable, understood: Understood) => (page: OtherPage) => Share} */
export function sharesFor(searchable, { row }) {
  const asking = askingOf(searchable, row);
  const having = asking.counted.map(({ syllable }) => holdersOf(searchable).get(syllable));
  /** @type {(page: OtherPage) => boolean} */
  const isTouched = (page) => asking.total > 0 && having.some((pages) => pages?.has(page));
  return (page) => (isTouched(page) ? shareOf(searchable, asking, page) : NONE);
}

/** @type {(searchable: Searchable, row: Weighed[]) => Asking} */
function askingOf(searchable, row) {
  /** @type {Map<string, Counted>} */
  const bySpelling = new Map();
  const byPlace = row.map((token) => {
    const weight = weightOf(token), known = bySpelling.get(token.folded);
    if (!weight || known) return known;
    const { syllable = -1, marks } = token;
    const counted = { syllable, marks, weight, worth: weight * scarcity(searchable, syllable) };
    bySpelling.set(token.folded, counted);
    return counted;
  });
  const counted = [...bySpelling.values()];
  return { row, counted, byPlace, total: counted.reduce((sum, { worth }) => sum + worth, 0) };
}

/**
 * What asks for a part of a procedure (phí, giấy tờ), and a year or a day, says something of a page too.
 * @type {(token: Weighed) => number}
 */
function weightOf(token) {
  if (/^[0-9.]+$/.test(token.folded)) return SHARE.number;
  return isCounted(token) ? 1 : token.weight > 0 ? SHARE.part : 0;
}

/** @type {(searchable: Searchable, syllable: number) => number} 0 (all pages have it) … 1 (none has, or one) */
function scarcity(searchable, syllable) {
  const count = searchable.others.length;
  return Math.log(1 + count / (holdersOf(searchable).get(syllable)?.size || 1)) / Math.log(1 + count);
}

/** @type {(searchable: Searchable) => Map<number, Set<OtherPage>>} */
function holdersOf(searchable) {
  let found = holders.get(searchable);
  if (!found) {
    holders.set(searchable, (found = new Map()));
    for (const page of searchable.others) {
      for (const one of [...page.title.row, ...page.body, ...page.rest, ...page.words]) {
        const pages = found.get(one) || new Set();
        found.set(one, pages.add(page));
      }
    }
  }
  return found;
}

/** @type {(searchable: Searchable, asking: Asking, page: OtherPage) => Share} */
function shareOf(searchable, asking, page) {
  const { title, sentences, further, words, along } = page, { counted, total } = asking;
  const titled = heldBy(searchable, counted, title);
  const [shown, beyond] = [sentences, further].map((fields) => fields.map((one) => heldBy(searchable, counted, one)));
  const spread = counted.reduce((sum, { syllable, worth }, at) => sum + worth * Math.max(titled[at],
    SHARE.text * most(shown, at), SHARE.further * most(beyond, at), words.has(syllable) ? SHARE.word : 0), 0);
  const isSaid = along !== PROSE && further.some((field) => saysAll(asking, field));
  const inTitle = pairsIn(asking, title).count + (isSaid ? 1 : 0);
  let best = { ...NONE };
  [title, ...sentences, ...further].forEach((field, place) => {
    const own = [titled, ...shown, ...beyond][place];
    // What has no word says no more than the title.
    if (!own.some(Boolean)) return;
    const pairs = pairsIn(asking, field);
    const held = counted.map((_, at) => Math.max(own[at], SHARE.title * titled[at]));
    const share = counted.reduce((sum, { worth }, at) => sum + worth * held[at], pairs.worth);
    if (share <= best.share) return;
    const heavy = counted.filter((word, at) => isHeavy(word) && held[at] > WORTH.foreignAccent);
    best = { share, words: heavy.length, pairs: pairs.count, titled: inTitle, all: counted.filter(isHeavy).length };
  });
  return { ...best, share: (spread + Math.min(best.share, SHARE.most * total)) / (2 * total) };
}

/** @type {(word: Counted) => boolean} no word for a part alone */
function isHeavy({ weight }) {
  return weight > SHARE.part;
}

/** @type {(rows: number[][], at: number) => number} */
function most(rows, at) {
  return rows.reduce((best, held) => Math.max(best, held[at]), 0);
}

/**
 * Whether a text has the words: 1 with their diacritics, less with others, 0 without.
 * @type {(searchable: Searchable, counted: Counted[], field: Field) => number[]}
 */
function heldBy({ marks }, counted, { row, words }) {
  return counted.map((word) => {
    let best = 0;
    for (let at = row.indexOf(word.syllable); at >= 0 && best < 1; at = row.indexOf(word.syllable, at + 1)) {
      best = Math.max(best, !word.marks || word.marks === marks[words[at]] ? 1 : WORTH.foreignAccent);
    }
    return best;
  });
}

/**
 * Neighbours of the question that are neighbours in a text; fillers stand with words that count: “tư pháp”.
 * @type {(asking: Asking, field: Field) => { count: number, worth: number }}
 */
function pairsIn({ row, byPlace }, field) {
  const found = { count: 0, worth: 0 };
  row.forEach(({ syllable }, place) => {
    const [one, other] = [byPlace[place], byPlace[place + 1]], next = row[place + 1]?.syllable;
    if (!(one || other) || syllable === undefined || next === undefined) return;
    if (!standsIn([syllable, next], field.row)) return;
    if (one?.weight === 1 || other?.weight === 1) found.count += 1;
    found.worth += SHARE.pair * Math.max(...[one, other].map((word) => word?.worth || 0));
  });
  return found;
}

/** @type {(asking: Asking, field: Field) => boolean} */
function saysAll({ row, byPlace }, field) {
  return field.row.length > 1 && standsIn(field.row, row.map(({ syllable }) => syllable)) &&
    byPlace.some((word) => word?.weight === 1 && field.row.includes(word.syllable));
}
