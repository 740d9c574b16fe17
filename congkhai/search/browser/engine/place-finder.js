/* Which commune somebody means by a name of today or of before: what is not certain is asked back, never guessed. */
import { fold } from "./folding.js";
import { centresMeant } from "./place-centres.js";
import { readMentions } from "./place-mentions.js";
import { fits, keyOf, sameMarks } from "./place-words.js";

/** @import { Mention, Named, Places, Said } from "./place-mentions.js" */
/** @import { Word } from "./place-words.js" */

/** @typedef {{ slug: string, name: string, through: string[] }} Found a place, and the old units that lead to it */

/**
 * What a text may mean. `isSure`: there is one place and nothing else that it could be. `district`: the places are
 * those of an old district. `lost`: old units of which nobody knows where they are today; the places are those of
 * their district. `isWhole`: the text is about nothing but a place; `isNamed`: it says which kind, or where.
 * @typedef {object} PlacesMeant
 * @property {Found[]} found
 * @property {Found[]} near with names that are nearly so
 * @property {boolean} isSure
 * @property {string} district
 * @property {string[]} lost
 * @property {boolean} isWhole
 * @property {boolean} isNamed
 */

const MOST_NEAR = 5;
const SHORTEST_SLIP = 4;

/** @type {(places: Places, text: string) => PlacesMeant} */
export function findPlaces(places, text) {
  const said = readMentions(places, text), centres = centresMeant(places, said);
  const main = mainOf(said.mentions, places);
  if (!main || (said.isOfProvince && centres.length)) return withoutName(places, said, centres);
  const { read, beside, isDoubted } = readingsOf(main);
  const { meant, against, isContradicted } = narrowed(read, said, main, places);
  const districts = meant.filter(({ is }) => is === "huyen");
  const units = meant.filter(({ is }) => is !== "huyen");
  const lost = units.filter(({ communes }) => !communes.length);
  const around = places.all.filter((one) =>
    one.is === "huyen" && lost.some(({ district }) => district === one.district));
  const found = foundOf(places, [...units, ...districts, ...around, ...against]);
  const isWhole = !said.rest.length;
  return {
    found,
    near: isWhole ? without(found, [...foundOf(places, beside), ...nearTo(places, main.words)]) : [],
    isSure: found.length === 1 && !districts.length && !lost.length && !isDoubted && !isContradicted && !said.isForeign,
    district: units.length ? "" : districts[0]?.told || "",
    lost: [...new Set(lost.map(({ told }) => told))],
    isWhole,
    isNamed: Boolean(main.kind) || (said.where.includes(main.start) && !isToday(keyOf(main.words), places)),
  };
}

/** @type {(places: Places, said: Said, centres: Found[]) => PlacesMeant} */
function withoutName(places, { rest }, centres) {
  const isCentre = centres.length > 0;
  const near = rest.length && !isCentre ? nearTo(places, rest) : [];
  return { found: centres, near, isSure: centres.length === 1, district: "", lost: [], isWhole: isCentre,
    isNamed: isCentre };
}

/**
 * The name that is meant: of those with a word for a commune before them, or of all, the first that another one says
 * more about.
 * @type {(mentions: Mention[], places: Places) => Mention | undefined}
 */
function mainOf(mentions, places) {
  const kinded = mentions.filter(({ meant, kind }) => kind && meant.some(({ is }) => is !== "huyen"));
  const likely = kinded.length ? kinded : mentions;
  return likely.find((one) => mentions.some((other) => other !== one &&
    one.meant.some((named) => named.is !== "huyen" && isWithin(named, other, places)))) || likely[0];
}

/**
 * What a name may stand for. Marks that were typed decide if a name has just these; those that no name has are a slip.
 * @type {(main: Mention) => { read: Named[], beside: Named[], isDoubted: boolean }}
 */
function readingsOf({ words, meant }) {
  const isMarked = words.some(({ isPlain }) => !isPlain);
  const same = isMarked ? meant.filter((one) => sameMarks(words, one.words)) : [];
  const read = same.length ? same : meant.filter((one) => fits(words, one.words));
  if (!read.length) return { read: meant, beside: [], isDoubted: true };
  return { read, beside: meant.filter((one) => !read.includes(one)), isDoubted: false };
}

