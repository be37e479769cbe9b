import { strFromU8, strToU8 } from 'fflate';
import { packed, partsOf, withForgedDirectory } from '../archives';
import type { Random } from '../drawn-document';
import { mutateBytes } from './bytes';
import { pick, someOf, type Mutation } from './mutation';
import { mutateMarkup } from './texts';

/** Archives that are whole as archives, and wrong in what is in them; or wrong in what they say of it. */

type Parts = Record<string, Uint8Array>;

const inside =
  (change: Mutation<Parts>): Mutation<Uint8Array> =>
  (archive, random, other) => {
    try {
      return packed(change(partsOf(archive), random, partsOf(other)));
    } catch {
      // What was mutated before is no archive any more.
      return mutateBytes(archive, random, other);
    }
  };

const partOf = (parts: Parts, random: Random): string => pick(Object.keys(parts), random);

const partWrong = inside((parts, random, other) => {
  const name = partOf(parts, random);
  const [text, otherText] = [parts[name], other[name] ?? parts[name]].map((part) =>
    strFromU8(part!),
  );
  return { ...parts, [name]: strToU8(mutateMarkup(text!, random, otherText!)) };
});
const bytesWrong = inside((parts, random, other) => {
  const name = partOf(parts, random);
  return { ...parts, [name]: mutateBytes(parts[name]!, random, other[name] ?? parts[name]!) };
});
const swapped = inside((parts, random) => {
  const [one, two] = [partOf(parts, random), partOf(parts, random)];
  return { ...parts, [one]: parts[two]!, [two]: parts[one]! };
});
const renamed = inside((parts, random) => {
  const name = partOf(parts, random);
  const { [name]: part, ...rest } = parts;
  return {
    ...rest,
    [pick(['../x.xml', name.toUpperCase(), '/x', 'x'.repeat(9999)], random)]: part!,
  };
});
const twice = inside((parts, random) => {
  const name = partOf(parts, random);
  return { ...parts, [name.toUpperCase()]: parts[name]! };
});
const gone = inside((parts, random) => {
  const { [partOf(parts, random)]: part, ...rest } = parts;
  return part ? rest : parts;
});
const ofOther = inside((parts, random, other) => {
  const name = partOf(other, random);
  return { ...parts, [name]: other[name]! };
});
const otherSizes: Mutation<Uint8Array> = (archive, random) =>
  withForgedDirectory(archive, pick([16, 20, 24, 28, 42], random), (value) =>
    pick([0, 1, value + 1, 0xffffffff, 2_000_000_000], random),
  );

export const mutateArchive = someOf([
  ...[partWrong, partWrong, partWrong, bytesWrong, swapped, renamed, twice, gone, ofOther],
  otherSizes,
  mutateBytes,
]);
