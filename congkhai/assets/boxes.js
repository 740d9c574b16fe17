/* The search boxes of every page: a question stays on this device, what suggests is loaded when a box is entered. */
(function () {
  "use strict";
  const ck = globalThis.congkhai;
  const isSearchPage = Boolean(document.getElementById("ket-qua"));

  for (const box of document.querySelectorAll("form.ck-search input[type=search]")) {
    // On the search page results change with every letter: a list on top of them would only hide them.
    ck.combobox(box, { suggest, choose: (suggestion) => choose(suggestion, box.form), whileTyping: !isSearchPage });
    if (isSearchPage) continue;
    box.form.addEventListener("submit", handOver);
    box.addEventListener("focus", fetchAhead);
    // A page with a box of its own is there to be asked; who counts bytes waits until the box is entered.
    if (box.closest(".ck-content") && !navigator.connection?.saveData) addEventListener("load", fetchAhead);
  }

  /** Both at once, while the keyboard of a phone opens; what fails is tried again by the first letter. */
  function fetchAhead() {
    const index = ck.script(ck.addressOf("tim-kiem/chi-muc.js"));
    Promise.all([ck.script(document.body.dataset.timKiem), index]).then(() => ck.loadIndex()).catch(() => {});
  }

  async function suggest(text) {
    if (!ck.suggestions) await ck.script(document.body.dataset.timKiem);
    return ck.suggestions(text);
  }

  function choose(suggestion, form) {
    if (suggestion.path) location.href = ck.addressOf(suggestion.path);
    else form.requestSubmit();
  }

  /** A question goes to the search page by way of this tab, not through the server's log. */
  function handOver(event) {
    if (location.protocol === "file:") return;
    const form = event.currentTarget;
    try {
      sessionStorage.setItem("ck-hoi", form.elements.q.value);
    } catch {
      return; // without storage the form goes the plain way
    }
    event.preventDefault();
    location.href = form.action;
  }
})();
