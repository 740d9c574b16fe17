/* A text box with suggestions: the combobox of ARIA 1.2 with a list below it. */
import { element, hide, relist, setAttributes, writeText } from "./elements.js";
import { REST, SETTLED } from "./typing-rest.js";

// The key code that UI Events gives to keys of an input method.
const COMPOSED = 229;

/**
 * @typedef {object} Suggestion
 * @property {string} key two suggestions with the same key look the same, but for marks
 * @property {string} name
 * @property {string} note below the name, may be empty
 * @property {() => (string | Node)[]} [marked] the name with the words that matched, shown when the typing rests
 * @property {string} [path] the page it leads to; without one it asks a question
 * @property {string} [asks] the question, if it is not the one that was typed
 */

/**
 * @typedef {object} Source
 * @property {(text: string, isResting: boolean) => Promise<Suggestion[]>} suggest rejects when there is no network
 * @property {(suggestion: Suggestion) => void} choose
 * @property {boolean} whileTyping whether the list opens by itself, not by an arrow key alone
 */

/**
 * Give a box suggestions.
 * @type {(box: HTMLInputElement, source: Source) => void}
 */
export function combobox(box, source) {
  new Combobox(box, source);
}

class Combobox {
  /** @type {Suggestion[]} */
  suggestions = [];
  /** @type {Map<string, HTMLElement>} */
  lines = new Map();
  active = -1;
  /** @type {string | null} the text that the list is for */
  asked = "";
  rest = 0;
  settling = 0;
  list = element("ul", "ck-suggestions");
  status = element("span", "ck-hidden");

  /**
   * @param {HTMLInputElement} box
   * @param {Source} source
   */
  constructor(box, source) {
    this.box = box;
    this.source = source;
    this.label();
    box.parentElement?.append(this.list, this.status);
    this.listen();
  }

  label() {
    const { box, list, status } = this;
    list.id = `${box.id}-danh-sach`;
    list.hidden = true;
    setAttributes(status, { role: "status" });
    setAttributes(list, { role: "listbox", "aria-label": "Gợi ý" });
    setAttributes(box, { role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id });
    setAttributes(box, { "aria-expanded": "false" });
  }

