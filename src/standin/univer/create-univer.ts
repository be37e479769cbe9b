import {
  ICommandService,
  IUndoRedoService,
  LocaleType,
  Univer,
  UniverInstanceType,
  type IWorkbookData,
  type PluginCtor,
  type Workbook,
} from '@univerjs/core';
import { FUniver } from '@univerjs/core/lib/facade';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import zhCN from '@univerjs/preset-sheets-core/locales/zh-CN';
import '@univerjs/preset-sheets-core/lib/index.css';

/** Univer with a spreadsheet in it, and what we need of its inside. */
export interface UniverApplication {
  univer: Univer;
  api: FUniver;
  workbook: Workbook;
  commands: ICommandService;
  clearUndo: () => void;
}

/** Starts Univer in an element. The umbrella package is not used: it brings parts that are not free. */
export function createUniver(
  container: HTMLElement,
  data: Partial<IWorkbookData>,
): UniverApplication {
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: zhCN },
  });
  const { plugins } = UniverSheetsCorePreset({ container });
  for (const plugin of plugins as (PluginCtor | [PluginCtor, object])[]) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  const workbook = univer.createUnit<IWorkbookData, Workbook>(
    UniverInstanceType.UNIVER_SHEET,
    data,
  );
  const injector = univer.__getInjector();
  const undo = injector.get(IUndoRedoService);
  return {
    univer,
    api: FUniver.newAPI(univer),
    workbook,
    commands: injector.get(ICommandService),
    clearUndo: () => {
      undo.clearUndoRedo(workbook.getUnitId());
    },
  };
}
