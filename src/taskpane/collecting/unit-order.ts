import type { UnitRow, UnitStatus } from '../../app/collection/collection';
import type { UnitOrder } from '../../locale/collecting-messages';

/** What a person wants to see of the list. */
export interface UnitChoice {
  search: string;
  filter: UnitStatus | 'all';
  order: UnitOrder;
}

/** Units as the person wants to see them. */
export function chosenUnits(
  rows: readonly UnitRow[],
  { search, filter, order }: UnitChoice,
): UnitRow[] {
  const wanted = plain(search);
  return rows
    .map((row, index) => ({ row, index }))
    .filter(
      ({ row }) =>
        (filter === 'all' || row.status === filter) &&
        (wanted === '' || plain(`${row.unit} ${row.current?.file.file ?? ''}`).includes(wanted)),
    )
    .sort((a, b) => comparisons[order](a.row, b.row) || a.index - b.index)
    .map(({ row }) => row);
}

const plain = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '').toLowerCase();

const collator = new Intl.Collator('zh-CN');

const comparisons: Record<UnitOrder, (a: UnitRow, b: UnitRow) => number> = {
  roster: (a, b) => Number(b.status === 'missing') - Number(a.status === 'missing'),
  name: (a, b) => collator.compare(a.unit, b.unit),
  faults: (a, b) => gravity(b) - gravity(a),
  latest: (a, b) => lateness(b) - lateness(a),
};

/** Faults weigh most, then what is open, then questions; a file without a report is worse than any. */
function gravity({ current }: UnitRow): number {
  if (!current) return 0;
  const { file } = current;
  if (file.kind === 'noReport') return Number.MAX_SAFE_INTEGER;
  return (file.faults + file.doubtful) * 1_000_000 + file.open * 1000 + file.unanswered;
}

/** By the order in which files came; who has sent nothing is last. */
const lateness = ({ current }: UnitRow): number => current?.number ?? -1;
