/* What stays on this device between visits; where nothing may be kept, nothing is. */

/** @returns {Pick<Storage, "getItem" | "setItem" | "removeItem">} */
function safeStorage() {
  try {
    localStorage.getItem("");
    return localStorage;
  } catch {
    return { getItem: () => null, setItem() {}, removeItem() {} };
  }
}

export const memory = safeStorage();
