import { makeXlsx } from '../../src/exchange/xlsx/make-workbook';
import { readXlsx } from '../../src/exchange/xlsx/read-workbook';
import { makeRange, parseRange } from '../../src/layout/address';
import { parseFigure } from '../../src/report/parse-figure';
import { formats } from '../../src/standard';
import type { CellLook } from '../../src/workbook/plan';
import { looksIn, type FileSheet } from '../../src/workbook/recovery/file-contents';
import { workbookPlan } from '../../src/workbook/workbook-plan';
import { repacked, withSheet } from '../support/archives';
import { lineAt } from '../support/line-at';

/** What a file says beside its contents: our own in our way, and that of other programs in theirs. */

const plan = workbookPlan({
  format: formats[1]!,
  year: 2025,
  agency: '某县某局',
  totals: 'typed',
  taken: [],
});
const workbook = makeXlsx(plan);
const requests = plan.sheets[2]!;

/** The very hidden sheet: nothing stands in it that could be taken for what a test puts there. */
const emptySheet = plan.sheets.length;
const sheetWith = (xml: string, before = '</worksheet>'): FileSheet =>
  readXlsx(withSheet(workbook, emptySheet, (sheet) => sheet.replace(before, `${xml}${before}`)))
    .sheets[emptySheet - 1]!;

/** The file with some texts of its part of styles replaced. */
const withStyles = (replace: (xml: string) => string): Uint8Array =>
  repacked(workbook, (parts) => ({ ...parts, 'xl/styles.xml': replace(parts['xl/styles.xml']!) }));

describe('a workbook of ours', () => {
  const read = readXlsx(workbook);

  it('has the highlights of the plan, in their order', () => {
    read.sheets.forEach(({ highlights }, index) => {
      expect(
        highlights.map(({ areas, formulas, fill, fontColor, bold, stopIfTrue, type }) => ({
          range: areas.map(makeRange).join(' '),
          formula: formulas.join(),
          fill,
          ...(fontColor === undefined ? {} : { fontColor }),
          bold: bold ?? false,
          stopIfTrue,
          type,
        })),
      ).toEqual(
        plan.sheets[index]!.conditionalFormats.map((format) => ({
          ...format,
          stopIfTrue: true,
          type: 'expression',
        })),
      );
    });
  });

  it('has the looks of the plan in every cell', () => {
    read.sheets.forEach((sheet, index) => {
      for (const { ranges, look } of plan.sheets[index]!.formats) {
        const planned: Partial<CellLook> = look;
        for (const range of ranges) {
          for (const number of looksIn(sheet, parseRange(range)!).flat()) {
            expect(read.looks[number]).toEqual(planned);
          }
        }
      }
    });
  });

  it('has its sizes, frozen rows, tab, gridlines and protection', () => {
    read.sheets.forEach((sheet, index) => {
      const planned = plan.sheets[index]!;
      // In whole pixels.
      planned.columnWidths.forEach((width, column) => {
        expect(Math.abs(lineAt(sheet.columns, column)!.size! - width)).toBeLessThan(0.4);
      });
      planned.rowHeights.forEach((height, row) => {
        const line = lineAt(sheet.rowLines, row);
        expect([line?.size, line?.isHidden ?? false]).toEqual([height, false]);
      });
      expect(sheet.frozen).toEqual({ rows: planned.frozenRows, columns: 0 });
      expect(sheet.tabColor).toBe(planned.tabColor);
      expect(sheet.showGridlines).toBe(planned.showGridlines);
      expect(sheet.protection).toEqual(
        planned.isProtected
          ? { hasPassword: false, allows: ['formatColumns', 'formatRows'] }
          : undefined,
      );
    });
  });

  it('has its document properties and the comments of its names', () => {
    expect(read.properties).toEqual(plan.properties);
    expect(read.names.flatMap(({ comment }) => comment ?? [])).toEqual(
      plan.names.map(({ comment }) => comment),
    );
  });

  it('keeps the looks of a table to few rectangles', () => {
    expect(requests.contents.length * requests.contents[0]!.length).toBeGreaterThan(300);
    expect(read.sheets[2]!.lookAreas.length).toBeLessThan(100);
  });
});

