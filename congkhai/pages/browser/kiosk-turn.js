/* The turn of a reader at the desk: what was asked, ticked and chosen is forgotten with it, and not gone back to. */
import { keep, recall } from "./device-memory.js";
import { OF_DESK } from "./kiosk-loading.js";
import { KEPT_MODE } from "./kiosk-mode.js";

const TURN = "ck-quay-luot", USED = "ck-quay-dung", OWN = "ck-", OF_KIOSK = "ck-quay";

/**
 * Forgets the last turn and goes to the page where the next begins; the mode "" is none.
 * @type {(mode: string, address: string) => void}
 */
export function beginTurn(mode, address) {
  forget();
  if (mode) remember(mode);
  location.replace(address);
}

/** Whether the page that is open is of this turn: one that was gone back to, or forward, may be of an earlier one. */
export function isOfThisTurn() {
  const turn = kept(TURN), ofPage = history.state?.quay;
  // To go to the address where one is already keeps the state: without this it would be gone to again and again.
  if (turn && ofPage !== turn) history.replaceState({ quay: turn }, "");
  return !ofPage || ofPage === turn;
}

/** Whether this tab is a desk's already, or all that the device keeps is. */
export function isDesk() {
  return Boolean(kept(KEPT_MODE) || recall(OF_DESK));
}

/** Whether the device remembers anything for its owner. */
export function remembersAnything() {
  try {
    return Object.keys(localStorage).some((key) => key.startsWith(OWN) && !key.startsWith(OF_KIOSK));
  } catch {
    return false;
  }
}

/** Whether somebody has touched the screen in this turn. */
export function isUsed() {
  return Boolean(kept(USED));
}

/** Somebody has. */
export function use() {
  keepInTab(USED, "1");
}

/** @param {string} mode */
function remember(mode) {
  keepInTab(KEPT_MODE, mode);
  keepInTab(TURN, String(Date.now()));
  keep(OF_DESK, "1");
}

/** All that these sites keep on a device. */
function forget() {
  for (const storage of ["localStorage", "sessionStorage"]) {
    try {
      const kept = /** @type {Storage} */ (Reflect.get(globalThis, storage));
      for (const key of Object.keys(kept)) if (key.startsWith(OWN)) kept.removeItem(key);
    } catch {
      // Where nothing may be kept, there is nothing to forget.
    }
  }
}

/** @param {string} key */
function kept(key) {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

/** @type {(key: string, text: string) => void} */
function keepInTab(key, text) {
  try {
    sessionStorage.setItem(key, text);
  } catch {
    // Then the mode is that of pages whose address asks for it.
  }
}