  listen() {
    const { box, list } = this;
    box.addEventListener("input", () => (this.source.whileTyping ? this.open(false) : this.close()));
    box.addEventListener("keydown", (event) => this.press(event));
    box.addEventListener("blur", () => this.close());
    box.form?.addEventListener("submit", () => this.close());
    // The box keeps the focus while a line is pressed.
    list.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => {
      const line = event.target instanceof Element && event.target.closest("[role=option]");
      if (line) this.choose(this.suggestions[[...list.children].indexOf(line)]);
    });
  }

  /**
   * Shows what there is for the text; with `then`, goes to a line once it is there.
   * @param {boolean} isResting
   */
  async open(isResting, then = () => {}) {
    const text = this.box.value;
    clearTimeout(this.settling);
    this.asked = text;
    const found = await this.source.suggest(text, isResting).catch(() => []);
    // Typed on, gone elsewhere or sent off in the meantime; or at a line already.
    if (this.asked !== text || document.activeElement !== this.box || (this.active >= 0 && isResting)) return;
    this.show(found, text);
    then();
    if (!isResting) this.settling = setTimeout(() => this.open(true), SETTLED);
  }

  /** @type {(suggestions: Suggestion[], text: string) => void} */
  show(suggestions, text) {
    // Like the list of results, this one says which question it answers.
    this.list.dataset.q = text;
    if (!suggestions.length) {
      this.close();
      if (this.box.value.trim().length > 1) this.status.textContent = "Không có gợi ý.";
      return;
    }
    this.suggestions = suggestions;
    this.draw();
    hide(this.list, false);
    setAttributes(this.box, { "aria-expanded": "true" });
    this.activate(-1);
    writeText(this.status, `${suggestions.length} gợi ý. Bấm mũi tên xuống để chọn.`);
  }

  draw() {
    const { list, suggestions } = this;
    const keys = suggestions.map((one) => one.key);
    this.lines = relist(list, this.lines, keys, (place, spare) => lineOf(suggestions[place], spare));
    [...this.lines.values()].forEach((line, place) => setAttributes(line, { id: `${list.id}-${place}` }));
    clearTimeout(this.rest);
    this.rest = setTimeout(() => this.mark(), REST);
  }

  mark() {
    for (const { key, marked } of this.suggestions) {
      if (marked) this.lines.get(key)?.firstElementChild?.replaceChildren(...marked());
    }
  }

  close() {
    clearTimeout(this.rest);
    clearTimeout(this.settling);
    this.asked = null;
    hide(this.list, true);
    this.list.replaceChildren();
    this.lines.clear();
    this.suggestions = [];
    this.status.textContent = "";
    setAttributes(this.box, { "aria-expanded": "false" });
    this.activate(-1);
  }

  /** @param {number} place */
  activate(place) {
    this.active = place;
    [...this.list.children].forEach((line, other) => setAttributes(line, { "aria-selected": String(other === place) }));
    const line = this.list.children[place];
    if (!line) return this.box.removeAttribute("aria-activedescendant");
    this.box.setAttribute("aria-activedescendant", line.id);
    line.scrollIntoView({ block: "nearest" });
  }

  /** @param {Suggestion | undefined} suggestion */
  choose(suggestion) {
    this.close();
    if (suggestion) this.source.choose(suggestion);
  }

  /** @param {KeyboardEvent} event */
  press(event) {
    const key = KEYS[event.key];
    if (isComposed(event)) {
      // The letter is finished by it: nothing is chosen, nothing is sent.
      if (event.key === "Enter") event.preventDefault();
    } else if (key && !event.altKey && !event.ctrlKey && key(this)) {
      event.preventDefault();
    }
  }

  /**
   * To the next line or the one before; past either end the text itself is next.
   * @type {(step: 1 | -1) => void}
   */
  move(step) {
    const count = this.suggestions.length;
    if (!count) this.open(true, () => this.activate(step > 0 ? 0 : this.suggestions.length - 1));
    else this.activate(((this.active + 1 + step + count + 1) % (count + 1)) - 1);
  }
}

/**
 * Whether a key belongs to an input method that composes a letter. Some browsers end composing before they tell of the
 * key that ended it: its code says so.
 * @type {(event: KeyboardEvent) => boolean}
 */
function isComposed(event) {
  return event.isComposing || event.keyCode === COMPOSED;
}

/**
 * The blank parts name and note where a reader says them as one.
 * @type {(suggestion: Suggestion, spare: HTMLElement | undefined) => HTMLElement}
 */
function lineOf({ name, note }, spare) {
  const line = spare || element("li", "ck-suggestions__line", element("span", "ck-suggestions__name"));
  const title = /** @type {Element} */ (line.firstElementChild);
  if (line.childNodes.length > 1) line.replaceChildren(title);
  writeText(title, name);
  if (note) line.append(" ", element("span", "ck-suggestions__note", note));
  setAttributes(line, { role: "option", "aria-selected": "false" });
  return line;
}

/**
 * Each says whether the key was meant for the list. Home and End belong to the text until a line is active.
 * @type {Record<string, ((combobox: Combobox) => boolean) | undefined>}
 */
const KEYS = {
  ArrowDown: (combobox) => {
    combobox.move(1);
    return true;
  },
  ArrowUp: (combobox) => {
    combobox.move(-1);
    return true;
  },
  Home: (combobox) => moveTo(combobox, 0),
  End: (combobox) => moveTo(combobox, combobox.suggestions.length - 1),
  Enter: (combobox) => {
    if (combobox.active < 0) return false;
    combobox.choose(combobox.suggestions[combobox.active]);
    return true;
  },
  Escape: (combobox) => {
    const isOpen = !combobox.list.hidden;
    if (isOpen) combobox.close();
    return isOpen;
  },
};

/** @type {(combobox: Combobox, place: number) => boolean} */
function moveTo(combobox, place) {
  if (combobox.active < 0) return false;
  combobox.activate(place);
  return true;
}
