/* Things that are said by several words of a question, wherever these stand: “con … chưa có … giấy”. */
import { ofKind } from "./term-choice.js";

/** @import { Found, Phrase } from "./editor-terms.js" */
/** @import { Field } from "./searchable.js" */
/** @import { FoundSynonym } from "./understanding.js" */

/**
 * Words that mean the same, and how names of procedures write it (of few groups).
 * @typedef {object} Group
 * @property {string} name
 * @property {Field[]} inNames
 */

/** @typedef {{ start: number, end: number }} Spot */
/** @typedef {Extract<Found, { kind: "group" }> & { spots?: Spot[] }} FoundGroup */
/** @typedef {Extract<Found, { kind: "page" }> & { spots?: Spot[] }} FoundPage a page that is no procedure */
/** @typedef {FoundSynonym | FoundGroup | FoundPage} Together */

/**
 * Groups that all have to be said, and the thing, the page, or the wider group, that they say together.
 * @typedef {object} Combination
 * @property {Group[]} groups
 * @property {{ kind: "synonym", of: Phrase, term: string } | { kind: "group", of: Group, term: string } |
 *   { kind: "page", of: string, term: string }} means
 */

/**
 * The combinations that a question has, without those that only are part of a larger one.
 * @type {(combinations: Combination[], found: Found[]) => Together[]}
 */
export function combinationsIn(combinations, found) {
  /** @type {Map<Group, Spot[]>} */
  const spots = new Map();
  for (const { of, start, end } of ofKind(found, "group")) {
    const known = spots.get(of);
    if (known) known.push({ start, end });
    else spots.set(of, [{ start, end }]);
  }
  const whole = combinations.flatMap(({ groups, means }) => {
    const placed = groups.every((group) => spots.has(group)) ? nearest(groups, spots, []) : null;
    return placed ? [combined(means, placed)] : [];
  });
  return whole.filter((one) => !whole.some((other) => isPartOf(one, other)));
}

/**
 * Whether places of a question are all taken by combinations.
 * @type {(combinations: Together[], term: Spot) => boolean}
 */
export function areTaken(combinations, { start, end }) {
  const taken = combinations.flatMap(spotsOf);
  return Array.from({ length: end - start }, (_, at) => start + at)
    .every((place) => taken.some((spot) => spot.start <= place && place < spot.end));
}

/**
 * Where a term's words stand: in one place, or in those of a combination.
 * @type {(term: Spot & { spots?: Spot[] }) => Spot[]}
 */
export function spotsOf({ start, end, spots }) {
  return spots || [{ start, end }];
}

/** @type {(means: Combination["means"], spots: Spot[]) => Together} */
function combined(means, spots) {
  const start = Math.min(...spots.map((spot) => spot.start)), end = Math.max(...spots.map((spot) => spot.end));
  return { ...means, start, end, spots };
}

/**
 * A spot for each group, none on another's words, as near to each other as can be; null where there is none.
 * @type {(groups: Group[], spots: Map<Group, Spot[]>, taken: Spot[]) => Spot[] | null}
 */
function nearest([group, ...others], spots, taken) {
  if (!group) return taken;
  /** @type {Spot[] | null} */
  let best = null;
  for (const spot of spots.get(group) || []) {
    if (taken.some((other) => spot.start < other.end && other.start < spot.end)) continue;
    const placed = nearest(others, spots, [...taken, spot]);
    if (placed && (!best || looseness(placed) < looseness(best))) best = placed;
  }
  return best;
}

/**
 * How far apart the spots stand; the longest words of a group count.
 * @param {Spot[]} spots
 */
function looseness(spots) {
  const span = Math.max(...spots.map(({ end }) => end)) - Math.min(...spots.map(({ start }) => start));
  return span - spots.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** @type {(one: Together, other: Together) => boolean} */
function isPartOf(one, other) {
  if (one.kind !== other.kind) return false;
  const [few, many] = [one.spots || [], other.spots || []];
  return few.length < many.length && few.every((spot) => many.some((wider) => isWithin(spot, wider)));
}

/**
 * Whether all words of one are the other's.
 * @type {(spot: Spot, wider: Spot) => boolean}
 */
export function isWithin(spot, wider) {
  return wider.start <= spot.start && spot.end <= wider.end;
}
