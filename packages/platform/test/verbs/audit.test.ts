import { ServiceError, type VerbContext, verbs } from '@marquee/core';
import { fixtureAsOf } from '@marquee/dsl/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomWorld } from '../support/random-world.ts';
import { openProduct, operator, type Product, refusal } from './open-product.ts';

let product: Product;
beforeAll(async () => {
  product = await openProduct(randomWorld(3, 60, fixtureAsOf));
});
afterAll(() => product.close());

/** A context in which keys are issued, and how many were; the log takes nothing in `broken`. */
function issuing(broken: boolean): { readonly context: VerbContext; readonly issued: string[] } {
  const issued: string[] = [];
  const context = product.as(operator);
  const { metadata, exhibitorKeys } = context.ports;
  const append = async () => {
    throw new ServiceError('unavailable', 'The log is full.');
  };
  const ports = {
    ...context.ports,
    metadata: broken ? { ...metadata, audit: { ...metadata.audit, append } } : metadata,
    exhibitorKeys: { ...exhibitorKeys, issue: async (exhibitor: string) => issued[issued.push(exhibitor) - 1] ?? '' },
  };
  return { context: { ...context, ports }, issued };
}

describe('what is done outside a transaction', () => {
  it('is on record before it is done, and is not done where it cannot be', async () => {
    const { context, issued } = issuing(true);
    expect((await refusal(verbs.exhibitorKeys.issue.call(context, { exhibitor: 'north' }))).code).toBe('unavailable');
    expect(issued).toEqual([]);
  });

  it('is audited once, with its subject', async () => {
    const { context, issued } = issuing(false);
    await verbs.exhibitorKeys.issue.call(context, { exhibitor: 'north' });
    expect(issued).toEqual(['north']);
    const entries = (await product.ports.metadata.audit.list(10)).filter(({ requestId }) => requestId === context.requestId);
    expect(entries).toEqual([expect.objectContaining({ action: 'exhibitorKeys.issue', subject: 'north', actor: 'operator' })]);
  });

  it('is neither done nor on record where it is refused', async () => {
    const { context, issued } = issuing(false);
    expect((await refusal(verbs.exhibitorKeys.issue.call(context, { exhibitor: 'nowhere' }))).code).toBe('not_found');
    expect(issued).toEqual([]);
    expect((await product.ports.metadata.audit.list(10)).filter(({ requestId }) => requestId === context.requestId)).toEqual([]);
  });
});
