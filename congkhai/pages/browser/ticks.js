/* Ticks of checklists stay on this device, and one button forgets them. */
import { memory } from "./device-memory.js";
import { needed } from "./elements.js";

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
  const remembered = new Set((memory.getItem(key) || "").split(" "));
  for (const box of boxes) box.checked = remembered.has(box.id);
  const update = () => {
    const ticked = boxes.filter((box) => box.checked).map((box) => box.id);
    if (ticked.length) memory.setItem(key, ticked.join(" "));
    else memory.removeItem(key);
    forgetting.hidden = !ticked.length;
  };
  list.addEventListener("change", update);
  needed("button", forgetting).addEventListener("click", () => {
    for (const box of boxes) box.checked = false;
    update();
    boxes[0]?.focus();
  });
  update();
}
