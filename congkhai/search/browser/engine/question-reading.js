/* A question as it is written: codes of procedures, slips repaired, shortcuts written out, each syllable known. */
import { termsIn } from "./editor-terms.js";
import { repair } from "./repair.js";
import { longestFirst, ofKind } from "./term-choice.js";
import { tokensOf } from "./tokens.js";

/** @import { Syllable } from "./question-words.js" */
/** @import { Repair } from "./repair.js" */
/** @import { Searchable } from "./searchable.js" */
/** @import { Token } from "./tokens.js" */

const CODE = /\b(\d\.\d{6,9}(?:-[a-z]{1,10})?)(?:\.000\.00\.00\.[a-z]\d{2})?(?![\d])/g;

/**
 * @typedef {object} Read
 * @property {string[]} codes procedures named by their code
 * @property {Repair[]} repairs
 * @property {string} searched the question as it was understood, when something was repaired
 * @property {boolean} typing whether its last word may go on
 * @property {Syllable[]} row
 */

/** @type {(searchable: Searchable, question: string) => Read} */
export function readQuestion(searchable, question) {
  /** @type {string[]} */
  const codes = [];
  const text = question.toLowerCase().replace(CODE, (_, code) => {
    codes.push(code);
    return " ";
  });
  const typing = !/\s$/.test(question);
  const { tokens, repairs } = repair(searchable, tokensOf(text), typing);
  const searched = repairs.length ? tokens.map((token) => token.text).join(" ") : "";
  return { codes, repairs, searched, typing, row: spelledOut(searchable, numbered(searchable, tokens)) };
}

/** @type {(searchable: Searchable, tokens: Token[]) => Syllable[]} */
function numbered({ syllables }, tokens) {
  return tokens.map((token) => ({ ...token, syllable: syllables.get(token.folded) }));
}

/**
 * Shortcuts written out: đk → đăng ký.
 * @type {(searchable: Searchable, row: Syllable[]) => Syllable[]}
 */
function spelledOut(searchable, row) {
  const shortcuts = longestFirst(ofKind(termsIn(searchable.lists.terms, row), "spelling"));
  const full = [...row];
  for (const { of, start, end } of shortcuts.reverse()) {
    const written = numbered(searchable, tokensOf(of));
    const last = written.at(-1);
    if (last) last.ends = row[end - 1].ends;
    full.splice(start, end - start, ...written);
  }
  return full;
}
