/* The foot of a printed page in the reader's case: address and QR code lead to it; what draws is loaded by a case. */
import { shownCase, whenCaseIsShown } from "./reader-case.js";
import { loadModule } from "./script-loading.js";

// White around the code, as in congkhai/sheets/qr.py.
const QUIET = 2;

/** Makes the foot of the page that of the case which it shows. A code that leads elsewhere is not printed. */
export function leadCodeToCase() {
  /** @type {HTMLImageElement | null} */
  const code = document.querySelector(".ck-qr__code");
  if (!code) return;
  const address = /** @type {Text} */ (document.querySelector(".ck-qr__text")?.lastChild);
  const whole = { picture: code.src, address: address.data };
  const follow = async () => {
    const asked = shownCase();
    code.hidden = Boolean(asked);
    address.data = whole.address + asked;
    const picture = asked ? await pictureOf(address.data) : whole.picture;
    if (asked !== shownCase()) return;
    code.hidden = !picture;
    code.src = picture || whole.picture;
  };
  whenCaseIsShown(follow);
  if (shownCase()) follow();
}

/** @param {string} address */
async function pictureOf(address) {
  try {
    /** @type {{ draw: (address: string, quiet: number) => string | null }} as of qr-drawing.js */
    const { draw } = await loadModule(document.body.dataset.toRoi, "sheet-start");
    return draw(address, QUIET);
  } catch {
    return null;
  }
}
