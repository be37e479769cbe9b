import type { Json } from '../rich-api/wire';

/** Requirement sets and their versions; a smaller matrix imitates an older Excel. */
export type Requirements = Record<string, string>;

export const defaultRequirements: Requirements = {
  ExcelApi: '1.17',
  RichApiRuntime: '1.2',
  SharedRuntime: '1.2',
  CustomXmlParts: '1.1',
  DelayForCellEdit: '1.1',
};

interface AppContextOptions {
  requirements: Requirements;
  locale: string;
  /** Document settings by name, each as JSON text. */
  settings: ReadonlyMap<string, string>;
}

const excelOnTheWeb = 16;

/** The answer to `getAppContextAsync`: what `Office.context` says of its host. */
export function appContext(id: Json, options: AppContextOptions): Json {
  return {
    _id: id,
    _appName: excelOnTheWeb,
    _appVersion: '16.01',
    _appUILocale: options.locale,
    _dataLocale: options.locale,
    _docUrl: 'standin.xlsx',
    _clientMode: 0,
    _settings: [...options.settings].map(([name, value]) => [name, value]),
    _reason: 1,
    _osfControlType: 1,
    _eToken: '',
    _correlationId: 'standin',
    _appInstanceId: 'standin',
    _requirementMatrix: JSON.stringify(options.requirements),
    _hostFullVersion: '16.0.0.0',
  };
}

/** True when the matrix has at least `version` (such as 1.19) of a set. */
export function supports(requirements: Requirements, set: string, version: string): boolean {
  const [major = 0, minor = 0] = (requirements[set] ?? '0.0').split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = version.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
