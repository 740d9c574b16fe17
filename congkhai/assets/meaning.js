/* Meaning: what everyday terms and ambiguous needs of a question say for procedures. */
(function () {
  "use strict";
  const ck = (globalThis.congkhai ??= {});
  const WORTH = ck.WORTH;
  const SYNONYMS = { "mo-rong": WORTH.synonym, "it-mau": WORTH.fewSynonym, "goi-y": WORTH.hintSynonym };

  /**
   * What everyday terms and ambiguous needs say for procedures.
   * @param {Searchable} searchable
   * @param {Understood} understood
   * @returns {Map<number, Map<string, Reason>>} place → text → what it adds
   */
  ck.meantBy = function (searchable, understood) {
    const meant = new Map();
    const add = (place, points, kind, text) => {
      if (place === undefined) return;
      if (!meant.has(place)) meant.set(place, new Map());
      keepBest(meant.get(place), { points, kind, text });
    };
    for (const found of understood.synonyms) {
      const { of, term } = found;
      const text = `${term} → ${of.official}`;
      const worth = SYNONYMS[of.use] * (of.use === "goi-y" ? ck.shareOf(understood, found) : 1) * (isLiteral(searchable, of) ? WORTH.literal : 1);
      of.codes.forEach((code, order) => add(searchable.numbers.get(code), worth * WORTH.later ** order, "tu-dong-nghia", text));
      for (const [place, likeness] of namedLike(searchable, of)) {
        if (!of.codes.includes(searchable.codes[place])) add(place, worth * likeness, "tu-dong-nghia", text);
      }
    }
    for (const found of understood.needs) {
      const worth = WORTH.need * ck.shareOf(understood, found);
      found.of.muc.forEach(([code], order) => add(searchable.numbers.get(code), worth * WORTH.later ** order, "lua-chon", found.term));
    }
    return toSpecialCases(searchable, understood, meant);
  };

  /**
   * How much of the question a term is: a need said in passing is not what is asked.
   * @param {Understood} understood
   * @param {{start: number, end: number}} found
   * @returns {number} 0 … 1
   */
  ck.shareOf = function (understood, { start, end }) {
    const counted = understood.words.filter((word) => word.weight > 0.5).length;
    return WORTH.passing + (1 - WORTH.passing) * Math.min(1, (end - start) / Math.max(1, counted));
  };

  /** Whether other procedures have the term in their names, so that it need not mean those it stands for. */
  function isLiteral(searchable, of) {
    of.literal ??= Boolean(holding(searchable, of.row).some((place) => !of.codes.includes(searchable.codes[place]) &&
      !namedLike(searchable, of).some(([other]) => other === place)));
    return of.literal;
  }

  /** Places of the names that have the syllables one after the other. */
  function holding(searchable, row) {
    const [first, ...others] = [...row].map((syllable) => searchable.having[syllable]).sort((one, other) => one.length - other.length);
    return first.filter((place) => others.every((places) => places.includes(place)) &&
      ` ${searchable.titles[place].row.join(" ")} `.includes(` ${row.join(" ")} `));
  }

  /** What is said for a plain procedure goes to its sibling when the question speaks of that one's special case. */
  function toSpecialCases(searchable, understood, meant) {
    const moved = new Map();
    const give = (place, gains, share) => {
      if (!moved.has(place)) moved.set(place, new Map());
      for (const gain of gains) keepBest(moved.get(place), { ...gain, points: gain.points * share });
    };
    for (const [place, gains] of meant) {
      const better = siblingsAskedFor(searchable, understood, place);
      for (const other of better) give(other, gains.values(), 1);
      give(place, gains.values(), better.length ? WORTH.plainOfSpecial : 1);
    }
    return moved;
  }

  /** Siblings that have, beyond the special cases of a procedure, only those that the question speaks of. */
  function siblingsAskedFor(searchable, { hinted, denied }, place) {
    const own = ck.casesOf(searchable, place);
    if (![...hinted].some((special) => !own.has(special) && !denied.has(special))) return [];
    return (searchable.siblings.get(place) || []).filter((other) => {
      const cases = ck.casesOf(searchable, other);
      return cases.size > own.size && [...own].every((special) => cases.has(special)) &&
        [...cases].every((special) => hinted.has(special) && !denied.has(special));
    });
  }

  /** A term speaks once for a procedure, with the most it has to say. */
  function keepBest(gains, gain) {
    if (gain.points > (gains.get(gain.text)?.points || 0)) gains.set(gain.text, gain);
  }

  /** Procedures whose name holds the official words of a synonym, with how alike they are; found once per synonym. */
  function namedLike(searchable, of) {
    if (of.places) return of.places;
    const asked = askedOfField(searchable, of.field);
    const counts = new Map();
    for (const syllable of new Set(of.field.row)) {
      for (const place of searchable.having[syllable]) counts.set(place, (counts.get(place) || 0) + searchable.rarity[syllable]);
    }
    const full = ck.fieldScore(searchable, of.field, asked).total;
    const weight = ck.weightOf(searchable, of.field);
    of.places = [];
    for (const [place, count] of counts) {
      if (count < weight * 0.8) continue;
      const likeness = ck.fieldScore(searchable, searchable.titles[place], asked).total / full;
      if (likeness > 0.5) of.places.push([place, Math.min(1, likeness) ** 2]);
    }
    return of.places;
  }

  function askedOfField(searchable, field) {
    const words = [...field.row].map((syllable, place) => ({ syllable, also: [], text: "", marks: searchable.marks[field.words[place]], weight: 1 }));
    const pairs = words.slice(1).map((_, place) => ({ first: place, second: place + 1, weight: 1 }));
    return ck.askedOf(searchable, { words, pairs });
  }
})();
