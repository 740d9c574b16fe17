/* Why results stand where they do, for editors: ?q=…&giai-thich=1. All of it comes from the code that ranks. */
import { element } from "./elements.js";
import { understand } from "./understanding.js";

/** @import { Hit } from "./scoring.js" */
/** @import { Searchable } from "./searchable.js" */

/** @type {Record<string, string>} */
const KINDS = {
  ma: "Đúng mã thủ tục", ten: "Tên thủ tục", "ten-thuong-goi": "Tên thường gọi", "noi-dung": "Nội dung trang",
  "khai-niem": "Khái niệm", "huong-dan": "Hướng dẫn chọn thủ tục", "truong-hop": "Trường hợp đặc biệt",
  "phu-dinh": "Điều người hỏi nói là không phải", "hay-dung": "Thủ tục hay dùng", "het-hieu-luc": "Không còn áp dụng",
};
const DIGITS = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
/** @type {Intl.NumberFormatOptions} */
const GAINED = { ...DIGITS, signDisplay: "always" };

/** @type {(worth: number) => string} */
function pointsOf(worth) {
  return worth.toLocaleString("vi-VN", DIGITS);
}

/**
 * How a hit got its score, one reason a line.
 * @type {(hit: Hit) => HTMLElement}
 */
export function reasonsPart(hit) {
  const lines = hit.reasons.map(({ kind, text, points: worth }) =>
    element("li", "", `${KINDS[kind] || kind}${text ? ` (${text})` : ""}: ${worth.toLocaleString("vi-VN", GAINED)}`));
  const score = `Mã ${hit.code}, điểm ${pointsOf(hit.score)}`;
  return element("div", "ck-explanation", element("p", "ck-explanation__score", score), element("ul", "", ...lines));
}

/**
 * How the question was read.
 * @type {(searchable: Searchable, question: string) => HTMLElement}
 */
export function readingPart(searchable, question) {
  const read = understand(searchable, question);
  /** @type {(isSample: boolean | number | undefined) => string} */
  const mark = (isSample) => (isSample ? ` (${searchable.index.danhMuc.dauMau})` : "");
  /** @type {[label: string, values: string[]][]} */
  const rows = [
    ["Từ được tính", read.words.map(({ text, weight }) => (weight < 1 ? `${text} (${pointsOf(weight)})` : text))],
    ["Sửa lỗi gõ", read.repairs.map(({ typed, meant }) => `${typed} → ${meant}`)],
    ["Khái niệm", read.synonyms.map(({ term, of }) => `${term} → ${of.thing.official}${mark(of.thing.isSample)}`)],
    ["Hỏi về", read.parts],
    ["Trường hợp nhắc đến", [...read.hinted].map(({ ten }) => ten)],
    ["Trường hợp bị loại", [...read.denied].map(({ ten }) => ten)],
    ["Hướng dẫn chọn thủ tục", read.needs.map(({ term, of }) => `${term} → ${of.ten}${mark(of.mau)}`)],
    ["Chỉ dẫn nơi khác", read.signposts.map(({ term, of }) => `${term} → ${of.noi}${mark(of.mau)}`)],
  ];
  const lines = rows.filter(([, values]) => values.length)
    .map(([label, values]) => element("li", "", element("strong", "", `${label}:`), ` ${values.join("; ")}`));
  return element("section", "ck-explanation", element("h2", "ck-guidance__title", "Câu hỏi được hiểu như sau"),
    element("ul", "", ...lines));
}
