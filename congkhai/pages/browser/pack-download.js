/* A field or an event taken along: its page, and all that it leads to. */
import { GUIDES, OFFLINE } from "./addresses.js";
import { element, link, needed } from "./elements.js";
import { addressOf } from "./page-address.js";
import { isShell } from "./stored-list.js";
import { plainAddress, store } from "./stored-pages.js";

const root = new URL(addressOf(""), location.href).href;
const release = { root, code: document.body.dataset.ban || "" };
const FAILED = "Chưa tải được; hãy thử lại khi có mạng.";
const FULL = "Máy hết chỗ nên mới lưu được ";

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
  const waiting = new Set([start]), missing = [];
  let stored = 0;
  for (const address of waiting) {
    tell(status, `Đã lưu ${stored} trên ${[...waiting].filter((one) => !isShell(one)).length} trang…`);
    try {
      const text = await store(release, address, start);
      if (text) stored += Number(!isShell(address));
      else missing.push(address);
      if (leadsOn(address, start)) for (const found of linksIn(text, address)) waiting.add(found);
    } catch (error) {
      if (isFull(error)) return tell(status, `${FULL}${stored} trang. Hãy xóa bớt trong máy rồi bấm lại.`);
      missing.push(address);
    }
  }
  if (!stored) return tell(status, FAILED);
  const lost = missing.length ? ` Chưa tải được ${missing.length} trang; bấm lại để tải tiếp.` : "";
  tell(status, `Đã lưu ${stored} trang trên máy này.${lost} `, link(addressOf(OFFLINE), "Xem và xóa các trang đã lưu"));
}

/**
 * The page itself, its further pages, and the questions of a guide: what these lead to belongs to it too.
 * @type {(address: string, start: string) => boolean}
 */
function leadsOn(address, start) {
  return address.startsWith(start) || address.startsWith(`${root}${GUIDES}`) && address !== root + GUIDES;
}

/**
 * The pages that the contents of a page lead to.
 * @type {(text: string, address: string) => string[]}
 */
function linksIn(text, address) {
  const page = new DOMParser().parseFromString(text, "text/html");
  const links = [...page.querySelectorAll("main a[href]")].map((one) => one.getAttribute("href") || "");
  return links.map((link) => plainAddress(new URL(link, address).href)).filter(isPage);
}

/** @param {string} address */
function isPage(address) {
  return address.startsWith(root) && address.endsWith("/");
}

/** @param {unknown} error */
function isFull(error) {
  return error instanceof DOMException && error.name === "QuotaExceededError";
}

/** @type {(status: Element, ...words: (string | Node)[]) => void} */
function tell(status, ...words) {
  status.replaceChildren(element("span", "", ...words));
}
