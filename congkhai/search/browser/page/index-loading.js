/* The index, loaded when somebody searches and not before. */
import { fetchIndex } from "./index-file.js";
import { prepare } from "./searchable.js";

/** @import { PublishedIndex } from "./index-format.js" */
/** @import { Searchable } from "./searchable.js" */

/** @type {Searchable | null} */
let searchable = null;

/**
 * The index made ready for ranking; rejects when it cannot be loaded, and then tries again.
 * @type {() => Promise<Searchable>}
 */
export async function loadIndex() {
  if (!searchable) {
    await fetchIndex();
    const { chiMuc } = /** @type {{ chiMuc: PublishedIndex }} */ (/** @type {unknown} */ (globalThis));
    searchable ??= prepare(chiMuc);
  }
  return searchable;
}

/**
 * The index if it is here already.
 * @type {() => Searchable | null}
 */
export function indexAtHand() {
  return searchable;
}
