/* Addresses of pages, from the page that is open: on a server and in a folder copied from the site. */
import { PAGE_FILE } from "./addresses.js";

const root = (document.body.dataset.goc || "").replace(/\/*$/, "/");
const isCopy = location.protocol === "file:";

/**
 * The address of a page of this site.
 * @param {string} path from the root of the site, with a slash at its end before any anchor
 * @returns {string}
 */
export function addressOf(path) {
  if (!isCopy) return root + path;
  return root + path.replace(/\/(#|\?|$)/, `/${PAGE_FILE}$1`);
}

/** In a copied folder there is no server to find the file of a page. */
export function leadToFiles() {
  if (!isCopy) return;
  document.addEventListener("click", leadToFile, true);
  /** @type {NodeListOf<HTMLFormElement>} */
  const forms = document.querySelectorAll("form[action$='/']");
  for (const form of forms) form.action += PAGE_FILE;
}

/** @param {MouseEvent} event */
function leadToFile(event) {
  if (!(event.target instanceof Element)) return;
  /** @type {HTMLAnchorElement | null} */
  const link = event.target.closest("a[href]");
  if (link && link.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += PAGE_FILE;
}
