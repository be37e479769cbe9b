import type { Content } from './grid';

export function isFormula(content: Content): content is `=${string}` {
  return typeof content === 'string' && content.startsWith('=');
}
