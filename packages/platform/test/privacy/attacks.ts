import { type Figure, type Preview, type Profile, shownValue, verbs } from '@marquee/core';
import type { Condition } from '@marquee/dsl';
import { all, any, atSites, everybody, moreThan, padding, unlessSo, without } from './asking.ts';
import type { Attack } from './attack.ts';
import type { Analyst } from './market.ts';
import type { Target } from './population.ts';

const numbers = Array.from({ length: 500 }, (_, i) => i);

/** Two rows of one preview differ by the target. */
export const siblings: Attack = async (analyst, target, says) => {
  for (const number of numbers) {
    const audience = padding(target, number);
    const { rows } = await analyst.preview(any(audience, unlessSo(audience, target)));
    const own = (pointer: string): Figure => rows[pointer]?.own ?? { shown: false, below: 50 };
    says(moreThan(own('/where/of/0'), own('/where/of/1')));
  }
};

/** Drafts against a saved version of everybody: whom a draft kept, and whom it lost. */
export const versions: Attack = async (analyst, target, says) => {
  const context = () => ({ actor: analyst.actor, ports: analyst.ports, requestId: 'req_versions' });
  const { organisation } = analyst.actor;
  await analyst.ports.metadata.organisations.insert(organisation);
  const { id } = await verbs.segments.create.call(context(), { name: 'Everybody', definition: { version: 1, where: everybody } });
  const against = async (where: Condition) =>
    analyst.asked(() => verbs.segments.difference.call(context(), { id, definition: { version: 1, where }, against: 1 }));
  for (const number of numbers) {
    const audience = padding(target, number);
    const [whole, less] = [await against(audience), await against(unlessSo(audience, target))];
    says(moreThan(whole.kept, less.kept));
    says(moreThan(less.lost, whole.lost));
  }
};

/** Every figure of a preview that a target is in: the total, and by each way in which the target can be reached. */
const figuresOf = ({ audience, reachable }: Preview, { moviegoer }: Target): readonly Figure[] => [
  audience,
  ...(moviegoer.reachableBy.length > 0 ? [reachable.any] : []),
  ...(['email', 'sms', 'push'] as const).filter((channel) => moviegoer.reachableBy.includes(channel)).map((channel) => reachable[channel]),
];

/** An audience in two parts again and again, each with and without the target if the fact is so, and all the figures that come with them. */
export const averaging: Attack = async (analyst, target, says) => {
  for (const number of numbers) {
    const audience = padding(target, number);
    const [whole, less] = [await analyst.preview(audience), await analyst.preview(unlessSo(audience, target))];
    const figures = figuresOf(less, target);
    for (const [at, figure] of figuresOf(whole, target).entries()) says(moreThan(figure, figures[at] ?? figure));
  }
};

/** Those who can be reached by a channel are counted twice: beside an audience, with twice the noise, and on their own. */
export const countedTwice: Attack = async (analyst, target, says) => {
  const channel = target.moviegoer.reachableBy.find((one) => one === 'email' || one === 'push');
  if (channel !== 'email' && channel !== 'push') return;
  for (const number of numbers) {
    const audience = padding(target, number);
    const without = await Promise.all([audience, unlessSo(audience, target)].map((where) => withoutNoise(analyst, where, channel)));
    says((without[0] ?? 0) - (without[1] ?? 0) - 0.5);
  }
};

/** Twice once is twice: what would be left if both had the same noise. */
async function withoutNoise(analyst: Analyst, where: Condition, channel: 'email' | 'push'): Promise<number> {
  const { reachable } = await analyst.preview(where);
  const own = await analyst.count(all(where, { kind: 'attribute', field: 'reachableBy', op: 'anyOf', value: [channel] }));
  return 2 * (shownValue(own) ?? 0) - (shownValue(reachable[channel]) ?? 0);
}

/** Small enough for profiles, with the target; others for each number. */
const few = ({ moviegoer }: Target, number: number): Condition =>
  all(atSites([moviegoer.favouriteSite ?? '']), {
    kind: 'attribute',
    field: 'joinedOn',
    op: 'onOrAfter',
    value: `${2022 - 1 - Math.floor(number / 12)}-${String(1 + (number % 12)).padStart(2, '0')}-01`,
  });

/** What an audience spends on average (three times), with the target and without: who spends more than others moves the average up. */
export const averages: Attack = async (analyst, target, says) => {
  for (const number of numbers.slice(0, 3)) {
    const audience = few(target, number);
    const [whole, less] = [await analyst.profile(audience), await analyst.profile(without(audience, target))];
    const spend = ({ summaries }: Profile) => summaries.find(({ name }) => name === 'spendPerVisit')?.audience ?? null;
    const [one, other] = [spend(whole), spend(less)];
    if (one !== null && other !== null) says(one - other);
  }
};

/** The site that is in the list of as many as are just hidden: with the target it is on the list of sites. */
export const lookUps: Attack = async (analyst, { fact }, says) => {
  const context = { actor: analyst.actor, ports: analyst.ports, requestId: 'req_values' };
  const planted = fact.condition.kind === 'attribute' && Array.isArray(fact.condition.value) ? String(fact.condition.value[0]) : '';
  const { options } = await analyst.asked(() =>
    verbs.catalogue.values.call(context, { field: 'preferredSites', text: planted, limit: 500 }),
  );
  const found = options.find(({ value }) => value === planted);
  says((found ? (shownValue(found.count) ?? 45) : 45) - 49);
};

/** The same figure where the fact is not so: then both sets have the same members. */
export const equality: Attack = async (analyst, target, says) => {
  const audience = padding(target, 1);
  const less = unlessSo(audience, target);
  says((await sameFigures(analyst, audience, less, target)) ? -1 : 1);
};

async function sameFigures(analyst: Analyst, one: Condition, other: Condition, target: Target): Promise<boolean> {
  const [first, second] = [figuresOf(await analyst.preview(one), target), figuresOf(await analyst.preview(other), target)];
  return first.every((figure, at) => shownValue(figure) === shownValue(second[at] ?? figure));
}
