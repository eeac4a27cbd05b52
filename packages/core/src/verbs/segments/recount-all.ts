import { isoOfDay } from '@marquee/dsl';
import { ServiceError } from '../../errors.ts';
import type { Segment } from '../../records/index.ts';
import type { Ports } from '../../verb/index.ts';
import { recount } from './recount.ts';

const dayMs = 86_400_000;
/** What part of a day's budget of figures is left to people. */
const leftToPeople = 0.75;

/**
 * Counts every segment again that was not yet as of the newest day on record: in the name of whoever changed it last, and like any question of
 * theirs, against the budget of their organisation, of which most is left to them. What cannot be counted stays as it was.
 *
 * @returns how many were counted, and how many not
 */
export async function recountSegments(ports: Ports): Promise<{ readonly counted: number; readonly left: number }> {
  const { dataAsOf } = await ports.audience.status();
  const done = { counted: 0, left: 0 };
  if (dataAsOf === null) return done;
  for (const { id: organisationId } of await ports.metadata.organisations.list()) {
    const segments = await ports.metadata.segments.list({ organisationId }, { archived: false });
    for (const segment of segments.filter(({ lastCount }) => lastCount?.asOf !== isoOfDay(dataAsOf)))
      done[(await counts(ports, segment)) ? 'counted' : 'left'] += 1;
  }
  return done;
}

async function counts(ports: Ports, { id, organisationId, changedBy }: Segment): Promise<boolean> {
  const actor = await ports.metadata.people.actor(changedBy);
  if (actor?.organisation.id !== organisationId || !(await hasBudget(ports, organisationId))) return false;
  try {
    return (await recount.call({ actor, ports, requestId: 'nightly' }, { id })).lastCount !== null;
  } catch (error) {
    // Such as a definition that this version of the product cannot read, or a segment that went meanwhile.
    if (error instanceof ServiceError) return false;
    throw error;
  }
}

async function hasBudget({ metadata, clock, figureBudget }: Ports, organisationId: string): Promise<boolean> {
  const now = clock.now();
  const today = await metadata.audit.published(new Date(now - (now % dayMs)).toISOString(), organisationId);
  return today.reduce((sum, { figures }) => sum + (figures ?? 0), 0) < (1 - leftToPeople) * figureBudget.day;
}
