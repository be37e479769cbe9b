import { useState } from 'preact/hooks';
import type { UnitRow } from '../../app/collection/collection';
import { replyTo } from '../../app/collection/reply';
import { pastedTable } from '../../app/pasted-table';
import { collectionMessagesFor } from '../../locale/collection-messages-for';
import { repliesTable } from '../../locale/replies-table';
import { copyText } from './copy-text';
import { ReplyItem } from './reply-item';
import type { ViewProps } from './view-props';

type Answered = UnitRow & { current: NonNullable<UnitRow['current']> };

/** Replies that are drawn at once. */
const page = 50;

/** 退回: a letter for each unit that has to put something right. */
export function RepliesView({ messages, words, session, state, disabled }: ViewProps) {
  const { replies } = words;
  const [shown, setShown] = useState(page);
  const [table, setTable] = useState<{ isCopied: boolean; text: string; points: number }>();
  const year = state.kept?.collection.year ?? 0;
  const rows = state.rows.filter(
    (row): row is Answered => row.current !== undefined && !row.isAccepted,
  );
  const open = rows.filter(({ decision, unit }) => decision !== 'sentBack' && unit !== '');

  const copyAll = async () => {
    const letters = rows.map(({ unit, current: { file } }) => replyTo({ unit, file }, year));
    const [headings = [], ...points] = repliesTable(collectionMessagesFor(messages), letters);
    const text = pastedTable([headings, ...points]);
    setTable({ isCopied: await copyText(text), text, points: points.length });
  };

  if (rows.length === 0) return <p>{replies.none}</p>;
  return (
    <>
      <p class="quiet">{replies.intro(rows.length)}</p>
      <div class="actions">
        <button type="button" onClick={() => void copyAll()}>
          {replies.copyAll}
        </button>
        {open.length > 0 && (
          <button
            type="button"
            disabled={disabled}
            onClick={() => void session.decide(new Set(open.map(({ unit }) => unit)), 'sentBack')}
          >
            {replies.sendBackAll(open.length)}
          </button>
        )}
      </div>
      <p role="status">
        {table && (table.isCopied ? replies.allCopied(table.points) : replies.notCopied)}
      </p>
      {table && !table.isCopied && (
        <textarea readOnly rows={6} value={table.text} aria-label={replies.copyAll} />
      )}
      <ul class="units">
        {rows.slice(0, shown).map((row) => (
          <ReplyItem
            key={row.current.file.id}
            {...{ messages, words, session, row, year, disabled }}
            current={row.current}
          />
        ))}
      </ul>
      {rows.length > shown && (
        <button
          type="button"
          onClick={() => {
            setShown(shown + page);
          }}
        >
          {words.collect.more(Math.min(page, rows.length - shown))}
        </button>
      )}
    </>
  );
}
