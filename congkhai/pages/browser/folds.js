/* Folded parts of a page: what the address leads to is open before it is painted, so that nothing moves afterwards. */

/** Opens what the address leads to whenever it changes: not all browsers do so by themselves. */
export function openLinkedParts() {
  addEventListener("hashchange", () => openLinked()?.scrollIntoView());
}

/** Opens what the address leads to; returns it, if it was closed. */
export function openLinked() {
  const linked = document.getElementById(anchorInAddress());
  let part = linked?.closest("details");
  if (!part || part.open) return null;
  for (; part; part = part.parentElement?.closest("details")) part.open = true;
  return linked;
}

/** Opens the filters of a list where there is room beside it: they are closed on phones alone. */
export function openWhereWide() {
  if (!matchMedia("(min-width: 60em)").matches) return;
  /** @type {NodeListOf<HTMLDetailsElement>} */
  const parts = document.querySelectorAll("details[data-loc=tai-cho]");
  for (const part of parts) part.open = true;
}

/** "" where the address was cut within a letter, as messages do. */
function anchorInAddress() {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return "";
  }
}
