import { JSDOM } from 'jsdom';

/**
 * What Office would refuse, or ignore without a word, in an add-in-only manifest, and what this add-in has decided
 * about its own. Microsoft's validator sends the manifest to a server; this one works offline.
 */
export type ProblemKind =
  | 'notXml'
  | 'namespace'
  | 'structure'
  | 'guid'
  | 'version'
  | 'permission'
  | 'host'
  | 'requirement'
  | 'command'
  | 'sharedRuntime'
  | 'automaticOpening'
  | 'duplicateId'
  | 'unresolvedResource'
  | 'unusedResource'
  | 'iconSizes'
  | 'defaultLocale'
  | 'locales'
  | 'language'
  | 'length'
  | 'notHttps'
  | 'otherOrigin'
  | 'missingFile'
  | 'pixelSize'
  | 'notTransparent';

interface Problem {
  kind: ProblemKind;
  /** Where, in words for whoever has to put it right. */
  where: string;
}

const namespaces = {
  app: 'http://schemas.microsoft.com/office/appforoffice/1.1',
  overrides: 'http://schemas.microsoft.com/office/taskpaneappversionoverrides',
  basic: 'http://schemas.microsoft.com/office/officeappbasictypes/1.0',
  instance: 'http://www.w3.org/2001/XMLSchema-instance',
};

/**
 * Children in the order of the schema (MS-OWEMXML), as far as a task pane with a ribbon button needs it; an element
 * that is not named here has none. `?`: optional, `+`: one or more, `*`: any number.
 */
const children: Readonly<Record<string, string>> = {
  OfficeApp:
    'Id AlternateId? Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl ' +
    'SupportUrl AppDomains? Hosts Requirements DefaultSettings Permissions VersionOverrides',
  DisplayName: 'Override*',
  Description: 'Override*',
  IconUrl: 'Override*',
  HighResolutionIconUrl: 'Override*',
  SupportUrl: 'Override*',
  AppDomains: 'AppDomain+',
  Requirements: 'Sets',
  Sets: 'Set+',
  DefaultSettings: 'SourceLocation',
  SourceLocation: 'Override*',
  VersionOverrides: 'Hosts Resources',
  Hosts: 'Host+',
  Host: 'Runtimes? DesktopFormFactor?',
  Runtimes: 'Runtime+',
  DesktopFormFactor: 'GetStarted FunctionFile? ExtensionPoint+',
  GetStarted: 'Title Description LearnMoreUrl',
  ExtensionPoint: 'OfficeTab',
  OfficeTab: 'Group+',
  Group: 'Label Icon Control+',
  Control: 'Label Supertip Icon Action',
  Supertip: 'Title Description',
  Icon: 'Image+',
  Action: 'TaskpaneId? SourceLocation Title?',
  Resources: 'Images Urls ShortStrings LongStrings',
  Images: 'Image+',
  Urls: 'Url+',
  ShortStrings: 'String+',
  LongStrings: 'String+',
  Image: 'Override*',
  Url: 'Override*',
  String: 'Override*',
};

/** The list that an element's `resid` points into. */
const resourceList: Readonly<Record<string, string>> = {
  Title: 'ShortStrings',
  Label: 'ShortStrings',
  Description: 'LongStrings',
  SourceLocation: 'Urls',
  LearnMoreUrl: 'Urls',
  Image: 'Images',
};

const requiredIconSizes = [16, 32, 80];
const permittedIconSizes = [16, 20, 24, 32, 40, 48, 64, 80];
const longestId = { resource: 32, other: 125 };
const longestUrl = 2048;
const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Excel on the web refuses fewer than four parts. */
const fourParts = /^\d{1,5}(\.\d{1,5}){3}$/;
const chinese = /\p{Script=Han}/u;

const textOf = (element: Element | undefined): string => element?.textContent ?? '';
const typeOf = (element: Element | undefined): string | null =>
  element?.getAttributeNS(namespaces.instance, 'type') ?? null;

