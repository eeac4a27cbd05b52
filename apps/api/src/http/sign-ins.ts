import { auditEntry, type Ports, type ServiceErrorCode } from '@marquee/core';
import type { FastifyRequest } from 'fastify';

/** Refusals after a password was compared. Those for too many tries come after these, may be any number, and would fill the log. */
const recorded = { unauthenticated: 'session.signInRefused', forbidden: 'session.signInSuspended' } as const;

/**
 * Keeps in the audit log who signed in and out, and who was refused: as the one whose account it is where there is one, by nobody. What was typed
 * for an address of nobody is not kept: people type passwords there.
 */
export function recordSignIns({ metadata, clock, ids }: Pick<Ports, 'metadata' | 'clock' | 'ids'>) {
  const record = async ({ id: requestId, ip }: FastifyRequest, action: string, who: string, refused = false) => {
    const person = await metadata.people.find(who);
    await metadata.audit.append(
      auditEntry({
        id: ids.next('aud'),
        at: new Date(clock.now()).toISOString(),
        actor: (refused ? null : person?.id) ?? 'nobody',
        organisationId: person?.organisationId ?? null,
        action,
        subject: refused ? (person?.id ?? null) : null,
        requestId,
        address: ip,
      }),
    );
  };
  return {
    signedIn: (request: FastifyRequest, email: string) => record(request, 'session.signIn', email),
    refused: async (request: FastifyRequest, email: string, code: ServiceErrorCode) => {
      if (code === 'unauthenticated' || code === 'forbidden') await record(request, recorded[code], email, true);
    },
    /** Whose code it should have been is known to the identity library alone. */
    codeRefused: (request: FastifyRequest) => record(request, 'session.codeRefused', '', true),
    signedOut: (request: FastifyRequest, person: string) => record(request, 'session.signOut', person),
  };
}
