/* Print buttons, and paper that has what is folded up on the screen. */

// What is looked up on the screen alone stays as its reader left it.
const CLOSED = "details:not([open], .ck-fold--as-opened)";

/** Shows the buttons, and opens all parts of what is read while the page is printed. */
export function preparePrinting() {
  /** @type {NodeListOf<HTMLButtonElement>} */
  const buttons = document.querySelectorAll("[data-nut=in]");
  for (const button of buttons) {
    button.hidden = false;
    button.addEventListener("click", () => print());
  }
  /** @type {HTMLDetailsElement[]} */
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = /** @type {HTMLDetailsElement[]} */ ([...document.querySelectorAll(CLOSED)]);
    for (const part of opened) part.open = true;
  });
  addEventListener("afterprint", () => {
    for (const part of opened) part.open = false;
  });
}
