/* Who left the desk without a word: after a silence a warning counts down, which any touch stops; then all ends. */
import { element, writeText } from "./elements.js";
import { kioskButton, openDialog } from "./kiosk-dialog.js";
import { isUsed, use } from "./kiosk-turn.js";

const A_SECOND = 1000, SILENCE = 90 * A_SECOND, COUNTDOWN = 30 * A_SECOND;
// Not the pointer's moves: browsers tell of one when a page changes under a mouse that lies still.
const SIGNS = ["pointerdown", "touchmove", "keydown", "wheel", "input"];

/** @param {() => void} end */
export function watchSilence(end) {
  const started = Date.now();
  let last = isUsed() ? started : Infinity;
  /** @type {Warning | null} */
  let warning = null;
  const stay = () => {
    warning?.close();
    warning = null;
  };
  const hear = (/** @type {Event} */ { type }) => {
    use();
    last = Date.now();
    // A touch of the warning ends as a click of it; what is below is not touched.
    if (type !== "pointerdown") stay();
  };
  for (const sign of SIGNS) addEventListener(sign, hear, { capture: true, passive: true });
  const tick = () => {
    // Who listens sits still.
    if (globalThis.speechSynthesis?.speaking || isPlaying()) last = Date.now();
    const left = last + SILENCE + COUNTDOWN - Date.now();
    if (left <= 0) {
      // Once: to go home again each second would never arrive on a slow network.
      clearInterval(watch);
      end();
    } else if (left <= COUNTDOWN) (warning ??= new Warning(stay)).tell(Math.ceil(left / A_SECOND));
  };
  const watch = setInterval(tick, A_SECOND);
}

/** Whether a recording is heard: one that waits for the network is not. */
function isPlaying() {
  const sounds = [...document.querySelectorAll("audio")];
  return sounds.some(({ paused, readyState }) => !paused && readyState > HTMLMediaElement.HAVE_CURRENT_DATA);
}

class Warning {
  #seconds = element("strong", "");
  #dialog;

  /** @param {() => void} stay */
  constructor(stay) {
    const button = kioskButton("Tôi còn xem", stay, true);
    const text = element("p", "", "Trang sẽ về đầu và xóa những gì đã chọn, đã gõ sau ", this.#seconds, " giây.");
    const how = element("p", "", "Chạm màn hình hoặc bấm phím bất kỳ để xem tiếp.");
    this.#dialog = openDialog("Bạn còn xem không?", text, how, button);
    this.#dialog.setAttribute("role", "alertdialog");
    this.#dialog.addEventListener("click", stay);
    button.focus();
  }

  /** @param {number} seconds */
  tell(seconds) {
    writeText(this.#seconds, String(seconds));
  }

  close() {
    this.#dialog.close();
  }
}
