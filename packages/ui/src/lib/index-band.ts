/** An index is marked from 120 and to 80. */
export type IndexDirection = 'over' | 'near' | 'under';

/** Which way an index points: from 120 over, to 80 under. */
export function indexDirection(index: number): IndexDirection {
  return index >= 120 ? 'over' : index <= 80 ? 'under' : 'near';
}

/** One of seven steps for a heat map, −3 to 3; 0 is as the base. */
export function heatStep(index: number): -3 | -2 | -1 | 0 | 1 | 2 | 3 {
  if (index < 66) return -3;
  if (index <= 80) return -2;
  if (index < 95) return -1;
  if (index <= 105) return 0;
  if (index <= 120) return 1;
  return index < 150 ? 2 : 3;
}
