/* The screen at a desk without its script would be any page, which forgets nothing: then it shows none, and says so. */

/** Milliseconds for all that makes the page one of a desk. */
const PATIENCE = 20_000;
const WHY = "Trang chưa tải đủ để dùng ở màn hình chung. Hãy thử lại; vẫn không được thì báo cán bộ.";

/**
 * Closes the page where its style or its script did not come.
 * @param {HTMLElement} style
 */
export function closeUnlessOpened(style) {
  const { dataset } = document.documentElement;
  style.addEventListener("error", close);
  addEventListener("load", () => {
    const { congkhai } = /** @type {{ congkhai: object }} */ (/** @type {unknown} */ (globalThis));
    if (!("kiosk-start" in congkhai)) close();
  });
  setTimeout(() => {
    if ("cho" in dataset) close();
  }, PATIENCE);

  function close() {
    const main = document.createElement("main"), again = document.createElement("button");
    main.className = "ck-main md-grid md-typeset";
    again.className = "md-button md-button--primary";
    again.append("Thử lại");
    again.addEventListener("click", () => location.reload());
    for (const [name, words] of [["h1", "Chưa mở được màn hình dùng chung"], ["p", WHY]]) {
      main.appendChild(document.createElement(name)).append(words);
    }
    main.append(again);
    // Before there is a body nothing has been seen yet.
    if (!document.body) return void addEventListener("DOMContentLoaded", close);
    document.body.replaceChildren(main);
    delete dataset.cho;
  }
}
