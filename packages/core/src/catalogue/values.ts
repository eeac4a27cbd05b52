import { type FieldName, fields } from '@marquee/dsl';
import { z } from 'zod';
import { ServiceError } from '../errors.ts';
import { Figure, figureOf, policyOf } from '../privacy/index.ts';
import { defineVerb } from '../verb/index.ts';
import { labelsOf } from './labels-of.ts';
import { regionsNamed } from './regions.ts';

const isRegion = (field: FieldName) => field === 'region' || field === 'site.region';

/** The values on record of a keyword or set field, most frequent first, with how many have each. */
export const values = defineVerb({
  name: 'catalogue.values',
  kind: 'query',
  permission: 'catalogue:read',
  summary: 'The values on record of a field, most frequent first.',
  input: z.object({ field: z.string(), text: z.string().max(200).default(''), limit: z.number().int().min(1).max(500).default(50) }),
  output: z.object({
    /** What the counts are of. */
    unit: z.enum(['moviegoers', 'visits']),
    options: z.array(z.object({ value: z.string(), label: z.string(), count: Figure })),
  }),
  async run(scene, { field: name, text, limit }) {
    const field = keywordField(name);
    const found =
      isRegion(field) && text !== '' ? await regions(field, text) : await scene.ports.audience.values(scene.scope, field, text, limit);
    const labels = (await labelsOf(scene, { [field]: found.map(({ value }) => value) }))[field] ?? {};
    const policy = policyOf(scene.actor);
    return {
      output: {
        unit: fields[field].of === 'moviegoer' ? ('moviegoers' as const) : ('visits' as const),
        options: found.map(({ value, count }) => ({ value, label: labels[value] ?? value, count: figureOf(policy, count) })),
      },
      audit: null,
    };

    /** People type names of regions, the store knows codes. */
    async function regions(of: FieldName, typed: string) {
      const all = await scene.ports.audience.values(scene.scope, of, '', 500);
      const codes = new Set(regionsNamed(typed));
      return all.filter(({ value }) => codes.has(value) || value.toLowerCase().includes(typed.toLowerCase())).slice(0, limit);
    }
  },
});

function keywordField(name: string): FieldName {
  const entry = Object.hasOwn(fields, name) ? fields[name as FieldName] : undefined;
  if (entry?.kind === 'keyword' || entry?.kind === 'set') return name as FieldName;
  throw new ServiceError('bad_request', `/field: ${name} is not a field with a list of values.`);
}
