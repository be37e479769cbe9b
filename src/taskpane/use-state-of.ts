import { useEffect, useState } from 'preact/hooks';
import type { Observed } from '../app/observed';

export function useStateOf<State extends object>(subject: Observed<State>): State {
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
