/* The names of places in a text, with the words for their kinds, and what else stands there. */
import { fold } from "./folding.js";
import { partedNames, withBlanks } from "./glued-places.js";
import { fillerAt, keyOf, kindAt, readWords, sameMarks } from "./place-words.js";
import { wholly } from "./whole-work.js";

/** @import { PartedNames } from "./glued-places.js" */
/** @import { Word } from "./place-words.js" */

/**
 * `globalThis.tenNoi`, made by congkhai/search/place_table.py.
 * @typedef {object} PlaceNames
 * @property {[slug: string, kind: string, ...names: string[]][]} nay communes
 * @property {[slug: string, name: string, address?: string][]} tinh places of the province
 * @property {string} tinhNay the name of the province; empty where the unit does not say which it is
 * @property {[name: string, province: string][]} huyen districts until 1/7/2025
 * @property {[kind: string, district: number, isOlder: number, communes: number[], ...names: string[]][]} cu
 * @property {string} [ban] the state of the scripts that they are for, where devices keep them
 */

/**
 * A name: of a commune, of an old unit with the communes that it belongs to today, or of a district; `told` in full.
 * @typedef {object} Named
 * @property {Word[]} words
 * @property {string} kind
 * @property {number[]} communes
 * @property {number} district -1 for communes of today
 * @property {"nay" | "cu" | "huyen"} is
 * @property {string} told
 * @property {boolean} [isFarm] a town's name without “Nông trường” before it
 */

/**
 * @typedef {{ names: PlaceNames, all: Named[], byName: Map<string, Named[]>, longest: number, parted: PartedNames }}
 *   Places
 */
/** @typedef {{ kind: string, words: Word[], meant: Named[], start: number, end: number }} Mention */
/**
 * `isAsked`: the words around ask for a counter; `isOfProvince`: for the province's; `rest` is what nobody knows;
 * `isForeign`: a district or a province is named that is none of here.
 * @typedef {{ words: Word[], mentions: Mention[], provinces: string[], isAsked: boolean, isOfProvince: boolean,
 *   rest: Word[], where: number[], isForeign: boolean }} Said
 */

const DISTRICTS = ["huyen", "thi xa", "thanh pho"];
const FARM = "nong truong";

/** @type {(names: PlaceNames) => Places} */
export function preparePlaces(names) {
  return wholly(preparingPlaces(names));
}

/**
 * The same, with a pause possible after each unit.
 * @param {PlaceNames} names
 * @returns {Generator<void, Places>}
 */
export function* preparingPlaces(names) {
  /** @type {Named[]} */
  const all = [];
  for (const some of [namesNow(names), oldNames(names), districtNames(names)]) {
    for (const named of some) yield void all.push(...named);
  }
  /** @type {Map<string, Named[]>} */
  const byName = new Map();
  for (const one of all) byName.set(keyOf(one.words), [...(byName.get(keyOf(one.words)) || []), one]);
  const longest = Math.max(...all.map(({ words }) => words.length));
  return { names, all, byName, longest, parted: partedNames(byName) };
}

/** @type {(names: PlaceNames) => Generator<Named[]>} */
function* namesNow({ nay }) {
  for (const [at, [, kind, ...spelled]] of nay.entries()) {
    yield spelled.map((name) =>
      ({ words: readWords(name), kind: fold(kind), communes: [at], district: -1, is: "nay", told: `${kind} ${name}` }));
  }
}

/** @type {(names: PlaceNames) => Generator<Named[]>} */
function* oldNames({ cu, huyen }) {
  for (const [kind, district, , communes, ...spelled] of cu) {
    const told = `${kind.toLowerCase()} ${spelled[0]} cũ (${huyen[district][0]})`;
    yield spelled.map((name) => ({ words: readWords(name), kind: fold(kind), communes, district, is: "cu", told,
      isFarm: spelled.some((full) => fold(full) === `${FARM} ${fold(name)}`) }));
  }
}

