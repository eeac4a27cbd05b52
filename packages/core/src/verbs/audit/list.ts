import { defineVerb } from '../../verb/index.ts';
import { Asked, pageOf } from './page.ts';
import { Page } from './schemas.ts';

/** Who did what, newest first, a page at a time. */
export const list = defineVerb({
  name: 'audit.list',
  kind: 'query',
  scope: 'platform',
  permission: 'operations:read',
  summary: 'A page of the audit log, newest first.',
  input: Asked,
  output: Page,
  run: async (scene, asked) => ({ output: await pageOf(scene, asked), audit: null }),
});
