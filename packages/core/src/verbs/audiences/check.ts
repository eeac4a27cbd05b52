import { z } from 'zod';
import { examine, IssueRecord } from '../../definitions/index.ts';
import { defineVerb } from '../../verb/index.ts';
import { valueAdvice } from './advice.ts';

/** All issues of a definition at once, references included; advice beside them. */
export const check = defineVerb({
  name: 'audiences.check',
  kind: 'query',
  scope: 'exhibitors',
  permission: 'audiences:count',
  summary: 'The issues of a definition, all at once.',
  input: z.object({ definition: z.unknown() }),
  output: z.object({ issues: z.array(IssueRecord) }),
  async run(scene, input) {
    const examined = await examine(scene, input.definition);
    const { moviegoers } = await scene.ports.audience.status();
    const unknown = examined.ok && moviegoers > 0 ? await valueAdvice(scene, examined.definition) : [];
    const issues = examined.ok ? [...examined.advice, ...unknown] : examined.issues;
    return { output: { issues: issues.map((issue) => ({ ...issue, params: { ...issue.params } })) }, audit: null };
  },
});
