/* The names of places, loaded when somebody looks for one and not before. */
import { PLACE_NAMES } from "./addresses.js";
import { addressOf } from "./page-address.js";
import { preparePlaces } from "./place-mentions.js";
import { fitsPage, loadScript } from "./script-loading.js";

/** @import { PlaceNames, Places } from "./place-mentions.js" */

/** @type {Places | null} */
let places = null;

/** Rejects when they cannot be loaded, and then tries again. @type {() => Promise<Places>} */
export async function loadPlaces() {
  if (!places) {
    const names = () => /** @type {{ tenNoi?: PlaceNames }} */ (globalThis).tenNoi;
    await loadScript(addressOf(PLACE_NAMES), () => fitsPage(names()));
    places ??= preparePlaces(/** @type {PlaceNames} */ (names()));
  }
  return places;
}

/** The names if they are here already. @type {() => Places | null} */
export function placesAtHand() {
  return places;
}
