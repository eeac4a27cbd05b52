import type { MemberInsight } from './insight.ts';

/** Classes of product.md, by recorded visits in the 12 months. */
export const frequency: MemberInsight = {
  over: 'members',
  dimensions: () => [
    "CASE WHEN visits >= 12 THEN 'frequent' WHEN visits >= 2 THEN 'occasional' WHEN visits = 1 THEN 'infrequent' ELSE 'lapsed' END",
  ],
  cells: [['frequent'], ['occasional'], ['infrequent'], ['lapsed']],
};
