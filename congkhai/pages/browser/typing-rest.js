/* When typing rests: what costs more than a letter should waits for that. */

/** Milliseconds without a key after which the typing rests. */
export const REST = 200;
