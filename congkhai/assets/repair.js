/* Words that nobody knows: keys of a switched-off keyboard, glued words, one slip. Known words are left alone. */
(function () {
  "use strict";
  const ck = (globalThis.congkhai ??= {});

  const LONGEST_SYLLABLE = 7, LONGEST_KEYS = 9;
  // What a piece loses that has to be decoded: glued words are seldom Telex too.
  const KEYED = 0.5;

  /**
   * Tokens with every unknown one repaired where that is possible.
   * @param {Searchable} searchable
   * @param {Token[]} tokens
   * @param {boolean} typing whether the last token may still be growing
   * @returns {{tokens: Token[], repairs: {typed: string, meant: string}[]}}
   */
  ck.repair = function (searchable, tokens, typing) {
    const repaired = [], repairs = [];
    tokens.forEach((token, place) => {
      const growing = typing && place === tokens.length - 1;
      const better = isKnown(searchable, token) || /^[0-9.]+$/.test(token.folded) ? null
        : decoded(searchable, token) || split(searchable, token) || (growing && completions(searchable, token)) ||
          mended(searchable, token, repaired.at(-1), tokens[place + 1]) ||
          (ck.isSyllable(token.folded) ? null : unkeyed(token));
      if (!better) return repaired.push(token);
      repaired.push(...better);
      if (!better[0].begins) repairs.push({ typed: token.text, meant: better.map((one) => one.text).join(" ") });
    });
    return { tokens: repaired, repairs };
  };

  /**
   * The question with every word that no name has bent to the nearest one that some name has, or empty.
   * @param {Searchable} searchable
   * @param {string} question
   * @returns {string}
   */
  ck.nearest = function (searchable, question) {
    const near = ck.tokens(question).map((token) => {
      const syllable = searchable.syllables.get(token.folded);
      return searchable.having[syllable]?.length ? token.text : nearestName(searchable, token.folded);
    });
    return near.some((word) => word === undefined) || !near.length ? "" : near.join(" ");
  };

  /** The commonest word of names that is one slip away. */
  function nearestName(searchable, folded) {
    return remembered(searchable, `≈ ${folded}`, () => searchable.spelled
      .filter((spelled, other) => searchable.having[other].length && spelled.length > 1 && oneSlip(folded, spelled))
      .sort((one, other) => commonness(searchable, other) - commonness(searchable, one))[0]);
  }

  /** What was found by looking at all words: a question is asked again with its next letter. */
  function remembered(searchable, key, look) {
    const looked = (searchable.looked ??= new Map());
    if (!looked.has(key)) looked.set(key, look());
    return looked.get(key);
  }

  function commonness(searchable, spelled) {
    return searchable.having[searchable.syllables.get(spelled)].length;
  }

  /** Words of bodies alone count when they could be syllables: records have glued words too. */
  function isKnown(searchable, token) {
    const syllable = searchable.syllables.get(token.folded);
    return syllable < searchable.ownSyllables || (syllable !== undefined && ck.isSyllable(token.folded));
  }

  /** What its keys stand for, when that is a word somebody knows. */
  function decoded(searchable, token) {
    const found = unkeyed(token);
    return found && isKnown(searchable, found[0]) ? found : null;
  }

  function unkeyed(token) {
    const text = token.marks ? null : ck.decodeKeys(token.text);
    return text && [ck.token(text, token.ends)];
  }

  /** The likeliest way to cut a glued word into known syllables: fewest pieces, commonest pairs. */
  function split(searchable, token) {
    const { text } = token;
    if (text.length < 5 || /[0-9.]/.test(text) || ck.isSyllable(token.folded)) return null;
    const best = [{ score: 0, pieces: [] }];
    for (let end = 1; end <= text.length; end += 1) {
      for (let start = Math.max(0, end - LONGEST_KEYS); start < end; start += 1) {
        const before = best[start];
        const piece = before && pieceOf(searchable, text.slice(start, end));
        if (!piece) continue;
        const score = before.score + worth(searchable, before.pieces.at(-1), piece) - (piece.keyed ? KEYED : 0);
        if (!best[end] || score > best[end].score) best[end] = { score, pieces: [...before.pieces, piece] };
      }
    }
    const found = best[text.length];
    if (!found || found.pieces.length < 2) return null;
    found.pieces.at(-1).ends = token.ends;
    return found.pieces;
  }

  /** A known syllable as it is written, or as the keys of a switched-off keyboard give it: “ddawngkykhaisinh”. */
  function pieceOf(searchable, text) {
    const piece = ck.token(text);
    if (isPiece(searchable, piece)) return piece;
    const [keyed] = text.length < 3 ? [] : decoded(searchable, piece) || [];
    return keyed && isPiece(searchable, keyed) ? { ...keyed, keyed: true } : null;
  }

  function isPiece(searchable, piece) {
    return isKnown(searchable, piece) && ck.isSyllable(piece.folded) && (piece.text.length > 1 || piece.folded === "y");
  }

  function worth(searchable, before, piece) {
    const syllable = searchable.syllables.get(piece.folded);
    const common = Math.log(1 + searchable.having[syllable].length) / Math.log(2 + searchable.codes.length);
    const together = before && beside(searchable, before.folded, piece.folded);
    return common - 1.6 + (together ? 1.5 : 0);
  }

  /** Any known syllable that begins so. */
  function completions(searchable, token) {
    if (!/^[a-z]+$/.test(token.folded)) return null;
    const begun = searchable.spelled.some((spelled) => spelled.startsWith(token.folded));
    return begun ? [{ ...token, begins: true }] : null;
  }

  /** The known syllable one slip away; neighbours that are known to stand beside it decide. */
  function mended(searchable, token, before, after) {
    const { folded } = token;
    if (folded.length < 3 || folded.length > LONGEST_SYLLABLE + 1 || /[0-9]/.test(folded)) return null;
    const key = [before?.folded, folded, after?.folded].join(" ");
    const best = remembered(searchable, key, () => oneSlipAway(searchable, folded, before, after));
    return best && [ck.token(best, token.ends)];
  }

  function oneSlipAway(searchable, folded, before, after) {
    let best = null, bestWorth = 0;
    for (let syllable = 0; syllable < searchable.spelled.length; syllable += 1) {
      const spelled = searchable.spelled[syllable];
      if (Math.abs(spelled.length - folded.length) > 1 || !oneSlip(folded, spelled) || !ck.isSyllable(spelled)) continue;
      const neighbours = [before && [before.folded, spelled], after && [spelled, after.folded]]
        .filter((pair) => pair && beside(searchable, ...pair)).length;
      // A word that could well be Vietnamese is somebody's word, unless its neighbours know better.
      if (!neighbours && (folded.length < 4 || ck.isSyllable(folded))) continue;
      const worth = 1 + neighbours * 4 + Math.log(1 + searchable.having[syllable].length) / 4 +
        (sorted(folded) === sorted(spelled) ? 2 : 0);
      if (worth > bestWorth) [best, bestWorth] = [spelled, worth];
    }
    return best;
  }

  /** Whether one letter put in, left out, changed, or two swapped make one word of the other. */
  function oneSlip(one, other) {
    let start = 0;
    while (start < one.length && one[start] === other[start]) start += 1;
    const rest = one.slice(start), wanted = other.slice(start);
    return rest.slice(1) === wanted || rest === wanted.slice(1) || rest.slice(1) === wanted.slice(1) ||
      (rest.slice(2) === wanted.slice(2) && rest[0] === wanted[1] && rest[1] === wanted[0]);
  }

  function sorted(word) {
    return [...word].sort().join("");
  }

  /**
   * Whether two syllables stand together in a name or a term; looked up once for each pair.
   * @param {Searchable} searchable
   * @param {number | undefined} first
   * @param {number | undefined} second
   * @returns {boolean}
   */
  ck.areTogether = function (searchable, first, second) {
    if (first === undefined || second === undefined) return false;
    const pair = first * 65536 + second;
    if (searchable.lists.pairs.has(pair)) return true;
    const looked = (searchable.together ??= new Map());
    if (!looked.has(pair)) looked.set(pair, standTogether(searchable, first, second));
    return looked.get(pair);
  };

  function standTogether({ having, titles, common }, first, second) {
    const places = having[first].length < having[second].length ? having[first] : having[second];
    const inField = ({ row }) => {
      for (let at = row.indexOf(first); at >= 0; at = row.indexOf(first, at + 1)) if (row[at + 1] === second) return true;
      return false;
    };
    return places.some((place) => inField(titles[place]) || common[place].some(inField));
  }

  function beside(searchable, first, second) {
    return ck.areTogether(searchable, searchable.syllables.get(first), searchable.syllables.get(second));
  }
})();
