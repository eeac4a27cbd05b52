import { defineVerb } from '../../verb/index.ts';
import { Asked, pageOf, wordsOf } from './page.ts';
import { Page } from './schemas.ts';

/** The same pages for a file that leaves the product: the first of them is on record, with what was asked for. */
export const exportPage = defineVerb({
  name: 'audit.export',
  kind: 'query',
  scope: 'platform',
  permission: 'operations:read',
  summary: 'A page of the audit log for a file; that it was taken is on record.',
  input: Asked,
  output: Page,
  async run(scene, asked) {
    const output = await pageOf(scene, asked);
    return { output, audit: asked.after === undefined ? { scope: wordsOf(asked) } : null };
  },
});
