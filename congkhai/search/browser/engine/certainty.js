/* Which procedures answer the question, and which only have a word or two in common with it. */
import { fold } from "./folding.js";
import { wantedOfOthers } from "./meaning.js";
import { isOther } from "./other-things.js";
import { isCounted } from "./question-words.js";
import { weightOf } from "./searchable.js";
import { pairOf } from "./together.js";
import { ENOUGH, WORTH } from "./weights.js";

/** @import { Gain, Hit, Question } from "./scoring.js" */
/** @import { Field, Searchable } from "./searchable.js" */
/** @import { Word } from "./question-words.js" */
/** @import { Understood } from "./understanding.js" */

/** @typedef {{ words: Word[], unknown: string[] }} Spoken what a question says */

/**
 * The hits that the question is about: of a code that was typed, meant by a term, or named by its words. A code that
 * nobody here has is another office's procedure, whatever else is said of it.
 * @type {(searchable: Searchable, question: Question, hits: Hit[]) => Hit[]}
 */
export function fittingAmong(searchable, question, hits) {
  const { codes } = question.understood;
  const typed = hits.filter(({ code }) => codes.some((one) => one.toLowerCase() === code.toLowerCase()));
  if (codes.length) return typed;
  if (wantedOfOthers(searchable, question.understood).length) return hits.filter((hit) => isSurelyMeant(question, hit));
  return hits.filter((hit) => isMeant(searchable, question, hit) || isNamed(searchable, question.understood, hit));
}

/**
 * Whether a term means it: one that is sure, or a hint that is what is asked or stands beside words of its names.
 * @type {(searchable: Searchable, question: Question, hit: Hit) => boolean}
 */
function isMeant(searchable, question, hit) {
  const { understood } = question;
  const gains = gainsOf(question, hit);
  if (!gains.length) return false;
  if (isSurelyMeant(question, hit)) return true;
  if (!understood.unknown.length && gains.some(({ share }) => share >= ENOUGH.asked)) return true;
  // “đăng ký lại kết hôn” is no birth to be registered again, though a need in it may be.
  const isOfTerms = !understood.synonyms.length || gains.some(({ kind }) => kind === "khai-niem");
  return isOfTerms &&
    namesOf(searchable, hit).some((name) => shareSaid(searchable, understood.words, name) >= ENOUGH.hinted);
}

/**
 * Whether a term that is more than a hint names it; beside words that nobody knows it has to be sure: “đổi tên zalo”.
 * @type {(question: Question, hit: Hit) => boolean}
 */
function isSurelyMeant(question, hit) {
  const gains = gainsOf(question, hit);
  const least = question.understood.unknown.length ? WORTH.fewPhrase : WORTH.hintPhrase;
  return gains.some(({ points, isSure }) => isSure && points > least);
}

/** @type {(question: Question, hit: Hit) => Gain[]} what terms say for it that are no other thing here */
function gainsOf({ meant }, { place }) {
  return [...meant.get(place)?.values() || []].filter((gain) => !gain.isOther);
}

/**
 * Whether the question says one of its names, or one of its names nearly all of the question. A few words may be part
 * of any name (“bán nhà” is no contract): they have to stand in the official one as they are. A special case alone
 * (“có yếu tố nước ngoài”) is of many procedures.
 * @type {(searchable: Searchable, understood: Understood, hit: Hit) => boolean}
 */
function isNamed(searchable, understood, hit) {
  const names = namesOf(searchable, hit), { words } = understood;
  if (names.some((name) => isInOrder(words, name) && shareSaid(searchable, words, name) >= ENOUGH.said &&
    !isPartOfOther(searchable, understood, name, hit.place))) return true;
  const counted = words.filter(isCounted);
  if (isCaseAlone(searchable, understood, counted)) return false;
  if (counted.length < ENOUGH.words) {
    return isPhraseOf(searchable, understood, counted, names[0]) &&
      (isTerm(searchable, counted) || shareSaid(searchable, words, names[0]) >= ENOUGH.hinted);
  }
  return names.some((name) => shareHeld(searchable, understood, name) >= ENOUGH.held &&
    shareSaid(searchable, words, name) >= ENOUGH.hinted);
}

/**
 * How much of a question a sentence has; one word tells nothing, and few have to stand together.
 * @param {Searchable} searchable
 * @param {Spoken} said
 * @param {Field} sentence
 * @param {number} least how many different words it takes
 * @returns {number} 0 … 1
 */
