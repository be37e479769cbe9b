import { parseArea } from '../../src/standin/model/a1';
import type { Area } from '../../src/standin/model/grid';

/** The area of an address that is one. */
export function areaAt(address: string): Area {
  const area = parseArea(address);
  if (!area) throw new Error(address);
  return area;
}
