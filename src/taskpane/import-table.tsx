import type { RowView, TableView } from '../app/import-view';
import type { ImportMessages } from '../locale/import-messages';
import type { Messages } from '../locale/messages';
import { ColumnHeads } from './column-heads';

interface Props {
  messages: Messages;
  words: ImportMessages;
  table: TableView;
  accepted: ReadonlySet<string>;
  disabled: boolean;
  onAccept: (rows: readonly string[], isAccepted: boolean) => void;
}

/** One table of the form: how much of it was found, what is uncertain, and row by row what was matched with what. */
export function ImportTable({ messages, words: all, table, accepted, disabled, onAccept }: Props) {
  const { table: words } = all;
  const { id, found } = table;
  const heading = `import-${id}`;
  return (
    <section class="group" aria-labelledby={heading}>
      <h2 id={heading}>{messages.term(table.id)}</h2>
      {!found && <p class="bar bar-warning">{words.missing}</p>}
      {found && (
        <>
          <p>{words.found(found.rows, found.of, found.figures)}</p>
          {found.missing.length > 0 && (
            <p class="bar bar-warning">
              {words.rowsMissing(
                found.missing.map((row) => (row ? messages.label(row) : messages.term(id))),
              )}
            </p>
          )}
          {found.doubtfulRows.length > 0 && (
            <fieldset class="bar bar-warning">
              <legend class="hidden-words">{messages.term(table.id)}</legend>
              <p>{words.doubtful(found.doubtful)}</p>
              {found.doubtfulRows.map((row) => (
                <DoubtfulRow
                  key={row.id}
                  {...{ words, row, disabled }}
                  isAccepted={accepted.has(row.id)}
                  onAccept={(isAccepted) => {
                    onAccept([row.id], isAccepted);
                  }}
                />
              ))}
              {found.doubtfulRows.length > 1 && (
                <button
                  type="button"
                  disabled={disabled}
                  onClick={() => {
                    onAccept(
                      found.doubtfulRows.map((row) => row.id),
                      true,
                    );
                  }}
                >
                  {words.acceptAll}
                </button>
              )}
            </fieldset>
          )}
          {found.extra.length > 0 && (
            <>
              <p>{words.extra(found.extra.length)}</p>
              <ul class="quiet">
                {found.extra.map(({ label, contents }, index) => (
                  <li key={index}>{words.extraRow(label, contents)}</li>
                ))}
              </ul>
            </>
          )}
          <Comparison words={words} found={found} />
        </>
      )}
    </section>
  );
}

interface RowProps {
  words: ImportMessages['table'];
  row: RowView;
  isAccepted: boolean;
  disabled: boolean;
  onAccept: (isAccepted: boolean) => void;
}

function DoubtfulRow({ words, row, isAccepted, disabled, onAccept }: RowProps) {
  const found = row.found === '' ? words.unnamed : row.found;
  return (
    <>
      <label class="choice">
        <input
          type="checkbox"
          checked={isAccepted}
          disabled={disabled}
          aria-describedby={`doubt-${row.id}`}
          onChange={({ currentTarget }) => {
            onAccept(currentTarget.checked);
          }}
        />
        {words.row(
          row.form,
          found,
          row.figures.map((figure) => (figure === '' ? words.blank : figure)),
        )}
      </label>
      <p id={`doubt-${row.id}`} class="quiet">
        {words.doubts(row.doubts.map((doubt) => words.doubt[doubt]))}
      </p>
    </>
  );
}

interface ComparisonProps {
  words: ImportMessages['table'];
  found: NonNullable<TableView['found']>;
}

function Comparison({ words, found }: ComparisonProps) {
  const [form, there, figures] = words.columns;
  return (
    <details>
      {/* office.js tabs to what has an index only. */}
      <summary tabIndex={0}>{words.compare}</summary>
      {found.headings.map((headings, index) => (
        <p class="quiet" key={index}>
          {words.headings(headings)}
        </p>
      ))}
      <table class="carried matched">
        <ColumnHeads headings={[form, there, figures]} />
        <tbody>
          {found.rowsShown.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.form}</th>
              <td>
                {row.found === '' ? words.unnamed : row.found}
                {row.doubts.length > 0 && <strong aria-hidden="true"> {words.doubtMark}</strong>}
              </td>
              <td>
                {row.figures.map((figure) => (figure === '' ? words.blank : figure)).join(' ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
