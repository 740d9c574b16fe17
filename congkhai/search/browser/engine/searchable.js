/* The index (congkhai/search/index.py) made ready for ranking: syllables as numbers, who has which. */
import { compileLists } from "./editor-terms.js";
import { fold } from "./folding.js";
import { legalNumbersIn } from "./legal-numbers.js";
import { unpacked } from "./packed-index.js";
import { tokensOf } from "./tokens.js";
import { READING } from "./weights.js";
import { wholly } from "./whole-work.js";

/** @import { CompiledLists } from "./editor-terms.js" */
/** @import { LegalNumber } from "./legal-numbers.js" */
/** @import { Neighbours } from "./together.js" */
/** @import { PackedIndex, PublishedIndex, SpecialCase } from "./index-format.js" */

/**
 * A text that questions are compared with.
 * @typedef {object} Field
 * @property {Uint16Array} row numbers of its syllables
 * @property {Uint16Array} words numbers of its words, which are syllables with their diacritics
 * @property {number} weight sum of the rarities of its syllables, -1 until it is asked for
 * @property {string} text
 */

/**
 * A policy or a page; `mark` says if it is a sample; `along` says where it is told
 * of (other-pages.js).
 * @typedef {OtherTexts & { title: Field, along: number } & Told & { rest: Set<number>, further: Field[],
 *   words: Set<number>, numbers: LegalNumber[] }} OtherPage words and sentences of the text that is shown; `rest` and
 *   `further` are those of what is only searched, `words` further ones; `numbers` of the legal texts that it is about
 * @typedef {{ body: Set<number>, sentences: Field[] }} Told
 * @typedef {{ address: string, name: string, text: string, mark: string }} OtherTexts
 */

/**
 * @typedef {object} Searchable
 * @property {string[]} codes of the procedures, in the order of the index: their places
 * @property {string[]} names official ones
 * @property {Map<number, string>} headings place → what citizens call it, where that is known
 * @property {Map<string, number>} numbers code → place
 * @property {Field[]} titles
 * @property {Field[][]} common
 * @property {Uint16Array[]} bodies
 * @property {OtherPage[]} others policies, pages and guides
 * @property {Map<string, number>} syllables folded syllable → number
 * @property {string[]} spelled number → folded syllable
 * @property {string[]} marks number of a word → its diacritics
 * @property {Set<string>} spellings syllables of names and lists, each with its diacritics behind it
 * @property {number} ownSyllables those before this number are in names or lists, the others in bodies alone
 * @property {Float32Array} rarity number → 0 (in every name) … 1 (in one)
 * @property {number[][]} having number → places of the procedures whose names have it
 * @property {number[][]} touching number → places of those whose body has it
 * @property {Map<number, number[]>} siblings place → places of those that differ by special cases alone
 * @property {Set<number>} known places of procedures in a life event
 * @property {Map<number, string>} over place → why it is no longer done
 * @property {Map<number, string>} successors place → code
 * @property {CompiledLists} lists of the editors
 * @property {PublishedIndex} index as loaded
 * @property {Set<SpecialCase>[]} cases those of a place, once they were asked for (special-cases.js)
 * @property {Neighbours} together pairs of syllables that were looked up (together.js)
 * @property {Map<string, string | undefined>} looked spellings that were looked up (repair.js)
 */

/**
 * Turns texts into rows of numbers, a number for each syllable and each word it meets.
 * @typedef {object} Reader
 * @property {Map<string, number>} syllables
 * @property {string[]} spelled
 * @property {string[]} marks
 * @property {Set<string>} spellings
 * @property {(text: string) => Uint16Array} row of a folded text
 * @property {(text: string) => Field} field
 */

const GUIDE = "Trả lời từng câu hỏi để biết cần thủ tục nào.";

/** @type {(index: PublishedIndex) => Map<number, string>} */
function headingsOf({ thuongGoi, tieuDe }) {
  const first = new Map(thuongGoi.map(([place, name = ""]) => [place, name]));
  return new Map(tieuDe.map((place) => [place, capital(first.get(place) || "")]));
}

