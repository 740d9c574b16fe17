/* The sheet of a procedure for the reader's case: what is left stands in bigger letters. */
import { shownCase, whenCaseIsShown } from "./reader-case.js";

/** @typedef {[name: string, sides: number]} Letters that the whole sheet fills so many sides with, the largest first */

/** Makes the sheet of the page, if it is one, that of the case which it shows, now and whenever that is another. */
export function fitSheetToCase() {
  /** @type {HTMLElement | null} */
  const sheet = document.querySelector(".ck-take");
  if (!sheet) return;
  const whole = sheet.className;
  const fit = () => {
    sheet.className = (shownCase() && nameOfCase(sheet, whole)) || whole;
  };
  whenCaseIsShown(fit);
  fit();
}

/**
 * The class of the largest letters in which what is left stands on one side; if none are so small, the whole one.
 * @type {(sheet: HTMLElement, whole: string) => string}
 */
function nameOfCase(sheet, whole) {
  /** @type {Letters[]} */
  const sizes = JSON.parse(sheet.dataset.coChu || "[]");
  const letters = lettersIn(sheet, ".ck-sheet"), told = lettersIn(sheet, ".ck-my-case__told");
  // The whole sheet names no case; its name is bold.
  const left = letters - lettersIn(sheet, "[data-khi][hidden]") + told, share = left / (letters - told);
  const fitting = sizes.find(([, sides]) => sides * share <= 1);
  if (!fitting) return whole;
  const others = whole.split(" ").filter((name) => sizes.every(([one]) => one !== name));
  return [...others, fitting[0]].join(" ");
}

/** @type {(sheet: HTMLElement, parts: string) => number} of hidden parts too */
function lettersIn(sheet, parts) {
  const texts = [...sheet.querySelectorAll(parts)].map((part) => part.textContent || "");
  return texts.reduce((sum, text) => sum + text.replace(/\s+/g, " ").length, 0);
}
