/* The index, loaded when somebody searches and not before. */
import { fetchIndex } from "./index-file.js";
import { preparing } from "./searchable.js";
import { inSlices } from "./slices.js";

/** @import { PackedIndex } from "./index-format.js" */
/** @import { Searchable } from "./searchable.js" */

/** @type {Searchable | null} */
let searchable = null;
/** @type {Promise<Searchable> | null} */
let loading = null;

/**
 * The index made ready for ranking; rejects when it cannot be loaded, and then tries again.
 * @type {() => Promise<Searchable>}
 */
export function loadIndex() {
  loading ??= loaded().catch((error) => {
    loading = null;
    throw error;
  });
  return loading;
}

/**
 * The index if it is here already.
 * @type {() => Searchable | null}
 */
export function indexAtHand() {
  return searchable;
}

/** @returns {Promise<Searchable>} */
async function loaded() {
  await fetchIndex();
  const { chiMuc } = /** @type {{ chiMuc: PackedIndex }} */ (/** @type {unknown} */ (globalThis));
  searchable = await inSlices(preparing(chiMuc));
  return searchable;
}
