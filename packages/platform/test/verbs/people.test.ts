import { type AuditEntry, verbs } from '@marquee/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openProduct, operator, type Product, person, refusal } from './open-product.ts';

let product: Product;
beforeAll(async () => {
  product = await openProduct([]);
});
afterAll(() => product.close());

const { people, organisations } = verbs;
const administrator = person('Ada', 'administrator', 'platform', []);

/** Asks, and gives what the audit log kept of it. */
async function audited(
  ask: (context: ReturnType<Product['as']>) => Promise<unknown>,
  actor = administrator,
): Promise<readonly AuditEntry[]> {
  const context = product.as(actor);
  await ask(context);
  return (await product.ports.metadata.audit.list(1_000)).filter(({ requestId }) => requestId === context.requestId);
}
const as = () => product.as(administrator);
let made = 0;
/** Somebody of the studio, with an address of their own. */
async function somebody(more: Record<string, unknown> = {}) {
  const email = `somebody-${++made}@studio.example`;
  return people.add.call(as(), { name: 'Somebody', email, role: 'analyst', organisation: 'studio', ...more });
}
/** What is wrong, by where it stands in the input. */
const placesOf = async (call: Promise<unknown>) => {
  const { code, details } = await refusal(call);
  return [code, ...((details.issues ?? []) as { path: string }[]).map(({ path }) => path)];
};

describe('adding people', () => {
  it('tells a password once where none was given, and keeps only what is made of it', async () => {
    const { id, password, ...told } = await somebody({ name: '  Mia\tLind ', email: ' Mia@Studio.Example ' });
    expect(told).toMatchObject({ name: 'Mia Lind', email: 'mia@studio.example', role: 'analyst', organisationId: 'studio' });
    expect(password).toMatch(/^[\w-]{20}$/);
    expect((await somebody({ password: 'a password of mine' })).password).toBeNull();
    const listed = await people.list.call(as(), { organisation: 'studio' });
    expect(listed.people).toContainEqual({ id, ...told });
    expect(JSON.stringify([listed, await product.ports.metadata.audit.list(1_000)])).not.toContain(password);
  });

  it('refuses a role that the organisation does not have, at the role, whichever it is', async () => {
    for (const [organisation, role] of [
      ['exhibitor', 'administrator'],
      ['exhibitor', 'marketer'],
      ['studio', 'approver'],
      ['distributor', 'administrator'],
      ['platform', 'analyst'],
    ] as const) {
      const email = `misfit@${organisation}.example`;
      const call = people.add.call(as(), { name: 'Misfit', email, role, organisation });
      expect([organisation, role, ...(await placesOf(call))]).toEqual([organisation, role, 'bad_request', '/role']);
      expect(await product.ports.metadata.people.find(email)).toBeNull();
    }
  });

  it('says what is wrong at its place', async () => {
    const { email, id } = await somebody();
    expect(await placesOf(somebody({ email: email.toUpperCase() }))).toEqual(['conflict', '/email']);
    expect(await placesOf(somebody({ id }))).toEqual(['conflict', '/id']);
    for (const [path, wrong] of [
      ['/email', 'mia'],
      ['/email', `${'m'.repeat(190)}@studio.example`],
      ['/email', 'mia@studio.example, eve@studio.example'],
      ['/name', '\u200b'],
      ['/name', 'x'.repeat(121)],
      ['/role', 'chief'],
      ['/id', 'Mia Lind'],
      ['/password', 'short'],
    ] as const)
      expect([path, ...(await placesOf(somebody({ [path.slice(1)]: wrong })))]).toEqual([path, 'bad_request', path]);
    expect(await refusal(somebody({ organisation: 'nowhere' }))).toMatchObject({
      code: 'not_found',
      message: expect.stringMatching(/organisation nowhere/),
    });
  });
});

