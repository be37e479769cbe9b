import { useRef } from 'preact/hooks';
import type { TotalsMode } from '../app/report-draft';
import type { SourceFile } from '../app/source-file';
import type { SoughtNarrative } from '../app/narrative-search';
import type { FindingGroup } from '../app/finding-groups';
import type { ReportView } from '../app/report-view';
import type { Messages } from '../locale/messages';
import { BlanksSection } from './blanks-section';
import type { ExportSectionProps } from './export-section';
import { ExportSlot } from './export-slot';
import { FindingsSection, type CorrectionProps } from './findings-section';
import { LastYearSlot } from './last-year-slot';
import { LayoutSlot } from './layout-slot';
import { NarrativeSlot } from './narrative-slot';
import type { NoteActions, NoteDraft } from './note-section';
import { SaveFileSection, type MakeFile } from './save-file-section';
import { SendingSection } from './sending-section';
import { StampSection } from './stamp-section';
import { ToolsSection } from './tools-section';
import { Verdict } from './verdict';

interface Props extends Pick<NoteActions, 'onGoTo'>, CorrectionProps {
  messages: Messages;
  view: ReportView;
  narrative: SoughtNarrative;
  disabled: boolean;
  onRecheck: () => void;
  onCalculate: () => void;
  onFillBlanks: () => void;
  onCleanUp: (table: FindingGroup['table']) => void;
  onStamp: () => void;
  onRestore: (wanted?: TotalsMode) => void;
  onRemove: () => void;
  onSaveNote: NoteActions['onSave'];
  onConfirmNote: NoteActions['onConfirm'];
  onMakeFile: MakeFile;
  onExport: ExportSectionProps['onExport'];
  onOpenLastYear: (file: SourceFile) => void;
  onNewReport: () => void;
  onImport: () => void;
  onCollect: () => void;
}

/** The checked report: what is wrong, what is missing, and what can be done about it. */
export function ReportPage(props: Props) {
  const { messages, view, disabled, onGoTo, onRecheck, onFillBlanks, onStamp, onNewReport } = props;
  const { onRestore, onRemove } = props;
  const { onSaveNote: onSave, onConfirmNote: onConfirm, onMakeFile } = props;
  const drafts = useRef(new Map<string, NoteDraft>()).current;
  const { report } = messages;
  const { incomplete, notCheckable } = view.outcomes;
  return (
    <>
      <h1 class="report-of">{report.of(view.agency, view.year)}</h1>
      <Verdict messages={messages} view={view} narrative={props.narrative} />
      {view.manualCalculation && (
        <div class="bar bar-warning">
          <p>{report.manualCalculation(view.outdated.length)}</p>
          <p class="quiet">{report.automaticCalculation}</p>
          <button type="button" disabled={disabled} onClick={props.onCalculate}>
            {report.calculate}
          </button>
        </div>
      )}
      {view.shutSheets.length > 0 && (
        <p class="bar bar-warning">{report.shutSheets(view.shutSheets)}</p>
      )}
      <LayoutSlot
        {...{ messages, view, disabled, onGoTo }}
        onRestore={() => {
          onRestore();
        }}
      />
      <FindingsSection
        {...{ messages, view, disabled, onGoTo, onSave, onConfirm, drafts }}
        corrections={props.corrections}
        onAdopt={props.onAdopt}
        onCleanUp={props.onCleanUp}
      />
      {notCheckable > 0 && <p class="quiet">{report.notCheckable(notCheckable)}</p>}
      {incomplete > 0 && <p class="quiet">{report.incomplete(incomplete)}</p>}
      {view.blanks.length > 0 && (
        <BlanksSection
          messages={messages}
          view={view}
          disabled={disabled}
          onGoTo={onGoTo}
          onFill={onFillBlanks}
        />
      )}
      <LastYearSlot
        {...{ messages, view, disabled, onGoTo }}
        onOpen={props.onOpenLastYear}
        onFill={props.onAdopt}
      />
      <NarrativeSlot
        {...{ messages, view, disabled, onGoTo, onSave, onConfirm, drafts }}
        narrative={props.narrative}
      />
      {view.stamp && (
        <StampSection
          messages={messages}
          stamp={view.stamp}
          disabled={disabled}
          onStamp={onStamp}
        />
      )}
      <SendingSection {...{ messages, view, onGoTo }} narrative={props.narrative} />
      <ExportSlot {...{ messages, view, disabled }} onExport={props.onExport} />
      <SaveFileSection
        messages={messages}
        contents="filled"
        isIncomplete={
          view.narrative.isResized || view.problems.some(({ kind }) => kind !== 'relabelled')
        }
        disabled={disabled}
        onMake={onMakeFile}
      />
      <div class="actions">
        <button type="button" class="primary" disabled={disabled} onClick={onRecheck}>
          {report.recheck}
        </button>
        <button type="button" class="subtle" disabled={disabled} onClick={onNewReport}>
          {report.newReport}
        </button>
        <button type="button" class="subtle" disabled={disabled} onClick={props.onImport}>
          {messages.start.importReport}
        </button>
        <button type="button" class="subtle" disabled={disabled} onClick={props.onCollect}>
          {messages.start.collect}
        </button>
      </div>
      <ToolsSection
        messages={messages}
        view={view}
        disabled={disabled}
        onRestore={() => {
          onRestore();
        }}
        onTotals={onRestore}
        onRemove={onRemove}
      />
    </>
  );
}
