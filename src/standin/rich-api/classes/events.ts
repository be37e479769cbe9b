import type { Effect, ValueMethod } from '../class-table';
import type { SheetRef, WorkbookRef } from '../targets';

/** Numbers of the events, from `eventType:` in office.js, with the part of the member's name. */
const eventTypes: Record<string, number> = {
  DataChangedEvent: 10,
  ActivatedEvent: 11,
  DeactivatedEvent: 12,
  AddedEvent: 13,
  SelectionChangedEvent: 14,
  DeletedEvent: 15,
};

/** Event messages by the session: the names say what happened. */
export const messageTypes = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
};

/**
 * Registering and unregistering of one event. The effects are office.js' own and no pattern is in them: a handler on the
 * collection mostly reads, a handler on one sheet mostly writes.
 */
function pair<T>(
  name: keyof typeof eventTypes,
  register: Effect,
  unregister: Effect,
  targetId: (target: T) => string,
): Record<string, ValueMethod<T>> {
  const messageType = eventTypes[name] ?? 0;
  return {
    [`_Register${name}`]: {
      effect: register,
      call: (target, _args, host) => {
        host.register({ messageType, targetId: targetId(target) });
        return null;
      },
    },
    [`_Unregister${name}`]: {
      effect: unregister,
      call: (target, _args, host) => {
        host.unregister({ messageType, targetId: targetId(target) });
        return null;
      },
    },
  };
}

const workbook = (): string => 'Workbook';
const sheet = ({ sheetId }: SheetRef): string => sheetId;

export const collectionEvents: Record<string, ValueMethod<WorkbookRef>> = {
  ...pair('DataChangedEvent', 'read', 'read', workbook),
  ...pair('ActivatedEvent', 'read', 'write', workbook),
  ...pair('DeactivatedEvent', 'write', 'write', workbook),
  ...pair('AddedEvent', 'read', 'read', workbook),
  ...pair('DeletedEvent', 'read', 'read', workbook),
  ...pair('SelectionChangedEvent', 'write', 'write', workbook),
};

export const worksheetEvents: Record<string, ValueMethod<SheetRef>> = {
  ...pair('DataChangedEvent', 'write', 'write', sheet),
  ...pair('ActivatedEvent', 'write', 'write', sheet),
  ...pair('DeactivatedEvent', 'write', 'write', sheet),
  ...pair('SelectionChangedEvent', 'write', 'write', sheet),
};
