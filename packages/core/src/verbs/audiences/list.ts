import { z } from 'zod';
import { scopeText } from '../../access/index.ts';
import { AsOf, prepare } from '../../definitions/index.ts';
import { defineVerb } from '../../verb/index.ts';

/** The ids of an audience, sorted: for the operator alone. */
export const list = defineVerb({
  name: 'audiences.list',
  kind: 'query',
  scope: 'exhibitors',
  permission: 'audiences:list',
  summary: 'The moviegoer ids of an audience, sorted; for the operator.',
  input: z.object({ definition: z.unknown(), asOf: AsOf }),
  output: z.object({ asOf: z.iso.date(), ids: z.array(z.string()) }),
  async run(scene, input) {
    const prepared = await prepare(scene, input.definition, input.asOf);
    const ids = await scene.ports.audience.list(scene.scope, prepared.question, scene.signal);
    return {
      output: { asOf: prepared.day.iso, ids: [...ids] },
      audit: { definition: prepared.canonical, scope: scopeText(scene.scope), asOf: prepared.day.iso, count: ids.length, subject: 'ids' },
    };
  },
});
