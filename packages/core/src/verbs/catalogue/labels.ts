import { z } from 'zod';
import { defineVerb } from '../../verb/index.ts';
import { labelsOf } from './labels-of.ts';

/** Names for stored values, by field; a value without a name is absent. */
export const labels = defineVerb({
  name: 'catalogue.labels',
  kind: 'query',
  scope: 'exhibitors',
  permission: 'catalogue:read',
  summary: 'Names for stored values, by field.',
  input: z.object({ fields: z.record(z.string(), z.array(z.string()).max(1_000)) }),
  output: z.object({ labels: z.record(z.string(), z.record(z.string(), z.string())) }),
  async run(scene, input) {
    return { output: { labels: (await labelsOf(scene, input.fields)) as Record<string, Record<string, string>> }, audit: null };
  },
});
