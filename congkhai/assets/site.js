/* What every page does beyond what it already does without JavaScript. */
(function () {
  "use strict";
  const store = safeStorage();

  scheme();
  printing();
  checklists();
  filters();
  wrongInformation();
  localCopy();

  /** Light or dark by hand; without a choice the page follows the system. */
  function scheme() {
    const apply = (name) => { if (name) document.documentElement.dataset.nen = name; };
    apply(store.getItem("ck-nen"));
    const button = document.querySelector("[data-nut=sang-toi]");
    if (!button) return;
    button.hidden = false;
    button.addEventListener("click", () => {
      const dark = document.documentElement.dataset.nen
        ? document.documentElement.dataset.nen === "toi"
        : matchMedia("(prefers-color-scheme: dark)").matches;
      const next = dark ? "sang" : "toi";
      store.setItem("ck-nen", next);
      apply(next);
    });
  }

  function printing() {
    for (const button of document.querySelectorAll("[data-nut=in]")) {
      button.hidden = false;
      button.addEventListener("click", () => print());
    }
    let opened = [];
    addEventListener("beforeprint", () => {
      opened = [...document.querySelectorAll("details:not([open])")];
      for (const part of opened) part.open = true;
    });
    addEventListener("afterprint", () => { for (const part of opened) part.open = false; });
  }

  /** Ticks stay on this device, and one button forgets them. */
  function checklists() {
    for (const list of document.querySelectorAll("[data-danh-muc]")) {
      const key = `ck-giay-to-${list.dataset.danhMuc}`;
      const boxes = [...list.querySelectorAll("input[type=checkbox]")];
      const memory = list.querySelector(".ck-checklist__memory");
      const remembered = new Set((store.getItem(key) || "").split(" "));
      for (const box of boxes) box.checked = remembered.has(box.id);
      const update = () => {
        const ticked = boxes.filter((box) => box.checked).map((box) => box.id);
        if (ticked.length) store.setItem(key, ticked.join(" "));
        else store.removeItem(key);
        memory.hidden = !ticked.length;
      };
      list.addEventListener("change", update);
      memory.querySelector("button").addEventListener("click", () => {
        for (const box of boxes) box.checked = false;
        update();
        boxes[0]?.focus();
      });
      update();
    }
  }

  /** The links of the filters narrow the list in place, several at once; the address keeps the choice. */
  function filters() {
    const panel = document.querySelector("[data-loc=tai-cho]");
    if (!panel) return;
    const cards = [...document.querySelectorAll(".ck-cards > [data-ma]")];
    const status = document.querySelector(".ck-filters__status");
    const links = [...panel.querySelectorAll("a[data-gia-tri]")];
    // On a phone the list comes first; the filters open when there is room, or when one is set.
    panel.open = matchMedia("(min-width: 60em)").matches || location.search !== "";
    const keyOf = (link) => link.closest("[data-khoa]").dataset.khoa;
    for (const link of links) {
      link.setAttribute("role", "button");
      link.addEventListener("click", (event) => {
        event.preventDefault();
        const chosen = new URLSearchParams(location.search);
        const key = keyOf(link);
        if (chosen.get(key) === link.dataset.giaTri) chosen.delete(key);
        else chosen.set(key, link.dataset.giaTri);
        const query = chosen.toString();
        try { history.pushState(null, "", query ? `?${query}` : location.pathname); } catch { /* file:// */ }
        apply(chosen);
      });
      link.addEventListener("keydown", (event) => { if (event.key === " ") { event.preventDefault(); link.click(); } });
    }
    addEventListener("popstate", () => apply(new URLSearchParams(location.search)));
    apply(new URLSearchParams(location.search));

    function apply(chosen) {
      let shown = 0;
      for (const card of cards) {
        const fits = ["linh-vuc", "cap", "truc-tuyen", "doi-tuong"].every((key) => {
          const value = chosen.get(key);
          const attribute = key.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
          return !value || card.dataset[attribute].split(" ").includes(value);
        });
        card.hidden = !fits;
        shown += fits ? 1 : 0;
      }
      for (const link of links) {
        link.setAttribute("aria-pressed", String(chosen.get(keyOf(link)) === link.dataset.giaTri));
      }
      status.textContent = [...chosen].length ? `Đang hiện ${shown} trong ${status.dataset.tong} thủ tục.` : "";
    }
  }

  /** The contact page names the procedure that the reader came from. */
  function wrongInformation() {
    const place = document.querySelector("[data-ve]");
    const code = new URLSearchParams(location.search).get("ve") || "";
    if (!place || !/^[0-9.A-Z]{8,24}$/.test(code)) return;
    place.textContent = code;
    place.closest("[hidden]").hidden = false;
  }

  /** In a folder copied from the site there is no server to find index.html. */
  function localCopy() {
    if (location.protocol !== "file:") return;
    document.addEventListener("click", (event) => {
      const link = event.target.closest("a[href]");
      if (link && link.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
    }, true);
    for (const form of document.querySelectorAll("form[action$='/']")) form.action += "index.html";
  }

  function safeStorage() {
    try {
      localStorage.getItem("");
      return localStorage;
    } catch {
      return { getItem: () => null, setItem() {}, removeItem() {} };
    }
  }
})();
