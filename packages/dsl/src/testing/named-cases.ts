import { attributeCases } from './cases/attribute-cases.ts';
import { campaignCases } from './cases/campaign-cases.ts';
import { groupCases } from './cases/group-cases.ts';
import { lookalikeCases } from './cases/lookalike-cases.ts';
import { measureCases } from './cases/measure-cases.ts';
import { visitFieldCases } from './cases/visit-field-cases.ts';
import { windowCases } from './cases/window-cases.ts';
import type { NamedCase } from './named-case.ts';

/** Cases for every entry of every registry of the language, by name, with the answers over the fixture world. Every engine must give these answers. */
export const namedCases: readonly NamedCase[] = [
  ...attributeCases,
  ...visitFieldCases,
  ...measureCases,
  ...windowCases,
  ...groupCases,
  ...campaignCases,
  ...lookalikeCases,
];
