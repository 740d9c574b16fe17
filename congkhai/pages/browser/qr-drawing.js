/* QR codes as drawings: within the page, and as pictures. */
import { setAttributes } from "./elements.js";
import { qrCode } from "./qr-code.js";

const SVG = "http://www.w3.org/2000/svg", QUIET = 4;

/**
 * The drawing of an address within the page, or null where it is too long for a code.
 * @type {(address: string) => SVGSVGElement | null}
 */
export function drawnCode(address) {
  const drawn = squaresOf(address, QUIET);
  if (!drawn) return null;
  const picture = document.createElementNS(SVG, "svg"), path = document.createElementNS(SVG, "path");
  path.setAttribute("d", drawn.path);
  setAttributes(picture, { viewBox: drawn.box, role: "img", "aria-label": "Mã QR", class: "ck-kiosk__code" });
  picture.append(path);
  return picture;
}

/**
 * The address of a picture, on white of so many modules around it, or null where the address is too long for a code.
 * @type {(address: string, quiet: number) => string | null}
 */
export function pictureOfCode(address, quiet) {
  const drawn = squaresOf(address, quiet);
  if (!drawn) return null;
  const squares = `<rect width="100%" height="100%" fill="#fff"/><path d="${drawn.path}"/>`;
  return `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="${SVG}" viewBox="${drawn.box}">${squares}</svg>`)}`;
}

/** @type {(address: string, quiet: number) => { path: string, box: string } | null} */
function squaresOf(address, quiet) {
  const modules = qrCode(address);
  if (!modules) return null;
  const square = (/** @type {number} */ x, /** @type {number} */ y) => `M${x + quiet} ${y + quiet}h1v1h-1z`;
  const squares = modules.flatMap((row, y) => row.map((isDark, x) => (isDark ? square(x, y) : "")));
  const side = modules.length + 2 * quiet;
  return { path: squares.join(""), box: `0 0 ${side} ${side}` };
}
