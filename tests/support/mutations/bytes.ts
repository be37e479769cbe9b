import { someOf, spanIn, type Mutation } from './mutation';

/** What happens to any file: on a bad disk, in a copy that broke off, at somebody's hands. */

const joined = (...pieces: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
};

const bytesWrong: Mutation<Uint8Array> = (bytes, random) => {
  const wrong = bytes.slice();
  for (let n = 1 + random(6); n > 0; n -= 1) wrong[random(wrong.length)] = random(256);
  return wrong;
};

const bitWrong: Mutation<Uint8Array> = (bytes, random) => {
  const wrong = bytes.slice();
  const at = random(wrong.length);
  wrong[at] = (wrong[at] ?? 0) ^ (1 << random(8));
  return wrong;
};

const cut: Mutation<Uint8Array> = (bytes, random) => bytes.slice(0, random(bytes.length + 1));

const removed: Mutation<Uint8Array> = (bytes, random) => {
  const [start, end] = spanIn(bytes.length, random);
  return joined(bytes.subarray(0, start), bytes.subarray(end));
};

const repeated: Mutation<Uint8Array> = (bytes, random) => {
  const [start, end] = spanIn(bytes.length, random);
  const block = bytes.subarray(start, end);
  return joined(
    bytes.subarray(0, end),
    ...Array<Uint8Array>(1 + random(8)).fill(block),
    bytes.subarray(end),
  );
};

const spliced: Mutation<Uint8Array> = (bytes, random, other) =>
  joined(bytes.subarray(0, random(bytes.length + 1)), other.subarray(random(other.length + 1)));

export const mutateBytes = someOf([bytesWrong, bitWrong, cut, removed, repeated, spliced]);
