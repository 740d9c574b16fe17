/* The commune that the reader has chosen: kept on this device alone, it tells where papers are handed in. */
import { PLACES, PLACE_NAMES, desksAddress } from "./addresses.js";
import { chosenPart, isPlace } from "./chosen-lines.js";
import { CHOSEN_PLACE, keep, recall, whenChanged } from "./device-memory.js";
import { addressOf } from "./page-address.js";
import { fitsPage, loadModule, loadScript } from "./script-loading.js";

/** @import { Chosen, ToldPlace } from "./chosen-lines.js" */
/** @typedef {{ slug: string, name: string }} Found */
/** @typedef {(within: HTMLElement, choose?: (place: Found) => void) => Promise<void>} OpenBox */

/** Offers to find and to choose a place, and tells of the chosen one. */
export function offerPlaces() {
  /** @type {HTMLElement | null} */
  const finder = document.querySelector("[data-tim-noi]");
  if (finder) openFinder(finder).catch(() => {});
  offerChoice();
  tellChosen();
}

/** @type {OpenBox} */
async function openFinder(within, choose) {
  /** @type {{ openPlaceBox: OpenBox }} */
  const { openPlaceBox } = await loadModule(document.body.dataset.noiNop, "place-box");
  await openPlaceBox(within, choose);
  // What is found stands below, where the keyboard of a phone would cover it.
  if (choose) within.scrollIntoView({ block: "start" });
}

/** On the page of a place: a button that chooses it, and forgets it again. */
function offerChoice() {
  /** @type {HTMLButtonElement | null} */
  const button = document.querySelector("button[data-chon-noi]");
  const status = document.querySelector("[data-chon-noi-roi]");
  if (!button || !status) return;
  const slug = button.dataset.chonNoi || "", offer = button.textContent || "";
  const show = () => {
    const isChosen = chosen()?.trang === slug;
    button.textContent = isChosen ? "Bỏ chọn, xóa khỏi máy này" : offer;
    status.textContent = isChosen ? "Đã chọn, chỉ lưu trên máy này. Trang thủ tục sẽ hiện nơi nộp này." : "";
  };
  button.addEventListener("click", async () => {
    if (chosen()?.trang === slug) keep(CHOSEN_PLACE, "");
    else if (!keepChosen({ trang: slug, ten: button.dataset.ten || "", noi: [] })) {
      status.textContent = "Máy này không lưu được.";
      return;
    } else await refresh(slug);
    show();
  });
  whenChanged(CHOSEN_PLACE, show);
  button.hidden = false;
  show();
}

/** On the page of a procedure that is handed in at communes. */
function tellChosen() {
  /** @type {HTMLElement | null} */
  const line = document.querySelector("[data-noi-chon]");
  if (!line) return;
  const offer = [...line.childNodes];
  const forget = () => {
    keep(CHOSEN_PLACE, "");
    show();
    line.querySelector("a")?.focus();
  };
  const change = () => {
    openFinder(line, choose).catch(() => { location.href = addressOf(PLACES); });
  };
  /** @type {(place: Found) => Promise<void>} */
  const choose = async ({ slug, name }) => {
    const place = { trang: slug, ten: name, noi: [] };
    keepChosen(place);
    await refresh(slug);
    show(chosen() || place);
    line.querySelector("a")?.focus();
  };
  const show = (place = chosen()) => {
    line.replaceChildren(...(place ? chosenPart(place, change, forget, Boolean(chosen())) : offer));
    document.documentElement.toggleAttribute("data-noi", Boolean(place));
  };
  line.addEventListener("click", (event) => {
    if (chosen() || !(event.target instanceof HTMLAnchorElement)) return;
    event.preventDefault();
    change();
  });
  whenChanged(CHOSEN_PLACE, () => show());
  show();
  const place = chosen();
  if (!place) return;
  refresh(place.trang).then(async (isNew) => {
    if (isNew) show();
    else if (await isGone(place.trang) && chosen()?.trang === place.trang) {
      keep(CHOSEN_PLACE, "");
      show();
      line.prepend(`Nơi đã chọn (${place.ten}) không còn trong danh sách nơi nộp. `);
    }
  });
}

/**
 * The place that was chosen, as it was kept.
 * @returns {Chosen | null}
 */
export function chosen() {
  try {
    const kept = JSON.parse(recall(CHOSEN_PLACE) || "null");
    // Others who write on this device may have written anything.
    return isPlace(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** @param {Chosen} place */
function keepChosen(place) {
  return keep(CHOSEN_PLACE, JSON.stringify(place));
}

/**
 * Takes over what the site says of a place today; without a network what was kept stays.
 * @type {(slug: string) => Promise<boolean>} whether that is something else than was kept
 */
async function refresh(slug) {
  const place = await toldPlace(slug), before = recall(CHOSEN_PLACE);
  if (!place || chosen()?.trang !== slug) return false;
  keepChosen({ trang: slug, ten: place.ten, noi: place.noi });
  return recall(CHOSEN_PLACE) !== before;
}

/**
 * What the site says of a place today; nothing without a network, or where there is no such place.
 * @type {(slug: string) => Promise<ToldPlace | null>}
 */
export async function toldPlace(slug) {
  const told = () => /** @type {{ noiNhan?: Record<string, ToldPlace> }} */ (globalThis).noiNhan?.[slug];
  try {
    await loadScript(addressOf(desksAddress(slug)), () => fitsPage(told()));
  } catch {
    return null;
  }
  return told() || null;
}

/**
 * Whether the site tells of other places and not of this one; without a network nobody knows.
 * @type {(slug: string) => Promise<boolean>}
 */
async function isGone(slug) {
  if (await toldPlace(slug)) return false;
  const names = () => /** @type {{ tenNoi?: { nay: string[][], ban?: string } }} */ (globalThis).tenNoi;
  try {
    await loadScript(addressOf(PLACE_NAMES), () => fitsPage(names()));
  } catch {
    return false;
  }
  return !names()?.nay.some(([known]) => known === slug);
}
