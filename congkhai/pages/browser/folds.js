/* Folded parts of a page: a link to one opens it, also where the browser does not do so by itself. */

/** Opens what the address leads to, now and whenever it changes. */
export function openLinkedParts() {
  openLinked();
  addEventListener("hashchange", openLinked);
}

function openLinked() {
  const linked = document.getElementById(anchorInAddress());
  let part = linked?.closest("details");
  if (!part || part.open) return;
  for (; part; part = part.parentElement?.closest("details")) part.open = true;
  linked?.scrollIntoView();
}

/** "" where the address was cut within a letter, as messages do. */
function anchorInAddress() {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return "";
  }
}