/**
 * Elements by name, or by `Parent/Name`, whatever their prefix; `*` is any. No selectors: those of jsdom do not find
 * elements with a prefix.
 */
function all(root: Document | Element, ...paths: string[]): Element[] {
  return paths.flatMap((path) => {
    const [name = '', parent] = path.split('/').reverse();
    return [...root.getElementsByTagNameNS('*', name)].filter(
      (element) => parent === undefined || element.parentElement?.localName === parent,
    );
  });
}

const first = (root: Document, path: string): Element | undefined => all(root, path)[0];

/** Whether an element of that name is among an element's ancestors. */
function within(element: Element, name: string): boolean {
  const parent = element.parentElement;
  return parent !== null && (parent.localName === name || within(parent, name));
}

function nameOf(element: Element): string {
  const key = element.getAttribute('id') ?? element.getAttribute('resid');
  return key === null ? element.localName : `${element.localName} ${key}`;
}

/** The default value of a localised element, and those for other locales. */
function valuesOf(element: Element): string[] {
  return [
    element.getAttribute('DefaultValue') ?? '',
    ...all(element, 'Override').map((override) => override.getAttribute('Value') ?? ''),
  ];
}

/** Elements whose values are addresses. */
const addressed = (manifest: Document): Element[] =>
  all(
    manifest,
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'DefaultSettings/SourceLocation',
    'Images/Image',
    'Url',
  );

/** The manifest, or nothing when it is not well-formed. */
function parseManifest(xml: string): Document | undefined {
  const { DOMParser } = new JSDOM().window;
  const parsed = new DOMParser().parseFromString(xml, 'application/xml');
  return first(parsed, 'parsererror') ? undefined : parsed;
}

type Check = (manifest: Document) => Iterable<Problem>;

function* structure(manifest: Document): Iterable<Problem> {
  const root = manifest.documentElement;
  if (root.localName !== 'OfficeApp' || typeOf(root) !== 'TaskPaneApp') {
    yield { kind: 'structure', where: 'the root is no OfficeApp of type TaskPaneApp' };
  }
  for (const element of all(manifest, '*')) {
    const found = [...element.children].map(({ localName }) => localName).join(' ');
    const wanted = children[element.localName] ?? '';
    const pattern = wanted
      .split(' ')
      .filter(Boolean)
      .map((child) => child.replace(/^(\w+)(\W?)$/, '(?:$1 )$2'))
      .join('');
    if (!new RegExp(`^${pattern}$`).test(found === '' ? '' : `${found} `)) {
      yield { kind: 'structure', where: `${nameOf(element)}: “${found}”, expected “${wanted}”` };
    }
  }
}

function* namespace(manifest: Document): Iterable<Problem> {
  for (const element of all(manifest, '*')) {
    const basic = within(element, 'Resources') || element.localName === 'Image';
    const belongs = basic
      ? namespaces.basic
      : element.localName === 'VersionOverrides' || within(element, 'VersionOverrides')
        ? namespaces.overrides
        : namespaces.app;
    if (element.namespaceURI !== belongs) yield { kind: 'namespace', where: nameOf(element) };
  }
}

