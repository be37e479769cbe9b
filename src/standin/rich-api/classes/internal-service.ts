import { classTable } from '../class-table';

/** What office.js asks of its host when a page starts; there is nothing to do. */
const accepted = { effect: 'read' as const, call: () => null };

export const internalService = classTable('InternalService', {
  methods: {
    NotifyActionHandlerReady: accepted,
    SetAppRuntimeStartState: accepted,
    GetAppRuntimeStartState: { effect: 'read', call: () => 'Inactive' },
  },
});
