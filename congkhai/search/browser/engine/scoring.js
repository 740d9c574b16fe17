/* Scoring: how well one procedure answers a question, and why. */
import { weightAsked } from "./asked-words.js";
import { NOTHING, fieldScore } from "./field-score.js";
import { casesOf } from "./special-cases.js";
import { WORTH } from "./weights.js";

const NOT = "khong";

/** @import { Asked } from "./asked-words.js" */
/** @import { FieldScore } from "./field-score.js" */
/** @import { Field, Searchable } from "./searchable.js" */
/** @import { Understood } from "./understanding.js" */

/**
 * @typedef {object} Reason
 * @property {string} kind as in docs/decisions/0006-search.md
 * @property {string} text the words or the term that gave it
 * @property {number} points what it added or took away
 */

/**
 * @typedef {object} Hit
 * @property {string} code
 * @property {string} name the official one
 * @property {string} heading what citizens call it, else the name
 * @property {number} place in the index
 * @property {number} score
 * @property {Reason[]} reasons
 */

/**
 * What a term says for a procedure.
 * @typedef {Reason & GainOfTerm} Gain
 * @typedef {object} GainOfTerm
 * @property {boolean} isSure whether it names this one, and not only one with some of the same words
 * @property {number[]} alike places named like its official words
 * @property {number} share how much of the question the term is
 * @property {boolean} isOther whether the words around the term make another thing of it
 */
/** @typedef {Map<number, Map<string, Gain>>} Meanings what everyday terms say: place → text → what it adds */

/**
 * What a question comes to.
 * @typedef {object} Question
 * @property {Asked} asked
 * @property {Understood} understood
 * @property {Meanings} meant
 */

/**
 * Is told all that makes a score: kind, text or syllables, and points, which it returns.
 * @typedef {(kind: string, text: string | number[], points: number) => number} Because
 */

/**
 * A procedure as an answer. Most are looked at and not shown: reasons are made when they are asked for.
 * @param {Searchable} searchable
 * @param {number} place of the procedure
 * @param {Question} question
 * @returns {Hit}
 */
export function hitOf(searchable, place, question) {
  return new Scored(searchable, place, question);
}

class Scored {
  #searchable;
  #question;
  /** @type {Reason[] | null} */
  #reasons = null;

  /**
   * @param {Searchable} searchable
   * @param {number} place
   * @param {Question} question
   */
  constructor(searchable, place, question) {
    this.code = searchable.codes[place];
    this.name = searchable.names[place];
    this.heading = searchable.headings.get(place) || this.name;
    this.place = place;
    this.score = scoreOf(searchable, place, question, pointsAlone);
    this.#searchable = searchable;
    this.#question = question;
  }

