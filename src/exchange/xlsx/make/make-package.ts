import type { WorkbookPlan } from '../../../workbook/plan';
import { xmlAttributes, xmlDeclaration, xmlText } from './xml-text';

/** What holds the parts of a workbook together (Open Packaging Conventions), and its document properties. */

const package2006 = 'http://schemas.openxmlformats.org/package/2006';
const office2006 = 'http://schemas.openxmlformats.org/officeDocument/2006';
const packageType = 'application/vnd.openxmlformats-package';
const officeType = 'application/vnd.openxmlformats-officedocument';

export function contentTypes(sheetCount: number): string {
  const parts: [path: string, type: string][] = [
    ['/docProps/app.xml', `${officeType}.extended-properties+xml`],
    ['/docProps/custom.xml', `${officeType}.custom-properties+xml`],
    ['/xl/workbook.xml', `${officeType}.spreadsheetml.sheet.main+xml`],
    ['/xl/styles.xml', `${officeType}.spreadsheetml.styles+xml`],
    ['/xl/sharedStrings.xml', `${officeType}.spreadsheetml.sharedStrings+xml`],
    ...Array.from({ length: sheetCount }, (_, index): [string, string] => [
      `/xl/worksheets/sheet${index + 1}.xml`,
      `${officeType}.spreadsheetml.worksheet+xml`,
    ]),
  ];
  return (
    `${xmlDeclaration}<Types xmlns="${package2006}/content-types">` +
    `<Default Extension="rels" ContentType="${packageType}.relationships+xml"/>` +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    parts
      .map(([PartName, ContentType]) => `<Override${xmlAttributes({ PartName, ContentType })}/>`)
      .join('') +
    '</Types>'
  );
}

function relationships(targets: readonly [type: string, target: string][]): string {
  const entries = targets.map(
    ([type, Target], index) =>
      `<Relationship${xmlAttributes({
        Id: relationshipId(index),
        Type: `${office2006}/relationships/${type}`,
        Target,
      })}/>`,
  );
  return `${xmlDeclaration}<Relationships xmlns="${package2006}/relationships">${entries.join('')}</Relationships>`;
}

export const relationshipId = (index: number): string => `rId${index + 1}`;

export const packageRelationships = relationships([
  ['officeDocument', 'xl/workbook.xml'],
  ['extended-properties', 'docProps/app.xml'],
  ['custom-properties', 'docProps/custom.xml'],
]);

/** The sheets come first, so a sheet's number is its relationship's. */
export const workbookRelationships = (sheetCount: number): string =>
  relationships([
    ...Array.from({ length: sheetCount }, (_, index): [string, string] => [
      'worksheet',
      `worksheets/sheet${index + 1}.xml`,
    ]),
    ['styles', 'styles.xml'],
    ['sharedStrings', 'sharedStrings.xml'],
  ]);

/** Which program made the file: we do not pass it off as Excel's. */
export const programProperties =
  `${xmlDeclaration}<Properties xmlns="${office2006}/extended-properties">` +
  '<Application>Disclosure Report Add-in</Application></Properties>';

/** The format that Office gives properties that are a person's own. */
const customProperties = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

export function documentProperties(properties: WorkbookPlan['properties']): string {
  const entries = properties.map(
    ({ key, value }, index) =>
      // Numbers 0 and 1 are reserved.
      `<property${xmlAttributes({ fmtid: customProperties, pid: index + 2, name: key })}>` +
      `<vt:lpwstr>${xmlText(value)}</vt:lpwstr></property>`,
  );
  return (
    `${xmlDeclaration}<Properties xmlns="${office2006}/custom-properties" xmlns:vt="${office2006}/docPropsVTypes">` +
    `${entries.join('')}</Properties>`
  );
}
