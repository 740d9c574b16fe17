/* Meaning: what everyday terms and ambiguous needs of a question say for procedures. */
import { askedOf } from "./asked-words.js";
import { spotsOf } from "./said-together.js";
import { fieldScore } from "./field-score.js";
import { isOther } from "./other-things.js";
import { isCounted } from "./question-words.js";
import { weightOf } from "./searchable.js";
import { casesOf, hintedBy } from "./special-cases.js";
import { crosses } from "./term-choice.js";
import { ENOUGH, WORTH } from "./weights.js";

/** @import { Asked } from "./asked-words.js" */
/** @import { Phrase, Thing } from "./editor-terms.js" */
/** @import { Spot } from "./said-together.js" */
/** @import { Gain, Meanings } from "./scoring.js" */
/** @import { Field, Searchable } from "./searchable.js" */
/** @import { FoundNeed, FoundSynonym, Understood } from "./understanding.js" */

/** @type {Record<string, number>} what a way to say a thing is worth, by the key that an editor puts it under */
const PHRASES = { tu: WORTH.phrase, itMau: WORTH.fewPhrase, goiY: WORTH.hintPhrase };

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
 * @param {Spot & { spots?: Spot[] }} found
 * @returns {number} 0 … 1
 */
export function shareOf({ words }, { start, end, spots = [{ start, end }] }) {
  const counted = words.filter(isCounted).length;
  const said = spots.reduce((sum, spot) => sum + spot.end - spot.start, 0);
  return WORTH.passing + (1 - WORTH.passing) * Math.min(1, said / Math.max(1, counted));
}

/** @type {(searchable: Searchable, understood: Understood, meant: Meanings, found: FoundSynonym) => void} */
function addSynonym(searchable, understood, meant, found) {
  const { of, term } = found;
  const { thing } = of, text = `${term} → ${thing.official}`;
  const inPassing = understood.told.includes(found) ? WORTH.passing : 1;
  const share = inPassing * (of.use === "goiY" ? shareOf(understood, found) : 1);
  const worth = worthOf(found) * share * (isLiteral(searchable, of) ? WORTH.literal : 1);
  const named = namedLike(searchable, thing), hinted = hintedBy(searchable, of);
  const alike = named.map(([place]) => place)
    .filter((place) => ![...casesOf(searchable, place)].some((special) => hinted.has(special)));
  const put = sayer(searchable, understood, meant, found);
  /** @type {(place: number | undefined, points: number, isSure: boolean) => void} */
  const gain = (place, points, isSure) =>
    put(place, { kind: "khai-niem", text, points, isSure, alike, share: shareOf(understood, found) });
  thing.codes.forEach((code, order) => gain(searchable.numbers.get(code), worth * WORTH.later ** order, true));
  for (const [place, likeness] of named) {
    if (!thing.codes.includes(searchable.codes[place])) gain(place, worth * likeness, likeness >= ENOUGH.alike);
  }
}

/**
 * What a way to say a thing is worth: of a combination each group is evidence.
 * @type {(found: FoundSynonym) => number}
 */
function worthOf({ of, spots }) {
  return spots ? WORTH.combined + WORTH.combinedMore * (spots.length - 2) : PHRASES[of.use];
}

/**
 * What the question wants, in a term that is no mere hint or in several words together, and no procedure here does:
 * “công chứng di chúc”; in official words, each once.
 * @type {(searchable: Searchable, understood: Understood) => string[]}
 */
export function wantedOfOthers(searchable, understood) {
  const wanted = [...understood.synonyms, ...understood.crossing].filter((found) => isOfOthers(searchable, found) &&
    !understood.told.includes(found) && (found.spots || shareOf(understood, found) >= ENOUGH.wanted));
  return [...new Set(wanted.map(({ of }) => of.thing.official))];
}

/** @type {(searchable: Searchable, found: FoundSynonym) => boolean} */
function isOfOthers(searchable, { of }) {
  return of.use !== "goiY" && !isHere(searchable, of.thing);
}

/** @type {(searchable: Searchable, thing: Thing) => boolean} */
function isHere(searchable, thing) {
  return thing.codes.some((code) => searchable.numbers.has(code)) ||
    namedLike(searchable, thing).some(([, likeness]) => likeness >= ENOUGH.alike);
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
  const said = asOneTerm(understood, found);
  const isCrossed = understood.crossing.some((term) => crosses(term, found) && isOfOthers(searchable, term));
  return (place, gain) => {
    const isOtherHere = isCrossed ||
      (said !== null && place !== undefined && isOther(searchable, understood, said, place));
    const points = gain.points * (isOtherHere ? WORTH.otherThing : 1);
    say(meant, place, { ...gain, points, isOther: isOtherHere });
  };
}

/**
 * The term as its words stand in the question; null for a combination that others stand between.
 * @type {(understood: Understood, found: FoundSynonym | FoundNeed) => Spot & { term: string } | null}
 */
function asOneTerm({ row }, found) {
  if (!("spots" in found)) return found;
  const { start, end } = found;
  const parted = spotsOf(found).reduce((left, spot) => left - spot.end + spot.start, end - start);
  return parted ? null : { start, end, term: row.slice(start, end).map(({ text }) => text).join(" ") };
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
 * @type {(searchable: Searchable, of: Phrase) => boolean}
 */
function isLiteral(searchable, of) {
  const { thing, said } = of;
  of.literal ??= said !== null && holding(searchable, said.row).some((place) =>
    !thing.codes.includes(searchable.codes[place]) &&
    !namedLike(searchable, thing).some(([other]) => other === place));
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
 * Procedures whose name holds the official words of a thing, with how alike they are; found once.
 * @type {(searchable: Searchable, thing: Thing) => [place: number, likeness: number][]}
 */
function namedLike(searchable, thing) {
  return (thing.places ??= alike(searchable, thing.field));
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
