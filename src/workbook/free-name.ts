/** A sheet's own name, numbered where that is taken: Excel does not tell capitals from small letters. */
export function freeName(own: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  let name = own;
  for (let number = 2; used.has(name.toLowerCase()); number += 1) name = `${own} (${number})`;
  return name;
}
