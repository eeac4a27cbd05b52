import { z } from 'zod';
import { actorId, requireRoleOf } from '../../access/index.ts';
import { badInput } from '../../errors.ts';
import { GivenText } from '../../given-text.ts';
import { defineVerb } from '../../verb/index.ts';
import { organisationWith } from '../organisations/index.ts';
import { invitationMail } from './invitation-mail.ts';
import { InvitationView, invitationView } from './invitation-view.ts';
import { Address, PersonName, RoleName } from './schemas.ts';

/** Long enough to be read after a holiday, and short enough that a link in an old message opens nothing. */
const validDays = 7;
const dayMs = 24 * 60 * 60 * 1000;

/** Makes a link with which somebody joins an organisation by themselves. It is told once, and holds for a week. */
export const invite = defineVerb({
  name: 'people.invite',
  kind: 'mutation',
  scope: 'platform',
  permission: 'people:write',
  summary: 'Make a link with which somebody joins an organisation; it is told once and holds for a week.',
  input: z.object({
    /** Left out, whoever takes the invitation up gives an address. */
    email: Address.optional(),
    name: PersonName.optional(),
    organisation: GivenText,
    role: RoleName,
  }),
  output: InvitationView.extend({
    link: z.string(),
    /** Whether the link was sent to its address; null where it was not to be: no mail server is configured, or no address is known. */
    sent: z.boolean().nullable(),
  }),
  async run({ actor, ports }, { email, name, organisation, role }) {
    const { invitations, organisations, people } = ports.metadata;
    const of = await organisationWith(organisations, organisation);
    requireRoleOf(of, role);
    const known = email === undefined ? null : await people.find(email);
    if (known) throw badInput('/email', `${known.name} of ${known.organisationId} signs in with ${email} already.`, 'conflict');
    const now = ports.clock.now();
    const { link, digest } = ports.joinLinks.make();
    const invitation = {
      ...{ id: ports.ids.next('inv'), digest, email: email ?? null, name: name ?? null, organisationId: of.id, role },
      ...{ createdAt: new Date(now).toISOString(), createdBy: actorId(actor), expiresAt: new Date(now + validDays * dayMs).toISOString() },
      ...{ acceptedAt: null, revokedAt: null },
    };
    await invitations.insert(invitation);
    const changedTo = { organisation: of.id, role, ...(email === undefined ? {} : { email }) };
    return { output: { ...invitationView(invitation, now), link, sent: null }, audit: { subject: invitation.id, changedTo } };
  },
  async after({ ports: { mailer, metadata } }, output) {
    const { email: to, organisationId, role, link, expiresAt } = output;
    if (mailer === null || to === null) return output;
    const organisation = (await metadata.organisations.find(organisationId))?.name ?? organisationId;
    return { ...output, sent: await mailer.send(invitationMail({ to, organisation, role, link, expiresAt })) };
  },
});
