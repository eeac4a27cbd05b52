import { figureOf, type PrivacyPolicy, perturbed, perturbedSum, policyOf, shownValue } from '../../privacy/index.ts';
import type { CampaignPart, GroupBefore } from '../../records/index.ts';
import type { OwnScene } from '../../verb/index.ts';
import { campaignKey } from './group-figure.ts';

/** Null where the noise would be more than a tenth of it. */
export interface GroupAlike {
  readonly female: number | null;
  readonly meanAge: number | null;
  readonly visits: number | null;
}

/** More than these, few have: what noise of a sum is measured by. */
const most = { female: 1, ages: 90, visits: 40 } as const;

/** What both groups of some parts were like before sending, of figures that whoever asks may see. Null where too few are in one. */
export function alikeOf(scene: OwnScene, parts: readonly CampaignPart[]): { target: GroupAlike; control: GroupAlike } | null {
  const [target, control] = (['target', 'control'] as const).map((group) => groupOf(scene, parts, group));
  return target && control ? { target, control } : null;
}

function groupOf(scene: OwnScene, parts: readonly CampaignPart[], group: 'target' | 'control'): GroupAlike | null {
  const policy = policyOf(scene.actor, scene.ports.noise);
  const taken = parts.flatMap((part) => (part.snapshot ? [{ ...part, before: part.snapshot[group] }] : []));
  const sum = (field: keyof GroupBefore) => taken.reduce((all, { before }) => all + before[field], 0);
  const of = { campaignId: taken[0]?.campaignId ?? '', exhibitors: taken.map(({ exhibitor }) => exhibitor) };
  const key = campaignKey(scene, of, group);
  const people = shownValue(figureOf(policy, { count: sum('people'), key }));
  if (people === null || people === 0) return null;
  const mean = (field: 'female' | 'ages' | 'visits', by: number) => {
    const told = perturbedSum(policy, { sum: sum(field), key, of: `before ${field}`, most: most[field] });
    return by <= 0 || isRough(policy, told, most[field]) ? null : Math.max(0, told / by);
  };
  const aged = perturbed(policy, { count: sum('aged'), key: `${key} aged` });
  return { female: mean('female', people), meanAge: mean('ages', aged), visits: mean('visits', people) };
}

function isRough({ deviation }: PrivacyPolicy, told: number, mostOfOne: number): boolean {
  return deviation * mostOfOne * 10 > told;
}
