/* Scoring: how well one procedure answers a question, and why. */
(function () {
  "use strict";
  const ck = (globalThis.congkhai ??= {});

  // What evidence is worth. A word counts by its rarity, between 0 and 1.
  const WORTH = {
    word: 1, pair: 0.9, foreignAccent: 0.55, whole: 0.5, other: 0.15, body: 0.12,
    synonym: 2.6, fewSynonym: 2.0, hintSynonym: 1.0, need: 1.9, later: 0.93,
    plain: 0.72, deniedCase: 0.35, deniedWord: 0.6, hintedCase: 0.5, missedCase: 0.9,
    known: 0.12, over: 0.55, literal: 0.6, passing: 0.35, plainOfSpecial: 0.75,
  };
  ck.WORTH = WORTH;
  const NO_CASES = new Set();
  const NOTHING = { total: 0, syllables: [] };

  /**
   * @typedef {object} Reason
   * @property {string} kind ma, ten, ten-thuong-goi, noi-dung, tu-dong-nghia, lua-chon, truong-hop, phu-dinh, hay-dung, het-hieu-luc
   * @property {string} text the words or the term that gave it
   * @property {number} points what it added or took away
   */

  /**
   * @typedef {object} Hit
   * @property {string} code
   * @property {string} name
   * @property {number} place in the index
   * @property {number} score
   * @property {Reason[]} reasons
   */

  /**
   * Lookups for scoring.
   * @typedef {object} Asked
   * @property {Word[]} words
   * @property {Map<number, number[]>} bySyllable syllable → places in `words`
   * @property {Uint8Array} wanted syllable → 1 if `bySyllable` has it: most syllables of names are not, and asking a map takes longer
   * @property {Map<number, number>} pairs two syllables that stand together → weight
   */

  /**
   * @param {Searchable} searchable
   * @param {{words: Word[], pairs: {first: number, second: number, weight: number}[]}} understood
   * @returns {Asked}
   */
  ck.askedOf = function (searchable, understood) {
    const { words } = understood;
    const bySyllable = new Map(), wanted = new Uint8Array(searchable.spelled.length);
    words.forEach((word, place) => {
      for (const syllable of word.syllable < 0 ? word.also : [word.syllable]) {
        if (!bySyllable.has(syllable)) bySyllable.set(syllable, []);
        bySyllable.get(syllable).push(place);
        wanted[syllable] = 1;
      }
    });
    const pairs = new Map();
    for (const { first, second, weight } of understood.pairs) {
      const seconds = words[second].syllable < 0 ? words[second].also : [words[second].syllable];
      for (const syllable of seconds) {
        const key = words[first].syllable * 65536 + syllable;
        pairs.set(key, Math.max(weight, pairs.get(key) || 0));
      }
    }
    return { words, bySyllable, wanted, pairs };
  };

  /**
   * A procedure as an answer.
   * @param {Searchable} searchable
   * @param {number} place of the procedure
   * @param {Asked} asked
   * @param {Understood} understood
   * @param {Map<number, Map<string, Reason>>} meant what everyday terms say for whom
   * @returns {Hit}
   */
  ck.hitOf = function (searchable, place, asked, understood, meant) {
    return new Scored(searchable, place, asked, understood, meant);
  };

  // Most procedures are looked at and not shown: nobody asks for their reasons.
  class Scored {
    #question;
    #reasons = null;

    constructor(searchable, place, ...question) {
      this.code = searchable.codes[place];
      this.name = searchable.names[place];
      this.place = place;
      this.score = scoreOf(searchable, place, ...question, pointsAlone);
      this.#question = [searchable, place, ...question];
    }

    get reasons() { return (this.#reasons ??= reasonsOf(...this.#question)); }
  }

  const pointsAlone = (_kind, _text, points) => points;

  function reasonsOf(searchable, ...question) {
    const reasons = [];
    scoreOf(searchable, ...question, (kind, text, points) => {
      if (points) reasons.push({ kind, text: typeof text === "string" ? text : text.map((one) => searchable.spelled[one]).join(" "), points });
      return points;
    });
    return reasons;
  }

  /** The sum of all that `because` is told: kind, text or syllables, and points, which it returns. */
  function scoreOf(searchable, place, asked, understood, meant, because) {
    const title = ck.fieldScore(searchable, searchable.titles[place], asked);
    const common = bestCommon(searchable, place, asked);
    const [first, second] = title.total >= common.total ? [title, common] : [common, title];
    const kindOf = (field) => (field === title ? "ten" : "ten-thuong-goi");
    let score = because(kindOf(first), first.syllables, first.total);
    score += because(kindOf(second), second.syllables, second.total * WORTH.other);
    score += bodyScore(searchable, place, asked, title, common, because);
    score *= caseFactor(searchable, place, understood, because, score);
    for (const { points, kind, text } of meant.get(place)?.values() || []) score += because(kind, text, points);
    if (score > 0 && searchable.known.has(place)) score += because("hay-dung", "", WORTH.known);
    const over = searchable.over.get(place);
    if (over) score += because("het-hieu-luc", over, score * (WORTH.over - 1));
    return score;
  }

  function bestCommon(searchable, place, asked) {
    let best = NOTHING;
    for (const field of searchable.common[place]) {
      const score = ck.fieldScore(searchable, field, asked);
      if (score.total > best.total) best = score;
    }
    return best;
  }

  /**
   * How well a field holds the question: rare words, neighbours that stand together, how much of it is meant.
   * @param {Searchable} searchable
   * @param {Field} field
   * @param {Asked} asked
   * @returns {{total: number, syllables: number[]}} with the syllables that both have
   */
  ck.fieldScore = function (searchable, field, asked) {
    const { row, words: spellings } = field;
    const { marks, rarity } = searchable, { wanted } = asked;
    let place = 0;
    while (place < row.length && !wanted[row[place]]) place += 1;
    if (place === row.length) return NOTHING;
    // A name has few words of a question: lists of them are faster than maps and sets.
    const syllables = [], firsts = [], gains = [], seen = [], used = [];
    let pairs = 0, covered = 0;
    for (; place < row.length; place += 1) {
      const syllable = row[place];
      if (!wanted[syllable]) continue;
      const words = asked.bySyllable.get(syllable), mark = marks[spellings[place]];
      const gain = bestGain(asked, words, mark, rarity[syllable]), known = firsts.indexOf(words[0]);
      if (known >= 0) gains[known] = Math.max(gains[known], gain);
      else if (gain > 0) { syllables.push(syllable); firsts.push(words[0]); gains.push(gain); }
      if (!seen.includes(syllable)) { seen.push(syllable); covered += rarity[syllable]; }
      const before = place ? row[place - 1] : 0, key = before * 65536 + syllable;
      const weight = place && wanted[before] && asked.pairs.get(key);
      if (weight && !used.includes(key)) {
        used.push(key);
        const accents = Math.min(accentOf(asked, before, marks[spellings[place - 1]]), accentOf(asked, syllable, mark));
        pairs += weight * accents * (rarity[before] + rarity[syllable]) / 2;
      }
    }
    if (!gains.length) return NOTHING;
    const total = gains.reduce((sum, gain) => sum + gain, 0);
    const share = covered / (ck.weightOf(searchable, field) || covered);
    return { total: (WORTH.word * total + WORTH.pair * pairs) * (1 - WORTH.whole + WORTH.whole * Math.min(1, share)), syllables };
  };

  function bestGain(asked, words, mark, rarity) {
    let best = 0;
    for (const place of words) best = Math.max(best, gainOf(asked.words[place], mark, rarity));
    return best;
  }

  function gainOf(word, mark, rarity) {
    return word.weight * rarity * (word.marks && word.marks !== mark ? WORTH.foreignAccent : 1);
  }

  function accentOf(asked, syllable, mark) {
    const wanted = asked.bySyllable.get(syllable);
    return wanted.some((one) => !asked.words[one].marks || asked.words[one].marks === mark) ? 1 : WORTH.foreignAccent;
  }

  /** Weaker evidence: words of the question that only the body has. */
  function bodyScore(searchable, place, asked, title, common, because) {
    const found = [];
    let total = 0;
    for (const syllable of searchable.bodies[place]) {
      if (!asked.wanted[syllable] || title.syllables.includes(syllable) || common.syllables.includes(syllable)) continue;
      total += searchable.rarity[syllable] * asked.words[asked.bySyllable.get(syllable)[0]].weight;
      found.push(syllable);
    }
    return because("noi-dung", found, total * WORTH.body);
  }

  /** The plain procedure before its special cases, unless the question speaks of them. */
  function caseFactor(searchable, place, understood, because, score) {
    const cases = ck.casesOf(searchable, place);
    let factor = 1;
    for (const special of cases) {
      const worth = understood.denied.has(special) ? WORTH.deniedCase : understood.hinted.has(special) ? 1 + WORTH.hintedCase : WORTH.plain;
      because("truong-hop", special.ten, score * factor * (worth - 1));
      factor *= worth;
    }
    for (const special of understood.hinted) {
      if (cases.has(special) || understood.denied.has(special)) continue;
      because("truong-hop", special.ten, score * factor * (WORTH.missedCase - 1));
      factor *= WORTH.missedCase;
    }
    const denied = deniedIn(searchable.titles[place], understood);
    if (denied) {
      because("phu-dinh", denied, score * factor * (WORTH.deniedWord - 1));
      factor *= WORTH.deniedWord;
    }
    return factor;
  }

  /**
   * The special cases that a name speaks of.
   * @param {Searchable} searchable
   * @param {number} place
   * @returns {Set<object>} entries of the editors' list
   */
  ck.casesOf = function (searchable, place) {
    searchable.cases ??= [];
    return (searchable.cases[place] ??= casesIn(searchable, searchable.titles[place]));
  };

  function casesIn({ lists, marks }, { row, words }) {
    if (!row.some((syllable) => lists.cases.has(syllable))) return NO_CASES;
    const tokens = Array.from(row, (syllable, at) => ({ syllable, marks: marks[words[at]] }));
    return new Set(ck.termsIn(lists.cases, tokens).map((term) => term.of));
  }

  /** Words of the name that stand together in what the question denies, and nowhere else in it. */
  function deniedIn(title, understood) {
    const { deniedWords, words } = understood;
    for (let place = 1; place < deniedWords.length; place += 1) {
      const first = deniedWords[place - 1], second = deniedWords[place];
      if (words.some((word) => word.syllable === first.syllable) && words.some((word) => word.syllable === second.syllable)) continue;
      for (let at = 1; at < title.row.length; at += 1) {
        if (title.row[at - 1] === first.syllable && title.row[at] === second.syllable) return `${first.text} ${second.text}`;
      }
    }
    return "";
  }
})();
