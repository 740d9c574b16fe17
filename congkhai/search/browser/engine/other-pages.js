/* Policies, events of life, forms and hand-written pages that answer a question, below the procedures. */
import { weightAsked } from "./asked-words.js";
import { shareTold } from "./certainty.js";
import { fieldScore } from "./field-score.js";
import { isSyllable } from "./syllables.js";
import { isToldWholly } from "./told-wholly.js";
import { ENOUGH, WORTH } from "./weights.js";

/** @import { Asked } from "./asked-words.js" */
/** @import { Weighed, Word } from "./question-words.js" */
/** @import { Question } from "./scoring.js" */
/** @import { Field, OtherPage, Searchable } from "./searchable.js" */
/** @import { Understood } from "./understanding.js" */

// What goes along: told where procedures fit or its name is asked; where its own words are all that is asked; where
// they are said.
const ALONG = 1, ASKED = 2, NAMED = 3;
// A guide has everyday words in common with much that it is not about: it has to say the question.
const GUIDE = 4;

/**
 * A policy or a page; `mark` says if it is a sample, `isAsked` that it says all that is asked.
 * @typedef {{ address: string, name: string, text: string, mark: string, score: number, isAsked: boolean }} OtherFound
 */

/**
 * Policies and pages that have half of the question, or one sentence nearly all of it where no procedure fits: what
 * happens when a result is late is about no procedure.
 * @type {(searchable: Searchable, question: Question, isAnswered: boolean) => OtherFound[]}
 */
export function othersFor(searchable, { asked, understood }, isAnswered) {
  const full = fullScore(searchable, understood);
  const told = searchable.others.filter((other) => isTold(understood, other, isAnswered));
  const wholly = isAnswered ? [] : tellingAll(searchable, understood, told);
  return told
    .map((other) => {
      const { address, name, text, mark } = other;
      const isAsked = other.along === ASKED || wholly.includes(other);
      if (isAsked) return { address, name, text, mark, score: other.along === ASKED ? WORTH.code : full, isAsked };
      if (other.along === GUIDE) return { address, name, text, mark, score: 0, isAsked };
      const said = isAnswered ? 0 : WORTH.otherSentence * full * toldBy(searchable, understood, other);
      const held = hasEnough(searchable, understood, other, isAnswered) ? wordScore(searchable, asked, other) : 0;
      return { address, name, text, mark, score: Math.max(held, said), isAsked };
    })
    .filter((other) => other.score > ENOUGH.ofOther * full)
    .sort((one, other) => other.score - one.score || (one.address < other.address ? -1 : 1))
    .slice(0, ENOUGH.others);
}

/**
 * The pages that say all that is asked; none where a page is there for just that, nor for words that many pages say.
 * @type {(searchable: Searchable, understood: Understood, pages: OtherPage[]) => OtherPage[]}
 */
function tellingAll(searchable, understood, pages) {
  if (pages.some(({ along }) => along === ASKED)) return [];
  const telling = pages.filter((page) => isToldWholly(searchable, understood, page));
  return telling.length <= ENOUGH.tellers ? telling : [];
}

/** @type {(understood: Understood, other: OtherPage, isAnswered: boolean) => boolean} */
function isTold(understood, other, isAnswered) {
  if (understood.needs.some(({ of }) => of.trang === other.address)) return false;
  if (other.along === ASKED) return isAllAsked(understood, other);
  if (other.along === NAMED) return saysOneOf(understood, other.further);
  return isAnswered || other.along !== ALONG || isCalled(understood, other);
}

/**
 * Whether the question says one of the sentences that a page is asked for by, and nothing besides that is not its own:
 * “số điện thoại luật sư” asks for another, as “đóng tiền qua điện thoại” does.
 * @type {(understood: Understood, other: OtherPage) => boolean}
 */
function isAllAsked(understood, { title, body, rest, further }) {
  return saysOneOf(understood, further) && understood.row.every(({ syllable = -1, weight }) =>
    !weight || title.row.includes(syllable) || body.has(syllable) || rest.has(syllable));
}

/**
 * Whether the question says one of the sentences: “đăng ký khai sinh” asks for no form, “tờ khai khai sinh” does.
 * @type {(understood: Understood, sentences: Field[]) => boolean}
 */
function saysOneOf({ row }, sentences) {
  const said = row.map(({ syllable }) => syllable);
  return sentences.some((sentence) => stands([...sentence.row], said));
}

/**
 * Whether the question says the whole title, or all that is asked stands in it, word beside word: “sinh con”, which has
 * one word that counts, is the name of an event, and “cần luật sư giúp” a part of one.
 * @type {(understood: Understood, other: OtherPage) => boolean}
 */
function isCalled({ row }, { title }) {
  const asked = row.filter(({ weight }) => weight);
  return stands([...title.row], row.map(({ syllable }) => syllable)) ||
    (asked.length > 1 && stands(asked.map(({ syllable }) => syllable), [...title.row]));
}

/**
 * Whether one is a part of the other.
 * @type {(one: (number | undefined)[], other: (number | undefined)[]) => boolean}
 */
function stands(one, other) {
  return ` ${other.join(" ")} `.includes(` ${one.join(" ")} `);
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
  const counted = new Set(words.filter(({ weight }) => weight > WORTH.countedWord).map(({ syllable }) => syllable));
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
