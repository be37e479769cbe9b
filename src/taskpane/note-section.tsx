import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { noteLength, noteLimit, type LineNote } from '../app/line-notes';
import type { Place } from '../app/report-view';
import type { Messages } from '../locale/messages';
import { focusInPane } from './focus';

export interface NoteActions {
  onGoTo: (place: Place) => void;
  /**
   * Tells whether the note was written.
   * @param seen the note that the person began with
   */
  onSave: (line: string, text: string, seen: string) => Promise<boolean>;
  onConfirm: (line: string) => Promise<boolean>;
}

interface Props extends NoteActions {
  messages: Messages;
  note: LineNote;
  disabled: boolean;
}

/** What is said to findings that may stand: read, written, changed, or confirmed after the figures have changed. */
export function NoteSection({ messages, note, disabled, onGoTo, onSave, onConfirm }: Props) {
  const { notes } = messages;
  const { line, text, state, places } = note;
  const [editing, setEditing] = useState(false);
  const edit = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  const hasText = text !== '';
  const mayConfirm = hasText && state !== 'answered';

  // The field takes the place of the button that opened it; when it goes, the focus goes back.
  useLayoutEffect(() => {
    if (wasEditing.current && !editing) focusInPane(edit.current);
    wasEditing.current = editing;
  }, [editing]);

  const confirm = async () => {
    // The button goes, for there is nothing more to confirm.
    if (await onConfirm(line)) focusInPane(edit.current);
  };

  if (editing) {
    return (
      <NoteEditor
        messages={messages}
        note={note}
        disabled={disabled}
        onSave={async (changed, seen) => {
          if (await onSave(line, changed, seen)) setEditing(false);
        }}
        onCancel={() => {
          setEditing(false);
        }}
      />
    );
  }
  return (
    <div class={`note note-${state}`}>
      <p class="note-state">
        <strong>{hasText && state === 'open' ? notes.unconfirmed : notes.state[state]}</strong>
        <span>{notes.line(line)}</span>
      </p>
      {hasText && <p class="note-text">{text}</p>}
      {mayConfirm && (
        <p id={`confirm-hint-${line}`} class="quiet">
          {notes.confirmHint}
        </p>
      )}
      <div class="actions">
        {mayConfirm && (
          <button
            type="button"
            disabled={disabled}
            aria-describedby={`confirm-hint-${line}`}
            onClick={() => void confirm()}
          >
            {notes.confirm}
          </button>
        )}
        <button
          type="button"
          ref={edit}
          disabled={disabled}
          onClick={() => {
            setEditing(true);
          }}
        >
          {hasText ? notes.edit : notes.write}
        </button>
        <button
          type="button"
          class="subtle"
          onClick={() => {
            onGoTo(places.note);
          }}
        >
          {notes.show}
        </button>
      </div>
    </div>
  );
}

interface EditorProps {
  messages: Messages;
  note: LineNote;
  disabled: boolean;
  onSave: (text: string, seen: string) => Promise<void>;
  onCancel: () => void;
}

function NoteEditor({ messages, note, disabled, onSave, onCancel }: EditorProps) {
  const { notes } = messages;
  const [seen] = useState(note.text);
  const [text, setText] = useState(seen);
  const field = useRef<HTMLTextAreaElement>(null);
  const length = noteLength(text);
  const isTooLong = length > noteLimit;
  const id = `note-${note.line}`;

  useLayoutEffect(() => {
    field.current?.focus();
  }, []);

  return (
    <form
      class={`note note-${note.state}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isTooLong) field.current?.focus();
        else void onSave(text, seen);
      }}
    >
      <label for={id}>{notes.label(note.line)}</label>
      <textarea
        id={id}
        ref={field}
        rows={4}
        value={text}
        aria-invalid={isTooLong}
        aria-describedby={`${id}-problem ${id}-hint`}
        onInput={(event) => {
          setText(event.currentTarget.value);
        }}
      />
      <p id={`${id}-problem`} class="problem" role="alert">
        {isTooLong && notes.tooLong(length, noteLimit)}
      </p>
      <p id={`${id}-hint`} class="quiet">
        {notes.hint(noteLimit)}
      </p>
      <div class="actions">
        <button type="submit" class="primary" disabled={disabled}>
          {notes.save}
        </button>
        <button type="button" onClick={onCancel}>
          {messages.cancel}
        </button>
      </div>
    </form>
  );
}
