/* The contact page names the procedure that the reader came from, to tell what is wrong with it. */
import { REPORTED } from "./addresses.js";

/** Names the procedure of the address, if there is one. */
export function nameProcedure() {
  const place = document.querySelector("[data-ve]");
  const code = new URLSearchParams(location.search).get(REPORTED) || "";
  if (!place || !/^[0-9.A-Z]{8,24}$/.test(code)) return;
  place.textContent = code;
  place.closest("[hidden]")?.removeAttribute("hidden");
  const mail = /** @type {HTMLAnchorElement | null} */ (document.querySelector("[data-thu]"));
  if (mail) mail.href += encodeURIComponent(`: thủ tục ${code}`);
}
