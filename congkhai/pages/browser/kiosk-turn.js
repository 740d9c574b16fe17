/* The turn of a reader at the desk: what was asked, ticked and chosen is forgotten with it, and not gone back to. */
import { OF_DESK } from "./kiosk-loading.js";
import { KEPT_MODE } from "./kiosk-mode.js";

const TURN = "ck-quay-luot", USED = "ck-quay-dung", OWN = "ck-", OF_KIOSK = "ck-quay";

/**
 * Forgets the last turn and goes to the page where the next begins; the mode "" is none.
 * @type {(mode: string, address: string) => void}
 */
export function beginTurn(mode, address) {
  forget("sessionStorage");
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

/** Whether this tab is a desk's already. */
export function isDeskTab() {
  return Boolean(kept(KEPT_MODE));
}

/** Whether the whole device is: no tab was opened there since that is anybody's own. */
export function isDesk() {
  try {
    return Boolean(localStorage.getItem(OF_DESK));
  } catch {
    return false;
  }
}

/** Makes the device a desk's, which remembers nothing. */
export function takeDevice() {
  forget("localStorage");
  try {
    localStorage.setItem(OF_DESK, "1");
  } catch {
    // Then what it keeps is asked about again.
  }
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
}

/**
 * All that these sites keep on a device, or in a tab.
 * @param {"localStorage" | "sessionStorage"} name
 */
function forget(name) {
  try {
    const storage = globalThis[name];
    for (const key of Object.keys(storage)) if (key.startsWith(OWN)) storage.removeItem(key);
  } catch {
    // Where nothing may be kept, there is nothing to forget.
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