/** @param {string} text */
function capital(text) {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/**
 * Make an index ready, once and without a pause.
 * @type {(index: PackedIndex | PublishedIndex) => Searchable}
 */
export function prepare(index) {
  return wholly(preparing(index));
}

/**
 * The same, with a pause possible after each name, list entry, body and page.
 * @param {PackedIndex | PublishedIndex} loaded
 * @returns {Generator<void, Searchable>}
 */
export function* preparing(loaded) {
  const index = "goi" in loaded ? yield* unpacked(loaded) : loaded;
  const reader = readerOf();
  const codes = index.ma ? index.ma.split(" ") : [];
  const titles = yield* each(index.ten, reader.field);
  /** @type {Field[][]} */
  const common = titles.map(() => []);
  yield* each(index.thuongGoi, ([place, ...names]) => { common[place] = names.map(reader.field); });
  const lists = yield* compileLists(index.danhMuc, reader);
  const khac = [...index.khac, ...guidesOf(index)];
  const otherTitles = yield* each(khac, ([, name]) => reader.field(name));
  const ownSyllables = reader.spelled.length;
  const bodies = yield* each(index.than, reader.row);
  const others = yield* each(khac, (page, at) => otherPage(reader, page, otherTitles[at]));
  return {
    index, codes, names: index.ten, headings: headingsOf(index),
    numbers: new Map(codes.map((code, place) => [code, place])),
    titles, common, bodies, others, lists, ownSyllables,
    syllables: reader.syllables, spelled: reader.spelled, marks: reader.marks, spellings: reader.spellings,
    ...(yield* whoHasWhat(reader.spelled, titles, common, bodies)),
    siblings: new Map(index.anhEm.flatMap((group) => group.map((place) => [place, group]))),
    known: new Set(index.quen), over: new Map(index.hetHieuLuc), successors: new Map(index.thayThe),
    cases: [], together: new Map(), looked: new Map(),
  };
}

/**
 * What is made of each of many, with a pause possible after each.
 * @template Given, Made
 * @param {Given[]} all
 * @param {(one: Given, at: number) => Made} make
 * @returns {Generator<void, Made[]>}
 */
function* each(all, make) {
  const made = [];
  for (const one of all) {
    made.push(make(one, made.length));
    yield;
  }
  return made;
}

/** @type {(reader: Reader, page: PublishedIndex["khac"][number], title: Field) => OtherPage} */
function otherPage(reader, page, title) {
  const [address, name, text = "", mark = "", more = "", along = 0, words = "", numbers = ""] = page;
  const [sentences, further] = [text, more].map((one) => one.split(/(?<=[.;?!]) /).map(reader.field));
  const [body, rest] = [text, more].map((one) => new Set(reader.row(fold(one))));
  return { address, name, text, mark, along, title, body, sentences, rest, further,
    words: new Set(reader.row(words)), numbers: legalNumbersIn(`${numbers} ${name}`) };
}

/**
 * Guides as pages, which their names and terms lead to where a question has no term as it is.
 * @type {(index: PublishedIndex) => PublishedIndex["khac"]}
 */
function guidesOf({ danhMuc }) {
  return danhMuc.huongDan.map(({ ten, tu, trang }) => [trang, ten, GUIDE, "", `${tu.join("; ")}.`, 4]);
}

/**
 * The sum of the rarities of a field's syllables, each once.
 * @type {(searchable: Searchable, field: Field) => number}
 */
export function weightOf(searchable, field) {
  if (field.weight < 0) {
    field.weight = 0;
    for (const syllable of new Set(field.row)) field.weight += searchable.rarity[syllable];
  }
  return field.weight;
}

/** @returns {Reader} */
function readerOf() {
  /** @type {Map<string, number>} */
  const syllables = new Map();
  /** @type {string[]} */
  const spelled = [];
  /** @type {string[]} number of a word → its diacritics */
  const marks = [];
  /** @type {Set<string>} */
  const spellings = new Set();
  /** @type {(folded: string) => number} */
  const number = (folded) => {
    let found = syllables.get(folded);
    if (found === undefined) syllables.set(folded, (found = spelled.push(folded) - 1));
    return found;
  };
  /**
   * A word is looked at once: names repeat the same few thousand.
   * @type {Map<string, [syllable: number, word: number][]>}
   */
  const words = new Map();
  /** @type {(word: string) => [number, number][]} */
  const read = (word) => {
    let found = words.get(word);
    if (found === undefined) {
      found = tokensOf(word).map((token) => {
        spellings.add(token.folded + token.marks);
        return [number(token.folded), marks.push(token.marks) - 1];
      });
      words.set(word, found);
    }
    return found;
  };
  /** @type {(text: string) => Uint16Array} */
  const row = (text) => new Uint16Array(text ? text.split(" ").map(number) : []);
  /** @type {(text: string) => Field} */
  const field = (text) => {
    /** @type {number[][]} */
    const [row, words] = [[], []];
    for (const word of text.toLowerCase().split(" ")) {
      for (const [syllable, spelling] of read(word)) {
        row.push(syllable);
        words.push(spelling);
      }
    }
    return { row: new Uint16Array(row), words: new Uint16Array(words), weight: -1, text };
  };
  return { syllables, spelled, marks, spellings, row, field };
}

/**
 * @param {string[]} spelled
 * @param {Field[]} titles
 * @param {Field[][]} common
 * @param {Uint16Array[]} bodies
 * @returns {Generator<void, Pick<Searchable, "having" | "touching" | "rarity">>}
 */
function* whoHasWhat(spelled, titles, common, bodies) {
  /** @type {number[][]} */
  const having = spelled.map(() => []), touching = spelled.map(() => []);
  yield* each(titles, (title, place) => {
    for (const syllable of title.row) note(having[syllable], place);
    for (const field of common[place]) for (const syllable of field.row) note(having[syllable], place);
    for (const syllable of bodies[place]) note(touching[syllable], place);
  });
  const count = Math.max(titles.length, 1);
  const rarity = Float32Array.from(having, (places, syllable) => {
    const holders = places.length || Math.max(1, touching[syllable].length / READING.bodiesToOneName);
    return Math.log(1 + count / holders) / Math.log(1 + count);
  });
  return { having, touching, rarity };
}

/** @type {(places: number[], place: number) => void} */
function note(places, place) {
  if (places[places.length - 1] !== place) places.push(place);
}
