/* What stands above the results: signposts to others, in the frame of whatever guides people there. */
import { element, link } from "./elements.js";

/** @import { From, SignpostFound } from "./ranking.js" */

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
export function fromPart({ source, mark }) {
  return [
    ...(mark ? [element("p", "", element("span", "ck-badge ck-badge--sample", mark))] : []),
    ...(source ? [element("p", "ck-small", `Nguồn: ${source}.`)] : []),
  ];
}

/**
 * A frame with a heading; `variant` is its class.
 * @type {(variant: string, title: string, ...content: Node[]) => HTMLElement}
 */
export function guidance(variant, title, ...content) {
  return element("section", `ck-guidance ${variant}`, element("h2", "ck-guidance__title", title), ...content);
}

/** @param {string} address */
function outside(address) {
  const anchor = link(address, `Mở trang ${new URL(address).hostname}`);
  anchor.rel = "noopener";
  return anchor;
}
