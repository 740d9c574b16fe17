/* Light or dark by hand; without a choice the page follows the system. */
import { memory } from "./device-memory.js";

const KEY = "ck-nen";

/** Makes the page look as chosen, and its button choose. */
export function keepAppearance() {
  apply(memory.getItem(KEY));
  /** @type {HTMLButtonElement | null} */
  const button = document.querySelector("[data-nut=sang-toi]");
  if (!button) return;
  button.hidden = false;
  button.addEventListener("click", () => {
    const next = isDark() ? "sang" : "toi";
    memory.setItem(KEY, next);
    apply(next);
  });
}

/** @param {string | null} name */
function apply(name) {
  if (name) document.documentElement.dataset.nen = name;
}

function isDark() {
  const chosen = document.documentElement.dataset.nen;
  return chosen ? chosen === "toi" : matchMedia("(prefers-color-scheme: dark)").matches;
}
