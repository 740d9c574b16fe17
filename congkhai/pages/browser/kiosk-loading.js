/* The script of the screen at a desk is loaded there alone; until it has run, nothing is shown (kiosk-closing.js). */
import { keep } from "./device-memory.js";
import { loadScript } from "./script-loading.js";

/** Kept while the device is a desk's alone: until a page is opened there as everywhere else. */
export const OF_DESK = "ck-quay-may";
const { dataset } = document.documentElement;
let isOpen = false;

/** Called by that script once it is loaded. */
export function tellOpen() {
  isOpen = true;
}

/** Shows the page, on the screen at a desk once it is made for that. */
export function showPage() {
  if (dataset.quay) return void loadScript(document.body.dataset.maQuay || "", () => isOpen).catch(() => {});
  keep(OF_DESK, "");
  delete dataset.cho;
}
