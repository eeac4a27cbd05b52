import { type AudienceStore, type EventBus, type MemberRecord, membersTopic } from '@marquee/core';
import type { Day } from '@marquee/dsl';
import { everyone } from '../check.ts';

const pollMs = 10;

/** Milliseconds from handing an event to the bus to the first count that has it, one event after another. */
export async function freshness(
  { bus, audience }: { readonly bus: Pick<EventBus, 'publish'>; readonly audience: AudienceStore },
  { exhibitor, asOf, events }: { readonly exhibitor: string; readonly asOf: Day; readonly events: number },
): Promise<readonly number[]> {
  const found: number[] = [];
  for (let i = 0; i < events; i += 1) {
    const member = someMember(exhibitor, i);
    const definition = { version: 1, where: { kind: 'attribute', field: 'tier', op: 'in', value: [member.tier ?? ''] } } as const;
    const question = { scope: everyone, definition, asOf, resolve: () => undefined };
    const started = performance.now();
    await bus.publish(membersTopic, [{ key: member.moviegoer, payload: member }]);
    while ((await audience.count(question)) === 0) await new Promise((resolve) => setTimeout(resolve, pollMs));
    found.push(performance.now() - started);
  }
  return found;
}

/** Known by a tier of their own. */
function someMember(exhibitor: string, i: number): MemberRecord {
  return {
    moviegoer: `${exhibitor}:fresh${String(i).padStart(21, '0')}`,
    exhibitor,
    birthDay: null,
    gender: 'unknown',
    region: null,
    postcode: null,
    tier: `fresh ${i}`,
    joinedDay: null,
    favouriteSite: null,
    preferredSites: [],
    reachableBy: [],
    updatedAt: 1,
    text: String(i),
  };
}
