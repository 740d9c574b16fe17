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
  // Only so many results get their details at once: each shard is a request.
  const FILLED = 20;
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
  // Who opens this page is about to ask: the index is there before the first key.
  if (index === null) addEventListener("load", load);

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
    const explained = new URLSearchParams(location.search).has("giai-thich") ? "&giai-thich=1" : "";
    const address = text.trim() ? `?q=${encodeURIComponent(text)}${explained}` : location.pathname;
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
    list.replaceChildren(...found.procedures.map(item));
    list.dataset.q = asked;
    others.hidden = !found.others.length;
    others.querySelector("ul").replaceChildren(...found.others.map(otherItem));
    contents.hidden = found.procedures.length > 0;
    status.textContent = said(found, asked);
    fill(found.procedures.slice(0, FILLED));
  }

  function said(found, asked) {
    const read = found.searched ? ` Đã tìm: ${found.searched}.` : "";
    if (found.procedures.length) return `${found.procedures.length} thủ tục phù hợp với “${asked}”.${read}`;
    const nearest = found.nearest ? ` Có phải bạn muốn tìm “${found.nearest}”?` : "";
    return `Chưa tìm thấy thủ tục nào cho “${asked}”.${nearest} Thử từ khác ngắn hơn, hoặc tra theo mục lục dưới đây.`;
  }

  /** Puts what the shards say under the names. */
  async function fill(hits) {
    const cards = await ck.cards(index, hits.map((hit) => hit.place), `${root}tim-kiem/`);
    for (const hit of hits) {
      const line = list.querySelector(`li[data-ma="${CSS.escape(hit.code)}"]`);
      const card = cards[hit.code];
      if (line && card && line.childElementCount === 1) line.append(...details(card), ...reasons(hit));
    }
  }

  function showNothing() {
    list.replaceChildren();
    delete list.dataset.q;
    others.hidden = true;
    contents.hidden = false;
    status.textContent = "";
  }

  function load() {
    if (index !== null) return;
    if (box.value.trim()) status.textContent = "Đang tải danh mục…";
    if (document.querySelector("script[data-chi-muc-tai]")) return;
    const script = document.createElement("script");
    script.dataset.chiMucTai = "";
    script.src = list.parentElement.dataset.chiMuc;
    script.onload = () => { index = ck.prepare(globalThis.chiMuc); show(); };
    script.onerror = () => {
      script.remove();
      if (!box.value.trim()) return;
      status.textContent = "Không tải được danh mục tìm kiếm. Kiểm tra kết nối mạng, hoặc tra theo mục lục dưới đây.";
    };
    document.head.append(script);
  }

  function item({ code, name }) {
    const line = element("li", "ck-card");
    line.dataset.ma = code;
    const title = element("h2", "ck-card__title");
    title.append(link(`${root}thu-tuc/${code}/`, name));
    line.append(title);
    return line;
  }

  function details({ tomTat, cap, thoiHan, chiPhi, trucTuyen, tinhTrang }) {
    const facts = element("ul", "ck-card__facts");
    if (tinhTrang) facts.append(element("li", "ck-badge ck-badge--over", tinhTrang));
    if (cap) facts.append(element("li", "ck-badge", cap));
    if (trucTuyen === "toan-trinh") facts.append(element("li", "ck-badge ck-badge--online", "Trực tuyến toàn trình"));
    if (!tinhTrang) facts.append(element("li", "", `Thời hạn: ${thoiHan}`), element("li", "", `Chi phí: ${chiPhi}`));
    return [...(tomTat ? [element("p", "ck-card__text", tomTat)] : []), facts];
  }

  /** Why a result stands where it does, for editors: ?q=…&giai-thich=1. */
  function reasons(hit) {
    if (!new URLSearchParams(location.search).has("giai-thich")) return [];
    const lines = element("ul", "ck-card__reasons");
    lines.append(element("li", "", `Điểm: ${hit.score.toFixed(2)}`));
    for (const { kind, text, points } of hit.reasons) lines.append(element("li", "", `${kind} ${text}: ${points.toFixed(2)}`));
    return [lines];
  }

  function otherItem({ address, name, text }) {
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
