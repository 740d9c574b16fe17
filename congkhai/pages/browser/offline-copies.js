/* A service worker keeps pages that were seen; switched off, and at a desk, it is removed with all it kept. */
import { WORKER, desksAddress, placeAddress } from "./addresses.js";
import { savesData } from "./data-saving.js";
import { CHOSEN_PLACE, recall } from "./device-memory.js";
import { addressOf } from "./page-address.js";
import { loadScript } from "./script-loading.js";
import { removeSets } from "./set-names.js";

// A screen that many use keeps nothing: what one has read is nothing for the next.
const code = document.documentElement.dataset.quay ? "" : document.body.dataset.ban || "";
const root = new URL(addressOf(""), location.href).href;
// Neither a copied folder nor a site without TLS can have one.
const container = location.protocol === "file:" ? undefined : navigator.serviceWorker;

/** Waits until the page is there and the device has nothing else to do: a first visit costs no moment. */
export function keepCopies() {
  if (!container) return;
  addEventListener("load", () => whenIdle(() => (code ? start(container) : removeCopies()).catch(() => {})));
  if (code) offerDownload(container);
}

/** @param {ServiceWorkerContainer} container */
async function start(container) {
  container.addEventListener("controllerchange", () => tell(container.controller));
  await container.register(addressOf(WORKER));
  tell(container.controller || (await container.ready).active);
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
  worker?.postMessage({ code, addresses, searches: !savesData() && searches() });
}

/** Who was sent to one page pays for that alone; who opens a second one, or a page to ask from, may search offline. */
function searches() {
  return Boolean(navigator.serviceWorker.controller || document.querySelector(".ck-content form.ck-search"));
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
 * @param {ServiceWorkerContainer} container
 */
async function offerDownload(container) {
  /** @type {HTMLElement | null} */
  const part = document.querySelector("[data-tai-ve], [data-da-luu]");
  if (!part) return;
  await container.ready;
  if (part.dataset.daLuu !== undefined) return loadKeeping();
  part.hidden = false;
  part.querySelector("button")?.addEventListener("click", loadKeeping, { once: true });
}

async function loadKeeping() {
  const { congkhai } = /** @type {{ congkhai: object }} */ (/** @type {unknown} */ (globalThis));
  await loadScript(document.body.dataset.luuMay || "", () => "keeping-start" in congkhai).catch(() => {});
}

/** @param {() => void} act */
function whenIdle(act) {
  if ("requestIdleCallback" in globalThis) requestIdleCallback(act, { timeout: 5000 });
  else setTimeout(act, 1000);
}
