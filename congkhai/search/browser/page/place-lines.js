/* Lines of the places that a text may mean. */
import { placeAddress } from "./addresses.js";
import { actionButton, element, link } from "./elements.js";
import { addressOf } from "./page-address.js";

/** @import { Found } from "./place-finder.js" */

/**
 * A line with the place and the old units that lead to it; chosen by a touch, or led to.
 * @type {(place: Found, choose?: (place: Found) => void) => HTMLLIElement}
 */
export function placeLine(place, choose) {
  const name = choose
    ? actionButton("ck-link-button", place.name, () => choose(place))
    : link(addressOf(placeAddress(place.slug)), place.name);
  const through = place.through.length ? element("span", "ck-small", ` có ${place.through.join(", ")}`) : "";
  return element("li", "", name, through);
}
