import { TRPCClientError } from '@trpc/client';
import type { Person } from '../features/person/index.ts';
import { isPassing, problemOf } from './problem.ts';
import { serverClient } from './trpc-server.ts';

export type SignedIn =
  | { readonly state: 'signedIn'; readonly person: Person }
  | { readonly state: 'signedOut' }
  /** `reason` in place of an answer: what of the product does not answer, in the API's words; null when the API itself does not. */
  | { readonly state: 'unreachable'; readonly reason: string | null };

/** Who the cookie of this request belongs to. Errors other than being signed out or unreachable are bugs and are thrown. */
export async function personSignedIn(): Promise<SignedIn> {
  try {
    const { person, organisation, permissions, scope, privacy, dataAsOf, currency } = await (await serverClient()).session.who.query({});
    if (person === null || organisation === null) return { state: 'signedOut' };
    return {
      state: 'signedIn',
      person: { ...person, organisation, permissions, exhibitors: scope.exhibitors, pooled: scope.pooled, privacy, dataAsOf, currency },
    };
  } catch (error) {
    if (!(error instanceof TRPCClientError)) throw error;
    const problem = problemOf(error);
    const { code, message } = problem;
    if (code === 'unauthenticated') return { state: 'signedOut' };
    if (code === 'unreachable') return { state: 'unreachable', reason: null };
    if (isPassing(problem)) return { state: 'unreachable', reason: message };
    throw error;
  }
}
