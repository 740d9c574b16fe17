/* What a question says: which words count, which everyday terms it uses, what it denies, what it wants to know. */
import { deniedPlaces } from "./denials.js";
import { termsIn } from "./editor-terms.js";
import { repair } from "./repair.js";
import { apart, eachOnce, longestFirst, ofKind, takesWords } from "./term-choice.js";
import { areTogether } from "./together.js";
import { marksOf, tokensOf } from "./tokens.js";
import { READING } from "./weights.js";

/** @import { Found } from "./editor-terms.js" */
/** @import { SpecialCase } from "./index-format.js" */
/** @import { Repair } from "./repair.js" */
/** @import { Searchable } from "./searchable.js" */
/** @import { Token } from "./tokens.js" */

const CODE = /\b(\d\.\d{6,9}(?:-[a-z]{1,10})?)(?:\.000\.00\.00\.[a-z]\d{2})?(?![\d])/g;

/** @typedef {Token & { syllable: number | undefined }} Syllable a token with its number in the index */

/**
 * @typedef {object} Word a syllable that counts
 * @property {number} syllable its number; -1 for the beginning of a word that is still being typed
 * @property {number[]} also numbers of the syllables that begin so
 * @property {string} text
 * @property {string} marks
 * @property {number} weight 0 … 1
 */

/** @typedef {{ first: number, second: number, weight: number }} Pair places in `words` of neighbours */

/** @typedef {Extract<Found, { kind: "synonym" }>} FoundSynonym */
/** @typedef {Extract<Found, { kind: "need" }>} FoundNeed */
/** @typedef {Extract<Found, { kind: "signpost" }>} FoundSignpost */

/** @typedef {{ words: Word[], pairs: Pair[], deniedWords: Word[] }} Said */

/**
 * @typedef {object} Meant
 * @property {string[]} codes procedures named by their code
 * @property {FoundSynonym[]} synonyms the terms taken for official words
 * @property {FoundNeed[]} needs ambiguous needs, with their choices
 * @property {FoundSignpost[]} signposts
 * @property {string[]} parts what is asked for: phi, giay-to, o-dau, bao-lau, truc-tuyen, uy-quyen
 * @property {Set<SpecialCase>} hinted special cases
 * @property {Set<SpecialCase>} denied special cases
 * @property {Repair[]} repairs
 * @property {string} searched the question as it was understood, when something was repaired
 */

/** @typedef {Said & Meant} Understood */

/**
 * @param {Searchable} searchable
 * @param {string} question
 * @returns {Understood}
 */
export function understand(searchable, question) {
  /** @type {string[]} */
  const codes = [];
  const text = question.toLowerCase().replace(CODE, (_, code) => {
    codes.push(code);
    return " ";
  });
  const typing = !/\s$/.test(question);
  const { tokens, repairs } = repair(searchable, tokensOf(text), typing);
  const row = spelledOut(searchable, numbered(searchable, tokens));
  const found = termsIn(searchable.lists.terms, row);
  const chosen = longestFirst(found.filter((term) => takesWords(term) && !isContent(searchable, row, term)));
  const denied = deniedPlaces(searchable, row, chosen, ofKind(found, "hint"));
  const all = [...found, ...beyondFillers(searchable, row, chosen)];
  /** @type {(term: Found) => boolean} */
  const isMeant = ({ start }) => !denied[start];
  const synonyms = ofKind(chosen, "synonym").filter(isMeant);
  return {
    codes, repairs,
    searched: repairs.length ? tokens.map((token) => token.text).join(" ") : "",
    ...orBeginning(searchable, row, typing, wordsOf(searchable, row, chosen, denied)),
    synonyms: [...synonyms, ...apart(ofKind(all, "synonym").filter(isMeant), synonyms)],
    needs: eachOnce(ofKind(all, "need").filter(isMeant)),
    signposts: signpostsIn(all),
    parts: [...new Set(ofKind(chosen, "part").map((term) => term.of.ma))],
    hinted: new Set(hints(found, chosen).filter(isMeant).map((term) => term.of)),
    denied: new Set(hints(found, chosen).filter((term) => !isMeant(term)).map((term) => term.of)),
  };
}

/**
 * @param {Searchable} searchable
 * @param {Token[]} tokens
 * @returns {Syllable[]}
 */
function numbered({ syllables }, tokens) {
  return tokens.map((token) => ({ ...token, syllable: syllables.get(token.folded) }));
}

/**
 * Shortcuts written out: đk → đăng ký.
 * @param {Searchable} searchable
 * @param {Syllable[]} row
 * @returns {Syllable[]}
 */
function spelledOut(searchable, row) {
  const shortcuts = longestFirst(ofKind(termsIn(searchable.lists.terms, row), "spelling"));
  const full = [...row];
  for (const { of, start, end } of shortcuts.reverse()) {
    const written = numbered(searchable, tokensOf(of.official));
    const last = written.at(-1);
    if (last) last.ends = row[end - 1].ends;
    full.splice(start, end - start, ...written);
  }
  return full;
}

