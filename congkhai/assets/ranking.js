/* Ranking: which procedures answer a question, the best first, and why. */
(function () {
  "use strict";
  const ck = (globalThis.congkhai ??= {});
  const WORTH = ck.WORTH;
  const LOOKED_AT = 160, SHOWN = 50, WEAKEST = 0.3, STEPS = 2048;
  // The share of a question that the best procedure answers: less is a word or two in common.
  const UNSURE = 0.3;
  // How many procedures may claim a question that has a signpost, and how much of a name the question must have for that.
  const CLAIMING = 10, CLAIMED = 0.45;

  /**
   * @typedef {object} Answer
   * @property {Hit[]} procedures the best first
   * @property {boolean} unsure whether even the best has little of the question
   * @property {boolean} elsewhere whether a signpost is the answer, and the procedures only have words in common with it
   * @property {{address: string, name: string, text: string, score: number}[]} others policies and pages
   * @property {string[]} parts what the question asks about: phi, giay-to, o-dau, bao-lau, truc-tuyen, uy-quyen
   * @property {{title: string, choices: {code: string, name: string, when: string}[], share: number}[]} choices of an
   *   ambiguous need, with how much of the question it is
   * @property {{title: string, text: string, place: string, address: string}[]} signposts to other authorities
   * @property {{typed: string, meant: string}[]} repairs words that were read otherwise than typed
   * @property {string} searched the whole question as read, when something was repaired; else empty
   * @property {string} nearest when nothing was found: the nearest spelling that finds something; else empty
   */

  /**
   * The answers to a question.
   * @param {Searchable} searchable what `ck.prepare` made
   * @param {string} question as typed
   * @param {((place: number) => boolean) | null} [fits] which procedures may be among the answers; null is all
   * @returns {Answer}
   */
  ck.rank = function (searchable, question, fits = null) {
    const understood = ck.understand(searchable, question);
    const asked = ck.askedOf(searchable, understood);
    const meant = ck.meantBy(searchable, understood);
    const full = fullScore(searchable, asked);
    const procedures = ranked(searchable, asked, understood, meant, fits);
    const [best] = procedures, share = best && !meant.has(best.place) ? best.score / full : 1;
    return {
      procedures,
      unsure: share < UNSURE,
      elsewhere: isElsewhere(searchable, understood, meant, procedures.slice(0, CLAIMING)),
      others: othersFor(searchable, asked, full),
      parts: understood.parts,
      choices: understood.needs.map((need) => ({ ...choicesOf(searchable, need.of), share: ck.shareOf(understood, need) })).filter((need) => need.choices.length > 1),
      signposts: understood.signposts.map(({ of }) => ({ title: of.ten, text: of.noiDung, place: of.noi, address: of.lienKet })),
      repairs: understood.repairs,
      searched: understood.searched,
      nearest: procedures.length ? "" : ck.nearest(searchable, question),
    };
  };

  function ranked(searchable, asked, understood, meant, fits) {
    const isFit = fits || (() => true);
    const hits = candidates(searchable, asked, meant, fits)
      .filter(isFit)
      .map((place) => ck.hitOf(searchable, place, asked, understood, meant))
      .filter((hit) => hit.score > 0.2);
    for (const place of named(searchable, understood.codes).filter(isFit)) {
      const hit = ck.hitOf(searchable, place, asked, understood, meant);
      const old = hits.findIndex((other) => other.place === place);
      if (old >= 0) hits.splice(old, 1);
      hits.push({ ...hit, score: hit.score + 100, reasons: [{ kind: "ma", text: hit.code, points: 100 }, ...hit.reasons] });
    }
    hits.sort((one, other) => other.score - one.score || (one.code < other.code ? -1 : 1));
    return hits.filter((hit) => hit.score >= hits[0].score * WEAKEST || hit.score > 50).slice(0, SHOWN);
  }

  /** Procedures whose code was typed, and what stands in for those that ended. */
  function named(searchable, codes) {
    const places = [];
    for (const code of codes) {
      const place = searchable.numbers.get(code) ?? searchable.numbers.get(code.replace(/-xoa$/, "-Xoa"));
      if (place !== undefined) places.push(place);
    }
    return places;
  }

  /** The places worth a close look: most rare words in name, common names and body, or meant by a term. */
  function candidates(searchable, asked, meant, fits) {
    const { codes, having, touching, rarity } = searchable;
    if (codes.length <= LOOKED_AT) return codes.map((_, place) => place);
    const sums = new Float32Array(codes.length);
    let most = 0;
    for (const [syllable, places] of asked.bySyllable) {
      const gain = rarity[syllable] * Math.max(...places.map((place) => asked.words[place].weight));
      add(sums, having[syllable], gain);
      add(sums, touching[syllable], gain * WORTH.body);
      most += gain * (1 + WORTH.body);
    }
    for (const place of meant.keys()) sums[place] += most || 1;
    if (fits) sums.forEach((total, place) => { if (total && !fits(place)) sums[place] = 0; });
    const least = leastOfMost(sums, 2 * most || 1);
    const found = [];
    for (let place = 0; place < sums.length; place += 1) if (sums[place] >= least) found.push(place);
    return found.length <= LOOKED_AT ? found : found.sort((one, other) => sums[other] - sums[one] || one - other).slice(0, LOOKED_AT);
  }

  function add(sums, places, gain) {
    for (let at = 0; at < places.length; at += 1) sums[places[at]] += gain;
  }

  /** A sum that at least LOOKED_AT places reach, and not many more; above 0. Sorting all costs a slow phone a keystroke. */
  function leastOfMost(sums, most) {
    const counts = new Uint16Array(STEPS + 1), step = most / STEPS;
    for (let place = 0; place < sums.length; place += 1) if (sums[place]) counts[Math.floor(sums[place] / step)] += 1;
    let reached = 0, at = STEPS;
    while (at > 0 && (reached += counts[at]) < LOOKED_AT) at -= 1;
    return Math.max(at * step, Number.MIN_VALUE);
  }

  /** Whether the signpost is the answer: no procedure is meant, is named like it, or has much to do with the other words. */
  function isElsewhere(searchable, { signposts, words }, meant, procedures) {
    const terms = signposts.map(({ term }) => ck.tokens(term).map(({ folded }) => searchable.syllables.get(folded)));
    const theirs = new Set(terms.flat());
    const rest = ck.askedOf(searchable, { words: words.filter(({ syllable }) => !theirs.has(syllable)), pairs: [] });
    const isNamed = (field) => terms.some((term) => term.every((syllable) => field.row.includes(syllable))) ||
      coverOf(searchable, field, rest) > CLAIMED;
    return terms.length > 0 && !procedures.some(({ place }) =>
      meant.has(place) || [searchable.titles[place], ...searchable.common[place]].some(isNamed));
  }

  /** How much of a field a question has. */
  function coverOf(searchable, field, asked) {
    const { syllables } = ck.fieldScore(searchable, field, asked);
    return syllables.reduce((sum, syllable) => sum + searchable.rarity[syllable], 0) / (ck.weightOf(searchable, field) || 1);
  }

  /** What a field would score that has every word of the question and nothing else, without neighbours. */
  function fullScore({ rarity }, { words }) {
    return words.reduce((total, word) => total + (word.syllable < 0 ? 0.5 : rarity[word.syllable]) * word.weight, 0);
  }

  function othersFor(searchable, asked, full) {
    return searchable.others
      .map((other) => {
        const title = ck.fieldScore(searchable, other.title, asked);
        let body = 0;
        for (const syllable of other.body) {
          if (!asked.wanted[syllable] || title.syllables.includes(syllable)) continue;
          body += searchable.rarity[syllable] * asked.words[asked.bySyllable.get(syllable)[0]].weight;
        }
        return { address: other.address, name: other.name, text: other.text, score: title.total + 0.4 * body };
      })
      .filter((other) => other.score > 0.5 * full)
      .sort((one, other) => other.score - one.score || (one.address < other.address ? -1 : 1))
      .slice(0, 5);
  }

  function choicesOf(searchable, need) {
    const choices = need.muc
      .filter(([code]) => searchable.numbers.has(code))
      .map(([code, when]) => ({ code, name: searchable.names[searchable.numbers.get(code)], when }));
    return { title: need.ten, choices };
  }
})();
