/* What a box suggests: the best procedures, and signs to the search page where the need is not that simple. */
import { procedureAddress } from "./addresses.js";
import { kindOf } from "./beside-procedures.js";
import { markedName } from "./highlight.js";
import { loadIndex } from "./index-loading.js";
import { limited } from "./long-questions.js";
import { isWhatIsAsked } from "./ranking.js";
import { soFar } from "./typed-so-far.js";

/** @import { Suggestion } from "./combobox.js" */
/** @import { Common } from "./common-needs.js" */
/** @import { Answer, SignpostFound } from "./ranking.js" */
/** @import { PublishedIndex } from "./index-format.js" */
/** @import { Hit } from "./scoring.js" */
/** @import { Searchable } from "./searchable.js" */

const PROCEDURES = 6, OTHERS = 2, LETTERS = 2, COMMON = 6;

/** @type {{ text: string, first: string, lines: Suggestion[] }} what was suggested last, and its first procedure */
let shown = { text: "", first: "", lines: [] };

/**
 * Suggestions for a text; waits for the index. While somebody types on, what was shown stays where it can.
 * @type {(text: string, isResting: boolean) => Promise<Suggestion[]>}
 */
export async function suggestions(text, isResting) {
  if (!text.trim()) return [];
  const searchable = await loadIndex();
  if (text.trim().length < LETTERS) return [];
  const goesOn = !isResting && text.startsWith(shown.text);
  const { common, answer } = soFar(searchable, limited(text).text, isResting ? null : goesOn ? shown.first : "");
  const wanted = common.slice(0, COMMON).map((one) => ofCommon(searchable, one));
  const found = answer ? ofAnswer(searchable.index, answer) : wanted;
  const lines = found.length || !goesOn ? found : shown.lines;
  shown = { text, first: answer?.procedures[0]?.code || "", lines };
  return lines;
}

/** @type {(index: PublishedIndex, answer: Answer) => Suggestion[]} */
function ofAnswer(index, { signposts, choices, elsewhere, procedures, others }) {
  return [
    ...signposts.slice(0, 1).map(ofSignpost),
    ...choices.filter(isWhatIsAsked).slice(0, 1).map(({ title }) => suggestion("", title, "Xem các trường hợp")),
    ...(elsewhere ? [] : procedures.slice(0, PROCEDURES)).map(ofProcedure),
    ...others.slice(0, OTHERS).map((other) => ofPage(index, other)),
  ];
}

/** @type {(searchable: Searchable, common: Common) => Suggestion} */
function ofCommon({ codes, names, headings, index }, common) {
  if (common.kind === "need") return suggestion(common.of.trang, common.of.ten, "Xem các trường hợp");
  if (common.kind === "event") return ofPage(index, common.of);
  if (common.kind === "signpost") {
    const { ten, tu: [asks], noi, mau } = common.of;
    return { ...ofSignpost({ title: ten, place: noi, mark: mau ? index.danhMuc.dauMau : "" }), asks };
  }
  const name = names[common.place], heading = headings.get(common.place) || name;
  return suggestion(procedureAddress(codes[common.place]), heading, heading === name ? "" : name);
}

/** @type {(signpost: Pick<SignpostFound, "title" | "place" | "mark">) => Suggestion} */
function ofSignpost({ title, place, mark }) {
  return suggestion("", title, `Nơi giải quyết: ${place}${mark ? ` (${mark})` : ""}`);
}

/** @type {(hit: Hit) => Suggestion} */
function ofProcedure(hit) {
  const official = hit.heading === hit.name ? "" : hit.name;
  const marked = () => markedName(hit, hit.heading);
  return { ...suggestion(procedureAddress(hit.code), hit.heading, official), marked };
}

/** @type {(index: PublishedIndex, page: { address: string, name: string }) => Suggestion} with its group */
function ofPage(index, { address, name }) {
  return suggestion(address, name, kindOf(index, address)[1]);
}

/** @type {(path: string, name: string, note?: string) => Suggestion} */
function suggestion(path, name, note = "") {
  return { path, key: `${path} ${name}`, name, note };
}
