/* What the script of places does once it is loaded: a box to find one, for the pages that have room for it. */
import { findPlacesWith } from "./chosen-place.js";
import { openPlaceBox } from "./place-box.js";

findPlacesWith(openPlaceBox);
