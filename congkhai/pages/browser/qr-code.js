/* QR codes (ISO/IEC 18004) of addresses: bytes, level M, mask 3, as congkhai/sheets/qr.py has them drawn. */

// Of versions 1 to 20 at level M: bytes of correction in a block, and blocks.
const CORRECTION = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26];
const BLOCKS = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16];
const MASK = 3, BYTES_MODE = 4, FORMAT = 0x5412, PADDING = [0xec, 0x11];

/** @typedef {boolean[][]} Modules lines of black and white */

/**
 * The code of an address in ASCII, or null if it is too long for one that a phone reads from a screen.
 * @type {(address: string) => Modules | null}
 */
export function qrCode(address) {
  const version = CORRECTION.findIndex((_, at) => address.length <= room(at + 1)) + 1;
  if (!version) return null;
  const code = new Drawing(version);
  code.write(withCorrection(dataBytes(address, version), version));
  return code.modules;
}

/**
 * How many letters fit.
 * @param {number} version
 */
function room(version) {
  return dataLength(version) - (version < 10 ? 2 : 3);
}

/** @param {number} version */
function dataLength(version) {
  return Math.floor(allModules(version) / 8) - (CORRECTION[version - 1] ?? 0) * (BLOCKS[version - 1] ?? 0);
}

/**
 * How many modules carry bits.
 * @param {number} version
 */
function allModules(version) {
  const along = alignments(version).length;
  const aligned = along ? 25 * along * along - 10 * along - 55 : 0;
  return (16 * version + 128) * version + 64 - aligned - (version >= 7 ? 36 : 0);
}

/** @param {number} version */
function alignments(version) {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const step = Math.floor((version * 8 + count * 3 + 5) / (count * 4 - 4)) * 2;
  return [6, ...Array.from({ length: count - 1 }, (_, at) => version * 4 + 10 - (count - 2 - at) * step)];
}

/** @type {(address: string, version: number) => number[]} */
function dataBytes(address, version) {
  /** @type {number[]} */
  const bits = [];
  const add = (/** @type {number} */ value, /** @type {number} */ length) => {
    for (let bit = length - 1; bit >= 0; bit--) bits.push((value >> bit) & 1);
  };
  add(BYTES_MODE, 4);
  add(address.length, version < 10 ? 8 : 16);
  for (const letter of address) add(letter.charCodeAt(0), 8);
  const length = dataLength(version);
  // The end, and a byte that segno puts there: nobody reads what follows the end, and codes on paper are the same.
  add(0, Math.min(12, length * 8 - bits.length));
  for (let pad = 0; bits.length < length * 8; pad ^= 1) add(PADDING[pad] ?? 0, 8);
  return Array.from({ length }, (_, at) => parseInt(bits.slice(at * 8, at * 8 + 8).join(""), 2));
}

/**
 * The blocks, each with its correction, byte by byte in turn.
 * @type {(data: number[], version: number) => number[]}
 */
function withCorrection(data, version) {
  const blocks = BLOCKS[version - 1] ?? 1, extra = CORRECTION[version - 1] ?? 0;
  const short = Math.floor(data.length / blocks), longOnes = data.length % blocks;
  const divisor = generator(extra);
  let at = 0;
  const parts = Array.from({ length: blocks }, (_, block) => {
    const part = data.slice(at, at += short + (block >= blocks - longOnes ? 1 : 0));
    return { part, rest: remainder(part, divisor) };
  });
  const inTurn = (/** @type {number[][]} */ lists, /** @type {number} */ length) =>
    Array.from({ length }, (_, place) => lists.flatMap((list) => list.slice(place, place + 1))).flat();
  return [...inTurn(parts.map(({ part }) => part), short + 1), ...inTurn(parts.map(({ rest }) => rest), extra)];
}

/**
 * In GF(2^8) modulo 0x11d.
 * @type {(a: number, b: number) => number}
 */
function product(a, b) {
  let sum = 0;
  for (let bit = 7; bit >= 0; bit--) sum = (sum << 1) ^ ((sum >> 7) * 0x11d) ^ (((b >> bit) & 1) * a);
  return sum;
}

/** @param {number} degree */
function generator(degree) {
  const factors = new Array(degree - 1).fill(0).concat([1]);
  for (let time = 0, root = 1; time < degree; time++, root = product(root, 2)) {
    for (let at = 0; at < degree; at++) factors[at] = product(factors[at], root) ^ (factors[at + 1] ?? 0);
  }
  return factors;
}

