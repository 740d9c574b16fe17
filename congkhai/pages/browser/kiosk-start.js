/* What the script of the screen at a desk does once it is loaded. */
import { HOME } from "./addresses.js";
import { askFirst, keepsOwn } from "./kiosk-asking.js";
import { putBar } from "./kiosk-bar.js";
import { watchSilence } from "./kiosk-idle.js";
import { replaceLinks } from "./kiosk-links.js";
import { askedMode } from "./kiosk-mode.js";
import { beginTurn, isDeskTab, isOfThisTurn, takeDevice } from "./kiosk-turn.js";
import { emptyLetter } from "./letter-filling.js";
import { removeCopies } from "./offline-copies.js";
import { addressOf } from "./page-address.js";

const { dataset } = document.documentElement;
const home = addressOf(HOME);

if (askedMode()) start();
else if (isOfThisTurn()) open();
else location.replace(home);

/** The address goes on without what it asked; on a device that is no desk's nothing is removed unasked. */
async function start() {
  const mode = dataset.quay === "0" ? "" : dataset.quay || "", address = location.href.replace(/[?#].*/, "");
  const begin = () => beginTurn(mode, address), take = () => {
    takeDevice();
    removeCopies().then(begin, begin);
  };
  if (isDeskTab()) return begin();
  if (!mode) return location.replace(address);
  if (!(await keepsOwn())) return take();
  delete dataset.cho;
  askFirst(take, () => location.replace(address));
}

function open() {
  const isHome = Boolean(document.querySelector(".ck-page--trang-chu"));
  if (isHome) putEventsFirst();
  replaceLinks();
  putBar(isHome, { home: () => { location.href = home; }, end, leave: () => beginTurn("", home) });
  watchSilence(end);
  keepOrders();
  hideWhenLeft();
  delete dataset.cho;
}

/** What was gone forward to is gone, too. */
function end() {
  history.pushState(null, "");
  beginTurn(dataset.quay || "", home);
}

/** Search and what happens in life come before all else. */
function putEventsFirst() {
  const events = document.getElementById("viec")?.closest("section");
  const search = [...document.querySelectorAll(".ck-content > :is(.ck-search, .ck-search__examples)")].pop();
  if (events) search?.after(events);
}

/** No other window, no menu of the browser; no print where that is not allowed. */
function keepOrders() {
  addEventListener("contextmenu", (event) => event.preventDefault());
  addEventListener("auxclick", (event) => event.preventDefault());
  addEventListener("click", (event) => {
    if (event.ctrlKey || event.shiftKey || event.metaKey) event.preventDefault();
  });
  addEventListener("keydown", (event) => {
    const isPrint = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "p";
    if (isPrint && dataset.quay !== "in") event.preventDefault();
  });
}

/** A page that the browser keeps has nothing that was written in it, and is not shown before it is of this turn. */
function hideWhenLeft() {
  addEventListener("pagehide", () => {
    dataset.cho = "";
    emptyLetter();
  });
  addEventListener("pageshow", ({ persisted }) => {
    if (!persisted) return;
    if (isOfThisTurn()) delete dataset.cho;
    else location.replace(home);
  });
}
