/* What the screen at a desk says above a page. */
import { actionButton, element } from "./elements.js";

let made = 0;

/**
 * A dialogue, open; it leaves the page when it is closed.
 * @type {(title: string, ...content: (string | Node)[]) => HTMLDialogElement}
 */
export function openDialog(title, ...content) {
  const heading = element("h2", "ck-kiosk__title", title);
  heading.id = `ck-kiosk-${++made}`;
  const dialog = element("dialog", "ck-kiosk ck-kiosk__dialog md-typeset", heading, ...content);
  dialog.setAttribute("aria-labelledby", heading.id);
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/**
 * A button of it, or of the bar.
 * @type {(words: string, act: () => void, isFirst?: boolean) => HTMLButtonElement}
 */
export function kioskButton(words, act, isFirst = false) {
  return actionButton(`md-button${isFirst ? " md-button--primary" : ""}`, words, act);
}
