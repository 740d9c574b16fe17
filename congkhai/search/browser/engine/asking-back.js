/* Whether a question is asked back, and what may be meant by it: where the best results are close, or not sure. */
import { fold } from "./folding.js";
import { DOUBT, ENOUGH, WORTH } from "./weights.js";

/** @import { Choice, NeedFound } from "./ranking.js" */
/** @import { Said } from "./question-words.js" */
/** @import { Hit } from "./scoring.js" */
/** @import { Searchable } from "./searchable.js" */

/**
 * The procedures to choose from; none where the first result can stand, as one that ended does: its page says what to
 * do now.
 * @param {Searchable} searchable
 * @param {Pick<Said, "words" | "unknown">} said the question
 * @param {Hit[]} hits the best first
 * @param {string[]} fitting codes of those that the question is about
 * @param {NeedFound[]} needs what guides say of when to take which
 * @returns {Choice[]}
 */
export function askedBack(searchable, said, hits, fitting, needs) {
  const open = hits.filter(({ place }) => !searchable.over.has(place));
  if (open[0] !== hits[0] || !isDoubtful(open, fitting)) return [];
  if (open[0].score < weightOf(searchable, said) * DOUBT.least) return [];
  return open.slice(0, ENOUGH.choices)
    .filter(({ score }) => score >= open[0].score * DOUBT.beside)
    .map((hit) => choiceOf(hit, needs));
}

/**
 * Whether another one may as well be meant. Those of the same name are one thing that two offices do.
 * @type {(hits: Hit[], fitting: string[]) => boolean}
 */
function isDoubtful(hits, fitting) {
  const [best, ...others] = hits;
  const next = others.find(({ name }) => plain(name) !== plain(best.name));
  if (!next) return false;
  return next.score >= best.score * (fitting.includes(best.code) ? DOUBT.close : DOUBT.closeToUnsure);
}

/**
 * What the words of a question come to; those that nobody knows are as rare as can be.
 * @type {(searchable: Searchable, said: Pick<Said, "words" | "unknown">) => number}
 */
function weightOf({ rarity }, { words, unknown }) {
  const known = words.map(({ syllable, weight }) => weight * (syllable < 0 ? WORTH.beginning : rarity[syllable]));
  return known.reduce((sum, weight) => sum + weight, unknown.length);
}

/** @param {string} name */
function plain(name) {
  return fold(name).replace(/^thu tuc /, "");
}

/**
 * A result as a choice, with what a guide says of it; of others their card says when they are the right one.
 * @type {(hit: Hit, needs: NeedFound[]) => Choice}
 */
function choiceOf({ code, name, heading }, needs) {
  const told = needs.flatMap(({ choices }) => choices).find((choice) => choice.code === code);
  return told || { code, name, heading, when: "", answers: [] };
}
