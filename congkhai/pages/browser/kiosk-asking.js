/* Who was sent the address of a desk's screen has a device of their own: nothing is taken from it unasked. */
import { element } from "./elements.js";
import { kioskButton, openDialog } from "./kiosk-dialog.js";
import { isDesk, remembersAnything } from "./kiosk-turn.js";
import { addressOf } from "./page-address.js";
import { setsOf } from "./set-names.js";

const WHAT = "Chế độ quầy dành cho màn hình dùng chung ở bộ phận một cửa. Mở thì máy này xóa " +
  "xã, phường đã chọn, dấu tích và các trang đã lưu.";

/** Whether the device keeps what is somebody's own. */
export async function keepsOwn() {
  if (isDesk()) return false;
  const root = new URL(addressOf(""), location.href).href;
  // Where nothing can be stored there are no sets, nor is there a way to ask for them.
  const sets = await setsOf(root).catch(() => []);
  return remembersAnything() || sets.length > 0;
}

/**
 * Asks; to close the question is to keep all.
 * @type {(open: () => void, keep: () => void) => void}
 */
export function askFirst(open, keep) {
  const words = [element("p", "", WHAT), element("p", "", "Máy của riêng bạn thì không cần mở.")];
  const stay = kioskButton("Không mở, giữ nguyên", () => dialog.close(), true);
  const go = kioskButton("Đây là máy dùng chung: xóa và mở", () => {
    dialog.removeEventListener("close", keep);
    dialog.close();
    open();
  });
  const dialog = openDialog("Mở chế độ quầy trên máy này?", ...words, stay, " ", go);
  dialog.addEventListener("close", keep);
  stay.focus();
}
