/* The index, loaded when somebody searches and not before. */
(function () {
  "use strict";
  const ck = globalThis.congkhai;
  let searchable = null;

  /**
   * The index made ready for ranking; rejects when it cannot be loaded, and then tries again.
   * @returns {Promise<Searchable>}
   */
  ck.loadIndex = async function () {
    if (!searchable) {
      await ck.script(ck.addressOf("tim-kiem/chi-muc.js"));
      searchable ??= ck.prepare(globalThis.chiMuc);
    }
    return searchable;
  };

  /** The index if it is here already, else null. */
  ck.indexAtHand = () => searchable;
})();
