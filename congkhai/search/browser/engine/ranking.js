/* Ranking: which procedures answer a question, the best first, and why. */
import { askedOf } from "./asked-words.js";
import { askedBack } from "./asking-back.js";
import { candidates } from "./candidates.js";
import { fittingAmong } from "./certainty.js";
import { fieldScore } from "./field-score.js";
import { meantBy, shareOf, wantedOfOthers } from "./meaning.js";
import { othersFor } from "./other-pages.js";
import { nearest } from "./repair.js";
import { hitOf } from "./scoring.js";
import { weightOf } from "./searchable.js";
import { tokensOf } from "./tokens.js";
import { understand } from "./understanding.js";
import { DOUBT, ENOUGH, WORTH } from "./weights.js";
import { wholly } from "./whole-work.js";

/** @import { Asked } from "./asked-words.js" */
/** @import { Fits } from "./candidates.js" */
/** @import { OtherFound } from "./other-pages.js" */
/** @import { Provenance } from "./index-format.js" */
/** @import { Repair } from "./repair.js" */
/** @import { Hit, Question } from "./scoring.js" */
/** @import { Field, Searchable } from "./searchable.js" */
/** @import { FoundSignpost, Understood } from "./understanding.js" */

/**
 * `heading` is what citizens call it, else the name; `answers` are of its own questions.
 * @typedef {{ code: string, name: string, heading: string, when: string, answers: string[] }} Choice
 */
/** @typedef {{ source: string, mark: string }} From where and since when; the mark of a sample, else empty */
/**
 * @typedef {From & { title: string, choices: Choice[], share: number, guide: string }} NeedFound its share of the
 *   question, and the address of its guide
 */
/** @typedef {From & { title: string, text: string, place: string, address: string }} SignpostFound to others */
/**
 * @typedef {object} Answer
 * @property {Hit[]} procedures the best first
 * @property {string[]} fitting codes of those that the question is about: the others have words in common with it
 * @property {boolean} unsure whether even the best may well be about something else
 * @property {string[]} notHere procedures that the question means and nobody here does, in official words
 * @property {boolean} elsewhere whether a signpost is the answer, and the procedures only have words in common with it
 * @property {Choice[]} asked what is asked back, when a guide does or another procedure may as well be meant
 * @property {OtherFound[]} others
 * @property {string[]} parts what the question asks about: phi, giay-to, o-dau, bao-lau, truc-tuyen, uy-quyen, mau-don
 * @property {NeedFound[]} choices of ambiguous needs
 * @property {SignpostFound[]} signposts
 * @property {Repair[]} repairs words that were read otherwise than typed
 * @property {string} searched the whole question as read, when something was repaired; else empty
 * @property {string} nearest when nothing was found: the nearest spelling that finds something; else empty
 */

/**
 * The answers to a question.
 * @param {Searchable} searchable what `prepare` made
 * @param {string} text as typed
 * @param {Fits | null} [fits] which procedures may be among the answers; null is all
 * @returns {Answer}
 */
export function rank(searchable, text, fits = null) {
  return wholly(ranking(searchable, text, fits));
}

/**
 * The same, with a pause possible after each step: the first question of a page runs code that was never run before.
 * @param {Searchable} searchable
 * @param {string} text
 * @param {Fits | null} [fits]
 * @returns {Generator<void, Answer>}
 */
export function* ranking(searchable, text, fits = null) {
  const understood = understand(searchable, text);
  yield;
  const asked = askedOf(searchable, understood);
  const question = { understood, asked, meant: meantBy(searchable, understood) };
  yield;
  const procedures = ranked(searchable, question, fits);
  yield;
  const fitting = fittingAmong(searchable, question, procedures).map(({ code }) => code);
  const unsure = procedures.length > 0 && !fitting.includes(procedures[0].code);
  const elsewhere = isElsewhere(searchable, question, procedures, unsure);
  const choices = choicesIn(searchable, understood);
  yield;
  const others = othersFor(searchable, question, fitting.length > 0, text);
  yield;
  const isAnswered = elsewhere || understood.codes.length > 0 || (unsure && isForOthers(understood, others));
  return {
    procedures,
    fitting,
    unsure,
    notHere: unsure || !procedures.length ? wantedOfOthers(searchable, understood) : [],
    elsewhere,
    asked: askedByGuide(choices, procedures, unsure) ||
      (isAnswered ? [] : askedBack(searchable, understood, procedures, fitting, choices)),
    others,
    parts: understood.parts,
    choices,
    signposts: understood.signposts.map((found) => signpostOf(searchable, found)),
    repairs: understood.repairs,
    searched: understood.searched,
    nearest: procedures.length ? "" : nearest(searchable, text),
  };
}

/**
 * Whether a need is what the question is about.
 * @type {(need: NeedFound) => boolean}
 */
export function isWhatIsAsked({ share }) {
  return share >= ENOUGH.asked;
}

/**
 * Whether a signpost or a page may well be the answer: what is asked back would lead away from it.
 * @type {(understood: Understood, others: OtherFound[]) => boolean}
 */
function isForOthers({ signposts }, [first]) {
  return signposts.length > 0 || Boolean(first?.isAsked);
}

