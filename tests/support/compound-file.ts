/** A file of the form that Office had before 2007, with nothing but its directory: streams by their names. */
export function compoundFile(...streams: string[]): Uint8Array {
  const file = new Uint8Array(512 + 128 * (streams.length + 1));
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const entries = [{ name: 'Root Entry', type: 5 }, ...streams.map((name) => ({ name, type: 2 }))];
  entries.forEach(({ name, type }, index) => {
    const entry = file.subarray(512 + 128 * index);
    Array.from(name).forEach((char, at) => {
      entry.set([char.charCodeAt(0) & 0xff, char.charCodeAt(0) >> 8], at * 2);
    });
    entry.set([(name.length + 1) * 2, 0, type], 64);
  });
  return file;
}
