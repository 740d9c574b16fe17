/* The words of a question, marked in a name; their diacritics stay as the name writes them. */
(function () {
  "use strict";
  const ck = globalThis.congkhai;

  /**
   * A hit's name with the words that matched in <mark>.
   * @param {Hit} hit
   * @returns {(string | Node)[]}
   */
  ck.markedName = (hit) => ck.marked(hit.name, ck.matchedWords(hit).split(" "));

  /**
   * The folded words of a question that a hit's name has, with blanks between them.
   * @param {Hit} hit
   * @returns {string}
   */
  ck.matchedWords = (hit) => hit.reasons.find((reason) => reason.kind === "ten")?.text || "";

  /**
   * A text with words in <mark>; neighbours share one.
   * @param {string} text
   * @param {string[]} words folded
   * @returns {(string | Node)[]}
   */
  ck.marked = function (text, words) {
    const wanted = new Set(words);
    const parts = [];
    for (const [piece, folded] of piecesOf(text)) add(parts, piece, folded.some((word) => wanted.has(word)));
    return parts.map((part) => (part.isMarked ? ck.element("mark", "", part.text) : part.text));
  };

  // The same names come again with every letter, and all are made of few different words.
  const pieces = new Map(), foldedPieces = new Map();

  /** What a text is made of, each piece with its folded words; blanks and signs have none. */
  function piecesOf(text) {
    if (!pieces.has(text)) {
      pieces.set(text, text.split(/([\p{L}\p{M}\p{N}.]+)/u).map((piece) => [piece, foldedWords(piece)]));
    }
    return pieces.get(text);
  }

  function foldedWords(piece) {
    if (!foldedPieces.has(piece)) foldedPieces.set(piece, ck.fold(piece).split(" ").filter(Boolean));
    return foldedPieces.get(piece);
  }

  /** Pieces of one kind become one: a name of a hundred texts takes a slow phone long to lay out. */
  function add(parts, piece, isMarked) {
    const last = parts.at(-1), before = parts.at(-2);
    if (isMarked && last?.text === " " && before?.isMarked) {
      parts.pop();
      before.text += ` ${piece}`;
    } else if (last && last.isMarked === isMarked) {
      last.text += piece;
    } else if (piece) {
      parts.push({ text: piece, isMarked });
    }
  }
})();
