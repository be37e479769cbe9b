import { carriedFigures, carryOverState, type CarriedFigure } from '../app/carry-over';
import type { FigureChange } from '../app/edits';
import type { SourceFile } from '../app/source-file';
import type { Place, ReportView } from '../app/report-view';
import type { LastYearMessages } from '../locale/last-year-messages';
import { lastYearMessagesFor } from '../locale/last-year-messages-for';
import type { Messages } from '../locale/messages';
import { OpenFileButton } from './open-file-button';
import { GoToButton } from './go-to-button';

export interface LastYearSectionProps {
  messages: Messages;
  view: ReportView;
  disabled: boolean;
  onGoTo: (place: Place) => void;
  onOpen: (file: SourceFile) => void;
  onFill: (fill: { changes: readonly FigureChange[] }) => void;
}

/** Last year's figures: to be opened, or what is carried over from them. */
export function LastYearSection(props: LastYearSectionProps) {
  const { messages, view, disabled, onOpen } = props;
  const words = lastYearMessagesFor(messages);
  const lastYear = view.lastYear;
  if (lastYear === undefined) return <p class="quiet">{words.noSheet}</p>;
  const isAttached = lastYear !== 'none';
  const year = view.year - 1;
  return (
    <section class="group" aria-labelledby="last-year-heading">
      <h2 id="last-year-heading">{words.heading}</h2>
      {isAttached ? (
        <>
          <p>{words.attached(year, lastYear.source)}</p>
          <CarriedOver {...props} words={words} figures={lastYear.figures} />
        </>
      ) : (
        <p id="last-year-hint" class="quiet">
          {words.hint(year)}
        </p>
      )}
      <div class="actions">
        <OpenFileButton
          label={isAttached ? words.openOther : words.open(year)}
          accept=".xlsx"
          disabled={disabled}
          {...(isAttached ? {} : { describedBy: 'last-year-hint' })}
          onOpen={onOpen}
        />
      </div>
    </section>
  );
}

interface CarriedOverProps extends LastYearSectionProps {
  words: LastYearMessages;
  figures: Parameters<typeof carriedFigures>[1];
}

/** Whether the carried over figures are last year's, the button that makes them so, and what it leaves to people. */
function CarriedOver(props: CarriedOverProps) {
  const { messages, words, view, figures, disabled, onFill } = props;
  const carried = carriedFigures(view, figures);
  const { agrees, changes, own, unknown } = carryOverState(carried);
  const columnOf = ({ figure, column }: CarriedFigure): string =>
    column ? messages.label(column) : figure.key;
  const columns = new Map(carried.map((one) => [one.figure.key, columnOf(one)]));
  return (
    <>
      {agrees && <p>{words.agrees}</p>}
      {changes.length > 0 && (
        <>
          <p>{words.differs(changes.length)}</p>
          <ChangeList {...props} {...{ columns, changes }} />
          <div class="actions">
            <button
              type="button"
              disabled={disabled}
              aria-describedby="carried-over-undo"
              onClick={() => {
                onFill({ changes });
              }}
            >
              {words.fill(changes.length)}
            </button>
          </div>
          <p id="carried-over-undo" class="quiet">
            {words.undoHint}
          </p>
        </>
      )}
      {own.length > 0 && (
        <>
          <p>{words.ownFormulas(own.length)}</p>
          <ChangeList {...props} {...{ columns, changes: own }} />
        </>
      )}
      {unknown.length > 0 && <p>{words.notCompared(unknown.map(columnOf))}</p>}
    </>
  );
}

interface ChangeListProps extends CarriedOverProps {
  columns: ReadonlyMap<string, string>;
  changes: readonly FigureChange[];
}

function ChangeList({ messages, words, view, columns, changes, onGoTo }: ChangeListProps) {
  return (
    <ul>
      {changes.map(({ key, from, to }) => {
        const place = view.places.get(key);
        return (
          <li key={key}>
            {words.change(columns.get(key) ?? key, from, to ?? 0)}{' '}
            {place && <GoToButton {...{ messages, place, onGoTo }} />}
          </li>
        );
      })}
    </ul>
  );
}
