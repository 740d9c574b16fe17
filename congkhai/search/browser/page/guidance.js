/* What stands above the results: the editor's choices for a need of several meanings, signposts to others. */
import { procedureAddress } from "./addresses.js";
import { element, link } from "./elements.js";
import { addressOf } from "./page-address.js";

/** @import { From, NeedFound, SignpostFound } from "./ranking.js" */

/**
 * The choices of an ambiguous need: when to take which.
 * @type {(need: NeedFound) => HTMLElement}
 */
export function choicesPart({ title, choices, ...from }) {
  const lines = choices.map(({ code, name, when }) => element("li", "ck-guidance__choice",
    element("span", "ck-guidance__when", when), " ", link(addressOf(procedureAddress(code)), name)));
  return guidance("ck-guidance--choices", title, element("p", "ck-guidance__lead", "Chọn trường hợp giống bạn nhất:"),
    element("ul", "ck-guidance__choices", ...lines), ...fromPart(from));
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
