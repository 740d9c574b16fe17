/* Numbers of legal texts as people type them: “121/2025”, “nd 118/2025”, “nghị quyết 66.22 năm 2026”. */

/**
 * `kind` is how the abbreviation in a number begins, as far as it is told: nd, nq-cp, qh16.
 * @typedef {{ number: string, year: string, kind: string }} LegalNumber
 */

/** @type {Record<string, string>} what people call texts → how their numbers go on */
const KINDS = {
  "nghi dinh": "nd", nd: "nd", "nghi quyet lien tich": "nqlt", "nghi quyet": "nq", nq: "nq", "thong tu": "tt", tt: "tt",
  "quyet dinh": "qd", qd: "qd", "luat so": "qh", luat: "qh", "chi thi": "ct", "cong van": "",
};
const NAMES = Object.keys(KINDS).sort((one, other) => other.length - one.length).join("|");
const WITH_YEAR = /(?<![\d/.-])(\d{1,5}(?:\.\d{1,3})?) ?\/ ?(\d{4})(?:\/([a-z][a-z0-9-]*))?(?!\d)/g;
const WITHOUT_YEAR = /(?<![\d/.-])(\d{1,5}) ?\/ ?([a-z]{2,4}-[a-z]+)/g;
const CALLED = new RegExp(`\\b(${NAMES})(?: so)? ?(\\d{1,5}(?:\\.\\d{1,3})?)(?: ?(?:/|nam) ?(\\d{4}))?(?![\\d/])`, "g");
// “tháng 3/2027” is a day.
const MONTH = /thang $/;

/** @type {(text: string) => LegalNumber[]} those that stand in a text */
export function legalNumbersIn(text) {
  const plain = text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replaceAll("đ", "d");
  const called = [...plain.matchAll(CALLED)].map(([, name, number, year = ""]) => numberOf(number, year, KINDS[name]));
  const dated = [...plain.matchAll(WITH_YEAR)].filter(({ index }) => !MONTH.test(plain.slice(0, index)))
    .map(([, number, year, kind = ""]) => numberOf(number, year, kind));
  const bare = [...plain.matchAll(WITHOUT_YEAR)].map(([, number, kind]) => numberOf(number, "", kind));
  return [...dated, ...bare, ...called];
}

/** @type {(number: string, year: string, kind: string) => LegalNumber} */
function numberOf(number, year, kind) {
  return { number: number.replace(/^0+(?=\d)/, ""), year, kind };
}

/**
 * Whether what was typed may be the number: what it does not tell may be any, but a number alone is none.
 * @type {(typed: LegalNumber, known: LegalNumber) => boolean}
 */
export function isNumber(typed, known) {
  return typed.number === known.number && Boolean(typed.year || typed.kind) &&
    (!typed.year || !known.year || typed.year === known.year) &&
    (!typed.kind || !known.kind || known.kind.startsWith(typed.kind) || typed.kind.startsWith(known.kind));
}
