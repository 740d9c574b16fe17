/* What the service worker stores before it is asked, and what it removes. */
import { HOME, OFFLINE, SEARCH, SEARCH_INDEX, PLACE_NAMES } from "./addresses.js";
import { isOwn } from "./own-addresses.js";
import { CODE, IS_LIGHT } from "./publication.js";
import { prefixOf, setsOf } from "./set-names.js";
import { isAsset, plainAddress, releaseOf, removePages, store, storedPages } from "./stored-pages.js";

/** @typedef {{ code: string, addresses: string[], searches: boolean }} Wanted what a page asks to be stored */

const OF_SEARCH = [HOME, SEARCH, SEARCH_INDEX, PLACE_NAMES];
/** Pages that were only seen: the oldest of more go. */
const MOST_SEEN = 60;

/**
 * Stores what has to be there at once; with what is missing the worker before goes on.
 * @type {(root: string) => Promise<void>}
 */
export async function installSet(root) {
  const release = releaseOf(root, CODE);
  const searches = await isSearched(root);
  for (const address of [OFFLINE, ...(searches ? OF_SEARCH : [])]) {
    if (!(await store(release, root + address))) throw new Error(`${address} is of another publication`);
  }
}

/**
 * Removes sets without pages: the others still have pages of their scripts, and these need them.
 * @type {(root: string) => Promise<void>}
 */
export async function clearSets(root) {
  const used = new Set((await storedPages(root)).map(({ set }) => set));
  for (const name of await setsOf(root)) {
    if (!used.has(name) && name !== prefixOf(root) + CODE) await caches.delete(name);
  }
}

/**
 * Stores what a page asks for and is not there yet, and what searching needs for who will search.
 * @type {(root: string, wanted: Wanted) => Promise<void>}
 */
export async function keepWanted(root, { code, addresses, searches }) {
  if (code !== CODE) return;
  const release = releaseOf(root, code), set = await release.set;
  const ahead = IS_LIGHT && searches ? OF_SEARCH : [];
  const asked = [OFFLINE, ...addresses, ...ahead].map((name) => new URL(name, root).href);
  for (const address of asked) {
    const isLacking = isOwn(address, root) && !isAsset(address, root) && !(await set.match(plainAddress(address)));
    if (isLacking) await store(release, address).catch(() => {});
  }
  await removePages((await storedPages(root)).filter(isOnlySeen).slice(MOST_SEEN));
  await clearSets(root);

  /** @type {(page: { address: string, packs: string[] }) => boolean} */
  function isOnlySeen({ address, packs }) {
    return !packs.length && !asked.includes(address) && ![HOME, SEARCH, OFFLINE].includes(address.slice(root.length));
  }
}

/** @type {(root: string) => Promise<boolean>} */
async function isSearched(root) {
  for (const name of await setsOf(root)) {
    if (await (await caches.open(name)).match(root + SEARCH_INDEX)) return true;
  }
  return false;
}
