/* What is told of the chosen place where papers are handed in, and the ways to choose another or none. */
import { placeAddress } from "./addresses.js";
import { actionButton, element, link } from "./elements.js";
import { addressOf } from "./page-address.js";

/**
 * A desk, as congkhai/search/place_table.py tells it: what is not known is left out.
 * @typedef {object} ToldDesk
 * @property {string} ten
 * @property {string} [diaChi]
 * @property {string} [banDo]
 * @property {string} [gio]
 * @property {[words: string, number: string][]} [dienThoai]
 */
/** @typedef {{ ten: string, noi: ToldDesk[], ban?: string }} ToldPlace */
/** @typedef {ToldPlace & { trang: string }} Chosen */

const KEPT = "Chỉ lưu trên máy này.", NOT_KEPT = "Máy này không lưu được: rời trang là mất.";
const NOT_KNOWN = "Trang này chưa có địa chỉ, giờ làm việc, điện thoại của nơi này";

/** Whether it is a place that can be told. @type {(kept: any) => boolean} */
export function isPlace(kept) {
  const isNamed = typeof kept?.ten === "string" && /^[a-z0-9-]+$/.test(kept.trang);
  return isNamed && Array.isArray(kept.noi) && kept.noi.every(isDesk);
}

/** @type {(desk: any) => boolean} */
function isDesk(desk) {
  const texts = [desk?.ten, desk?.diaChi ?? "", desk?.banDo ?? "", desk?.gio ?? "", ...[desk?.dienThoai ?? []].flat(2)];
  return texts.every((text) => typeof text === "string") && (desk.dienThoai ?? []).every(Array.isArray);
}

/** @type {(place: Chosen, change: () => void, forget: () => void, isKept: boolean) => (string | Node)[]} */
export function chosenPart({ trang, ten, noi }, change, forget, isKept) {
  const page = link(addressOf(placeAddress(trang)), ten);
  const lines = noi.length ? noi.flatMap(deskLines) : [notKnown()];
  const buttons = [actionButton("ck-link-button", "Đổi xã, phường", change), " ",
    actionButton("ck-link-button", "Xóa", forget), " "];
  const kept = element("span", "ck-small", isKept ? KEPT : NOT_KEPT);
  return [page, ...lines, element("span", "ck-facts__line ck-screen", ...buttons, kept)];
}

/** Nothing on paper can be pressed. */
function notKnown() {
  const way = element("span", "ck-screen", "; bấm tên để xem hỏi ai");
  return element("span", "ck-facts__line", NOT_KNOWN, way, ".");
}

/** @type {(desk: ToldDesk) => HTMLElement[]} */
export function deskLines({ ten, diaChi, banDo, gio, dienThoai }) {
  const phones = (dienThoai || []).flatMap(([words, number], at) => [at ? "; " : "", link(`tel:${number}`, words)]);
  const lines = [[ten], diaChi || banDo ? [diaChi || "", " ", banDo ? safeLink(banDo) : ""] : [],
    gio ? [gio] : [], phones.length ? ["Gọi ", ...phones] : []];
  return lines.filter((line) => line.length).map((line) => element("span", "ck-facts__line", ...line));
}

/** What comes from the device's memory leads to web pages alone. */
function safeLink(/** @type {string} */ address) {
  return address.startsWith("https://") ? link(address, "Bản đồ") : "";
}
