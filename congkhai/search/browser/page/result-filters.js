/* Filters of the search page: what is ticked narrows the results, and stands in the address. */
import { FILTER_KEYS } from "./filters.js";

/** @import { Fits } from "./candidates.js" */
/** @import { Searchable } from "./searchable.js" */

/** @typedef {[key: string, value: string]} Filter */

/**
 * The filters of an address.
 * @param {string} query as `location.search`
 * @returns {Filter[]} in the order of the keys
 */
export function filtersIn(query) {
  const given = new URLSearchParams(query);
  /** @type {(key: string) => Filter[]} */
  const ofKey = (key) => given.getAll(key).filter(Boolean).map((value) => [key, value]);
  return FILTER_KEYS.flatMap(ofKey);
}

/**
 * Those that the page offers: an address may have come from anywhere.
 * @type {(filters: Filter[]) => Filter[]}
 */
export function offered(filters) {
  return filters.filter(([key, value]) => {
    const is = `[value="${CSS.escape(value)}"]`;
    return document.querySelector(`#loc-ket-qua :is(input[name="${key}"]${is}, select[name="${key}"] > option${is})`);
  });
}

/**
 * The filters set in the panel.
 * @type {(panel: HTMLFormElement) => Filter[]}
 */
export function filtersSet(panel) {
  const entries = [...new FormData(panel)].map(([key, value]) => [key, String(value)]);
  return filtersIn(`?${new URLSearchParams(entries)}`);
}

/**
 * Sets the panel as the filters say.
 * @type {(panel: HTMLFormElement, filters: Filter[]) => void}
 */
export function setFilters(panel, filters) {
  /** @type {(key: string, value: string) => boolean} */
  const isSet = (key, value) => filters.some(([other, wanted]) => other === key && wanted === value);
  for (const box of panel.querySelectorAll("input")) box.checked = isSet(box.name, box.value);
  for (const choice of panel.querySelectorAll("select")) {
    for (const option of choice.options) option.selected = isSet(choice.name, option.value);
  }
}

/**
 * Which places of the index fit: one value of each kind that is set; null when all do.
 * @type {(searchable: Searchable, filters: Filter[]) => Fits | null}
 */
export function fitting(searchable, filters) {
  if (!filters.length) return null;
  const wanted = FILTER_KEYS.map((key) => filters.filter(([other]) => other === key).map(([, value]) => value));
  return (place) => valuesOf(searchable, place).every((values, kind) =>
    !wanted[kind].length || wanted[kind].some((value) => values.includes(value)));
}

/**
 * What a place has of each filter, in the order of the keys: the index keeps the first apart, in runs.
 * @type {(searchable: Searchable, place: number) => string[][]}
 */
function valuesOf({ index }, place) {
  let end = 0;
  const run = index.linhVuc.find(([, count]) => place < (end += count));
  return [run ? [run[0]] : [], ...index.loc[index.locCua[place]].map((values) => [values].flat())];
}
