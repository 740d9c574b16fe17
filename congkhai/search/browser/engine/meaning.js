/* Meaning: what everyday terms and ambiguous needs of a question say for procedures. */
import { askedOf } from "./asked-words.js";
import { fieldScore } from "./field-score.js";
import { isOther } from "./other-things.js";
import { weightOf } from "./searchable.js";
import { casesOf, hintedBy } from "./special-cases.js";
import { crosses } from "./term-choice.js";
import { ENOUGH, WORTH } from "./weights.js";

/** @import { Asked } from "./asked-words.js" */
/** @import { Synonym } from "./editor-terms.js" */
/** @import { Gain, Meanings } from "./scoring.js" */
/** @import { Field, Searchable } from "./searchable.js" */
/** @import { FoundNeed, FoundSynonym, Understood } from "./understanding.js" */

/** @type {Record<string, number>} the uses that an editor gives a synonym */
const SYNONYMS = { "mo-rong": WORTH.synonym, "it-mau": WORTH.fewSynonym, "goi-y": WORTH.hintSynonym };

/**
 * What everyday terms and ambiguous needs say for procedures.
 * @type {(searchable: Searchable, understood: Understood) => Meanings}
 */
export function meantBy(searchable, understood) {
  /** @type {Meanings} */
  const meant = new Map();
  for (const found of understood.synonyms) addSynonym(searchable, understood, meant, found);
  for (const found of understood.needs) addNeed(searchable, understood, meant, found);
  return toSpecialCases(searchable, understood, meant);
}

/**
 * How much of the question a term is: a need said in passing is not what is asked.
 * @param {Understood} understood
 * @param {{ start: number, end: number }} found
 * @returns {number} 0 … 1
 */
export function shareOf({ words }, { start, end }) {
  const counted = words.filter((word) => word.weight > WORTH.countedWord).length;
  return WORTH.passing + (1 - WORTH.passing) * Math.min(1, (end - start) / Math.max(1, counted));
}

/** @type {(searchable: Searchable, understood: Understood, meant: Meanings, found: FoundSynonym) => void} */
function addSynonym(searchable, understood, meant, found) {
  const { of, term } = found;
  const text = `${term} → ${of.official}`;
  const share = of.use === "goi-y" ? shareOf(understood, found) : 1;
  const worth = SYNONYMS[of.use] * share * (isLiteral(searchable, of) ? WORTH.literal : 1);
  const named = namedLike(searchable, of), hinted = hintedBy(searchable, of);
  const alike = named.map(([place]) => place)
    .filter((place) => ![...casesOf(searchable, place)].some((special) => hinted.has(special)));
  const put = sayer(searchable, understood, meant, found);
  /** @type {(place: number | undefined, points: number, isSure: boolean) => void} */
  const gain = (place, points, isSure) =>
    put(place, { kind: "tu-dong-nghia", text, points, isSure, alike, share: shareOf(understood, found) });
  of.codes.forEach((code, order) => gain(searchable.numbers.get(code), worth * WORTH.later ** order, true));
  for (const [place, likeness] of named) {
    if (!of.codes.includes(searchable.codes[place])) gain(place, worth * likeness, likeness >= ENOUGH.alike);
  }
}

/**
 * Whether the question wants, in a term that is no mere hint, what no procedure here does: “công chứng di chúc”.
 * @type {(searchable: Searchable, understood: Understood) => boolean}
 */
export function wantsOther(searchable, understood) {
  return [...understood.synonyms, ...understood.crossing].some((found) => isOfOthers(searchable, found) &&
    shareOf(understood, found) >= ENOUGH.wanted);
}

/** @type {(searchable: Searchable, found: FoundSynonym) => boolean} */
function isOfOthers(searchable, { of }) {
  return of.use !== "goi-y" && !isHere(searchable, of);
}

/** @type {(searchable: Searchable, of: Synonym) => boolean} */
function isHere(searchable, of) {
  return of.codes.some((code) => searchable.numbers.has(code)) ||
    namedLike(searchable, of).some(([, likeness]) => likeness >= ENOUGH.alike);
}

/** @type {(searchable: Searchable, understood: Understood, meant: Meanings, found: FoundNeed) => void} */
function addNeed(searchable, understood, meant, found) {
  const share = shareOf(understood, found), worth = WORTH.need * share;
  const put = sayer(searchable, understood, meant, found);
  found.of.muc.forEach(([code], order) => {
    const points = worth * WORTH.later ** order;
    const place = searchable.numbers.get(code);
    put(place, { kind: "huong-dan", text: found.term, points, isSure: false, alike: [], share });
  });
}

/**
 * What notes the gains of a term: little where the words around it make another thing of it.
 * @type {(searchable: Searchable, understood: Understood, meant: Meanings, found: FoundSynonym | FoundNeed) =>
 *   (place: number | undefined, gain: Omit<Gain, "isOther">) => void}
 */
