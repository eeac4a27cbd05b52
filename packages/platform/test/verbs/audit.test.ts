import { ServiceError, type VerbContext, verbs } from '@marquee/core';
import { fixtureAsOf } from '@marquee/dsl/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomWorld } from '../support/random-world.ts';
import { openProduct, operator, type Product, person, refusal } from './open-product.ts';

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

describe('the audit log as it is read', () => {
  const ada = person('Ada', 'administrator', 'platform', []);
  const mara = person('Mara', 'analyst', 'distributor', ['north']);
  const as = (actor = ada) => ({ ...product.as(actor), address: '192.0.2.7' });
  const read = (asked: Record<string, unknown> = {}) => verbs.audit.list.call(as(), asked);

  it('names people, organisations, exhibitors and segments, and says what was before and after, and from where', async () => {
    const { people, organisations, segments } = verbs;
    const mia = await people.add.call(as(), { name: 'Mia Lind', email: 'mia@studio.example', role: 'analyst', organisation: 'studio' });
    await people.setRole.call(as(), { person: mia.id, role: 'marketer' });
    await organisations.grant.call(as(), { organisation: 'studio', exhibitors: ['north'] });
    const definition = { version: 1, where: { kind: 'visits' } };
    const saved = await segments.create.call(as(mara), { name: 'Everybody who came', definition });
    await segments.rename.call(as(mara), { id: saved.id, name: 'All who came' });

    const { entries } = await read({ limit: 5 });
    const [renamed, created, granted, role] = entries;
    expect(created?.subject).toEqual({ id: `${saved.id}@1`, name: 'All who came' });
    expect(renamed).toMatchObject({
      ...{ action: 'segments.rename', actor: { id: 'mara', name: null }, organisation: { id: 'distributor', name: 'distributor' } },
      ...{
        subject: { id: saved.id, name: 'All who came' },
        changedFrom: { name: 'Everybody who came' },
        changedTo: { name: 'All who came' },
      },
    });
    expect(granted).toMatchObject({
      ...{ action: 'organisations.grant', subject: { id: 'studio', name: 'studio' }, address: '192.0.2.7' },
      ...{ changedFrom: { exhibitors: [] }, changedTo: { exhibitors: ['north'] } },
    });
    expect(role).toMatchObject({
      subject: { id: mia.id, name: 'Mia Lind' },
      changedFrom: { role: 'analyst' },
      changedTo: { role: 'marketer' },
    });
    // Names are not in the entries, and are found all the same.
    expect((await read({ text: 'mia li' })).entries.map(({ action }) => action)).toEqual(['people.setRole', 'people.add']);
    expect((await read({ person: 'mara', action: 'segments' })).entries).toHaveLength(2);
  });

  it('comes in pages that neither leave out nor repeat an entry', async () => {
    for (let n = 0; n < 5; n += 1) await verbs.organisations.rename.call(as(), { organisation: 'rival', name: `Rival ${n}` });
    const seen: string[] = [];
    let after: string | null = '';
    for (let pages = 0; after !== null && pages < 9; pages += 1) {
      const page: Awaited<ReturnType<typeof read>> = await read({ action: 'organisations.rename', limit: 2, ...(after && { after }) });
      seen.push(...page.entries.map(({ changedTo }) => String(changedTo?.name)));
      after = page.next;
    }
    expect(seen).toEqual(['Rival 4', 'Rival 3', 'Rival 2', 'Rival 1', 'Rival 0']);
  });

  it('shows an administrator no count that is too small to be shown elsewhere', async () => {
    const few = { version: 1, where: { kind: 'visits', op: 'atLeast', value: 9_000 } };
    await verbs.audiences.count.call(as(operator), { definition: few });
    const [line] = (await read({ action: 'audiences.count', limit: 1 })).entries;
    expect(line?.count).toEqual({ shown: false, below: 10 });
    const [exact] = (await verbs.audit.list.call(as(operator), { action: 'audiences.count', limit: 1 })).entries;
    expect(exact?.count).toEqual({ shown: true, value: 0 });
  });

  it('keeps on record that it was taken as a file, once a file, and that it was looked at not', async () => {
    const before = (await product.ports.metadata.audit.list(1))[0]?.id;
    await read();
    expect((await product.ports.metadata.audit.list(1))[0]?.id).toBe(before);
    const first = await verbs.audit.export.call(as(), { action: 'organisations', limit: 1 });
    await verbs.audit.export.call(as(), { action: 'organisations', limit: 1, after: first.next });
    const [last, second] = await product.ports.metadata.audit.list(2);
    expect(last).toMatchObject({ action: 'audit.export', actor: 'ada', scope: 'action organisations' });
    expect(second?.id).toBe(before);
  });

  it('refuses at its place what cannot be asked', async () => {
    for (const [asked, place] of [
      [{ after: 'x' }, '/after'],
      [{ after: '0000-00-00T00:00:00.000Z aud_1' }, '/after'],
      [{ since: 'yesterday' }, '/since'],
      [{ action: 'people.add.all' }, '/action'],
      [{ limit: 501 }, '/limit'],
      [{ text: 'x'.repeat(201) }, '/text'],
    ] as const) {
      const { code, details } = await refusal(read(asked));
      expect([code, details.issues]).toEqual(['bad_request', [expect.objectContaining({ path: place })]]);
    }
  });
});
