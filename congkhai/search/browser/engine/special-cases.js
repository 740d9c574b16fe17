/* The special cases of the editors' list (abroad, again, at the border …) that names speak of. */
import { termsIn } from "./editor-terms.js";

/** @import { SpecialCase } from "./index-format.js" */
/** @import { Field, Searchable } from "./searchable.js" */

/** @type {Set<SpecialCase>} */
const NONE = new Set();

/**
 * The special cases of a procedure.
 * @type {(searchable: Searchable, place: number) => Set<SpecialCase>}
 */
export function casesOf(searchable, place) {
  return (searchable.cases[place] ??= casesIn(searchable, searchable.titles[place]));
}

/** @type {(searchable: Searchable, title: Field) => Set<SpecialCase>} */
function casesIn({ lists, marks }, { row, words }) {
  if (!row.some((syllable) => lists.cases.next.has(syllable))) return NONE;
  const tokens = Array.from(row, (syllable, at) => ({ syllable, marks: marks[words[at]] }));
  return new Set(termsIn(lists.cases, tokens).flatMap((term) => (term.kind === "name" ? [term.of] : [])));
}
