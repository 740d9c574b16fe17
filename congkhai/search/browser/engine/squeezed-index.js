/* A text that congkhai/search/squeezing.py squeezed: LZMA (as its specification writes it, lc = 3, lp = pb = 0). */

/** @import { PackedIndex, SqueezedIndex } from "./index-format.js" */

// The letters begin behind the quotes, and leave the backslash out.
const OFFSET = 35, LEFT_OUT = 92;
const EVEN = 1024, TOP = 2 ** 24;
const PAUSE = 255;

/**
 * The index as it was before it was squeezed, with a pause possible after each few hundred letters.
 * @param {SqueezedIndex} index
 * @returns {Generator<void, PackedIndex>}
 */
export function* unsqueezed({ nen, dai, chu, ...others }) {
  const bytes = yield* bytesOf(bitsOf(nen), dai);
  const parts = [];
  /** @type {number[]} */
  let codes = [];
  for (let at = 0; at < dai; at += 1) {
    const byte = bytes[at];
    codes.push(byte ? chu.charCodeAt(byte - 1) : bytes[at + 1] * 256 + bytes[at + 2]);
    if (!byte) at += 2;
    if (codes.length > PAUSE) {
      yield void parts.push(String.fromCharCode(...codes));
      codes = [];
    }
  }
  return { ...JSON.parse(parts.join("") + String.fromCharCode(...codes)), ...others };
}

/**
 * How likely a bit is 0, of 2048; learned from those before.
 * @typedef {Uint16Array} Odds
 */
/**
 * @typedef {object} Bits the range coder
 * @property {(odds: Odds, at: number) => number} bit
 * @property {(count: number) => number} plain bits of which both are as likely
 * @property {(odds: Odds, count: number, from?: number) => number} tree a number, its highest bit first
 * @property {(odds: Odds, count: number, from?: number) => number} reverse a number, its lowest bit first
 */

/** @type {(size: number) => Odds} */
function odds(size) {
  return new Uint16Array(size).fill(EVEN);
}

/** @type {(letters: string) => Bits} */
function bitsOf(letters) {
  let at = 0, held = 0, count = 0;
  // Range and code: numbers that grow over 31 bits would be made anew at each step.
  const coder = new Uint32Array([2 ** 32 - 1, 0]);
  const byte = () => {
    for (; count < 8; count += 6, at += 1) {
      const letter = letters.charCodeAt(at) || OFFSET;
      held = ((held << 6) | (letter - OFFSET - Number(letter > LEFT_OUT))) & 16383;
    }
    count -= 8;
    return (held >> count) & 255;
  };
  const settle = () => {
    if (coder[0] >= TOP) return;
    coder[0] <<= 8;
    coder[1] = (coder[1] << 8) | byte();
  };
  /** @type {Bits["bit"]} */
  const bit = (odds, at) => {
    const bound = (coder[0] >>> 11) * odds[at], isSet = coder[1] >= bound;
    if (isSet) {
      coder[0] -= bound;
      coder[1] -= bound;
      odds[at] -= odds[at] >> 5;
    } else {
      coder[0] = bound;
      odds[at] += (2048 - odds[at]) >> 5;
    }
    settle();
    return Number(isSet);
  };
  byte();
  for (let first = 0; first < 4; first += 1) coder[1] = (coder[1] << 8) | byte();
  return {
    bit,
    plain(count) {
      let value = 0;
      for (let step = 0; step < count; step += 1) {
        coder[0] >>>= 1;
        const isSet = coder[1] >= coder[0];
        if (isSet) coder[1] -= coder[0];
        settle();
        value = value * 2 + Number(isSet);
      }
      return value;
    },
    tree(odds, count, from = 0) {
      let value = 1;
      for (let step = 0; step < count; step += 1) value = value * 2 + bit(odds, from + value);
      return value - 2 ** count;
    },
    reverse(odds, count, from = 0) {
      let node = 1, value = 0;
      for (let step = 0; step < count; step += 1) {
        const next = bit(odds, from + node);
        node = node * 2 + next;
        value += next << step;
      }
      return value;
    },
  };
}

/**
 * Letters, and pieces of what came before: as far back as one of the last four, or anew.
 * @param {Bits} bits
 * @param {number} size
 * @returns {Generator<void, Uint8Array>}
 */
function* bytesOf(bits, size) {
  const { bit, tree } = bits, bytes = new Uint8Array(size);
  const isPiece = odds(12), isRepeated = odds(12), isOther = [odds(12), odds(12), odds(12)], isLong = odds(12);
  const literals = odds(0x300 * 8), lengths = [lengthsOf(bits), lengthsOf(bits)], distance = distancesOf(bits);
  let state = 0, last = [0, 0, 0, 0];
  for (let at = 0, step = 0; at < size; step += 1) {
    if (!(step & PAUSE)) yield;
    if (!bit(isPiece, state)) {
      const from = 0x300 * ((bytes[at - 1] || 0) >> 5);
      let value = 1;
      if (state > 6) {
        // It differs from what would have gone on.
        let like = bytes[at - last[0] - 1], isLike = true;
        while (isLike && value < 256) {
          const expected = like >> 7, next = bit(literals, from + 256 + expected * 256 + value);
          like = (like * 2) & 255;
          value = value * 2 + next;
          isLike = next === expected;
        }
      }
      while (value < 256) value = value * 2 + bit(literals, from + value);
      bytes[at++] = value;
      state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
      continue;
    }
    let length = 1;
    if (!bit(isRepeated, state)) {
      length = lengths[0]();
      last = [distance(length), ...last.slice(0, 3)];
      state = state < 7 ? 7 : 10;
    } else {
      let which = 0;
      while (which < 3 && bit(isOther[which], state)) which += 1;
      last = [last[which], ...last.filter((_, place) => place !== which)];
      if (which || bit(isLong, state)) {
        length = lengths[1]();
        state = state < 7 ? 8 : 11;
      } else state = state < 7 ? 9 : 11;
    }
    for (const end = at + length; at < end; at += 1) bytes[at] = bytes[at - last[0] - 1];
  }
  return bytes;

  /** @type {(bits: Bits) => () => number} */
  function lengthsOf({ bit }) {
    const choice = odds(2), short = odds(8), middle = odds(8), long = odds(256);
    return () => {
      if (!bit(choice, 0)) return 2 + tree(short, 3);
      return bit(choice, 1) ? 18 + tree(long, 8) : 10 + tree(middle, 3);
    };
  }
}

/** @type {(bits: Bits) => (length: number) => number} how far back a piece begins */
function distancesOf({ plain, tree, reverse }) {
  const slots = [odds(64), odds(64), odds(64), odds(64)], near = odds(115), aligned = odds(16);
  return (length) => {
    const slot = tree(slots[Math.min(length - 2, 3)], 6), count = (slot >> 1) - 1;
    if (slot < 4) return slot;
    const from = (2 + (slot & 1)) * 2 ** count;
    if (slot < 14) return from + reverse(near, count, from - slot);
    return from + plain(count - 4) * 16 + reverse(aligned, 4);
  };
}
