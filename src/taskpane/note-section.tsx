import type { RefObject } from 'preact';
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
  /** Notes being written, by line: a line may pass for a moment, and its note goes with it. */
  drafts: Map<string, NoteDraft>;
}

export interface NoteDraft {
  text: string;
  /** The note that the person began with. */
  seen: string;
  /** It could not be saved: the note as it is by now is shown beside it, and is what it would replace. */
  isRefused: boolean;
}

interface Props extends NoteActions {
  messages: Messages;
  note: LineNote;
  disabled: boolean;
}

/** What is said to findings that may stand: read, written, changed, or confirmed after the figures have changed. */
export function NoteSection({ messages, note, disabled, drafts, ...on }: Props) {
  const { notes } = messages;
  const { line, text, state, places } = note;
  const [draft, setDraft] = useState(drafts.get(line));
  const field = useRef<HTMLTextAreaElement>(null);
  const edit = useRef<HTMLButtonElement>(null);
  const isEditing = draft !== undefined;
  const wasEditing = useRef(isEditing);
  const hasText = text !== '';
  const mayConfirm = hasText && state !== 'answered';

  // The field takes the place of the button that opened it; when it goes, the focus goes back.
  useLayoutEffect(() => {
    if (isEditing !== wasEditing.current) focusInPane((isEditing ? field : edit).current);
    wasEditing.current = isEditing;
  }, [isEditing]);

  const keep = (changed: NoteDraft | undefined) => {
    if (changed) drafts.set(line, changed);
    else drafts.delete(line);
    setDraft(changed);
  };

  const confirm = async () => {
    // The button goes, for there is nothing more to confirm.
    if (await on.onConfirm(line)) focusInPane(edit.current);
  };

  if (draft) {
    const seen = draft.isRefused ? text : draft.seen;
    return (
      <NoteEditor
        {...{ messages, note, draft, field, disabled }}
        onWrite={(written) => {
          keep({ ...draft, text: written });
        }}
        onSave={async () => {
          const isSaved = await on.onSave(line, draft.text, seen);
          // With what was typed while it waited.
          const refused = drafts.get(line);
          keep(isSaved || !refused ? undefined : { ...refused, isRefused: true });
        }}
        onCancel={() => {
          keep(undefined);
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
            keep({ text, seen: text, isRefused: false });
          }}
        >
          {hasText ? notes.edit : notes.write}
        </button>
        <button
          type="button"
          class="subtle"
          onClick={() => {
            on.onGoTo(places.note);
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
  draft: NoteDraft;
  field: RefObject<HTMLTextAreaElement | null>;
  disabled: boolean;
  onWrite: (text: string) => void;
  onSave: () => Promise<void>;
  onCancel: () => void;
}

function NoteEditor({ messages, note, draft, field, disabled, ...on }: EditorProps) {
  const { notes } = messages;
  const { text, seen, isRefused } = draft;
  const length = noteLength(text);
  const isTooLong = length > noteLimit;
  const id = `note-${note.line}`;

  return (
    <form
      class={`note note-${note.state}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isTooLong) field.current?.focus();
        else void on.onSave();
      }}
    >
      {isRefused && note.text !== seen && (
        <div role="status">
          <p>{notes.byNow(note.text)}</p>
          <p class="note-text">{note.text}</p>
        </div>
      )}
      <label for={id}>{notes.label(note.line)}</label>
      <textarea
        id={id}
        ref={field}
        rows={4}
        value={text}
        aria-invalid={isTooLong}
        aria-describedby={`${id}-problem ${id}-hint`}
        onInput={(event) => {
          on.onWrite(event.currentTarget.value);
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
        <button type="button" onClick={on.onCancel}>
          {messages.cancel}
        </button>
      </div>
    </form>
  );
}
