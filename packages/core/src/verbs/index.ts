import { accountVerbs, credentialVerbs } from './account/index.ts';
import { apiKeyVerbs } from './api-keys/index.ts';
import { audienceVerbs } from './audiences/index.ts';
import { auditVerbs } from './audit/index.ts';
import { campaignVerbs } from './campaigns/index.ts';
import { catalogueVerbs } from './catalogue/index.ts';
import { compareVerbs } from './compare/index.ts';
import { deadLetterVerbs } from './dead-letters/index.ts';
import { erasureVerbs } from './erasures/index.ts';
import { exhibitorKeyVerbs } from './exhibitor-keys/index.ts';
import { exhibitorVerbs } from './exhibitors/index.ts';
import { feedLayoutVerbs } from './feed-layouts/index.ts';
import { feedSourceVerbs } from './feed-sources/index.ts';
import { figureVerbs } from './figures/index.ts';
import { filmMatchVerbs } from './film-matches/index.ts';
import { filmVerbs } from './films/index.ts';
import { grantVerbs } from './grants/index.ts';
import { importVerbs } from './imports/index.ts';
import { joiningVerbs } from './joining/index.ts';
import { lookalikeVerbs } from './lookalikes/index.ts';
import { operationVerbs } from './operations/index.ts';
import { organisationVerbs } from './organisations/index.ts';
import { peopleVerbs } from './people/index.ts';
import { rebuildVerbs } from './rebuilds/index.ts';
import { segmentVerbs } from './segments/index.ts';
import { sessionVerbs } from './session/index.ts';

export { actorOfKey } from './api-keys/index.ts';
export * from './audiences/index.ts';
export { advanceCampaign, type DeliveryOf, deliverNext, deliverSoon, dueCampaigns, openHandOver } from './campaigns/index.ts';
export * from './catalogue/index.ts';
export { AlertInput, alertMail, alertOfLateness } from './exhibitors/index.ts';
export { keptLayout } from './feed-layouts/index.ts';
export { runDueSources } from './feed-sources/index.ts';
export { recountSegments } from './segments/index.ts';

/** Everything the product can be asked, by entity: what the transports are made from. */
export const verbs = {
  session: sessionVerbs,
  account: accountVerbs,
  credentials: credentialVerbs,
  segments: segmentVerbs,
  lookalikes: lookalikeVerbs,
  audiences: audienceVerbs,
  campaigns: campaignVerbs,
  compare: compareVerbs,
  catalogue: catalogueVerbs,
  imports: importVerbs,
  deadLetters: deadLetterVerbs,
  moviegoers: erasureVerbs,
  exhibitors: exhibitorVerbs,
  feedLayouts: feedLayoutVerbs,
  feedSources: feedSourceVerbs,
  films: filmVerbs,
  filmMatches: filmMatchVerbs,
  grants: grantVerbs,
  exhibitorKeys: exhibitorKeyVerbs,
  organisations: organisationVerbs,
  people: peopleVerbs,
  apiKeys: apiKeyVerbs,
  joining: joiningVerbs,
  operations: operationVerbs,
  figures: figureVerbs,
  rebuilds: rebuildVerbs,
  audit: auditVerbs,
} as const;

type Groups = typeof verbs;
/** What every verb is called, as `<entity>.<verb>`. */
export type VerbName = { [G in keyof Groups]: Groups[G][keyof Groups[G]] extends { readonly name: infer N } ? N : never }[keyof Groups];
