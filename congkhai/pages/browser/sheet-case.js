/* The sheet of a procedure for the reader's case: its QR code leads to it, what is left stands in bigger letters. */
import { needed } from "./elements.js";
import { pictureOfCode } from "./qr-drawing.js";
import { shownCase, whenCaseIsShown } from "./reader-case.js";

/** @type {[name: string, points: number][]} classes of congkhai/pages/room_on_paper.py, each with its size */
const SIZES = [
  ["", 11], ["ck-take--small", 10],
  ["ck-take--columns", 9], ["ck-take--columns-small", 8], ["ck-take--columns-smaller", 7],
];
// White around the code, as in congkhai/sheets/qr.py.
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
    code.src = (asked && pictureOfCode(whole.address + asked, QUIET)) || whole.picture;
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
