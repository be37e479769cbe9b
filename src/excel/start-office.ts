/** What runs the pane: asked once, at the start. */
interface OfficeEnvironment {
  host: 'excel' | 'excelTooOld' | 'notExcel';
  /** Language of the user interface, such as `zh-CN`. */
  language: string;
}

/** The oldest set of functions that we can work with: Excel LTSC 2021 has it. */
const baseline = '1.9';

export async function startOffice(): Promise<OfficeEnvironment> {
  const { host } = await Office.onReady();
  // Outside Office (a page opened in a browser) neither a host nor a context is there.
  const inExcel = (host as Office.HostType | null) === Office.HostType.Excel;
  if (!inExcel) return { host: 'notExcel', language: navigator.language };
  const supported = Office.context.requirements.isSetSupported('ExcelApi', baseline);
  return {
    host: supported ? 'excel' : 'excelTooOld',
    language: Office.context.displayLanguage,
  };
}
