/* Ranking: which procedures answer a question, the best first, and why. */
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
  const SYNONYMS = { "mo-rong": WORTH.synonym, "it-mau": WORTH.fewSynonym, "goi-y": WORTH.hintSynonym };
  const LOOKED_AT = 160, SHOWN = 50, WEAKEST = 0.3, STEPS = 2048;
  ck.WORTH = WORTH;

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
    const asked = { ...askedOf(searchable, understood), fits };
    const procedures = ranked(searchable, asked, understood);
    return {
      procedures,
      others: othersFor(searchable, asked),
      parts: understood.parts,
      choices: understood.needs.map((need) => ({ ...choicesOf(searchable, need.of), share: shareOf(understood, need) })).filter((need) => need.choices.length > 1),
      signposts: understood.signposts.map(({ of }) => ({ title: of.ten, text: of.noiDung, place: of.noi, address: of.lienKet })),
      repairs: understood.repairs,
      searched: understood.searched,
      nearest: procedures.length ? "" : ck.nearest(searchable, question),
    };
  };

  /** Lookups for scoring: syllable → words, pair of syllables → weight. */
  function askedOf(searchable, understood) {
    const { words } = understood;
    const bySyllable = new Map();
    words.forEach((word, place) => {
      for (const syllable of word.syllable < 0 ? word.also : [word.syllable]) {
        if (!bySyllable.has(syllable)) bySyllable.set(syllable, []);
        bySyllable.get(syllable).push(place);
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
    return { words, bySyllable, pairs };
  }

  function ranked(searchable, asked, understood) {
    const meant = meantBy(searchable, understood);
    const isFit = asked.fits || (() => true);
    const hits = candidates(searchable, asked, meant)
      .filter(isFit)
      .map((place) => hitOf(searchable, place, asked, understood, meant))
      .filter((hit) => hit.score > 0.2);
    for (const place of named(searchable, understood.codes).filter(isFit)) {
      const hit = hitOf(searchable, place, asked, understood, meant);
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

  /** Place → what everyday terms and ambiguous needs say for it. */
  function meantBy(searchable, understood) {
    const meant = new Map();
    const add = (place, points, kind, text) => {
      if (place === undefined) return;
      if (!meant.has(place)) meant.set(place, new Map());
      keepBest(meant.get(place), { points, kind, text });
    };
    for (const found of understood.synonyms) {
      const { of, term } = found;
      const text = `${term} → ${of.official}`;
      const worth = SYNONYMS[of.use] * (of.use === "goi-y" ? shareOf(understood, found) : 1) * (isLiteral(searchable, of) ? WORTH.literal : 1);
      of.codes.forEach((code, order) => add(searchable.numbers.get(code), worth * WORTH.later ** order, "tu-dong-nghia", text));
      for (const [place, likeness] of namedLike(searchable, of)) {
        if (!of.codes.includes(searchable.codes[place])) add(place, worth * likeness, "tu-dong-nghia", text);
      }
    }
    for (const found of understood.needs) {
      const worth = WORTH.need * shareOf(understood, found);
      found.of.muc.forEach(([code], order) => add(searchable.numbers.get(code), worth * WORTH.later ** order, "lua-chon", found.term));
    }
    return toSpecialCases(searchable, understood, meant);
  }

  /** How much of the question a term is: a need said in passing is not what is asked. */
  function shareOf(understood, { start, end }) {
    const counted = understood.words.filter((word) => word.weight > 0.5).length;
    return WORTH.passing + (1 - WORTH.passing) * Math.min(1, (end - start) / Math.max(1, counted));
  }

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
    const own = casesOf(searchable, place);
    if (![...hinted].some((special) => !own.has(special) && !denied.has(special))) return [];
    return (searchable.siblings.get(place) || []).filter((other) => {
      const cases = casesOf(searchable, other);
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
    const full = fieldScore(searchable, of.field, asked).total;
    const weight = ck.weightOf(searchable, of.field);
    of.places = [];
    for (const [place, count] of counts) {
      if (count < weight * 0.8) continue;
      const likeness = fieldScore(searchable, searchable.titles[place], asked).total / full;
      if (likeness > 0.5) of.places.push([place, Math.min(1, likeness) ** 2]);
    }
    return of.places;
  }

  function askedOfField(searchable, field) {
    const words = [...field.row].map((syllable, place) => ({ syllable, also: [], text: "", marks: searchable.marks[field.words[place]], weight: 1 }));
    const pairs = words.slice(1).map((_, place) => ({ first: place, second: place + 1, weight: 1 }));
    return askedOf(null, { words, pairs });
  }

  /** The places worth a close look: most rare words in name, common names and body, or meant by a term. */
  function candidates(searchable, asked, meant) {
    const { codes, having, touching, rarity } = searchable;
    if (codes.length <= LOOKED_AT) return codes.map((_, place) => place);
    const sums = new Float32Array(codes.length);
    let most = 0;
    for (const [syllable, places] of asked.bySyllable) {
      const gain = rarity[syllable] * Math.max(...places.map((place) => asked.words[place].weight));
      for (const place of having[syllable]) sums[place] += gain;
      for (const place of touching[syllable]) sums[place] += gain * WORTH.body;
      most += gain * (1 + WORTH.body);
    }
    for (const place of meant.keys()) sums[place] += most || 1;
    if (asked.fits) sums.forEach((total, place) => { if (total && !asked.fits(place)) sums[place] = 0; });
    const least = leastOfMost(sums, 2 * most || 1);
    const found = [];
    for (let place = 0; place < sums.length; place += 1) if (sums[place] >= least) found.push(place);
    return found.length <= LOOKED_AT ? found : found.sort((one, other) => sums[other] - sums[one] || one - other).slice(0, LOOKED_AT);
  }

  /** A sum that at least LOOKED_AT places reach, and not many more; above 0. Sorting all costs a slow phone a keystroke. */
  function leastOfMost(sums, most) {
    const counts = new Uint16Array(STEPS + 1), step = most / STEPS;
    for (const sum of sums) counts[Math.floor(sum / step)] += 1;
    let reached = 0, at = STEPS;
    while (at > 0 && (reached += counts[at]) < LOOKED_AT) at -= 1;
    return Math.max(at * step, Number.MIN_VALUE);
  }

  function hitOf(searchable, place, asked, understood, meant) {
    const reasons = [];
    const because = (kind, text, points) => { if (points) reasons.push({ kind, text, points }); return points; };
    const title = fieldScore(searchable, searchable.titles[place], asked);
    const common = searchable.common[place]
      .map((field) => ({ ...fieldScore(searchable, field, asked), text: field.text }))
      .reduce((one, other) => (other.total > one.total ? other : one), { total: 0, words: [] });
    const [first, second] = title.total >= common.total ? [title, common] : [common, title];
    const kindOf = (field) => (field === title ? "ten" : "ten-thuong-goi");
    let score = because(kindOf(first), first.words.join(" "), first.total);
    score += because(kindOf(second), second.words.join(" "), second.total * WORTH.other);
    score += bodyScore(searchable, place, asked, title, common, because);
    score *= caseFactor(searchable, place, understood, because, score);
    for (const { points, kind, text } of meant.get(place)?.values() || []) score += because(kind, text, points);
    if (score > 0 && searchable.known.has(place)) score += because("hay-dung", "", WORTH.known);
    const over = searchable.over.get(place);
    if (over) score += because("het-hieu-luc", over, score * (WORTH.over - 1));
    return { code: searchable.codes[place], name: searchable.names[place], place, score, reasons };
  }

  /** How well a field holds the question: rare words, neighbours that stand together, how much of it is meant. */
  function fieldScore(searchable, field, asked) {
    const { row, words: spellings } = field;
    const mark = (place) => searchable.marks[spellings[place]];
    const best = new Map(), words = [];
    let pairs = 0, covered = 0, before = -1, seen = null;
    const used = new Set();
    for (let place = 0; place < row.length; place += 1) {
      const syllable = row[place];
      const wanted = asked.bySyllable.get(syllable);
      if (wanted) {
        let gain = 0;
        for (const one of wanted) gain = Math.max(gain, gainOf(asked.words[one], mark(place), searchable.rarity[syllable]));
        if (gain > (best.get(wanted[0]) || 0)) {
          if (!best.has(wanted[0])) words.push(searchable.spelled[syllable]);
          best.set(wanted[0], gain);
        }
        seen ??= new Set();
        if (!seen.has(syllable)) { seen.add(syllable); covered += searchable.rarity[syllable]; }
        const key = before * 65536 + syllable;
        const weight = before >= 0 && !used.has(key) && asked.pairs.get(key);
        if (weight) {
          used.add(key);
          const accents = Math.min(accentOf(asked, before, mark(place - 1)), accentOf(asked, syllable, mark(place)));
          pairs += weight * accents * (searchable.rarity[before] + searchable.rarity[syllable]) / 2;
        }
      }
      before = syllable;
    }
    let total = 0;
    for (const gain of best.values()) total += gain;
    if (!total) return { total: 0, words };
    const share = covered / (ck.weightOf(searchable, field) || covered);
    return { total: (WORTH.word * total + WORTH.pair * pairs) * (1 - WORTH.whole + WORTH.whole * Math.min(1, share)), words };
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
    const own = new Set([...title.words, ...common.words]);
    const words = [];
    let total = 0;
    for (const syllable of searchable.bodies[place]) {
      const wanted = asked.bySyllable.get(syllable);
      if (!wanted || own.has(searchable.spelled[syllable])) continue;
      total += searchable.rarity[syllable] * asked.words[wanted[0]].weight;
      words.push(searchable.spelled[syllable]);
    }
    return because("noi-dung", words.join(" "), total * WORTH.body);
  }

  /** The plain procedure before its special cases, unless the question speaks of them. */
  function caseFactor(searchable, place, understood, because, score) {
    const cases = casesOf(searchable, place);
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

  function casesOf(searchable, place) {
    searchable.cases ??= [];
    const title = searchable.titles[place];
    return (searchable.cases[place] ??= new Set(ck.termsIn(searchable.lists.cases,
      Array.from(title.row, (syllable, at) => ({ syllable, marks: searchable.marks[title.words[at]] }))).map((term) => term.of)));
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

  function othersFor(searchable, asked) {
    const full = asked.words.reduce((total, word) => total + (word.syllable < 0 ? 0.5 : searchable.rarity[word.syllable]) * word.weight, 0);
    return searchable.others
      .map((other) => {
        const title = fieldScore(searchable, other.title, asked);
        let body = 0;
        for (const syllable of new Set(other.body)) {
          const wanted = asked.bySyllable.get(syllable);
          if (wanted && !title.words.includes(searchable.spelled[syllable])) body += searchable.rarity[syllable] * asked.words[wanted[0]].weight;
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
