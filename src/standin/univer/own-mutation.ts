import type { IExecutionOptions } from '@univerjs/core';
import type { UniverApplication } from './create-univer';

/** Marks what the model writes into Univer, so that it is not taken for something that a person did. */
const mark = { standin: true } satisfies IExecutionOptions;

export const isOwn = (options: IExecutionOptions | undefined): boolean => options?.standin === true;

/** Changes Univer's workbook without a step of undo. */
export function mutate({ commands }: UniverApplication, id: string, params: object): void {
  commands.syncExecuteCommand(id, params, mark);
}
