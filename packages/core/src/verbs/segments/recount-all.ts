import { isoOfDay } from '@marquee/dsl';
import { type PersonActor, scopeOf } from '../../access/index.ts';
import { ServiceError } from '../../errors.ts';
import type { Segment } from '../../records/index.ts';
import type { Ports } from '../../verb/index.ts';
import { scopeName } from './record.ts';
import { recount } from './recount.ts';

const dayMs = 86_400_000;
/** What part of a day's budget of figures is left to people. */
const leftToPeople = 0.75;

export interface Recounted {
  readonly counted: number;
  readonly left: number;
}
interface RecountOptions {
  /** The one organisation whose segments they are; all when absent. */
  readonly organisation?: string;
  /** Throws its reason between two segments once it is aborted. */
  readonly signal?: AbortSignal;
  /** Told after each organisation. */
  readonly onProgress?: (done: Recounted) => Promise<void>;
}

/**
 * Counts every segment again whose last count is not of the newest day on record, or not of whom its organisation may count by now: in the name of whoever
 * changed it last, and like any question of theirs, against the budget of their organisation, of which most is left to them. What cannot be counted
 * stays as it was.
 *
 * @returns how many were counted, and how many not
 */
export async function recountSegments(ports: Ports, { organisation, signal, onProgress }: RecountOptions = {}): Promise<Recounted> {
  const { dataAsOf } = await ports.audience.status();
  let done: Recounted = { counted: 0, left: 0 };
  if (dataAsOf === null) return done;
  for (const { id: organisationId } of await ports.metadata.organisations.list()) {
    if (organisation !== undefined && organisation !== organisationId) continue;
    for (const segment of await ports.metadata.segments.list({ organisationId }, { archived: false })) {
      signal?.throwIfAborted();
      const actor = await ports.metadata.people.actor(segment.changedBy);
      if (isCurrent(ports, segment, isoOfDay(dataAsOf), actor)) continue;
      const counted = actor?.organisation.id === organisationId && (await counts(ports, segment, actor));
      done = counted ? { ...done, counted: done.counted + 1 } : { ...done, left: done.left + 1 };
    }
    await onProgress?.(done);
  }
  return done;
}

/** Whether a segment's last count is of that day, and of whom its organisation counts now. */
function isCurrent({ noise }: Ports, { lastCount }: Segment, day: string, actor: PersonActor | null): boolean {
  if (lastCount?.asOf !== day) return false;
  return actor === null || lastCount.scope === scopeName(noise, scopeOf(actor));
}

async function counts(ports: Ports, { id, organisationId }: Segment, actor: PersonActor): Promise<boolean> {
  if (!(await hasBudget(ports, organisationId))) return false;
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
