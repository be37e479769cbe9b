import { strToU8 } from 'fflate';
import { makeXlsx } from '../../src/exchange/xlsx/make-workbook';
import { readXlsx } from '../../src/exchange/xlsx/read-workbook';
import { readingOf } from '../../src/workbook/recovery/reading-of';
import { formats } from '../../src/standard';
import { readReport } from '../../src/workbook/read-report';
import { workbookPlan } from '../../src/workbook/workbook-plan';
import { fillPlan } from '../../src/workbook/fill-plan';
import { packed, repacked, unpacked, withSheet, type Parts } from '../support/archives';

const format = formats[1]!;
const plan = workbookPlan({
  format,
  year: 2025,
  agency: '某县某局',
  totals: 'computed',
  taken: [],
});
const workbook = makeXlsx(
  fillPlan(plan, format, new Map([['requests.received.naturalPersons', 52.25]])),
);

/** Files that say the same in the ways of other programs. */
const variants: Record<string, () => Uint8Array> = {
  'sheets under other names': () =>
    repacked(workbook, (parts) => {
      const { 'xl/worksheets/sheet1.xml': first, 'xl/worksheets/sheet2.xml': second } = parts;
      return {
        ...parts,
        'xl/worksheets/sheet1.xml': second!,
        'xl/worksheets/sheet2.xml': first!,
        'xl/_rels/workbook.xml.rels': parts['xl/_rels/workbook.xml.rels']!.replace(
          'sheet1.xml',
          'sheetX.xml',
        )
          .replace('sheet2.xml', 'sheet1.xml')
          .replace('sheetX.xml', 'sheet2.xml'),
      };
    }),
  'texts and styles under other names': () =>
    repacked(workbook, ({ 'xl/sharedStrings.xml': texts, 'xl/styles.xml': styles, ...parts }) => ({
      ...parts,
      'xl/t.xml': texts!,
      'xl/s.xml': styles!,
      'xl/_rels/workbook.xml.rels': parts['xl/_rels/workbook.xml.rels']!.replace(
        'sharedStrings.xml',
        '/xl/t.xml',
      ).replace('styles.xml', './s.xml'),
    })),
  'the strict edition': () =>
    repacked(workbook, (parts) =>
      changed(parts, (xml) =>
        xml
          .replace(
            /http:\/\/schemas.openxmlformats.org\/officeDocument\/2006/g,
            'http://purl.oclc.org/ooxml/officeDocument',
          )
          .replace(
            /http:\/\/schemas.openxmlformats.org\/spreadsheetml\/2006/g,
            'http://purl.oclc.org/ooxml/spreadsheetml',
          ),
      ),
    ),
  'elements with a prefix': () =>
    repacked(workbook, (parts) =>
      changed(parts, (xml, path) =>
        path.startsWith('xl/') && path.endsWith('.xml')
          ? xml.replace(/<(\/?)(?=[A-Za-z])/g, '<$1x:').replace('xmlns="', 'xmlns:x="')
          : xml,
      ),
    ),
  'UTF-16, low byte first': () => inUtf16(true),
  'UTF-16, high byte first': () => inUtf16(false),
  'a byte order mark': () => repacked(workbook, (parts) => changed(parts, (xml) => `\ufeff${xml}`)),
  'cells without positions': () =>
    repacked(workbook, (parts) =>
      changed(parts, (xml, path) =>
        path.includes('worksheets/')
          ? fullRows(xml).replace(/<(row|c) r="[A-Z]*\d+"/g, '<$1')
          : xml,
      ),
    ),
  'inline texts': () =>
    repacked(workbook, (parts) => {
      const texts = [...parts['xl/sharedStrings.xml']!.matchAll(/<si>(.*?)<\/si>/gs)];
      return changed(parts, (xml, path) =>
        path.includes('worksheets/')
          ? xml.replace(
              / t="s"><v>(\d+)<\/v>/g,
              (_, index: string) => ` t="inlineStr"><is>${texts[Number(index)]![1]!}</is>`,
            )
          : xml,
      );
    }),
  'runs of different looks': () =>
    repacked(workbook, (parts) => ({
      ...parts,
      'xl/sharedStrings.xml': parts['xl/sharedStrings.xml']!.replace(
        /<si><t xml:space="preserve">(.)(.*?)<\/t><\/si>/gs,
        '<si><r><t>$1</t></r><r><rPr><b/></rPr><t xml:space="preserve">$2</t></r><rPh sb="0" eb="1"><t>读</t></rPh></si>',
      ),
    })),
  'backslashes and capitals in paths': () =>
    repacked(workbook, (parts) =>
      Object.fromEntries(
        Object.entries(parts).map(([path, xml]) => [
          path.startsWith('xl/') ? path.replace(/\//g, '\\').replace('workbook', 'Workbook') : path,
          xml,
        ]),
      ),
    ),
};

describe('a workbook written in the way of another program', () => {
  it.each(Object.keys(variants))('is read the same: %s', (name) => {
    const read = readXlsx(variants[name]!());
    const original = readXlsx(workbook);
    expect(read.sheets.map(({ rows }) => rows)).toEqual(original.sheets.map(({ rows }) => rows));
    const found = readReport(readingOf(read));
    if (found.kind !== 'report') throw new Error(found.kind);
    expect(found.report.figures.get('requests.received.naturalPersons')).toEqual({
      kind: 'number',
      value: 52.25,
    });
  });
});

describe('a cell', () => {
  const cellOf = (xml: string) =>
    readXlsx(
      withSheet(workbook, 1, (sheet) =>
        sheet.replace('</sheetData>', `<row r="90">${xml}</row></sheetData>`),
      ),
    ).sheets[0]!.rows.get(89)!;

  it.each<[string, string, string]>([
    [
      'the mark of a footnote',
      '<t>388</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t>',
      '388[1]',
    ],
    ['a power', '<t>米</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>2</t>', '米2'],
    ['struck-out digits', '<rPr><strike/></rPr><t>12</t></r><r><t>388</t>', '388'],
    [
      'digits that are so no more',
      '<rPr><strike val="0"/></rPr><t>12</t></r><r><t>388</t>',
      '12388',
    ],
  ])('with runs has no digits that are none of it: %s', (_, runs, value) => {
    const [cell] = [...cellOf(`<c t="inlineStr"><is><r>${runs}</r></is></c>`).values()];
    expect(cell?.value).toBe(value);
  });

  it('has its value also where its shared formula or its text is not there', () => {
    const row = cellOf('<c><f t="shared" si="0"/><v>5</v></c><c t="s"><v></v></c><c><v>1</v></c>');
    expect([...row.values()]).toMatchObject([{ value: 5 }, { value: 1 }]);
    expect([...row.values()][0]?.formula).toBeUndefined();
  });

  it('has the values of all types', () => {
    const row = cellOf(
      '<c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c><c t="str"><f>""</f><v></v></c><c><f>1+1</f></c><c><v>1E3</v></c>' +
        '<c t="d"><v>2025-01-31</v></c><c s="0"/><c><v/></c>',
    );
    expect([...row.values()].map(({ value, formula }) => [value, formula])).toEqual([
      [true, undefined],
      ['#REF!', undefined],
      ['', '=""'],
      [null, '=1+1'],
      [1000, undefined],
      ['2025-01-31', undefined],
    ]);
  });

  it('has its number format, built in or not', () => {
    const styled = repacked(workbook, (parts) =>
      changed(parts, (xml, path) => {
        if (path.endsWith('styles.xml')) {
          return xml
            .replace(
              '<fonts',
              '<numFmts count="1"><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;"/></numFmts><fonts',
            )
            .replace(
              '</cellXfs>',
              '<xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="31"/></cellXfs>',
            );
        }
        if (!path.endsWith('sheet1.xml')) return xml;
        const first = (
          parts['xl/styles.xml']!.split('<cellXfs')[1]!.split('</cellXfs>')[0]!.match(/<xf /g) ?? []
        ).length;
        const cells = [0, 1, 2].map((index) => `<c s="${first + index}"><v>45000</v></c>`).join('');
        return xml.replace('</sheetData>', `<row r="90">${cells}</row></sheetData>`);
      }),
    );
    const row = readXlsx(styled).sheets[0]!.rows.get(89)!;
    expect([...row.values()].map(({ numberFormat }) => numberFormat)).toEqual([
      'yyyy/m/d',
      'yyyy"年"',
      'yyyy"年"m"月"d"日"',
    ]);
  });

  it('reads a formula that it shares at its own place', () => {
    const row = cellOf(
      '<c r="B90"><f t="shared" ref="B90:D90" si="0">SUM(A$1:A3,$B2,\'A1\'!C4)&amp;"A1"+LOG10(A:A)+Table1</f><v>1</v></c>' +
        '<c r="D90"><f t="shared" si="0"/><v>2</v></c>',
    );
    expect(row.get(3)).toMatchObject({
      value: 2,
      formula: '=SUM(C$1:C3,$B2,\'A1\'!E4)&"A1"+LOG10(C:C)+Table1',
    });
  });
});

const changed = (parts: Parts, change: (xml: string, path: string) => string): Parts =>
  Object.fromEntries(
    Object.entries(parts).map(([path, xml]) => [path, change(xml, path)] as const),
  );

function inUtf16(littleEndian: boolean): Uint8Array {
  const parts = unpacked(workbook);
  return packed(
    Object.fromEntries(
      Object.entries(parts).map(([path, xml]) => {
        const text = `\ufeff${xml.replace('UTF-8', 'UTF-16')}`;
        const bytes = new Uint8Array(text.length * 2);
        const view = new DataView(bytes.buffer);
        Array.from({ length: text.length }, (_, index) => {
          view.setUint16(index * 2, text.charCodeAt(index), littleEndian);
        });
        return [path, path === '[Content_Types].xml' ? strToU8(xml) : bytes] as const;
      }),
    ),
  );
}

/** Cells that are left out would move those behind them when no cell says where it is. */
const fullRows = (xml: string): string =>
  xml.replace(/<row r="\d+"[^>]*>.*?<\/row>/gs, (row) => {
    let next = 0;
    return row.replace(/<c r="([A-Z]+)\d+"/g, (cell, name: string) => {
      const gap = name.charCodeAt(0) - 65 - next;
      next += gap + 1;
      return '<c/>'.repeat(gap) + cell;
    });
  });
