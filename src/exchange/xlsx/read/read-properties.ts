import type { WorkbookFile } from '../../../workbook/recovery/file-contents';
import type { Archive } from '../../archive/archive';
import { limits } from './limits';
import { isTrue, readXml, unescaped } from '../../archive/read-xml';
import { countUpTo } from '../../count-up-to';

/** Custom document properties. Dates and whatever else Office keeps there are told as they stand. */
export function readProperties(archive: Archive, path: string): WorkbookFile['properties'] {
  const properties: { key: string; value: string | number | boolean }[] = [];
  const count = countUpTo(limits.properties, 'properties');
  let key: string | undefined;
  readXml(archive, path, {
    open(name, attributes) {
      if (name === 'property') key = attributes.name;
    },
    close(type, text, parents) {
      if (parents[parents.length - 1] !== 'property' || key === undefined) return;
      count();
      properties.push({ key, value: valueOf(type, text) });
      key = undefined;
    },
  });
  return properties;
}

function valueOf(type: string, text: string): string | number | boolean {
  switch (type) {
    case 'bool':
      return isTrue(text);
    case 'i4':
    case 'int':
    case 'r8':
      return Number(text);
    default:
      return unescaped(text);
  }
}
