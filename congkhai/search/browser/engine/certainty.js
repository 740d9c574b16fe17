/* Whether the best procedure answers the question, or only has a word or two in common with it. */
import { weightOf } from "./searchable.js";
import { ENOUGH, WORTH } from "./weights.js";

/** @import { Hit, Question } from "./scoring.js" */
/** @import { Field, Searchable } from "./searchable.js" */
/** @import { Word } from "./question-words.js" */

/**
 * Whether even the best hit may well be about something else: no term means it, its names have too little of the
 * question, and the question too little of any of its names.
 * @type {(searchable: Searchable, question: Question, best: Hit | undefined) => boolean}
 */
export function isUnsure(searchable, { understood, meant }, best) {
  if (!best || meant.has(best.place) || understood.codes.length) return false;
  const names = [searchable.titles[best.place], ...searchable.common[best.place]];
  return shareHeld(searchable, understood, names) < ENOUGH.held &&
    !names.some((name) => shareSaid(searchable, understood.words, name) >= ENOUGH.said);
}

/**
 * How much of a question names have; words that nobody knows are as rare as can be.
 * @type {(searchable: Searchable, said: { words: Word[], unknown: string[] }, names: Field[]) => number} 0 … 1
 */
function shareHeld(searchable, { words, unknown }, names) {
  let all = unknown.length, held = 0;
  for (const word of words) {
    const worth = (word.syllable < 0 ? WORTH.beginning : searchable.rarity[word.syllable]) * word.weight;
    all += worth;
    held += worth * Math.max(...names.map((name) => holds(searchable, name, word)));
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
