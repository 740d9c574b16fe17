/* What is shown that is no procedure, in groups of a kind, and whether it goes before the procedures. */

/** @import { PublishedIndex } from "./index-format.js" */
/** @import { PlaceAnswer } from "./places-asked.js" */
/** @import { Answer } from "./ranking.js" */

/**
 * `kind` is a family of records or a kind of page, `heading` what its group is called.
 * @typedef {{ kind: string, heading: string, address: string, name: string, text: string, mark: string }} Beside
 */
/** @typedef {{ lines: Beside[], isFirst: boolean, isPlace: boolean }} BesideProcedures `isPlace`: a place is first */
/** @typedef {Omit<Beside, "kind" | "heading">} Line */

/**
 * @type {(index: PublishedIndex, answer: Answer, asked: PlaceAnswer, addressOf: (slug: string) => string) =>
 *   BesideProcedures}
 */
export function besideProcedures(index, answer, { places, isWhole }, addressOf) {
  const { others, fitting, signposts } = answer, isFree = !fitting.length && !signposts.length;
  const isPlace = places.length > 0 && (isWhole || (isFree && !others[0]?.isAsked));
  const told = places.map(({ slug, name, through }) => ({ address: addressOf(slug), name: `Nơi nộp hồ sơ: ${name}`,
    text: through.length ? `Có ${through.join(", ")}` : "", mark: "" }));
  const sure = isPlace ? [] : others.filter(({ isAsked }) => isAsked);
  const lines = grouped(index, sure, [...sure, ...told, ...others.filter((other) => !sure.includes(other))]);
  const leads = lines.length > 0 && isLeading(index, lines[0].kind);
  const isFirst = isPlace || leads || Boolean(others[0] && (others[0].isMeant || (others[0].isAsked && isFree)));
  return { lines, isFirst, isPlace };
}

/**
 * What is of one kind stands together, where the best of it would; what leads on the site goes before all, unless only
 * others are asked for.
 * @type {(index: PublishedIndex, sure: Line[], lines: Line[]) => Beside[]}
 */
function grouped(index, sure, lines) {
  const typed = lines.map(({ address, name, text, mark }) => {
    const [kind, heading] = kindOf(index, address);
    return { kind, heading, address, name, text, mark };
  });
  const kinds = [...new Set(typed.map(({ kind }) => kind))];
  const asked = new Set(sure.map(({ address }) => kindOf(index, address)[0]));
  const leading = kinds.filter((kind) => isLeading(index, kind) && (!sure.length || asked.has(kind)));
  return [...new Set([...leading, ...kinds])].flatMap((kind) => typed.filter((line) => line.kind === kind));
}

/** @type {(index: PublishedIndex, address: string) => [kind: string, heading: string]} of a page of the site */
export function kindOf({ nhom }, address) {
  const found = nhom.find(([section]) => address.startsWith(section));
  return found ? [found[1], found[2]] : [address.split("/")[0], ""];
}

/** @type {(index: PublishedIndex, kind: string) => boolean} */
function isLeading({ nhom }, kind) {
  return nhom.some(([, one, , leads]) => one === kind && leads === 1);
}
