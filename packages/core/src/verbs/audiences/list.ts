import { z } from 'zod';
import { scopeText } from '../../access/index.ts';
import { AsOf, prepare } from '../../definitions/index.ts';
import { defineVerb } from '../../verb/index.ts';
import { Engine } from './engine.ts';
import { idsByMeaning } from './one-pass.ts';

/** How many ids one answer holds at most. */
const mostIds = 100_000;

/** The ids of an audience, sorted, a page at a time: for the operator alone. */
export const list = defineVerb({
  name: 'audiences.list',
  kind: 'query',
  scope: 'exhibitors',
  permission: 'audiences:list',
  summary: 'The moviegoer ids of an audience, sorted, a page at a time; for the operator.',
  input: z.object({
    definition: z.unknown(),
    asOf: AsOf,
    engine: Engine,
    /** The last id of the page before. */
    after: z.string().max(200).optional(),
    most: z.number().int().min(1).max(mostIds).default(mostIds),
  }),
  output: z.object({
    asOf: z.iso.date(),
    ids: z.array(z.string()),
    /** Where the next page begins; null after the last. */
    next: z.string().nullable(),
  }),
  async run(scene, input) {
    const prepared = await prepare(scene, input.definition, input.asOf);
    const question = { ...prepared.question, ...(input.after === undefined ? {} : { after: input.after }) };
    const all = input.engine === 'memory' ? idsByMeaning(scene, question) : scene.ports.audience.list(question, scene.signal);
    const ids = await firstOf(all, input.most + 1);
    const page = ids.slice(0, input.most);
    const next = ids.length > page.length ? (page.at(-1) ?? null) : null;
    return {
      output: { asOf: prepared.day.iso, ids: page, next },
      audit: { definition: prepared.canonical, scope: scopeText(scene.scope), asOf: prepared.day.iso, count: page.length, subject: 'ids' },
    };
  },
});

/** The first of a list; what comes after them is not asked for. */
async function firstOf(list: AsyncIterable<readonly string[]>, most: number): Promise<string[]> {
  const ids: string[] = [];
  for await (const batch of list) {
    ids.push(...batch);
    if (ids.length >= most) break;
  }
  return ids.slice(0, most);
}
