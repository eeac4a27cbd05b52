import { z } from 'zod';
import { Figure } from '../../privacy/index.ts';
import type { CampaignPart, Snapshot } from '../../records/index.ts';
import type { OwnScene } from '../../verb/index.ts';
import { ownExhibitor } from './find.ts';
import { groupFigure } from './group-figure.ts';
import { isTold } from './view.ts';

/** All parts that were taken, together. */
export const Totals = z.object({ audience: Figure, target: Figure, control: Figure, sent: Figure });
export type Totals = z.infer<typeof Totals>;

/**
 * The parts that were taken, together, as whoever asks may see them. Null of fewer than two, and where one alone of them is not told apart: it would be what
 * is left without the others.
 */
export function totalsOf(scene: OwnScene, campaignId: string, parts: readonly CampaignPart[]): Totals | null {
  const taken = parts.flatMap(({ exhibitor, snapshot }) => (snapshot ? [{ exhibitor, snapshot }] : []));
  const untold = taken.filter(({ exhibitor }) => !isTold(scene.scope, exhibitor)).length;
  if (ownExhibitor(scene) !== null || taken.length < 2 || untold === 1) return null;
  const of = { campaignId, exhibitors: taken.map(({ exhibitor }) => exhibitor) };
  const sum = (what: (snapshot: Snapshot) => number) => taken.reduce((all, { snapshot }) => all + what(snapshot), 0);
  const [target, sent] = [sum((snapshot) => snapshot.target.people), sum((snapshot) => snapshot.sent)];
  return {
    audience: groupFigure(
      scene,
      of,
      sum((snapshot) => snapshot.audience),
      'audience',
    ),
    target: groupFigure(scene, of, target, 'target'),
    control: groupFigure(
      scene,
      of,
      sum((snapshot) => snapshot.control.people),
      'control',
    ),
    // All of the target once all are sent: the same people, the same figure.
    sent: groupFigure(scene, of, sent, sent === target ? 'target' : `sent ${sent}`),
  };
}
