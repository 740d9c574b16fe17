/* When typing rests: what costs more than a letter should waits for that. */

/** Milliseconds without a key after which the typing rests. */
export const REST = 200;

/** Milliseconds without a key after which the last word is one: those who look for their letters need half a second. */
export const SETTLED = 800;