/**
 * Those readings that lie in a district or province that is named beside them. Where none does, all of them, and what
 * was named beside them: one of both is a slip, and nobody knows which.
 * @type {(read: Named[], said: Said, main: Mention, places: Places) =>
 *   { meant: Named[], against: Named[], isContradicted: boolean }}
 */
function narrowed(read, { mentions, provinces }, main, places) {
  const others = mentions.filter((other) => other !== main && other.meant.some(({ is }) => is === "huyen"));
  const inDistrict = read.filter((one) => others.every((other) => isWithin(one, other, places)));
  const left = inDistrict.length ? inDistrict : read;
  const told = provinces.filter((province) => !isToday(province, places));
  const inProvince = left.filter((one) => told.every((province) => isInProvince(one, province, places)));
  const against = inDistrict.length ? [] : others.flatMap(({ meant }) => meant.filter(({ is }) => is === "huyen"));
  return {
    meant: inProvince.length ? inProvince : left, against, isContradicted: !inDistrict.length || !inProvince.length,
  };
}

/**
 * Today's province has the name of one that it was made of, and all of that and of the others: its name tells nothing.
 * @type {(name: string, places: Places) => boolean}
 */
function isToday(name, { names }) {
  return Boolean(names.tinhNay) && name === fold(names.tinhNay);
}

/**
 * Whether a unit lay in a district that is named, or in the province, if that has the name and nothing says which.
 * @type {(named: Named, other: Mention, places: Places) => boolean}
 */
function isWithin(named, { kind, words, meant }, places) {
  const name = keyOf(words);
  if (!kind && places.names.huyen.some(([, province]) => fold(province) === name)) {
    return isToday(name, places) || isInProvince(named, name, places);
  }
  return meant.some((one) => one.is === "huyen" && isInDistrict(named, one));
}

/** @type {(named: Named, district: Named) => boolean} */
function isInDistrict(named, { district, communes }) {
  return named.is === "nay" ? named.communes.some((one) => communes.includes(one)) : named.district === district;
}

/** @type {(named: Named, province: string, places: Places) => boolean} */
function isInProvince(named, province, { all, names }) {
  return all.some((one) => one.is === "huyen" && fold(names.huyen[one.district][1]) === province &&
    isInDistrict(named, one));
}

/** @type {(places: Places, named: Named[]) => Found[]} each place once, in the order of the names that lead to it */
function foundOf({ names }, named) {
  /** @type {Map<number, Set<string>>} */
  const through = new Map();
  for (const { communes, is, told } of named) {
    for (const commune of communes) {
      const units = through.get(commune) || new Set();
      through.set(commune, is === "cu" ? units.add(told) : units);
    }
  }
  return [...through].map(([commune, units]) => {
    const [slug, kind, name] = names.nay[commune];
    return { slug, name: `${kind} ${name}`, through: [...units] };
  });
}

/** @type {(found: Found[], others: Found[]) => Found[]} */
function without(found, others) {
  const known = new Set(found.map(({ slug }) => slug));
  return others.filter(({ slug }) => !known.has(slug) && known.add(slug)).slice(0, MOST_NEAR);
}

/**
 * Places with a name that goes on after what was typed, or differs by a letter.
 * @type {(places: Places, words: Word[]) => Found[]}
 */
function nearTo(places, words) {
  const typed = keyOf(words);
  const units = places.all.filter(({ is }) => is !== "huyen");
  const further = units.filter((one) => keyOf(one.words).startsWith(typed));
  const slips = typed.length < SHORTEST_SLIP ? [] : units.filter((one) => isSlip(typed, keyOf(one.words)));
  return without([], foundOf(places, [...further, ...slips]));
}

/** @type {(typed: string, name: string) => boolean} whether one letter is wrong, missing or too many */
function isSlip(typed, name) {
  const [short, long] = typed.length < name.length ? [typed, name] : [name, typed];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  return short.slice(long.length > short.length ? at : at + 1) === long.slice(at + 1);
}
