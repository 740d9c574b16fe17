/* The editors' lists, compiled: which of their terms stand in a row of syllables. */
import { noteTogether } from "./together.js";
import { READING } from "./weights.js";

/** @import { Field, Reader } from "./searchable.js" */
/** @import { Combination, Group } from "./said-together.js" */
/** @import { Neighbours } from "./together.js" */
/** @import { Concept, Lists, Need, PartWords, Signpost, SpecialCase, Together } from "./index-format.js" */

/**
 * A thing to do, in the words of names, and the procedures that do it.
 * @typedef {object} Thing
 * @property {string} official
 * @property {string[]} codes
 * @property {boolean} isSample
 * @property {Field} field the official words
 * @property {[place: number, likeness: number][]} [places] procedures named like them (meaning.js)
 */

/**
 * One way to say a thing.
 * @typedef {object} Phrase
 * @property {string} term
 * @property {string} use tu, itMau, goiY, gom
 * @property {Thing} thing
 * @property {Field | null} said the term; null of a combination, which says no words of its own
 * @property {boolean} [literal] whether other procedures have the term in their names (meaning.js)
 * @property {Set<SpecialCase>} [hinted] special cases that it speaks of by itself (special-cases.js)
 */

/**
 * What a term of a list is: its kind and the entry of the list.
 * @typedef {{ kind: "filler", of: string } | { kind: "denial", of: string } | { kind: "stop", of: string }
 *   | { kind: "background", of: string } | { kind: "link", of: string } | { kind: "wish", of: string }
 *   | { kind: "part", of: PartWords }
 *   | { kind: "synonym", of: Phrase } | { kind: "spelling", of: string } | { kind: "group", of: Group }
 *   | { kind: "page", of: string } | { kind: "need", of: Need }
 *   | { kind: "signpost", of: Signpost } | { kind: "except", of: Need | Signpost }
 *   | { kind: "hint", of: SpecialCase } | { kind: "name", of: SpecialCase }} Kind
 */

/**
 * A term in a question: the places of its first token and after its last.
 * @typedef {Kind & { term: string, start: number, end: number }} Found
 */

/**
 * A tree of syllables, and what ends here.
 * @typedef {object} Terms
 * @property {Map<number, Terms>} next
 * @property {{ said: Kind & { term: string }, marks: string[] }[]} ends
 */

/** @typedef {{ combinations: Combination[], pages: Combination[] }} Meanings of things to do and groups; of pages */
/** @typedef {Meanings & { terms: Terms, cases: Terms, pairs: Neighbours }} CompiledLists */

/** @typedef {(texts: string[], kind: Kind) => void} Put */
/** @typedef {(term: string) => Combination["means"]} Meaning of a combination, under a name */

const USES = /** @type {const} */ (["tu", "itMau", "goiY"]);

/**
 * Compile the lists that came with the index, with a pause possible after each entry.
 * @param {Lists} lists
 * @param {Reader} reader
 * @returns {Generator<void, CompiledLists>}
 */
export function* compileLists(lists, reader) {
  const terms = emptyTerms(), cases = emptyTerms();
  /** @type {Neighbours} */
  const pairs = new Map();
  /** @type {(texts: string[], kind: Kind) => void} */
  const put = (texts, kind) => {
    for (const text of texts) noteTogether(pairs, putTerm(terms, text, kind, reader), reader.marks);
  };
  for (const [kind, ...texts] of lists.tuDem) {
    for (const text of texts.flatMap(termsOf)) yield put([text], { kind, of: text });
  }
  for (const part of lists.phan) yield put(part.tu.flatMap(termsOf), { kind: "part", of: part });
  for (const [term, official] of lists.vietTat) yield put([term], { kind: "spelling", of: official });
  const together = yield* putConcepts(lists, put, reader);
  for (const need of lists.huongDan) {
    put(need.tu, { kind: "need", of: need });
    yield put(need.truKhi, { kind: "except", of: need });
  }
  for (const signpost of lists.chiDan) {
    put(signpost.tu, { kind: "signpost", of: signpost });
    yield put(signpost.truKhi, { kind: "except", of: signpost });
  }
  for (const special of casesOf(lists)) {
    yield put([...special.trongTen, ...special.goiY], { kind: "hint", of: special });
    for (const text of special.trongTen) putTerm(cases, text, { kind: "name", of: special }, reader);
  }
  return { terms, cases, pairs, ...together };
}

/**
 * The concepts that are special cases.
 * @type {(lists: Lists) => SpecialCase[]}
 */
function casesOf({ khaiNiem }) {
  return khaiNiem.filter(({ loai }) => loai === "truong-hop")
    .map(({ ten, tu, trongTen }) => ({ ten, trongTen: termsOf(trongTen), goiY: termsOf(tu) }));
}

