/* The index (congkhai/search/index.py) made ready for ranking: syllables as numbers, who has which. */
(function () {
  "use strict";
  const ck = (globalThis.congkhai ??= {});

  /**
   * A text that questions are compared with.
   * @typedef {object} Field
   * @property {Uint16Array} row numbers of its syllables
   * @property {string[]} marks diacritics of each
   * @property {number} weight sum of the rarities of its syllables
   * @property {string} text
   */

  /**
   * @typedef {object} Searchable
   * @property {string[]} codes of the procedures, in the order of the index
   * @property {string[]} names
   * @property {Map<string, number>} numbers code → place
   * @property {Field[]} titles
   * @property {Field[][]} common
   * @property {Uint16Array[]} bodies
   * @property {Map<string, number>} syllables folded syllable → number
   * @property {string[]} spelled number → folded syllable
   * @property {Float32Array} rarity number → 0 (in every name) … 1 (in one)
   * @property {number[][]} having number → places of the procedures whose names have it
   * @property {number[][]} touching number → places of those whose body has it
   * @property {number[][]} cases place → numbers of the special cases in its name
   * @property {object} lists compiled lists of the editors
   */

  /**
   * Make an index ready, once.
   * @param {object} index as `globalThis.chiMuc`
   * @returns {Searchable}
   */
  ck.prepare = function (index) {
    const reader = readerOf();
    const codes = index.ma ? index.ma.split(" ") : [];
    const titles = index.ten.map((name) => reader.field(name));
    const common = titles.map(() => []);
    for (const [place, ...names] of index.thuongGoi) common[place] = names.map((name) => reader.field(name));
    const bodies = index.than.map((words) => reader.row(words));
    const others = index.khac.map(([address, name, text]) => ({
      address, name, text, title: reader.field(name), common: [], body: reader.row(ck.fold(text)) }));
    const searchable = {
      codes, names: index.ten, numbers: new Map(codes.map((code, place) => [code, place])),
      titles, common, bodies, others, index,
      syllables: reader.syllables, spelled: reader.spelled,
      known: new Set(index.quen), over: new Map(index.hetHieuLuc), successors: new Map(index.thayThe),
    };
    searchable.lists = ck.compileLists(index.danhMuc, reader);
    weigh(searchable);
    return searchable;
  };

  /** Turns texts into rows of numbers, a number for each syllable it meets. */
  function readerOf() {
    const syllables = new Map(), spelled = [], words = new Map();
    const number = (folded) => {
      let found = syllables.get(folded);
      if (found === undefined) syllables.set(folded, (found = spelled.push(folded) - 1));
      return found;
    };
    // A word is looked at once: names repeat the same few thousand.
    const read = (word) => {
      let found = words.get(word);
      if (!found) {
        const tokens = ck.tokens(word);
        words.set(word, (found = tokens.map((token) => [number(token.folded), token.marks])));
      }
      return found;
    };
    const row = (text) => {
      const numbers = [];
      for (const word of text.split(" ")) if (word) numbers.push(number(word));
      return Uint16Array.from(numbers);
    };
    const field = (text) => {
      const numbers = [], marks = [];
      for (const word of text.toLowerCase().split(" ")) {
        for (const [syllable, mark] of read(word)) { numbers.push(syllable); marks.push(mark); }
      }
      return { row: Uint16Array.from(numbers), marks, weight: 0, text };
    };
    return { syllables, spelled, row, field };
  }

  function weigh(searchable) {
    const { titles, common, bodies, spelled, others } = searchable;
    const having = spelled.map(() => []), touching = spelled.map(() => []);
    titles.forEach((title, place) => {
      for (const field of [title, ...common[place]]) for (const syllable of field.row) note(having[syllable], place);
      for (const syllable of bodies[place]) note(touching[syllable], place);
    });
    const count = Math.max(titles.length, 1);
    const rarity = Float32Array.from(having, (places, syllable) =>
      Math.log(1 + count / (places.length || Math.max(1, touching[syllable].length / 3))) / Math.log(1 + count));
    const fields = [...titles, ...common.flat(), ...others.map((other) => other.title)];
    for (const field of fields) field.weight = new Set(field.row).size ? sum(new Set(field.row), rarity) : 0;
    Object.assign(searchable, { having, touching, rarity });
  }

  function note(places, place) {
    if (places.at(-1) !== place) places.push(place);
  }

  function sum(row, rarity) {
    let total = 0;
    for (const syllable of row) total += rarity[syllable];
    return total;
  }
})();
