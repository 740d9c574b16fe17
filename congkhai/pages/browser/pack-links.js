/* What belongs to a field or an event that is taken along, of all that its pages lead to. */
import { GUIDES, LETTERS, PROCEDURES, SHEET } from "./addresses.js";
import { addressOf } from "./page-address.js";
import { isDownload, plainAddress } from "./stored-pages.js";

const root = new URL(addressOf(""), location.href).href;

/**
 * The pages and files that a page brings along: the first page, and questions of guides, all that they lead to;
 * a procedure its sheet, its letters and its forms; a letter its file.
 * @type {(text: string, address: string, start: string) => string[]}
 */
export function broughtBy(text, address, start) {
  const found = linksIn(text, address).filter((link) => link.startsWith(root));
  if (leadsOn(address, start)) return found;
  const ofProcedure = isBelow(address, PROCEDURES);
  return found.filter((link) => {
    if (isDownload(link)) return ofProcedure || isBelow(address, LETTERS);
    return ofProcedure && (link === address + SHEET || isBelow(link, LETTERS));
  });
}

/**
 * The page itself, its further pages, and the questions of a guide.
 * @type {(address: string, start: string) => boolean}
 */
function leadsOn(address, start) {
  return address.startsWith(start) || isBelow(address, GUIDES);
}

/**
 * Whether an address is that of a page of a list, and not the list.
 * @type {(address: string, list: string) => boolean}
 */
function isBelow(address, list) {
  return address.startsWith(root + list) && address !== root + list;
}

/**
 * The pages and files that the contents of a page lead to.
 * @type {(text: string, address: string) => string[]}
 */
function linksIn(text, address) {
  const page = new DOMParser().parseFromString(text, "text/html");
  const links = [...page.querySelectorAll("main a[href]")].map((one) => one.getAttribute("href") || "");
  return links.map((link) => plainAddress(new URL(link, address).href)).filter((link) => {
    return link.endsWith("/") || isDownload(link);
  });
}
