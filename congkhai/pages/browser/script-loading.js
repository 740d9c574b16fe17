/* Scripts loaded when they are needed, by elements: that is what works in a copied folder too (decision 0002). */
import { ASKED_FOR, ASSETS } from "./addresses.js";

/** @type {Map<string, Promise<void>>} */
const scripts = new Map();

/**
 * Load a script once; when that fails, the next call tries again. `isThere` says whether the script brought what it
 * should: a network that wants a password first answers everything with its own page, and that loads too.
 * @type {(address: string, isThere: () => boolean) => Promise<void>}
 */
export function loadScript(address, isThere) {
  const loading = scripts.get(address) || added(address, isThere);
  scripts.set(address, loading);
  return loading;
}

/**
 * What a module gives whose script is loaded when it is needed: all scripts put their modules in one registry.
 * @template Given
 * @param {string | undefined} address
 * @param {string} name
 * @returns {Promise<Given>}
 */
export async function loadModule(address, name) {
  const { congkhai } = /** @type {{ congkhai: Record<string, any> }} */ (/** @type {unknown} */ (globalThis));
  if (!(name in congkhai)) await loadScript(address || "", () => name in congkhai);
  return congkhai[name];
}

/**
 * Whether data were made for the scripts of this page: another publication may have come while it was open.
 * @type {(data: { ban?: string } | undefined) => boolean}
 */
export function fitsPage(data) {
  return data !== undefined && data.ban === document.body.dataset.ban;
}

/** @type {(address: string, isThere: () => boolean) => Promise<void>} */
function added(address, isThere) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    const fail = () => {
      scripts.delete(address);
      script.remove();
      reject(new Error(address));
    };
    script.src = made(address);
    script.onload = () => (isThere() ? resolve() : fail());
    script.onerror = fail;
    document.head.append(script);
  });
}

/**
 * Data of this name were made for this state of the scripts, or for another: the service worker is told for which.
 * @param {string} address
 */
function made(address) {
  if (location.protocol === "file:" || address.includes(ASSETS) || !navigator.serviceWorker?.controller) return address;
  return `${address}?${ASKED_FOR}=${document.body.dataset.ban}`;
}
