/* What was taken along with a page: each stored page and file says with which ones. */
import { PACKS, removePages } from "./stored-pages.js";

/** @import { StoredPage } from "./stored-pages.js" */

/**
 * Removes what was downloaded with a page, but for what was downloaded with another too.
 * @type {(pages: StoredPage[], pack: string) => Promise<void>}
 */
export async function removePack(pages, pack) {
  const own = pages.filter(({ packs }) => packs.includes(pack));
  await removePages(own.filter(({ packs }) => packs.length === 1));
  for (const page of own) if (page.packs.length > 1) await separate(page, pack);
}

/**
 * What is stored belongs no more to what was taken along with a page.
 * @type {(page: StoredPage, pack: string) => Promise<void>}
 */
export async function separate(page, pack) {
  await repack(page, page.packs.filter((one) => one !== pack));
}

/**
 * It belongs to it too.
 * @type {(page: StoredPage, pack: string) => Promise<void>}
 */
export async function join(page, pack) {
  await repack(page, [...page.packs, pack]);
}

/** @type {(page: StoredPage, packs: string[]) => Promise<void>} */
async function repack({ set, address }, packs) {
  const cache = await caches.open(set), found = await cache.match(address);
  const headers = { ...Object.fromEntries(found?.headers || []), [PACKS]: packs.join(" ") };
  if (found) await cache.put(address, new Response(await found.blob(), { headers }));
}
