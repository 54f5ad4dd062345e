/** A reproducible source of chance: the same seed gives the same ids, addresses and keys. */
export interface Random {
  /** The next 32 bits. */
  readonly nextUint32: () => number;
  /** A number from 0 to n-1, each as likely as the others; n is at most 2^32. */
  readonly below: (n: number) => number;
  /** So many characters of an alphabet. */
  readonly text: (alphabet: string, length: number) => string;
  /** So many bytes. */
  readonly bytes: (length: number) => Uint8Array;
  /** So many lower-case hexadecimal digits. */
  readonly hex: (length: number) => string;
  /** A version 4 UUID in lower case. */
  readonly uuid: () => string;
}

const wordSpace = 2 ** 32;

function absorb(state: Uint32Array, word: number): void {
  for (let lane = 0; lane < 4; lane += 1) {
    const before = (state[lane] ?? 0) ^ word ^ (state[(lane + 1) & 3] ?? 0);
    const mixed = Math.imul(before ^ (before >>> 15), 0x2c1b3c6d + 2 * lane);
    state[lane] = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39) ^ (mixed >>> 15);
  }
}

function stateFrom(seed: readonly number[] | string): Uint32Array {
  const state = Uint32Array.of(0x9e3779b9, 0x243f6a88, 0xb7e15162, 0xdeadbeef);
  const words = typeof seed === "string" ? Array.from(seed, (char) => char.codePointAt(0) ?? 0) : seed;
  for (const word of words) {
    absorb(state, word | 0);
    absorb(state, Math.floor(word / wordSpace) | 0);
  }
  // Without the length, a seed and the same seed followed by nothing but zeros could meet.
  absorb(state, words.length);
  return state;
}

/** sfc32: 128 bits of state, passes PractRand, a handful of integer operations a call. */
function sfc32(state: Uint32Array): () => number {
  let [a = 0, b = 0, c = 0, counter = 1] = state;
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let turn = 0; turn < 12; turn += 1) next();
  return next;
}

function drawBelow(nextUint32: () => number, n: number): number {
  if (!(n >= 1 && n <= wordSpace)) throw new RangeError(`cannot draw below ${n}`);
  // Draws beyond the last full multiple of n would favour small numbers.
  const limit = wordSpace - (wordSpace % n);
  let draw = nextUint32();
  while (draw >= limit) draw = nextUint32();
  return draw % n;
}

function drawText(below: (n: number) => number, alphabet: string, length: number): string {
  let text = "";
  for (let index = 0; index < length; index += 1) text += alphabet.charAt(below(alphabet.length));
  return text;
}

function drawHex(nextUint32: () => number, length: number): string {
  let digits = "";
  while (digits.length < length) digits += nextUint32().toString(16).padStart(8, "0");
  return digits.slice(0, length);
}

function asUuid(digits: string, variant: string): string {
  const version = `4${digits.slice(13, 16)}`;
  const clock = `${variant}${digits.slice(17, 20)}`;
  return [digits.slice(0, 8), digits.slice(8, 12), version, clock, digits.slice(20)].join("-");
}

/** Starts a source of chance from a seed. */
export function randomFrom(seed: readonly number[] | string): Random {
  const nextUint32 = sfc32(stateFrom(seed));
  const below = (n: number) => drawBelow(nextUint32, n);
  const text = (alphabet: string, length: number) => drawText(below, alphabet, length);
  const hex = (length: number) => drawHex(nextUint32, length);
  return {
    nextUint32,
    below,
    text,
    bytes: (length) => Uint8Array.from({ length }, () => nextUint32() >>> 24),
    hex,
    uuid: () => asUuid(hex(32), text("89ab", 1)),
  };
}

/** Completes a MAC address after a vendor's prefix, in the letter case of that prefix. */
export function mintMac(random: Random, prefix: string): string {
  const octets = prefix.split(":");
  while (octets.length < 6) octets.push(random.hex(2));
  const mac = octets.join(":");
  return /[A-F]/.test(prefix) ? mac.toUpperCase() : mac;
}
