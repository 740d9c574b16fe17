/* Parts of a page made by scripts: text only as text, links that also work in a copied folder. */
(function () {
  "use strict";
  const ck = (globalThis.congkhai ??= {});
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
    if (only instanceof Text) only.data = text;
    else element.textContent = text;
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
   * Makes lines the children of a list and moves none that stays: what moves is laid out again.
   * @param {HTMLElement} list
   * @param {HTMLElement[]} lines
   */
  ck.arrange = function (list, lines) {
    const staying = new Set(lines);
    if (![...list.children].some((line) => staying.has(line))) return list.replaceChildren(...lines);
    for (const line of [...list.children]) if (!staying.has(line)) line.remove();
    lines.forEach((line, place) => {
      if (list.children[place] !== line) list.insertBefore(line, list.children[place] || null);
    });
  };

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
