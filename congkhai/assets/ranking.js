/* Ranking: which procedures answer a question, the best first. Runs wholly in the browser. */
(function () {
  "use strict";
  const ck = (globalThis.congkhai ??= {});

  // Places in an entry of the index (congkhai/search/index.py).
  const CODE = 0, NAME = 1, COMMON = 2, OVER = 8, BODY = 9;
  // Words that carry nothing in a question.
  const FILLERS = new Set(
    ("a ad ah ak anh ban cho chi co cach can con cua da dang duoc di em gi gio hay hoi khi khong ko la lam lai minh " +
      "moi muon nao nay nhe nhu nha nhung o oi phai ra roi sao the thi thu tuc toi tu va vay ve voi xin")
      .split(" ").filter((word) => !["con", "lai", "dang", "lam", "tu", "khong"].includes(word)));
  const WEIGHTS = { exactName: 60, phrase: 24, commonPhrase: 20, later: 8, name: 10, common: 9, pair: 6, body: 2, start: 4, over: -14 };

  /**
   * @typedef {{entry: Array, name: string, common: string[], words: Set<string>, pairs: Set<string>,
   *   commonWords: Set<string>, body: Set<string>}} Prepared
   * @typedef {{entry: Array, score: number}} Hit
   */

  /**
   * Fold the index once.
   * @param {{thuTuc: Array[], khac: Array[], tuDongNghia: Array[]}} index
   */
  ck.prepare = function (index) {
    const procedures = index.thuTuc.map((entry) => prepared(entry, entry[COMMON], entry[BODY]));
    const others = index.khac.map((entry) => prepared(entry, [], ck.fold(entry[2])));
    const synonyms = index.tuDongNghia.map(([term, official, codes]) => ({
      term: ck.fold(term), official: ck.fold(official), codes: new Set(codes) }));
    return { procedures, others, synonyms, rarity: rarityOf(procedures) };
  };

  /**
   * The answers to a question: procedures, then policies and pages.
   * @param {ReturnType<typeof ck.prepare>} index
   * @param {string} question
   * @returns {{procedures: Hit[], others: Hit[]}}
   */
  ck.rank = function (index, question) {
    const asked = understood(index, ck.fold(question));
    const by = (items) => items
      .map((item) => ({ entry: item.entry, score: score(item, asked, index.rarity) }))
      .filter((hit) => hit.score > 0)
      .sort((one, other) => other.score - one.score || (one.entry[0] < other.entry[0] ? -1 : 1));
    const best = by(index.procedures);
    const top = best.length ? best[0].score : 0;
    return {
      procedures: best.filter((hit) => hit.score >= top * 0.25).slice(0, 50),
      others: by(index.others).slice(0, 5),
    };
  };

  function prepared(entry, common, body) {
    const name = ck.fold(entry[NAME]);
    const folded = common.map(ck.fold);
    return {
      entry, name, common: folded,
      words: new Set(name.split(" ")), pairs: pairsOf(name),
      commonWords: new Set(folded.join(" ").split(" ")), commonPairs: new Set(folded.flatMap((text) => [...pairsOf(text)])),
      body: new Set(body.split(" ")), over: Boolean(entry[OVER]) && entry.length > 3,
    };
  }

  function understood(index, text) {
    const all = text.split(" ").filter(Boolean);
    const words = all.filter((word) => !FILLERS.has(word));
    const meant = index.synonyms.filter((synonym) => (` ${text} `).includes(` ${synonym.term} `));
    // The longest everyday term is the one that was meant.
    const longest = Math.max(0, ...meant.map((synonym) => synonym.term.length));
    const chosen = meant.filter((synonym) => synonym.term.length === longest);
    return {
      text, words: words.length ? words : all, pairs: pairsOf((words.length ? words : all).join(" ")),
      officials: chosen.map((synonym) => synonym.official),
      // Code → its place: the list names the likeliest first.
      codes: new Map(chosen.flatMap((synonym) => [...synonym.codes].map((code, place) => [code, place])).reverse()),
    };
  }

  function score(item, asked, rarity) {
    if (asked.text === String(item.entry[CODE]).toLowerCase()) return 1000;
    let total = 0;
    let found = 0;
    for (const word of asked.words) {
      const weight = rarity(word);
      if (item.words.has(word)) { total += WEIGHTS.name * weight; found += 1; }
      else if (item.commonWords.has(word)) { total += WEIGHTS.common * weight; found += 1; }
      else if (item.body.has(word)) total += WEIGHTS.body * weight;
    }
    const synonym = asked.codes.has(item.entry[CODE]) ||
      asked.officials.some((official) => item.name.includes(official));
    if (!found && !synonym) return found || total > WEIGHTS.body * 2 ? total : 0;
    for (const pair of asked.pairs) {
      if (item.pairs.has(pair)) total += WEIGHTS.pair * rarity(pair.split(" ")[0]);
      else if (item.commonPairs.has(pair)) total += WEIGHTS.pair * rarity(pair.split(" ")[0]);
    }
    if (synonym) total += WEIGHTS.exactName - WEIGHTS.later * (asked.codes.get(item.entry[CODE]) || 0);
    if (item.common.includes(asked.text)) total += WEIGHTS.exactName;
    if (item.name === asked.text || item.name === `thu tuc ${asked.text}`) total += WEIGHTS.exactName;
    else if (item.name.includes(asked.text)) total += WEIGHTS.phrase;
    else if (item.common.some((text) => text.includes(asked.text))) total += WEIGHTS.commonPhrase;
    // Of two that match alike, the plainer one: special cases have longer names.
    total *= 0.6 + 0.4 * (found / asked.words.length);
    total -= 0.35 * Math.max(0, item.words.size - found);
    return total + (item.over ? WEIGHTS.over : 0);
  }

  function rarityOf(items) {
    const counts = new Map();
    for (const item of items) {
      for (const word of new Set([...item.words, ...item.commonWords])) counts.set(word, (counts.get(word) || 0) + 1);
    }
    return (word) => 0.3 + Math.log((items.length + 1) / ((counts.get(word) || 0) + 1)) / Math.log(items.length + 1);
  }

  function pairsOf(text) {
    const words = text.split(" ");
    return new Set(words.slice(1).map((word, place) => `${words[place]} ${word}`));
  }
})();