describe('highlights of other programs', () => {
  const rulesOf = (xml: string) => sheetWith(xml).highlights;

  it('are read by priority, several rules of one place and several places of one rule', () => {
    const rules = rulesOf(
      '<conditionalFormatting sqref="B2:C3 E5"><cfRule type="expression" priority="7" dxfId="0"><formula>TRUE()</formula></cfRule>' +
        '<cfRule type="cellIs" operator="between" priority="2"><formula>1</formula><formula>9</formula></cfRule></conditionalFormatting>' +
        '<conditionalFormatting sqref="A1"><cfRule type="dataBar" priority="5"><dataBar><cfvo type="min"/><color rgb="FF638EC6"/></dataBar></cfRule></conditionalFormatting>',
    );
    expect(
      rules.map(({ areas, type, operator, formulas, priority, stopIfTrue }) => [
        areas.map(makeRange),
        type,
        operator,
        formulas,
        priority,
        stopIfTrue,
      ]),
    ).toEqual([
      [['B2:C3', 'E5'], 'cellIs', 'between', ['=1', '=9'], 2, false],
      [['A1'], 'dataBar', undefined, [], 5, false],
      [['B2:C3', 'E5'], 'expression', undefined, ['=TRUE()'], 7, false],
    ]);
  });

  it('are read from the block that Excel keeps for those that look at other sheets', () => {
    expect(
      rulesOf(
        '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings><x14:conditionalFormatting>' +
          '<x14:cfRule type="expression" priority="3" id="{1}"><xm:f>Sheet2!$A$1&gt;0</xm:f><x14:dxf><font><b/><color rgb="FF9C0006"/></font>' +
          '<fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></x14:dxf></x14:cfRule><xm:sqref>D6:D9 F6</xm:sqref>' +
          '</x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>',
      ),
    ).toEqual([
      {
        areas: [parseRange('D6:D9'), parseRange('F6')],
        type: 'expression',
        formulas: ['=Sheet2!$A$1>0'],
        priority: 3,
        stopIfTrue: false,
        fill: '#FFC7CE',
        fontColor: '#9C0006',
        bold: true,
      },
    ]);
  });

  it.each<[string, string, object]>([
    [
      'as LibreOffice writes it',
      '<font><b val="1"/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill>',
      { fill: '#FFC7CE', fontColor: '#9C0006', bold: true },
    ],
    [
      'with its colour in front only',
      '<fill><patternFill patternType="solid"><fgColor rgb="FFFFC7CE"/></patternFill></fill>',
      { fill: '#FFC7CE' },
    ],
    [
      'in colours of the theme',
      '<font><b val="0"/><color theme="1" tint="0.5"/></font><fill><patternFill><bgColor theme="5"/></patternFill></fill>',
      { fill: 'theme 5', fontColor: 'theme 1', bold: false },
    ],
    ['without anything', '', {}],
  ])('have their look: %s', (_, dxf, look) => {
    const file = withStyles((xml) => xml.replace(/<dxf>.*?<\/dxf>/s, `<dxf>${dxf}</dxf>`));
    const [first] = readXlsx(file).sheets[0]!.highlights;
    const { fill, fontColor, bold } = first!;
    expect(JSON.parse(JSON.stringify({ fill, fontColor, bold }))).toEqual(look);
  });
});

