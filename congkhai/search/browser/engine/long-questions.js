/* How long a question may be: longer ones make addresses that servers refuse, and a phone think for seconds. */

/** Letters: the longest question of those we have has under 400. The boxes of templates have it as `maxlength`. */
export const LONGEST = 500;

// Half of a sign that takes two letters, like 😀: no address can carry it.
const HALF = /[\uD800-\uDBFF]$/;

/**
 * A question, cut where it is too long: at a blank, if there is one near. `cut` says that some of it may be lost: boxes
 * take no letter more, and tell nobody.
 * @type {(text: string) => { text: string, cut: boolean }}
 */
export function limited(text) {
  if (text.length < LONGEST) return { text, cut: false };
  const start = text.slice(0, LONGEST).replace(HALF, ""), blank = start.lastIndexOf(" ");
  return { text: text.length > LONGEST && blank > LONGEST / 2 ? start.slice(0, blank) : start, cut: true };
}
