/* Whether two syllables stand together in a name or in a term of the editors. */

/** @import { Field, Searchable } from "./searchable.js" */

/**
 * Two syllables, one after the other, as one number: there are fewer than 65536 syllables.
 * @type {(first: number, second: number) => number}
 */
export function pairOf(first, second) {
  return first * 65536 + second;
}

/**
 * Notes all neighbours of a row.
 * @type {(pairs: Set<number>, row: Uint16Array) => void}
 */
export function noteTogether(pairs, row) {
  for (let place = 1; place < row.length; place += 1) pairs.add(pairOf(row[place - 1], row[place]));
}

/**
 * Whether two syllables stand together in a name or a term; looked up once for each pair.
 * @type {(searchable: Searchable, first: number | undefined, second: number | undefined) => boolean}
 */
export function areTogether(searchable, first, second) {
  if (first === undefined || second === undefined) return false;
  const pair = pairOf(first, second);
  if (searchable.lists.pairs.has(pair)) return true;
  const looked = searchable.together.get(pair);
  if (looked !== undefined) return looked;
  const answer = standTogether(searchable, first, second);
  searchable.together.set(pair, answer);
  return answer;
}

/** @type {(searchable: Searchable, first: number, second: number) => boolean} */
function standTogether({ having, titles, common }, first, second) {
  const places = having[first].length < having[second].length ? having[first] : having[second];
  /** @type {(field: Field) => boolean} */
  const isIn = ({ row }) => {
    for (let at = row.indexOf(first); at >= 0; at = row.indexOf(first, at + 1)) if (row[at + 1] === second) return true;
    return false;
  };
  return places.some((place) => isIn(titles[place]) || common[place].some(isIn));
}
