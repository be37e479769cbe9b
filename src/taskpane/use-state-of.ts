import { useEffect, useState } from 'preact/hooks';

/** Something that tells when it has changed. */
interface Observable<State> {
  readonly state: State;
  subscribe(listener: () => void): () => void;
}

export function useStateOf<State extends object>(subject: Observable<State>): State {
  const [state, setState] = useState(subject.state);
  useEffect(() => {
    const update = () => {
      setState(subject.state);
    };
    update();
    return subject.subscribe(update);
  }, [subject]);
  return state;
}
