/* A text box with suggestions: the combobox of ARIA 1.2 with a list below it. */
(function () {
  "use strict";
  const ck = (globalThis.congkhai ??= {});

  /**
   * @typedef {object} Suggestion
   * @property {string} key two suggestions with the same key look the same, but for marks
   * @property {string} name
   * @property {string} note below the name, may be empty
   * @property {() => (string | Node)[]} [marked] the name with the words that matched, shown when the typing rests
   * @property {string} [path] the page it leads to; without one it asks the question as typed
   */

  /**
   * @typedef {object} Source
   * @property {(text: string) => Promise<Suggestion[]>} suggest rejects when there is no network
   * @property {(suggestion: Suggestion) => void} choose
   * @property {boolean} whileTyping whether the list opens by itself, not by an arrow key alone
   */

  /**
   * Give a box suggestions.
   * @param {HTMLInputElement} box
   * @param {Source} source
   */
  ck.combobox = (box, source) => new Combobox(box, source);

  class Combobox {
    constructor(box, source) {
      Object.assign(this, { box, source, suggestions: [], lines: new Map(), active: -1, asked: "", rest: 0 });
      this.list = ck.element("ul", "ck-suggestions");
      this.status = ck.element("span", "ck-hidden");
      this.label();
      box.parentElement.append(this.list, this.status);
      this.listen();
    }

    label() {
      const { box, list, status } = this;
      list.id = `${box.id}-danh-sach`;
      list.hidden = true;
      status.setAttribute("role", "status");
      set(list, { role: "listbox", "aria-label": "Gợi ý" });
      set(box, { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id });
    }

    listen() {
      const { box, list } = this;
      box.addEventListener("input", () => (this.source.whileTyping ? this.open() : this.close()));
      box.addEventListener("keydown", (event) => this.press(event));
      box.addEventListener("blur", () => this.close());
      box.form.addEventListener("submit", () => this.close());
      // The box keeps the focus while a line is pressed.
      list.addEventListener("mousedown", (event) => event.preventDefault());
      list.addEventListener("click", (event) => {
        const line = event.target.closest("[role=option]");
        if (line) this.choose(this.suggestions[[...list.children].indexOf(line)]);
      });
    }

    /** Shows what there is for the text; with `then`, goes to a line once it is there. */
    async open(then = () => {}) {
      const text = this.box.value;
      this.asked = text;
      const found = await this.source.suggest(text).catch(() => []);
      // Typed on, gone elsewhere or sent off in the meantime.
      if (this.asked !== text || document.activeElement !== this.box) return;
      this.show(found);
      then();
    }

    show(suggestions) {
      // Like the list of results, this one says which question it answers.
      this.list.dataset.q = this.asked;
      if (!suggestions.length) {
        this.close();
        if (this.box.value.trim().length > 1) this.status.textContent = "Không có gợi ý.";
        return;
      }
      this.suggestions = suggestions;
      this.draw();
      ck.hide(this.list, false);
      ck.set(this.box, "aria-expanded", "true");
      this.activate(-1);
      ck.write(this.status, `${suggestions.length} gợi ý. Bấm mũi tên xuống để chọn.`);
    }

    draw() {
      const { list, suggestions } = this;
      this.lines = ck.relist(list, this.lines, suggestions.map((one) => one.key), (place, spare) => lineOf(suggestions[place], spare));
      [...this.lines.values()].forEach((line, place) => ck.set(line, "id", `${list.id}-${place}`));
      clearTimeout(this.rest);
      this.rest = setTimeout(() => this.mark(), ck.REST);
    }

    mark() {
      for (const { key, marked } of this.suggestions) if (marked) this.lines.get(key).firstElementChild.replaceChildren(...marked());
    }

    close() {
      clearTimeout(this.rest);
      this.asked = null;
      ck.hide(this.list, true);
      this.list.replaceChildren();
      this.lines.clear();
      this.suggestions = [];
      this.status.textContent = "";
      ck.set(this.box, "aria-expanded", "false");
      this.activate(-1);
    }

    activate(place) {
      this.active = place;
      [...this.list.children].forEach((line, other) => ck.set(line, "aria-selected", String(other === place)));
      const line = this.list.children[place];
      if (!line) return this.box.removeAttribute("aria-activedescendant");
      this.box.setAttribute("aria-activedescendant", line.id);
      line.scrollIntoView({ block: "nearest" });
    }

    choose(suggestion) {
      this.close();
      if (suggestion) this.source.choose(suggestion);
    }

    press(event) {
      const key = KEYS[event.key];
      // While an input method composes a letter, the keys are its own.
      if (key && !event.isComposing && !event.altKey && !event.ctrlKey && key(this)) event.preventDefault();
    }

    /** To the next line or the one before; past either end the text itself is next. */
    move(step) {
      const count = this.suggestions.length;
      if (!count) return this.open(() => this.activate(step > 0 ? 0 : this.suggestions.length - 1));
      this.activate(((this.active + 1 + step + count + 1) % (count + 1)) - 1);
    }
  }

  /** The blank parts name and note where a reader says them as one. */
  function lineOf({ name, note }, spare) {
    const line = spare || ck.element("li", "ck-suggestions__line", ck.element("span", "ck-suggestions__name", ""));
    const title = line.firstElementChild;
    if (line.childNodes.length > 1) line.replaceChildren(title);
    ck.write(title, name);
    if (note) line.append(" ", ck.element("span", "ck-suggestions__note", note));
    set(line, { role: "option", "aria-selected": "false" });
    return line;
  }

  // Each says whether the key was meant for the list. Home and End belong to the text until a line is active.
  const KEYS = {
    ArrowDown: (combobox) => { combobox.move(1); return true; },
    ArrowUp: (combobox) => { combobox.move(-1); return true; },
    Home: (combobox) => to(combobox, 0),
    End: (combobox) => to(combobox, combobox.suggestions.length - 1),
    Enter: (combobox) => {
      if (combobox.active < 0) return false;
      combobox.choose(combobox.suggestions[combobox.active]);
      return true;
    },
    Escape: (combobox) => {
      const open = !combobox.list.hidden;
      if (open) combobox.close();
      return open;
    },
  };

  function to(combobox, place) {
    if (combobox.active < 0) return false;
    combobox.activate(place);
    return true;
  }

  function set(element, attributes) {
    for (const [name, value] of Object.entries(attributes)) ck.set(element, name, value);
  }
})();
