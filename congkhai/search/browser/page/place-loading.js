/* The names of places, loaded when somebody looks for one and not before. */
import { PLACE_NAMES } from "./addresses.js";
import { addressOf } from "./page-address.js";
import { preparingPlaces } from "./place-mentions.js";
import { fitsPage, loadScript } from "./script-loading.js";
import { inSlices } from "./slices.js";

/** @import { PlaceNames, Places } from "./place-mentions.js" */

/** @type {Places | null} */
let places = null;
/** @type {Promise<Places> | null} */
let loading = null;

/** Rejects when they cannot be loaded, and then tries again. @type {() => Promise<Places>} */
export function loadPlaces() {
  loading ??= loaded().catch((error) => {
    loading = null;
    throw error;
  });
  return loading;
}

/** The names if they are here already. @type {() => Places | null} */
export function placesAtHand() {
  return places;
}

/** @returns {Promise<Places>} */
async function loaded() {
  const names = () => /** @type {{ tenNoi?: PlaceNames }} */ (globalThis).tenNoi;
  await loadScript(addressOf(PLACE_NAMES), () => fitsPage(names()));
  places = await inSlices(preparingPlaces(/** @type {PlaceNames} */ (names())));
  return places;
}
