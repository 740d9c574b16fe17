/* The bar of the screen at a desk, which has no buttons of a browser; the way out for those who look after it. */
import { element } from "./elements.js";
import { kioskButton, openDialog } from "./kiosk-dialog.js";
import { offerThisPage } from "./kiosk-links.js";

/**
 * Puts the bar below the page.
 * @type {(isHome: boolean, ways: { home: () => void, end: () => void, leave: () => void }) => void}
 */
export function putBar(isHome, { home, end, leave }) {
  const bar = element("nav", "ck-kiosk ck-kiosk__bar md-typeset ck-screen");
  bar.setAttribute("aria-label", "Màn hình tại quầy");
  if (!isHome) bar.append(kioskButton("Quay lại", () => history.back()), kioskButton("Trang đầu", home));
  bar.append(kioskButton("Lấy về điện thoại", offerThisPage), kioskButton("Xong, xóa hết", end));
  document.body.append(bar);
  const out = kioskButton("Thoát chế độ quầy (dành cho cán bộ)", () => ask(leave));
  out.className = "ck-link-button ck-screen";
  document.querySelector(".ck-footer__inner")?.append(out);
}

/** @param {() => void} leave */
function ask(leave) {
  const stay = kioskButton("Ở lại", () => dialog.close(), true);
  const text = element("p", "", "Ra khỏi chế độ quầy thì trang không tự xóa khi hết người xem, và mở được trang khác.");
  const dialog = openDialog("Thoát chế độ quầy?", text, stay, " ", kioskButton("Thoát", leave));
  stay.focus();
}
