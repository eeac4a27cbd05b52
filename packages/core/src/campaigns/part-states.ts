import type { PartState } from '../records/index.ts';

/**
 * What can happen to an exhibitor's part. `confirm`: the second of two approves; `amend`: who asked for the campaign changed what it asks of this exhibitor;
 * `revoke`: who asked may no longer count the exhibitor's moviegoers.
 */
export const partEvents = [
  'approve',
  'approve_first',
  'confirm',
  'ask_change',
  'decline',
  'amend',
  'expire',
  'withdraw',
  'revoke',
] as const;
export type PartEvent = (typeof partEvents)[number];

const deciding = { approve: 'approved', approve_first: 'half_approved', ask_change: 'changes_asked', decline: 'declined' } as const;
const ending = { expire: 'expired', withdraw: 'withdrawn', revoke: 'withdrawn' } as const;

/** Where each event leads from each state; what is not here is not possible there. */
const table: Readonly<Record<PartState, Partial<Record<PartEvent, PartState>>>> = {
  pending: { ...deciding, amend: 'pending', ...ending },
  half_approved: { confirm: 'approved', ask_change: 'changes_asked', decline: 'declined', amend: 'pending', ...ending },
  changes_asked: { ...deciding, amend: 'pending', ...ending },
  approved: { ask_change: 'changes_asked', decline: 'declined', amend: 'pending', withdraw: 'withdrawn', revoke: 'withdrawn' },
  declined: { withdraw: 'withdrawn' },
  expired: {},
  withdrawn: {},
  too_few: {},
};

/** The state after an event; null where it cannot happen. */
export function partAfter(state: PartState, event: PartEvent): PartState | null {
  return table[state][event] ?? null;
}

/** Somebody still has to decide, or to change something. */
export function isOpen(state: PartState): boolean {
  return state === 'pending' || state === 'half_approved' || state === 'changes_asked';
}
