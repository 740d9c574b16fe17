/* Codes, names, bodies and filters of an index, packed by congkhai/search/packing.py as numbers of words. */

/** @import { PackedIndex, PublishedIndex } from "./index-format.js" */

const PARTING = "!", ENDING = 45, MORE = 46;
// The letters begin behind the quotes, and leave the backslash out.
const FIRST = 35, BACKSLASH = 92;
const MILLION = 1_000_000;

/**
 * The index as it was before it was packed, with a pause possible after each name and word.
 * @param {PackedIndex} index
 * @returns {Generator<void, PublishedIndex>}
 */
export function* unpacked({ goi, ...others }) {
  const { ma, maLe, tu, ten, chu, than, loc } = goi, words = tu.split(" ");
  const codes = codesOf(ma);
  for (const [place, code] of maLe) codes[place] = code;
  const names = [];
  for (const row of codes.length ? ten.split(PARTING) : []) {
    yield void names.push(numbersOf(row).map((number) => words[number]).join(" "));
  }
  const bodies = codes.map(() => ""), rows = than.split(PARTING);
  for (const [at, word] of chu ? chu.split(" ").entries() : []) {
    let place = -1;
    for (const gap of numbersOf(rows[at])) bodies[(place += gap + 1)] += ` ${word}`;
    yield;
  }
  const columns = loc.map(([values, row]) => numbersOf(row).map((number) => values[number]));
  const has = [];
  for (const place of codes.keys()) yield void has.push(columns.map((values) => values[place]));
  return {
    ...others, ma: codes.join(" "), ten: names, than: bodies.map((body) => body.slice(1)), loc: has,
    locCua: [...codes.keys()],
  };
}

/** @type {(row: string) => string[]} */
function codesOf(row) {
  let number = 0;
  return numbersOf(row).map((step) => {
    number += step % 2 ? -(step + 1) / 2 : step / 2;
    return `${Math.floor(number / MILLION)}.${String(number % MILLION).padStart(6, "0")}`;
  });
}

/** @type {(row: string) => number[]} */
function numbersOf(row) {
  const numbers = [];
  let number = 0;
  for (let at = 0; at < row.length; at += 1) {
    const code = row.charCodeAt(at), digit = code - FIRST - Number(code > BACKSLASH);
    if (digit >= ENDING) number = number * MORE + digit - ENDING + 1;
    else {
      numbers.push(number * ENDING + digit);
      number = 0;
    }
  }
  return numbers;
}
