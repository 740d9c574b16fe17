/* Lines of what is no procedure, each with its kind and where it is; the first of a kind stands below its heading. */
import { element, link } from "./elements.js";
import { addressOf } from "./page-address.js";

/** @import { Beside } from "./beside-procedures.js" */

/** @type {(lines: Beside[]) => HTMLLIElement[]} */
export function besideLines(lines) {
  return lines.map((line, at) => besideLine(line, line.kind === lines[at - 1]?.kind ? "" : line.heading));
}

/** @type {(line: Beside, heading: string) => HTMLLIElement} */
function besideLine({ kind, address, name, text, mark }, heading) {
  const line = element("li", "", ...(heading ? [element("span", "ck-results__kind", heading)] : []),
    link(addressOf(address), name), text ? element("p", "ck-card__text", text) : "",
    ...(mark ? [element("span", "ck-badge ck-badge--sample", mark)] : []));
  line.dataset.loai = kind;
  line.dataset.diaChi = address;
  return line;
}
