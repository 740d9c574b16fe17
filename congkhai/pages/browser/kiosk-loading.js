/* The script of the screen at a desk is loaded there alone; until it has run, nothing is shown (kiosk-closing.js). */
import { keep } from "./device-memory.js";
import { loadModule } from "./script-loading.js";

/** Kept while the device is a desk's alone: until a page is opened there as everywhere else. */
export const OF_DESK = "ck-quay-may";
const { dataset } = document.documentElement;

/** Shows the page, on the screen at a desk once it is made for that. */
export function showPage() {
  if (dataset.quay) return void loadModule(document.body.dataset.maQuay, "kiosk-start").catch(() => {});
  keep(OF_DESK, "");
  delete dataset.cho;
}