  get reasons() {
    return (this.#reasons ??= reasonsOf(this.#searchable, this.place, this.#question));
  }
}

/** @type {Because} */
const pointsAlone = (_kind, _text, points) => points;

/** @type {(searchable: Searchable, place: number, question: Question) => Reason[]} */
function reasonsOf(searchable, place, question) {
  /** @type {Reason[]} */
  const reasons = [];
  scoreOf(searchable, place, question, (kind, said, points) => {
    const text = typeof said === "string" ? said : said.map((one) => searchable.spelled[one]).join(" ");
    if (points) reasons.push({ kind, text, points });
    return points;
  });
  return reasons;
}

/** @type {(searchable: Searchable, place: number, question: Question, because: Because) => number} */
function scoreOf(searchable, place, { asked, understood, meant }, because) {
  const title = fieldScore(searchable, searchable.titles[place], asked);
  const common = bestCommon(searchable, place, { asked, understood });
  const [first, second] = title.total >= common.total ? [title, common] : [common, title];
  /** @type {(field: FieldScore) => string} */
  const kindOf = (field) => (field === title ? "ten" : "ten-thuong-goi");
  let score = because(kindOf(first), first.syllables, first.total);
  score += because(kindOf(second), second.syllables, second.total * WORTH.other);
  score += bodyScore(searchable, place, asked, [...title.syllables, ...common.syllables], because);
  score *= caseFactor(searchable, place, understood, because, score);
  for (const { points, kind, text } of meant.get(place)?.values() || []) score += because(kind, text, points);
  if (score > 0 && searchable.known.has(place)) score += because("hay-dung", "", WORTH.known);
  const over = searchable.over.get(place);
  if (over) score += because("het-hieu-luc", over, score * (WORTH.over - 1));
  return score;
}

/** @type {(searchable: Searchable, place: number, question: Pick<Question, "asked" | "understood">) => FieldScore} */
function bestCommon(searchable, place, { asked, understood }) {
  let best = NOTHING;
  for (const field of searchable.common[place]) {
    const score = fieldScore(searchable, field, asked);
    if (deniesOtherwise(searchable, field, understood)) score.total *= WORTH.deniedWord;
    if (score.total > best.total) best = score;
  }
  return best;
}

/**
 * Whether a name denies what the question does not: “không cần luật sư nữa” is no “cần luật sư”.
 * @type {(searchable: Searchable, field: Field, understood: Understood) => boolean}
 */
function deniesOtherwise({ syllables }, { row: [first, second] }, { row }) {
  return first !== undefined && first === syllables.get(NOT) &&
    !row.some(({ syllable }, at) => syllable === first && row[at + 1]?.syllable === second);
}

/**
 * Weaker evidence: words of the question that only the body has.
 * @param {Searchable} searchable
 * @param {number} place
 * @param {Asked} asked
 * @param {number[]} named syllables that names have
 * @param {Because} because
 * @returns {number}
 */
function bodyScore(searchable, place, asked, named, because) {
  const found = [];
  let total = 0;
  for (const syllable of searchable.bodies[place]) {
    if (!asked.wanted[syllable] || named.includes(syllable)) continue;
    total += searchable.rarity[syllable] * weightAsked(asked, syllable);
    found.push(syllable);
  }
  return because("noi-dung", found, total * WORTH.body);
}

/**
 * The plain procedure before its special cases, unless the question speaks of them.
 * @param {Searchable} searchable
 * @param {number} place
 * @param {Understood} understood
 * @param {Because} because
 * @param {number} score what the factor is for
 * @returns {number}
 */
function caseFactor(searchable, place, understood, because, score) {
  const cases = casesOf(searchable, place), { hinted, denied } = understood;
  let factor = 1;
  /** @type {(kind: string, text: string, worth: number) => void} */
  const take = (kind, text, worth) => {
    because(kind, text, score * factor * (worth - 1));
    factor *= worth;
  };
  for (const special of cases) {
    const asked = hinted.has(special) ? 1 + WORTH.hintedCase : WORTH.plain;
    take("truong-hop", special.ten, denied.has(special) ? WORTH.deniedCase : asked);
  }
  for (const special of hinted) {
    if (!cases.has(special) && !denied.has(special)) take("truong-hop", special.ten, WORTH.missedCase);
  }
  const refused = refusedIn(searchable.titles[place], understood);
  if (refused) take("phu-dinh", refused, WORTH.deniedWord);
  return factor;
}

/**
 * Words of the name that stand together in what the question denies, and nowhere else in it.
 * @type {(title: Field, understood: Understood) => string}
 */
function refusedIn({ row }, { deniedWords, words }) {
  for (let place = 1; place < deniedWords.length; place += 1) {
    const first = deniedWords[place - 1], second = deniedWords[place];
    if ([first, second].every(({ syllable }) => words.some((word) => word.syllable === syllable))) continue;
    for (let at = 1; at < row.length; at += 1) {
      if (row[at - 1] === first.syllable && row[at] === second.syllable) return `${first.text} ${second.text}`;
    }
  }
  return "";
}
