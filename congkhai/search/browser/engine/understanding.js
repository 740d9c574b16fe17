/* What a question says: which words count, which everyday terms it uses, what it denies, what it wants to know. */
import { orBeginning, weighed, wordsOf } from "./question-words.js";
import { readQuestion } from "./question-reading.js";
import { areTaken, combinationsIn, isWithin, spotsOf } from "./said-together.js";
import { apart, crosses, eachOnce, ofKind } from "./term-choice.js";
import { hints, termsSaid } from "./terms-said.js";
import { isForWhom, toldBeside } from "./wishes.js";
import { writtenWays } from "./written-ways.js";

/** @import { FoundPage, Spot } from "./said-together.js" */
/** @import { Found } from "./editor-terms.js" */
/** @import { SpecialCase } from "./index-format.js" */
/** @import { Said, Syllable, Weighed } from "./question-words.js" */
/** @import { Repair } from "./repair.js" */
/** @import { Searchable } from "./searchable.js" */
/** @import { TermsSaid } from "./terms-said.js" */
/** @import { Written } from "./written-ways.js" */

/** @typedef {Extract<Found, { kind: "synonym" }> & { spots?: Spot[] }} FoundSynonym with `spots` it is a combination */
/** @typedef {Extract<Found, { kind: "need" }>} FoundNeed */
/** @typedef {Extract<Found, { kind: "signpost" }>} FoundSignpost */
/** @typedef {Extract<Found, { kind: "hint" }>} FoundHint */

/**
 * @typedef {object} Meant
 * @property {string[]} codes procedures named by their code
 * @property {FoundSynonym[]} synonyms what is said for official words
 * @property {FoundSynonym[]} told those of them that only tell of circumstances
 * @property {FoundSynonym[]} crossing terms that begin within one of these and go on behind its end: “chữ ký số”
 * @property {FoundNeed[]} needs ambiguous needs, with their choices
 * @property {FoundSignpost[]} signposts
 * @property {FoundPage[]} pages what is no procedure, by its phrases and by words said together
 * @property {string[]} parts what is asked for: phi, giay-to, o-dau, bao-lau, truc-tuyen, uy-quyen, mau-don
 * @property {Written} written words that names have for what the question says
 * @property {Weighed[]} row the whole question
 * @property {Repair[]} repairs
 * @property {string} searched the question as it was understood, when something was repaired
 */

/**
 * @typedef {object} Cases
 * @property {Set<SpecialCase>} hinted special cases
 * @property {Set<number>} hinting syllables that speak of them
 * @property {Set<SpecialCase>} denied special cases
 */

/** @typedef {Said & Meant & Cases} Understood */

/**
 * @typedef {object} Wanted
 * @property {Extract<Found, { kind: "group" }>[]} groups of words that are combined with others
 * @property {Found[]} combinations said together
 * @property {FoundSynonym[]} combined those of them that lead somewhere
 * @property {FoundSynonym[]} synonyms terms that take their words
 * @property {Found[]} told what tells of who asks
 */

/** @type {(searchable: Searchable, question: string) => Understood} */
export function understand(searchable, question) {
  const { row, typing, ...read } = readQuestion(searchable, question);
  const terms = termsSaid(searchable, row), { found, chosen, all, denied } = terms;
  const wanted = wantedBy(searchable, terms), counted = [...wanted.told, ...chosen];
  const signposts = unlessExcepted(ofKind(all, "signpost"), all);
  const synonyms = meantBy(terms, wanted).filter((term) => !isForWhom(row, signposts, term));
  return {
    ...read,
    ...orBeginning(searchable, row, typing, wordsOf(searchable, row, counted, denied)),
    written: writtenWays(searchable, [...wanted.groups, ...ofKind(wanted.combinations, "group")]),
    row: weighed(row, [...counted, ...found.filter(({ kind }) => ["link", "filler"].includes(kind))]),
    synonyms,
    told: synonyms.filter(toldBeside(row, found, synonyms)),
    crossing: ofKind(found, "synonym").filter((term) => wanted.synonyms.some((other) => crosses(term, other))),
    needs: unlessExcepted(ofKind(all, "need").filter(unlessDenied(denied)), all),
    signposts,
    pages: pagesSaid(searchable, all),
    parts: [...new Set(ofKind(chosen, "part").map((term) => term.of.ma))],
    ...casesSaid(row, denied, hints(searchable, row, found, [...counted, ...wanted.combined])),
  };
}

/** @type {(denied: boolean[]) => (term: Spot) => boolean} */
function unlessDenied(denied) {
  return ({ start }) => !denied[start];
}

/**
 * Terms and combinations that the question means, and what tells of who asks.
 * @type {(searchable: Searchable, terms: TermsSaid) => Wanted}
 */
function wantedBy(searchable, { chosen, all, denied }) {
  const isMeant = unlessDenied(denied), asking = ofKind(chosen, "part");
  const telling = ofKind(all, "background");
  // “nguoi tay” may be “người tây”, and is “người Tày” as often.
  const groups = ofKind(all, "group").filter((term) => !asking.some((part) => isWithin(term, part)) &&
    !telling.some(({ start, end }) => start === term.start && end === term.end));
  const combinations = combinationsIn(searchable.lists.combinations, groups)
    .filter((term) => term.spots?.every(isMeant));
  const combined = ofKind(combinations, "synonym");
  const synonyms = ofKind(chosen, "synonym").filter((term) => isMeant(term) && !areTaken(combined, term));
  const told = apart(telling, [...synonyms, ...combined.flatMap(spotsOf)]);
  return { groups: groups.filter(isMeant), combinations, combined, synonyms, told };
}

/**
 * All that leads somewhere: what takes its words, what stands apart from these, and combinations. “mẫu con dấu mới mất
 * bao nhiêu ngày” asks how long, and tells of no death.
 * @type {(terms: TermsSaid, wanted: Wanted) => FoundSynonym[]}
 */
function meantBy({ chosen, all, denied }, { synonyms, told, combined }) {
  const isMeant = unlessDenied(denied), kept = [...synonyms, ...told, ...ofKind(chosen, "part")];
  const beside = ofKind(all, "synonym").filter((term) => isMeant(term) && !areTaken(combined, term));
  return [...synonyms, ...apart(beside, kept), ...combined];
}

/**
 * The pages that are said. What is denied tells of them too: “không hài lòng”, “chưa trả kết quả”, as does what else
 * asks for a part of a procedure.
 * @type {(searchable: Searchable, all: Found[]) => FoundPage[]}
 */
function pagesSaid({ lists }, all) {
  return [...ofKind(all, "page"), ...ofKind(combinationsIn(lists.pages, ofKind(all, "group")), "page")];
}

/** @type {(row: Syllable[], denied: boolean[], specials: FoundHint[]) => Cases} */
function casesSaid(row, denied, specials) {
  const hinted = specials.filter(unlessDenied(denied));
  return {
    hinted: new Set(hinted.map((term) => term.of)),
    hinting: new Set(hinted.flatMap(({ start, end }) => row.slice(start, end).map(({ syllable }) => syllable ?? -1))),
    denied: new Set(specials.filter(({ start }) => denied[start]).map((term) => term.of)),
  };
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

