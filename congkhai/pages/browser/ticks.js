/* Ticks of checklists stay on this device, and one button forgets them. */
import { keep, recall, whenChanged } from "./device-memory.js";
import { needed, writeText } from "./elements.js";

const KEPT = "Dấu tích chỉ lưu trên máy này.";
const NOT_KEPT = "Máy này không lưu được dấu tích: rời trang là mất.";

/** Makes every checklist of the page remember. */
export function rememberTicks() {
  /** @type {NodeListOf<HTMLElement>} */
  const lists = document.querySelectorAll("[data-danh-muc]");
  for (const list of lists) remember(list);
}

/** @param {HTMLElement} list */
function remember(list) {
  const key = `ck-giay-to-${list.dataset.danhMuc}`;
  /** @type {HTMLInputElement[]} */
  const boxes = [...list.querySelectorAll("input")].filter((box) => box.type === "checkbox");
  /** @type {HTMLElement} */
  const forgetting = needed(".ck-checklist__memory", list);
  const ticked = () => boxes.filter((box) => box.checked).map((box) => box.id);
  const show = (isKept = true) => {
    writeText(needed("[data-luu]", forgetting), isKept ? KEPT : NOT_KEPT);
    forgetting.hidden = !ticked().length;
  };
  const restore = () => {
    const remembered = new Set((recall(key) || "").split(" "));
    for (const box of boxes) box.checked = remembered.has(box.id);
    show();
  };
  list.addEventListener("change", () => show(keep(key, ticked().join(" "))));
  needed("button", forgetting).addEventListener("click", () => {
    for (const box of boxes) box.checked = false;
    show(keep(key, ""));
    boxes[0]?.focus();
  });
  whenChanged(key, restore);
  restore();
}
