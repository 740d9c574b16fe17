/* Names of what is stored of a site on a device: a set of files for each state of its scripts. */

/**
 * What the names of a site's sets begin with: another site may stand on the same host.
 * @type {(root: string) => string} root is the address of the site
 */
export function prefixOf(root) {
  return `congkhai ${new URL(root).pathname} `;
}

/**
 * The set of files to load down: they fit the scripts of any publication.
 * @type {(root: string) => string}
 */
export function filesOf(root) {
  return `${prefixOf(root)}tep`;
}

/**
 * The sets of a site, the newest first.
 * @type {(root: string) => Promise<string[]>}
 */
export async function setsOf(root) {
  const names = await caches.keys();
  return names.filter((name) => name.startsWith(prefixOf(root))).reverse();
}

/**
 * Removes all that is stored of a site.
 * @type {(root: string) => Promise<void>}
 */
export async function removeSets(root) {
  for (const name of await setsOf(root)) await caches.delete(name);
}
