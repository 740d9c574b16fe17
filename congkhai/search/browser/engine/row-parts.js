/* Rows of syllables within others. */

/** @typedef {Uint16Array | (number | undefined)[]} Row */

/**
 * Whether a row, which is not empty, stands in another, syllable beside syllable.
 * @type {(part: Row, whole: Row) => boolean}
 */
export function standsIn(part, whole) {
  for (let from = startOf(part, whole, 0); from >= 0; from = startOf(part, whole, from + 1)) {
    let at = 1;
    while (at < part.length && whole[from + at] === part[at]) at += 1;
    if (at === part.length) return true;
  }
  return false;
}

/** @type {(part: Row, whole: Row, from: number) => number} where it may stand; -1 if nowhere further on */
function startOf([first], whole, from) {
  return /** @type {(number | undefined)[]} */ (whole).indexOf(first, from);
}
