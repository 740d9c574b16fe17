/* Policies, agencies, lists, events of life, forms and hand-written pages that answer a question. */
import { isNumber, legalNumbersIn } from "./legal-numbers.js";
import { PROSE, sharesFor } from "./page-share.js";
import { standsIn } from "./row-parts.js";
import { spotsOf } from "./said-together.js";
import { hasSome } from "./some-words.js";
import { isToldWholly, toTell } from "./told-wholly.js";
import { ENOUGH, SHARE } from "./weights.js";

/** @import { Share } from "./page-share.js" */
/** @import { Question } from "./scoring.js" */
/** @import { Field, OtherPage, OtherTexts, Searchable } from "./searchable.js" */
/** @import { Asking } from "./some-words.js" */
/** @import { Understood } from "./understanding.js" */

// What goes along: told where procedures fit or its name is asked; where its own words are all that is asked; where
// they are said; where they are said and much of the question is theirs; where they are asked for by name, whatever
// procedures have to do with them.
const ALONG = 1, ASKED = 2, NAMED = 3, CALLED = 5, WANTED = 6;
// As what is asked for, or where a question has one of its names and words of its last sentence.
const BESIDE = 8;
// A guide has everyday words in common with much that it is not about: it has to say the question.
const GUIDE = 4;

/**
 * A policy or a page; `mark` says if it is a sample, `isAsked` that it says all that is asked, `isMeant` that it is
 * wanted whatever procedures have to do with it.
 * @typedef {OtherTexts & { score: number, isAsked: boolean, isMeant: boolean }} OtherFound
 */

/**
 * Policies and pages that a question names by a number, asks for, or tells much of, the best first: what happens when a
 * result is late is about no procedure.
 * @type {(searchable: Searchable, question: Question, isAnswered: boolean, text?: string) => OtherFound[]}
 */
export function othersFor(searchable, question, isAnswered, text = "") {
  const { understood } = question, asking = { searchable, question, isAnswered };
  const typed = legalNumbersIn(text);
  const shareOf = sharesFor(searchable, understood);
  const wholly = isAnswered ? [] : tellingAll(searchable, understood, told(asking));
  const found = searchable.others.map((other) => {
    const share = shareOf(other);
    const isNumbered = typed.some((one) => other.numbers.some((known) => isNumber(one, known)));
    const rank = isNumbered ? RANK.number : rankOf(asking, other, share, wholly.includes(other));
    const told = Math.max(share.share, saidFor(understood, other));
    return { other, rank, told, isMeant: isNumbered || (rank === RANK.asked && isWanted(other, share)) };
  }).filter(({ rank }) => rank);
  // Where a page is there for just that, what only says much of it is not what is asked.
  const least = found.some(({ other, rank }) => rank === RANK.asked &&
    (other.along === ASKED || other.along === BESIDE)) ? RANK.asked : RANK.much;
  return found.map(({ other: { address, name, text: shown, mark }, rank, told, isMeant }) =>
    ({ address, name, text: shown, mark, score: rank + told, isAsked: rank >= least, isMeant }))
    .sort((one, other) => other.score - one.score ||
      (one.address < other.address ? -1 : 1)).slice(0, ENOUGH.others);
}

/**
 * How much of the question says the page in the words of the editors' lists.
 * @type {(understood: Understood, other: OtherPage) => number}
 */
function saidFor({ pages, row }, { address }) {
  const said = pages.filter(({ of }) => of === address).flatMap((page) =>
    spotsOf(page).reduce((sum, { start, end }) => sum + end - start, 0));
  return Math.max(0, ...said) / row.length;
}

// The better reason goes before the larger share: its number; that it is there for just that; that it says all or much
// of the question; some words.
const RANK = { number: 8, asked: 6, much: 4, some: 2, none: 0 };

/** @type {(asking: Asking, other: OtherPage, share: Share, isWhole: boolean) => number} */
function rankOf(asking, other, share, isWhole) {
  const { question: { understood }, isAnswered } = asking;
  if (saidFor(understood, other) || isAskedBeside(understood, other)) return RANK.asked;
  if (isWanted(other, share) && saysOneOf(understood, other.further)) return RANK.asked;
  if (other.along !== WANTED && isForAsked(other) && isAllAsked(understood, other)) return RANK.asked;
  const isMuch = other.along === CALLED ? isCalledFor(understood, other, share) : isMuchTold(other, share);
  // What a guide asks stands above the results already.
  if (!isAnswered && (isWhole || isMuch) && !isNeed(understood, other)) return RANK.much;
  const isSome = other.along !== GUIDE && !isForAsked(other) && isTold(asking, other) && hasSome(asking, other);
  return isSome || isBeside(asking, other, share, isMuch) ? RANK.some : RANK.none;
}

