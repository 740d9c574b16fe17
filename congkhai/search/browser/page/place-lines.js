/* What is told of the places that a text may mean: a sentence, and a line for each. */
import { placeAddress } from "./addresses.js";
import { actionButton, element, link } from "./elements.js";
import { addressOf } from "./page-address.js";

/** @import { Found, PlacesMeant } from "./place-finder.js" */

/**
 * What was understood, in a sentence that asks back where that is not certain; "" for a single place.
 * @type {(meant: PlacesMeant, text: string) => string}
 */
export function meaningOf({ found, near, isSure, district, lost }, text) {
  const often = `${found.length} xã, phường. Bạn ở đâu?`;
  if (lost.length) return `Chưa rõ ${lost.join(", ")} nay thuộc đâu. Cùng huyện cũ có ${often}`;
  if (district) return `${capital(district)} cũ nay thuộc ${often}`;
  if (isSure) return "";
  if (found.length === 1) return "Có phải bạn tìm nơi này?";
  if (found.length) return `“${text}” có thể là ${found.length} nơi. Bạn ở đâu?`;
  return near.length ? `Không có tên “${text}”. Có phải bạn tìm một trong các nơi này?`
    : `Không thấy “${text}”. Hãy gõ tên xã, phường nay hoặc tên cũ.`;
}

/**
 * A line with the place and the old units that lead to it; chosen by a touch, or led to.
 * @type {(place: Found, choose?: (place: Found) => void) => HTMLLIElement}
 */
export function placeLine(place, choose) {
  const name = choose
    ? actionButton("ck-link-button", place.name, () => choose(place))
    : link(addressOf(placeAddress(place.slug)), place.name);
  const through = place.through.length ? element("span", "ck-small", ` có ${place.through.join(", ")}`) : "";
  return element("li", "", name, through);
}

/** @param {string} text */
function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
