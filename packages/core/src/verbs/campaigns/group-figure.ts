import { type Figure, figureOf, policyOf } from '../../privacy/index.ts';
import type { OwnScene } from '../../verb/index.ts';

/** Whose moviegoers a figure of a campaign is about: one exhibitor's, or those of several together. */
export interface Of {
  readonly campaignId: string;
  readonly exhibitors: readonly string[];
}

/** The key of a figure of a campaign. What is about the same people has the same name, and so the same figure wherever it stands. */
export function campaignKey({ ports: { noise } }: OwnScene, { campaignId, exhibitors }: Of, ...name: readonly string[]): string {
  return noise.key(JSON.stringify(['campaign', campaignId, exhibitors, ...name]));
}

/** How many of a campaign's people something is so of, as whoever asks may see it. */
export function groupFigure(scene: OwnScene, of: Of, count: number, ...name: readonly string[]): Figure {
  return figureOf(policyOf(scene.actor, scene.ports.noise), { count, key: campaignKey(scene, of, ...name) });
}
