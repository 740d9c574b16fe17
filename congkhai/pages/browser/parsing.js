/* What has to be done to a page before it is painted, so that nothing moves afterwards. */

/**
 * Does it with every piece of the page that comes.
 * @type {(act: () => void) => void}
 */
export function asParsed(act) {
  const parsing = new MutationObserver(act);
  parsing.observe(document, { childList: true, subtree: true });
  addEventListener("DOMContentLoaded", () => parsing.disconnect());
}