/**
 * The terms that a concept has under a key.
 * @type {(joined?: string) => string[]}
 */
function termsOf(joined) {
  return joined ? joined.split("|") : [];
}

/**
 * Puts what concepts are said by, and returns what is said by several groups of words together.
 * @type {(lists: Lists, put: Put, reader: Reader) => Generator<void, Meanings>}
 */
function* putConcepts({ khaiNiem: concepts, nhom = [], trang = [] }, put, reader) {
  /** @type {Map<number | string, Group>} by its place in the list, or by its words */
  const groups = new Map();
  /** @type {(key: number | string, texts: string[], inNames?: string[]) => Group} */
  const putGroup = (key, texts, inNames = []) => {
    const group = { name: [...texts, ...inNames][0], inNames: inNames.map(reader.field) };
    groups.set(key, group);
    put(texts, { kind: "group", of: group });
    return group;
  };
  for (const [place, [terms, inNames]] of nhom.entries()) yield void putGroup(place, termsOf(terms), termsOf(inNames));
  /** @type {(part: number | string) => Group} */
  const groupOf = (part) => groups.get(part) ||
    putGroup(part, `${part}`.split("/").map((text) => text.trim()).filter(Boolean));
  /** @type {(together: Together | undefined, meaning: Meaning) => Combination[]} */
  const combined = (together = [], meaning) => together.map((parts) => {
    const members = parts.map(groupOf);
    return { groups: members, means: meaning(members.map(({ name }) => name).join(" + ")) };
  });
  /** @type {Meanings} */
  const { combinations, pages } = { combinations: [], pages: [] };
  for (const concept of concepts) {
    yield void combinations.push(...combined(concept.gom, meaningOf(concept, put, reader)));
  }
  for (const [place, [, , together]] of nhom.entries()) {
    combinations.push(...combined(together, (term) => ({ kind: "group", of: groupOf(place), term })));
  }
  for (const [of, terms, together] of trang) {
    put(termsOf(terms), { kind: "page", of });
    yield void pages.push(...combined(together, (term) => ({ kind: "page", of, term })));
  }
  return { combinations, pages };
}

/**
 * Puts the phrases of a thing to do, and returns what a combination of the concept means under a name.
 * @type {(concept: Concept, put: Put, reader: Reader) => Meaning}
 */
function meaningOf({ ten, loai, ma = [], mau = 0, ...said }, put, reader) {
  const thing = { official: ten, codes: ma, isSample: Boolean(mau), field: reader.field(ten) };
  for (const use of loai ? [] : USES) {
    for (const term of termsOf(said[use])) {
      put([term], { kind: "synonym", of: { term, use, thing, said: reader.field(term) } });
    }
  }
  return (term) => ({ kind: "synonym", of: { term, use: "gom", thing, said: null }, term });
}

/**
 * Every term that stands in the row, longer and shorter ones.
 * @type {(terms: Terms, row: { syllable: number | undefined, marks: string }[]) => Found[]}
 */
export function termsIn(terms, row) {
  /** @type {Found[]} */
  const found = [];
  const isAccented = row.filter((token) => token.marks).length > row.length * READING.accented;
  for (let start = 0; start < row.length; start += 1) {
    /** @type {Terms | undefined} */
    let node = terms;
    for (let end = start; end < row.length; end += 1) {
      node = node.next.get(row[end].syllable ?? -1);
      if (!node) break;
      for (const { said, marks } of node.ends) {
        if (sounds(marks, row, start, isAccented)) found.push({ ...said, start, end: end + 1 });
      }
    }
  }
  return found;
}

/** @returns {Terms} */
function emptyTerms() {
  return { next: new Map(), ends: [] };
}

/**
 * Puts a term into a tree, and returns it as a row.
 * @type {(terms: Terms, text: string, kind: Kind, reader: Reader) => Field}
 */
function putTerm(terms, text, kind, reader) {
  const field = reader.field(text);
  let node = terms;
  for (const syllable of field.row) {
    const next = node.next.get(syllable) || emptyTerms();
    node.next.set(syllable, next);
    node = next;
  }
  node.ends.push({ said: { ...kind, term: text }, marks: Array.from(field.words, (word) => reader.marks[word]) });
  return field;
}

/**
 * Diacritics that were typed must be the term's; a long term may have one slip. Who types diacritics and leaves
 * them out in a term of one syllable means another word: “con lai” is not “lại”.
 * @type {(marks: string[], row: { marks: string }[], start: number, isAccented: boolean) => boolean}
 */
function sounds(marks, row, start, isAccented) {
  let slips = 0;
  marks.forEach((mark, place) => {
    const typed = row[start + place].marks;
    if ((typed || (isAccented && marks.length === 1)) && typed !== mark) slips += 1;
  });
  return slips <= (marks.length >= READING.longTerm ? 1 : 0);
}
