import { useState } from 'preact/hooks';
import type { CollectingSession } from '../../app/collection/collecting-session';
import { isOfYear, type UnitRow } from '../../app/collection/collection';
import { replyTo } from '../../app/collection/reply';
import type { CollectingMessages } from '../../locale/collecting-messages';
import { collectionMessagesFor } from '../../locale/collection-messages-for';
import { fileProblemMessagesFor } from '../../locale/file-problem-messages-for';
import type { Messages } from '../../locale/messages';
import { letterPoints, pointInBrief } from '../../locale/reply-letter';
import { unitRemarks } from '../../locale/unit-remarks';
import { AssignUnit } from './assign-unit';

interface Props {
  messages: Messages;
  words: CollectingMessages;
  session: CollectingSession;
  row: UnitRow;
  disabled: boolean;
}

/** A unit in a line or two; opened, everything about what it has sent, and what can be decided. */
export function UnitItem(props: Props) {
  const { messages, row } = props;
  const [isOpen, setOpen] = useState(false);
  const collection = collectionMessagesFor(messages);
  const { unit, status, decision } = row;
  const name = unit === '' ? collection.unknownSender : unit;
  const remarks = unitRemarks(collection, fileProblemMessagesFor(messages), row);
  const head = (
    <>
      <span class="unit-name">{name}</span>
      <span class={`unit-status unit-${status}`}>
        {collection.status[status]}
        {decision && ` · ${collection.decision[decision]}`}
      </span>
      {remarks !== '' && <span class="unit-remarks">{remarks}</span>}
    </>
  );
  return (
    <li class="unit">
      {row.current ? (
        <button
          type="button"
          class="subtle unit-head"
          aria-expanded={isOpen}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {head}
        </button>
      ) : (
        <div class="unit-head">{head}</div>
      )}
      {isOpen && row.current && <UnitDetails {...props} current={row.current} />}
    </li>
  );
}

/** Points that are shown in the list: the reply has all of them. */
const mostPoints = 12;

function UnitDetails({
  messages,
  words,
  session,
  row,
  current,
  disabled,
}: Props & { current: NonNullable<UnitRow['current']> }) {
  const { unit } = words;
  const { file } = current;
  const year = session.state.kept?.collection.year ?? 0;
  const points =
    file.kind === 'report' ? letterPoints(replyTo({ unit: row.unit, file }, year)) : [];
  const decide = (kind: 'accepted' | 'sentBack' | undefined) => () =>
    void session.decide(new Set([row.unit]), kind);
  const canDecide = row.unit !== '' && isOfYear(row.status);
  return (
    <div class="unit-details">
      <p class="quiet">{unit.file(file.file)}</p>
      {file.kind === 'report' && (
        <p class="quiet">
          {collectionMessagesFor(messages).remarks([
            unit.form(file.year, file.formatId),
            ...(file.source === 'recognised' ? [unit.recognised] : []),
            ...(file.stamp === 'valid' ? [unit.fresh] : []),
            ...(file.answered > 0 ? [unit.answered(file.answered)] : []),
          ])}
        </p>
      )}
      {points.length > 0 && (
        <ol class="points" aria-label={unit.points} lang="zh-CN">
          {points.slice(0, mostPoints).map((point, index) => (
            <li key={index}>{pointInBrief(point)}</li>
          ))}
        </ol>
      )}
      <AssignUnit
        {...{ words, session, disabled }}
        entry={current}
        label={row.others.length > 0 ? unit.assignFile(file.file) : unit.assign}
      />
      {row.others.length > 0 && (
        <p class="quiet">{unit.others(row.others.map((other) => other.file.file))}</p>
      )}
      {row.others.map((entry) => (
        <AssignUnit
          key={entry.file.id}
          {...{ words, session, disabled, entry }}
          label={unit.assignFile(entry.file.file)}
        />
      ))}
      {canDecide && (
        <div class="actions">
          {row.decision === undefined ? (
            <>
              {!row.isAccepted && (
                <button type="button" disabled={disabled} onClick={decide('accepted')}>
                  {unit.accept}
                </button>
              )}
              <button type="button" disabled={disabled} onClick={decide('sentBack')}>
                {unit.sendBack}
              </button>
            </>
          ) : (
            <button type="button" disabled={disabled} onClick={decide(undefined)}>
              {unit.takeBack}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
