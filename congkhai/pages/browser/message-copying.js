/* A message to be pasted into a group: its text with the address of the page, copied by one button. */
import { writeText } from "./elements.js";
import { publicPage } from "./page-address.js";

/** Adds the address of the page to the message, and shows the button. */
export function offerMessage() {
  /** @type {HTMLElement | null} */
  const message = document.querySelector("[data-loi-nhan]");
  /** @type {HTMLButtonElement | null} */
  const button = document.querySelector("[data-nut=chep]");
  const status = document.querySelector("[data-chep]");
  if (!message || !button || !status) return;
  message.append(`\nXem: ${publicPage()}`);
  button.hidden = false;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(message.textContent || "");
      writeText(status, "Đã chép. Hãy dán vào nhóm Zalo.");
    } catch {
      // A copied folder, or a browser that asks first: what is chosen can be copied by hand.
      getSelection()?.selectAllChildren(message);
      writeText(status, "Lời nhắn đã được chọn: hãy bấm Chép (Ctrl+C).");
    }
  });
}
