import type { LayoutFinding, LayoutProposal, NotExamined } from '../app/layout-work';
import type { Messages } from '../locale/messages';

interface Props {
  messages: Messages;
  proposal: LayoutProposal | NotExamined;
  disabled: boolean;
  onCarryOut: () => void;
  onCancel: () => void;
}

/** What was found of the layout and what will be done about it: nothing before the person agrees. */
export function LayoutPage({ messages, proposal, disabled, onCarryOut, onCancel }: Props) {
  const { restore, tools } = messages;
  if (typeof proposal === 'string') {
    return (
      <section aria-labelledby="layout-heading">
        <h1 id="layout-heading">{tools.restore}</h1>
        <p class="bar bar-warning">
          {proposal === 'newer' ? messages.unreadable.newer : restore.notFound}
        </p>
        <button type="button" disabled={disabled} onClick={onCancel}>
          {messages.back}
        </button>
      </section>
    );
  }
  const { wanted, toDo, leftAlone, change } = proposal;
  return (
    <section aria-labelledby="layout-heading">
      <h1 id="layout-heading">{wanted ? tools.totals[wanted] : tools.restore}</h1>
      {toDo.length + leftAlone.length === 0 && <p>{restore.nothing}</p>}
      <FindingList messages={messages} heading={restore.toDo} findings={toDo} />
      <FindingList messages={messages} heading={restore.leftAlone} findings={leftAlone} />
      {change && <p class="quiet">{restore.undoHint}</p>}
      <div class="actions">
        {change && (
          <button type="button" class="primary" disabled={disabled} onClick={onCarryOut}>
            {restore.carryOut}
          </button>
        )}
        <button type="button" disabled={disabled} onClick={onCancel}>
          {change ? restore.cancel : messages.back}
        </button>
      </div>
    </section>
  );
}

interface ListProps {
  messages: Messages;
  heading: string;
  findings: readonly LayoutFinding[];
}

function FindingList({ messages, heading, findings }: ListProps) {
  if (findings.length === 0) return null;
  return (
    <>
      <p>
        <strong>{heading}</strong>
      </p>
      <ul>
        {findings.map((finding) => (
          <li key={JSON.stringify(finding)}>{sentence(messages, finding)}</li>
        ))}
      </ul>
    </>
  );
}

function sentence({ restore }: Messages, finding: LayoutFinding): string {
  switch (finding.kind) {
    case 'names':
      return restore.names(finding.names.length);
    case 'state':
    case 'stateShown':
      return restore[finding.kind];
    case 'copy':
      return restore.copy(finding.sheet);
    case 'missing':
      return restore.missing(finding.sheet);
    case 'scattered':
      return restore.scattered(finding.sheet, finding);
    case 'lines':
      return restore.lines(finding.sheet, finding.axis, finding.extra, finding.missing);
    case 'heading':
      return restore.label(finding.sheet, finding.address, finding.found, finding.expected);
    case 'figureInHeading':
      return restore.figureInHeading(
        finding.sheet,
        finding.address,
        finding.found,
        finding.expected,
      );
    case 'formulas':
    case 'totals':
      return restore[finding.kind](finding.sheet, finding.addresses);
    case 'keptTotal':
      return restore.keptTotal(finding.sheet, finding.address, finding.found, finding.sum);
    case 'totalsToType':
      return restore.totalsToType(finding.sheet, finding.count);
    case 'highlights':
    case 'validations':
    case 'looks':
    case 'merges':
    case 'hiddenLines':
    case 'view':
    case 'protection':
      return restore.part[finding.kind](finding.sheet);
  }
}
