/* Parts of a page made by scripts: text only as text; what stays as it is costs no styling. */

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name of the element
 * @param {string} className
 * @param {...(string | Node)} content
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function element(name, className, ...content) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...content.filter((part) => part !== ""));
  return made;
}

/**
 * A button that sends no form.
 * @type {(className: string, words: string, act: () => unknown) => HTMLButtonElement}
 */
export function actionButton(className, words, act) {
  const button = element("button", className, words);
  button.type = "button";
  button.addEventListener("click", act);
  return button;
}

/** @type {(address: string, ...content: (string | Node)[]) => HTMLAnchorElement} */
export function link(address, ...content) {
  const anchor = element("a", "", ...content);
  anchor.href = address;
  return anchor;
}

/**
 * What the template of a page has put there for scripts.
 * @template {Element} Wanted
 * @param {string} selector
 * @param {ParentNode} [within]
 * @returns {Wanted}
 */
export function needed(selector, within = document) {
  /** @type {Wanted | null} */
  const there = within.querySelector(selector);
  if (!there) throw new Error(`${selector} is missing`);
  return there;
}

/**
 * Makes a text all that an element has. To change the letters of a text is faster than to put another in its place.
 * @type {(place: Element, text: string) => void}
 */
export function writeText(place, text) {
  const only = place.childNodes.length === 1 && place.firstChild;
  if (!(only instanceof Text)) place.textContent = text;
  else if (only.data !== text) only.data = text;
}

/**
 * Hides or shows an element; one that is so already is not styled again.
 * @type {(part: HTMLElement, isHidden: boolean) => void}
 */
export function hide(part, isHidden) {
  if (part.hidden !== isHidden) part.hidden = isHidden;
}

/**
 * Sets attributes; one that is so already is not styled again.
 * @type {(part: Element, attributes: Record<string, string>) => void}
 */
export function setAttributes(part, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (part.getAttribute(name) !== value) part.setAttribute(name, value);
  }
}

/**
 * Makes a list show a line for each key: those whose key stays are kept, those that leave are written anew.
 * @template {Element} Line
 * @param {Element} list
 * @param {Map<string, Line>} lines what it shows, by key
 * @param {string[]} keys
 * @param {(place: number, spare?: Line) => Line} make a line, in the place of one that leaves if there is one
 * @returns {Map<string, Line>} what it shows now
 */
export function relist(list, lines, keys, make) {
  const wanted = new Set(keys);
  const spare = [...lines].filter(([key]) => !wanted.has(key)).map(([, line]) => line);
  const now = new Map(keys.map((key, place) => [key, lines.get(key) || make(place, spare.shift())]));
  arrange(list, [...now.values()]);
  return now;
}

/**
 * Makes lines the children of a list and moves none that stays: what moves is laid out again.
 * @type {(list: Element, lines: Element[]) => void}
 */
function arrange(list, lines) {
  const staying = new Set(lines);
  if (![...list.children].some((line) => staying.has(line))) return list.replaceChildren(...lines);
  for (const line of [...list.children]) if (!staying.has(line)) line.remove();
  lines.forEach((line, place) => {
    if (list.children[place] !== line) list.insertBefore(line, list.children[place] || null);
  });
}
