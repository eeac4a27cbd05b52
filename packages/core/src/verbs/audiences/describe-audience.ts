import { describeParts, describe as sentenceOf } from '@marquee/dsl';
import { z } from 'zod';
import { prepare } from '../../definitions/index.ts';
import { defineVerb } from '../../verb/index.ts';
import { definitionLabels } from '../catalogue/index.ts';

/** The sentence of a definition, with names in place of ids. */
export const describe = defineVerb({
  name: 'audiences.describe',
  kind: 'query',
  scope: 'exhibitors',
  permission: 'audiences:count',
  summary: 'The sentence of a definition, in plain English.',
  input: z.object({ definition: z.unknown() }),
  output: z.object({
    sentence: z.string(),
    parts: z.array(z.object({ text: z.string(), strong: z.boolean().optional(), pointer: z.string() })),
  }),
  async run(scene, input) {
    const { question } = await prepare(scene, input.definition);
    const names = await definitionLabels(scene, question.definition);
    return {
      output: {
        sentence: sentenceOf(question.definition, names),
        parts: describeParts(question.definition, names).map((part) => ({ ...part })),
      },
      audit: null,
    };
  },
});
