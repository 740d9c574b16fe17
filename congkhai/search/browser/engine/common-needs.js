/* What many people want, by the beginning of its name: one word, or half of one, says too little to rank by. */
import { fold } from "./folding.js";
import { marksOf, tokensOf } from "./tokens.js";

/** @import { Need, Signpost } from "./index-format.js" */
/** @import { OtherPage, Searchable } from "./searchable.js" */

/**
 * A need that a guide answers, an event of life, a procedure of one, or what another authority does.
 * @typedef {{ kind: "need", of: Need } | { kind: "event", of: OtherPage } | { kind: "procedure", place: number }
 *   | { kind: "signpost", of: Signpost }} Common
 */
/** @typedef {{ common: Common, name: string, folded: string }} Called one name of it, folded with a blank before it */

const EVENTS = "su-kien";

/** @type {WeakMap<Searchable, Called[]>} */
const known = new WeakMap();

/**
 * What has a name with these words in it, of which the last may be begun; first what begins so. Each once.
 * @type {(searchable: Searchable, text: string) => Common[]}
 */
export function commonNeeds(searchable, text) {
  const typed = text.normalize("NFC").toLowerCase().trim().split(/\s+/), folded = fold(text);
  /** @type {[beginning: Common[], further: Common[]]} */
  const found = [[], []];
  if (!folded) return [];
  for (const called of calledIn(searchable)) {
    const at = called.folded.indexOf(` ${folded}`);
    if (at >= 0 && isSpelledSo(called, at, typed)) found[at ? 1 : 0].push(called.common);
  }
  return [...new Set(found.flat())];
}

/** @type {(searchable: Searchable) => Called[]} made once */
function calledIn(searchable) {
  const found = known.get(searchable) || [...callings(searchable)];
  known.set(searchable, found);
  return found;
}

/** @type {(searchable: Searchable) => Generator<Called>} what leads to several answers first */
function* callings(searchable) {
  const { huongDan, chiDan } = searchable.index.danhMuc;
  /** @type {(common: Common, names: string[]) => Called[]} */
  const called = (common, names) => names.map((name) => ({ common, name, folded: ` ${fold(name)}` }));
  for (const of of huongDan) yield* called({ kind: "need", of }, [of.ten, ...of.tu]);
  for (const of of searchable.others) if (isEvent(of)) yield* called({ kind: "event", of }, [of.name]);
  for (const place of searchable.known) {
    const names = [...searchable.common[place], searchable.titles[place]];
    yield* called({ kind: "procedure", place }, names.map(({ text }) => text));
  }
  for (const of of chiDan) yield* called({ kind: "signpost", of }, [of.ten, ...of.tu]);
}

/** @type {(page: OtherPage) => boolean} the first step of an address is its kind */
function isEvent({ address }) {
  return address.split("/", 1)[0] === EVENTS;
}

/**
 * Whether the diacritics that were typed are those of the name, at the place of the words in its folded form: those of
 * a word that is begun may be fewer.
 * @type {(called: Called, at: number, typed: string[]) => boolean}
 */
function isSpelledSo({ name, folded }, at, typed) {
  if (!typed.some(marksOf)) return true;
  const tokens = tokensOf(name).slice(folded.slice(0, at).split(" ").length - 1);
  return typed.every((word, place) => {
    const marks = marksOf(word), wanted = tokens[place]?.marks || "";
    const isBegun = place === typed.length - 1;
    return !marks || marks === wanted || (isBegun && [...marks].every((mark) => wanted.includes(mark)));
  });
}
