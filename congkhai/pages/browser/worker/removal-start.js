/* The service worker of a site that keeps nothing any more: removes what was stored, and itself. */
import { removeSets } from "./set-names.js";

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

worker.addEventListener("install", () => worker.skipWaiting());
worker.addEventListener("activate", (event) => event.waitUntil(remove()));
// A page of before that was still open has registered it once more.
worker.addEventListener("message", (event) => event.waitUntil(remove()));

async function remove() {
  await removeSets(worker.registration.scope);
  await worker.registration.unregister();
}
