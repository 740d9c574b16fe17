/* The answer to a question about a part, and the section of the page that has the rest of it. */
import { element } from "./elements.js";

/** @import { Card } from "./card-loading.js" */

/**
 * @typedef {object} Part
 * @property {string} section the anchor on the page of a procedure
 * @property {string} label
 * @property {string} unknown said where the card has no answer
 */

/** @type {Record<string, Part | undefined>} */
const PARTS = {
  "giay-to": { section: "giay-to", label: "Giấy tờ cần có", unknown: "chưa có dữ liệu" },
  "o-dau": { section: "noi-nop", label: "Nơi giải quyết", unknown: "chưa có dữ liệu" },
  phi: { section: "cach-nop", label: "Chi phí", unknown: "chưa có dữ liệu" },
  "bao-lau": { section: "cach-nop", label: "Mất bao lâu", unknown: "chưa có dữ liệu" },
  "truc-tuyen": { section: "cach-nop", label: "Nộp qua mạng", unknown: "chưa có dữ liệu" },
  "uy-quyen": { section: "hoi-dap", label: "Nhờ người làm thay", unknown: "trang này chưa nói rõ; hãy hỏi nơi nhận hồ sơ" },
};

/**
 * The anchor of the section that answers a question, with its #; empty when none does.
 * @param {string[]} parts
 * @param {Card} [card]
 * @returns {string}
 */
export function anchorOf(parts, card) {
  const part = parts.find((one) => one !== "uy-quyen" || (card && answerTo(card, one)));
  const section = part && PARTS[part]?.section;
  return section ? `#${section}` : "";
}

/**
 * What a card answers, part by part.
 * @param {Card} card
 * @param {string[]} parts
 * @returns {HTMLElement[]}
 */
export function answersOf(card, parts) {
  return parts.flatMap((name) => {
    const part = PARTS[name];
    if (!part) return [];
    const answer = answerTo(card, name);
    const block = element("div", "ck-result__answer", element("strong", "", `${part.label}:`), " ");
    if (Array.isArray(answer)) block.append(listed(answer));
    else block.append(answer || element("span", "ck-unknown", part.unknown));
    return [block];
  });
}

/**
 * @param {Card} card
 * @param {string} part
 * @returns {string | string[] | undefined}
 */
function answerTo(card, part) {
  if (part === "phi") return card.chiPhi;
  if (part === "bao-lau") return card.thoiHan;
  return card.tra?.[part];
}

/** @param {string[]} papers */
function listed(papers) {
  const items = papers.filter((paper) => paper !== "…").map((paper) => element("li", "", paper));
  if (papers.includes("…")) items.push(element("li", "", "và giấy tờ khác, xem trong trang"));
  return element("ul", "ck-result__papers", ...items);
}
