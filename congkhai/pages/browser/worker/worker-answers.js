/* What the service worker answers: pages and data by the network, else as stored; what never changes, as stored. */
import { CODE, NOTICE } from "./publication.js";
import { prefixOf } from "./set-names.js";
import { dayStored, isFile, plainAddress, releaseOf, storeAnswer, storedIn, storedPage } from "./stored-pages.js";

/** Milliseconds for the network, where something is stored. */
const PATIENCE = 3000;

/** @type {(event: FetchEvent, root: string, offline: string) => Promise<Response>} */
export async function answerPage(event, root, offline) {
  const address = plainAddress(event.request.url), release = releaseOf(root, CODE), fresh = fetch(event.request);
  event.waitUntil(fresh.then((answer) => storeAnswer(release, address, answer.clone())).catch(() => {}));
  const stored = await storedPage(root, address);
  try {
    const answer = await (stored ? Promise.race([fresh, patience()]) : fresh);
    if (answer && !(stored && answer.status >= 500)) return answer;
  } catch {
    // Without a network.
  }
  return stored ? marked(stored) : notStored(root, offline);
}

/** @type {(root: string, offline: string) => Promise<Response>} */
async function notStored(root, offline) {
  const told = await storedPage(root, offline);
  return told ? asIfThere(told, new URL(root).pathname) : Response.error();
}

/**
 * Data for a page whose scripts are `code`: only what was made for these.
 * @type {(event: FetchEvent, root: string, code: string) => Promise<Response>}
 */
export async function answerData(event, root, code) {
  const address = plainAddress(event.request.url), release = releaseOf(root, code);
  const fresh = fetch(address, { cache: "no-cache" });
  const kept = fresh.then((answer) => storeAnswer(release, address, answer.clone()));
  event.waitUntil(kept.catch(() => {}));
  const stored = await storedIn(root, code, address);
  if (!stored) return fresh;
  const fits = await Promise.race([kept, patience()]).catch(() => "");
  return fits ? fresh : stored;
}

/** @type {(event: FetchEvent, root: string) => Promise<Response>} */
export async function answerAsset(event, root) {
  const address = plainAddress(event.request.url), stored = await caches.match(address);
  if (stored) return stored;
  const set = caches.open(prefixOf(root) + CODE), fresh = await fetch(event.request);
  if (isFile(fresh)) event.waitUntil(keepFile(set, address, fresh.clone()).catch(() => {}));
  return fresh;
}

/**
 * A file to load down: as it is now, else as it was taken along, else the page that tells that there is no network.
 * @type {(event: FetchEvent, root: string, offline: string) => Promise<Response>}
 */
export async function answerFile(event, root, offline) {
  const stored = await storedPage(root, event.request.url), fresh = fetch(event.request);
  try {
    const answer = await (stored ? Promise.race([fresh, patience()]) : fresh);
    if (answer && !(stored && answer.status >= 500)) return answer;
  } catch {
    // Without a network.
  }
  return stored || notStored(root, offline);
}

/** @type {(set: Promise<Cache>, address: string, answer: Response) => Promise<void>} */
async function keepFile(set, address, answer) {
  await (await set).put(address, answer);
}

/** @type {() => Promise<undefined>} */
function patience() {
  return new Promise((resolve) => { setTimeout(resolve, PATIENCE); });
}

/**
 * A stored page, which says so above its first words.
 * @type {(stored: Response) => Promise<Response>}
 */
async function marked(stored) {
  const text = await stored.text(), notice = NOTICE.replace("⟦ngay⟧", dayStored(stored));
  return new Response(text.replace(/<main[^>]*>/, (main) => main + notice), { headers: stored.headers });
}

/**
 * The offline page under the address that was asked for, so that to load again is to try again.
 * @type {(told: Response, path: string) => Promise<Response>}
 */
async function asIfThere(told, path) {
  const text = (await told.text()).replace(/="\.\.\/?(?=[^"]*")/g, () => `="${path}`);
  return new Response(text.replace("data-khong-mang hidden", ""), { status: 503, headers: told.headers });
}
