import { audienceVerbs } from './audiences/index.ts';
import { catalogueVerbs } from './catalogue/index.ts';
import { deadLetterVerbs } from './dead-letters/index.ts';
import { erasureVerbs } from './erasures/index.ts';
import { exhibitorKeyVerbs } from './exhibitor-keys/index.ts';
import { figureVerbs } from './figures/index.ts';
import { importVerbs } from './imports/index.ts';
import { operationVerbs } from './operations/index.ts';
import { organisationVerbs } from './organisations/index.ts';
import { peopleVerbs } from './people/index.ts';
import { rebuildVerbs } from './rebuilds/index.ts';
import { segmentVerbs } from './segments/index.ts';
import { sessionVerbs } from './session/index.ts';

export * from './audiences/index.ts';
export * from './catalogue/index.ts';

/** Everything the product can be asked, by entity: what the transports are made from. */
export const verbs = {
  session: sessionVerbs,
  segments: segmentVerbs,
  audiences: audienceVerbs,
  catalogue: catalogueVerbs,
  imports: importVerbs,
  deadLetters: deadLetterVerbs,
  moviegoers: erasureVerbs,
  exhibitorKeys: exhibitorKeyVerbs,
  organisations: organisationVerbs,
  people: peopleVerbs,
  operations: operationVerbs,
  figures: figureVerbs,
  rebuilds: rebuildVerbs,
} as const;

type Groups = typeof verbs;
/** What every verb is called, as `<entity>.<verb>`. */
export type VerbName = { [G in keyof Groups]: Groups[G][keyof Groups[G]] extends { readonly name: infer N } ? N : never }[keyof Groups];
