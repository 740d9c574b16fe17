/* What a question says: which words count, which everyday terms it uses, what it denies, what it wants to know. */
(function () {
  "use strict";
  const ck = (globalThis.congkhai ??= {});

  const CODE = /\b(\d\.\d{6,9}(?:-[a-z]{1,10})?)(?:\.000\.00\.00\.[a-z]\d{2})?(?![\d])/g;
  // Of terms that overlap the longest counts; of equally long ones the first of these kinds.
  const KINDS = ["synonym", "denial", "part", "stop", "filler"];
  const DENIED_SYLLABLES = 9, DENIED_WORDS_IN_NAMES = 3;
  const JOINING = ["hay", "hoac", "va"];
  const WEIGHTS = { part: 0.12, filler: 0, stop: 0, denial: 0 };

  /**
   * @typedef {object} Word a syllable that counts
   * @property {number} syllable its number; -1 for the beginning of a word that is still being typed
   * @property {number[]} also numbers of the syllables that begin so
   * @property {string} text
   * @property {string} marks
   * @property {number} weight 0 … 1
   */

  /**
   * @typedef {object} Understood
   * @property {string[]} codes procedures named by their code
   * @property {Word[]} words
   * @property {{first: number, second: number, weight: number}[]} pairs places in `words` of neighbours
   * @property {Found[]} synonyms the terms taken for official words
   * @property {object[]} needs ambiguous needs, with their choices
   * @property {object[]} signposts
   * @property {string[]} parts what is asked for: phi, giay-to, o-dau, bao-lau, truc-tuyen, uy-quyen
   * @property {Set<object>} hinted special cases
   * @property {Set<object>} denied special cases
   * @property {Word[]} deniedWords
   * @property {{typed: string, meant: string}[]} repairs
   * @property {string} searched the question as it was understood, when something was repaired
   */

  /**
   * @param {Searchable} searchable
   * @param {string} question
   * @returns {Understood}
   */
  ck.understand = function (searchable, question) {
    const codes = [];
    const text = question.toLowerCase().replace(CODE, (_, code) => { codes.push(code); return " "; });
    const typing = !/\s$/.test(question);
    const { tokens, repairs } = ck.repair(searchable, ck.tokens(text), typing);
    const row = spelledOut(searchable, tokens.map((token) => ({ ...token, syllable: searchable.syllables.get(token.folded) })));
    const found = ck.termsIn(searchable.lists.terms, row);
    const chosen = longestFirst(found.filter((term) => KINDS.includes(term.kind) && !isContent(searchable, row, term)));
    const denied = deniedIn(searchable, row, chosen, found.filter((term) => term.kind === "hint"));
    const kept = chosen.filter((term) => term.kind === "synonym" && !denied[term.start]);
    const all = [...found, ...beyondFillers(searchable, row, chosen)];
    return {
      codes, repairs,
      searched: repairs.length ? tokens.map((token) => token.text).join(" ") : "",
      ...orBeginning(searchable, row, typing, wordsOf(searchable, row, chosen, denied)),
      synonyms: [...kept, ...apart(all, kept, "synonym", denied)],
      needs: unique(all.filter((term) => term.kind === "need" && !denied[term.start])),
      signposts: signpostsIn(all),
      parts: [...new Set(chosen.filter((term) => term.kind === "part").map((term) => term.of.ma))],
      hinted: new Set(hints(found, chosen, denied, false)),
      denied: new Set(hints(found, chosen, denied, true)),
    };
  };

  /** Shortcuts written out: đk → đăng ký. */
  function spelledOut(searchable, row) {
    const shortcuts = longestFirst(ck.termsIn(searchable.lists.terms, row).filter((term) => term.kind === "spelling"));
    for (const { of, start, end } of shortcuts.sort((one, other) => other.start - one.start)) {
      const written = ck.tokens(of.official).map((token) => ({ ...token, syllable: searchable.syllables.get(token.folded) }));
      if (written.length) written.at(-1).ends = row[end - 1].ends;
      row.splice(start, end - start, ...written);
    }
    return row;
  }

  function longestFirst(found) {
    const taken = [], chosen = [];
    const rank = (term) => KINDS.indexOf(term.kind);
    const ordered = [...found].sort((one, other) =>
      (other.end - other.start) - (one.end - one.start) || rank(one) - rank(other) || one.start - other.start);
    for (const term of ordered) {
      if (taken.slice(term.start, term.end).some(Boolean)) continue;
      for (let place = term.start; place < term.end; place += 1) taken[place] = true;
      chosen.push(term);
    }
    return chosen.sort((one, other) => one.start - other.start);
  }

  /** Whether a filler is part of a name after all: “ban sao” is no “bạn”, “thôi làm hòa giải viên” no “thôi”. */
  function isContent(searchable, row, { kind, term, start, end }) {
    if (end - start > 1 || !(kind === "stop" || (kind === "filler" && !row[start].marks && ck.marks(term)))) return false;
    return ck.areTogether(searchable, row[start - 1]?.syllable, row[start].syllable) ||
      ck.areTogether(searchable, row[start].syllable, row[end]?.syllable);
  }

  /** Which places are denied: those after “không phải” up to the first special case, comma, “mà” or “thôi”. */
  function deniedIn(searchable, row, chosen, specials) {
    const denied = row.map(() => false);
    const stops = new Set(chosen.filter((term) => term.kind === "stop").map((term) => term.start));
    for (const term of chosen) {
      if (term.kind !== "denial" || row[term.end - 1].ends || isNamed(searchable, row, term)) continue;
      const end = Math.min(row.length, term.end + DENIED_SYLLABLES, endOfCases(row, specials, term.end));
      for (let place = term.end; place < end && !stops.has(place); place += 1) {
        denied[place] = true;
        if (row[place].ends) break;
      }
    }
    return denied;
  }

  /** Where the first special case from a place on ends, and those that “hay”, “hoặc”, “và” join to it; Infinity without any. */
  function endOfCases(row, specials, from) {
    const later = specials.filter((term) => term.start >= from);
    if (!later.length) return Infinity;
    const first = Math.min(...later.map((term) => term.start));
    const end = Math.max(...later.filter((term) => term.start === first).map((term) => term.end));
    return JOINING.includes(row[end]?.folded) ? endOfCases(row, specials, end + 1) : end;
  }

  /** Whether a name itself says “không phải là cộng tác viên”. */
  function isNamed(searchable, row, { start, end }) {
    const said = row.slice(start, end + DENIED_WORDS_IN_NAMES).map((token) => token.syllable);
    const [first, ...others] = said.map((syllable) => searchable.having[syllable] || []);
    return said.length === end - start + DENIED_WORDS_IN_NAMES &&
      first.some((place) => others.every((places) => places.includes(place)));
  }

  /** Terms that are only parted by words that carry nothing: “mất [cái] giấy khai sinh”. */
  function beyondFillers(searchable, row, chosen) {
    const empty = new Set();
    for (const term of chosen) {
      if (term.kind !== "filler" && term.kind !== "stop") continue;
      for (let place = term.start; place < term.end; place += 1) empty.add(place);
    }
    const places = [...row.keys()].filter((place) => !empty.has(place));
    if (!empty.size || places.length < 2) return [];
    return ck.termsIn(searchable.lists.terms, places.map((place) => row[place]))
      .map((term) => ({ ...term, start: places[term.start], end: places[term.end - 1] + 1 }));
  }

  /** The longest terms of a kind that share no place with those already kept. */
  function apart(found, kept, kind, denied) {
    const free = (term) => !kept.some((other) => term.start < other.end && other.start < term.end);
    const fitting = found.filter((term) => term.kind === kind && free(term) && !denied[term.start] && term.end - term.start > 1);
    return longestFirst(fitting);
  }

  function wordsOf(searchable, row, chosen, denied) {
    const weights = row.map(() => 1);
    for (const term of chosen) {
      const weight = WEIGHTS[term.kind] ?? 1;
      for (let place = term.start; place < term.end; place += 1) weights[place] = weight;
    }
    const words = [], deniedWords = [], pairs = [];
    let before = null;
    row.forEach((token, place) => {
      const word = wordOf(searchable, token, weights[place]);
      if (!word) return void (weights[place] && (before = null));
      if (denied[place]) return void deniedWords.push(word);
      words.push(word);
      if (before !== null) {
        const near = before.place === place - 1 ? 1 : 0.5;
        pairs.push({ first: words.length - 2, second: words.length - 1,
          weight: near * Math.min(1, (word.weight + before.weight) / 2) });
      }
      before = { place, weight: word.weight };
    });
    return { words, pairs, deniedWords };
  }

  /** While nothing counts yet, the last word is the beginning of one: “k”, “th”. */
  function orBeginning(searchable, row, typing, said) {
    const last = row.at(-1);
    if (said.words.length || !last || !typing || !/^[a-z]+$/.test(last.folded)) return said;
    const word = { syllable: -1, also: beginning(searchable, last.folded), text: last.text, marks: "", weight: 1 };
    return { ...said, words: [word] };
  }

  function wordOf(searchable, token, weight) {
    if (!weight || (/^[0-9.]+$/.test(token.folded))) return null;
    const also = token.begins ? beginning(searchable, token.folded) : [];
    if (token.syllable === undefined && !also.length) return null;
    return { syllable: token.syllable ?? -1, also, text: token.text, marks: token.marks, weight };
  }

  function beginning(searchable, letters) {
    return [...searchable.spelled.keys()].filter((syllable) =>
      searchable.having[syllable].length && searchable.spelled[syllable].startsWith(letters));
  }

  function signpostsIn(found) {
    const excepted = new Set(found.filter((term) => term.kind === "except").map((term) => term.of));
    return unique(found.filter((term) => term.kind === "signpost" && !excepted.has(term.of)));
  }

  /** Special cases that the question speaks of, not counting words of “mất bao lâu” and the like. */
  function hints(found, chosen, denied, wanted) {
    const empty = chosen.filter((term) => term.kind === "part" || term.kind === "filler" || term.kind === "stop");
    return found
      .filter((term) => term.kind === "hint" && Boolean(denied[term.start]) === wanted)
      .filter((term) => !empty.some((other) => other.start <= term.start && term.end <= other.end))
      .map((term) => term.of);
  }

  /** The entries found, the longest term first, each once. */
  function unique(found) {
    const ordered = [...found].sort((one, other) => (other.end - other.start) - (one.end - one.start));
    const seen = new Set();
    return ordered.filter((term) => !seen.has(term.of) && seen.add(term.of));
  }
})();
