import { frequencyCells, frequencyClasses, lapsed } from '../../insights/frequency-classes.ts';
import type { MemberInsight } from './insight.ts';

export const frequency: MemberInsight = {
  over: 'members',
  dimensions: () => {
    const cases = frequencyClasses.map(({ key, atLeast }) => `WHEN visits >= ${atLeast} THEN '${key}'`);
    return [`CASE ${cases.join(' ')} ELSE '${lapsed}' END`];
  },
  cells: frequencyCells,
};
