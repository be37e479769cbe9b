/** Something whose state is shown, and that tells when it has changed. */
export interface Observed<State> {
  readonly state: State;
  /** @returns ends it */
  subscribe(listener: () => void): () => void;
}

/** Holds a state, as its subclasses change it. */
export abstract class ObservedState<State extends object> implements Observed<State> {
  readonly #listeners = new Set<() => void>();
  #state: State;

  constructor(state: State) {
    this.#state = state;
  }

  get state(): State {
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  protected set(change: Partial<State>): void {
    this.hold(change);
    for (const listener of this.#listeners) listener();
  }

  /** Changes what need not be shown at once. */
  protected hold(change: Partial<State>): void {
    this.#state = { ...this.#state, ...change };
  }
}
