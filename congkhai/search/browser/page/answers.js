/* The answer to a question about a part, and the section of the page that has the rest of it. */
import { placeAddress } from "./addresses.js";
import { ANSWERS } from "./card.js";
import { deskLines } from "./chosen-lines.js";
import { chosen } from "./chosen-place.js";
import { element, link } from "./elements.js";
import { addressOf } from "./page-address.js";

// Pages that cannot answer these have no section for them.
const WHERE_ANSWERED = ["uy-quyen", "mau-don"], PLACE = "o-dau";

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
    if (part === PLACE && card.noiXa) block.append(...ofChosenPlace());
    return [block];
  });
}

/** @type {(card: Card, part: string) => string | string[] | undefined} */
function answerTo(card, part) {
  const fact = card.thongTin?.find(([asked]) => asked === part);
  return fact ? fact[2] : card.tra?.[part];
}

/** Where that is in the commune that the reader has chosen on this device. */
function ofChosenPlace() {
  const place = chosen();
  if (!place) return [];
  const name = link(addressOf(placeAddress(place.trang)), place.ten);
  return [element("span", "ck-facts__line", "Nơi bạn đã chọn: ", name), ...place.noi.flatMap(deskLines)];
}

/** @param {string[]} papers */
function listed(papers) {
  const items = papers.filter((paper) => paper !== "…").map((paper) => element("li", "", paper));
  if (papers.includes("…")) items.push(element("li", "", "và loại khác, xem trong trang"));
  return element("ul", "ck-result__papers", ...items);
}
