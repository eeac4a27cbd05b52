import { z } from 'zod';
import { scopeText } from '../../access/index.ts';
import { AsOf, everyone, figuresOfPreview, prepare, publish, setsOf, withoutNeedles } from '../../definitions/index.ts';
import { policyOf, saidOf } from '../../privacy/index.ts';
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
    const policy = policyOf(scene.actor, scene.ports.noise);
    const prepared = await prepare(scene, input.definition === null ? everyone : input.definition, input.asOf);
    const counted = async () => {
      const asked = await withoutNeedles(scene, policy, prepared);
      const sets = setsOf(scene.ports, policy, asked.question, prepared.day);
      const figures = figuresOfPreview(asked.question.definition);
      const published = await publish(scene, policy, sets, asked, { name: 'preview', figures });
      return { asked, sets, published, counts: asked.counts?.asked ?? (await scene.ports.audience.preview(asked.question, scene.signal)) };
    };
    const [{ asked, sets, published, counts }, unknownValues] = await Promise.all([
      counted(),
      prepared.day.empty ? [] : valueAdvice(scene, prepared.question.definition),
    ]);
    const definition = input.definition === null ? null : prepared.question.definition;
    const advice = [...(prepared.day.empty ? [noData] : []), ...dayAdvice(prepared.day), ...prepared.advice, ...unknownValues];
    return {
      output: {
        asOf: prepared.day.iso,
        ...publishPreview(policy, sets, definition, asked, counts),
        advice: advice.map((issue) => ({ ...issue, params: { ...issue.params } })),
        privacy: saidOf(policy),
        dataVersion: prepared.day.dataVersion,
        tookMs: scene.ports.clock.now() - started,
      },
      audit: { ...published, definition: prepared.canonical, scope: scopeText(scene.scope), asOf: prepared.day.iso, count: counts.total },
    };
  },
});
