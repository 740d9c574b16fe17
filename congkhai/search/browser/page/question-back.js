/* The question back: which of a few procedures is meant, with when to take which, before the list of results. */
import { CASE, procedureAddress } from "./addresses.js";
import { cardOf } from "./card-loading.js";
import { element, link } from "./elements.js";
import { fromPart, guidance } from "./guidance.js";
import { addressOf } from "./page-address.js";
import { isWhatIsAsked } from "./ranking.js";

/** @import { Answer, Choice, NeedFound } from "./ranking.js" */

const LIST = "hoi-lai", QUESTION = "hoi-lai-ten", WHEN = "ck-guidance__when";

/**
 * What is asked back, if anything is: in the words of a guide where there is one for that.
 * @type {(found: Answer) => HTMLElement[]}
 */
export function questionBack({ asked, choices: [need] }) {
  if (!asked.length) return [];
  const isOfGuide = need && isWhatIsAsked(need);
  const list = choiceList(asked);
  list.id = LIST;
  list.setAttribute("aria-labelledby", QUESTION);
  const lead = isOfGuide ? `${need.title}: chọn trường hợp giống bạn nhất.` : "Chọn việc giống bạn nhất:";
  const part = choosing("Bạn muốn việc nào?", element("p", "ck-guidance__lead", lead), list,
    ...(need ? guideOf(need) : []));
  part.firstElementChild?.setAttribute("id", QUESTION);
  return [part];
}

/**
 * Why that is asked back, for editors; empty where nothing is.
 * @type {(found: Answer) => string}
 */
export function whyAsked({ asked, choices: [need], procedures: [best, ...others], unsure }) {
  if (!asked.length || !best) return "";
  if (need && isWhatIsAsked(need)) return `Hỏi lại vì câu hỏi có từ của hướng dẫn “${need.title}”.`;
  const next = others.find(({ code }) => asked.some((choice) => choice.code === code && code !== best.code));
  const share = next ? Math.round(100 * next.score / best.score) : 0;
  const words = unsure ? "chỉ có vài từ giống câu hỏi, và " : "";
  return `Hỏi lại vì kết quả đầu ${words}hơn kết quả sau rất ít (kết quả sau được ${share} % điểm).`;
}

/**
 * What a guide could ask, below results that answer well enough.
 * @type {(found: Answer) => HTMLElement[]}
 */
export function guideBelow({ asked, choices: [need] }) {
  if (asked.length || !need) return [];
  const lead = element("p", "ck-guidance__lead", "Chọn trường hợp giống bạn nhất:");
  return [choosing(need.title, lead, choiceList(need.choices), ...guideOf(need))];
}

/** Writes into the choices that no guide tells of what their cards say, as far as these are loaded. */
export function tellWhen() {
  for (const line of document.querySelectorAll(`#${LIST} > li`)) {
    const place = line.querySelector(`.${WHEN}`), card = cardOf(line instanceof HTMLElement && line.dataset.ma || "");
    if (place && !place.textContent && card?.khi) place.textContent = card.khi;
  }
}

/** @type {(title: string, ...content: Node[]) => HTMLElement} */
function choosing(title, ...content) {
  return guidance("ck-guidance--choices", title, ...content);
}

/** @type {(need: NeedFound) => HTMLElement[]} */
function guideOf({ guide, ...from }) {
  const others = link(addressOf(guide), "Trường hợp khác, hoặc chưa chắc? Trả lời từng câu hỏi");
  return [element("p", "", others), ...fromPart(from)];
}

/** @param {Choice[]} choices */
function choiceList(choices) {
  return element("ul", "ck-guidance__choices", ...choices.map(choiceLine));
}

/** @type {(choice: Choice) => HTMLElement} */
function choiceLine({ code, name, heading, when, answers }) {
  const asked = answers.length ? `?${CASE}=${answers.join(",")}` : "";
  const line = element("li", "ck-guidance__choice", element("span", WHEN, when), " ",
    link(addressOf(procedureAddress(code) + asked), heading));
  if (heading !== name) line.append(" ", element("span", "ck-card__official", name));
  line.dataset.ma = code;
  return line;
}
