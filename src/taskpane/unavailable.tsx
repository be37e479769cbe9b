import type { Messages } from '../locale/messages';

interface Props {
  messages: Messages;
  reason: keyof Messages['unavailable'];
}

/** Instead of the pane, where it cannot work. */
export function Unavailable({ messages, reason }: Props) {
  const { heading, text } = messages.unavailable[reason];
  return (
    <main class="page">
      <h1>{heading}</h1>
      <p>{text}</p>
    </main>
  );
}
