import { useMemo, useState } from 'preact/hooks';
import type { ImportDecision, ImportScreen } from '../app/import-session';
import { importView } from '../app/import-view';
import { importMessagesFor } from '../locale/import-messages-for';
import { figureWords, placeInTables } from '../locale/figure-words';
import { findingPlace, findingSentence } from '../locale/finding-sentence';
import type { Messages } from '../locale/messages';
import { AgencyAndYear } from './agency-and-year';
import { ImportHomeless, type ChosenRows } from './import-homeless';
import { ImportTable } from './import-table';

interface Props {
  messages: Messages;
  screen: ImportScreen;
  found: ImportScreen['found'] & { kind: 'found' };
  disabled: boolean;
  onAccept: (decision: ImportDecision) => void;
  onOther: () => void;
  onCancel: () => void;
}

/** What was recognised in a document, what is uncertain, and what would be written: nothing before the person agrees. */
export function ImportPage({ messages, screen, found, disabled, ...on }: Props) {
  const words = importMessagesFor(messages);
  const { into, problems } = screen;
  const { title, source } = found;
  const [agency, setAgency] = useState(title.agency ?? '');
  const [year, setYear] = useState(String(title.year ?? ''));
  const [accepted, setAccepted] = useState<ReadonlySet<string>>(new Set());
  const [chosen, setChosen] = useState<ChosenRows>(new Map());
  const [withText, setWithText] = useState(true);
  const places = useMemo(
    () => new Map([...chosen.values()].flatMap((option) => [...option.places])),
    [chosen],
  );
  const view = useMemo(
    () => importView(found, into, { accepted, places, year }),
    [found, into, accepted, places, year],
  );
  const { sums, text, changes, remark, unfilled } = view;
  const replaced = changes.filter(({ replaces }) => replaces);
  const accept = (ids: readonly string[], isAccepted: boolean): void => {
    const next = new Set(accepted);
    for (const id of ids) {
      if (isAccepted) next.add(id);
      else next.delete(id);
    }
    setAccepted(next);
  };
  const canTakeText = text.hasText && !text.hasNoPlace;
  const hasText = canTakeText && withText;
  const isSame = changes.length === 0 && unfilled.tables.length + unfilled.ownFormulas === 0;
  const isNothing = into !== undefined && changes.length === 0 && !hasText;

  return (
    <form
      noValidate
      aria-labelledby="import-heading"
      onSubmit={(event) => {
        event.preventDefault();
        on.onAccept({ accepted, places, agency, year, withText: hasText });
      }}
    >
      <h1 id="import-heading">{words.heading(source)}</h1>
      <p>{words.is(title.agency, title.year)}</p>
      {into && title.agency !== undefined && title.agency !== into.report.agency && (
        <p class="bar bar-warning">{words.otherAgency(title.agency, into.report.agency)}</p>
      )}
      {into && title.year !== undefined && title.year !== into.report.year && (
        <p class="bar bar-warning">{words.otherYear(title.year, into.report.year)}</p>
      )}
      {remark && (
        <p class="bar bar-warning">
          {remark.kind === 'mixed'
            ? words.mixed(remark.expected, view.format?.id)
            : words.otherFormat(remark.found, remark.expected, view.format?.id)}
        </p>
      )}
      {sums.length === 0 ? (
        <p>{words.sumsHold}</p>
      ) : (
        <div class="bar bar-fault">
          <p>{words.sumsFail(sums.length)}</p>
          <ul>
            {sums.map(({ format, finding }) => (
              <li key={finding.edit.id}>
                {words.brokenSum(
                  messages.term(finding.edit.rule.table),
                  findingPlace(messages, format, finding),
                  findingSentence(messages, format, finding),
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      {view.tables.map((table) => (
        <ImportTable
          key={table.id}
          {...{ messages, words, table, accepted, disabled }}
          onAccept={accept}
        />
      ))}
      <ImportHomeless
        {...{ messages, words }}
        rows={view.homeless}
        dropped={view.dropped}
        format={view.format}
        {...{ chosen, disabled }}
        onChoose={setChosen}
      />
      <section class="group">
        <h2>{words.text.heading}</h2>
        <p>{text.hasText ? words.text.found(text.sections) : words.text.none}</p>
        {text.hasText && text.hasNoPlace && <p class="bar bar-warning">{words.text.noPlace}</p>}
        {canTakeText && (
          <label class="choice">
            <input
              type="checkbox"
              checked={withText}
              disabled={disabled}
              onChange={({ currentTarget }) => {
                setWithText(currentTarget.checked);
              }}
            />
            {words.text.take}
          </label>
        )}
        {text.replaces && hasText && <p class="bar bar-warning">{words.text.replaces}</p>}
        {text.leftOver.length > 0 && (
          <details>
            {/* office.js tabs to what has an index only. */}
            <summary tabIndex={0}>{words.text.leftOver(text.leftOver.length)}</summary>
            {text.leftOver.map((paragraph) => (
              <p class="quiet" key={paragraph}>
                {paragraph}
              </p>
            ))}
          </details>
        )}
      </section>
      {!into && (
        <>
          <AgencyAndYear
            {...{ messages, agency, year, problems }}
            labels={{ agency: words.create.agency, agencyHint: messages.start.agencyHint }}
            onAgency={setAgency}
            onYear={setYear}
          />
          {view.format && <p>{words.create.will(view.format.id, view.filled)}</p>}
          {view.typedTotals && <p class="quiet">{words.create.typedTotals}</p>}
        </>
      )}
      {into && (
        <section class="group">
          {changes.length > 0 && <p>{words.fill.will(changes.length)}</p>}
          {isSame && <p>{words.fill.nothing}</p>}
          {unfilled.tables.map(({ table, count }) => (
            <p class="bar bar-warning" key={table}>
              {words.fill.noCells(messages.term(table), count)}
            </p>
          ))}
          {unfilled.ownFormulas > 0 && (
            <p class="bar bar-warning">{words.fill.ownFormulas(unfilled.ownFormulas)}</p>
          )}
          {view.leavesTotals && <p class="quiet">{words.fill.computed}</p>}
          {replaced.length > 0 && (
            <details open={replaced.length <= 10}>
              <summary tabIndex={0}>{words.fill.replaces(replaced.length)}</summary>
              <ul>
                {replaced.map(({ definition, from, to }) => (
                  <li key={definition.key}>
                    {words.fill.change(
                      placeInTables(messages, definition),
                      figureWords(messages, from),
                      figureWords(messages, to),
                    )}
                  </li>
                ))}
              </ul>
            </details>
          )}
        </section>
      )}
      {view.left > 0 && <p class="quiet">{words.left(view.left)}</p>}
      <p class="quiet">{words.undoHint}</p>
      <div class="actions">
        <button type="submit" class="primary" disabled={disabled || isNothing}>
          {into ? words.fill.submit : words.create.submit}
        </button>
        <button type="button" disabled={disabled} onClick={on.onOther}>
          {words.openOther}
        </button>
        <button type="button" disabled={disabled} onClick={on.onCancel}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}
