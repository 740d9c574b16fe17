/* Light or dark by hand; without a choice the page follows the system. */
import { keep, recall, whenChanged } from "./device-memory.js";

const KEY = "ck-nen";

/** Makes the page look as chosen. */
export function applyAppearance() {
  const name = recall(KEY);
  if (name) document.documentElement.dataset.nen = name;
}

/** Makes the button choose, here and in other tabs. */
export function keepAppearance() {
  whenChanged(KEY, applyAppearance);
  /** @type {HTMLButtonElement | null} */
  const button = document.querySelector("[data-nut=sang-toi]");
  if (!button) return;
  button.hidden = false;
  button.addEventListener("click", () => {
    const next = isDark() ? "sang" : "toi";
    keep(KEY, next);
    document.documentElement.dataset.nen = next;
  });
}

function isDark() {
  const chosen = document.documentElement.dataset.nen;
  return chosen ? chosen === "toi" : matchMedia("(prefers-color-scheme: dark)").matches;
}
