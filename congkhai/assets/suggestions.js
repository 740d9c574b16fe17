/* What a box suggests: the best procedures, and signs to the search page where the need is not that simple. */
(function () {
  "use strict";
  const ck = globalThis.congkhai;
  const PROCEDURES = 6, OTHERS = 2, LETTERS = 2;

  /**
   * Suggestions for a text; waits for the index.
   * @param {string} text
   * @returns {Promise<Suggestion[]>}
   */
  ck.suggestions = async function (text) {
    if (!text.trim()) return [];
    const searchable = await ck.loadIndex();
    if (text.trim().length < LETTERS) return [];
    const found = ck.rank(searchable, text);
    return [
      ...found.signposts.slice(0, 1).map(({ title, place }) => suggestion("", title, `Nơi giải quyết: ${place}`)),
      ...found.choices.filter(ck.isWhatIsAsked).slice(0, 1).map(({ title }) => suggestion("", title, "Xem các trường hợp")),
      ...(found.elsewhere ? [] : found.procedures.slice(0, PROCEDURES)).map(ofProcedure),
      ...found.others.slice(0, OTHERS).map(({ address, name }) => suggestion(address, name, "Chính sách, hướng dẫn")),
    ];
  };

  function ofProcedure(hit) {
    return { ...suggestion(`thu-tuc/${hit.code}/`, hit.name), marked: () => ck.markedName(hit) };
  }

  function suggestion(path, name, note = "") {
    return { path, key: `${path} ${name}`, name, note };
  }
})();