function* decisions(manifest: Document): Iterable<Problem> {
  const text = (path: string): string => textOf(first(manifest, path));

  if (!guid.test(text('OfficeApp/Id'))) yield { kind: 'guid', where: 'Id' };

  const version = text('OfficeApp/Version');
  // Microsoft's validator: “Manifest Version Too Low”.
  if (!fourParts.test(version) || version.startsWith('0')) {
    yield { kind: 'version', where: version };
  }
  if (text('Permissions') !== 'ReadWriteDocument') {
    yield { kind: 'permission', where: text('Permissions') };
  }

  const hosts = all(manifest, 'Host').map((host) => host.getAttribute('Name') ?? typeOf(host));
  if (hosts.join(' ') !== 'Workbook Workbook') yield { kind: 'host', where: hosts.join(' ') };

  const sets = all(manifest, 'Set').map(
    (set) => `${set.getAttribute('Name') ?? ''} ${set.getAttribute('MinVersion') ?? ''}`,
  );
  if (sets.join() !== 'ExcelApi 1.9') yield { kind: 'requirement', where: sets.join() };

  // Both leave marks in workbooks that people without the add-in stumble over.
  if (first(manifest, 'Runtimes')) yield { kind: 'sharedRuntime', where: 'Runtimes' };
  if (first(manifest, 'TaskpaneId')) yield { kind: 'automaticOpening', where: 'TaskpaneId' };

  const command = [
    typeOf(first(manifest, 'VersionOverrides')),
    typeOf(first(manifest, 'ExtensionPoint')),
    first(manifest, 'OfficeTab')?.getAttribute('id'),
    ...all(manifest, 'Control').map(typeOf),
    ...all(manifest, 'Action').map(typeOf),
  ].join(' ');
  if (command !== 'VersionOverridesV1_0 PrimaryCommandSurface TabHome Button ShowTaskpane') {
    yield { kind: 'command', where: command };
  }
}

function* identifiers(manifest: Document): Iterable<Problem> {
  const seen = new Set<string>();
  for (const element of all(manifest, '*').filter((each) => each.hasAttribute('id'))) {
    const id = element.getAttribute('id') ?? '';
    if (seen.has(id)) yield { kind: 'duplicateId', where: nameOf(element) };
    seen.add(id);
    const longest = within(element, 'Resources') ? longestId.resource : longestId.other;
    if (id.length < 1 || id.length > longest) yield { kind: 'length', where: nameOf(element) };
  }
}

function* resources(manifest: Document): Iterable<Problem> {
  const unused = new Map(
    all(manifest, 'Images/Image', 'Url', 'String').map((resource) => [
      `${resource.parentElement?.localName ?? ''} ${resource.getAttribute('id') ?? ''}`,
      resource,
    ]),
  );
  const defined = new Set(unused.keys());
  for (const element of all(manifest, '*').filter((each) => each.hasAttribute('resid'))) {
    const key = `${resourceList[element.localName] ?? ''} ${element.getAttribute('resid') ?? ''}`;
    if (!defined.has(key)) yield { kind: 'unresolvedResource', where: nameOf(element) };
    unused.delete(key);
  }
  for (const resource of unused.values()) {
    yield { kind: 'unusedResource', where: nameOf(resource) };
  }
}

function* iconSizes(manifest: Document): Iterable<Problem> {
  for (const icon of all(manifest, 'Icon')) {
    const sizes = all(icon, 'Image').map((image) => Number(image.getAttribute('size')));
    const complete = requiredIconSizes.every((size) => sizes.includes(size));
    const permitted = sizes.every((size) => permittedIconSizes.includes(size));
    if (!complete || !permitted || new Set(sizes).size < sizes.length) {
      yield { kind: 'iconSizes', where: `${icon.parentElement?.localName ?? ''}: ${sizes.join()}` };
    }
  }
}

function* locales(manifest: Document): Iterable<Problem> {
  const locale = textOf(first(manifest, 'DefaultLocale'));
  if (locale !== 'zh-CN') yield { kind: 'defaultLocale', where: locale };

  for (const element of all(manifest, 'DisplayName', 'OfficeApp/Description', 'String')) {
    const overrides = all(element, 'Override').map((override) => override.getAttribute('Locale'));
    if (overrides.join() !== 'en-US') {
      yield { kind: 'locales', where: `${nameOf(element)}: ${overrides.join()}` };
    }
    const [standard = '', ...others] = valuesOf(element);
    if (!chinese.test(standard) || others.some((value) => chinese.test(value))) {
      yield { kind: 'language', where: nameOf(element) };
    }
  }
}

