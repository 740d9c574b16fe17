/* What a page must know before it is painted: runs in its head, and holds it up, so it is short. */
import { ASKED, CASE } from "./addresses.js";
import { applyAppearance } from "./appearance.js";
import { CHOSEN_PLACE, keepsAnything, recall } from "./device-memory.js";
import { FILTER_KEYS } from "./filters.js";
import { openLinked, openWhereWide } from "./folds.js";
import { isHandedOver } from "./handed-question.js";
import { closeUnlessOpened } from "./kiosk-closing.js";
import { kioskMode } from "./kiosk-mode.js";
import { tellAge } from "./page-age.js";
import { asParsed } from "./parsing.js";

const { dataset } = document.documentElement;
const asked = new URLSearchParams(location.search);
dataset.js = "";
applyAppearance();
asParsed(() => {
  openLinked();
  openWhereWide();
  tellAge();
});
// Where a place was chosen, the answers have room for it before its lines are there.
if (recall(CHOSEN_PLACE)) dataset.noi = "";
// Where results will come, the contents of the search page would only move away (site.css).
if (asked.get(ASKED)?.trim() || isHandedOver()) dataset.hoi = "";
// So would the cards of a list that the address narrows, and the part it leads to below a case, ticks or a place;
// site-start.js ends it.
const isPart = location.hash && (asked.has(CASE) || keepsAnything());
if (isPart || FILTER_KEYS.some((key) => asked.has(key))) dataset.cho = "";
// The screen at a desk has its own style before it is painted, and shows nothing before its script has run.
const mode = kioskMode();
if (mode) {
  Object.assign(dataset, { quay: mode, cho: "" });
  const link = document.createElement("link"), style = { rel: "stylesheet", media: "screen", blocking: "render" };
  closeUnlessOpened(link);
  document.head.append(Object.assign(link, style, { href: dataset.kieuQuay }));
}
