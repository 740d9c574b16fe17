/* The nearest spelling of a question that found nothing: looser than repairs, so it is offered, not taken. */
(function () {
  "use strict";
  const ck = globalThis.congkhai;
  const SLIPS = 2;

  /**
   * The question with its unknown words bent to the nearest words of names; empty when that finds nothing either.
   * @param {Searchable} searchable
   * @param {string} question
   * @returns {string}
   */
  ck.nearest = function (searchable, question) {
    const tokens = ck.tokens(question);
    const words = tokens.map((token) => (isKnown(searchable, token.folded) ? token.text : nearestWord(searchable, token.folded)));
    const text = words.filter(Boolean).join(" ");
    if (!text || text === tokens.map((token) => token.text).join(" ")) return "";
    // Only what names have is worth offering.
    return ck.understand(searchable, text).words.some((word) => word.syllable >= 0 && searchable.having[word.syllable].length) ? text : "";
  };

  function isKnown(searchable, folded) {
    return searchable.syllables.get(folded) < searchable.ownSyllables;
  }

  function nearestWord(searchable, folded) {
    if (folded.length < 3 || /[0-9]/.test(folded)) return "";
    let best = "", least = SLIPS + 1;
    for (let syllable = 0; syllable < searchable.ownSyllables; syllable += 1) {
      const spelled = searchable.spelled[syllable];
      // A short word two slips away is another word.
      const allowed = Math.min(SLIPS, Math.floor(Math.max(folded.length, spelled.length) / 2.5));
      const often = searchable.having[syllable].length / (1 + searchable.codes.length);
      const slips = often && Math.abs(spelled.length - folded.length) <= allowed ? slipsBetween(folded, spelled) : Infinity;
      // Of words equally near, the one that more names have.
      if (slips <= allowed && slips - often < least) [best, least] = [spelled, slips - often];
    }
    return best;
  }

  /** Letters put in, left out or changed. */
  function slipsBetween(one, other) {
    let row = [...other, ""].map((_, place) => place);
    for (let place = 1; place <= one.length; place += 1) {
      const next = [place];
      for (let at = 1; at <= other.length; at += 1) {
        next.push(Math.min(row[at] + 1, next[at - 1] + 1, row[at - 1] + (one[place - 1] === other[at - 1] ? 0 : 1)));
      }
      row = next;
    }
    return row[other.length];
  }
})();