describe('changing people', () => {
  it('finds them by id and by address, and says so of nobody', async () => {
    const { id, email } = await somebody();
    expect((await people.setRole.call(as(), { person: id, role: 'marketer' })).role).toBe('marketer');
    expect((await people.suspend.call(as(), { person: ` ${email.toUpperCase()} ` })).suspendedAt).not.toBeNull();
    expect(await people.restore.call(as(), { person: email })).toMatchObject({ id, role: 'marketer', suspendedAt: null });
    expect((await people.newPassword.call(as(), { person: id })).password).toMatch(/^[\w-]{20}$/);
    const calls = [
      people.setRole.call(as(), { person: 'nobody', role: 'analyst' }),
      people.suspend.call(as(), { person: 'nobody@studio.example' }),
      people.restore.call(as(), { person: 'nobody' }),
      people.newPassword.call(as(), { person: 'nobody' }),
    ];
    for (const error of await Promise.all(calls.map(refusal)))
      expect(error).toMatchObject({ code: 'not_found', message: expect.stringMatching(/nobody/) });
  });

  it('refuses a role that does not fit, at the role, and leaves the one before', async () => {
    const { id } = await somebody();
    expect(await placesOf(people.setRole.call(as(), { person: id, role: 'administrator' }))).toEqual(['bad_request', '/role']);
    expect((await product.ports.metadata.people.find(id))?.role).toBe('analyst');
  });

  it('lets nobody suspend themselves or change their own role; the operator may', async () => {
    const input = { name: 'Ida', email: 'ida@platform.example', role: 'administrator', organisation: 'platform' } as const;
    const { id } = await people.add.call(as(), input);
    const ida = { ...administrator, personId: id };
    expect(await placesOf(people.suspend.call(product.as(ida), { person: input.email }))).toEqual(['conflict', '/person']);
    expect(await placesOf(people.setRole.call(product.as(ida), { person: id, role: 'administrator' }))).toEqual(['conflict', '/person']);
    expect((await product.ports.metadata.people.find(id))?.suspendedAt).toBeNull();
    await people.suspend.call(product.as(operator), { person: id });
    expect(await product.ports.metadata.people.actor(id)).toBeNull();
  });

  it('leaves a suspended person nobody whom the operator counts as', async () => {
    const { id, email } = await somebody();
    await people.suspend.call(as(), { person: id });
    const question = { definition: { version: 1, where: { kind: 'visits' } }, as: email };
    expect(await refusal(verbs.audiences.count.call(product.as(operator), question))).toMatchObject({ code: 'not_found' });
  });
});

describe('organisations', () => {
  it('are added, renamed and granted, each once in the list', async () => {
    const added = await organisations.add.call(as(), { name: 'North ', kind: 'distributor', exhibitors: ['b', 'a', 'b '] });
    expect(added).toMatchObject({ name: 'North', exhibitors: ['a', 'b'] });
    await organisations.rename.call(as(), { organisation: added.id, name: 'The north' });
    await organisations.grant.call(as(), { organisation: added.id, exhibitors: ['d', 'c'], apart: ['c'] });
    const { organisations: listed } = await organisations.list.call(as(), {});
    expect(listed.filter(({ id }) => id === added.id)).toEqual([
      { id: added.id, name: 'The north', kind: 'distributor', exhibitors: ['c', 'd'], apart: ['c'], roles: ['analyst', 'marketer'] },
    ]);
    expect(await placesOf(organisations.add.call(as(), { id: added.id, name: 'Another', kind: 'studio' }))).toEqual(['conflict', '/id']);
    const calls = [
      organisations.rename.call(as(), { organisation: 'nowhere', name: 'Nowhere' }),
      organisations.grant.call(as(), { organisation: 'nowhere', exhibitors: [] }),
      people.list.call(as(), { organisation: 'nowhere' }),
    ];
    for (const error of await Promise.all(calls.map(refusal)))
      expect(error).toMatchObject({ code: 'not_found', message: expect.stringMatching(/organisation nowhere/) });
  });

  it('of the kind exhibitor count nobody’s moviegoers but their own', async () => {
    const two = { exhibitors: ['north', 'south'] };
    const chain = { name: 'Chain', kind: 'exhibitor' } as const;
    expect(await placesOf(organisations.add.call(as(), { ...chain, ...two }))).toEqual(['bad_request', '/exhibitors']);
    const { id } = await organisations.add.call(as(), { ...chain, exhibitors: ['north', 'north'] });
    expect(await placesOf(organisations.grant.call(as(), { organisation: id, ...two }))).toEqual(['bad_request', '/exhibitors']);
    expect((await organisations.grant.call(as(), { organisation: id, exhibitors: ['south'] })).exhibitors).toEqual(['south']);
  });
});

