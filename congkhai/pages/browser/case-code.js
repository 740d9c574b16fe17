/* The foot of a printed page in the reader's case: address and QR code lead to it; what draws is loaded by a case. */
import { shownCase, whenCaseIsShown } from "./reader-case.js";
import { loadScript } from "./script-loading.js";

/** @typedef {(address: string, quiet: number) => string | null} Draw as of qr-drawing.js */

// White around the code, as in congkhai/sheets/qr.py.
const QUIET = 2;
/** @type {Draw | null} */
let draw = null;
/** @type {(() => void) | null} */
let follow = null;

/**
 * Called by the script that draws once it is loaded.
 * @type {(given: Draw) => void}
 */
export function drawWith(given) {
  draw = given;
  follow?.();
}

/** Makes the foot of the page that of the case which it shows. A code that leads elsewhere is not printed. */
export function leadCodeToCase() {
  /** @type {HTMLImageElement | null} */
  const code = document.querySelector(".ck-qr__code");
  if (!code) return;
  const address = /** @type {Text} */ (document.querySelector(".ck-qr__text")?.lastChild);
  const whole = { picture: code.src, address: address.data };
  follow = () => {
    const asked = shownCase();
    if (asked && !draw) loadScript(document.body.dataset.toRoi || "", () => draw !== null).catch(() => {});
    const picture = asked ? draw?.(whole.address + asked, QUIET) : whole.picture;
    code.hidden = !picture;
    code.src = picture || whole.picture;
    address.data = whole.address + asked;
  };
  whenCaseIsShown(follow);
  if (shownCase()) follow();
}
