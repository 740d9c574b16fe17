/* Print buttons, and paper that has what is folded up on the screen. */

/** Shows the buttons, and opens all parts while the page is printed. */
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
    opened = [...document.querySelectorAll("details")].filter((part) => !part.open);
    for (const part of opened) part.open = true;
  });
  addEventListener("afterprint", () => {
    for (const part of opened) part.open = false;
  });
}
