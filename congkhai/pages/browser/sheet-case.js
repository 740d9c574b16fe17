/* The sheet of a procedure for the reader's case: its QR code leads to it, what is left stands in bigger letters. */
import { needed } from "./elements.js";
import { qrCode } from "./qr-code.js";
import { shownCase, whenCaseIsShown } from "./reader-case.js";

/** @type {[name: string, points: number][]} classes of congkhai/pages/room_on_paper.py, each with its size */
const SIZES = [
  ["", 11], ["ck-take--small", 10], ["ck-take--smaller", 9], ["ck-take--smallest", 8], ["ck-take--columns", 7],
];
// White around the code, as in congkhai/publishing/qr.py.
const QUIET = 2;

/** Makes the sheet of the page that of the case which it shows, now and whenever that is another. */
export function fitSheetToCase() {
  /** @type {HTMLElement} */
  const sheet = needed(".ck-take");
  /** @type {HTMLImageElement} */
  const code = needed(".ck-qr__code");
  const address = /** @type {Text} */ (needed(".ck-qr__text").lastChild);
  const whole = { picture: code.src, address: address.data, letters: lettersOf([sheet]), size: sizeOf(sheet) };
  const fit = () => {
    const asked = shownCase();
    code.src = (asked && pictureOf(whole.address + asked)) || whole.picture;
    address.data = whole.address + asked;
    // What has half of the letters has room for letters of twice the area.
    const hidden = lettersOf([...sheet.querySelectorAll("[data-khi][hidden]")]);
    setSize(sheet, whole.size * Math.sqrt(whole.letters / (whole.letters - hidden)));
  };
  whenCaseIsShown(fit);
  fit();
}

/** @param {HTMLElement} sheet */
function sizeOf(sheet) {
  const [, points] = SIZES.find(([name]) => name && sheet.classList.contains(name)) || SIZES[0];
  return points;
}

/** @type {(sheet: HTMLElement, most: number) => void} */
function setSize(sheet, most) {
  const [wanted] = SIZES.find(([, points]) => points <= most) || SIZES[SIZES.length - 1];
  for (const [name] of SIZES) if (name) sheet.classList.toggle(name, name === wanted);
}

/** @param {Element[]} parts hidden ones too */
function lettersOf(parts) {
  return parts.reduce((sum, part) => sum + (part.textContent || "").replace(/\s+/g, " ").length, 0);
}

/** @type {(address: string) => string | null} a drawing, or null where the address is too long for a code */
function pictureOf(address) {
  const modules = qrCode(address);
  if (!modules) return null;
  const side = modules.length + 2 * QUIET, box = `viewBox="0 0 ${side} ${side}"`;
  const square = (/** @type {number} */ x, /** @type {number} */ y) => `M${x + QUIET} ${y + QUIET}h1v1h-1z`;
  const squares = modules.flatMap((row, y) => row.map((isDark, x) => (isDark ? square(x, y) : "")));
  const drawn = `<path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${squares.join("")}"/>`;
  return `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" ${box}>${drawn}</svg>`)}`;
}
