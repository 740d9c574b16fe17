/* What a question may become that is still being typed. */
import { commonNeeds } from "./common-needs.js";
import { isWhatIsAsked, rank } from "./ranking.js";
import { areTogether } from "./together.js";
import { tokensOf } from "./tokens.js";
import { TYPING } from "./weights.js";

/** @import { Common } from "./common-needs.js" */
/** @import { Answer } from "./ranking.js" */
/** @import { Hit } from "./scoring.js" */
/** @import { Field, Searchable } from "./searchable.js" */

/** @typedef {{ common: Common[], answer: Answer | null }} SoFar one or the other */
/** @typedef {{ before: string[], begun: string }} Parted the words that are there, and the one that is being typed */

/** @type {{ searchable: Searchable, text: string, answer: Answer } | null} */
let last = null;

/**
 * What may be meant. Half a syllable is often another word: what is found by the words before it stays, those names
 * first that go on so, until the syllable is there. `first` is the code that stood first a letter before, and stays so
 * while another one is not much better; null: nobody types on, so that the last word is one.
 * @type {(searchable: Searchable, text: string, first: string | null) => SoFar}
 */
export function soFar(searchable, text, first) {
  const { before, begun } = parted(text);
  const isThere = before.length > 0 && (first === null || isWhole(searchable, before, begun));
  if (!before.length || (before.length === 1 && !(isThere && begun))) {
    const common = commonAmong(searchable, text, before);
    if (common.length) return { common, answer: null };
  }
  const answer = isThere || !before.length ? answerTo(searchable, text) : null;
  const told = answer && says(answer) ? answer : answerBefore(searchable, before, begun) || answerTo(searchable, text);
  return { common: [], answer: { ...told, procedures: staying(told.procedures, first) } };
}

/** @type {(hits: Hit[], first: string | null) => Hit[]} */
function staying(hits, first) {
  const stayed = hits.find(({ code, score }) => code === first && score >= hits[0].score * TYPING.stays);
  return stayed ? [stayed, ...hits.filter((hit) => hit !== stayed)] : hits;
}

/** @type {(text: string) => Parted} */
function parted(text) {
  const words = text.split(/\s+/), begun = words.pop() || "";
  return { before: words.filter(Boolean), begun };
}

/** @type {(searchable: Searchable, text: string, before: string[]) => Common[]} */
function commonAmong(searchable, text, before) {
  const found = commonNeeds(searchable, text);
  return found.length || !before.length ? found : commonNeeds(searchable, before.join(" "));
}

/**
 * Whether the last word is one: a blank follows, or it stands beside the one before it in a name or term.
 * @type {(searchable: Searchable, before: string[], begun: string) => boolean}
 */
function isWhole(searchable, before, begun) {
  if (!begun) return true;
  const [first, second] = tokensOf(`${before.at(-1)} ${begun}`);
  if (!first || !second) return true;
  const [one, other] = [first, second].map(({ folded }) => searchable.syllables.get(folded));
  return areTogether(searchable, one, other, [first.marks, second.marks]);
}

/**
 * The answer to the most of the words that are there, of which something is found.
 * @type {(searchable: Searchable, before: string[], begun: string) => Answer | null}
 */
function answerBefore(searchable, before, begun) {
  for (let count = before.length; count > 0; count -= 1) {
    const answer = answerTo(searchable, `${before.slice(0, count).join(" ")} `);
    if (!says(answer)) continue;
    return { ...answer, procedures: goingOnSo(searchable, answer.procedures, before.slice(0, count), begun) };
  }
  return null;
}

/**
 * First those whose names go on so behind the last word.
 * @type {(searchable: Searchable, hits: Hit[], before: string[], begun: string) => Hit[]}
 */
function goingOnSo({ spelled, titles, common }, hits, before, begun) {
  const [last, next] = tokensOf(`${before.at(-1)} ${begun}`);
  if (!next) return hits;
  /** @type {(field: Field) => boolean} */
  const goesOn = ({ row }) => row.some((syllable, at) =>
    spelled[syllable] === last.folded && spelled[row[at + 1]]?.startsWith(next.folded));
  const first = hits.filter(({ place }) => [titles[place], ...common[place]].some(goesOn));
  return [...first, ...hits.filter((hit) => !first.includes(hit))];
}

/** @type {(answer: Answer) => boolean} */
function says({ signposts, choices, procedures, others }) {
  return signposts.length + choices.filter(isWhatIsAsked).length + procedures.length + others.length > 0;
}

/** @type {(searchable: Searchable, text: string) => Answer} the same one is asked for with every letter of a word */
function answerTo(searchable, text) {
  if (last?.searchable === searchable && last.text === text) return last.answer;
  last = { searchable, text, answer: rank(searchable, text) };
  return last.answer;
}
