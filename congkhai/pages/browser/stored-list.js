/* What is stored on the device, with the buttons that remove it. */
import { HOME, OFFLINE, SEARCH } from "./addresses.js";
import { actionButton, element, link, needed } from "./elements.js";
import { addressOf } from "./page-address.js";
import { removeSets } from "./set-names.js";
import { removePack } from "./stored-packs.js";
import { dayOf, isDownload, storedPages } from "./stored-pages.js";

/** @import { StoredPage } from "./stored-pages.js" */

const root = new URL(addressOf(""), location.href).href;

const NOTHING_LEFT = "Máy đang không có mạng: xóa rồi thì không mở lại được trang nào ở đây, kể cả trang này, " +
  "cho đến khi có mạng. Vẫn xóa?";

/** Shows it, where a page has a place for it. */
export function listStored() {
  /** @type {HTMLElement | null} */
  const part = document.querySelector("[data-da-luu]");
  if (part) show(part).catch(() => {});
}

/** @param {HTMLElement} part */
async function show(part) {
  const pages = (await storedPages(root)).filter(({ address }) => !isShell(address));
  const packs = [...new Set(pages.flatMap((page) => page.packs))];
  const seen = pages.filter(({ packs }) => !packs.length);
  needed("[data-tai]", part).replaceChildren(...packs.map((pack) => packLine(pack, pages, part)));
  needed("[data-xem]", part).replaceChildren(...seen.map(pageLine));
  for (const [name, count] of /** @type {const} */ ([["tai", packs.length], ["xem", seen.length]])) {
    /** @type {HTMLElement} */ (needed(`[data-co-${name}]`, part)).hidden = !count;
  }
  const count = pages.length ? `${told(pages)}, ${space(pages)}.` : "Chưa có trang nào.";
  needed("[data-so-trang]", part).textContent = count;
  /** @type {HTMLButtonElement} */
  const all = needed("[data-xoa-het]", part);
  all.onclick = async () => {
    if (!(await isReached()) && !confirm(NOTHING_LEFT)) return;
    await removeSets(root);
    await show(part);
  };
  part.hidden = false;
}

/** @type {(pack: string, pages: StoredPage[], part: HTMLElement) => HTMLElement} */
function packLine(pack, pages, part) {
  const own = pages.filter(({ packs }) => packs.includes(pack));
  const name = pages.find(({ address }) => address === pack)?.name || "Các trang đã tải";
  const button = actionButton("ck-link-button", "Xóa khỏi máy", async () => {
    await removePack(pages, pack);
    await show(part);
  });
  button.setAttribute("aria-label", `Xóa “${name}” khỏi máy`);
  const others = own.filter(({ address }) => address !== pack);
  const list = element("ul", "", ...others.map(pageLine));
  const fold = element("details", "", element("summary", "", `${told(others)} đi kèm`), list);
  return element("li", "", link(pack, name), ` (${told(own)}, ${space(own)}) `, button, fold);
}

/** Whether the site answers: what a browser says of the network is often wrong. */
function isReached() {
  return fetch(location.href, { cache: "no-store" }).then(({ ok }) => ok, () => false);
}

/** @param {StoredPage} page */
function pageLine({ address, name, day }) {
  return element("li", "", link(address, name || address), element("span", "ck-small", `, lưu ngày ${dayOf(day)}`));
}

/** @param {StoredPage[]} pages */
function told(pages) {
  return spellStored(pages.map(({ address }) => address));
}

/**
 * How many pages and files: “12 trang và 2 tệp”.
 * @param {string[]} addresses
 */
export function spellStored(addresses) {
  const files = addresses.filter(isDownload).length, pages = addresses.length - files;
  return [pages && `${pages} trang`, files && `${files} tệp`].filter(Boolean).join(" và ") || "0 trang";
}

/** @param {StoredPage[]} pages */
function space(pages) {
  const bytes = pages.reduce((sum, { size }) => sum + size, 0);
  return `chiếm ${Math.ceil(bytes / 1000)} KB trên máy`;
}

/**
 * What every device has that keeps pages: it is neither listed nor counted.
 * @param {string} address
 */
export function isShell(address) {
  return [HOME, SEARCH, OFFLINE].includes(address.slice(root.length));
}
