/* The list of results: the first at once, the others when asked for. Lines that stay are not made anew. */
import { cardOf, loadCards } from "./card-loading.js";
import { hide, relist, writeText } from "./elements.js";
import { reasonsPart } from "./explanation.js";
import { matchedWords } from "./highlight.js";
import { fillLine, linkIn, markName, resultLine } from "./result-line.js";
import { REST } from "./typing-rest.js";

/** @import { Answer } from "./ranking.js" */
/** @import { Hit } from "./scoring.js" */
/** @import { Searchable } from "./searchable.js" */

// Milliseconds that names wait for what is told of them.
const PATIENCE = 1000;
const FIRST = 10, ANSWERED = 5, TYPING = "ck-cards--typing";

/**
 * @typedef {object} Shown
 * @property {Searchable} searchable
 * @property {Answer} found
 * @property {string} text the question, as `data-q` of the list says it
 * @property {boolean} typing whether more letters are likely to come
 * @property {boolean} explained whether each line gives its reasons
 */

/** A list, with a button that shows those that are left. */
export class ResultList {
  /** @type {Shown | null} */
  shown = null;
  /** @type {Hit[]} */
  hits = [];
  /** @type {Map<string, HTMLLIElement>} */
  lines = new Map();
  /** @type {WeakMap<HTMLLIElement, string>} the words that are marked in the name of a line */
  marked = new WeakMap();
  /** @type {WeakSet<HTMLLIElement>} lines that say what their cards say */
  filled = new WeakSet();
  turn = 0;
  rest = 0;

  /**
   * @param {HTMLElement} list
   * @param {HTMLElement} more
   * @param {() => void} loaded what waits for cards too
   */
  constructor(list, more, loaded) {
    this.list = list;
    this.more = more;
    this.loaded = loaded;
    more.addEventListener("click", () => this.showOthers());
  }

  /**
   * Loads the cards of those that are shown first, if that does not take long.
   * @param {Shown} shown
   */
  async prepare(shown) {
    const first = shown.found.procedures.slice(0, firstOf(shown)).filter((hit) => !cardOf(hit.code));
    if (!first.length) return;
    const cards = loadCards(shown.searchable, first);
    await Promise.race([cards, new Promise((resolve) => { setTimeout(resolve, PATIENCE); })]);
  }

  /** @param {Shown} shown */
  show(shown) {
    this.shown = shown;
    this.list.classList.toggle(TYPING, shown.typing);
    this.draw(shown, firstOf(shown));
    clearTimeout(this.rest);
    if (shown.typing) this.rest = setTimeout(() => this.settle(), REST);
    else this.settle();
  }

  empty() {
    clearTimeout(this.rest);
    this.turn += 1;
    this.lines.clear();
    this.list.replaceChildren();
    delete this.list.dataset.q;
    hide(this.more, true);
  }

  /** While somebody types, lines out of sight are neither laid out nor painted, and no word is marked. */
  settle() {
    this.list.classList.remove(TYPING);
    this.markNames();
  }

  /** The first of the others gets the focus that the button had. */
  showOthers() {
    if (!this.shown) return;
    this.draw(this.shown, Infinity);
    this.settle();
    linkIn(this.list.children[firstOf(this.shown)]).focus();
  }

  /** @type {(shown: Shown, count: number) => void} */
  draw(shown, count) {
    const { found, text } = shown;
    this.hits = found.procedures.slice(0, count);
    const left = found.procedures.length - this.hits.length;
    const keys = this.hits.map((hit, order) => keyOf(shown, hit, order));
    this.lines = relist(this.list, this.lines, keys, (order, spare) => this.newLine(shown, this.hits[order], spare));
    this.list.dataset.q = text;
    hide(this.more, !left);
    writeText(this.more, found.elsewhere ? `Xem ${left} thủ tục có từ giống câu hỏi` : `Xem thêm ${left} thủ tục`);
    this.fill(shown, this.hits);
  }

  /** @type {(shown: Shown, hit: Hit, spare: HTMLLIElement | undefined) => HTMLLIElement} */
  newLine({ searchable, found, explained }, hit, spare) {
    const line = resultLine(hit, found.parts, searchable.over.has(hit.place), spare);
    this.marked.delete(line);
    this.filled.delete(line);
    if (explained) line.append(reasonsPart(hit));
    return line;
  }

  markNames() {
    const lines = [...this.lines.values()];
    this.hits.forEach((hit, order) => {
      const line = lines[order], matched = matchedWords(hit);
      if (this.marked.get(line) === matched) return;
      markName(line, hit);
      this.marked.set(line, matched);
    });
  }

  /**
   * Puts under the names what their cards say: at once what is here, the rest when the typing rests.
   * @type {(shown: Shown, hits: Hit[]) => Promise<void>}
   */
  async fill(shown, hits) {
    const mine = (this.turn += 1);
    const missing = this.complete(shown, hits);
    if (!missing.length) return;
    if (shown.typing) await new Promise((resolve) => { setTimeout(resolve, REST); });
    if (mine !== this.turn) return;
    await loadCards(shown.searchable, missing);
    if (mine !== this.turn) return;
    this.complete(shown, hits);
    this.loaded();
  }

  /**
   * Those whose cards are not here.
   * @type {(shown: Shown, hits: Hit[]) => Hit[]}
   */
  complete(shown, hits) {
    const lines = [...this.lines.values()];
    return hits.filter((hit, order) => {
      const line = lines[order], card = cardOf(hit.code);
      if (!card || this.filled.has(line)) return !card;
      fillLine(line, hit, card, answeredBy(shown, hit, order));
      this.filled.add(line);
      return false;
    });
  }
}

/**
 * How many are shown at once. Beside a signpost that is the answer, procedures would only lead astray: they are there
 * when asked for.
 * @type {(shown: Shown) => number}
 */
function firstOf({ found, explained }) {
  return found.elsewhere && !explained ? 0 : FIRST;
}

/**
 * What is asked about is answered by the first procedures that are meant, if they can be done now: a fee of another one
 * is no answer.
 * @type {(shown: Shown, hit: Hit, order: number) => string[]}
 */
function answeredBy({ searchable, found }, { code, place }, order) {
  const isAnswering = order < ANSWERED && found.fitting.includes(code) && !searchable.over.has(place);
  return isAnswering ? found.parts : [];
}

/**
 * All that a line shows follows from this, but for the marks in its name.
 * @type {(shown: Shown, hit: Hit, order: number) => string}
 */
function keyOf(shown, hit, order) {
  const { found, explained } = shown, answered = answeredBy(shown, hit, order);
  return [hit.code, found.parts, answered, explained ? JSON.stringify(hit.reasons) : ""].join("|");
}