/** @type {(names: PlaceNames) => Generator<Named[]>} as they were until 1/7/2025 */
function* districtNames({ cu, huyen }) {
  for (const [district, [told]] of huyen.entries()) {
    const kind = DISTRICTS.find((one) => fold(told).startsWith(`${one} `)) || "";
    const words = readWords(told).slice(kind ? kind.split(" ").length : 0);
    const parts = cu.flatMap(([, of, isOlder, communes]) => (of === district && !isOlder ? communes : []));
    const communes = [...new Set(parts)];
    yield [words, ...otherSpellings(cu, district, words)].map((name) =>
      ({ words: name, kind, communes, district, is: "huyen", told }));
  }
}

/**
 * A district was spelled in as many ways as its town of the same name.
 * @type {(cu: PlaceNames["cu"], district: number, words: Word[]) => Word[][]}
 */
function otherSpellings(cu, district, words) {
  return cu.filter(([, of, , , name]) => of === district && sameMarks(readWords(name), words))
    .flatMap(([, , , , , ...others]) => others.map(readWords));
}

/**
 * Reads a text from its beginning, each name or phrase as long as may be.
 * @type {(places: Places, text: string) => Said}
 */
export function readMentions(places, text) {
  const words = readWords(withBlanks(places.parted, text));
  /** @type {Said} */
  const said = { words, mentions: [], provinces: [], isAsked: false, isOfProvince: false, rest: [],
    where: [], isForeign: false };
  for (let at = 0; at < words.length;) {
    const mention = mentionAt(places, words, at), kind = kindAt(words, at), filler = fillerAt(words, at);
    if (mention && mention.end - at >= (filler?.length || 0)) {
      if (mention.kind === "tinh") said.provinces.push(keyOf(mention.words));
      else said.mentions.push(mention);
      at = mention.end;
    } else if (filler) {
      said.isAsked ||= filler.means === "quay";
      at += filler.length;
      if (filler.means === "o") said.where.push(at);
    } else if (kind) {
      said.isOfProvince ||= kind.means === "tinh";
      at += kind.length;
      said.isForeign ||= [...DISTRICTS, "tinh"].includes(kind.means) && isUnknown(places, words, at);
    } else {
      said.rest.push(words[at]);
      at += 1;
    }
  }
  return said;
}

/** @type {(places: Places, words: Word[], at: number) => boolean} */
function isUnknown(places, words, at) {
  return at < words.length && !mentionAt(places, words, at) && !fillerAt(words, at) && !kindAt(words, at);
}

/** @type {(places: Places, words: Word[], at: number) => Mention | null} */
function mentionAt(places, words, at) {
  const kind = kindAt(words, at);
  const bare = longestAt(places, words, at, at, "");
  const kinded = kind && longestAt(places, words, at, at + kind.length, kind.means);
  return kinded && (!bare || kinded.end > bare.end) ? kinded : bare;
}

/** @type {(places: Places, words: Word[], start: number, from: number, kind: string) => Mention | null} */
function longestAt({ names, byName, longest }, words, start, from, kind) {
  for (let end = Math.min(words.length, from + longest); end > from; end -= 1) {
    const name = words.slice(from, end), meant = ofKind(byName.get(keyOf(name)) || [], kind);
    const isProvince = kind === "tinh" && names.huyen.some(([, province]) => fold(province) === keyOf(name));
    if (meant.length || isProvince) return { kind, words: name, meant, start, end };
  }
  return null;
}

/**
 * A word for a district leads to districts alone, one for a commune to none; today there is no thị trấn, and the town
 * of a farm may be called one without being meant. Xã and phường are taken for each other since 2025: they only say
 * what comes first.
 * @type {(named: Named[], kind: string) => Named[]}
 */
function ofKind(named, kind) {
  if (!kind) return named;
  if (kind === "tinh") return [];
  if (DISTRICTS.includes(kind)) return named.filter(({ is }) => is === "huyen");
  const units = named.filter(({ is }) => is !== "huyen");
  if (kind === FARM) return units.filter(({ isFarm }) => isFarm);
  const fitting = units.filter((one) => one.kind === kind);
  if (kind === "thi tran" && fitting.some(({ isFarm }) => !isFarm)) return fitting;
  return [...fitting, ...units.filter((one) => one.kind !== kind)];
}
