import type { ChainFault, ChainReport } from '../../ports/index.ts';
import { sealedLate } from '../../records/index.ts';
import type { Ports } from '../../verb/index.ts';

const recentDays = 30;

const faults: Readonly<Record<ChainFault, string>> = {
  altered: 'is not as it was sealed, or not at its place',
  missing: 'is missing',
  added: 'was added outside of the chain',
  subject: 'is about somebody or something else than it was sealed with',
  end: 'is not what the chain ends with',
};
const next = 'Somebody changed the database by hand. Keep it as it is, compare it with a back-up, and see who can write to it.';

/** What there is to say of the audit log: whether its chain is whole, and where it is not. */
export async function auditFinding({ metadata, clock }: Ports): Promise<{
  readonly name: string;
  readonly state: 'ok' | 'attention' | 'broken';
  readonly says: string;
  readonly next: string | null;
}> {
  const name = 'audit log';
  const { entries, sequence, hash, broken, outside } = await metadata.audit.verify();
  if (broken) return { name, state: 'broken', says: `The chain is broken at entry ${placeOf(broken)} ${faults[broken.fault]}.`, next };
  const says = `${many(entries)}, unbroken up to number ${sequence.toLocaleString('en-US')} (${hash}).`;
  if (outside.count > 0) {
    const not = `${many(outside.count)} ${outside.count === 1 ? 'is' : 'are'} not in the chain, the first of them ${outside.first}.`;
    const since =
      'A version of before the chain that still runs writes such entries, and so does somebody by hand. The next start seals them.';
    return { name, state: 'attention', says: `${says} ${not}`, next: since };
  }
  const since = new Date(clock.now() - recentDays * 86_400_000).toISOString();
  const [late] = await metadata.audit.page({ action: sealedLate, since, limit: 1 });
  if (!late) return { name, state: 'ok', says, next: null };
  return {
    name,
    state: 'attention',
    says: `${says} At the start of ${late.at} some were sealed that had been written around it (entry ${late.id} says which).`,
    next: 'See whether a version of before the chain ran beside this one until then. If not, somebody wrote them by hand.',
  };
}

function placeOf({ sequence, id }: NonNullable<ChainReport['broken']>): string {
  return `number ${sequence.toLocaleString('en-US')}${id === null ? ', which' : `: ${id}`}`;
}

function many(entries: number): string {
  return `${entries.toLocaleString('en-US')} ${entries === 1 ? 'entry' : 'entries'}`;
}
