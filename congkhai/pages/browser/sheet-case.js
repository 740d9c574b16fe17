/* The sheet of a procedure for the reader's case: what is left stands in bigger letters. */
import { shownCase, whenCaseIsShown } from "./reader-case.js";

/** @typedef {[points: number, name: string]} Letters as of congkhai/pages/room_on_paper.py, the largest first */

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
  const letters = lettersOf([sheet]), hidden = lettersOf([...sheet.querySelectorAll("[data-khi][hidden]")]);
  // What has half of the letters has room for letters of twice the area.
  const most = Number(sheet.dataset.coMotMat) * Math.sqrt(letters / (letters - hidden));
  const fitting = sizes.find(([points]) => points <= most);
  if (!fitting) return whole;
  const others = whole.split(" ").filter((name) => sizes.every(([, one]) => one !== name));
  return [...others, fitting[1]].join(" ");
}

/** @param {Element[]} parts hidden ones too */
function lettersOf(parts) {
  return parts.reduce((sum, part) => sum + (part.textContent || "").replace(/\s+/g, " ").length, 0);
}
