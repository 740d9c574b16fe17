/* What is told of the places that a text may mean, in a sentence that asks back where that is not certain. */

/** @import { PlacesMeant } from "./place-finder.js" */

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

/** @param {string} text */
function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
