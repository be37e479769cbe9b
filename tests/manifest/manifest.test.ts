import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { folder as iconFolder, sizesOfDrawing } from '../../assets/icons/render-icons';
import {
  fileProblems,
  manifestProblems,
  type ProblemKind,
} from '../../src/commands/manifest-problems';

const root = path.join(import.meta.dirname, '../..');
const manifest = readFileSync(path.join(root, 'manifest.xml'), 'utf8');
/** The text that the build replaces by ADDIN_URL. */
const developmentUrl = 'https://localhost:3000';

/** Where the build takes a file of the add-in from. */
function fileAt(address: string): Uint8Array | undefined {
  const file = address.replace(`${developmentUrl}/`, '');
  const source = path.join(root, file === 'taskpane.html' ? 'src/taskpane/taskpane.html' : file);
  return existsSync(source) ? readFileSync(source) : undefined;
}

/** The manifest with one text changed, once; a text that is not there is a mistake of the test. */
function changed(from: string, to: string): string {
  expect(manifest).toContain(from);
  return manifest.replace(from, () => to);
}

const kinds = (problems: { kind: ProblemKind }[]): ProblemKind[] =>
  problems.map(({ kind }) => kind);

describe('the manifest', () => {
  test('has no problems', () => {
    expect(manifestProblems(manifest)).toEqual([]);
  });

  test('points to files that exist, icons in the sizes that it says', () => {
    expect(fileProblems(manifest, fileAt)).toEqual([]);
  });

  test('has addresses that the build can replace', () => {
    const addresses = manifest.match(/https?:\/\/localhost[^"]*/g) ?? [];
    expect(addresses.length).toBeGreaterThan(10);
    const others = addresses.filter(
      // The comment at the top names the address alone.
      (address) =>
        !address.startsWith(`${developmentUrl}/`) && !address.startsWith(`${developmentUrl} `),
    );
    expect(others).toEqual([]);
  });
});

describe('a wrong manifest is found out', () => {
  const pane = `${developmentUrl}/taskpane.html`;
  const learnMore = '<LearnMoreUrl resid="Taskpane.Url"/>';
  const tip = 'id="ShowPane.TipText" DefaultValue="';
  const icon16 = `id="Icon.16" DefaultValue="${developmentUrl}`;
  const showPane = '<Action xsi:type="ShowTaskpane">';
  const english = '<Override Locale="en-US" Value="Disclosure Report Assistant"/>';

  test.each<[problem: ProblemKind, what: string, from: string, to: string]>([
    ['notXml', 'an unclosed element', '</OfficeApp>', ''],
    ['notXml', 'a bare ampersand', '边填边核对', '边填&核对'],
    ['namespace', 'a resource outside bt', '<bt:Urls>', '<bt:Urls xmlns:bt="urn:other">'],
    ['structure', 'another kind of add-in', 'xsi:type="TaskPaneApp"', 'xsi:type="ContentApp"'],
    [
      'structure',
      'elements in the wrong order',
      '<Version>1.0.0.0</Version>\n  <ProviderName>The disclosure-report-addin authors</ProviderName>',
      '<ProviderName>The disclosure-report-addin authors</ProviderName><Version>1.0.0.0</Version>',
    ],
    ['structure', 'a missing element', `<SupportUrl DefaultValue="${pane}"/>`, ''],
    ['structure', 'an unknown element', showPane, `<Enable>true</Enable>${showPane}`],
    ['guid', 'an id that is no GUID', '<Id>48fb75ad', '<Id>48fb75'],
    ['version', 'a version of three parts', '<Version>1.0.0.0<', '<Version>1.0.0<'],
    ['version', 'a version below 1.0', '<Version>1.0.0.0<', '<Version>0.9.0.0<'],
    ['version', 'a part of six digits', '<Version>1.0.0.0<', '<Version>1.0.0.123456<'],
    ['permission', 'less permission than it needs', '>ReadWriteDocument<', '>ReadDocument<'],
    ['host', 'another host', '<Host Name="Workbook"/>', '<Host Name="Document"/>'],
    ['host', 'a button elsewhere', '<Host xsi:type="Workbook">', '<Host xsi:type="Document">'],
    ['requirement', 'an older set', 'MinVersion="1.9"/>', 'MinVersion="1.7"/>'],
    ['requirement', 'another set', 'Name="ExcelApi"', 'Name="SharedRuntime"'],
    ['command', 'another tab', 'id="TabHome"', 'id="TabData"'],
    ['command', 'a function without a pane', '"ShowTaskpane"', '"ExecuteFunction"'],
    [
      'sharedRuntime',
      'a shared runtime',
      '<DesktopFormFactor>',
      '<Runtimes><Runtime lifetime="long"/></Runtimes><DesktopFormFactor>',
    ],
    [
      'automaticOpening',
      'a pane that opens with the workbook',
      showPane,
      `${showPane}<TaskpaneId>Office.AutoShowTaskpaneWithDocument</TaskpaneId>`,
    ],
    [
      'duplicateId',
      'an id used twice',
      'id="DisclosureReport.ShowPane"',
      'id="DisclosureReport.Group"',
    ],
    ['unresolvedResource', 'no such resource', learnMore, '<LearnMoreUrl resid="Nothing"/>'],
    ['unresolvedResource', 'a text as address', learnMore, '<LearnMoreUrl resid="Group.Label"/>'],
    [
      'unusedResource',
      'a resource that nothing uses',
      '</bt:Urls>',
      `<bt:Url id="Unused" DefaultValue="${pane}"/></bt:Urls>`,
    ],
    ['iconSizes', 'a required size left out', '<bt:Image size="80" resid="Icon.80"/>', ''],
    ['iconSizes', 'a size that Office does not know', 'size="20"', 'size="25"'],
    ['defaultLocale', 'another default locale', '<DefaultLocale>zh-CN', '<DefaultLocale>zh-TW'],
    ['locales', 'a text without English', english, ''],
    ['locales', 'a locale given twice', english, english + english],
    ['locales', 'a language without its country', english, english.replace('en-US', 'en')],
    [
      'language',
      'English where Chinese belongs',
      'DefaultValue="年报助手"',
      'DefaultValue="Report"',
    ],
    ['language', 'Chinese where English belongs', 'Value="Disclosure report"', 'Value="年报"'],
    ['length', 'a name that is too long', 'Value="政府', `Value="${'长'.repeat(126)}`],
    ['length', 'a description that is too long', tip, tip + '长'.repeat(250)],
    ['length', 'a label that is too long', '"信息公开年报"', `"${'长'.repeat(126)}"`],
    ['length', 'a provider without a name', '>The disclosure-report-addin authors<', '><'],
    ['notHttps', 'an address without TLS', icon16, icon16.replace('https', 'http')],
    ['otherOrigin', 'an icon from elsewhere', icon16, icon16.replace(':3000', ':3001')],
  ])('%s: %s', (problem, _, from, to) => {
    expect(new Set(kinds(manifestProblems(changed(from, to))))).toEqual(new Set([problem]));
  });

  test('a resource id of 33 characters', () => {
    const renamed = (id: string): string => manifest.split('"Group.Label"').join(`"${id}"`);
    expect(manifestProblems(renamed('x'.repeat(32)))).toEqual([]);
    expect(kinds(manifestProblems(renamed('x'.repeat(33))))).toEqual(['length']);
  });

  test.each<[problem: ProblemKind, what: string, from: string, to: string]>([
    ['missingFile', 'an icon that does not exist', 'icon-80.png', 'icon-81.png'],
    ['missingFile', 'a page that does not exist', 'taskpane.html', 'help.html'],
    ['pixelSize', 'an icon of another size', 'icon-24.png', 'icon-48.png'],
    ['pixelSize', 'a catalogue icon of another size', 'icon-32.png', 'icon-64.png'],
    ['pixelSize', 'an icon that is no picture', 'assets/icons/icon-64.png', 'taskpane.html'],
  ])('%s: %s', (problem, _, from, to) => {
    expect(new Set(kinds(fileProblems(changed(from, to), fileAt)))).toEqual(new Set([problem]));
  });

  test('notTransparent: an icon without an alpha channel', () => {
    const opaque = (address: string) => {
      const file = fileAt(address);
      if (file && address.endsWith('icon-20.png')) file[25] = 2;
      return file;
    };
    // Twice: the group and its button show it.
    expect(kinds(fileProblems(manifest, opaque))).toEqual(['notTransparent', 'notTransparent']);
  });
});

describe('the icons', () => {
  test('are drawn at every size that there is a picture of', () => {
    const files = readdirSync(iconFolder);
    const drawn = Object.values(sizesOfDrawing).flat();
    expect(files.filter((file) => file.endsWith('.svg')).sort()).toEqual(
      Object.keys(sizesOfDrawing).sort(),
    );
    expect(files.filter((file) => file.endsWith('.png')).sort()).toEqual(
      drawn.map((size) => `icon-${size}.png`).sort(),
    );
  });

  test.each(Object.entries(sizesOfDrawing))('%s stays on the pixels of %j', (drawing, sizes) => {
    const svg = readFileSync(path.join(iconFolder, drawing), 'utf8');
    const [, own] = /viewBox="0 0 (\d+) \1"/.exec(svg) ?? [];
    expect(sizes.filter((size) => size % Number(own) !== 0)).toEqual([]);
  });
});
