import type { CampaignPart } from '../../records/index.ts';
import type { OwnScene } from '../../verb/index.ts';
import { ownExhibitor } from './find.ts';
import { isTold } from './view.ts';

/**
 * The exhibitors whose own results whoever asks may see: those told by name that want theirs shown, and an exhibitor its own. Where one alone would be left in
 * the total, nobody is told apart: it would be what is left without the others.
 */
export async function toldApart(scene: OwnScene, parts: readonly Pick<CampaignPart, 'exhibitor'>[]): Promise<ReadonlySet<string>> {
  if (ownExhibitor(scene) !== null) return new Set(parts.map(({ exhibitor }) => exhibitor));
  const told = new Set<string>();
  for (const { exhibitor } of parts) {
    const { showResult } = await scene.ports.metadata.campaigns.rules(exhibitor);
    if (isTold(scene.scope, exhibitor) && showResult) told.add(exhibitor);
  }
  return parts.length - told.size === 1 ? new Set() : told;
}
