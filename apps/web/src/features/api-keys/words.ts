import { moment } from '../../lib/format.ts';
import type { Outputs } from '../../lib/trpc.tsx';

export type ApiKey = Outputs['apiKeys']['list']['keys'][number];
export type Shown = Outputs['apiKeys']['issue'];

const dayMs = 86_400_000;
const soonDays = 14;

/** How a key stands: expired, about to, or in use. */
export function stateOf(
  key: Pick<ApiKey, 'expired' | 'expiresAt'>,
  now: number,
): { readonly kind: 'good' | 'warn' | 'bad'; readonly word: string } {
  if (key.expired) return { kind: 'bad', word: 'Expired' };
  return Date.parse(key.expiresAt) - now < soonDays * dayMs ? { kind: 'warn', word: 'Expires soon' } : { kind: 'good', word: 'In use' };
}

/** What stands under the state: until when, when last used, and whether the one before is let in too. */
export function noteOf({ expiresAt, lastUsedAt, previousUntil }: Pick<ApiKey, 'expiresAt' | 'lastUsedAt' | 'previousUntil'>): string {
  const used = lastUsedAt === null ? 'never used' : `last used ${moment(lastUsedAt)}`;
  const before = previousUntil === null ? [] : [`the key before is let in until ${moment(previousUntil)}`];
  return [`until ${moment(expiresAt)}`, used, ...before].join(', ');
}
