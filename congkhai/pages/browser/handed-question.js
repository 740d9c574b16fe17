/* A question goes from one page to the search page by way of this tab, not through the server's log. */

const KEY = "ck-hoi";

/**
 * Puts a question there.
 * @param {string} text
 * @returns {boolean} whether it could
 */
export function handOver(text) {
  try {
    sessionStorage.setItem(KEY, text);
    return true;
  } catch {
    return false;
  }
}

/** Whether something was put there and not taken yet. */
export function isHandedOver() {
  try {
    return Boolean(sessionStorage.getItem(KEY));
  } catch {
    return false;
  }
}

/**
 * Takes what was put there, once.
 * @type {() => string}
 */
export function handedOver() {
  try {
    const text = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    return text || "";
  } catch {
    return "";
  }
}
