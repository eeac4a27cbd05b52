import { type FieldName, fields } from '@marquee/dsl';
import { z } from 'zod';
import { badInput } from '../../errors.ts';
import { visitsOfOne } from '../../insights/index.ts';
import { Figure, figureOf, policyOf, sumFigureOf } from '../../privacy/index.ts';
import { defineVerb } from '../../verb/index.ts';
import { labelsOf } from './labels-of.ts';
import { valuesOnRecord } from './on-record.ts';
import { regionsNamed } from './regions.ts';

const isRegion = (field: FieldName) => field === 'region' || field === 'site.region';

/** The values on record of a keyword or set field, most frequent first, with how many have each. */
export const values = defineVerb({
  name: 'catalogue.values',
  kind: 'query',
  scope: 'exhibitors',
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
    const wanted = plain(text);
    // People type names of regions, the store knows codes.
    const codes = new Set(isRegion(field) && wanted !== '' ? regionsNamed(text) : []);
    const found = (await valuesOnRecord(scene, field))
      .filter(({ value }) => plain(value).includes(wanted) || codes.has(value))
      .slice(0, limit);
    const labels = (await labelsOf(scene, { [field]: found.map(({ value }) => value) }))[field] ?? {};
    const policy = policyOf(scene.actor, scene.ports.noise);
    return {
      output: {
        unit: fields[field].of === 'moviegoer' ? ('moviegoers' as const) : ('visits' as const),
        // However many visits: it is the people behind them that may be too few.
        options: found.map(({ value, count, behind }) => ({
          value,
          label: labels[value] ?? value,
          count:
            fields[field].of === 'moviegoer'
              ? figureOf(policy, { ...behind, count })
              : sumFigureOf(policy, { sum: count, key: behind.key, of: 'visits', most: visitsOfOne }, behind),
        })),
      },
      audit: null,
    };
  },
});

/** Without case and accents. */
function plain(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}

function keywordField(name: string): FieldName {
  const entry = Object.hasOwn(fields, name) ? fields[name as FieldName] : undefined;
  if (entry?.kind === 'keyword' || entry?.kind === 'set') return name as FieldName;
  throw badInput('/field', 'This is not a field with a list of values.');
}
