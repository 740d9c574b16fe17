/* A box to type the name of a commune in; the places that it may mean stand below, nothing typed leaves the device. */
import { element } from "./elements.js";
import { findPlaces } from "./place-finder.js";
import { meaningOf } from "./place-meaning.js";
import { placeLine } from "./place-lines.js";
import { loadPlaces } from "./place-loading.js";

/** @import { Found } from "./place-finder.js" */
/** @import { Places } from "./place-mentions.js" */

const ID = "tim-noi-nop";
const SHORTEST = 2;

/**
 * Puts the box into a part of the page, and the cursor into it if somebody asked for it.
 * @type {(within: HTMLElement, choose?: (place: Found) => void) => Promise<void>}
 */
export async function openPlaceBox(within, choose) {
  const places = await loadPlaces();
  const box = element("input", "ck-search__input");
  Object.assign(box, { id: ID, type: "search", autocomplete: "off", spellcheck: false, enterKeyHint: "search" });
  const label = element("label", "ck-finder__label", "Tên xã, phường của bạn (nay hoặc cũ)");
  label.htmlFor = ID;
  const answer = element("p", "ck-finder__answer"), list = element("ul", "ck-places"), near = element("div", "");
  answer.setAttribute("role", "status");
  const form = element("form", "ck-finder__form", label, box);
  form.addEventListener("submit", (event) => event.preventDefault());
  box.addEventListener("input", () => show(places, box.value, { answer, list, near, choose }));
  within.replaceChildren(form, answer, list, near);
  within.hidden = false;
  if (choose) box.focus();
}

/**
 * @typedef {object} Parts
 * @property {HTMLElement} answer
 * @property {HTMLElement} list
 * @property {HTMLElement} near
 * @property {((place: Found) => void) | undefined} choose
 */

/** @type {(places: Places, typed: string, parts: Parts) => void} */
function show(places, typed, { answer, list, near, choose }) {
  const text = typed.trim(), meant = findPlaces(places, text), isShort = text.length < SHORTEST;
  answer.textContent = isShort ? "" : meaningOf(meant, text);
  const found = meant.found.length ? meant.found : meant.near;
  list.replaceChildren(...(isShort ? [] : found).map((place) => placeLine(place, choose)));
  const others = isShort || !meant.found.length ? [] : meant.near;
  near.replaceChildren(...(others.length ? [element("p", "ck-small", "Tên gần giống:"),
    element("ul", "ck-places", ...others.map((place) => placeLine(place, choose)))] : []));
}
