import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { ClassTable, Effect } from '../../src/standin/rich-api/class-table';
import { camelCase } from '../../src/standin/rich-api/activity';
import { introducedIn } from '../../src/standin/rich-api/introduced';
import type { ClassName } from '../../src/standin/rich-api/targets';
import { tables } from '../../src/standin/rich-api/tables';

/**
 * office.js decides which operation counts as a write; its readable edition says so in the second or third argument of
 * `_invokeMethod` and `_createMethodObject` (0 write, 1 read). The tables must agree with it, member by member.
 */
const require = createRequire(path.join(process.cwd(), 'package.json'));
const source = readFileSync(
  require.resolve('@microsoft/office-js/dist/excel-web-16.00.debug.js'),
  'utf8',
);

/** `Range.hidden` → `1.2`, for members that are newer than their class. */
const introductions = new Map(
  Array.from(
    source.matchAll(/_throwIfApiNotSupported\("([\w.]+)", _defaultApiSetName, "([\d.]+)"/g),
    ([, member = '', version = '']) => [member, version],
  ),
);

interface OfficeClass {
  effects: Map<string, Effect>;
  setters: Set<string>;
  navigation: Set<string>;
  scalars: Set<string>;
}

function readClass(name: string): OfficeClass {
  const start = source.indexOf(`\n    var ${name} = (function (_super)`);
  const end = source.indexOf(`\n    Excel.${name} = ${name};`, start);
  // Some members are sent under another name than they are read; that code follows the class.
  const text = source.slice(start, source.indexOf('\n    var _type', end));
  const all = (pattern: RegExp) => Array.from(text.matchAll(pattern), (match) => match.slice(1));
  const originals = /_scalarPropertyOriginalNames"[^[]*\[([^\]]*)\]/.exec(text)?.[1] ?? '';
  const calls = [
    ...all(/_invokeMethod\(this, "(\w+)", (\d)/g),
    ...all(/_createMethodObject\([\w.]+, this, "(\w+)", (\d)/g),
  ];
  return {
    effects: new Map(
      calls.map(([member = '', flag]): [string, Effect] => [
        member,
        flag === '0' ? 'write' : 'read',
      ]),
    ),
    setters: new Set(
      all(/_invokeSetProperty\((?:this|thisObj), "(\w+)"/g).map(([member = '']) => member),
    ),
    navigation: new Set(
      all(/_createPropertyObject\([\w.]+, this, "(\w+)"/g).map(([member = '']) => member),
    ),
    scalars: new Set(Array.from(originals.matchAll(/"(\w+)"/g), ([, member = '']) => member)),
  };
}

const classes: [string, ClassTable<never>][] = Object.entries(tables).filter(
  ([name]) => name !== 'InternalService',
);

test.each(classes)('%s has members of office.js only, and flags them as it does', (name, table) => {
  const office = readClass(name);
  for (const [member, method] of Object.entries({ ...table.methods, ...table.objectMethods })) {
    expect([member, method.effect]).toEqual([member, office.effects.get(member)]);
  }
  for (const [member, scalar] of Object.entries(table.scalars ?? {})) {
    if (scalar.get) expect([...office.scalars]).toContain(member);
    if (scalar.set) expect([...office.setters]).toContain(member);
  }
  for (const member of Object.keys(table.objects ?? {})) {
    expect([...office.navigation]).toContain(member);
  }
});

test.each(classes)('members of %s came with the ExcelApi that office.js says', (name, table) => {
  const { scalars, objects, methods, objectMethods } = table;
  for (const member of Object.keys({ ...scalars, ...objects, ...methods, ...objectMethods })) {
    const version = introductions.get(`${name}.${camelCase(member)}`);
    expect([member, introducedIn(name as ClassName, member)]).toEqual([member, version]);
  }
});
