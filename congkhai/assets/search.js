/* The search page: a question and filters from the box or the address become results, and an address to share. */
(function () {
  "use strict";
  const ck = globalThis.congkhai;
  const list = document.getElementById("ket-qua");
  // Other pages take only the suggestions from this script.
  if (!list) return;
  const box = document.querySelector(".ck-content .ck-search__input");
  const panel = document.getElementById("loc-ket-qua");
  const part = (name) => document.getElementById(`ket-qua-${name}`);
  const contents = document.getElementById("muc-luc");
  const root = document.body.dataset.goc.replace(/\/*$/, "/");
  const results = ck.resultList(list, part("them"), `${root}tim-kiem/`);

  /**
   * @typedef {object} Asked
   * @property {string} text as typed
   * @property {[string, string][]} filters
   * @property {boolean} explained
   */
  /** @type {Asked} */
  let asked = inAddress();
  // Whether the address in the history is still being typed: one question, one step back.
  let typing = false;
  // The address and the help wait until the typing rests: browsers count and delay changes of the address.
  let waiting = 0, helping = 0;

  handedOver();
  box.form.addEventListener("submit", (event) => {
    event.preventDefault();
    ask({ ...asked, text: box.value });
    settle();
    typing = false;
  });
  box.addEventListener("input", () => { ask({ ...asked, text: box.value }, true); typing = true; });
  box.addEventListener("blur", settle);
  addEventListener("pagehide", settle);
  panel.addEventListener("change", () => { typing = false; ask({ ...asked, filters: ck.filtersSet(panel) }); });
  panel.addEventListener("submit", (event) => event.preventDefault());
  panel.addEventListener("reset", (event) => {
    event.preventDefault();
    typing = false;
    ck.setFilters(panel, []);
    ask({ ...asked, filters: [] });
  });
  addEventListener("popstate", () => {
    clearTimeout(waiting);
    waiting = 0;
    typing = false;
    asked = inAddress();
    restore();
  });
  restore();
  // Who opens this page is about to ask: the index is there before the first key.
  addEventListener("load", () => { ck.loadIndex().catch(() => {}); });

  function inAddress() {
    const given = new URLSearchParams(location.search);
    return { text: given.get("q") || "", filters: ck.filtersIn(location.search), explained: given.has("giai-thich") };
  }

  /** A question asked on another page comes by way of this tab, not of the server (boxes.js). */
  function handedOver() {
    try {
      const text = sessionStorage.getItem("ck-hoi");
      sessionStorage.removeItem("ck-hoi");
      if (!text || asked.text) return;
      asked = { ...asked, text };
      history.replaceState(null, "", addressOf(asked));
    } catch {
      // Without storage the question is in the address already.
    }
  }

  function restore() {
    box.value = asked.text;
    ck.setFilters(panel, asked.filters);
    // The results come first; the filters are open when one is set.
    panel.parentElement.open = asked.filters.length > 0;
    show();
  }

  function ask(next, isTyped = false) {
    const isNew = addressOf(next) !== addressOf(asked);
    if (isNew && !typing) settle();
    asked = next;
    if (isNew) remember();
    show(isTyped);
  }

  function remember() {
    clearTimeout(waiting);
    if (typing) waiting = setTimeout(settle, ck.REST);
    else write("pushState");
  }

  /** Writes the address that waits. */
  function settle() {
    if (!waiting) return;
    clearTimeout(waiting);
    waiting = 0;
    write("replaceState");
  }

  function write(way) {
    try {
      history[way](null, "", addressOf(asked));
    } catch {
      // Some browsers allow no history on file://.
    }
  }

  function addressOf({ text, filters, explained }) {
    const pairs = [...(text.trim() ? [["q", text]] : []), ...filters, ...(explained ? [["giai-thich", "1"]] : [])];
    return pairs.length ? `?${pairs.map((pair) => pair.map(encodeURIComponent).join("=")).join("&")}` : location.pathname;
  }

  function show(isTyped = false) {
    ck.hide(panel.parentElement, !asked.text.trim());
    if (!asked.text.trim()) return showNothing();
    const searchable = ck.indexAtHand();
    if (!searchable) return load();
    const found = ck.rank(searchable, asked.text, ck.fitting(searchable, asked.filters));
    results.show(searchable, found, { text: asked.text, typing: isTyped, explained: asked.explained });
    showGuidance(searchable, found);
    showHelp(found, isTyped);
  }

  function showNothing() {
    results.empty();
    clearTimeout(helping);
    for (const name of ["chi-dan", "lua-chon", "khac", "khong-thay"]) ck.hide(part(name), true);
    ck.hide(contents, false);
    part("so").textContent = "";
  }

  function load() {
    part("so").textContent = "Đang tải danh mục…";
    ck.loadIndex().then(() => show(), () => {
      part("so").textContent = "Không tải được danh mục tìm kiếm. Kiểm tra kết nối mạng, hoặc tra theo mục lục dưới đây.";
    });
  }

  function showGuidance(searchable, { signposts, choices, others }) {
    const need = choices.slice(0, 1);
    put("chi-dan", [...(asked.explained ? [ck.readingPart(searchable, asked.text)] : []),
      ...signposts.slice(0, 2).map(ck.signpostPart), ...need.filter(ck.isWhatIsAsked).map(ck.choicesPart)]);
    put("lua-chon", need.filter((one) => !ck.isWhatIsAsked(one)).map(ck.choicesPart));
    const isOther = others.map(({ address }) => address).join(" ");
    if (part("khac").dataset.co !== isOther) part("khac").querySelector("ul").replaceChildren(...others.map(otherLine));
    part("khac").dataset.co = isOther;
    ck.hide(part("khac"), !others.length);
  }

  function put(name, content) {
    if (content.length || part(name).firstChild) part(name).replaceChildren(...content);
    ck.hide(part(name), !content.length);
  }

  function otherLine({ address, name, text }) {
    return ck.element("li", "", ck.link(ck.addressOf(address), name), text ? ck.element("p", "ck-card__text", text) : "");
  }

  /** What helps when nothing is found: at once, or when the typing rests, as half a word seldom finds anything. */
  function showHelp(found, isTyped) {
    const isFound = found.procedures.length > 0;
    ck.write(part("so"), said(found));
    clearTimeout(helping);
    if (isFound || !isTyped) help(found, isFound);
    else helping = setTimeout(help, ck.REST, found, isFound);
  }

  function help({ nearest }, isFound) {
    ck.hide(part("khong-thay"), isFound);
    ck.hide(contents, isFound);
    if (isFound) return;
    const line = part("khong-thay").querySelector("[data-gan-nhat]");
    ck.hide(line, !nearest || nearest === asked.text.trim());
    line.replaceChildren("Có phải bạn muốn tìm ", ck.link(addressOf({ ...asked, text: nearest }), nearest), "?");
    ck.hide(part("khong-thay").querySelector("[data-bo-loc]"), !asked.filters.length);
  }

  /** What is found, in one sentence; screen readers say it when the typing rests. */
  function said({ procedures, signposts, searched, unsure, elsewhere }) {
    const among = asked.filters.length ? " trong phần đã lọc" : "";
    const read = searched ? ` Đã tìm: ${searched}.` : "";
    const signpost = signposts.length ? " Việc này có thể do cơ quan khác giải quyết, xem chỉ dẫn dưới đây." : "";
    if (elsewhere) return `${signpost.trim()}${read}`;
    if (unsure) return `Không có thủ tục nào khớp rõ với “${asked.text}”${among}. Dưới đây là các thủ tục gần nhất.${read}${signpost}`;
    if (procedures.length) return `${procedures.length} thủ tục phù hợp với “${asked.text}”${among}.${read}${signpost}`;
    return `Chưa tìm thấy thủ tục nào cho “${asked.text}”${among}.${read}${signpost}`;
  }
})();
