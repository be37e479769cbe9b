import { useState } from 'preact/hooks';
import type { ImportSource } from '../app/import-source';
import { importMessagesFor } from '../locale/import-messages-for';
import type { Messages } from '../locale/messages';
import { OpenFileButton, sourceFile } from './open-file-button';

interface Props {
  messages: Messages;
  disabled: boolean;
  onOpen: (source: ImportSource) => void;
  onCancel: () => void;
}

/** Where a document comes from: chosen, dropped, or pasted. */
export function ImportBeginPage({ messages, disabled, onCancel, ...on }: Props) {
  const { begin } = importMessagesFor(messages);
  const [text, setText] = useState('');
  const openFile = (file: File | undefined): void => {
    if (file && !disabled) on.onOpen({ kind: 'file', file: sourceFile(file) });
  };
  return (
    <section
      aria-labelledby="import-heading"
      onDragOver={(event) => {
        event.preventDefault();
      }}
      onDrop={(event) => {
        event.preventDefault();
        openFile(event.dataTransfer?.files[0]);
      }}
    >
      <h1 id="import-heading">{begin.heading}</h1>
      <p class="quiet">{begin.intro}</p>
      <div class="drop">
        <OpenFileButton
          label={begin.open}
          disabled={disabled}
          onOpen={(file) => {
            on.onOpen({ kind: 'file', file });
          }}
        />
        <span class="quiet">{begin.drop}</span>
      </div>
      <label for="pasted">{begin.paste}</label>
      <textarea
        id="pasted"
        class="note-text"
        rows={5}
        value={text}
        placeholder={begin.pasteHint}
        disabled={disabled}
        onInput={({ currentTarget }) => {
          setText(currentTarget.value);
        }}
        onPaste={(event) => {
          const { clipboardData: data } = event;
          const file = data?.files[0];
          const html = data?.getData('text/html') ?? '';
          // Word puts a picture of the selection beside its words: those are better.
          if (html === '' && file) {
            event.preventDefault();
            openFile(file);
          } else if (html !== '') {
            event.preventDefault();
            on.onOpen({ kind: 'pasted', html, text: data?.getData('text/plain') ?? '' });
          }
        }}
      />
      <div class="actions">
        <button
          type="button"
          disabled={disabled || text.trim() === ''}
          onClick={() => {
            on.onOpen({ kind: 'pasted', html: '', text });
          }}
        >
          {begin.read}
        </button>
        <button type="button" disabled={disabled} onClick={onCancel}>
          {messages.back}
        </button>
      </div>
    </section>
  );
}
