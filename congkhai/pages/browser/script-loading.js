/* Scripts loaded when they are needed, by elements: that is what works in a copied folder too (decision 0002). */

/** @type {Map<string, Promise<void>>} */
const scripts = new Map();

/**
 * Load a script once; when that fails, the next call tries again.
 * @type {(address: string) => Promise<void>}
 */
export function loadScript(address) {
  const loading = scripts.get(address) || added(address);
  scripts.set(address, loading);
  return loading;
}

/** @type {(address: string) => Promise<void>} */
function added(address) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => resolve();
    script.onerror = () => {
      scripts.delete(address);
      script.remove();
      reject(new Error(address));
    };
    document.head.append(script);
  });
}
