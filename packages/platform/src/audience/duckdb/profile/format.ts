import type { VisitInsight } from './insight.ts';

export const format: VisitInsight = {
  over: 'visits',
  cells: { column: 'format' },
  position: (parameters, cells) => `list_position(${parameters.add(cells.flat())}, v.format) - 1`,
};
