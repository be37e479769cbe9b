import { isRecord } from '../model/json';
import type { Json } from '../rich-api/wire';

/** What office.js posts to its host window, as JSON text. */
export interface Request {
  _messageType: 0;
  _actionName: string;
  /** 0 invoke, 1 register an event, 2 unregister it. */
  _actionType: 0 | 1 | 2;
  _conversationId: string;
  _correlationId: number | string;
  _data: Json;
}

/** The host's answer, or with `_responseType` 1 an event of its own. */
export interface Response {
  _messageType: 1;
  _actionName: string;
  _conversationId: string;
  _correlationId: number | string;
  _errorCode: number;
  _responseType: 0 | 1;
  _data: Json;
}

/** Numbers of `DdaMethod.DispatchId`. */
export const dispatchIds = { saveSettings: 76, richApi: 93 };

/** office.js' number for a session that Excel on the web gave up. */
export const sessionTimedOut = 5012;

/** Bits of a rich-API request's flags, as office.js sets them. */
export const requestFlags = { write: 1, delayForCellEdit: 64 };

/** Null for whatever else arrives at a window. */
export function parseRequest(text: string): Request | null {
  try {
    const message: unknown = JSON.parse(text);
    const isRequest =
      isRecord(message) && message._messageType === 0 && typeof message._actionName === 'string';
    return isRequest ? (message as unknown as Request) : null;
  } catch {
    return null;
  }
}

export function reply(request: Request, data: Json): Response {
  return {
    _messageType: 1,
    _actionName: request._actionName,
    _conversationId: request._conversationId,
    _correlationId: request._correlationId,
    _errorCode: 0,
    _responseType: 0,
    _data: data,
  };
}

export function event(conversationId: string, name: string, data: Json): Response {
  return {
    _messageType: 1,
    _actionName: name,
    _conversationId: conversationId,
    _correlationId: -1,
    _errorCode: 0,
    _responseType: 1,
    _data: data,
  };
}
