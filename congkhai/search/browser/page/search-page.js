/* The search page: a question and filters from the box or the address become results, and an address to share. */
import { placeAddress } from "./addresses.js";
import { addressFor } from "./asked-question.js";
import { besideLines } from "./beside-lines.js";
import { besideProcedures } from "./beside-procedures.js";
import { element, hide, link, needed, writeText } from "./elements.js";
import { readingPart } from "./explanation.js";
import { signpostPart } from "./guidance.js";
import { indexAtHand, loadIndex } from "./index-loading.js";
import { LONGEST, limited } from "./long-questions.js";
import { loadPlaces, placesAtHand } from "./place-loading.js";
import { placesFor } from "./places-asked.js";
import { guideBelow, questionBack, tellWhen, whyAsked } from "./question-back.js";
import { QuestionHistory } from "./question-history.js";
import { isWhatIsAsked, ranking } from "./ranking.js";
import { filtersSet, fitting, setFilters } from "./result-filters.js";
import { ResultList } from "./result-list.js";
import { inSlices } from "./slices.js";
import { REST } from "./typing-rest.js";
import { wholly } from "./whole-work.js";

/** @import { Asked } from "./asked-question.js" */
/** @import { BesideProcedures } from "./beside-procedures.js" */
/** @import { PlaceAnswer } from "./places-asked.js" */
/** @import { Answer } from "./ranking.js" */
/** @import { Searchable } from "./searchable.js" */
/** @import { Shown } from "./result-list.js" */

const TOO_LONG = `Câu hỏi dài quá ${LONGEST} ký tự, chỉ tìm theo phần đầu. `;
const NOT_LOADED = "Không tải được danh mục tìm kiếm. Trang đang tự thử lại; trong lúc chờ, có thể tra theo mục lục " +
  "dưới đây.";
/** Milliseconds until a lost index is asked for again. */
const RETRY = 3000;

/** What stands on the page, and answers when something is asked. */
export class SearchPage {
  /** @type {HTMLInputElement} */
  box = needed(".ck-content .ck-search__input");
  /** @type {HTMLFormElement} */
  panel = needed("#loc-ket-qua");
  folded = /** @type {HTMLDetailsElement} */ (this.panel.parentElement);
  /** @type {HTMLElement} */
  contents = needed("#muc-luc");
  results = new ResultList(needed("#ket-qua"), part("them"), tellWhen);
  history = new QuestionHistory();
  /** The help waits until the typing rests, as half a word seldom finds anything. */
  helping = 0;
  retrying = 0;
  turn = 0;
  /** Whether a question was answered: the first runs code that was never run before, and takes its time. */
  isWarm = false;

  get asked() {
    return this.history.asked;
  }

  open() {
    this.listenToBox();
    this.listenToPanel();
    addEventListener("popstate", () => {
      this.history.goBack();
      this.restore();
    });
    this.restore();
    // Who opens this page is about to ask: the index is there before the first key.
    addEventListener("load", () => { loadAll().catch(() => {}); });
  }

  listenToBox() {
    const { box, history } = this;
    box.form?.addEventListener("submit", (event) => {
      event.preventDefault();
      history.ask({ ...this.asked, ...limited(box.value) });
      history.finish();
      this.show();
    });
    box.addEventListener("input", () => {
      history.type({ ...this.asked, ...limited(box.value) });
      this.show(true);
    });
    box.addEventListener("blur", () => history.settle());
    addEventListener("pagehide", () => history.settle());
  }

  listenToPanel() {
    const { panel, history } = this;
    panel.addEventListener("submit", (event) => event.preventDefault());
    panel.addEventListener("change", () => {
      history.finish();
      history.ask({ ...this.asked, filters: filtersSet(panel) });
      this.show();
    });
    panel.addEventListener("reset", (event) => {
      event.preventDefault();
      setFilters(panel, []);
      history.finish();
      history.ask({ ...this.asked, filters: [] });
      this.show();
    });
  }

