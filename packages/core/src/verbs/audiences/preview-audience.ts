import { z } from 'zod';
import { scopeText } from '../../access/index.ts';
import { AsOf, everyone, prepare } from '../../definitions/index.ts';
import { policyOf } from '../../privacy/index.ts';
import { defineVerb } from '../../verb/index.ts';
import { dayAdvice, noData, valueAdvice } from './advice.ts';
import { Preview } from './preview.ts';
import { publishPreview } from './publish-preview.ts';

/** The live panel: how many, what each condition does, how many can be reached. Null asks for everyone in scope. */
export const preview = defineVerb({
  name: 'audiences.preview',
  kind: 'query',
  scope: 'exhibitors',
  permission: 'audiences:count',
  summary: 'How many moviegoers match an unsaved definition, what each condition keeps, and how many are reachable.',
  input: z.object({ definition: z.unknown(), asOf: AsOf }),
  output: Preview,
  async run(scene, input) {
    const started = scene.ports.clock.now();
    const prepared = await prepare(scene, input.definition === null ? everyone : input.definition, input.asOf);
    const [counts, unknownValues] = await Promise.all([
      scene.ports.audience.preview(prepared.question, scene.signal),
      prepared.day.empty ? [] : valueAdvice(scene, prepared.question.definition),
    ]);
    const advice = [...(prepared.day.empty ? [noData] : []), ...dayAdvice(prepared.day), ...prepared.advice, ...unknownValues];
    return {
      output: {
        asOf: prepared.day.iso,
        ...publishPreview(policyOf(scene.actor), input.definition === null ? null : prepared.question.definition, counts),
        advice: advice.map((issue) => ({ ...issue, params: { ...issue.params } })),
        privacy: policyOf(scene.actor),
        dataVersion: prepared.day.dataVersion,
        tookMs: scene.ports.clock.now() - started,
      },
      audit: { definition: prepared.canonical, scope: scopeText(scene.scope), asOf: prepared.day.iso, count: counts.total },
    };
  },
});