/** @type {(data: number[], divisor: number[]) => number[]} */
function remainder(data, divisor) {
  const rest = divisor.map(() => 0);
  for (const byte of data) {
    const factor = byte ^ (rest.shift() ?? 0);
    rest.push(0);
    divisor.forEach((one, at) => { rest[at] = (rest[at] ?? 0) ^ product(one, factor); });
  }
  return rest;
}

class Drawing {
  #size;
  #version;
  /** @type {Modules} */
  modules;
  /** @type {boolean[][]} what is drawn already */
  #taken;

  /** @param {number} version */
  constructor(version) {
    this.#version = version;
    this.#size = version * 4 + 17;
    this.modules = this.#empty();
    this.#taken = this.#empty();
    this.#patterns();
    this.#format();
  }

  #empty() {
    return Array.from({ length: this.#size }, () => new Array(this.#size).fill(false));
  }

  /** @type {(x: number, y: number, isBlack: boolean) => void} */
  #set(x, y, isBlack) {
    if (x < 0 || y < 0 || x >= this.#size || y >= this.#size) return;
    /** @type {boolean[]} */ (this.modules[y])[x] = isBlack;
    /** @type {boolean[]} */ (this.#taken[y])[x] = true;
  }

  #patterns() {
    const size = this.#size, last = size - 4;
    for (let at = 0; at < size; at++) {
      this.#set(6, at, at % 2 === 0);
      this.#set(at, 6, at % 2 === 0);
    }
    const isBlack = (/** @type {number} */ ring) => ring % 2 === 1 || !ring;
    for (const [x = 0, y = 0] of [[3, 3], [last, 3], [3, last]]) this.#rings(x, y, 4, isBlack);
    const places = alignments(this.#version), end = places.length - 1;
    places.forEach((x, column) => places.forEach((y, row) => {
      const isCorner = (!column && !row) || (!column && row === end) || (column === end && !row);
      if (!isCorner) this.#rings(x, y, 2, (ring) => ring !== 1);
    }));
  }

  /** @type {(x: number, y: number, width: number, isBlack: (ring: number) => boolean) => void} */
  #rings(x, y, width, isBlack) {
    for (let down = -width; down <= width; down++) {
      for (let right = -width; right <= width; right++) {
        this.#set(x + right, y + down, isBlack(Math.max(Math.abs(down), Math.abs(right))));
      }
    }
  }

  /** Level, mask and version, each with its own correction. */
  #format() {
    const bits = ((MASK << 10) | divided(MASK, 10, 0x537)) ^ FORMAT, size = this.#size;
    const bit = (/** @type {number} */ at) => ((bits >> at) & 1) === 1;
    for (let at = 0; at < 15; at++) {
      const along = at < 6 ? at : at < 8 ? at + 1 : size - 15 + at;
      const across = at < 8 ? size - 1 - at : at === 8 ? 7 : 14 - at;
      this.#set(8, along, bit(at));
      this.#set(across, 8, bit(at));
    }
    this.#set(8, size - 8, true);
    if (this.#version < 7) return;
    const told = (this.#version << 12) | divided(this.#version, 12, 0x1f25);
    for (let at = 0; at < 18; at++) {
      const far = size - 11 + (at % 3), near = Math.floor(at / 3), isBlack = ((told >> at) & 1) === 1;
      this.#set(far, near, isBlack);
      this.#set(near, far, isBlack);
    }
  }

  /**
   * In pairs of columns from the right, up and down.
   * @param {number[]} bytes
   */
  write(bytes) {
    let at = 0;
    for (let right = this.#size - 1; right >= 1; right -= 2) {
      if (right === 6) right = 5;
      for (let step = 0; step < this.#size; step++) {
        const y = ((right + 1) & 2) === 0 ? this.#size - 1 - step : step;
        for (const x of [right, right - 1]) {
          if (this.#taken[y]?.[x]) continue;
          const bit = ((bytes[at >> 3] ?? 0) >> (7 - (at & 7))) & 1;
          this.#set(x, y, (bit === 1) !== ((x + y) % 3 === 0));
          at++;
        }
      }
    }
  }
}

/**
 * The rest of a value that is moved up and divided by a polynomial.
 * @type {(value: number, bits: number, by: number) => number}
 */
function divided(value, bits, by) {
  let rest = value;
  for (let at = 0; at < bits; at++) rest = (rest << 1) ^ ((rest >> (bits - 1)) * by);
  return rest;
}
