interface Props {
  label: string;
  done: number;
  total: number;
  stop: string;
  onStop: () => void;
}

/** How far a run is, and the button that ends it. */
export function RunProgress({ label, done, total, stop, onStop }: Props) {
  return (
    <div class="run">
      <p role="status">{label}</p>
      <progress value={done} max={total} aria-label={label} />
      <button type="button" onClick={onStop}>
        {stop}
      </button>
    </div>
  );
}
