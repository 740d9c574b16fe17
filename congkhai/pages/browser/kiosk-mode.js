/* The screen at a desk: on by `?quay=1`, `?quay=in` if it may print, off by `?quay=0`; kept for the tab. */
import { KIOSK } from "./addresses.js";

export const KEPT_MODE = "ck-quay";

/** What an address asks: "1", "in", "0", or "". */
export function askedMode() {
  const asked = new URLSearchParams(location.search).get(KIOSK) || "";
  return ["1", "in", "0"].includes(asked) ? asked : "";
}

/** What is asked, or was asked before in this tab; "" for everybody else. */
export function kioskMode() {
  try {
    return askedMode() || sessionStorage.getItem(KEPT_MODE) || "";
  } catch {
    return askedMode();
  }
}
