import { CampaignRules, type Mailer, verbs } from '@marquee/core';
import { expect, it } from 'vitest';
import { type Product, refusal } from '../verbs/open-product.ts';
import { beatriz, submitted } from './world.ts';

const { campaigns } = verbs;

/** How often a test is sent, whoever asks at once. */
export function sendTestSuite(engines: string, open: () => Promise<Product & { readonly segment: string }>) {
  it(`of many who ask at one moment five are sent a test, over ${engines}`, async () => {
    const product = await open();
    const sent: string[] = [];
    const mailer: Mailer = { send: async ({ to }) => sent.push(to) > 0 };
    const as: Product['as'] = (actor) => ({ ...product.as(actor), ports: { ...product.ports, mailer } });
    try {
      const { id } = await submitted(product);
      await campaigns.saveRules.call(as(beatriz), { ...CampaignRules.parse({}), testAddresses: ['ana@north.example'] });
      const ask = () => campaigns.sendTest.call(as(beatriz), { id, language: 'en-US' });
      const asked = await Promise.allSettled(Array.from({ length: 12 }, ask));
      expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
      expect(sent).toHaveLength(5);
      for (const one of asked) if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'too_many' });
      expect((await refusal(ask())).code).toBe('too_many');
    } finally {
      await product.close();
    }
  });
}
