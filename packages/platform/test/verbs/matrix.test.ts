import { type Actor, organisationKinds, roleFits, roles, type Verb, type VerbName, type VerbScope, verbs } from '@marquee/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deadLetter } from '../metadata-store/samples.ts';
import { openProduct, operator, type Product, person, refusal } from './open-product.ts';

/** Everybody who can ask: the operator, and every role in every kind of organisation, whether it fits or not. */
const actors: readonly { readonly who: string; readonly actor: Actor }[] = [
  { who: 'operator', actor: operator },
  ...organisationKinds.flatMap((kind) =>
    roles.map((role) => ({ who: `${role} of ${kind}`, actor: person('Somebody', role, kind, kind === 'platform' ? [] : ['north']) })),
  ),
];

const market = ['analyst of distributor', 'marketer of distributor', 'analyst of studio', 'marketer of studio'] as const;
const chain = ['analyst of exhibitor', 'approver of exhibitor'] as const;
const people = [...market, ...chain, 'administrator of platform'] as const;
const everybody = ['operator', ...people] as const;
const administrators = ['operator', 'administrator of platform'] as const;
const operators = ['operator'] as const;

/** Whom each verb lets in. A new verb has to have its line here. */
const matrix: Readonly<Record<VerbName, readonly [VerbScope, readonly string[]]>> = {
  'session.who': ['exhibitors', everybody],
  'audiences.check': ['exhibitors', everybody],
  'audiences.preview': ['exhibitors', everybody],
  'audiences.count': ['exhibitors', everybody],
  'audiences.countMany': ['exhibitors', operators],
  'audiences.profile': ['exhibitors', everybody],
  'audiences.describe': ['exhibitors', everybody],
  'audiences.why': ['exhibitors', administrators],
  'audiences.list': ['exhibitors', operators],
  'catalogue.search': ['exhibitors', everybody],
  'catalogue.labels': ['exhibitors', everybody],
  'catalogue.values': ['exhibitors', everybody],
  'catalogue.exhibitors': ['exhibitors', everybody],
  'catalogue.dictionary': ['exhibitors', everybody],
  'segments.list': ['organisation', people],
  'segments.create': ['organisation', people],
  'segments.open': ['organisation', people],
  'segments.saveVersion': ['organisation', people],
  'segments.rename': ['organisation', people],
  'segments.archive': ['organisation', people],
  'segments.restore': ['organisation', people],
  'segments.duplicate': ['organisation', people],
  'segments.versions': ['organisation', people],
  'segments.difference': ['organisation', people],
  'segments.whereUsed': ['organisation', people],
  'imports.start': ['platform', operators],
  'imports.cancel': ['platform', operators],
  'imports.status': ['platform', administrators],
  'imports.latest': ['platform', administrators],
  'deadLetters.list': ['platform', administrators],
  'deadLetters.replay': ['platform', administrators],
  'deadLetters.remove': ['platform', administrators],
  'moviegoers.erase': ['platform', administrators],
  'exhibitorKeys.issue': ['platform', operators],
  'exhibitorKeys.revoke': ['platform', operators],
  'organisations.list': ['platform', administrators],
  'organisations.add': ['platform', administrators],
  'organisations.rename': ['platform', administrators],
  'organisations.grant': ['platform', administrators],
  'people.list': ['platform', administrators],
  'people.add': ['platform', administrators],
  'people.setRole': ['platform', administrators],
  'people.suspend': ['platform', administrators],
  'people.restore': ['platform', administrators],
  'people.newPassword': ['platform', administrators],
  'operations.status': ['platform', administrators],
  'figures.budgets': ['platform', administrators],
  'operations.report': ['platform', administrators],
  'operations.pseudonym': ['platform', operators],
  'rebuilds.start': ['platform', operators],
  'rebuilds.latest': ['platform', administrators],
  'rebuilds.cancel': ['platform', operators],
  'rebuilds.removeOld': ['platform', operators],
};

type AnyVerb = Pick<Verb, 'name' | 'kind' | 'scope' | 'call'>;
const all: readonly AnyVerb[] = Object.values(verbs).flatMap((group) => Object.values(group));

let product: Product;
beforeAll(async () => {
  product = await openProduct([]);
  await product.ports.metadata.deadLetters.record([deadLetter('dl_1', { exhibitor: 'south' })]);
});
afterAll(() => product.close());

describe('who may ask what', () => {
  it('says it of every verb there is, and of no other', () => {
    expect(all.map(({ name }) => name).sort()).toEqual(Object.keys(matrix).sort());
    expect(Object.fromEntries(all.map(({ name, scope }) => [name, scope]))).toEqual(
      Object.fromEntries(Object.entries(matrix).map(([name, [scope]]) => [name, scope])),
    );
  });

  it.each(Object.entries(matrix))('%s: before anything is read or parsed', async (name, [scope, admitted]) => {
    const verb = all.find((each) => each.name === name);
    // No verb takes a number for its input: whoever hears of that was let in.
    const heard = async (actor: Actor) => (await refusal(verb?.call(product.as(actor), 7) ?? Promise.resolve())).code;
    const refused = (who: string) =>
      scope === 'platform' && who !== 'operator' && who !== 'administrator of platform' ? 'not_found' : 'forbidden';
    const found = await Promise.all(actors.map(async ({ who, actor }) => [who, await heard(actor)]));
    expect(Object.fromEntries(found)).toEqual(
      Object.fromEntries(actors.map(({ who }) => [who, admitted.includes(who) ? 'bad_request' : refused(who)])),
    );
  });

  it('lets in nobody whose role does not fit the organisation', () => {
    const fitting = actors.flatMap(({ who, actor }) =>
      actor.kind === 'person' && roleFits(actor.role, actor.organisation.kind) ? [who] : [],
    );
    expect(fitting.sort()).toEqual([...people].sort());
    for (const [, [, admitted]] of Object.entries(matrix)) for (const who of admitted) expect(everybody).toContain(who);
  });
});

describe('an administrator of an exhibitor', () => {
  const chief = person('Chief', 'administrator', 'exhibitor', ['north']);

  it('does not read the refused rows of another chain, nor learn that they can be read', async () => {
    const error = await refusal(verbs.deadLetters.list.call(product.as(chief), { exhibitor: 'south' }));
    expect(error).toMatchObject({ code: 'not_found', message: 'There is no verb deadLetters.list.' });
  });

  it('is nobody whom the operator counts as', async () => {
    const { database, ports } = product;
    await ports.metadata.organisations.insert({ id: 'north', name: 'The north', kind: 'exhibitor', exhibitors: ['north'] });
    await database.user.create({ data: { id: 'chief', email: 'chief@north.example', name: 'Chief', emailVerified: true } });
    await database.membership.create({ data: { userId: 'chief', organisationId: 'north', role: 'administrator' } });
    const question = { definition: { version: 1, where: { kind: 'visits' } }, as: 'chief@north.example' };
    expect(await refusal(verbs.audiences.count.call(product.as(operator), question))).toMatchObject({ code: 'forbidden' });
  });
});
