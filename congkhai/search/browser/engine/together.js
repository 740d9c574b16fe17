/* Whether two syllables stand together in a name or in a term of the editors, and with which diacritics. */

/** @import { Searchable } from "./searchable.js" */

/** @typedef {{ row: Uint16Array, words: Uint16Array }} Row syllables and their spellings */
/** @typedef {[first: string, second: string]} Spelled the diacritics of two neighbours */
/** @typedef {Map<number, Spelled[]>} Neighbours two syllables → the ways they are spelled together */

/**
 * Two syllables, one after the other, as one number: there are fewer than 65536 syllables.
 * @type {(first: number, second: number) => number}
 */
export function pairOf(first, second) {
  return first * 65536 + second;
}

/**
 * The first of two syllables.
 * @type {(pair: number) => number}
 */
export function firstOf(pair) {
  return Math.floor(pair / 65536);
}

/**
 * Notes all neighbours of a row.
 * @type {(neighbours: Neighbours, row: Row, marks: string[]) => void}
 */
export function noteTogether(neighbours, { row, words }, marks) {
  for (let place = 1; place < row.length; place += 1) {
    const pair = pairOf(row[place - 1], row[place]), ways = neighbours.get(pair) || [];
    ways.push([marks[words[place - 1]], marks[words[place]]]);
    neighbours.set(pair, ways);
  }
}

/**
 * Whether two syllables stand together in a name or a term; diacritics that are given must be theirs there.
 * @type {(searchable: Searchable, first: number | undefined, second: number | undefined, spelled?: Spelled) => boolean}
 */
export function areTogether(searchable, first, second, [before, after] = ["", ""]) {
  if (first === undefined || second === undefined) return false;
  return waysOf(searchable, first, second).some(([one, other]) =>
    (!before || before === one) && (!after || after === other));
}

/**
 * How two syllables are spelled where they stand together; looked up once for each pair.
 * @type {(searchable: Searchable, first: number, second: number) => Spelled[]}
 */
function waysOf(searchable, first, second) {
  const pair = pairOf(first, second);
  let ways = searchable.together.get(pair);
  if (!ways) {
    ways = [...searchable.lists.pairs.get(pair) || [], ...inNames(searchable, first, second)];
    searchable.together.set(pair, ways);
  }
  return ways;
}

/** @type {(searchable: Searchable, first: number, second: number) => Spelled[]} each once */
function inNames({ having, titles, common, marks }, first, second) {
  const places = having[first].length < having[second].length ? having[first] : having[second];
  /** @type {Map<string, Spelled>} */
  const ways = new Map();
  for (const place of places) {
    for (const { row, words } of [titles[place], ...common[place]]) {
      for (let at = row.indexOf(first); at >= 0; at = row.indexOf(first, at + 1)) {
        if (row[at + 1] !== second) continue;
        const one = marks[words[at]], other = marks[words[at + 1]];
        ways.set(`${one} ${other}`, [one, other]);
      }
    }
  }
  return [...ways.values()];
}
