import { strToU8 } from 'fflate';
import { toChildArray, type VNode } from 'preact';
import { openSource, type ImportRefusal, type ImportSource } from '../../src/app/import-source';
import { messagesFor } from '../../src/locale/messages-for';
import { ImportRefusedPage } from '../../src/taskpane/import-refused-page';
import { documentTools } from './document-tools';
import { processorClock } from './processor-clock';

const messages = await messagesFor('zh-CN');
const nothing = (): void => undefined;

/** The sentence of a refusal, as the page says it: what the page is made of can be looked at without a browser. */
export function shownRefusal(refusal: ImportRefusal): string {
  const page = ImportRefusedPage({
    ...{ messages, refusal, disabled: false },
    ...{ onOther: nothing, onCancel: nothing },
  });
  const sentence = childrenOf(page).find((part) => isElement(part) && part.type === 'p');
  return sentence && isElement(sentence)
    ? childrenOf(sentence)
        .filter((part) => typeof part === 'string')
        .join('')
    : '';
}

type Part = ReturnType<typeof toChildArray>[number];
const isElement = (part: Part): part is VNode => typeof part === 'object';
const childrenOf = ({ props }: VNode): Part[] => toChildArray(props.children);

export const fileSource = (name: string, contents: Uint8Array | string): ImportSource => {
  const bytes = typeof contents === 'string' ? strToU8(contents) : contents;
  return { kind: 'file', file: { name, size: bytes.length, bytes: () => Promise.resolve(bytes) } };
};

/** Of the processor, so that a busy machine does not count; far from what a hostile file would take. */
const milliseconds = 20_000;

/** Opens a source, within seconds: what is refused with what sentence; empty for what is read. */
export async function saidOf(source: ImportSource): Promise<string> {
  const clock = processorClock();
  const found = await openSource(source, documentTools);
  const taken = clock();
  if (taken > milliseconds) throw new Error(`${Math.round(taken)} ms for one source`);
  return found.kind === 'refusal' ? shownRefusal(found) : '';
}
