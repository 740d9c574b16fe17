/* The list of results: the first at once, the others when asked for. Lines that stay are not made anew. */
(function () {
  "use strict";
  const ck = globalThis.congkhai;
  const FIRST = 10, ANSWERED = 5, TYPING = "ck-cards--typing";

  /**
   * @typedef {object} Shown
   * @property {string} text the question, as `data-q` of the list says it
   * @property {boolean} typing whether more letters are likely to come
   * @property {boolean} explained whether each line gives its reasons
   */

  /**
   * Make a list show results.
   * @param {HTMLUListElement} list
   * @param {HTMLButtonElement} more shows those that are left
   * @param {string} folder address of the folder of the cards, with a slash at its end
   * @returns {{show(searchable: Searchable, found: Answer, shown: Shown): void, empty(): void}}
   */
  ck.resultList = (list, more, folder) => new ResultList(list, more, folder);

  class ResultList {
    constructor(list, more, folder) {
      Object.assign(this, { list, more, folder, lines: new Map(), marked: new WeakMap(), filled: new WeakSet(), turn: 0, rest: 0 });
      more.addEventListener("click", () => this.showOthers());
    }

    show(searchable, found, shown) {
      // Beside a signpost that is the answer, procedures would only lead astray: they are there when asked for.
      Object.assign(this, { searchable, found, shown, first: found.elsewhere && !shown.explained ? 0 : FIRST });
      this.list.classList.toggle(TYPING, shown.typing);
      this.draw(this.first);
      clearTimeout(this.rest);
      if (shown.typing) this.rest = setTimeout(() => this.settle(), ck.REST);
      else this.settle();
    }

    /** While somebody types, lines out of sight are neither laid out nor painted, and no word is marked. */
    settle() {
      this.list.classList.remove(TYPING);
      this.markNames();
    }

    empty() {
      clearTimeout(this.rest);
      this.turn += 1;
      this.lines.clear();
      this.list.replaceChildren();
      delete this.list.dataset.q;
      ck.hide(this.more, true);
    }

    /** The first of the others gets the focus that the button had. */
    showOthers() {
      this.draw(Infinity);
      this.settle();
      this.list.children[this.first].querySelector("a").focus();
    }

    draw(count) {
      this.hits = this.found.procedures.slice(0, count);
      const left = this.found.procedures.length - this.hits.length;
      const keys = this.hits.map((hit, order) => this.keyOf(hit, order));
      this.lines = ck.relist(this.list, this.lines, keys, (order, spare) => this.newLine(this.hits[order], spare));
      this.list.dataset.q = this.shown.text;
      ck.hide(this.more, !left);
      ck.write(this.more, this.found.elsewhere ? `Xem ${left} thủ tục có từ giống câu hỏi` : `Xem thêm ${left} thủ tục`);
      this.fill(this.hits);
    }

    /** All that a line shows follows from this, but for the marks in its name. */
    keyOf(hit, order) {
      const answered = order < ANSWERED ? this.found.parts : [];
      return [hit.code, this.found.parts, answered, this.shown.explained ? JSON.stringify(hit.reasons) : ""].join("|");
    }

    newLine(hit, spare) {
      const line = ck.result(hit, this.found.parts, this.searchable.over.has(hit.place), spare);
      this.marked.delete(line);
      this.filled.delete(line);
      if (this.shown.explained) line.append(ck.reasonsPart(hit));
      return line;
    }

    markNames() {
      const lines = [...this.lines.values()];
      this.hits.forEach((hit, order) => {
        const line = lines[order], matched = ck.matchedWords(hit);
        if (this.marked.get(line) === matched) return;
        ck.nameResult(line, hit);
        this.marked.set(line, matched);
      });
    }

    /** Puts under the names what their cards say: at once what is here, the rest when the typing rests. */
    async fill(hits) {
      const mine = (this.turn += 1);
      const missing = this.complete(hits);
      if (!missing.length) return;
      if (this.shown.typing) await new Promise((resolve) => { setTimeout(resolve, ck.REST); });
      if (mine !== this.turn) return;
      await ck.loadCards(this.searchable, missing.map((hit) => hit.place), this.folder);
      if (mine === this.turn) this.complete(hits);
    }

    /** Returns the hits whose cards are not here. */
    complete(hits) {
      const lines = [...this.lines.values()];
      return hits.filter((hit, order) => {
        const line = lines[order], card = ck.cardOf(hit.code);
        if (!card || this.filled.has(line)) return !card;
        ck.fillResult(line, card, order < ANSWERED ? this.found.parts : []);
        this.filled.add(line);
        return false;
      });
    }
  }
})();
