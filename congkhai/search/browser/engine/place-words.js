/* The words of a question about a place: as typed with their marks, and those that stand around a name. */
import { fold } from "./folding.js";

/**
 * `marked` has the marks that were typed, wherever the tone stands (hoà, hòa); `isPlain`: there are none.
 * @typedef {{ folded: string, marked: string, isPlain: boolean }} Word
 */

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** @type {(text: string) => string[]} */
export function lettersOf(text) {
  return text.toLowerCase().split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean);
}

/** @type {(text: string) => Word[]} */
export function readWords(text) {
  return lettersOf(text).map((word) => {
    const parts = word.normalize("NFD"), tone = parts.match(TONES)?.join("") || "";
    const letters = parts.replace(TONES, "").normalize("NFC").replace(/^(qu|[bcdđghklmnpqrstvx]+)y$/, "$1i");
    return { folded: fold(word), marked: letters + tone, isPlain: fold(word) === letters + tone };
  });
}

/**
 * Whether typed words may be meant for others: what was typed without marks may have any.
 * @type {(typed: Word[], meant: Word[]) => boolean}
 */
export function fits(typed, meant) {
  return typed.length === meant.length && typed.every((word, at) => (
    word.isPlain ? word.folded === meant[at].folded : word.marked === meant[at].marked));
}

/** @type {(typed: Word[], meant: Word[]) => boolean} */
export function sameMarks(typed, meant) {
  return typed.length === meant.length && typed.every(({ marked }, at) => marked === meant[at].marked);
}

/** @param {Word[]} words */
export function keyOf(words) {
  return words.map(({ folded }) => folded).join(" ");
}

/** @type {(given: Record<string, string>) => { words: Word[], means: string }[]} the longest first */
function phrases(given) {
  const all = Object.entries(given).map(([text, means]) => ({ words: readWords(text), means }));
  return all.sort((one, other) => other.words.length - one.words.length);
}

// Words for what a name names; of state farms people say both.
const KINDS = phrases({
  "xã": "xa", x: "xa", "phường": "phuong", p: "phuong", "thị trấn": "thi tran", tt: "thi tran",
  "nông trường": "nong truong", nt: "nong truong", "huyện": "huyen", h: "huyen", "thị xã": "thi xa", tx: "thi xa",
  "thành phố": "thanh pho", tp: "thanh pho", "tỉnh": "tinh",
});

const AROUND = ["uỷ ban nhân dân", "uỷ ban", "ubnd", "bộ phận một cửa", "một cửa", "trụ sở", "nơi nộp hồ sơ", "nơi nộp",
  "nộp hồ sơ", "nơi nhận hồ sơ", "hồ sơ", "ở đâu", "đâu", "chỗ nào", "địa chỉ", "số điện thoại", "điện thoại", "sđt",
  "giờ làm việc", "mấy giờ", "mở cửa", "làm việc", "nằm", "thuộc", "cũ", "nay", "mới", "của", "nơi", "cấp",
  // Who asks what became of a unit, or where to go.
  "ngày trước", "ngày xưa", "trước đây", "trước kia", "hồi trước", "trước", "bây giờ", "hiện nay", "hiện giờ", "giờ",
  "sáp nhập", "sát nhập", "nhập", "gộp", "chuyển", "đổi tên", "thành", "vào", "về", "sang", "ra", "lên", "xuống", "đến",
  "đi", "phải", "thì", "là", "nào", "gì", "rồi", "còn", "không", "nộp giấy tờ", "nộp giấy", "giấy tờ", "nộp",
  "nhà tôi", "nhà em", "nhà mình", "tôi", "em", "mình", "cho hỏi", "xin hỏi", "hỏi", "với", "ạ"];
const CENTRES = ["trung tâm phục vụ hành chính công", "trung tâm phục vụ hành chính", "trung tâm hành chính công",
  "trung tâm hcc", "hành chính công", "ttpvhcc", "tthcc", "pvhcc"];
const WHERE = ["ở", "tại"];

/** What stands around names: `quay` a counter, `o` says where. */
const FILLERS = phrases({
  ...Object.fromEntries(AROUND.map((text) => [text, ""])),
  ...Object.fromEntries(CENTRES.map((text) => [text, "quay"])),
  ...Object.fromEntries(WHERE.map((text) => [text, "o"])),
});

/** @typedef {{ means: string, length: number }} Standing */
/** @typedef {{ words: Word[], means: string }} Phrase */

/** @type {(words: Word[], at: number) => Standing | null} the word for a kind that stands there */
export function kindAt(words, at) {
  return standing(KINDS, words, at);
}

/** @type {(words: Word[], at: number) => Standing | null} */
export function fillerAt(words, at) {
  return standing(FILLERS, words, at);
}

/** @type {(known: Phrase[], typed: Word[], at: number) => Standing | null} */
function standing(known, typed, at) {
  const found = known.find(({ words }) => fits(typed.slice(at, at + words.length), words));
  return found ? { means: found.means, length: found.words.length } : null;
}
