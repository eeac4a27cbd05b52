import { type AudienceStore, verbs } from '@marquee/core';
import type { Condition } from '@marquee/dsl';
import { shapes } from '../support/conditions.ts';
import type { Product } from '../verbs/open-product.ts';
import { analystAt, sameNoise } from './market.ts';

/** What a distributor's analyst is shown of some definitions, and of their profiles, by a store; the state of the data is called the same in every one. */
export async function shownBy(store: AudienceStore, { ports }: Product, exhibitors: readonly string[]): Promise<readonly unknown[]> {
  const { organisation, ...somebody } = analystAt('distributor');
  const actor = { ...somebody, organisation: { ...organisation, exhibitors, apart: exhibitors } };
  const audience: AudienceStore = { ...store, status: async () => ({ ...(await store.status()), dataVersion: 'the same' }) };
  const noise = await sameNoise(ports.metadata);
  const context = () => ({
    actor,
    ports: { ...ports, audience, noise, figureBudget: { day: 100_000, variants: 100_000 } },
    requestId: 'req_engines',
  });
  const shown: unknown[] = [];
  for (const where of Object.values(shapes) as readonly Condition[]) {
    const definition = { version: 1, where };
    const { tookMs: _, ...preview } = await verbs.audiences.preview.call(context(), { definition });
    const { tookMs: __, ...profile } = await verbs.audiences.profile.call(context(), { definition });
    shown.push(preview, profile);
  }
  return shown;
}
