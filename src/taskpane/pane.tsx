import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Session, SessionState } from '../app/session';
import type { Messages } from '../locale/messages';
import { keepFocus } from './focus';
import { NoticeBar } from './notice-bar';
import { onDemand } from './on-demand';
import { ReportPage } from './report-page';
import { StartPage } from './start-page';
import { useStateOf } from './use-state-of';

const ConfirmPage = onDemand(
  async () => (await import(/* webpackChunkName: "creation" */ './confirm-page')).ConfirmPage,
);
const LayoutPage = onDemand(
  async () => (await import(/* webpackChunkName: "layout" */ './layout-page')).LayoutPage,
);
const UnreadablePage = onDemand(
  async () => (await import(/* webpackChunkName: "layout" */ './unreadable-page')).UnreadablePage,
);
const LastYearPage = onDemand(
  async () => (await import(/* webpackChunkName: "last-year" */ './last-year-page')).LastYearPage,
);
const loadImport = () => import(/* webpackChunkName: "import-pages" */ './import-pages');
const ImportBeginPage = onDemand(async () => (await loadImport()).ImportBeginPage);
const ImportPage = onDemand(async () => (await loadImport()).ImportPage);
const ImportRefusedPage = onDemand(async () => (await loadImport()).ImportRefusedPage);
const loadDesk = () => import(/* webpackChunkName: "collecting" */ './collecting/parts');
const CollectingPage = onDemand(async () => (await loadDesk()).CollectingPage);
const loadExaminer = async () => new (await loadDesk()).WorkerExaminer();
const RemovalPage = onDemand(
  async () => (await import(/* webpackChunkName: "layout" */ './removal-page')).RemovalPage,
);

interface Props {
  session: Session;
  messages: Messages;
}

/** The pane: one page for what the session is at. */
export function Pane({ session, messages }: Props) {
  const state = useStateOf(session);
  const { notice, busy, waiting } = state;
  const page = useRef<HTMLElement>(null);
  useLayoutEffect(() => (page.current ? keepFocus(page.current) : undefined), []);
  return (
    <main class="page" ref={page}>
      {notice && (
        <NoticeBar
          messages={messages}
          notice={notice}
          onDismiss={() => {
            session.dismissNotice();
          }}
        />
      )}
      <Page session={session} messages={messages} state={state} />
      <p class="status" role="status">
        {busy && messages.busy[busy]}
        {waiting && (busy ? messages.waitingAtWork : messages.waiting)}
      </p>
    </main>
  );
}

function Page({ session, messages, state }: Props & { state: SessionState }) {
  const { screen, busy } = state;
  const disabled = busy !== undefined;
  switch (screen.kind) {
    case 'starting':
      return state.notice ? (
        <button type="button" disabled={disabled} onClick={() => void session.recheck()}>
          {messages.report.recheck}
        </button>
      ) : (
        <p class="quiet">{messages.starting}</p>
      );
    case 'start':
      return (
        <StartPage
          messages={messages}
          problems={screen.problems}
          draft={screen.draft}
          disabled={disabled}
          onCreate={(draft) => void session.create(draft)}
          onMakeFile={(draft) => session.blankFile(draft)}
          onFind={() => void session.layout.examine()}
          onImport={() => {
            session.imports.begin();
          }}
          onCollect={() => void session.collecting.begin(loadExaminer)}
          {...(screen.wished ? { onBack: () => void session.cancel() } : {})}
        />
      );
    case 'confirm':
      return (
        <ConfirmPage
          messages={messages}
          creation={screen.creation}
          disabled={disabled}
          onConfirm={() => void session.confirm()}
          onCancel={() => void session.cancel()}
        />
      );
    case 'layout':
      return (
        <LayoutPage
          messages={messages}
          proposal={screen.proposal}
          disabled={disabled}
          onCarryOut={() => void session.layout.restore()}
          onCancel={() => void session.cancel()}
        />
      );
    case 'removal':
      return (
        <RemovalPage
          messages={messages}
          removal={screen.proposal}
          disabled={disabled}
          onCarryOut={() => void session.layout.remove()}
          onCancel={() => void session.cancel()}
        />
      );
    case 'lastYear': {
      const { proposal } = screen;
      return (
        <LastYearPage
          messages={messages}
          proposal={proposal}
          disabled={disabled}
          onAttach={(fills) => {
            if (proposal.kind === 'proposal') void session.lastYear.attach(proposal, fills);
          }}
          onOpen={(file) => void session.lastYear.open(file)}
          onCancel={() => void session.cancel()}
        />
      );
    }
    case 'importing':
      return (
        <ImportBeginPage
          messages={messages}
          disabled={disabled}
          onOpen={(source) => void session.imports.open(source)}
          onCancel={() => void session.cancel()}
        />
      );
    case 'import':
      return screen.found.kind === 'refusal' ? (
        <ImportRefusedPage
          messages={messages}
          refusal={screen.found}
          disabled={disabled}
          onOther={() => {
            session.imports.begin();
          }}
          onCancel={() => void session.cancel()}
        />
      ) : (
        <ImportPage
          messages={messages}
          screen={screen}
          found={screen.found}
          disabled={disabled}
          onAccept={(decision) => void session.imports.accept(decision)}
          onOther={() => {
            session.imports.begin();
          }}
          onCancel={() => void session.cancel()}
        />
      );
    case 'collecting':
      return <CollectingPage messages={messages} session={screen.collecting} disabled={disabled} />;
    case 'unreadable':
      return (
        <UnreadablePage
          messages={messages}
          reason={screen.reason}
          disabled={disabled}
          onRestore={() => void session.layout.examine()}
          onNewReport={() => {
            session.startAnew();
          }}
        />
      );
    case 'report':
      return (
        <ReportPage
          messages={messages}
          view={screen.view}
          corrections={screen.corrections}
          narrative={screen.narrative}
          disabled={disabled}
          onAdopt={(suggestion) => void session.adopt(suggestion)}
          onGoTo={(place) => void session.goTo(place)}
          onRecheck={() => void session.recheck()}
          onCalculate={() => void session.calculate()}
          onCleanUp={(table) => void session.cleanUp(table)}
          onFillBlanks={() => void session.fillBlanks()}
          onStamp={() => void session.stamp()}
          onRestore={(wanted) => void session.layout.examine(wanted)}
          onRemove={() => void session.layout.examineRemoval()}
          onSaveNote={(line, text, seen) => session.writeNote(line, text, seen)}
          onConfirmNote={(line) => session.confirmNote(line)}
          onMakeFile={() => session.reportFile()}
          onExport={(carrier, accepted) => session.exports.make(carrier, accepted)}
          onOpenLastYear={(file) => void session.lastYear.open(file)}
          onNewReport={() => {
            session.startAnew();
          }}
          onImport={() => {
            session.imports.begin();
          }}
          onCollect={() => void session.collecting.begin(loadExaminer)}
        />
      );
  }
}
