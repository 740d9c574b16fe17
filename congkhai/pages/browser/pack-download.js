/* A field or an event taken along: its page, and all that it brings. */
import { OFFLINE } from "./addresses.js";
import { element, link, needed } from "./elements.js";
import { broughtBy } from "./pack-links.js";
import { addressOf } from "./page-address.js";
import { isShell, spellStored } from "./stored-list.js";
import { join, separate } from "./stored-packs.js";
import { isDownload, plainAddress, releaseOf, removePages, store, storeFile, storedPages } from "./stored-pages.js";

/** @import { Release, StoredPage } from "./stored-pages.js" */

const root = new URL(addressOf(""), location.href).href;
const FAILED = "Chưa tải được; hãy thử lại khi có mạng.";
const FULL = "Máy hết chỗ nên không lưu thêm được gì. Hãy xóa bớt trong máy rồi bấm lại.";

/** Stores them as soon as this script is there: the button was pressed. */
export function downloadPack() {
  /** @type {HTMLElement | null} */
  const part = document.querySelector("[data-tai-ve]");
  if (!part) return;
  /** @type {HTMLButtonElement} */
  const button = needed("button", part);
  const status = needed("[role=status]", part);
  const run = async () => {
    button.disabled = true;
    await download(plainAddress(location.href), status).catch(() => tell(status, FAILED));
    button.disabled = false;
  };
  button.addEventListener("click", run);
  run();
}

/** @type {(start: string, status: Element) => Promise<void>} */
async function download(start, status) {
  const before = await storedPages(root);
  try {
    const { stored, missing } = await storeAll(start, status, before);
    if (!stored.length) return tell(status, FAILED);
    const lost = missing.length ? ` Chưa tải được ${spellStored(missing)}; bấm lại để tải tiếp.` : "";
    const told = `Đã lưu ${spellStored(stored)} trên máy này.${lost} `;
    tell(status, told, link(addressOf(OFFLINE), "Xem và xóa các trang đã lưu"));
  } catch {
    // The device is full: all else that can happen to a page is that it is missing.
    await takeBack(start, before).finally(() => tell(status, FULL));
  }
}

/**
 * Stores one after the other; what was seen before is made part of it last, as then nothing of it need be undone.
 * @type {(start: string, status: Element, before: StoredPage[]) => Promise<{ stored: string[], missing: string[] }>}
 */
async function storeAll(start, status, before) {
  const release = releaseOf(root, document.body.dataset.ban || "");
  const seen = addressesOf(before.filter(({ packs }) => !packs.includes(start)));
  /** @type {string[]} */
  const stored = [], /** @type {string[]} */ missing = [], waiting = new Set([start]);
  for (const address of waiting) {
    tell(status, `Đã lưu ${stored.length} trên ${[...waiting].filter((one) => !isShell(one)).length} trang, tệp…`);
    const brought = await storeOne(release, address, start, seen.has(address) ? "" : start).catch(unlessFull);
    if (!brought) missing.push(address);
    else if (!isShell(address)) stored.push(address);
    for (const found of brought || []) waiting.add(found);
  }
  for (const page of stored.length ? await storedPages(root) : []) {
    if (waiting.has(page.address) && seen.has(page.address)) await join(page, start);
  }
  return { stored, missing };
}

/**
 * Stores a page or a file; says what it brings, nothing if it did not come.
 * @type {(release: Release, address: string, start: string, pack: string) => Promise<string[] | undefined>}
 */
async function storeOne(release, address, start, pack) {
  if (isDownload(address)) return (await storeFile(root, address, pack)) ? [] : undefined;
  const text = await store(release, address, pack);
  return text ? broughtBy(text, address, start) : undefined;
}

/**
 * Half of it would be taken for the whole: what was not there before goes, what was is as it was.
 * @type {(start: string, before: StoredPage[]) => Promise<void>}
 */
async function takeBack(start, before) {
  const there = addressesOf(before), part = addressesOf(before.filter(({ packs }) => packs.includes(start)));
  for (const page of (await storedPages(root)).filter(({ packs }) => packs.includes(start))) {
    if (!there.has(page.address)) await removePages([page]);
    else if (!part.has(page.address)) await separate(page, start).catch(() => removePages([page]));
  }
}

/** @param {StoredPage[]} pages */
function addressesOf(pages) {
  return new Set(pages.map(({ address }) => address));
}

/**
 * What did not come is missing; where there is no room left, no other will have any.
 * @param {unknown} error
 */
function unlessFull(error) {
  if (error instanceof DOMException && error.name === "QuotaExceededError") throw error;
  return undefined;
}

/** @type {(status: Element, ...words: (string | Node)[]) => void} */
function tell(status, ...words) {
  status.replaceChildren(element("span", "", ...words));
}