describe('what changes people and organisations', () => {
  it('is on record with whom, what it was changed to and who did it, and without any password', async () => {
    const { id } = await somebody();
    const { id: org } = await organisations.add.call(as(), { name: 'Org', kind: 'studio' });
    const new_ = { name: 'New', email: 'new@studio.example', role: 'marketer', organisation: org, password: 'a password of mine' };
    const asked: readonly [string, unknown, (context: ReturnType<Product['as']>) => Promise<unknown>][] = [
      ['people.setRole', { role: 'marketer' }, (c) => people.setRole.call(c, { person: id, role: 'marketer' })],
      ['people.suspend', { suspended: expect.any(String) }, (c) => people.suspend.call(c, { person: id })],
      ['people.restore', { suspended: 'no' }, (c) => people.restore.call(c, { person: id })],
      ['people.newPassword', null, (c) => people.newPassword.call(c, { person: id, password: 'a password of mine' })],
      ['organisations.rename', { name: 'Renamed' }, (c) => organisations.rename.call(c, { organisation: org, name: 'Renamed' })],
      [
        'organisations.grant',
        { exhibitors: ['a'], apart: [] },
        (c) => organisations.grant.call(c, { organisation: org, exhibitors: ['a'] }),
      ],
    ];
    for (const [action, changedTo, ask] of asked) {
      const entries = await audited(ask);
      const subject = action.startsWith('people') ? id : org;
      expect(entries).toEqual([expect.objectContaining({ action, subject, actor: 'ada', organisationId: 'platform' })]);
      expect(JSON.parse(entries[0]?.changedTo ?? 'null')).toEqual(changedTo);
    }
    const [added] = await audited((c) => people.add.call(c, new_), operator);
    expect(added).toMatchObject({
      action: 'people.add',
      actor: 'operator',
      changedTo: JSON.stringify({ organisation: org, role: 'marketer' }),
    });
    const [founded] = await audited((c) =>
      organisations.add.call(c, { id: 'founded', name: 'Founded', kind: 'studio', exhibitors: ['a'] }),
    );
    expect(founded).toMatchObject({ subject: 'founded', changedTo: '{"name":"Founded","kind":"studio","exhibitors":["a"],"apart":[]}' });
    expect(JSON.stringify(await product.ports.metadata.audit.list(1_000))).not.toContain('a password of mine');
  });

  it('is not done where it cannot be put on record: both are one transaction', async () => {
    const { id } = await somebody();
    const context = as();
    const { metadata } = context.ports;
    const append = async () => {
      throw new Error('The log is full.');
    };
    const broken: typeof metadata.transaction = (run) =>
      metadata.transaction((inside) => run({ ...inside, audit: { ...inside.audit, append } }));
    const unlogged = { ...context, ports: { ...context.ports, metadata: { ...metadata, transaction: broken } } };
    const email = 'unlogged@studio.example';
    const calls = [
      people.add.call(unlogged, { name: 'Unlogged', email, role: 'analyst', organisation: 'studio' }),
      people.setRole.call(unlogged, { person: id, role: 'marketer' }),
      people.suspend.call(unlogged, { person: id }),
      organisations.add.call(unlogged, { id: 'unlogged', name: 'Unlogged', kind: 'studio' }),
      organisations.grant.call(unlogged, { organisation: 'studio', exhibitors: ['north'] }),
    ];
    await Promise.all(calls.map((call) => expect(call).rejects.toThrow('The log is full.')));
    expect(await metadata.people.find(email)).toBeNull();
    expect(await metadata.people.find(id)).toMatchObject({ role: 'analyst', suspendedAt: null });
    expect(await metadata.organisations.find('unlogged')).toBeNull();
    expect((await metadata.organisations.find('studio'))?.exhibitors).toEqual([]);
  });
});
