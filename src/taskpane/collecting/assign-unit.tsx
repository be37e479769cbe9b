import type { CollectingSession } from '../../app/collection/collecting-session';
import type { Entry } from '../../app/collection/collection';
import type { CollectingMessages } from '../../locale/collecting-messages';

interface Props {
  words: CollectingMessages;
  session: CollectingSession;
  entry: Entry;
  /** Of which file it is asked. */
  label: string;
  disabled: boolean;
}

/** No unit is called so. */
const asWritten = '?';

/** Whose a file is: a person says it where nothing else does for certain, and puts right what is wrong. */
export function AssignUnit({ words: { unit: words }, session, entry, label, disabled }: Props) {
  const units = session.state.kept?.collection.roster.units ?? [];
  if (units.length === 0) return null;
  const { file, unit, isGuess, isAssigned } = entry;
  const isCertain = !isGuess && units.some(({ name }) => name === unit);
  return (
    <label>
      {label}
      <select
        value={isCertain ? unit : ''}
        disabled={disabled}
        onChange={({ currentTarget: { value } }) => {
          if (value !== '') void session.assign(file.id, value === asWritten ? '' : value);
        }}
      >
        {!isCertain && <option value="">{words.assignHint}</option>}
        {units.map(({ name }) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
        {isAssigned && <option value={asWritten}>{words.asWritten}</option>}
      </select>
    </label>
  );
}
