/* What a box suggests: the best procedures, and signs to the search page where the need is not that simple. */
import { procedureAddress } from "./addresses.js";
import { markedName } from "./highlight.js";
import { loadIndex } from "./index-loading.js";
import { limited } from "./long-questions.js";
import { isWhatIsAsked, rank } from "./ranking.js";

/** @import { Suggestion } from "./combobox.js" */
/** @import { SignpostFound } from "./ranking.js" */
/** @import { Hit } from "./scoring.js" */

const PROCEDURES = 6, OTHERS = 2, LETTERS = 2;

/**
 * Suggestions for a text; waits for the index.
 * @type {(text: string) => Promise<Suggestion[]>}
 */
export async function suggestions(text) {
  if (!text.trim()) return [];
  const searchable = await loadIndex();
  if (text.trim().length < LETTERS) return [];
  const found = rank(searchable, limited(text).text);
  return [
    ...found.signposts.slice(0, 1).map(ofSignpost),
    ...found.choices.filter(isWhatIsAsked).slice(0, 1).map(({ title }) => suggestion("", title, "Xem các trường hợp")),
    ...(found.elsewhere ? [] : found.procedures.slice(0, PROCEDURES)).map(ofProcedure),
    ...found.others.slice(0, OTHERS).map(({ address, name }) => suggestion(address, name, "Chính sách, hướng dẫn")),
  ];
}

/** @type {(signpost: SignpostFound) => Suggestion} */
function ofSignpost({ title, place, mark }) {
  return suggestion("", title, `Nơi giải quyết: ${place}${mark ? ` (${mark})` : ""}`);
}

/** @type {(hit: Hit) => Suggestion} */
function ofProcedure(hit) {
  const official = hit.heading === hit.name ? "" : hit.name;
  const marked = () => markedName(hit, hit.heading);
  return { ...suggestion(procedureAddress(hit.code), hit.heading, official), marked };
}

/** @type {(path: string, name: string, note?: string) => Suggestion} */
function suggestion(path, name, note = "") {
  return { path, key: `${path} ${name}`, name, note };
}
