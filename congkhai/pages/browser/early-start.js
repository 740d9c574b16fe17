/* What a page must know before it is painted: runs in its head, and holds it up, so it is short. */
import { ASKED } from "./addresses.js";
import { applyAppearance } from "./appearance.js";
import { isHandedOver } from "./handed-question.js";

document.documentElement.dataset.js = "";
applyAppearance();
// Where results will come, the contents of the search page would only move away (site.css).
if (new URLSearchParams(location.search).get(ASKED)?.trim() || isHandedOver()) {
  document.documentElement.dataset.hoi = "";
}
