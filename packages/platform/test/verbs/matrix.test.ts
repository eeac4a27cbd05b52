import { type Actor, organisationKinds, roleFits, roles, type Verb, type VerbName, type VerbScope, verbs } from '@marquee/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deadLetter } from '../metadata-store/samples.ts';
import { openProduct, operator, type Product, person, refusal } from './open-product.ts';

/** Everybody who can ask: the operator, somebody without a session, and every role in every kind of organisation, whether it fits or not. */
const actors: readonly { readonly who: string; readonly actor: Actor }[] = [
  { who: 'operator', actor: operator },
  { who: 'visitor', actor: { kind: 'visitor' } },
  ...organisationKinds.flatMap((kind) =>
    roles.map((role) => ({ who: `${role} of ${kind}`, actor: person('Somebody', role, kind, kind === 'platform' ? [] : ['north']) })),
  ),
];

const market = ['analyst of distributor', 'marketer of distributor', 'analyst of studio', 'marketer of studio'] as const;
const chain = ['analyst of exhibitor', 'approver of exhibitor'] as const;
const people = [...market, ...chain, 'administrator of platform'] as const;
const everybody = ['operator', ...people] as const;
const marketers = ['marketer of distributor', 'marketer of studio'] as const;
const approvers = ['approver of exhibitor'] as const;
const visitors = ['operator', 'visitor'] as const;
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
  'audiences.refusedRows': ['exhibitors', everybody],
  'compare.profiles': ['exhibitors', everybody],
  'compare.overlap': ['exhibitors', everybody],
  'compare.weekends': ['exhibitors', everybody],
  'catalogue.search': ['exhibitors', everybody],
  'catalogue.labels': ['exhibitors', everybody],
  'catalogue.values': ['exhibitors', everybody],
  'catalogue.exhibitors': ['exhibitors', everybody],
  'catalogue.dictionary': ['exhibitors', everybody],
  'campaigns.list': ['organisation', people],
  'campaigns.open': ['organisation', people],
  'campaigns.see': ['organisation', people],
  'campaigns.comment': ['organisation', people],
  'campaigns.engagement': ['organisation', people],
  'campaigns.result': ['organisation', people],
  'campaigns.statement': ['organisation', people],
  'campaigns.messageRules': ['organisation', people],
  'campaigns.previewMessage': ['organisation', people],
  'campaigns.create': ['organisation', marketers],
  'campaigns.save': ['organisation', marketers],
  'campaigns.exhibitors': ['organisation', marketers],
  'campaigns.bestFit': ['organisation', marketers],
  'campaigns.submit': ['organisation', marketers],
  'campaigns.withdraw': ['organisation', marketers],
  'campaigns.pause': ['organisation', marketers],
  'campaigns.resume': ['organisation', marketers],
  'campaigns.cancel': ['organisation', marketers],
  'campaigns.amend': ['organisation', marketers],
  'campaigns.remind': ['organisation', marketers],
  'campaigns.decide': ['organisation', approvers],
  'campaigns.rules': ['organisation', approvers],
  'campaigns.saveRules': ['organisation', approvers],
  'campaigns.handOver': ['organisation', approvers],
  'campaigns.recordEvents': ['organisation', approvers],
  'campaigns.sendTest': ['organisation', approvers],
  'campaigns.recordEventFile': ['organisation', approvers],
  'campaigns.makeWebhookSecret': ['organisation', approvers],
  'campaigns.tryWebhook': ['organisation', approvers],
  'campaigns.sendAgain': ['organisation', approvers],
  'campaigns.sending': ['organisation', people],
  'grants.list': ['exhibitors', ['operator', ...chain, 'administrator of platform']],
  'grants.give': ['exhibitors', ['operator', 'approver of exhibitor', 'administrator of platform']],
  'grants.revoke': ['exhibitors', ['operator', 'approver of exhibitor', 'administrator of platform']],
  'lookalikes.list': ['organisation', people],
  'lookalikes.train': ['organisation', people],
  'lookalikes.show': ['organisation', people],
  'segments.list': ['organisation', people],
  'segments.page': ['organisation', people],
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
  'segments.setTags': ['organisation', people],
  'segments.setVisibility': ['organisation', people],
  'segments.recount': ['organisation', people],
  'segments.pin': ['organisation', people],
  'segments.pinned': ['organisation', people],
  'segments.archiveMany': ['organisation', people],
  'imports.start': ['platform', operators],
  'imports.cancel': ['platform', operators],
  'imports.status': ['platform', administrators],
  'imports.latest': ['platform', administrators],
  'imports.runs': ['platform', administrators],
  'deadLetters.list': ['platform', administrators],
  'deadLetters.page': ['platform', administrators],
  'deadLetters.reasons': ['platform', administrators],
  'deadLetters.replayState': ['platform', administrators],
  'deadLetters.cancelReplay': ['platform', administrators],
  'deadLetters.replay': ['platform', administrators],
  'deadLetters.remove': ['platform', administrators],
  'moviegoers.erase': ['platform', administrators],
  'moviegoers.erasures': ['platform', administrators],
  'exhibitors.overview': ['platform', administrators],
  'exhibitors.open': ['platform', administrators],
  'exhibitors.add': ['platform', administrators],
  'exhibitors.rename': ['platform', administrators],
  'exhibitors.previewSites': ['platform', administrators],
  'exhibitors.saveSites': ['platform', administrators],
  'exhibitors.diagnostics': ['platform', administrators],
  'exhibitors.announceUpload': ['platform', administrators],
  'exhibitors.cancelImport': ['platform', administrators],
  'exhibitors.filmDiagnostics': ['platform', administrators],
  'exhibitors.promise': ['platform', administrators],
  'feedLayouts.open': ['platform', administrators],
  'feedLayouts.try': ['platform', administrators],
  'feedLayouts.save': ['platform', administrators],
  'feedSources.list': ['platform', administrators],
  'feedSources.add': ['platform', administrators],
  'feedSources.edit': ['platform', administrators],
  'feedSources.remove': ['platform', administrators],
  'feedSources.pause': ['platform', administrators],
  'feedSources.resume': ['platform', administrators],
  'feedSources.run': ['platform', administrators],
  'feedSources.try': ['platform', administrators],
  'films.list': ['platform', administrators],
  'films.market': ['exhibitors', everybody],
  'films.show': ['exhibitors', everybody],
  'films.run': ['exhibitors', everybody],
  'films.comparable': ['exhibitors', everybody],
  'films.map': ['exhibitors', everybody],
  'films.presales': ['exhibitors', everybody],
  'films.add': ['platform', administrators],
  'films.edit': ['platform', administrators],
  'films.merge': ['platform', administrators],
  'filmMatches.acceptNew': ['platform', administrators],
  'filmMatches.queue': ['platform', administrators],
  'filmMatches.accept': ['platform', administrators],
  'filmMatches.acceptMany': ['platform', administrators],
  'filmMatches.reject': ['platform', administrators],
  'filmMatches.undo': ['platform', administrators],
  'exhibitorKeys.issue': ['platform', administrators],
  'exhibitorKeys.revoke': ['platform', administrators],
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
  'people.invite': ['platform', administrators],
  'people.invitations': ['platform', administrators],
  'people.revokeInvitation': ['platform', administrators],
  'apiKeys.list': ['platform', administrators],
  'apiKeys.issue': ['platform', administrators],
  'apiKeys.rotate': ['platform', administrators],
  'apiKeys.revoke': ['platform', administrators],
  'joining.look': ['door', visitors],
  'joining.accept': ['door', visitors],
  'people.sessions': ['platform', administrators],
  'people.endSessions': ['platform', administrators],
  'account.open': ['self', people],
  'account.rename': ['self', people],
  'account.endSession': ['self', people],
  'account.endOtherSessions': ['self', people],
  'account.leave': ['self', people],
  'credentials.changePassword': ['self', people],
  'credentials.beginSecondFactor': ['self', people],
  'credentials.confirmSecondFactor': ['self', people],
  'credentials.endSecondFactor': ['self', people],
  'credentials.newRecoveryCodes': ['self', people],
  'people.resetSecondFactor': ['platform', administrators],
  'operations.status': ['platform', administrators],
  'figures.budgets': ['platform', administrators],
  'figures.effect': ['platform', administrators],
  'audit.list': ['platform', administrators],
  'audit.export': ['platform', administrators],
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
    const refused = (who: string) => {
      if (who === 'visitor') return 'unauthenticated';
      const isStrange = scope === 'platform' && who !== 'operator' && who !== 'administrator of platform';
      return isStrange || scope === 'door' ? 'not_found' : 'forbidden';
    };
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
    for (const [, [, admitted]] of Object.entries(matrix)) for (const who of admitted) expect([...everybody, ...visitors]).toContain(who);
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
    await ports.metadata.organisations.insert({
      id: 'north',
      name: 'The north',
      kind: 'exhibitor',
      exhibitors: ['north'],
      apart: ['north'],
    });
    await database.user.create({ data: { id: 'chief', email: 'chief@north.example', name: 'Chief', emailVerified: true } });
    await database.membership.create({ data: { userId: 'chief', organisationId: 'north', role: 'administrator' } });
    const question = { definition: { version: 1, where: { kind: 'visits' } }, as: 'chief@north.example' };
    expect(await refusal(verbs.audiences.count.call(product.as(operator), question))).toMatchObject({ code: 'forbidden' });
  });
});
