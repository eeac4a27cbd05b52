import { figureOf, perturbed, perturbedSum, policyOf, shownValue } from '../../privacy/index.ts';
import type { CampaignPart, GroupBefore } from '../../records/index.ts';
import type { OwnScene } from '../../verb/index.ts';

export interface GroupAlike {
  readonly female: number;
  readonly meanAge: number | null;
  readonly visits: number;
}

/** More than these, few have: what noise of a sum is measured by. */
const mostAge = 90;
const mostVisits = 60;

/** What both groups of some parts were like before sending, of figures that whoever asks may see. Null where too few are in one. */
export function alikeOf(scene: OwnScene, parts: readonly CampaignPart[]): { target: GroupAlike; control: GroupAlike } | null {
  const groups = (['target', 'control'] as const).map((group) => groupOf(scene, parts, group));
  const [target, control] = groups;
  return target && control ? { target, control } : null;
}

function groupOf({ actor, ports: { noise } }: OwnScene, parts: readonly CampaignPart[], group: 'target' | 'control'): GroupAlike | null {
  const policy = policyOf(actor, noise);
  const taken = parts.flatMap(({ snapshot }) => (snapshot ? [snapshot[group]] : []));
  const sum = (field: keyof GroupBefore) => taken.reduce((all, one) => all + one[field], 0);
  const key = noise.key(JSON.stringify(['campaign', parts[0]?.campaignId, parts.map(({ exhibitor }) => exhibitor), group]));
  const people = shownValue(figureOf(policy, { count: sum('people'), key }));
  if (people === null || people === 0) return null;
  const aged = perturbed(policy, { count: sum('aged'), key: `${key} aged` });
  return {
    female: Math.min(1, Math.max(0, perturbed(policy, { count: sum('female'), key: `${key} female` }) / people)),
    meanAge: aged <= 0 ? null : perturbedSum(policy, { sum: sum('ages'), key, of: 'ages', most: mostAge }) / aged,
    visits: Math.max(0, perturbedSum(policy, { sum: sum('visits'), key, of: 'visits', most: mostVisits }) / people),
  };
}
