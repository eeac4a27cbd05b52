import { verbs } from '@marquee/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openProduct, type Product, person, refusal } from './open-product.ts';

let product: Product;
beforeAll(async () => {
  product = await openProduct([]);
});
afterAll(() => product.close());

const { people, joining } = verbs;
const as = () => product.as(person('Ada', 'administrator', 'platform', []));
const visitor = () => product.as({ kind: 'visitor' });
const tokenOf = ({ link }: { readonly link: string }) => new URL(link).hash.slice(1);
const password = 'a password of mine';
let made = 0;
const somebody = () => `somebody-${++made}@studio.example`;
const invite = async (more: Record<string, unknown> = {}) => people.invite.call(as(), { organisation: 'studio', role: 'analyst', ...more });
const accept = (invitation: { readonly link: string }, more: Record<string, unknown> = {}) =>
  joining.accept.call(visitor(), { token: tokenOf(invitation), name: 'Mia Lind', password, ...more });
const logged = async () => JSON.stringify(await product.ports.metadata.audit.list(1_000));

describe('an invitation', () => {
  it('is a link that is told once, whose token is nowhere on record, and makes a person of whoever opens it', async () => {
    const email = somebody();
    const invitation = await invite({ email: ` ${email.toUpperCase()}`, name: 'Mia' });
    expect(invitation.link).toMatch(/^http:\/\/127\.0\.0\.1:4599\/join#mqj_[\w-]{43}$/);
    const { invitations } = await people.invitations.call(as(), {});
    expect(invitations).toContainEqual(expect.objectContaining({ id: invitation.id, email, name: 'Mia', role: 'analyst', expired: false }));
    expect(await joining.look.call(visitor(), { token: tokenOf(invitation) })).toMatchObject({
      email,
      name: 'Mia',
      organisation: { kind: 'studio' },
    });
    // The address of the invitation stands, whatever is sent.
    const joined = await accept(invitation, { email: 'eve@studio.example' });
    expect(joined.email).toBe(email);
    expect(await product.ports.metadata.people.find(email)).toMatchObject({
      id: joined.id,
      name: 'Mia Lind',
      role: 'analyst',
      organisationId: 'studio',
    });
    expect((await people.invitations.call(as(), {})).invitations.map(({ id }) => id)).not.toContain(invitation.id);
    const kept = JSON.stringify([invitations, await product.database.invitation.findMany()]) + (await logged());
    expect(kept).not.toContain(tokenOf(invitation));
    expect(kept).not.toContain(password);
    const entry = (await product.ports.metadata.audit.list(1_000)).find(({ action }) => action === 'joining.accept');
    const changedTo = JSON.stringify({ invitation: invitation.id, organisation: 'studio', role: 'analyst' });
    expect(entry).toMatchObject({ actor: 'visitor', subject: joined.id, changedTo });
  });

  it('without an address takes the one that is given, which nobody else may have', async () => {
    const invitation = await invite();
    expect(await refusal(accept(invitation))).toMatchObject({ code: 'bad_request', details: { issues: [{ path: '/email' }] } });
    const email = somebody();
    const { id } = await accept(invitation, { email });
    expect((await product.ports.metadata.people.find(email))?.id).toBe(id);
    const other = await invite();
    expect(await refusal(accept(other, { email }))).toMatchObject({ code: 'conflict', details: { issues: [{ path: '/email' }] } });
    // What was refused has not used the link up.
    await accept(other, { email: somebody() });
  });

  it('is sent to its address where there is a mail server, once it is on record; what is not taken is said', async () => {
    const sent: { readonly to: string; readonly text: string }[] = [];
    const inviting = (takes: boolean, more: Record<string, unknown>) => {
      const context = as();
      const mailer = {
        send: async (mail: { readonly to: string; readonly text: string }) => {
          // By then anybody else sees it.
          expect(await product.database.invitation.count({ where: { email: mail.to } })).toBe(1);
          sent.push(mail);
          return takes;
        },
      };
      return people.invite.call({ ...context, ports: { ...context.ports, mailer } }, { organisation: 'studio', role: 'analyst', ...more });
    };
    const email = somebody();
    const { link, sent: wasSent } = await inviting(true, { email });
    expect(wasSent).toBe(true);
    expect(sent).toEqual([
      expect.objectContaining({ to: email, subject: 'Join studio on Marquee', text: expect.stringContaining(`\n${link}\n`) }),
    ]);
    expect((await inviting(false, { email: somebody() })).sent).toBe(false);
    expect((await inviting(true, {})).sent).toBeNull();
    expect((await invite({ email: somebody() })).sent).toBeNull();
    expect(sent).toHaveLength(2);
  });

  it('is taken up once: of two tabs at the same moment one is told so', async () => {
    const invitation = await invite();
    const emails = [somebody(), somebody()];
    const both = await Promise.allSettled(emails.map((email) => accept(invitation, { email })));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'conflict', details: { state: 'used' } } });
    const found = await Promise.all(emails.map((email) => product.ports.metadata.people.find(email)));
    expect(found.filter((each) => each !== null)).toHaveLength(1);
    const lookedAt = joining.look.call(visitor(), { token: tokenOf(invitation) });
    expect(await refusal(lookedAt)).toMatchObject({
      code: 'conflict',
      details: { state: 'used' },
      message: expect.stringMatching(/taken up already/),
    });
  });

  it('that was taken back or has run out opens nothing, and says which; an unknown one does not exist', async () => {
    const [revoked, old] = [await invite({ email: somebody() }), await invite({ email: somebody() })];
    await people.revokeInvitation.call(as(), { invitation: revoked.id });
    expect(await refusal(people.revokeInvitation.call(as(), { invitation: revoked.id }))).toMatchObject({ code: 'conflict' });
    expect(await refusal(people.revokeInvitation.call(as(), { invitation: 'none' }))).toMatchObject({ code: 'not_found' });
    for (let day = 0; day < 6; day += 1) product.nextDay();
    await joining.look.call(visitor(), { token: tokenOf(old) });
    product.nextDay();
    for (const [invitation, state] of [
      [revoked, 'revoked'],
      [old, 'expired'],
    ] as const) {
      expect(await refusal(accept(invitation))).toMatchObject({ code: 'conflict', details: { state } });
      expect(await refusal(joining.look.call(visitor(), { token: tokenOf(invitation) }))).toMatchObject({ details: { state } });
      expect(await product.ports.metadata.people.find(invitation.email ?? '')).toBeNull();
    }
    expect((await people.invitations.call(as(), {})).invitations).toContainEqual(expect.objectContaining({ id: old.id, expired: true }));
    expect(await refusal(accept({ link: 'http://127.0.0.1/join#mqj_nothing' }))).toMatchObject({ code: 'not_found' });
  });

  it('is not for a role that the organisation does not have, nor for somebody who is there, nor with a weak password', async () => {
    const email = somebody();
    await people.add.call(as(), { name: 'There', email, role: 'analyst', organisation: 'studio' });
    const placeOf = async (call: Promise<unknown>) => {
      const { code, details } = await refusal(call);
      return [code, ...((details.issues ?? []) as { path: string }[]).map(({ path }) => path)];
    };
    expect(await placeOf(invite({ role: 'administrator' }))).toEqual(['bad_request', '/role']);
    expect(await placeOf(invite({ email }))).toEqual(['conflict', '/email']);
    expect(await placeOf(invite({ email: 'nobody' }))).toEqual(['bad_request', '/email']);
    expect(await placeOf(invite({ organisation: 'nowhere' }))).toEqual(['not_found']);
    const open = await invite({ email: somebody() });
    expect(await placeOf(accept(open, { password: 'short' }))).toEqual(['bad_request', '/password']);
    expect(await placeOf(accept(open, { name: ' ' }))).toEqual(['bad_request', '/name']);
  });
});

it('the last administrator is suspended by nobody but whoever runs the product', async () => {
  const last = { name: 'Ida', email: 'ida@platform.example', role: 'administrator', organisation: 'platform' } as const;
  await people.add.call(as(), last);
  expect(await refusal(people.suspend.call(as(), { person: last.email }))).toMatchObject({
    code: 'conflict',
    details: { issues: [{ path: '/person' }] },
  });
  await people.add.call(as(), { ...last, email: 'una@platform.example' });
  expect((await people.suspend.call(as(), { person: last.email })).suspendedAt).not.toBeNull();
});
