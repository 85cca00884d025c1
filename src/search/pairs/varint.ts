/** Numbers in as few bytes as they need: seven bits a byte, the lowest first, the last below 128. */

const CONTINUES = 0x80;

/** Up to here, bits can be shifted. */
const SMALL = 2 ** 31 - 1;

/**
 * Writes a number.
 *
 * @param value - a whole number from 0 up to 2^53 - 1
 * @param put - takes the bytes
 */
export function writeVarint(value: number, put: (byte: number) => void): void {
  let rest = value;
  while (rest > SMALL) {
    put((rest % CONTINUES) + CONTINUES);
    rest = Math.floor(rest / CONTINUES);
  }
  // Nearly all are small, and bits are quicker.
  while (rest >= CONTINUES) {
    put((rest & 0x7f) | CONTINUES);
    rest >>>= 7;
  }
  put(rest);
}

/** Reads numbers one after another. */
export type VarintReader = {
  /** @throws RangeError where the bytes end within a number or before it */
  next(): number;
  /** Where the next number begins. */
  at(): number;
};

/** @param start - where the first number begins */
export function readVarints(bytes: Uint8Array, start = 0): VarintReader {
  let at = start;
  return {
    next() {
      let value = 0;
      for (let weight = 1; ; weight *= CONTINUES) {
        const byte = bytes[at];
        if (byte === undefined) throw new RangeError('the bytes end within a number');
        at += 1;
        if (byte < CONTINUES) return value + byte * weight;
        value += (byte - CONTINUES) * weight;
      }
    },
    at: () => at,
  };
}

/** How many bytes a number takes. */
export function varintLength(value: number): number {
  let length = 1;
  for (let rest = value; rest >= CONTINUES; rest = Math.floor(rest / CONTINUES)) length += 1;
  return length;
}
