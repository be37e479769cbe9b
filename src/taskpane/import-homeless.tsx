import type { HomelessRow, ImportView } from '../app/import-view';
import { figureWords, placeInTables } from '../locale/figure-words';
import type { ImportMessages } from '../locale/import-messages';
import type { Messages } from '../locale/messages';

interface Props {
  messages: Messages;
  words: ImportMessages;
  rows: readonly HomelessRow[];
  dropped: ImportView['dropped'];
  format: ImportView['format'];
  chosen: ChosenRows;
  disabled: boolean;
  onChoose: (chosen: ChosenRows) => void;
}

/** The option that was chosen for a row, by the row's id. */
export type ChosenRows = ReadonlyMap<string, HomelessRow['options'][number]>;

/** Figures that the form has no certain place for: a person decides, or leaves them out. */
export function ImportHomeless({ messages, words: all, rows, dropped, format, ...rest }: Props) {
  const { homeless: words } = all;
  const { chosen, disabled, onChoose } = rest;
  return (
    <>
      {rows.length > 0 && (
        <section class="group" aria-labelledby="homeless-heading">
          <h2 id="homeless-heading">{words.heading}</h2>
          <p class="quiet">{words.hint}</p>
          {rows.map(({ id, label, figures, options }) => (
            <div key={id}>
              <label for={`place-${id}`}>{words.row(label ? messages.label(label) : id)}</label>
              <select
                id={`place-${id}`}
                disabled={disabled}
                value={chosen.get(id)?.id ?? ''}
                onChange={({ currentTarget }) => {
                  const next = new Map(chosen);
                  const option = options.find((one) => one.id === currentTarget.value);
                  if (option) next.set(id, option);
                  else next.delete(id);
                  onChoose(next);
                }}
              >
                <option value="">{words.nowhere}</option>
                {options.map((option) => (
                  <option key={option.id} value={option.id}>
                    {option.label ? messages.label(option.label) : option.id}
                  </option>
                ))}
              </select>
              <p class="quiet">
                {words.figures(
                  figures.map(({ column, figure }) => ({
                    column: column ? messages.label(column) : '',
                    value: figureWords(messages, figure),
                  })),
                )}
              </p>
            </div>
          ))}
        </section>
      )}
      {dropped.length > 0 && format && (
        <details>
          {/* office.js tabs to what has an index only. */}
          <summary tabIndex={0}>{words.noPlace(format.id)}</summary>
          <ul class="quiet">
            {dropped.map(({ definition, figure }) => (
              <li key={definition.key}>
                {words.dropped(placeInTables(messages, definition), figureWords(messages, figure))}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
