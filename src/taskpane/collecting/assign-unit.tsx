import type { CollectingSession } from '../../app/collection/collecting-session';
import type { CollectingMessages } from '../../locale/collecting-messages';

interface Props {
  words: CollectingMessages;
  session: CollectingSession;
  /** The file's. */
  id: string;
  disabled: boolean;
}

/** Where nothing says for certain who has sent a file, a person does. */
export function AssignUnit({ words: { unit: words }, session, id, disabled }: Props) {
  const units = session.state.kept?.collection.roster.units ?? [];
  if (units.length === 0) return null;
  return (
    <label>
      {words.assign}
      <select
        value=""
        disabled={disabled}
        onChange={({ currentTarget }) => {
          if (currentTarget.value !== '') void session.assign(id, currentTarget.value);
        }}
      >
        <option value="">{words.assignHint}</option>
        {units.map(({ name }) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
