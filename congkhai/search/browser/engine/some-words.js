/* Whether a page that is no procedure has enough words of a question to stand below the procedures. */
import { weightAsked } from "./asked-words.js";
import { shareTold } from "./certainty.js";
import { fieldScore } from "./field-score.js";
import { isCounted } from "./question-words.js";
import { isSyllable } from "./syllables.js";
import { ENOUGH, WORTH } from "./weights.js";

/** @import { Asked } from "./asked-words.js" */
/** @import { Weighed, Word } from "./question-words.js" */
/** @import { Question } from "./scoring.js" */
/** @import { Field, OtherPage, Searchable } from "./searchable.js" */
/** @import { Understood } from "./understanding.js" */

/** @typedef {{ searchable: Searchable, question: Question, isAnswered: boolean }} Asking whether procedures fit too */

/**
 * Whether it has half of the question, or one sentence nearly all of it where no procedure fits.
 * @type {(asking: Asking, other: OtherPage) => boolean}
 */
export function hasSome({ searchable, question: { asked, understood }, isAnswered }, other) {
  const full = fullScore(searchable, understood);
  const said = isAnswered ? 0 : WORTH.otherSentence * full * toldBy(searchable, understood, other);
  const held = hasEnough(searchable, understood, other, isAnswered) ? wordScore(searchable, asked, other) : 0;
  return Math.max(held, said) > ENOUGH.ofOther * full;
}

/**
 * How much of a question one sentence has, or the title; two words alone stand together in many a long text.
 * @type {(searchable: Searchable, understood: Understood, other: OtherPage) => number} 0 … 1
 */
function toldBy(searchable, { row, words, unknown }, { title, sentences, further }) {
  /** @type {(sentence: Field, least: number) => number} */
  const told = (sentence, least) => {
    const all = regainedIn(searchable, row, sentence) || words;
    return shareTold(searchable, { words: all, unknown }, sentence, least);
  };
  return Math.max(...[title, ...sentences].map((one) => told(one, ENOUGH.together)),
    ...further.map((one) => told(one, ENOUGH.told)));
}

/**
 * The words of a question with those that were taken for fillers and are none, as they stand in a sentence beside
 * another word and are spelled otherwise: “to cao” is tố cáo and no “tớ”, “tre hen” no “hen”. Null without such.
 * @type {(searchable: Searchable, row: Weighed[], sentence: Field) => Word[] | null}
 */
function regainedIn(searchable, row, sentence) {
  const regained = row.map((token, at) => token.empty !== undefined && !token.marks &&
    (isSpelledBeside(searchable, sentence, token, row[at - 1], -1) ||
      isSpelledBeside(searchable, sentence, token, row[at + 1], 1)));
  if (!regained.some(Boolean)) return null;
  return row.flatMap(({ syllable, text, marks, weight }, at) => (syllable === undefined || !(weight || regained[at])
    ? [] : [{ syllable, also: [], text, marks, weight: weight || 1 }]));
}

/**
 * @type {(searchable: Searchable, sentence: Field, filler: Weighed, beside: Weighed | undefined, step: number) =>
 *   boolean}
 */
function isSpelledBeside({ marks }, { row, words }, filler, beside, step) {
  return Boolean(beside?.weight) && row.some((syllable, at) => syllable === filler.syllable &&
    row[at + step] === beside?.syllable && marks[words[at]] !== filler.empty);
}

/**
 * What would score that has every word of the question and nothing else, without neighbours; what nobody knows counts.
 * @type {(searchable: Searchable, understood: Understood) => number}
 */
function fullScore({ rarity }, { words, unknown }) {
  /** @type {(syllable: number) => number} */
  const rarityOf = (syllable) => (syllable < 0 ? WORTH.beginning : rarity[syllable]);
  return words.reduce((total, { syllable, weight }) => total + rarityOf(syllable) * weight, unknown.length);
}

/**
 * Whether it has enough words of the question, and more than one: a single syllable is in many words, unless it is none
 * of Vietnamese (VNeID).
 * @type {(searchable: Searchable, understood: Understood, other: OtherPage, isAnswered: boolean) => boolean}
 */
function hasEnough(searchable, { words, unknown }, { title, body, rest }, isAnswered) {
  const counted = new Set(words.filter(isCounted).map(({ syllable }) => syllable));
  let all = unknown.length, held = 0, count = 0, isName = false;
  for (const syllable of counted) {
    if (syllable < 0) continue;
    all += searchable.rarity[syllable];
    if (!title.row.includes(syllable) && !body.has(syllable) && !rest.has(syllable)) continue;
    held += searchable.rarity[syllable];
    count += 1;
    isName ||= !isSyllable(searchable.spelled[syllable]);
  }
  return (count > 1 || isName) && held >= all * (isAnswered ? ENOUGH.ofOther : ENOUGH.ofOtherAlone);
}

/** @type {(searchable: Searchable, asked: Asked, other: OtherPage) => number} by title and words of the text */
function wordScore(searchable, asked, { title, body, rest }) {
  const { rarity } = searchable, named = fieldScore(searchable, title, asked);
  let score = named.total;
  for (const syllable of new Set([...body, ...rest])) {
    if (!asked.wanted[syllable] || named.syllables.includes(syllable)) continue;
    score += rarity[syllable] * weightAsked(asked, syllable) * (body.has(syllable) ? WORTH.otherBody : WORTH.pageBody);
  }
  return score;
}
