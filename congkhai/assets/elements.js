/* Parts of a page made by scripts: text only as text, links that also work in a copied folder. */
(function () {
  "use strict";
  const ck = (globalThis.congkhai ??= {});
  /** Milliseconds without a key after which the typing rests: what costs more than a letter should waits for that. */
  ck.REST = 200;
  const goc = document.body.dataset.goc.replace(/\/*$/, "/");

  /**
   * The address of a page of this site, from the page that is open.
   * @param {string} path from the root of the site, with a slash at its end before any anchor
   * @returns {string}
   */
  ck.addressOf = function (path) {
    if (location.protocol !== "file:") return goc + path;
    return goc + path.replace(/\/(#|\?|$)/, "/index.html$1");
  };

  /**
   * @param {string} name of the element
   * @param {string} className
   * @param {...(string | Node)} content
   * @returns {HTMLElement}
   */
  ck.element = function (name, className, ...content) {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...content.filter((part) => part !== ""));
    return made;
  };

  /**
   * @param {string} address
   * @param {...(string | Node)} content
   * @returns {HTMLAnchorElement}
   */
  ck.link = function (address, ...content) {
    const anchor = ck.element("a", "", ...content);
    anchor.href = address;
    return anchor;
  };

  /**
   * Makes a text all that an element has. To change the letters of a text is faster than to put another in its place.
   * @param {HTMLElement} element
   * @param {string} text
   */
  ck.write = function (element, text) {
    const only = element.childNodes.length === 1 && element.firstChild;
    if (!(only instanceof Text)) element.textContent = text;
    else if (only.data !== text) only.data = text;
  };

  /**
   * Hides or shows an element; one that is so already is not styled again.
   * @param {HTMLElement} element
   * @param {boolean} isHidden
   */
  ck.hide = function (element, isHidden) {
    if (element.hidden !== isHidden) element.hidden = isHidden;
  };

  /**
   * Sets an attribute; one that is so already is not styled again.
   * @param {HTMLElement} element
   * @param {string} name
   * @param {string} value
   */
  ck.set = function (element, name, value) {
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  };

  /**
   * Makes a list show a line for each key: those whose key stays are kept, those that leave are written anew.
   * @param {HTMLElement} list
   * @param {Map<string, HTMLElement>} lines what it shows, by key
   * @param {string[]} keys
   * @param {(place: number, spare?: HTMLElement) => HTMLElement} make a line, in the place of one that leaves if there is one
   * @returns {Map<string, HTMLElement>} what it shows now
   */
  ck.relist = function (list, lines, keys, make) {
    const wanted = new Set(keys);
    const spare = [...lines].filter(([key]) => !wanted.has(key)).map(([, line]) => line);
    const now = new Map(keys.map((key, place) => [key, lines.get(key) || make(place, spare.shift())]));
    arrange(list, [...now.values()]);
    return now;
  };

  /** Makes lines the children of a list and moves none that stays: what moves is laid out again. */
  function arrange(list, lines) {
    const staying = new Set(lines);
    if (![...list.children].some((line) => staying.has(line))) return list.replaceChildren(...lines);
    for (const line of [...list.children]) if (!staying.has(line)) line.remove();
    lines.forEach((line, place) => {
      if (list.children[place] !== line) list.insertBefore(line, list.children[place] || null);
    });
  }

  /**
   * Load a script once; when that fails, the next call tries again.
   * @param {string} address
   * @returns {Promise<void>}
   */
  ck.script = function (address) {
    if (!scripts.has(address)) scripts.set(address, loaded(address));
    return scripts.get(address);
  };
  const scripts = new Map();

  function loaded(address) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = address;
      script.onload = () => resolve();
      script.onerror = () => { scripts.delete(address); script.remove(); reject(new Error(address)); };
      document.head.append(script);
    });
  }
})();
