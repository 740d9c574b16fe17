/* A service worker keeps pages that were seen; switched off, it is removed with all it kept. */
import { WORKER, desksAddress, placeAddress } from "./addresses.js";
import { savesData } from "./data-saving.js";
import { CHOSEN_PLACE, recall } from "./device-memory.js";
import { kioskMode } from "./kiosk-mode.js";
import { addressOf } from "./page-address.js";
import { loadModule } from "./script-loading.js";
import { removeSets } from "./set-names.js";

const code = document.body.dataset.ban || "";
const root = new URL(addressOf(""), location.href).href;
// Neither a copied folder nor a site without TLS can have one.
const container = location.protocol === "file:" ? undefined : navigator.serviceWorker;

/** Waits until the page is there and the device has nothing else to do: a first visit costs no moment. */
export function keepCopies() {
  // A screen that many use keeps nothing, and removes nothing of an ordinary tab beside it.
  if (!container || kioskMode()) return;
  /** @type {Promise<unknown>} */
  const started = new Promise((resolve) => {
    addEventListener("load", () => whenIdle(() => resolve(code ? start(container) : removeCopies())));
  });
  started.catch(() => {});
  if (code) offerDownload(container, started).catch(() => {});
}

/** @param {ServiceWorkerContainer} container */
async function start(container) {
  container.addEventListener("controllerchange", () => tell(container.controller));
  tell(await activeOf(await container.register(addressOf(WORKER))));
}

/**
 * The worker of this site, once it answers. `ready` would be that of a site above it, on the same host.
 * @type {(registration: ServiceWorkerRegistration) => Promise<ServiceWorker | null>}
 */
async function activeOf(registration) {
  const coming = registration.installing || registration.waiting;
  if (registration.active || !coming) return registration.active;
  return new Promise((resolve) => {
    coming.addEventListener("statechange", () => {
      if (coming.state === "activated") resolve(coming);
    });
  });
}

/**
 * Asks a worker to store what belongs to this page; what it loaded before there was one, too.
 * @param {ServiceWorker | null} worker
 */
function tell(worker) {
  const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
  const scripts = loaded.filter((name) => name.startsWith(root) && new URL(name).pathname.endsWith(".js"));
  const isThere = document.querySelector("link[rel=canonical]");
  const addresses = [...(isThere ? [location.href] : []), ...scripts, ...ofChosenPlace()];
  if (isOurs(worker)) worker?.postMessage({ code, addresses, searches: !savesData() && searches() });
}

/** Who was sent to one page pays for that alone; who opens a second one, as with every question, may search offline. */
function searches() {
  return isOurs(navigator.serviceWorker.controller);
}

/** @param {ServiceWorker | null} worker */
function isOurs(worker) {
  return worker?.scriptURL === new URL(addressOf(WORKER), location.href).href;
}

function ofChosenPlace() {
  try {
    const { trang } = JSON.parse(recall(CHOSEN_PLACE) || "{}");
    return trang ? [placeAddress(trang), desksAddress(trang)] : [];
  } catch {
    return [];
  }
}

/** Removes the worker and all that it has kept. */
export async function removeCopies() {
  if (!container) return;
  for (const one of await container.getRegistrations()) if (one.scope === root) await one.unregister();
  await removeSets(root);
}

/**
 * The button to take a field or an event along is there once somebody can open what it stores.
 * @type {(container: ServiceWorkerContainer, started: Promise<unknown>) => Promise<void>}
 */
async function offerDownload(container, started) {
  /** @type {HTMLElement | null} */
  const part = document.querySelector("[data-tai-ve], [data-da-luu]");
  if (!part) return;
  const registration = await container.getRegistration(root);
  if (registration?.scope !== root || !registration.active) await started;
  if (part.dataset.daLuu !== undefined) {
    // What this page asks to be stored would come back if it were asked after the removal.
    await started.catch(() => {});
    return loadKeeping();
  }
  part.hidden = false;
  part.querySelector("button")?.addEventListener("click", loadKeeping, { once: true });
}

async function loadKeeping() {
  await loadModule(document.body.dataset.luuMay, "keeping-start").catch(() => {});
}

/** @param {() => void} act */
function whenIdle(act) {
  if ("requestIdleCallback" in globalThis) requestIdleCallback(act, { timeout: 5000 });
  else setTimeout(act, 1000);
}
