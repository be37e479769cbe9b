import type { ComponentType, FunctionComponent, VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ReportView } from '../app/report-view';
import type { Messages } from '../locale/messages';

/** Where a part is shown: in which words it is said that it was not loaded, and what is seen with it. */
interface Shown {
  messages: Messages;
  view?: ReportView;
}

/** What is loaded stays, for when it is shown again. */
const parts = new Map<() => Promise<unknown>, unknown>();

/** A page or section that is seldom seen, loaded when it is first shown. */
export function onDemand<Props extends Shown>(
  load: () => Promise<ComponentType<Props>>,
): FunctionComponent<Props> {
  return function OnDemand(props) {
    const { part: Part, notLoaded } = usePart(props, true, load);
    return Part ? <Part {...props} /> : notLoaded;
  };
}

/**
 * A part of a page, loaded when it is first wanted; undefined until then. Where it cannot be loaded that is to be shown; it is
 * tried again at a press, and with the next view.
 */
export function usePart<Part>(
  { messages, view }: Shown,
  isWanted: boolean,
  load: () => Promise<Part>,
): { part: Part | undefined; notLoaded: VNode | null } {
  const [part, setPart] = useState(() => parts.get(load) as Part | undefined);
  const [failed, setFailed] = useState<Pick<Shown, 'view'>>();
  useEffect(() => {
    if (!isWanted || part || (failed && failed.view === view)) return;
    load().then(
      (loaded) => {
        parts.set(load, loaded);
        setPart(() => loaded);
      },
      () => {
        setFailed(view ? { view } : {});
      },
    );
  }, [isWanted, view, part, failed]);
  const isMissing = isWanted && !part && failed;
  const notLoaded = isMissing ? (
    <div class="bar bar-fault" role="alert">
      <p>{messages.notice.notLoaded}</p>
      <button
        type="button"
        onClick={() => {
          setFailed(undefined);
        }}
      >
        {messages.again}
      </button>
    </div>
  ) : null;
  return { part, notLoaded };
}
