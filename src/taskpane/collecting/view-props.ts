import type { CollectingSession, CollectingState } from '../../app/collection/collecting-session';
import type { CollectingMessages } from '../../locale/collecting-messages';
import type { Messages } from '../../locale/messages';

/** What every view of an office's page is given. */
export interface ViewProps {
  messages: Messages;
  words: CollectingMessages;
  session: CollectingSession;
  state: CollectingState;
  disabled: boolean;
}
