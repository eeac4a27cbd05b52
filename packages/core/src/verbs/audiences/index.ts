import { check } from './check.ts';
import { count } from './count.ts';
import { countMany } from './count-many.ts';
import { describe } from './describe-audience.ts';
import { list } from './list.ts';
import { preview } from './preview-audience.ts';
import { profile } from './profile-audience.ts';
import { refusedRows } from './refused-rows.ts';
import { why } from './why-audience.ts';

export { type AskedBase, askBase, askProfile, auditOfBase, Base, publishBase } from './ask-profile.ts';
export * from './preview.ts';
export * from './profile.ts';
export { ofOneIn, type PublishedBreakdown, type PublishedProfile } from './publish-profile.ts';
export { noiseIn, shownIndex } from './shown-index.ts';
export * from './why.ts';

export const audienceVerbs = { check, preview, count, countMany, profile, why, list, describe, refusedRows };
