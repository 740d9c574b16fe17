/* A QR code as a picture within the page. */
import { setAttributes } from "./elements.js";
import { qrCode } from "./qr-code.js";

const SVG = "http://www.w3.org/2000/svg", QUIET = 4;

/**
 * The picture of an address, or null where it is too long for one.
 * @type {(address: string) => SVGSVGElement | null}
 */
export function drawnCode(address) {
  const modules = qrCode(address);
  if (!modules) return null;
  const size = modules.length + 2 * QUIET;
  const picture = document.createElementNS(SVG, "svg"), path = document.createElementNS(SVG, "path");
  const square = (/** @type {number} */ x, /** @type {number} */ y) => `M${x + QUIET} ${y + QUIET}h1v1h-1z`;
  const squares = modules.flatMap((line, y) => line.map((isBlack, x) => (isBlack ? square(x, y) : "")));
  path.setAttribute("d", squares.join(""));
  const attributes = { viewBox: `0 0 ${size} ${size}`, role: "img", "aria-label": "Mã QR", class: "ck-kiosk__code" };
  setAttributes(picture, attributes);
  picture.append(path);
  return picture;
}
