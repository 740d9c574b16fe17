/* Reading aloud is offered where the device has a Vietnamese voice; what reads is loaded by the first touch. */
import { actionButton, element } from "./elements.js";
import { loadModule } from "./script-loading.js";

// What a page has to read: the first answers of a procedure, the radio text of a policy.
const READABLE = ".ck-page--thu-tuc .ck-facts, .ck-broadcast";

/** Voices come late; without one nothing is shown. */
export function offerReading() {
  const voices = globalThis.speechSynthesis;
  if (!voices || !document.querySelector(READABLE)) return;
  const offer = () => {
    if (vietnameseVoices().length && !document.querySelector(".ck-reader")) putButton();
  };
  // Some have the older way alone.
  voices.onvoiceschanged = offer;
  offer();
}

/** Those that the device has by now. */
export function vietnameseVoices() {
  return speechSynthesis.getVoices().filter(({ lang }) => /^vi\b|^vi_/i.test(lang));
}

/** It floats, so that nothing moves when it comes. */
function putButton() {
  const button = actionButton("md-button md-button--primary", "Nghe đọc", async () => {
    /** @type {{ openReader: (box: HTMLElement) => void }} */
    const { openReader } = await loadModule(document.body.dataset.doc, "reading-player");
    openReader(box);
  });
  const box = element("div", "ck-reader ck-screen md-typeset", button);
  document.querySelector("main")?.prepend(box);
}
