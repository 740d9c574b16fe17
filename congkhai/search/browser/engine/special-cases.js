/* The special cases of the editors' list (abroad, again, at the border …) that names speak of. */
import { termsIn } from "./editor-terms.js";
import { ofKind } from "./term-choice.js";

/** @import { Phrase } from "./editor-terms.js" */
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

/**
 * The special cases that an everyday term, or the official words it stands for, speak of by themselves.
 * @type {(searchable: Searchable, of: Phrase) => Set<SpecialCase>}
 */
export function hintedBy(searchable, of) {
  const { lists, marks } = searchable;
  return (of.hinted ??= new Set([of.said, of.thing.field].flatMap((field) => !field ? [] :
    ofKind(termsIn(lists.terms, tokensIn(marks, field)), "hint").map((term) => term.of))));
}

/**
 * The special cases that a name, or official words, have.
 * @type {(searchable: Pick<Searchable, "lists" | "marks">, title: Field) => Set<SpecialCase>}
 */
export function casesIn({ lists, marks }, title) {
  if (!title.row.some((syllable) => lists.cases.next.has(syllable))) return NONE;
  return new Set(ofKind(termsIn(lists.cases, tokensIn(marks, title)), "name").map((term) => term.of));
}

/** @type {(marks: string[], field: Field) => { syllable: number, marks: string }[]} */
function tokensIn(marks, { row, words }) {
  return Array.from(row, (syllable, at) => ({ syllable, marks: marks[words[at]] }));
}
