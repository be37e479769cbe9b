import type { ComponentType, FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Messages } from '../locale/messages';

/** A page that is seldom seen, loaded when it is first shown; where it cannot be, that is said, and tried again at a press. */
export function onDemand<Props extends { messages: Messages }>(
  load: () => Promise<ComponentType<Props>>,
): FunctionComponent<Props> {
  let loaded: ComponentType<Props> | undefined;
  return function OnDemand(props) {
    const [Page, setPage] = useState<ComponentType<Props> | undefined>(() => loaded);
    const [hasFailed, setFailed] = useState(false);
    useEffect(() => {
      if (Page || hasFailed) return;
      load().then(
        (component) => {
          loaded = component;
          setPage(() => component);
        },
        () => {
          setFailed(true);
        },
      );
    }, [Page, hasFailed]);
    if (Page) return <Page {...props} />;
    if (!hasFailed) return null;
    const { notice, again } = props.messages;
    return (
      <div class="bar bar-fault" role="alert">
        <p>{notice.notLoaded}</p>
        <button
          type="button"
          onClick={() => {
            setFailed(false);
          }}
        >
          {again}
        </button>
      </div>
    );
  };
}

/** Part of a page, loaded when it is first wanted; undefined until then, and where it cannot be loaded. */
export function usePart<Part>(isWanted: boolean, load: () => Promise<Part>): Part | undefined {
  const [part, setPart] = useState<{ loaded: Part }>();
  useEffect(() => {
    if (!isWanted) return;
    load().then(
      (loaded) => {
        setPart({ loaded });
      },
      () => undefined,
    );
  }, [isWanted]);
  return part?.loaded;
}
