import { useState } from 'preact/hooks';
import type { CollectingSession } from '../../app/collection/collecting-session';
import { countRows, unitStatuses, type UnitRow } from '../../app/collection/collection';
import type { CollectingMessages, UnitOrder } from '../../locale/collecting-messages';
import { collectionMessagesFor } from '../../locale/collection-messages-for';
import type { Messages } from '../../locale/messages';
import { UnitItem } from './unit-item';
import { chosenUnits, type UnitChoice } from './unit-order';

interface Props {
  messages: Messages;
  words: CollectingMessages;
  session: CollectingSession;
  rows: readonly UnitRow[];
  disabled: boolean;
}

/** Units that are drawn at once: nobody reads more, and thousands would make the pane slow. */
const page = 100;
const orders: readonly UnitOrder[] = ['roster', 'name', 'faults', 'latest'];

/** Every unit with what it has sent; searched, filtered and ordered as the person likes. */
export function UnitList({ messages, words, session, rows, disabled }: Props) {
  const { collect } = words;
  const { status } = collectionMessagesFor(messages);
  const [choice, setChoice] = useState<UnitChoice>({ search: '', filter: 'all', order: 'roster' });
  const [shown, setShown] = useState(page);
  const counts = countRows(rows);
  const chosen = chosenUnits(rows, choice);
  const choose = (change: Partial<UnitChoice>): void => {
    setChoice({ ...choice, ...change });
    setShown(page);
  };
  return (
    <section aria-labelledby="units-heading">
      <h2 id="units-heading">{collect.list}</h2>
      <div class="choices">
        <label>
          {collect.search}
          <input
            type="search"
            value={choice.search}
            onInput={({ currentTarget }) => {
              choose({ search: currentTarget.value });
            }}
          />
        </label>
        <label>
          {collect.filter}
          <select
            value={choice.filter}
            onChange={({ currentTarget }) => {
              choose({ filter: currentTarget.value as UnitChoice['filter'] });
            }}
          >
            <option value="all">{collect.all(rows.length)}</option>
            {unitStatuses
              .filter((one) => counts[one] > 0 || one === choice.filter)
              .map((one) => (
                <option key={one} value={one}>
                  {collect.some(status[one], counts[one])}
                </option>
              ))}
          </select>
        </label>
        <label>
          {collect.sort}
          <select
            value={choice.order}
            onChange={({ currentTarget }) => {
              choose({ order: currentTarget.value as UnitOrder });
            }}
          >
            {orders.map((one) => (
              <option key={one} value={one}>
                {collect.sorts[one]}
              </option>
            ))}
          </select>
        </label>
      </div>
      {chosen.length === 0 && <p class="quiet">{collect.nothing}</p>}
      <ul class="units">
        {chosen.slice(0, shown).map((row) => (
          <UnitItem
            key={row.unit === '' ? row.current?.file.id : row.unit}
            {...{ messages, words, session, row, disabled }}
          />
        ))}
      </ul>
      {chosen.length > shown && (
        <button
          type="button"
          onClick={() => {
            setShown(shown + page);
          }}
        >
          {collect.more(Math.min(page, chosen.length - shown))}
        </button>
      )}
    </section>
  );
}