  restore() {
    this.box.value = this.asked.text;
    setFilters(this.panel, this.asked.filters);
    // The results come first; the filters are open when one is set.
    this.folded.open = this.asked.filters.length > 0;
    this.show();
  }

  show(isTyped = false) {
    const { text, filters, explained } = this.asked;
    hide(this.folded, !text.trim());
    if (!text.trim()) return this.showNothing();
    const searchable = indexAtHand(), names = placesAtHand();
    if (!searchable || !names) return this.load();
    const places = placesFor(names, text);
    const turn = (this.turn += 1), ranked = ranking(searchable, text, fitting(searchable, filters));
    /** @type {(found: Answer) => Shown} */
    const shown = (found) => ({ searchable, found: answering(found), text, typing: isTyped, explained });
    if (isTyped) {
      const found = wholly(ranked);
      return this.draw(shown(found), found, places);
    }
    // Results that grow would push away what stands below: they are shown whole, but for those that somebody types.
    (this.isWarm ? Promise.resolve(wholly(ranked)) : inSlices(ranked)).then(async (found) => {
      this.isWarm = true;
      await this.results.prepare(shown(found));
      if (turn === this.turn) this.draw(shown(found), found, places);
    });
  }

  /** @type {(shown: Shown, found: Answer, places: PlaceAnswer) => void} */
  draw(shown, found, places) {
    const beside = besideProcedures(shown.searchable.index, found, places, placeAddress);
    this.results.show(shown);
    // Where a page or a place is what is asked, it would lead astray to ask for a procedure.
    const isBeside = !found.fitting.length && (beside.isPlace || Boolean(beside.isFirst && found.others[0]?.isAsked));
    this.showGuidance(shown.searchable, isBeside ? { ...found, asked: [], choices: [] } : found);
    this.showOthers(beside, places);
    const told = beside.isPlace ? foundPlaces(places) : pageFirst(beside, found) || said(found, this.asked);
    writeText(part("so"), `${this.asked.cut ? TOO_LONG : ""}${told}`);
    clearTimeout(this.helping);
    const isFound = found.procedures.length > 0 || beside.isFirst;
    if (isFound || !shown.typing) this.showHelp(found, isFound);
    else this.helping = setTimeout(() => this.showHelp(found, false), REST);
  }

  showNothing() {
    this.turn += 1;
    this.results.empty();
    clearTimeout(this.helping);
    for (const name of ["chi-dan", "huong-dan", "phan-khac", "khong-thay"]) hide(part(name), true);
    this.hideContents(false);
    part("so").textContent = "";
  }

  /** From here on what is asked decides, not the address that the page came with (early-start.js). */
  hideContents(isHidden = true) {
    hide(this.contents, isHidden);
    delete document.documentElement.dataset.hoi;
  }

  load() {
    clearTimeout(this.retrying);
    if (part("so").textContent !== NOT_LOADED) writeText(part("so"), "Đang tải danh mục…");
    // Of all that is typed meanwhile only the last is answered.
    const turn = (this.turn += 1);
    loadAll().then(() => { if (turn === this.turn) this.show(); }, () => {
      writeText(part("so"), NOT_LOADED);
      this.hideContents(false);
      // A phone in the mountains loses its network for a moment: nobody has to type again.
      clearTimeout(this.retrying);
      this.retrying = setTimeout(() => { if (this.asked.text.trim()) this.load(); }, RETRY);
    });
  }

  /** @type {(searchable: Searchable, found: Answer) => void} */
  showGuidance(searchable, found) {
    const { text, explained } = this.asked, why = explained ? whyAsked(found) : "";
    put("chi-dan", [...(explained ? [readingPart(searchable, text)] : []),
      ...(why ? [element("p", "ck-small", why)] : []),
      ...found.signposts.slice(0, 2).map(signpostPart), ...questionBack(found)]);
    put("huong-dan", guideBelow(found));
    tellWhen();
  }