/**
 * What a guide asks, where it is what the question is about, and no procedure that fits is far ahead.
 * @type {(choices: NeedFound[], procedures: Hit[], unsure: boolean) => Choice[] | undefined}
 */
function askedByGuide([need], [best, next], unsure) {
  if (!need || !isWhatIsAsked(need)) return undefined;
  const isClear = best && !unsure && (next?.score || 0) < best.score * DOUBT.ofGuide;
  return isClear ? undefined : need.choices;
}

/** @type {(searchable: Searchable, question: Question, fits: Fits | null) => Hit[]} who types a code wants no other */
function ranked(searchable, question, fits) {
  const named = placesOf(searchable, question.understood.codes).filter((place) => !fits || fits(place));
  if (named.length) return bestFirst(named.map((place) => byCode(hitOf(searchable, place, question))));
  const hits = bestFirst(candidates(searchable, question.asked, question.meant, fits)
    .map((place) => hitOf(searchable, place, question))
    .filter((hit) => hit.score > ENOUGH.score));
  return hits.filter((hit) => hit.score >= hits[0].score * ENOUGH.besideBest).slice(0, ENOUGH.procedures);
}

/** @type {(hits: Hit[]) => Hit[]} */
function bestFirst(hits) {
  return hits.sort((one, other) => other.score - one.score || (one.code < other.code ? -1 : 1));
}

/**
 * The places of procedures whose code was typed.
 * @type {(searchable: Searchable, codes: string[]) => number[]}
 */
function placesOf({ numbers }, codes) {
  return [...new Set(codes.flatMap((code) => numbers.get(code) ?? numbers.get(code.replace(/-xoa$/, "-Xoa")) ?? []))];
}

/** @type {(hit: Hit) => Hit} a code counts as a word that one procedure alone has */
function byCode({ code, name, heading, place, score, reasons }) {
  const typed = { kind: "ma", text: code, points: WORTH.word };
  return { code, name, heading, place, score: score + WORTH.word, reasons: [typed, ...reasons] };
}

/**
 * Whether the signpost is the answer: no procedure is meant, is named like it, or has much to do with the other words;
 * where even the first may be about something else, it has to be meant.
 * @type {(searchable: Searchable, question: Question, procedures: Hit[], unsure: boolean) => boolean}
 */
function isElsewhere(searchable, { understood, meant }, procedures, unsure) {
  const terms = understood.signposts.map(({ term }) => tokensOf(term).map(({ folded }) => folded));
  const theirs = new Set(terms.flat().map((folded) => searchable.syllables.get(folded)));
  const words = understood.words.filter(({ syllable }) => !theirs.has(syllable));
  const rest = askedOf(searchable, { words, pairs: [] });
  /** @type {(field: Field) => boolean} */
  const isNamed = (field) => coverOf(searchable, field, rest) > ENOUGH.claimed ||
    terms.some((term) => hasAll(searchable, field, term));
  if (unsure && !meant.has(procedures[0].place)) return terms.length > 0;
  return terms.length > 0 && !procedures.some(({ place }) =>
    meant.has(place) || [searchable.titles[place], ...searchable.common[place]].some(isNamed));
}

/**
 * @param {Searchable} searchable
 * @param {Field} field
 * @param {string[]} term folded syllables
 */
function hasAll({ syllables }, { row }, term) {
  return term.every((folded) => {
    const syllable = syllables.get(folded);
    return syllable !== undefined && row.includes(syllable);
  });
}

/**
 * How much of a field a question has.
 * @param {Searchable} searchable
 * @param {Field} field
 * @param {Asked} asked
 * @returns {number} 0 … 1
 */
function coverOf(searchable, field, asked) {
  const { syllables } = fieldScore(searchable, field, asked);
  return syllables.reduce((sum, syllable) => sum + searchable.rarity[syllable], 0) / (weightOf(searchable, field) || 1);
}

/**
 * The first choices of needs, as far as their procedures are here; the guide knows of the others too.
 * @type {(searchable: Searchable, understood: Understood) => NeedFound[]}
 */
function choicesIn(searchable, understood) {
  const { numbers, names, headings } = searchable;
  const found = understood.needs.map((need) => {
    const choices = need.of.muc.flatMap(([code, when, answers]) => {
      const place = numbers.get(code);
      if (place === undefined) return [];
      return [{ code, name: names[place], heading: headings.get(place) || names[place], when, answers }];
    }).slice(0, ENOUGH.choices);
    const guide = need.of.trang, share = shareOf(understood, need);
    return { title: need.of.ten, choices, share, guide, ...fromOf(searchable, need.of) };
  });
  return found.filter(({ choices }) => choices.length > 0);
}

/** @type {(searchable: Searchable, found: FoundSignpost) => SignpostFound} */
function signpostOf(searchable, { of }) {
  return { title: of.ten, text: of.noiDung, place: of.noi, address: of.lienKet, ...fromOf(searchable, of) };
}

/** @type {(searchable: Searchable, entry: Provenance) => From} */
function fromOf({ index }, { nguon, mau }) {
  return { source: nguon, mark: mau ? index.danhMuc.dauMau : "" };
}
