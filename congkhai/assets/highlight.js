/* The words of a question, marked in a name; their diacritics stay as the name writes them. */
(function () {
  "use strict";
  const ck = globalThis.congkhai;

  /**
   * A hit's name with the words that matched in <mark>.
   * @param {Hit} hit
   * @returns {(string | Node)[]}
   */
  ck.markedName = function (hit) {
    const matched = hit.reasons.find((reason) => reason.kind === "ten");
    return ck.marked(hit.name, matched ? matched.text.split(" ") : []);
  };

  /**
   * A text with words in <mark>; neighbours share one.
   * @param {string} text
   * @param {string[]} words folded
   * @returns {(string | Node)[]}
   */
  ck.marked = function (text, words) {
    const wanted = new Set(words);
    const parts = [];
    for (const piece of text.split(/([\p{L}\p{M}\p{N}.]+)/u)) {
      const folded = ck.fold(piece);
      add(parts, piece, Boolean(folded) && folded.split(" ").some((word) => wanted.has(word)));
    }
    return parts.map((part) => (part.isMarked ? ck.element("mark", "", part.text) : part.text));
  };

  function add(parts, piece, isMarked) {
    const last = parts.at(-1), before = parts.at(-2);
    if (isMarked && last?.text === " " && before?.isMarked) {
      parts.pop();
      before.text += ` ${piece}`;
    } else if (piece) {
      parts.push({ text: piece, isMarked });
    }
  }
})();
