import { readRoster, type Roster, type RosterProblem } from '../../consolidation/roster';
import { splitRecords } from '../../exchange/text/split-records';

export interface ReadRoster {
  roster: Roster;
  problems: readonly RosterProblem[];
}

/** A list of units as it is pasted: a name a line, or cells with tabs, or with commas where there are no tabs. */
export function readRosterText(text: string): ReadRoster {
  const records = splitRecords(text);
  const hasTabs = records.some((cells) => cells.length > 1);
  return readRoster(hasTabs ? records : records.map(([line = '']) => line.split(/[,，;；]/u)));
}
