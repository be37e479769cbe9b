import { useState } from 'preact/hooks';
import type { CollectingSession } from '../../app/collection/collecting-session';
import type { UnitRow } from '../../app/collection/collection';
import { replyTo } from '../../app/collection/reply';
import type { CollectingMessages } from '../../locale/collecting-messages';
import { collectionMessagesFor } from '../../locale/collection-messages-for';
import type { Messages } from '../../locale/messages';
import { letterPoints, replyLetter } from '../../locale/reply-letter';
import { copyText } from './copy-text';

interface Props {
  messages: Messages;
  words: CollectingMessages;
  session: CollectingSession;
  row: UnitRow;
  current: NonNullable<UnitRow['current']>;
  year: number;
  disabled: boolean;
}

/** A letter to one unit: to be looked at, copied, and noted as sent. */
export function ReplyItem({ messages, words, session, row, current, year, disabled }: Props) {
  const { replies } = words;
  const collection = collectionMessagesFor(messages);
  const [isOpen, setOpen] = useState(false);
  const [isCopied, setCopied] = useState<boolean>();
  const { unit, status, decision } = row;
  const reply = replyTo({ unit, file: current.file }, year);
  const letter = isOpen || isCopied === false ? replyLetter(reply) : '';
  return (
    <li class="unit">
      <div class="unit-head">
        <span class="unit-name">{unit === '' ? current.file.file : unit}</span>
        <span class={`unit-status unit-${status}`}>
          {collection.status[status]}
          {decision && ` · ${collection.decision[decision]}`}
        </span>
        <span class="unit-remarks">{replies.points(letterPoints(reply).length)}</span>
      </div>
      <div class="actions">
        <button type="button" onClick={() => void copyText(replyLetter(reply)).then(setCopied)}>
          {replies.copy}
        </button>
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {replies.show}
        </button>
        {unit !== '' && decision !== 'sentBack' && (
          <button
            type="button"
            disabled={disabled}
            onClick={() => void session.decide(new Set([unit]), 'sentBack')}
          >
            {words.unit.sendBack}
          </button>
        )}
      </div>
      <p role="status">
        {isCopied !== undefined && (isCopied ? replies.copied : replies.notCopied)}
      </p>
      {letter !== '' && (
        <textarea
          class="letter"
          readOnly
          rows={10}
          lang="zh-CN"
          aria-label={replies.letter(unit)}
          value={letter}
        />
      )}
    </li>
  );
}
