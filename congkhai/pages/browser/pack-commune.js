/* The commune on every sheet of a pack: that of the address, else the chosen one, which stays as it is. */
import { COMMUNE } from "./addresses.js";
import { chosen, toldPlace } from "./chosen-place.js";
import { needed } from "./elements.js";

/** @import { ToldDesk, ToldPlace } from "./chosen-lines.js" */

// It becomes part of the address of a script.
const SLUG = /^[a-z0-9-]+$/;
const NOT_FOUND = "Chưa lấy được tên và nơi nộp của xã, phường này. Hãy tìm lại xã, phường, hoặc ghi tay trên mỗi tờ.";

/** Writes what is known; what is not is written by hand. */
export async function writeCommune() {
  const asked = new URLSearchParams(location.search).get(COMMUNE), kept = chosen();
  const slug = asked ?? kept?.trang;
  if (slug === undefined) return;
  const place = (SLUG.test(slug) && (await toldPlace(slug))) || (kept?.trang === slug ? kept : null);
  needed("[data-xa-bo]").textContent = place ? `Bộ này của: ${place.ten}.` : NOT_FOUND;
  if (place) write(place);
}

/** @type {(place: ToldPlace) => void} */
function write({ ten, noi }) {
  for (const name of document.querySelectorAll("[data-xa]")) name.textContent = ten;
  const told = noi.map(deskLine).join("\n");
  if (told) for (const line of document.querySelectorAll("[data-noi-xa]")) line.textContent = told;
}

/** @type {(desk: ToldDesk) => string} */
function deskLine({ ten, diaChi, gio, dienThoai }) {
  return [ten, diaChi, gio, ...(dienThoai || []).map(([words]) => words)].filter(Boolean).join("; ");
}
