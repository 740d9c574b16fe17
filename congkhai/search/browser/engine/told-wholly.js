/* Whether a page says all that a question asks: each of its words, also those that else only ask for a part. */
import { kindAt, readWords } from "./place-words.js";
import { ENOUGH, WORTH } from "./weights.js";

/** @import { Weighed } from "./question-words.js" */
/** @import { Field, OtherPage, Searchable } from "./searchable.js" */
/** @import { Understood } from "./understanding.js" */

/** @typedef {{ syllable: number, marks: string }} Spoken */
/** @typedef {{ words: Spoken[], heavy: Weighed[] }} ToTell all words of a question, and those that count */

const YEAR = /^2\d{3}$/;

/**
 * What a page has to say to say all; null of a question that none says wholly. Who does it (“xã làm chậm”) is not what
 * happens.
 * @type {(understood: Understood) => ToTell | null}
 */
export function toTell({ row, unknown, codes }) {
  const said = row.filter((token) => !isPlaceKind(token)), heavy = said.filter(isHeavy);
  const isAsked = !unknown.length && !codes.length && heavy.length > 0 && said.length >= ENOUGH.together;
  return isAsked ? { words: said.map(spoken), heavy } : null;
}

/**
 * Whether the title says all words of a question, or a sentence all of it as it stands, or most of it so and with the
 * title nearly all words: “giảm phí”, “làm chậm”, “bị đòi thêm giấy tờ”. What counts little elsewhere counts here; a
 * year may stand in a sentence (“phí năm 2027”). Without order a title has words of others: “gia sư” is none of
 * “luật sư, đấu giá”.
 * @type {(searchable: Searchable, asked: ToTell, page: OtherPage) => boolean}
 */
export function isToldWholly(searchable, { words, heavy }, { title, sentences, further }) {
  if (isTitle(searchable, heavy, title, [title, ...sentences, ...further])) return true;
  return [title, ...sentences, ...further].some((sentence) => {
    const run = runIn(searchable, sentence, words);
    if (run === words.length) return true;
    if (heavy.length < ENOUGH.told || run < words.length * ENOUGH.run) return false;
    const held = heavy.filter((token) => [title, sentence].some((field) => holds(searchable, field, spoken(token))));
    return weigh(searchable, held) >= weigh(searchable, heavy) * ENOUGH.held;
  });
}

/**
 * Whether the title has all words in their order, and a sentence the year.
 * @type {(searchable: Searchable, heavy: Weighed[], title: Field, sentences: Field[]) => boolean}
 */
function isTitle(searchable, heavy, title, sentences) {
  const years = heavy.filter(isYear), plain = heavy.filter((token) => !isYear(token));
  if (!plain.length || heavy.length < ENOUGH.together) return false;
  let from = 0;
  const isInOrder = plain.every((token) => (from = placeOf(searchable, title, spoken(token), from) + 1) > 0);
  return isInOrder &&
    years.every((year) => sentences.some((sentence) => holds(searchable, sentence, spoken(year))));
}

/** @type {(token: Weighed) => boolean} */
function isHeavy(token) {
  return token.weight > 0 || isYear(token);
}

/** @type {(token: Weighed) => boolean} */
function isYear({ folded }) {
  return YEAR.test(folded);
}

/** @type {(token: Weighed) => boolean} */
function isPlaceKind({ text }) {
  return Boolean(kindAt(readWords(text), 0));
}

/** @type {(token: Weighed) => Spoken} */
function spoken({ syllable = -1, marks }) {
  return { syllable, marks };
}

/** @type {(searchable: Searchable, words: Weighed[]) => number} */
function weigh({ rarity }, words) {
  return words.reduce((sum, { syllable = -1 }) => sum + (rarity[syllable] ?? WORTH.word), 0);
}

/** @type {(searchable: Searchable, field: Field, word: Spoken) => boolean} */
function holds(searchable, field, word) {
  return placeOf(searchable, field, word, 0) >= 0;
}

/** @type {(searchable: Searchable, field: Field, word: Spoken, from: number) => number} -1 without it */
function placeOf(searchable, field, word, from) {
  return field.row.findIndex((_, at) => at >= from && isAt(searchable, field, at, word));
}

/**
 * How many of the words stand there one after the other, at most.
 * @type {(searchable: Searchable, field: Field, words: Spoken[]) => number}
 */
function runIn(searchable, field, words) {
  let longest = 0;
  for (let from = 0; from < words.length; from += 1) {
    for (let at = 0; at < field.row.length; at += 1) {
      let run = 0;
      while (from + run < words.length && isAt(searchable, field, at + run, words[from + run])) run += 1;
      longest = Math.max(longest, run);
    }
  }
  return longest;
}

/** @type {(searchable: Searchable, field: Field, at: number, word: Spoken) => boolean} */
function isAt({ marks }, field, at, { syllable, marks: typed }) {
  return field.row[at] === syllable && (!typed || marks[field.words[at]] === typed);
}
