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

/** Everything planted. The pair comes last: it looks at visits that others may still change. */
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
 * The truths in a sample that ends on `until` (an ISO date), each with the definitions that bring it back when they are counted for that
 * as-of date over every exhibitor, exactly. Throws a RangeError when `until` is no date.
 */
export function plantedEffects(until: string): readonly PlantedEffect[] {
  return plants.flatMap((plant) => plant.effects(dayOfIso(until)));
}
