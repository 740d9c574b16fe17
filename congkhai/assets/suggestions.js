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
      ...found.signposts.slice(0, 1).map(({ title, place }) => suggestion("", [title], `Nơi giải quyết: ${place}`)),
      ...found.choices.filter(ck.isWhatIsAsked).slice(0, 1).map(({ title }) => suggestion("", [title], "Xem các trường hợp")),
      ...found.procedures.slice(0, PROCEDURES).map((hit) => suggestion(`thu-tuc/${hit.code}/`, ck.markedName(hit))),
      ...found.others.slice(0, OTHERS).map(({ address, name }) => suggestion(address, [name], "Chính sách, hướng dẫn")),
    ];
  };

  function suggestion(path, name, note = "") {
    const content = [ck.element("span", "ck-suggestions__name", ...name)];
    // The blank parts the two where a reader says them as one.
    if (note) content.push(" ", ck.element("span", "ck-suggestions__note", note));
    return { path, content };
  }
})();
