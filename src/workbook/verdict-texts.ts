/** How verdicts begin, on the sheets and in the stamp. */
export const verdictTexts = { passed: '全部通过', openStart: '尚未填全' } as const;

/** What a stamp says of the report that it was put on. */
export function stampedVerdict({
  faults,
  open,
  unanswered,
}: Readonly<Record<'faults' | 'open' | 'unanswered', number>>): string {
  if (faults > 0) return `${faults} 处不符`;
  if (open > 0) return verdictTexts.openStart;
  const asked = unanswered > 0 ? `，另有 ${unanswered} 处请核实` : '';
  return `${verdictTexts.passed}${asked}`;
}
