/* The editors' lists, compiled: which of their terms stand in a row of syllables. */
(function () {
  "use strict";
  const ck = (globalThis.congkhai ??= {});

  // Of the syllables of Vietnamese text two thirds have a diacritic.
  const ACCENTED = 0.5;

  /**
   * @typedef {object} Found a term of a list in a question
   * @property {string} kind filler, denial, part, synonym, spelling, need, signpost, except, hint or name (of a case)
   * @property {*} of the entry of the list
   * @property {string} term
   * @property {number} start place of its first token
   * @property {number} end place after its last token
   */

  /**
   * Compile the lists that came with the index.
   * @param {object} lists
   * @param {{field: (text: string) => Field}} reader
   */
  ck.compileLists = function (lists, reader) {
    const terms = new Map(), pairs = new Set();
    const put = (kind, texts, of) => { for (const text of texts) notePairs(pairs, putTerm(terms, kind, text, of, reader)); };
    for (const [term, kind] of lists.tuDem) put(kind, [term], term);
    for (const part of lists.phan) put("part", part.tu, part);
    for (const entry of lists.tuDongNghia) {
      const [term, official, codes, use] = entry;
      const of = { term, official, codes, use, row: reader.field(term).row, field: reader.field(official) };
      put(use === "chuan-hoa" ? "spelling" : "synonym", [term], of);
    }
    for (const need of lists.luaChon) put("need", need.tu, need);
    for (const signpost of lists.chiDan) {
      put("signpost", signpost.tu, signpost);
      put("except", signpost.truKhi, signpost);
    }
    const cases = new Map();
    for (const special of lists.truongHop) {
      put("hint", [...special.trongTen, ...special.goiY], special);
      for (const text of special.trongTen) putTerm(cases, "name", text, special, reader);
    }
    return { terms, cases, pairs };
  };

  /**
   * Every term that stands in the row, longer and shorter ones.
   * @param {Map} terms
   * @param {{syllable: number | undefined, marks: string}[]} row
   * @returns {Found[]}
   */
  ck.termsIn = function (terms, row) {
    const found = [];
    const accented = row.filter((token) => token.marks).length > row.length * ACCENTED;
    for (let start = 0; start < row.length; start += 1) {
      let node = terms;
      for (let end = start; end < row.length; end += 1) {
        node = node.get(row[end].syllable);
        if (!node) break;
        for (const entry of node.get("") || []) {
          if (sounds(entry.marks, row, start, accented)) found.push({ kind: entry.kind, of: entry.of, term: entry.term, start, end: end + 1 });
        }
      }
    }
    return found;
  };

  // A tree of syllable numbers; what ends at a node stands under "".
  function putTerm(terms, kind, text, of, reader) {
    const { row, words } = reader.field(text);
    const marks = Array.from(words, (word) => reader.marks[word]);
    let node = terms;
    for (const syllable of row) {
      if (!node.has(syllable)) node.set(syllable, new Map());
      node = node.get(syllable);
    }
    if (!node.has("")) node.set("", []);
    node.get("").push({ kind, of, term: text, marks });
    return row;
  }

  function notePairs(pairs, row) {
    for (let place = 1; place < row.length; place += 1) pairs.add(row[place - 1] * 65536 + row[place]);
  }

  // Diacritics that were typed must be the term's; a long term may have one slip. Who types diacritics and leaves
  // them out in a term of one syllable means another word: “con lai” is not “lại”.
  function sounds(marks, row, start, accented) {
    let slips = 0;
    marks.forEach((mark, place) => {
      const typed = row[start + place].marks;
      if ((typed || (accented && marks.length === 1)) && typed !== mark) slips += 1;
    });
    return slips <= (marks.length > 2 ? 1 : 0);
  }
})();
