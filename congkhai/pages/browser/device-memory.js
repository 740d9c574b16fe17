/* What stays on this device between visits, the same in all tabs; where nothing may be kept, nothing is. */
import { kioskMode } from "./kiosk-mode.js";

// The commune that was chosen (chosen-place.js); pages make room for it before they are painted.
export const CHOSEN_PLACE = "ck-noi-nop";

/**
 * What is kept under a key, or null.
 * @type {(key: string) => string | null}
 */
export function recall(key) {
  try {
    return memory().getItem(key);
  } catch {
    return null;
  }
}

/** Whether there is anything. */
export function keepsAnything() {
  try {
    return memory().length > 0;
  } catch {
    return false;
  }
}

/**
 * Keeps a text under a key; an empty one is forgotten.
 * @type {(key: string, text: string) => boolean} whether that could be done: devices are full, browsers forbid it
 */
export function keep(key, text) {
  try {
    if (text) memory().setItem(key, text);
    else memory().removeItem(key);
    return true;
  } catch {
    return false;
  }
}

/**
 * Acts when another tab changed what is kept under a key, or this page comes back as it was left.
 * @type {(key: string, act: () => void) => void}
 */
export function whenChanged(key, act) {
  addEventListener("storage", (event) => {
    if (event.key === key || event.key === null) act();
  });
  addEventListener("pageshow", (event) => {
    if (event.persisted) act();
  });
}

/** The screen at a desk keeps what is its readers' in its own tab: those beside it may be somebody's own. */
function memory() {
  return kioskMode() ? sessionStorage : localStorage;
}
