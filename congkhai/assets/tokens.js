/* A question or a name as a row of syllables, each with its diacritics beside it. */
(function () {
  "use strict";
  const ck = (globalThis.congkhai ??= {});

  /**
   * @typedef {object} Token
   * @property {string} text as typed, lower case
   * @property {string} folded without tones and diacritics
   * @property {string} marks its tones and diacritics alone, wherever they stand: hoà = hòa
   * @property {boolean} ends whether a comma, a full stop or the like follows
   */

  /**
   * The syllables of a text, in order; numbers and codes are syllables too.
   * @param {string} text
   * @returns {Token[]}
   */
  ck.tokens = function (text) {
    const tokens = [];
    for (const piece of text.normalize("NFC").toLowerCase().split(/\s+/)) {
      for (const part of piece.match(/[\p{L}\p{M}\p{N}.]+|[^\p{L}\p{M}\p{N}.]+/gu) || []) add(tokens, part);
    }
    return tokens;
  };

  /**
   * One syllable as a token.
   * @param {string} text
   * @param {boolean} ends
   * @returns {Token}
   */
  ck.token = function (text, ends = false) {
    return { text, folded: ck.fold(text), marks: ck.marks(text), ends };
  };

  /**
   * The tones and diacritics of a syllable.
   * @param {string} text lower case
   * @returns {string}
   */
  ck.marks = function (text) {
    if (!/[^\x00-\x7f]/.test(text)) return "";
    return (text.normalize("NFD").match(/[\u0300-\u036f]|đ/g) || []).sort().join("");
  };

  function add(tokens, part) {
    const folded = ck.fold(part);
    if (!folded) {
      if (tokens.length && /[,;:!?()–—"“”]/.test(part)) tokens.at(-1).ends = true;
      return;
    }
    const ends = /\.$/.test(part);
    // “a.b” folds to two words.
    const texts = folded.includes(" ") ? folded.split(" ") : [part.replace(/^\.+|\.+$/g, "")];
    for (const text of texts) tokens.push(ck.token(text, ends));
  }
})();
