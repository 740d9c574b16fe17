/* Model letters: blanks that are filled in on the page. Nothing is stored or sent: closed, it is gone. */
import { needed } from "./elements.js";

/** Makes the blanks of a letter fields, if the page has a letter: not at a desk that prints nothing. */
export function offerFilling() {
  /** @type {HTMLElement | null} */
  const told = document.querySelector("[data-dien-giay]");
  if (!told || document.documentElement.dataset.quay === "1") return;
  /** @type {NodeListOf<HTMLElement>} */
  const blanks = document.querySelectorAll("[data-dien]");
  blanks.forEach(makeField);
  /** @type {HTMLButtonElement} */
  const emptying = needed("[data-nut=xoa-dien]");
  emptying.addEventListener("click", () => {
    emptyLetter();
    blanks[0]?.focus();
  });
  told.hidden = emptying.hidden = false;
}

/** Takes away all that was written. */
export function emptyLetter() {
  for (const blank of document.querySelectorAll("[data-dien]")) blank.textContent = "";
}

/**
 * A blank grows with what is written in it, so that all of it is printed: a field of a form would cut it.
 * @type {(blank: HTMLElement) => void}
 */
function makeField(blank) {
  blank.setAttribute("role", "textbox");
  blank.setAttribute("aria-multiline", "true");
  blank.setAttribute("aria-label", (blank.dataset.ten || "").trim());
  blank.tabIndex = 0;
  try {
    blank.contentEditable = "plaintext-only";
  } catch {
    // Older browsers know only text with its looks; of what is pasted the words alone are kept below.
    blank.contentEditable = "true";
  }
  blank.addEventListener("paste", (event) => {
    event.preventDefault();
    const words = event.clipboardData?.getData("text/plain") || "";
    const chosen = getSelection()?.getRangeAt(0);
    chosen?.deleteContents();
    chosen?.insertNode(document.createTextNode(words));
    getSelection()?.collapseToEnd();
  });
}
