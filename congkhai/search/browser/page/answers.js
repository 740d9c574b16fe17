/* The answer to a question about a part, and the section of the page that has the rest of it. */
import { ANSWERS } from "./card.js";
import { element } from "./elements.js";

// Pages that cannot answer these have no section for them.
const WHERE_ANSWERED = ["uy-quyen", "mau-don"];

/** @import { Card } from "./card-loading.js" */

/**
 * The anchor of the section that answers a question, with its #; empty when none does.
 * @type {(parts: string[], card?: Card) => string}
 */
export function anchorOf(parts, card) {
  const part = parts.find((one) => !WHERE_ANSWERED.includes(one) || (card && answerTo(card, one)));
  const section = part && ANSWERS[part]?.section;
  return section ? `#${section}` : "";
}

/**
 * What a card answers, part by part.
 * @type {(card: Card, parts: string[]) => HTMLElement[]}
 */
export function answersOf(card, parts) {
  return parts.flatMap((part) => {
    const words = ANSWERS[part];
    if (!words) return [];
    const answer = answerTo(card, part);
    const block = element("div", "ck-result__answer", element("strong", "", `${words.label}:`), " ");
    if (Array.isArray(answer)) block.append(listed(answer));
    else block.append(answer || element("span", "ck-unknown", words.unknown));
    return [block];
  });
}

/** @type {(card: Card, part: string) => string | string[] | undefined} */
function answerTo(card, part) {
  const fact = card.thongTin?.find(([asked]) => asked === part);
  return fact ? fact[2] : card.tra?.[part];
}

/** @param {string[]} papers */
function listed(papers) {
  const items = papers.filter((paper) => paper !== "…").map((paper) => element("li", "", paper));
  if (papers.includes("…")) items.push(element("li", "", "và loại khác, xem trong trang"));
  return element("ul", "ck-result__papers", ...items);
}
