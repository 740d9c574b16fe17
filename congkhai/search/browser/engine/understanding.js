/* What a question says: which words count, which everyday terms it uses, what it denies, what it wants to know. */
import { areTaken, combinationsIn, isWithin, spotsOf } from "./said-together.js";
import { deniedPlaces } from "./denials.js";
import { termsIn } from "./editor-terms.js";
import { orBeginning, weighed, wordsOf } from "./question-words.js";
import { repair } from "./repair.js";
import { casesIn } from "./special-cases.js";
import { apart, crosses, eachOnce, longestFirst, ofKind, takesWords } from "./term-choice.js";
import { areTogether } from "./together.js";
import { marksOf, tokensOf } from "./tokens.js";
import { READING } from "./weights.js";
import { isForWhom, toldBeside } from "./wishes.js";
import { writtenWays } from "./written-ways.js";

/** @import { Spot } from "./said-together.js" */
/** @import { Found } from "./editor-terms.js" */
/** @import { SpecialCase } from "./index-format.js" */
/** @import { Said, Syllable, Weighed } from "./question-words.js" */
/** @import { Repair } from "./repair.js" */
/** @import { Searchable } from "./searchable.js" */
/** @import { Token } from "./tokens.js" */
/** @import { Written } from "./written-ways.js" */

const CODE = /\b(\d\.\d{6,9}(?:-[a-z]{1,10})?)(?:\.000\.00\.00\.[a-z]\d{2})?(?![\d])/g;

/** @typedef {Extract<Found, { kind: "synonym" }> & { spots?: Spot[] }} FoundSynonym with `spots` it is a combination */
/** @typedef {Extract<Found, { kind: "need" }>} FoundNeed */
/** @typedef {Extract<Found, { kind: "signpost" }>} FoundSignpost */

/**
 * @typedef {object} Meant
 * @property {string[]} codes procedures named by their code
 * @property {FoundSynonym[]} synonyms what is said for official words
 * @property {FoundSynonym[]} told those of them that only tell of circumstances
 * @property {FoundSynonym[]} crossing terms that begin within one of these and go on behind its end: “chữ ký số”
 * @property {FoundNeed[]} needs ambiguous needs, with their choices
 * @property {FoundSignpost[]} signposts
 * @property {string[]} parts what is asked for: phi, giay-to, o-dau, bao-lau, truc-tuyen, uy-quyen, mau-don
 * @property {Set<SpecialCase>} hinted special cases
 * @property {Set<number>} hinting syllables that speak of them
 * @property {Set<SpecialCase>} denied special cases
 * @property {Written} written words that names have for what the question says
 * @property {Weighed[]} row the whole question
 * @property {Repair[]} repairs
 * @property {string} searched the question as it was understood, when something was repaired
 */

/** @typedef {Said & Meant} Understood */