/**
 * Whether it goes below the procedures of a question that says more than a name of one.
 * @type {(asking: Asking, other: OtherPage, share: Share, isMuch: boolean) => boolean}
 */
function isBeside({ question: { understood } }, other, { share }, isMuch) {
  if (understood.row.length < SHARE.tale) return false;
  if (isMuch) return other.along === GUIDE || share >= SHARE.told;
  return share >= SHARE.told && isNeed(understood, other);
}

/** @type {(understood: Understood, other: OtherPage) => boolean} whether it is a guide whose words are said */
function isNeed({ needs }, { address }) {
  return needs.some(({ of }) => of.trang === address);
}

/**
 * Whether an agency, or a paper to fill in, is wanted by its name, whatever procedures need it too.
 * @type {(other: OtherPage, share: Share) => boolean}
 */
function isWanted({ along }, { share }) {
  return share >= SHARE.meant && (along === NAMED || along === WANTED);
}

/** @type {(other: OtherPage) => boolean} whether nothing but its own words is an answer to them */
function isForAsked({ along }) {
  return along === ASKED || along === BESIDE || along === CALLED || along === WANTED;
}

/** @type {(understood: Understood, other: OtherPage, share: Share) => boolean} */
function isCalledFor(understood, { further }, { share, all }) {
  return share >= (all >= SHARE.long ? SHARE.asked : SHARE.told) && saysOneOf(understood, further);
}

/**
 * Whether a page has so much of a question, some of it side by side, that it tells of it. A short question must have
 * words of its title: a few words are in many a text.
 * @type {(other: OtherPage, share: Share) => boolean}
 */
function isMuchTold({ along }, { share, words, pairs, titled, all }) {
  if ((along && along !== GUIDE && along !== PROSE) || words < SHARE.words) return false;
  if (all >= SHARE.long || along === GUIDE) return share >= SHARE.toldLong && pairs > 0;
  return share >= SHARE.told && titled > 0;
}

/** @type {(asking: Asking) => OtherPage[]} */
function told(asking) {
  return asking.searchable.others.filter((other) => isTold(asking, other));
}

/**
 * The pages that say all that is asked; none where a page is there for just that, nor for words that many pages say.
 * @type {(searchable: Searchable, understood: Understood, pages: OtherPage[]) => OtherPage[]}
 */
function tellingAll(searchable, understood, pages) {
  const asked = toTell(understood);
  if (!asked || pages.some(({ along }) => along === ASKED || along === BESIDE || along === WANTED)) return [];
  const telling = pages.filter((page) => isToldWholly(searchable, asked, page));
  return telling.length <= ENOUGH.tellers ? telling : [];
}

/** @type {(asking: Asking, other: OtherPage) => boolean} */
function isTold({ question: { understood }, isAnswered }, other) {
  if (isForAsked(other)) return isAllAsked(understood, other);
  if (other.along === NAMED) return saysOneOf(understood, other.further);
  return isAnswered || other.along !== ALONG || isCalled(understood, other);
}

/**
 * Whether the question says one of the sentences that a page is asked for by, and nothing besides that is not its own:
 * “số điện thoại luật sư” asks for another, as “đóng tiền qua điện thoại” does.
 * @type {(understood: Understood, other: OtherPage) => boolean}
 */
function isAllAsked(understood, { title, body, rest, further, words }) {
  return saysOneOf(understood, further) && understood.row.every(({ syllable = -1, weight }) =>
    !weight || title.row.includes(syllable) || body.has(syllable) || rest.has(syllable) ||
    words.has(syllable));
}

/** @type {(understood: Understood, other: OtherPage) => boolean} “khuyết tật … mất tiền” */
function isAskedBeside(understood, { along, further }) {
  const said = understood.row.map(({ syllable = -1 }) => syllable), beside = further[further.length - 1].row;
  return along === BESIDE && saysOneOf(understood, further.slice(0, -1)) &&
    said.some((syllable, at) => at > 0 && standsIn([said[at - 1], syllable], beside));
}

/**
 * Whether the question says one of the sentences: “đăng ký khai sinh” asks for no form, “tờ khai khai sinh” does.
 * @type {(understood: Understood, sentences: Field[]) => boolean}
 */
function saysOneOf({ row }, sentences) {
  const said = row.map(({ syllable }) => syllable);
  return sentences.some((sentence) => standsIn(sentence.row, said));
}

/**
 * Whether the question says the whole title, or all that is asked stands in it, word beside word: “sinh con”, which has
 * one word that counts, is the name of an event, and “cần luật sư giúp” a part of one.
 * @type {(understood: Understood, other: OtherPage) => boolean}
 */
function isCalled({ row }, { title }) {
  const asked = row.filter(({ weight }) => weight);
  return standsIn(title.row, row.map(({ syllable }) => syllable)) ||
    (asked.length > 1 && standsIn(asked.map(({ syllable }) => syllable), title.row));
}
