/* What stands above the results: the editor's choices for a need of several meanings, signposts to others. */
import { CASE, procedureAddress } from "./addresses.js";
import { element, link } from "./elements.js";
import { addressOf } from "./page-address.js";

/** @import { Choice, From, NeedFound, SignpostFound } from "./ranking.js" */

/**
 * The choices of an ambiguous need: when to take which, and the guide that asks step by step.
 * @type {(need: NeedFound) => HTMLElement}
 */
export function choicesPart({ title, choices, guide, ...from }) {
  const lines = element("ul", "ck-guidance__choices", ...choices.map(choiceLine));
  lines.id = "hoi-lai";
  const others = link(addressOf(guide), "Trường hợp khác, hoặc chưa chắc? Trả lời từng câu hỏi");
  return guidance("ck-guidance--choices", title, element("p", "ck-guidance__lead", "Chọn trường hợp giống bạn nhất:"),
    lines, element("p", "", others), ...fromPart(from));
}

/** @type {(choice: Choice) => HTMLElement} */
function choiceLine({ code, name, heading, when, answers }) {
  const asked = answers.length ? `?${CASE}=${answers.join(",")}` : "";
  const line = element("li", "ck-guidance__choice", element("span", "ck-guidance__when", when), " ",
    link(addressOf(procedureAddress(code) + asked), heading));
  if (heading !== name) line.append(" ", element("span", "ck-card__official", name));
  line.dataset.ma = code;
  return line;
}

/**
 * Where to go with what is not done here.
 * @type {(signpost: SignpostFound) => HTMLElement}
 */
export function signpostPart({ title, text, place, address, ...from }) {
  const content = [
    element("p", "", element("strong", "", "Nơi giải quyết:"), ` ${place}`),
    element("p", "", text),
  ];
  if (address) content.push(element("p", "", outside(address)));
  return guidance("ck-guidance--signpost", title, ...content, ...fromPart(from));
}

/**
 * Where it is from and since when, and the mark of a sample.
 * @type {(from: From) => HTMLElement[]}
 */
function fromPart({ source, mark }) {
  return [
    ...(mark ? [element("p", "", element("span", "ck-badge ck-badge--sample", mark))] : []),
    ...(source ? [element("p", "ck-small", `Nguồn: ${source}.`)] : []),
  ];
}

/** @type {(variant: string, title: string, ...content: Node[]) => HTMLElement} */
function guidance(variant, title, ...content) {
  return element("section", `ck-guidance ${variant}`, element("h2", "ck-guidance__title", title), ...content);
}

/** @param {string} address */
function outside(address) {
  const anchor = link(address, `Mở trang ${new URL(address).hostname}`);
  anchor.rel = "noopener";
  return anchor;
}
