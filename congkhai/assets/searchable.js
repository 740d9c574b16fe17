/* The index (congkhai/search/index.py) made ready for ranking: syllables as numbers, who has which. */
(function () {
  "use strict";
  const ck = (globalThis.congkhai ??= {});

  /**
   * A text that questions are compared with.
   * @typedef {object} Field
   * @property {Uint16Array} row numbers of its syllables
   * @property {Uint16Array} words numbers of its words, which are syllables with their diacritics
   * @property {number} weight sum of the rarities of its syllables, -1 until it is asked for
   * @property {string} text
   */

  /**
   * @typedef {object} Searchable
   * @property {string[]} codes of the procedures, in the order of the index: their places
   * @property {string[]} names
   * @property {Map<string, number>} numbers code → place
   * @property {Field[]} titles
   * @property {Field[][]} common
   * @property {Uint16Array[]} bodies
   * @property {object[]} others policies and pages
   * @property {Map<string, number>} syllables folded syllable → number
   * @property {string[]} spelled number → folded syllable
   * @property {string[]} marks number of a word → its diacritics
   * @property {number} ownSyllables those before this number are in names or lists, the others in bodies alone
   * @property {Float32Array} rarity number → 0 (in every name) … 1 (in one)
   * @property {number[][]} having number → places of the procedures whose names have it
   * @property {number[][]} touching number → places of those whose body has it
   * @property {Map<number, number[]>} siblings place → places of those that differ by special cases alone
   * @property {{terms: Map, cases: Map, pairs: Set<number>}} lists compiled lists of the editors
   * @property {object} index as loaded
   */

  /**
   * Make an index ready, once.
   * @param {object} index as `globalThis.chiMuc`; its keys are described in docs/decisions/0006-search.md
   * @returns {Searchable}
   */
  ck.prepare = function (index) {
    const reader = readerOf();
    const codes = index.ma ? index.ma.split(" ") : [];
    const titles = index.ten.map(reader.field);
    const common = titles.map(() => []);
    for (const [place, ...names] of index.thuongGoi) common[place] = names.map(reader.field);
    const lists = ck.compileLists(index.danhMuc, reader);
    const others = index.khac.map(([address, name, text]) => ({ address, name, text, title: reader.field(name) }));
    const ownSyllables = reader.spelled.length;
    const bodies = index.than.map(reader.row);
    for (const other of others) other.body = new Set(reader.row(ck.fold(other.text)));
    const searchable = {
      index, codes, names: index.ten, numbers: new Map(codes.map((code, place) => [code, place])),
      titles, common, bodies, others, lists, ownSyllables,
      syllables: reader.syllables, spelled: reader.spelled, marks: reader.marks,
      siblings: new Map(index.anhEm.flatMap((group) => group.map((place) => [place, group]))),
      known: new Set(index.quen), over: new Map(index.hetHieuLuc), successors: new Map(index.thayThe),
    };
    return Object.assign(searchable, whoHasWhat(searchable));
  };

  /**
   * The sum of the rarities of a field's syllables, each once.
   * @param {Searchable} searchable
   * @param {Field} field
   * @returns {number}
   */
  ck.weightOf = function (searchable, field) {
    if (field.weight < 0) {
      field.weight = 0;
      for (const syllable of new Set(field.row)) field.weight += searchable.rarity[syllable];
    }
    return field.weight;
  };

  /** Turns texts into rows of numbers, a number for each syllable and each word it meets. */
  function readerOf() {
    const syllables = new Map(), spelled = [], marks = [], words = new Map();
    const number = (folded) => {
      let found = syllables.get(folded);
      if (found === undefined) syllables.set(folded, (found = spelled.push(folded) - 1));
      return found;
    };
    // A word is looked at once: names repeat the same few thousand.
    const read = (word) => {
      let found = words.get(word);
      if (found === undefined) {
        found = ck.tokens(word).map((token) => [number(token.folded), marks.push(token.marks) - 1]);
        words.set(word, found);
      }
      return found;
    };
    const row = (text) => new Uint16Array(text ? text.split(" ").map(number) : []);
    const field = (text) => {
      const row_ = [], words_ = [];
      for (const word of text.toLowerCase().split(" ")) {
        for (const [syllable, spelling] of read(word)) { row_.push(syllable); words_.push(spelling); }
      }
      return { row: new Uint16Array(row_), words: new Uint16Array(words_), weight: -1, text };
    };
    return { syllables, spelled, marks, row, field };
  }

  function whoHasWhat({ titles, common, bodies, spelled }) {
    const having = spelled.map(() => []), touching = spelled.map(() => []);
    titles.forEach((title, place) => {
      for (const syllable of title.row) note(having[syllable], place);
      for (const field of common[place]) for (const syllable of field.row) note(having[syllable], place);
      for (const syllable of bodies[place]) note(touching[syllable], place);
    });
    const count = Math.max(titles.length, 1);
    const rarity = Float32Array.from(having, (places, syllable) =>
      Math.log(1 + count / (places.length || Math.max(1, touching[syllable].length / 3))) / Math.log(1 + count));
    return { having, touching, rarity };
  }

  function note(places, place) {
    if (places[places.length - 1] !== place) places.push(place);
  }
})();
