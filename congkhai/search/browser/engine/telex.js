/* Letters of a Vietnamese keyboard that was switched off: Telex (ddawng kys) and VNI (d9a8ng ky1). */

/** The longest syllable in keys: “nghieengf”. */
export const LONGEST_KEYS = 9;

/** @type {Record<string, string>} */
const TONES = {
  f: "\u0300", s: "\u0301", r: "\u0309", x: "\u0303", j: "\u0323",
  2: "\u0300", 1: "\u0301", 3: "\u0309", 4: "\u0303", 5: "\u0323",
};
/** @type {[RegExp, string][]} */
const TELEX = [
  [/d(.*?)d/, "đ$1"], [/uow|uwow|uwo/, "ươ"], [/a(.*?)a/, "â$1"], [/e(.*?)e/, "ê$1"], [/o(.*?)o/, "ô$1"],
  [/a(.*?)w/, "ă$1"], [/o(.*?)w/, "ơ$1"], [/u(.*?)w/, "ư$1"], [/w/, "ư"],
];
/** @type {[RegExp, string][]} */
const VNI = [
  [/d(.*?)9/, "đ$1"], [/uo(.*?)7/, "ươ$1"], [/a(.*?)8/, "ă$1"], [/a(.*?)6/, "â$1"], [/e(.*?)6/, "ê$1"],
  [/o(.*?)6/, "ô$1"], [/o(.*?)7/, "ơ$1"], [/u(.*?)7/, "ư$1"],
];
const SYLLABLE = /^(ngh|ng|nh|ph|th|tr|ch|gh|gi|kh|qu|[bcdghklmnpqrstvxđ])?([aeiouyâăêôơư]{1,3})(ng|nh|ch|[cmnpt])?$/;

/**
 * The syllable that the keys stand for, or null when they are no leftovers of Telex or VNI.
 * @param {string} keys lower case, without diacritics
 * @returns {string | null}
 */
export function decodeKeys(keys) {
  if (!/^[a-z]+[a-z0-9]*$/.test(keys) || keys.length < 2 || keys.length > LONGEST_KEYS) return null;
  const isVni = /[0-9]/.test(keys);
  const onset = keys.search(/[aeiouyw]/) + 1;
  const tone = keys.slice(onset).search(isVni ? /[1-5]/ : /[fsrxj]/);
  const place = onset + tone;
  let letters = tone < 0 ? keys : keys.slice(0, place) + keys.slice(place + 1);
  for (const [pattern, written] of isVni ? VNI : TELEX) letters = letters.replace(pattern, written);
  if (letters === keys) return null;
  return withTone(letters, tone < 0 ? "" : TONES[keys[place]]);
}

/**
 * The tone on the vowel that carries it: giấy, của, ngoài; null for letters that are no syllable.
 * @type {(letters: string, tone: string) => string | null}
 */
function withTone(letters, tone) {
  const parts = letters.match(SYLLABLE);
  if (!parts || !tone) return parts && letters;
  const [, onset = "", vowels, coda] = parts;
  const marked = vowels.search(/[âêôăơ](?!.*[âêôăơ])|ư(?!.*[âêôăơư])/);
  const place = marked >= 0 ? marked : coda ? vowels.length - 1 : Math.max(0, Math.ceil(vowels.length / 2) - 1);
  const end = onset.length + place + 1;
  return (letters.slice(0, end) + tone + letters.slice(end)).normalize("NFC");
}
