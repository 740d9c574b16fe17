/* The search page: reads ?q=, loads the index once, shows results and keeps the address shareable. */
(function () {
  "use strict";
  const ck = globalThis.congkhai;
  const box = document.querySelector(".ck-content .ck-search__input");
  const list = document.getElementById("ket-qua");
  const status = document.getElementById("ket-qua-so");
  const others = document.getElementById("ket-qua-khac");
  const contents = document.getElementById("muc-luc");
  const root = document.body.dataset.goc + "/";
  let index = null;
  // Whether the address in the history is still being typed: one question, one step back.
  let typing = false;

  const question = () => new URLSearchParams(location.search).get("q") || "";

  handedOver();
  box.value = question();
  box.form.addEventListener("submit", (event) => {
    event.preventDefault();
    remember(box.value);
    typing = false;
    show();
  });
  box.addEventListener("input", () => { remember(box.value); typing = true; show(); });
  addEventListener("popstate", () => { typing = false; box.value = question(); show(); });
  show();

  /** A question asked on another page comes by way of this tab, not of the server (site.js). */
  function handedOver() {
    try {
      const asked = sessionStorage.getItem("ck-hoi");
      sessionStorage.removeItem("ck-hoi");
      if (asked && !question()) history.replaceState(null, "", `?q=${encodeURIComponent(asked)}`);
    } catch {
      // Without storage the question is in the address already.
    }
  }

  function remember(text) {
    if (text === question()) return;
    const address = text.trim() ? `?q=${encodeURIComponent(text)}` : location.pathname;
    try {
      history[typing ? "replaceState" : "pushState"](null, "", address);
    } catch {
      // Some browsers allow no history on file://.
    }
  }

  function show() {
    const asked = box.value;
    if (!asked.trim()) return showNothing();
    if (index === null) return load();
    const found = ck.rank(index, asked);
    list.replaceChildren(...found.procedures.map((hit) => item(hit.entry)));
    list.dataset.q = asked;
    others.hidden = !found.others.length;
    others.querySelector("ul").replaceChildren(...found.others.map((hit) => otherItem(hit.entry)));
    contents.hidden = found.procedures.length > 0;
    status.textContent = found.procedures.length
      ? `${found.procedures.length} thủ tục phù hợp với “${asked}”`
      : `Chưa tìm thấy thủ tục nào cho “${asked}”. Thử từ khác ngắn hơn, hoặc tra theo mục lục dưới đây.`;
  }

  function showNothing() {
    list.replaceChildren();
    delete list.dataset.q;
    others.hidden = true;
    contents.hidden = false;
    status.textContent = "";
  }

  function load() {
    status.textContent = "Đang tải danh mục…";
    if (document.querySelector("script[data-chi-muc-tai]")) return;
    const script = document.createElement("script");
    script.dataset.chiMucTai = "";
    script.src = list.parentElement.dataset.chiMuc;
    script.onload = () => { index = ck.prepare(globalThis.chiMuc); show(); };
    script.onerror = () => {
      script.remove();
      status.textContent = "Không tải được danh mục tìm kiếm. Kiểm tra kết nối mạng, hoặc tra theo mục lục dưới đây.";
    };
    document.head.append(script);
  }

  function item([code, name, , text, level, time, cost, online, over]) {
    const line = element("li", "ck-card");
    line.dataset.ma = code;
    const title = element("h2", "ck-card__title");
    title.append(link(`${root}thu-tuc/${code}/`, name));
    const facts = element("ul", "ck-card__facts");
    if (over) facts.append(element("li", "ck-badge ck-badge--over", over));
    if (level) facts.append(element("li", "ck-badge", level));
    if (online === "toan-trinh") facts.append(element("li", "ck-badge ck-badge--online", "Trực tuyến toàn trình"));
    if (!over) facts.append(element("li", "", `Thời hạn: ${time}`), element("li", "", `Chi phí: ${cost}`));
    line.append(title, ...(text ? [element("p", "ck-card__text", text)] : []), facts);
    return line;
  }

  function otherItem([address, name, text]) {
    const line = element("li");
    line.append(link(root + address, name), ...(text ? [element("p", "ck-card__text", text)] : []));
    return line;
  }

  function link(address, words) {
    const anchor = element("a", "", words);
    anchor.href = address;
    return anchor;
  }

  function element(name, className = "", text = "") {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }
})();
