/* The file of the search index: fetched once, by whoever asks first. */
import { SEARCH_INDEX } from "./addresses.js";
import { addressOf } from "./page-address.js";
import { fitsPage, loadScript } from "./script-loading.js";

/** Leaves `globalThis.chiMuc`; rejects when it cannot be loaded, and then tries again. @type {() => Promise<void>} */
export function fetchIndex() {
  const index = () => /** @type {{ chiMuc?: { ban?: string } }} */ (globalThis).chiMuc;
  return loadScript(addressOf(SEARCH_INDEX), () => fitsPage(index()));
}
