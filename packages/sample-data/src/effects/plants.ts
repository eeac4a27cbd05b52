import { dayOfIso } from '@marquee/dsl';
import { artHousePlant } from './art-house.ts';
import { campaignPlant } from './campaign.ts';
import { filmPairPlant } from './film-pair.ts';
import { genZPlant } from './gen-z.ts';
import { openingNightPlant } from './opening-night.ts';
import { overFiftiesPlant } from './over-fifties-late.ts';
import type { Plant, PlantedEffect } from './plant.ts';
import { presalePlant } from './presale.ts';
import { youngTuesdayPlant } from './young-tuesday.ts';

/** All plants. The pair of films comes last, because it looks at visits that the others may still change. */
export const plants: readonly Plant[] = [
  openingNightPlant,
  presalePlant,
  artHousePlant,
  genZPlant,
  overFiftiesPlant,
  youngTuesdayPlant,
  campaignPlant,
  filmPairPlant,
];

/**
 * The planted effects of a sample that ends on `until` (an ISO date). Each has the definitions whose counts show it, over all exhibitors with `until` as
 * the as-of date. Throws a RangeError when `until` is not a date.
 */
export function plantedEffects(until: string): readonly PlantedEffect[] {
  return plants.flatMap((plant) => plant.effects(dayOfIso(until)));
}
