/* Sending a page to somebody: by what the phone has for it, else its address is copied, else it is shown. */
import { publicPage } from "./page-address.js";
import { shownCase } from "./reader-case.js";

// What the reader did with the phone's own dialogue, and no failure of it.
const LEFT = ["AbortError", "InvalidStateError"];

/** Shows the button to send the page. */
export function offerSharing() {
  /** @type {HTMLButtonElement | null} */
  const button = document.querySelector("[data-nut=gui]");
  const status = document.querySelector("[data-gui]");
  if (!button || !status) return;
  button.hidden = false;
  button.addEventListener("click", async () => {
    const title = document.querySelector("h1")?.textContent || "";
    status.textContent = await send({ title, url: publicPage() + shownCase() });
  });
}

/**
 * What to tell the reader afterwards; who closed the phone's own dialogue, or has it still open, is told nothing.
 * @type {(page: { title: string, url: string }) => Promise<string>}
 */
async function send(page) {
  // Not all browsers have it, and some have it only to refuse.
  if (typeof navigator.share === "function") {
    try {
      await navigator.share(page);
      return "";
    } catch (error) {
      if (error instanceof DOMException && LEFT.includes(error.name)) return "";
    }
  }
  try {
    await navigator.clipboard.writeText(page.url);
    return "Đã chép địa chỉ của trang. Hãy dán vào tin nhắn để gửi.";
  } catch {
    return `Hãy gửi địa chỉ này: ${page.url}`;
  }
}
