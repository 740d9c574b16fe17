/* The search boxes of every page: a question stays on this device, what suggests is loaded when a box is entered. */
import { combobox } from "./combobox.js";
import { handOver } from "./handed-question.js";
import { fetchIndex } from "./index-file.js";
import { addressOf } from "./page-address.js";
import { loadModule } from "./script-loading.js";

/** @import { Suggestion } from "./combobox.js" */

/**
 * What the script of the search brings for the boxes.
 * @typedef {object} Suggesting
 * @property {(text: string, isResting: boolean) => Promise<Suggestion[]>} suggest
 * @property {() => Promise<unknown>} prepareSearch so that the first letter need not wait
 */

/** Gives every search box of the page its suggestions. */
export function openBoxes() {
  const isSearchPage = Boolean(document.getElementById("ket-qua"));
  /** @type {NodeListOf<HTMLInputElement>} */
  const boxes = document.querySelectorAll("form.ck-search input[type=search]");
  for (const box of boxes) {
    const { form } = box;
    if (!form) continue;
    // On the search page results change with every letter: a list on top of them would only hide them.
    combobox(box, { suggest, choose: (suggestion) => choose(suggestion, box, form), whileTyping: !isSearchPage });
    if (!isSearchPage) prepareFor(box, form);
  }
}

/** @type {(box: HTMLInputElement, form: HTMLFormElement) => void} */
function prepareFor(box, form) {
  form.addEventListener("submit", (event) => send(event, box, form));
  // Not before: most who open a page tap a link on it, and would pay twice what the page weighs.
  box.addEventListener("focus", fetchAhead);
  if (document.activeElement === box) fetchAhead();
}

/** Both at once, while the keyboard of a phone opens; what fails is tried again by the first letter. */
function fetchAhead() {
  Promise.all([loadSearch(), fetchIndex()]).then(([search]) => search.prepareSearch()).catch(() => {});
}

/** @type {(text: string, isResting: boolean) => Promise<Suggestion[]>} */
async function suggest(text, isResting) {
  return (await loadSearch()).suggest(text, isResting);
}

/** @returns {Promise<Suggesting>} */
function loadSearch() {
  return loadModule(document.body.dataset.timKiem, "search-start");
}

/** @type {(suggestion: Suggestion, box: HTMLInputElement, form: HTMLFormElement) => void} */
function choose({ path, asks }, box, form) {
  if (path) location.href = addressOf(path);
  else {
    box.value = asks || box.value;
    form.requestSubmit();
  }
}

/**
 * Without storage, or in a copied folder, the form goes the plain way.
 * @type {(event: Event, box: HTMLInputElement, form: HTMLFormElement) => void}
 */
function send(event, box, form) {
  if (location.protocol === "file:" || !handOver(box.value)) return;
  event.preventDefault();
  location.href = form.action;
}
