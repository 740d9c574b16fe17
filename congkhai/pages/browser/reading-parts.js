/* What of a page is read aloud, part by part: what it says of itself, the first answers, the papers of the case. */
import { sentences, spoken } from "./spoken-forms.js";

/** @typedef {{ part: Element, name: string, text: string }} Sentence of a part of the page, as it is said */

const UNSAID = ".ck-facts__more, button, .ck-facts__place--chosen > a:only-child, .ck-checklist__notes";

/**
 * The sentences of the page that is open, as it stands now.
 * @type {() => Sentence[]}
 */
export function sentencesOfPage() {
  const content = document.querySelector(".ck-content");
  if (!content) return [];
  const all = (/** @type {string} */ selector, /** @type {string} */ name) =>
    [...content.querySelectorAll(selector)].flatMap((part) => read(part, name));
  const notices = all(":scope > .ck-notice", "Lưu ý");
  if (content.querySelector(".ck-broadcast")) return [...notices, ...all(".ck-broadcast > *", "Bài đọc trên loa")];
  const title = all(":scope > h1", "Tên thủ tục"), lead = all(":scope > .ck-lead", "Tóm tắt");
  const rows = [...content.querySelectorAll(".ck-facts__item")].flatMap((part) => read(part, heading(part, "dt")));
  return [...title, ...notices, ...lead, ...rows, ...papers(content)];
}

/**
 * Papers in folds that are closed are of other cases; that they are there is said.
 * @param {Element} content
 */
function papers(content) {
  const section = content.querySelector("#giay-to")?.closest("section");
  if (!section) return [];
  const name = heading(section, "h2");
  const shown = [...section.querySelectorAll(".ck-checklist__group")].filter((group) => group.getClientRects().length);
  const closed = shown.filter((group) => group instanceof HTMLDetailsElement && !group.open);
  const parts = shown.filter((group) => !closed.includes(group)).flatMap(lines);
  const unknown = [...section.querySelectorAll(":scope > .ck-unknown")];
  const told = [...section.querySelectorAll("h2"), ...unknown, ...parts].flatMap((part) => read(part, name));
  const [first] = closed;
  if (!first) return told;
  const rest = [`Còn ${closed.length} nhóm giấy tờ đang gấp lại, chưa đọc.`, "Hãy mở nhóm của bạn rồi nghe lại."];
  return [...told, ...rest.map((text) => ({ part: first, name, text }))];
}

/**
 * The name of a group, its notes and each paper by itself.
 * @param {Element} group
 */
function lines(group) {
  return [...group.querySelectorAll("legend, summary, .ck-checklist__name, .ck-checklist__note, li")].filter(
    (line) => !line.closest(".ck-checklist__notes"),
  );
}

/** @type {(part: Element, name: string) => Sentence[]} */
function read(part, name) {
  const said = words(part).split("\n").map((line) => line.trim()).filter(Boolean);
  return said.flatMap((line) => sentences(spoken(line))).map((text) => ({ part, name, text }));
}

/** @type {(within: Element, selector: string) => string} */
function heading(within, selector) {
  return within.querySelector(selector)?.textContent?.trim() || "";
}

/**
 * The text that is shown, with a line for each block.
 * @type {(node: Node) => string}
 */
function words(node) {
  if (node instanceof Text) return node.data.replace(/\s+/g, " ");
  if (!(node instanceof HTMLElement) || node.matches(UNSAID)) return "";
  const { display } = getComputedStyle(node);
  if (display === "none") return "";
  const inner = [...node.childNodes].map(words).join("");
  return display === "inline" && !(node instanceof HTMLParagraphElement) ? inner : `\n${inner}\n`;
}