/** @type {(searchable: Searchable, question: string) => Understood} */
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
  const denying = chosen.filter((term) => term.kind !== "denial" || !isShared(searchable, row, term));
  const denied = deniedPlaces(searchable, row, denying, ofKind(found, "hint"));
  const all = [...found, ...beyondFillers(searchable, row, chosen)];
  /** @type {(term: Spot) => boolean} */
  const isMeant = ({ start }) => !denied[start];
  const asking = ofKind(chosen, "part");
  const grouped = ofKind(all, "group").filter((term) => !asking.some((part) => isWithin(term, part)));
  const whole = combinationsIn(searchable.lists.combinations, grouped).filter((term) => term.spots?.every(isMeant));
  /** @type {FoundSynonym[]} */
  const combined = ofKind(whole, "synonym");
  /** @type {(term: Found) => boolean} */
  const isFree = (term) => isMeant(term) && !areTaken(combined, term);
  const synonyms = ofKind(chosen, "synonym").filter(isFree);
  const told = apart(ofKind(all, "background"), [...synonyms, ...combined.flatMap(spotsOf)]);
  const counted = [...told, ...chosen];
  const specials = hints(searchable, row, found, [...counted, ...combined]);
  const hinted = specials.filter(isMeant);
  // “mẫu con dấu mới mất bao nhiêu ngày” asks how long, and tells of no death.
  const kept = [...synonyms, ...told, ...ofKind(chosen, "part")];
  const signposts = unlessExcepted(ofKind(all, "signpost"), all);
  const meant = [...synonyms, ...apart(ofKind(all, "synonym").filter(isFree), kept), ...combined]
    .filter((term) => !isForWhom(row, signposts, term));
  return {
    codes, repairs,
    searched: repairs.length ? tokens.map((token) => token.text).join(" ") : "",
    ...orBeginning(searchable, row, typing, wordsOf(searchable, row, counted, denied)),
    written: writtenWays(searchable, [...grouped.filter(isMeant), ...ofKind(whole, "group")]),
    row: weighed(row, [...counted, ...found.filter(({ kind }) => ["link", "filler"].includes(kind))]),
    synonyms: meant,
    told: meant.filter(toldBeside(row, found, meant)),
    crossing: ofKind(found, "synonym").filter((term) => synonyms.some((other) => crosses(term, other))),
    needs: unlessExcepted(ofKind(all, "need").filter(isMeant), all),
    signposts,
    parts: [...new Set(ofKind(chosen, "part").map((term) => term.of.ma))],
    hinted: new Set(hinted.map((term) => term.of)),
    hinting: new Set(hinted.flatMap(({ start, end }) => row.slice(start, end).map(({ syllable }) => syllable ?? -1))),
    denied: new Set(specials.filter((term) => !isMeant(term)).map((term) => term.of)),
  };
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

/**
 * Whether a filler is part of a name after all: “ban sao” is no “bạn”, “thôi làm hòa giải viên” no “thôi”.
 * @type {(searchable: Searchable, row: Syllable[], found: Found) => boolean}
 */
function isContent(searchable, row, { kind, term, start, end }) {
  if (end - start > 1 || !(kind === "stop" || (kind === "filler" && !row[start].marks && marksOf(term)))) return false;
  return areTogether(searchable, row[start - 1]?.syllable, row[start].syllable) ||
    areTogether(searchable, row[start].syllable, row[end]?.syllable);
}

/**
 * Terms that are only parted by words that carry nothing: “mất [cái] giấy khai sinh”.
 * @type {(searchable: Searchable, row: Syllable[], chosen: Found[]) => Found[]}
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
 * Those without words that say they are not meant, each once.
 * @template {FoundNeed | FoundSignpost} Term
 * @param {Term[]} terms
 * @param {Found[]} found
 * @returns {Term[]}
 */
function unlessExcepted(terms, found) {
  /** @type {Set<Found["of"]>} */
  const excepted = new Set(ofKind(found, "except").map((term) => term.of));
  return eachOnce(terms.filter((term) => !excepted.has(term.of)));
}

/**
 * Special cases that the question speaks of, not counting words of “mất bao lâu” and “người Tày”, nor those of a phrase
 * that means what is no such case: “thừa phát lại”.
 * @type {(searchable: Searchable, row: Syllable[], found: Found[], chosen: (Found | FoundSynonym)[]) =>
 *   Extract<Found, { kind: "hint" }>[]}
 */
function hints(searchable, row, found, chosen) {
  const empty = chosen.filter(({ kind }) => ["part", "background", "filler", "stop"].includes(kind));
  const sure = ofKind(chosen, "synonym").filter(({ of }) => of.use !== "goiY");
  return ofKind(found, "hint").filter((hint) => !isShared(searchable, row, hint) &&
    !empty.some((other) => isWithin(hint, other)) &&
    !sure.some(({ of, ...other }) => spotsOf(other).some((spot) => isWithin(hint, spot)) &&
      !casesIn(searchable, of.thing.field).has(hint.of)));
}

/**
 * Whether a word was typed without diacritics that several words have: “dung” may be “đừng”, “dùng”, “dừng”.
 * @type {(searchable: Searchable, row: Syllable[], term: Found) => boolean}
 */
function isShared({ spellings }, row, { term, start, end }) {
  const { folded, marks } = row[start];
  if (end - start > 1 || marks || !marksOf(term)) return false;
  return [...spellings].filter((spelling) => /^[^a-z]*$/.test(spelling.replace(folded, "")) &&
    spelling.startsWith(folded)).length > READING.sharedBy;
}
