/* The service worker of a site: pages that were seen open without a network; nothing of two publications is mixed. */
import { ASKED_FOR, OFFLINE } from "./addresses.js";
import { isOwn } from "./own-addresses.js";
import { isAsset, isDownload, plainAddress } from "./stored-pages.js";
import { answerAsset, answerData, answerFile, answerPage } from "./worker-answers.js";
import { clearSets, installSet, keepWanted } from "./worker-keeping.js";

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

worker.addEventListener("install", (event) => {
  // The one before answers until this set is whole; then it need not wait for tabs, as old pages keep their own sets.
  event.waitUntil(installSet(worker.registration.scope).then(() => worker.skipWaiting()));
});
worker.addEventListener("activate", (event) => event.waitUntil(clearSets(worker.registration.scope)));
worker.addEventListener("message", (event) => {
  event.waitUntil(keepWanted(worker.registration.scope, event.data).catch(() => {}));
});
worker.addEventListener("fetch", (event) => {
  const { request } = event, root = worker.registration.scope, { searchParams } = new URL(request.url);
  const plain = plainAddress(request.url);
  if (request.method !== "GET" || !isOwn(plain, root)) return;
  if (request.mode === "navigate" && isDownload(plain)) event.respondWith(answerFile(event, root, root + OFFLINE));
  else if (request.mode === "navigate") event.respondWith(answerPage(event, root, root + OFFLINE));
  else if (isAsset(plain, root)) event.respondWith(answerAsset(event, root));
  else if (searchParams.has(ASKED_FOR)) event.respondWith(answerData(event, root, searchParams.get(ASKED_FOR) || ""));
});