export function shareTold(searchable, said, sentence, least) {
  const counted = said.words.filter(isCounted);
  const count = new Set(counted.map(({ syllable }) => syllable)).size;
  if (count < least || (count < ENOUGH.told && !isPhraseOf(searchable, said, counted, sentence))) return 0;
  return shareHeld(searchable, said, sentence);
}

/** @type {(searchable: Searchable, hit: Hit) => Field[]} the official one first */
function namesOf({ titles, common }, { place }) {
  return [titles[place], ...common[place]];
}

/**
 * Whether words, more than one and all that the question has, stand in a name one after the other.
 * @type {(searchable: Searchable, said: Spoken, words: Word[], name: Field) => boolean}
 */
function isPhraseOf(searchable, { unknown }, words, name) {
  const row = words.map(({ syllable }) => syllable);
  return words.length > 1 && !unknown.length && ` ${name.row.join(" ")} `.includes(` ${row.join(" ")} `) &&
    words.every((word) => holds(searchable, name, word) === 1);
}

/**
 * Whether neighbours in a short name are neighbours in the question too: “nuôi con” is no “con nuôi”.
 * @type {(words: Word[], name: Field) => boolean}
 */
function isInOrder(words, { row }) {
  if (row.length >= ENOUGH.words) return true;
  const said = words.map(({ syllable }) => syllable);
  return row.every((syllable, at) => {
    const before = row[at - 1];
    return !at || !said.includes(before) || !said.includes(syllable) ||
      said.some((one, place) => one === syllable && said[place - 1] === before);
  });
}

/**
 * Whether a short name stands in the question where other words make another thing of it: “đổi tên facebook”.
 * @type {(searchable: Searchable, understood: Understood, name: Field, place: number) => boolean}
 */
function isPartOfOther(searchable, understood, { row, text }, place) {
  const start = understood.row.findIndex((_, at) =>
    row.every((syllable, more) => understood.row[at + more]?.syllable === syllable));
  return start >= 0 && isOther(searchable, understood, { term: text, start, end: start + row.length }, place);
}

/**
 * Whether words are of nothing but special cases.
 * @type {(searchable: Searchable, understood: Understood, words: Word[]) => boolean}
 */
function isCaseAlone({ spelled }, { hinted, hinting }, words) {
  const said = [...hinted].flatMap(({ trongTen }) => trongTen.flatMap((text) => fold(text).split(" ")));
  return words.every(({ syllable }) => hinting.has(syllable) || said.includes(spelled[syllable]));
}

/**
 * Whether words stand together in the editors' lists: “luật sư” does, “việc nhà” and “pháp sư” are of other words.
 * @type {(searchable: Searchable, words: Word[]) => boolean}
 */
function isTerm({ lists }, words) {
  return words.every(({ syllable }, at) => !at || lists.pairs.has(pairOf(words[at - 1].syllable, syllable)));
}

/**
 * How much of a question a name has; words that nobody knows are as rare as can be.
 * @type {(searchable: Searchable, said: Spoken, name: Field) => number} 0 … 1
 */
function shareHeld(searchable, { words, unknown }, name) {
  let all = unknown.length, held = 0;
  for (const word of words) {
    const worth = (word.syllable < 0 ? WORTH.beginning : searchable.rarity[word.syllable]) * word.weight;
    all += worth;
    held += worth * holds(searchable, name, word);
  }
  return all ? held / all : 0;
}

/**
 * How much of a name a question says.
 * @type {(searchable: Searchable, words: Word[], name: Field) => number} 0 … 1
 */
function shareSaid(searchable, words, name) {
  let said = 0;
  for (const syllable of new Set(name.row)) {
    const heard = words.filter((word) => word.syllable === syllable).map((word) => holds(searchable, name, word));
    said += searchable.rarity[syllable] * Math.max(0, ...heard);
  }
  return said / (weightOf(searchable, name) || 1);
}

/**
 * Whether a name has a word: 1 with its diacritics, less with others, 0 without it.
 * @type {(searchable: Searchable, name: Field, word: Word) => number}
 */
function holds({ marks }, { row, words }, word) {
  let best = 0;
  row.forEach((syllable, at) => {
    if (syllable !== word.syllable && !word.also.includes(syllable)) return;
    best = Math.max(best, !word.marks || word.marks === marks[words[at]] ? 1 : WORTH.foreignAccent);
  });
  return best;
}