function sayer(searchable, understood, meant, found) {
  const isCrossed = understood.crossing.some((term) => crosses(term, found) && isOfOthers(searchable, term));
  return (place, gain) => {
    const isOtherHere = isCrossed || (place !== undefined && isOther(searchable, understood, found, place));
    const points = gain.points * (isOtherHere ? WORTH.otherThing : 1);
    say(meant, place, { ...gain, points, isOther: isOtherHere });
  };
}

/**
 * A term speaks once for a procedure, with the most it has to say.
 * @type {(meant: Meanings, place: number | undefined, gain: Gain) => void}
 */
function say(meant, place, gain) {
  if (place === undefined) return;
  const gains = meant.get(place) || new Map();
  meant.set(place, gains);
  if (gain.points > (gains.get(gain.text)?.points || 0)) gains.set(gain.text, gain);
}

/**
 * Whether other procedures have the term in their names, so that it need not mean those it stands for.
 * @type {(searchable: Searchable, of: Synonym) => boolean}
 */
function isLiteral(searchable, of) {
  of.literal ??= holding(searchable, of.said.row).some((place) => !of.codes.includes(searchable.codes[place]) &&
    !namedLike(searchable, of).some(([other]) => other === place));
  return of.literal;
}

/**
 * Places of the names that have the syllables one after the other.
 * @type {(searchable: Searchable, row: Uint16Array) => number[]}
 */
function holding({ having, titles }, row) {
  const holders = Array.from(row, (syllable) => having[syllable]);
  const [first, ...others] = holders.sort((one, other) => one.length - other.length);
  return first.filter((place) => others.every((places) => places.includes(place)) &&
    ` ${titles[place].row.join(" ")} `.includes(` ${row.join(" ")} `));
}

/**
 * What is said for a plain procedure goes to its sibling, or to one that has the same official words, when the question
 * speaks of that one's special case: “cấp lại thẻ luật sư”.
 * @type {(searchable: Searchable, understood: Understood, meant: Meanings) => Meanings}
 */
function toSpecialCases(searchable, understood, meant) {
  /** @type {Meanings} */
  const moved = new Map();
  for (const [place, gains] of meant) {
    for (const gain of gains.values()) {
      const better = specialsAskedFor(searchable, understood, place, gain.alike);
      const share = better.length ? WORTH.plainOfSpecial : 1;
      for (const other of better) say(moved, other, { ...gain, isSure: true });
      say(moved, place, { ...gain, points: gain.points * share });
    }
  }
  return moved;
}

/**
 * Siblings that have, beyond the special cases of a procedure, only those that the question speaks of; where there are
 * no siblings, such that are named alike and have the word that speaks of it.
 * @type {(searchable: Searchable, understood: Understood, place: number, alike: number[]) => number[]}
 */
function specialsAskedFor(searchable, { hinted, hinting, denied }, place, alike) {
  const own = casesOf(searchable, place);
  if (![...hinted].some((special) => !own.has(special) && !denied.has(special))) return [];
  /** @type {(other: number) => boolean} */
  const isAskedFor = (other) => {
    const cases = casesOf(searchable, other);
    return cases.size > own.size && [...own].every((special) => cases.has(special)) &&
      [...cases].every((special) => hinted.has(special) && !denied.has(special));
  };
  const siblings = searchable.siblings.get(place) || [];
  if (siblings.length) return siblings.filter(isAskedFor);
  return alike.filter((other) => isAskedFor(other) && searchable.titles[other].row.some((one) => hinting.has(one)));
}

/**
 * Procedures whose name holds the official words of a synonym, with how alike they are; found once per synonym.
 * @type {(searchable: Searchable, of: Synonym) => [place: number, likeness: number][]}
 */
function namedLike(searchable, of) {
  return (of.places ??= alike(searchable, of.field));
}

/** @type {(searchable: Searchable, field: Field) => [place: number, likeness: number][]} */
function alike(searchable, field) {
  const asked = askedOfField(searchable, field);
  const full = fieldScore(searchable, field, asked).total;
  /** @type {[place: number, likeness: number][]} */
  const places = [];
  for (const [place, count] of raritiesOf(searchable, field)) {
    if (count < weightOf(searchable, field) * WORTH.officialWords) continue;
    const likeness = fieldScore(searchable, searchable.titles[place], asked).total / full;
    if (likeness > WORTH.alike) places.push([place, Math.min(1, likeness) ** 2]);
  }
  return places;
}

/**
 * The rarities of the words of a field that a name has, summed up by place.
 * @type {(searchable: Searchable, field: Field) => Map<number, number>}
 */
function raritiesOf({ having, rarity }, field) {
  /** @type {Map<number, number>} */
  const sums = new Map();
  for (const syllable of new Set(field.row)) {
    for (const place of having[syllable]) sums.set(place, (sums.get(place) || 0) + rarity[syllable]);
  }
  return sums;
}

/** @type {(searchable: Searchable, field: Field) => Asked} */
function askedOfField(searchable, field) {
  const words = Array.from(field.row, (syllable, place) =>
    ({ syllable, also: [], text: "", marks: searchable.marks[field.words[place]], weight: 1 }));
  const pairs = words.slice(1).map((_, place) => ({ first: place, second: place + 1, weight: 1 }));
  return askedOf(searchable, { words, pairs });
}
