/* The script of the screen at a desk is loaded there alone; until it has run, nothing is shown (kiosk.css). */
import { loadScript } from "./script-loading.js";

const { dataset } = document.documentElement;
let isOpen = false;

/** Called by that script once it is loaded. */
export function tellOpen() {
  isOpen = true;
}

/** Shows the page, on the screen at a desk once it is made for that. */
export function showPage() {
  if (dataset.quay) loadScript(document.body.dataset.maQuay || "", () => isOpen).catch(uncover);
  else uncover();
}

function uncover() {
  delete dataset.cho;
}
