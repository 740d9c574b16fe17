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
  return (root + path).replace(/\/(#|\?|$)/, `/${PAGE_FILE}$1`);
}

/** The page that is open as it is known: on the public site, also where it was opened from a copied folder. */
export function publicPage() {
  /** @type {HTMLLinkElement | null} */
  const canonical = document.querySelector("link[rel=canonical]");
  return canonical?.href || location.origin + location.pathname;
}

/** In a copied folder there is no server to find the file of a page, however a link is opened: here, in a new tab. */
export function leadToFiles() {
  if (!isCopy) return;
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const links = document.querySelectorAll("a[href]");
  for (const link of links) if (link.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += PAGE_FILE;
  /** @type {NodeListOf<HTMLFormElement>} */
  const forms = document.querySelectorAll("form[action$='/']");
  for (const form of forms) form.action += PAGE_FILE;
}
