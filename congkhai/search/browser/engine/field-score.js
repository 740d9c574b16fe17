/* How well a name holds a question: rare words, neighbours that stand together, how much of the name is meant. */
import { weightOf } from "./searchable.js";
import { pairOf } from "./together.js";
import { WORTH } from "./weights.js";

/** @import { Asked } from "./asked-words.js" */
/** @import { Field, Searchable } from "./searchable.js" */
/** @import { Word } from "./question-words.js" */

/** @typedef {{ total: number, syllables: number[] }} FieldScore with the syllables that both have */

/** @type {FieldScore} */
export const NOTHING = { total: 0, syllables: [] };

/** @type {(searchable: Searchable, field: Field, asked: Asked) => FieldScore} */
export function fieldScore(searchable, field, asked) {
  const { row, words: spellings } = field;
  const { marks, rarity } = searchable, { wanted } = asked;
  let place = 0;
  while (place < row.length && !wanted[row[place]]) place += 1;
  if (place === row.length) return NOTHING;
  // A name has few words of a question: lists of them are faster than maps and sets.
  /** @type {number[][]} */
  const [syllables, firsts, gains, seen, used] = [[], [], [], [], []];
  let pairs = 0, covered = 0;
  for (; place < row.length; place += 1) {
    const syllable = row[place], words = wanted[syllable] && asked.bySyllable.get(syllable);
    if (!words) continue;
    const mark = marks[spellings[place]];
    const gain = bestGain(asked, words, mark, rarity[syllable]), known = firsts.indexOf(words[0]);
    if (known >= 0) {
      gains[known] = Math.max(gains[known], gain);
    } else if (gain > 0) {
      syllables.push(syllable);
      firsts.push(words[0]);
      gains.push(gain);
    }
    if (!seen.includes(syllable)) {
      seen.push(syllable);
      covered += rarity[syllable];
    }
    const before = place ? row[place - 1] : 0, pair = pairOf(before, syllable);
    const weight = place && wanted[before] && asked.pairs.get(pair);
    if (weight && !used.includes(pair)) {
      used.push(pair);
      const accents = Math.min(accentOf(asked, before, marks[spellings[place - 1]]), accentOf(asked, syllable, mark));
      pairs += weight * accents * (rarity[before] + rarity[syllable]) / 2;
    }
  }
  if (!gains.length) return NOTHING;
  const total = gains.reduce((sum, gain) => sum + gain, 0);
  const share = covered / (weightOf(searchable, field) || covered);
  const meant = 1 - WORTH.whole + WORTH.whole * Math.min(1, share);
  return { total: (WORTH.word * total + WORTH.pair * pairs) * meant, syllables };
}

/**
 * @param {Asked} asked
 * @param {number[]} places of words
 * @param {string} mark
 * @param {number} rarity
 * @returns {number}
 */
function bestGain(asked, places, mark, rarity) {
  let best = 0;
  for (const place of places) best = Math.max(best, gainOf(asked.words[place], mark, rarity));
  return best;
}

/** @type {(word: Word, mark: string, rarity: number) => number} */
function gainOf(word, mark, rarity) {
  return word.weight * rarity * (isAccented(word, mark) ? 1 : WORTH.foreignAccent);
}

/** @type {(asked: Asked, syllable: number, mark: string) => number} */
function accentOf(asked, syllable, mark) {
  const places = asked.bySyllable.get(syllable) || [];
  return places.some((place) => isAccented(asked.words[place], mark)) ? 1 : WORTH.foreignAccent;
}

/**
 * Whether the diacritics typed are those of the name; none typed fit all.
 * @type {(word: Word, mark: string) => boolean}
 */
function isAccented({ marks }, mark) {
  return !marks || marks === mark;
}
