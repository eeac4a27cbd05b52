import { ageBands, ageGenderCells, belowBands, withoutAge } from '../../insights/age-bands.ts';
import type { MemberInsight } from './insight.ts';

export const ageGender: MemberInsight = {
  over: 'members',
  dimensions: (asOf, parameters) => {
    const cases = ageBands(asOf).map(({ key, bornBefore }) => `WHEN birth_day < ${parameters.add(bornBefore)} THEN '${key}'`);
    const isWithout = `birth_day IS NULL OR birth_day > ${parameters.add(asOf)}`;
    return [`CASE WHEN ${isWithout} THEN '${withoutAge}' ${cases.join(' ')} ELSE '${belowBands}' END`, 'gender'];
  },
  cells: ageGenderCells,
};