/**
 * Whether a filler is part of a name after all: “ban sao” is no “bạn”, “thôi làm hòa giải viên” no “thôi”.
 * @param {Searchable} searchable
 * @param {Syllable[]} row
 * @param {Found} found
 * @returns {boolean}
 */
function isContent(searchable, row, { kind, term, start, end }) {
  if (end - start > 1 || !(kind === "stop" || (kind === "filler" && !row[start].marks && marksOf(term)))) return false;
  return areTogether(searchable, row[start - 1]?.syllable, row[start].syllable) ||
    areTogether(searchable, row[start].syllable, row[end]?.syllable);
}

/**
 * Terms that are only parted by words that carry nothing: “mất [cái] giấy khai sinh”.
 * @param {Searchable} searchable
 * @param {Syllable[]} row
 * @param {Found[]} chosen
 * @returns {Found[]}
 */
function beyondFillers(searchable, row, chosen) {
  const empty = new Set();
  for (const term of [...ofKind(chosen, "filler"), ...ofKind(chosen, "stop")]) {
    for (let place = term.start; place < term.end; place += 1) empty.add(place);
  }
  const places = [...row.keys()].filter((place) => !empty.has(place));
  if (!empty.size || places.length < 2) return [];
  return termsIn(searchable.lists.terms, places.map((place) => row[place]))
    .map((term) => ({ ...term, start: places[term.start], end: places[term.end - 1] + 1 }));
}

/**
 * @param {Searchable} searchable
 * @param {Syllable[]} row
 * @param {Found[]} chosen
 * @param {boolean[]} denied
 * @returns {Said}
 */
function wordsOf(searchable, row, chosen, denied) {
  const weights = weightsOf(row, chosen);
  /** @type {Said} */
  const said = { words: [], pairs: [], deniedWords: [] };
  /** @type {{ place: number, weight: number } | null} the last word that counts, unless an unknown one followed */
  let before = null;
  row.forEach((token, place) => {
    const word = wordOf(searchable, token, weights[place]);
    if (!word) {
      if (weights[place]) before = null;
    } else if (denied[place]) {
      said.deniedWords.push(word);
    } else {
      said.words.push(word);
      if (before) said.pairs.push(pairWith(before, place, word, said.words.length - 1));
      before = { place, weight: word.weight };
    }
  });
  return said;
}

/**
 * What the syllables of a question weigh: words for papers, place or cost little, those that carry nothing nothing.
 * @param {Syllable[]} row
 * @param {Found[]} chosen
 * @returns {number[]}
 */
function weightsOf(row, chosen) {
  const weights = row.map(() => 1);
  for (const { kind, start, end } of chosen) {
    if (kind !== "synonym") weights.fill(kind === "part" ? READING.part : 0, start, end);
  }
  return weights;
}

/**
 * @param {{ place: number, weight: number }} before
 * @param {number} place
 * @param {Word} word
 * @param {number} second place of the word in `words`
 * @returns {Pair}
 */
function pairWith(before, place, word, second) {
  const near = before.place === place - 1 ? 1 : READING.apart;
  return { first: second - 1, second, weight: near * Math.min(1, (word.weight + before.weight) / 2) };
}

/**
 * While nothing counts yet, the last word is the beginning of one: “k”, “th”.
 * @param {Searchable} searchable
 * @param {Syllable[]} row
 * @param {boolean} typing
 * @param {Said} said
 * @returns {Said}
 */
function orBeginning(searchable, row, typing, said) {
  const last = row.at(-1);
  if (said.words.length || !last || !typing || !/^[a-z]+$/.test(last.folded)) return said;
  const word = { syllable: -1, also: beginning(searchable, last.folded), text: last.text, marks: "", weight: 1 };
  return { ...said, words: [word] };
}

/**
 * @param {Searchable} searchable
 * @param {Syllable} token
 * @param {number} weight
 * @returns {Word | null} null for what counts nothing or is nowhere
 */
function wordOf(searchable, token, weight) {
  if (!weight || /^[0-9.]+$/.test(token.folded)) return null;
  const also = token.begins ? beginning(searchable, token.folded) : [];
  if (token.syllable === undefined && !also.length) return null;
  return { syllable: token.syllable ?? -1, also, text: token.text, marks: token.marks, weight };
}

/**
 * @param {Searchable} searchable
 * @param {string} letters
 * @returns {number[]} the syllables of names that begin so
 */
function beginning({ spelled, having }, letters) {
  return [...spelled.keys()].filter((syllable) => having[syllable].length && spelled[syllable].startsWith(letters));
}

/**
 * @param {Found[]} found
 * @returns {FoundSignpost[]}
 */
function signpostsIn(found) {
  const excepted = new Set(ofKind(found, "except").map((term) => term.of));
  return eachOnce(ofKind(found, "signpost").filter((term) => !excepted.has(term.of)));
}

/**
 * Special cases that the question speaks of, not counting words of “mất bao lâu” and the like.
 * @param {Found[]} found
 * @param {Found[]} chosen
 */
function hints(found, chosen) {
  const empty = chosen.filter(({ kind }) => kind === "part" || kind === "filler" || kind === "stop");
  return ofKind(found, "hint")
    .filter((term) => !empty.some((other) => other.start <= term.start && term.end <= other.end));
}