function* lengths(manifest: Document): Iterable<Problem> {
  const longest: [limit: number, ...paths: string[]][] = [
    [125, 'DisplayName', 'ShortStrings/String'],
    [250, 'OfficeApp/Description', 'LongStrings/String'],
  ];
  for (const [limit, ...paths] of longest) {
    for (const element of all(manifest, ...paths)) {
      if (valuesOf(element).some(({ length }) => length < 1 || length > limit)) {
        yield { kind: 'length', where: nameOf(element) };
      }
    }
  }
  const provider = textOf(first(manifest, 'ProviderName'));
  if (provider.length < 1 || provider.length > 125) yield { kind: 'length', where: 'ProviderName' };
}

function* addresses(manifest: Document): Iterable<Problem> {
  const pane = first(manifest, 'DefaultSettings/SourceLocation');
  const origin = originOf(pane?.getAttribute('DefaultValue') ?? '');
  for (const element of addressed(manifest)) {
    for (const value of valuesOf(element)) {
      if (!value.startsWith('https://')) yield { kind: 'notHttps', where: nameOf(element) };
      else if (originOf(value) !== origin) yield { kind: 'otherOrigin', where: nameOf(element) };
      if (value.length > longestUrl) yield { kind: 'length', where: nameOf(element) };
    }
  }
}

function originOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).origin : undefined;
}

const checks: readonly Check[] = [
  structure,
  namespace,
  decisions,
  identifiers,
  resources,
  iconSizes,
  locales,
  lengths,
  addresses,
];

/** What is wrong with the text of a manifest. */
export function manifestProblems(xml: string): Problem[] {
  const manifest = parseManifest(xml);
  if (!manifest) return [{ kind: 'notXml', where: 'the file is not well-formed' }];
  return checks.flatMap((check) => [...check(manifest)]);
}

/** What is wrong with the files that a manifest points to; `fileAt` answers nothing where there is none. */
export function fileProblems(
  xml: string,
  fileAt: (address: string) => Uint8Array | undefined,
): Problem[] {
  const manifest = parseManifest(xml);
  if (!manifest) return [{ kind: 'notXml', where: 'the file is not well-formed' }];

  const missing = addressed(manifest)
    .filter((element) => valuesOf(element).some((address) => !fileAt(address)))
    .map((element): Problem => ({ kind: 'missingFile', where: nameOf(element) }));

  const icons = [
    { pixels: 32, icon: first(manifest, 'IconUrl') },
    { pixels: 64, icon: first(manifest, 'HighResolutionIconUrl') },
    ...all(manifest, 'Icon/Image').map((image) => ({
      pixels: Number(image.getAttribute('size')),
      icon: all(manifest, 'Images/Image').find(
        (resource) => resource.getAttribute('id') === image.getAttribute('resid'),
      ),
    })),
  ];
  return [...missing, ...icons.flatMap(({ icon, pixels }) => pngProblems(icon, pixels))];

  function pngProblems(icon: Element | undefined, pixels: number): Problem[] {
    const address = icon?.getAttribute('DefaultValue') ?? '';
    const file = fileAt(address);
    // Reported above.
    if (!file) return [];
    const header = pngHeader(file);
    if (header?.width !== pixels || header.height !== pixels) {
      return [{ kind: 'pixelSize', where: `${address}, wanted at ${pixels} pixels` }];
    }
    return header.depth === 8 && header.colours === rgba
      ? []
      : [{ kind: 'notTransparent', where: address }];
  }
}

/** PNG's number for red, green, blue and alpha. */
const rgba = 6;

function pngHeader(file: Uint8Array) {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (view.byteLength < 26 || view.getUint32(0) !== 0x89504e47) return undefined;
  return {
    width: view.getUint32(16),
    height: view.getUint32(20),
    depth: view.getUint8(24),
    colours: view.getUint8(25),
  };
}