  /**
   * What is no procedure stands below these; what the question is about rather, above.
   * @type {(beside: BesideProcedures, places: PlaceAnswer) => void}
   */
  showOthers({ lines, isFirst, isPlace }, { words }) {
    const key = JSON.stringify(lines.map(({ address, text }) => [address, text])), section = part("phan-khac");
    if (part("khac").dataset.co !== key) part("khac").replaceChildren(...besideLines(lines));
    part("khac").dataset.co = key;
    writeText(needed("[data-noi-hoi]", section), isPlace ? "" : words);
    if (isFirst) needed("#ket-qua").before(section);
    else part("khong-thay").after(section);
    hide(section, !lines.length);
  }

  /**
   * What helps when nothing is found.
   * @type {(found: Answer, isFound: boolean) => void}
   */
  showHelp({ nearest }, isFound) {
    hide(part("khong-thay"), isFound);
    this.hideContents(isFound);
    if (isFound) return;
    /** @type {HTMLElement} */
    const line = needed("[data-gan-nhat]", part("khong-thay"));
    hide(line, !nearest || nearest === this.asked.text.trim());
    line.replaceChildren("Có phải bạn muốn tìm ", link(addressFor({ ...this.asked, text: nearest }), nearest), "?");
    hide(needed("[data-bo-loc]", part("khong-thay")), !this.asked.filters.length);
  }
}

/**
 * A part of the results.
 * @type {(name: string) => HTMLElement}
 */
function part(name) {
  return needed(`#ket-qua-${name}`);
}

/**
 * Nothing is answered where the best procedure may be another one, or another office does it.
 * @type {(found: Answer) => Answer}
 */
function answering(found) {
  return found.unsure || found.signposts.length ? { ...found, parts: [] } : found;
}

/** @type {(name: string, content: Node[]) => void} */
function put(name, content) {
  if (content.length || part(name).firstChild) part(name).replaceChildren(...content);
  hide(part(name), !content.length);
}

function loadAll() {
  return Promise.all([loadIndex(), loadPlaces()]);
}

/** @param {PlaceAnswer} answer what is asked back, or the place */
function foundPlaces({ places, words }) {
  return words || `Nơi nộp hồ sơ ở ${places[0].name}.`;
}

/**
 * What is said where a page is all that was asked for, and nothing else answers; else empty.
 * @type {(beside: BesideProcedures, found: Answer) => string}
 */
function pageFirst({ lines: [first], isFirst }, { others, fitting, signposts }) {
  const isAnswer = isFirst && others[0]?.isAsked && !fitting.length && !signposts.length;
  return isAnswer ? `Xem trang “${first.name}” dưới đây.` : "";
}

/**
 * What is found, in one sentence; screen readers say it when the typing rests.
 * @type {(found: Answer, asked: Asked) => string}
 */
function said(found, { text, filters }) {
  const { procedures, fitting, signposts, searched, unsure, elsewhere } = found;
  const among = filters.length ? " trong phần đã lọc" : "";
  const forText = `“${text}”${among}`;
  const read = searched ? ` Đã tìm: ${searched}.` : "";
  const signpost = signposts.length ? " Việc này có thể do cơ quan khác giải quyết, xem chỉ dẫn dưới đây." : "";
  if (elsewhere) return `${signpost.trim()}${read}`;
  if (signpost && procedures.length) return `${signpost.trim()}${read} Sau chỉ dẫn là các thủ tục gần với câu hỏi.`;
  if (unsure && found.choices.some(isWhatIsAsked)) return `Chọn trường hợp của bạn dưới đây.${read}`;
  const [notHere] = found.notHere;
  const missing = notHere && `Trang này chưa có thủ tục “${notHere}”; hãy hỏi nơi nhận hồ sơ.`;
  const unlike = missing || `Không có thủ tục nào khớp rõ với ${forText}.`;
  if (unsure) return `${unlike} Dưới đây là các thủ tục gần nhất.${read}`;
  const others = procedures.length - fitting.length;
  const also = others ? ` Thêm ${others} thủ tục có từ giống câu hỏi.` : "";
  if (procedures.length) return `${fitting.length} thủ tục phù hợp với ${forText}.${also}${read}`;
  return `${missing || `Chưa tìm thấy thủ tục nào cho ${forText}.`}${read}${signpost}`;
}
