/* Texts as they are said: what is short in writing is told in full, so that any voice reads it alike. */

/** @type {[written: RegExp, said: string | ((...found: string[]) => string)][]} in this order */
const FORMS = [
  [/\bUBND\b/g, "Ủy ban nhân dân"],
  [/\bHĐND\b/g, "Hội đồng nhân dân"],
  [/\bTTHC\b/g, "thủ tục hành chính"],
  [/\bTTPVHCC\b/g, "Trung tâm Phục vụ hành chính công"],
  [/\bCCCD\b/g, "căn cước công dân"],
  [/\bCMND\b/g, "chứng minh nhân dân"],
  [/\bBHXH\b/g, "bảo hiểm xã hội"],
  [/\bBHYT\b/g, "bảo hiểm y tế"],
  [/\bTP\.\s*(?=[A-ZĐ])/g, "thành phố "],
  [/\bv\.v\.?(?=\s|$|[.,;)])/g, "vân vân"],
  // Numbers of legal texts, before days: 60/2014/QH13, 123/2015/NĐ-CP.
  [/(\d+)\/((?:19|20)\d\d)\/QH(\d+)/g, "$1 năm $2 của Quốc hội khóa $3"],
  [/(\d+)\/((?:19|20)\d\d)\/(?:NĐ|NQ)-CP/g, "$1 năm $2 của Chính phủ"],
  [/(\d+)\/((?:19|20)\d\d)\/TT-BTP/g, "$1 năm $2 của Bộ Tư pháp"],
  [/(\d+)\/((?:19|20)\d\d)\/TT-BTC/g, "$1 năm $2 của Bộ Tài chính"],
  [/\b24\/7\b/g, "24 giờ, 7 ngày trong tuần"],
  [/(?:ngày )?\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/gi, "ngày $1 tháng $2 năm $3"],
  [/\btháng (\d{1,2})\/(\d{4})\b/gi, "tháng $1 năm $2"],
  // A third is written like the first of March: days follow words that lead to one.
  [/(ngày|thứ \S+,|Chủ nhật,|từ|đến|trước|hết) (\d{1,2})\/(\d{1,2})\b(?!\/)/gi, (_, ...found) => dayAfter(...found)],
  [/\b(\d{1,2})[:h](\d\d)\b/g, (_, hour = "", minute = "") => clock(hour, minute)],
  // Not codes of procedures, 1.001193: groups have three digits.
  [/\b(\d{1,3}(?:\.\d{3})+)\b(?![.\d]*\d)/g, (_, amount = "") => told(amount.split(".").map(Number))],
  [/(\d|giờ|nghìn|triệu|tỷ)\s*–\s*(?=\d)/g, "$1 đến "],
  [/đồng\//g, "đồng một "],
  [/\s*→\s*/g, ", "],
];
const UNITS = ["", " nghìn", " triệu", " tỷ"];
// At the slowest speed these take less than the fifteen seconds after which Chromium falls silent.
const LONGEST = 160;

/** @param {string} text */
export function spoken(text) {
  // A function or a string replaces alike; TypeScript knows them only one by one.
  return FORMS.reduce((said, [written, form]) => said.replace(written, /** @type {string} */ (form)), text);
}

/**
 * The sentences of a text, none longer than what voices say in one breath.
 * @type {(text: string) => string[]}
 */
export function sentences(text) {
  const found = text.replace(/([.!?;:…])\s+/g, "$1\n").split("\n").map((one) => one.trim());
  return found.filter((one) => /[\p{L}\d]/u.test(one)).flatMap(breaths);
}

/**
 * Parted by commas, else by spaces.
 * @type {(sentence: string) => string[]}
 */
function breaths(sentence) {
  if (sentence.length <= LONGEST) return [sentence];
  const start = sentence.slice(0, LONGEST);
  const comma = start.lastIndexOf(", ") + 1, space = start.lastIndexOf(" ");
  const end = comma > LONGEST / 3 ? comma : space > 0 ? space : LONGEST;
  return [sentence.slice(0, end).trim(), ...breaths(sentence.slice(end).trim())];
}

function dayAfter(word = "", day = "", month = "") {
  return `${/^ngày$/i.test(word) ? word : `${word} ngày`} ${day} tháng ${month}`;
}

function clock(hour = "", minute = "") {
  return `${Number(hour)} giờ${Number(minute) ? ` ${Number(minute)}` : ""}`;
}

/**
 * 1.250.000 → 1 triệu 250 nghìn.
 * @param {number[]} groups
 */
function told(groups) {
  const named = groups.map((group, at) => (group ? `${group}${UNITS[groups.length - 1 - at] ?? ""}` : ""));
  return named.filter(Boolean).join(" ") || "0";
}
