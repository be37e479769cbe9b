import type { ComponentType, FunctionComponent } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { findLostFocus } from './focus';

/** A page that is seldom seen, loaded when it is first shown. The session has loaded what belongs to it before. */
export function onDemand<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): FunctionComponent<Props> {
  let loaded: ComponentType<Props> | undefined;
  return function OnDemand(props) {
    const [Page, setPage] = useState<ComponentType<Props> | undefined>(() => loaded);
    useEffect(() => {
      if (Page) return;
      void load().then((component) => {
        loaded = component;
        setPage(() => component);
      });
    }, [Page]);
    useLayoutEffect(findLostFocus, [Page]);
    return Page ? <Page {...props} /> : null;
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
