import { z } from 'zod';
import { dictionary as metrics } from '../../insights/index.ts';
import { defineVerb } from '../../verb/index.ts';

/** The metric dictionary, for the definitions shown on hover. */
export const dictionary = defineVerb({
  name: 'catalogue.dictionary',
  kind: 'query',
  scope: 'exhibitors',
  permission: 'catalogue:read',
  summary: 'What every figure means, and how it is worked out.',
  input: z.object({}),
  output: z.object({
    metrics: z.record(
      z.string(),
      z.object({
        label: z.string(),
        meaning: z.string(),
        formula: z.string().nullable(),
        unit: z.enum(['moviegoers', 'visits', 'tickets', 'days', 'money', 'percent', 'index', 'date']),
      }),
    ),
  }),
  async run() {
    return { output: { metrics: { ...metrics } }, audit: null };
  },
});
