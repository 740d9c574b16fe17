/* Pages stored on the device, each in the set of the scripts it was made for, with all that it names; and files. */
import { ASSETS } from "./addresses.js";
import { filesOf, prefixOf, setsOf } from "./set-names.js";

/**
 * A site's address, the state of its scripts, and the set of what is stored for these.
 * @typedef {{ root: string, code: string, set: Promise<Cache> }} Release
 */
/**
 * A page, or a file to load down.
 * @typedef {{ address: string, set: string, name: string, day: string, packs: string[], size: number }} StoredPage
 */

// Headers of a stored page: when it came, its name, and the pages with which it was downloaded.
const DAY = "ck-ngay", NAME = "ck-ten";
export const PACKS = "ck-goi";
const OF_SERVER = ["content-type", "content-security-policy"];
const IN_PAGE = /(?:href|src|data-luu-may)="[^"]*?(assets\/[^"?#]+)"/g, IN_SCRIPT = /"(assets\/[^"?#]+)"/g;

/**
 * The address under which something is stored: what was asked or typed is no part of it.
 * @type {(address: string) => string}
 */
export function plainAddress(address) {
  const { origin, pathname } = new URL(address);
  return origin + pathname.replace(/\/index\.html$/, "/");
}

/**
 * Where to store, opened before anything is fetched: where all is removed meanwhile, what comes late goes with it.
 * @type {(root: string, code: string) => Release}
 */
export function releaseOf(root, code) {
  return { root, code, set: caches.open(prefixOf(root) + code) };
}

/**
 * What is stored at an address in the set of some scripts.
 * @type {(root: string, code: string, address: string) => Promise<Response | undefined>}
 */
export async function storedIn(root, code, address) {
  const name = prefixOf(root) + code;
  return (await caches.has(name)) ? (await caches.open(name)).match(plainAddress(address)) : undefined;
}

/**
 * A stored page, of the newest set that has it.
 * @type {(root: string, address: string) => Promise<Response | undefined>}
 */
export async function storedPage(root, address) {
  for (const name of await setsOf(root)) {
    const found = await (await caches.open(name)).match(plainAddress(address));
    if (found) return found;
  }
}

/**
 * Fetches and stores a page or a script with data, after all that it names.
 * @type {(release: Release, address: string, pack?: string) => Promise<string>} its text; empty if it was not stored
 */
export async function store(release, address, pack = "") {
  const plain = plainAddress(address);
  return storeAnswer(release, plain, await fetch(plain, { cache: "no-cache" }), pack);
}

/**
 * Stores an answer, if it is whole and made for these scripts: no error, no redirect, no page of another network.
 * @type {(release: Release, address: string, answer: Response, pack?: string) => Promise<string>}
 */
export async function storeAnswer(release, address, answer, pack = "") {
  if (!isWhole(answer)) return "";
  const text = await answer.text(), plain = plainAddress(address);
  if (!text.includes(release.code)) return "";
  const set = await release.set;
  for (const [, name] of text.matchAll(plain.endsWith("/") ? IN_PAGE : IN_SCRIPT)) {
    await storeAsset(set, release.root + name);
  }
  const packs = (await storedPage(release.root, plain))?.headers.get(PACKS) || "";
  await set.put(plain, new Response(text, { headers: headersFor(answer, nameIn(text), packs, pack) }));
  await forgetElsewhere(release, plain);
  return text;
}

/**
 * Fetches and stores a file to load down, which fits all scripts.
 * @type {(root: string, address: string, pack: string) => Promise<boolean>} whether it is there now
 */
export async function storeFile(root, address, pack) {
  const set = await caches.open(filesOf(root)), answer = await fetch(address, { cache: "no-cache" });
  if (!isFile(answer)) return false;
  const packs = (await set.match(address))?.headers.get(PACKS) || "";
  const name = decodeURIComponent(address.replace(/.*\//, ""));
  await set.put(address, new Response(await answer.blob(), { headers: headersFor(answer, name, packs, pack) }));
  return true;
}

/**
 * A file; a network that wants a password first answers with its own page, which would stay for good.
 * @type {(answer: Response) => boolean}
 */
export function isFile(answer) {
  return isWhole(answer) && !answer.headers.get("content-type")?.includes("text/html");
}

/** @type {(answer: Response) => boolean} */
export function isWhole(answer) {
  return answer.status === 200 && answer.type === "basic" && !answer.redirected;
}

/**
 * All pages and files that are stored of a site, the newest first.
 * @type {(root: string) => Promise<StoredPage[]>}
 */
export async function storedPages(root) {
  const pages = [];
  for (const name of await setsOf(root)) {
    const set = await caches.open(name);
    for (const { url } of await set.keys()) {
      const found = (url.endsWith("/") || name === filesOf(root)) && (await set.match(url));
      if (found) pages.push(await told(url, name, found));
    }
  }
  return pages.sort((one, other) => (one.day < other.day ? 1 : -1));
}

/**
 * Removes stored pages; what they alone needed goes with their set, when no page is left in it.
 * @type {(pages: StoredPage[]) => Promise<void>}
 */
export async function removePages(pages) {
  for (const { set, address } of pages) await (await caches.open(set)).delete(address);
}

/** @type {(url: string, set: string, found: Response) => Promise<StoredPage>} */
async function told(url, set, found) {
  const { headers } = found, packs = (headers.get(PACKS) || "").split(" ").filter(Boolean);
  const name = decodeURIComponent(headers.get(NAME) || ""), day = headers.get(DAY) || "";
  return { address: url, set, name, day, packs, size: (await found.blob()).size };
}

/**
 * A file whose name tells its bytes: what is there need not be fetched.
 * @type {(set: Cache, address: string) => Promise<void>}
 */
async function storeAsset(set, address) {
  if (await set.match(address)) return;
  const answer = await fetch(address);
  if (!isWhole(answer)) throw new Error(address);
  await set.put(address, answer);
}

/** @type {(answer: Response, name: string, packs: string, pack: string) => Record<string, string>} */
function headersFor(answer, name, packs, pack) {
  const kept = OF_SERVER.map((header) => [header, answer.headers.get(header) || ""]).filter(([, value]) => value);
  const all = [...new Set([...packs.split(" "), pack])].filter(Boolean).join(" ");
  const own = { [DAY]: new Date().toISOString(), [NAME]: encodeURIComponent(name), [PACKS]: all };
  return { ...Object.fromEntries(kept), ...own };
}

/** @param {string} text of a page */
function nameIn(text) {
  const title = /<title>([^<]+)/.exec(text)?.[1] || "", heading = /<h1[^>]*>([^<]+)/.exec(text)?.[1] || title;
  // A sheet has the heading of its page; what it is stands before that in its title: “Tờ mang theo: …”.
  const [kind] = /^[^:]{1,20}: /.exec(title) || [""];
  return heading.startsWith(kind) ? heading : kind + heading;
}

/** @type {(release: Release, plain: string) => Promise<void>} */
async function forgetElsewhere({ root, code }, plain) {
  for (const name of await setsOf(root)) {
    if (plain.endsWith("/") && name !== prefixOf(root) + code) await (await caches.open(name)).delete(plain);
  }
}

/**
 * The day on which something was stored, in Vietnam, as people write it.
 * @type {(moment: string) => string}
 */
export function dayOf(moment) {
  const day = new Date(Date.parse(moment) + 7 * 60 * 60 * 1000);
  return `${day.getUTCDate()}/${day.getUTCMonth() + 1}/${day.getUTCFullYear()}`;
}

/** @type {(answer: Response) => string} */
export function dayStored(answer) {
  return dayOf(answer.headers.get(DAY) || "");
}

/**
 * Whether an address is that of a file to load down.
 * @param {string} address
 */
export function isDownload(address) {
  return /\.(?!html$|js$)[a-z]+[0-9]?$/i.test(new URL(address).pathname);
}

/** @type {(address: string, root: string) => boolean} */
export function isAsset(address, root) {
  return address.startsWith(root + ASSETS);
}
