import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Place, ReportView } from '../app/report-view';
import type { Messages } from '../locale/messages';

interface Props {
  messages: Messages;
  view: ReportView;
  disabled: boolean;
  onGoTo: (place: Place) => void;
  onFill: () => void;
}

/** What is still blank: go through it, or fill it with zeros after a question. */
export function BlanksSection({ messages, view, disabled, onGoTo, onFill }: Props) {
  const { report } = messages;
  const [asking, setAsking] = useState(false);
  /** The blank that was shown last: the list becomes shorter by what is filled meanwhile. */
  const last = useRef('');
  const [fill, yes] = [useRef<HTMLButtonElement>(null), useRef<HTMLButtonElement>(null)];
  const wasAsking = useRef(false);
  const { blanks, places, formulas } = view;
  const filled = blanks.filter((key) => !formulas.has(key)).length;

  // The question takes the place of the button that asked it, and the other way round: the focus goes along.
  useLayoutEffect(() => {
    if (asking !== wasAsking.current) (asking ? yes : fill).current?.focus();
    wasAsking.current = asking;
  }, [asking]);

  const goToNext = () => {
    const printed: string[] = [...places.keys()];
    const before = printed.indexOf(last.current);
    const key = blanks.find((blank) => printed.indexOf(blank) > before) ?? blanks[0];
    const place = key && places.get(key);
    last.current = key ?? '';
    if (place) onGoTo(place);
  };

  return (
    <section class="group">
      <h2>{report.blanks(blanks.length)}</h2>
      {asking ? (
        <div class="bar bar-warning" role="alertdialog" aria-label={report.fillYes}>
          <p>{report.fillConfirm(filled)}</p>
          <div class="actions">
            <button
              type="button"
              class="primary"
              ref={yes}
              onClick={() => {
                setAsking(false);
                onFill();
              }}
            >
              {report.fillYes}
            </button>
            <button
              type="button"
              onClick={() => {
                setAsking(false);
              }}
            >
              {messages.cancel}
            </button>
          </div>
        </div>
      ) : (
        <div class="actions">
          <button type="button" onClick={goToNext}>
            {report.nextBlank}
          </button>
          {filled > 0 && (
            <button
              type="button"
              ref={fill}
              disabled={disabled}
              onClick={() => {
                setAsking(true);
              }}
            >
              {report.fillBlanks(filled)}
            </button>
          )}
        </div>
      )}
      {filled < blanks.length && <p>{report.blankFormulas(blanks.length - filled)}</p>}
    </section>
  );
}
