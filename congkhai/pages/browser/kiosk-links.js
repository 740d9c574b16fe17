/* Links that would leave the site, or ask a program of the desk: text, with a code for the reader's own phone. */
import { KIOSK } from "./addresses.js";
import { element } from "./elements.js";
import { kioskButton, openDialog } from "./kiosk-dialog.js";
import { addressOf } from "./page-address.js";
import { drawnCode } from "./qr-drawing.js";
import { askedCase } from "./reader-case.js";

const PAGE = /(\/|\/[^/.]*|\.html)$/, WEB = /^https?:$/;

/** Turns them all to text, also those that come later. */
export function replaceLinks() {
  replaceWithin(document);
  const coming = new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) if (node instanceof Element) replaceWithin(node.parentElement || node);
    }
  });
  coming.observe(document.body, { childList: true, subtree: true });
}

/** A code that leads to the page that is open, on the public site, in the case that is shown. */
export function offerThisPage() {
  const [page = ""] = publicAddress(location.href).split(/[?#]/), asked = new URLSearchParams(askedCase());
  asked.delete(KIOSK);
  const query = asked.toString().replaceAll("%2C", ",");
  const name = document.querySelector("h1")?.textContent || document.title;
  showCode(name, page.replace(/\/index\.html$/, "/") + (query && `?${query}`));
}

/** @param {ParentNode} within */
function replaceWithin(within) {
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const links = within.querySelectorAll("a[href]");
  for (const link of links) {
    if (!leads(link)) replace(link);
  }
}

/**
 * Whether a link leads to a page of this site.
 * @param {HTMLAnchorElement} link
 */
function leads(link) {
  if (link.protocol !== location.protocol || link.host !== location.host) return false;
  return PAGE.test(link.pathname) && !link.hasAttribute("download");
}

/** @param {HTMLAnchorElement} link */
function replace(link) {
  const name = link.textContent?.trim() || link.href, address = publicAddress(link.href);
  const text = element("span", "ck-kiosk__text", ...link.childNodes);
  if (WEB.test(new URL(address).protocol)) {
    const button = kioskButton("Mã QR", () => showCode(name, address));
    button.classList.add("ck-screen");
    button.setAttribute("aria-label", `Mã QR: ${name}`);
    text.append(" ", button);
  } else if (!name.replace(/\s/g, "").includes(told(address))) text.append(`: ${told(address)}`);
  link.replaceWith(text);
}

/**
 * The number or name within `tel:` or `mailto:`.
 * @param {string} address
 */
function told(address) {
  return decodeURIComponent(address.replace(/^\w+:/, "").replace(/\?.*/, ""));
}

/** @type {(name: string, address: string) => void} */
function showCode(name, address) {
  const code = drawnCode(address);
  const how = code ? "Mở máy ảnh của điện thoại, hướng vào mã này." : "Địa chỉ dài quá, không vẽ được mã:";
  const close = kioskButton("Đóng", () => dialog.close(), true);
  const parts = [element("p", "", how), ...(code ? [code] : []), element("p", "ck-kiosk__address", address), close];
  const dialog = openDialog(name, ...parts);
  close.focus();
}

/**
 * Where a file of this site is on the public one, which is where a phone finds it.
 * @param {string} address
 */
function publicAddress(address) {
  /** @type {HTMLLinkElement | null} */
  const canonical = document.querySelector("link[rel=canonical]");
  const here = new URL(addressOf("").replace(/[^/]*$/, ""), location.href).href;
  if (!canonical || !address.startsWith(here)) return address;
  return publicRoot(canonical.href, location.href.slice(here.length)) + address.slice(here.length);
}

/**
 * The public site's own address. A sheet says that it stands for a page above it.
 * @type {(canonical: string, path: string) => string} what is said to be the page's address, and where it is here
 */
function publicRoot(canonical, path) {
  const above = path.replace(/[?#].*/, "").replace(/[^/]*$/, "");
  if (!above || canonical.endsWith(`/${above}`)) return canonical.slice(0, canonical.length - above.length);
  return publicRoot(canonical, above.slice(0, -1));
}
