/* How names of procedures write what people say: “văn phòng luật” is a “tổ chức hành nghề luật sư” there. */
import { longestFirst } from "./term-choice.js";
import { READING } from "./weights.js";

/** @import { FoundGroup } from "./said-together.js" */
/** @import { Pair, Word } from "./question-words.js" */
/** @import { Searchable } from "./searchable.js" */

/** @typedef {{ words: Word[], pairs: Pair[] }} Written */

/**
 * The words of names that groups of words stand for; the longest phrase counts.
 * @type {(searchable: Searchable, found: FoundGroup[]) => Written}
 */
export function writtenWays(searchable, found) {
  /** @type {Written} */
  const written = { words: [], pairs: [] };
  const groups = longestFirst(found.filter(({ of }) => of.inNames.length));
  for (const way of new Set(groups.flatMap(({ of }) => of.inNames))) {
    way.row.forEach((syllable, at) => {
      const place = written.words.push({
        syllable, also: [], text: searchable.spelled[syllable], marks: searchable.marks[way.words[at]],
        weight: READING.written,
      }) - 1;
      if (at) written.pairs.push({ first: place - 1, second: place, weight: READING.written });
    });
  }
  return written;
}