describe('validations', () => {
  it('of ours are those of the plan', () => {
    const read = readXlsx(workbook).sheets.map(({ validations }) =>
      validations.map(({ areas, type, operator, formulas, values, prompt, alert }) => ({
        range: areas.map(makeRange).join(' '),
        ...(values
          ? { type, values }
          : { type: type === 'whole' ? 'wholeNumber' : type, minimum: Number(formulas[0]) }),
        operator,
        title: prompt?.title,
        prompt: prompt?.text,
        alert: alert?.text,
        style: alert?.style,
      })),
    );
    expect(read).toEqual(
      plan.sheets.map(({ validations }) =>
        validations.map((validation) => ({
          ...validation,
          operator: validation.type === 'list' ? 'between' : 'greaterThanOrEqual',
          style: 'information',
        })),
      ),
    );
  });

  it.each<[string, string, object]>([
    [
      'LibreOffice, which writes a second bound always',
      '<dataValidation allowBlank="true" operator="greaterThan" showErrorMessage="true" error="否" sqref="A1:B2" type="whole"><formula1>0</formula1><formula2>0</formula2></dataValidation>',
      {
        areas: [parseRange('A1:B2')],
        type: 'whole',
        operator: 'greaterThan',
        formulas: ['0'],
        allowsBlank: true,
        alert: { style: 'stop', title: '', text: '否' },
      },
    ],
    [
      'two bounds',
      '<dataValidation type="decimal" sqref="A1 C3"><formula1>1</formula1><formula2>$B$2</formula2></dataValidation>',
      {
        areas: [parseRange('A1'), parseRange('C3')],
        type: 'decimal',
        operator: 'between',
        formulas: ['1', '$B$2'],
        allowsBlank: false,
      },
    ],
    [
      'a list in a newer block, on another sheet',
      '<x14:dataValidation type="list" showInputMessage="1" xr:uid="{1}" prompt="选"><x14:formula1><xm:f>Sheet2!$A$1:$A$4</xm:f></x14:formula1><xm:sqref>B14</xm:sqref></x14:dataValidation>',
      {
        areas: [parseRange('B14')],
        type: 'list',
        operator: 'between',
        formulas: ['Sheet2!$A$1:$A$4'],
        allowsBlank: false,
        prompt: { title: '', text: '选' },
      },
    ],
  ])('of other programs: %s', (_, xml, expected) => {
    expect(sheetWith(`<dataValidations>${xml}</dataValidations>`).validations).toEqual([expected]);
  });
});

describe('rows and columns', () => {
  it('are told as runs of equals', () => {
    const { columns, rowLines } = sheetWith(
      '<cols><col min="1" max="2" width="10" customWidth="1"/><col min="3" max="3" width="10"/><col min="4" max="4" hidden="true" width="0"/></cols>' +
        '<sheetData><row r="3" ht="20"/><row r="4" ht="20"/><row hidden="1" ht="20"/><row r="9"/></sheetData>',
    );
    expect(columns).toEqual([
      { first: 0, count: 3, size: 60, isHidden: false },
      { first: 3, count: 1, size: 0, isHidden: true },
    ]);
    expect(rowLines).toEqual([
      { first: 2, count: 2, size: 20, isHidden: false },
      { first: 4, count: 1, size: 20, isHidden: true },
    ]);
  });

  it('give their look to cells that are not in the file, and cells keep their own', () => {
    const sheet = sheetWith(
      '<cols><col min="2" max="2" style="3"/></cols><sheetData>' +
        '<row r="1"><c r="A1" s="4"/><c r="B1" s="0"/></row><row r="2" s="5" customFormat="1"><c r="A2" s="4"/></row>' +
        '<row r="3" s="5" customFormat="1"/><row r="4"><c r="A4" s="4"/></row></sheetData>',
    );
    expect(looksIn(sheet, parseRange('A1:C5')!)).toEqual([
      [4, 0, 0],
      [4, 5, 5],
      [5, 5, 5],
      [4, 3, 0],
      [0, 3, 0],
    ]);
  });
});

describe('dates of a workbook that counts from 1904', () => {
  const file = repacked(workbook, (parts) => ({
    ...parts,
    'xl/workbook.xml': parts['xl/workbook.xml']!.replace(
      '<bookViews>',
      '<workbookPr date1904="1"/><bookViews>',
    ),
    'xl/styles.xml': parts['xl/styles.xml']!.replace(
      '</cellXfs>',
      '<xf numFmtId="14"/><xf numFmtId="20"/></cellXfs>',
    ),
    [`xl/worksheets/sheet${emptySheet}.xml`]: (() => {
      const xf = parts['xl/styles.xml']!.split('<cellXfs')[1]!.split('</cellXfs>')[0]!;
      const first = xf.match(/<xf /g)!.length;
      return parts[`xl/worksheets/sheet${emptySheet}.xml`]!.replace(
        '</sheetData>',
        `<row r="9"><c s="${first}"><v>43894</v></c><c s="${first + 1}"><v>0.75</v></c><c><v>43894</v></c></row></sheetData>`,
      );
    })(),
  }));

  it('are the days that a person sees; times and numbers stay', () => {
    const cells = [...readXlsx(file).sheets[emptySheet - 1]!.rows.get(8)!.values()];
    expect(cells.map(parseFigure)).toEqual([
      { kind: 'unreadable', problem: 'date', found: '2024/3/5' },
      { kind: 'unreadable', problem: 'date', found: '18:00' },
      { kind: 'number', value: 43894 },
    ]);
  });
});
