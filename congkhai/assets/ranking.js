/* Ranking: which procedures answer a question, the best first, and why. */
(function () {
  "use strict";
  const ck = (globalThis.congkhai ??= {});
  const WORTH = ck.WORTH;
  const LOOKED_AT = 160, SHOWN = 50, WEAKEST = 0.3, STEPS = 2048;

  /**
   * @typedef {object} Answer
   * @property {Hit[]} procedures the best first
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
    const procedures = ranked(searchable, asked, understood, fits);
    return {
      procedures,
      others: othersFor(searchable, asked),
      parts: understood.parts,
      choices: understood.needs.map((need) => ({ ...choicesOf(searchable, need.of), share: ck.shareOf(understood, need) })).filter((need) => need.choices.length > 1),
      signposts: understood.signposts.map(({ of }) => ({ title: of.ten, text: of.noiDung, place: of.noi, address: of.lienKet })),
      repairs: understood.repairs,
      searched: understood.searched,
      nearest: procedures.length ? "" : ck.nearest(searchable, question),
    };
  };

  function ranked(searchable, asked, understood, fits) {
    const meant = ck.meantBy(searchable, understood);
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

  function othersFor(searchable, asked) {
    const full = asked.words.reduce((total, word) => total + (word.syllable < 0 ? 0.5 : searchable.rarity[word.syllable]) * word.weight, 0);
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
