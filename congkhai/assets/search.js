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
  // Each shard of details is a request: they are fetched for the first results, when the typing rests.
  const FILLED = 20, ANSWERED = 5, REST = 200;

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
  let turn = 0;

  handedOver();
  box.form.addEventListener("submit", (event) => {
    event.preventDefault();
    ask({ ...asked, text: box.value });
    typing = false;
  });
  box.addEventListener("input", () => { ask({ ...asked, text: box.value }); typing = true; });
  panel.addEventListener("change", () => { typing = false; ask({ ...asked, filters: ck.filtersSet(panel) }); });
  panel.addEventListener("submit", (event) => event.preventDefault());
  panel.addEventListener("reset", (event) => { event.preventDefault(); typing = false; ask({ ...asked, filters: [] }); });
  addEventListener("popstate", () => { typing = false; asked = inAddress(); restore(); });
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
    // The results come first; the filters are open when one is set.
    panel.parentElement.open = asked.filters.length > 0;
    show();
  }

  function ask(next) {
    const address = addressOf(next);
    const isNew = address !== addressOf(asked);
    asked = next;
    if (isNew) remember(address);
    show();
  }

  function remember(address) {
    try {
      history[typing ? "replaceState" : "pushState"](null, "", address);
    } catch {
      // Some browsers allow no history on file://.
    }
  }

  function addressOf({ text, filters, explained }) {
    const pairs = [...(text.trim() ? [["q", text]] : []), ...filters, ...(explained ? [["giai-thich", "1"]] : [])];
    return pairs.length ? `?${pairs.map((pair) => pair.map(encodeURIComponent).join("=")).join("&")}` : location.pathname;
  }

  function show() {
    ck.setFilters(panel, asked.filters);
    panel.parentElement.hidden = !asked.text.trim();
    if (!asked.text.trim()) return showNothing();
    const searchable = ck.indexAtHand();
    if (!searchable) return load();
    const found = ck.rank(searchable, asked.text, ck.fitting(searchable, asked.filters));
    showResults(searchable, found);
    showGuidance(searchable, found);
    showHelp(found);
  }

  function showNothing() {
    turn += 1;
    list.replaceChildren();
    delete list.dataset.q;
    for (const name of ["chi-dan", "lua-chon", "khac", "khong-thay"]) part(name).hidden = true;
    contents.hidden = false;
    part("so").textContent = "";
  }

  function load() {
    part("so").textContent = "Đang tải danh mục…";
    ck.loadIndex().then(show, () => {
      part("so").textContent = "Không tải được danh mục tìm kiếm. Kiểm tra kết nối mạng, hoặc tra theo mục lục dưới đây.";
    });
  }

  function showResults(searchable, { procedures, parts }) {
    turn += 1;
    list.replaceChildren(...procedures.map((hit) => ck.result(hit, parts, searchable.over.has(hit.place))));
    list.dataset.q = asked.text;
    if (asked.explained) for (const hit of procedures) lineOf(hit).append(ck.reasonsPart(hit));
    fill(searchable, procedures.slice(0, FILLED), parts);
  }

  /** Puts under the names what the shards say: at once what is here, the rest when the typing rests. */
  async function fill(searchable, hits, parts) {
    const mine = turn;
    const known = globalThis.chiTiet || {};
    const answered = new Set(hits.slice(0, ANSWERED));
    const complete = (hit, card) => card && ck.fillResult(lineOf(hit), card, answered.has(hit) ? parts : []);
    const missing = hits.filter((hit) => !known[hit.code]);
    for (const hit of hits) complete(hit, known[hit.code]);
    if (!missing.length) return;
    if (typing) await new Promise((resolve) => { setTimeout(resolve, REST); });
    if (mine !== turn) return;
    const cards = await ck.cards(searchable, missing.map((hit) => hit.place), `${root}tim-kiem/`);
    if (mine === turn) for (const hit of missing) complete(hit, cards[hit.code]);
  }

  function lineOf(hit) {
    return list.querySelector(`li[data-ma="${CSS.escape(hit.code)}"]`);
  }

  function showGuidance(searchable, { signposts, choices, others }) {
    const need = choices.slice(0, 1);
    put("chi-dan", [...(asked.explained ? [ck.readingPart(searchable, asked.text)] : []),
      ...signposts.slice(0, 2).map(ck.signpostPart), ...need.filter(ck.isWhatIsAsked).map(ck.choicesPart)]);
    put("lua-chon", need.filter((one) => !ck.isWhatIsAsked(one)).map(ck.choicesPart));
    part("khac").hidden = !others.length;
    part("khac").querySelector("ul").replaceChildren(...others.map(otherLine));
  }

  function put(name, content) {
    part(name).replaceChildren(...content);
    part(name).hidden = !content.length;
  }

  function otherLine({ address, name, text }) {
    return ck.element("li", "", ck.link(ck.addressOf(address), name), text ? ck.element("p", "ck-card__text", text) : "");
  }

  function showHelp(found) {
    const isFound = found.procedures.length > 0;
    part("so").textContent = said(found);
    part("khong-thay").hidden = isFound;
    contents.hidden = isFound;
    const nearest = part("khong-thay").querySelector("[data-gan-nhat]");
    nearest.hidden = !found.nearest || found.nearest === asked.text.trim();
    nearest.replaceChildren("Có phải bạn muốn tìm ", ck.link(addressOf({ ...asked, text: found.nearest }), found.nearest), "?");
    part("khong-thay").querySelector("[data-bo-loc]").hidden = !asked.filters.length;
  }

  /** What is found, in one sentence; screen readers say it when the typing rests. */
  function said({ procedures, signposts, searched }) {
    const among = asked.filters.length ? " trong phần đã lọc" : "";
    const read = searched ? ` Đã tìm: ${searched}.` : "";
    const elsewhere = signposts.length ? " Việc này có thể do cơ quan khác giải quyết, xem chỉ dẫn dưới đây." : "";
    if (procedures.length) return `${procedures.length} thủ tục phù hợp với “${asked.text}”${among}.${read}${elsewhere}`;
    return `Chưa tìm thấy thủ tục nào cho “${asked.text}”${among}.${read}${elsewhere}`;
  }
})();
