/* Scripts loaded when they are needed, by elements: that is what works in a copied folder too (decision 0002). */

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

/** @type {(address: string, isThere: () => boolean) => Promise<void>} */
function added(address, isThere) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    const fail = () => {
      scripts.delete(address);
      script.remove();
      reject(new Error(address));
    };
    script.src = address;
    script.onload = () => (isThere() ? resolve() : fail());
    script.onerror = fail;
    document.head.append(script);
  });
}
