import { setTimeout as pause } from 'node:timers/promises';
import { type Actor, type AudienceStore, type ProfileQuestion, ServiceError } from '@marquee/core';
import { estimate } from '@marquee/dsl';
import { createGivingWay } from './giving-way.ts';

interface TurnsOptions {
  /** How long one question may take, in milliseconds; it ends in the engine then. */
  readonly longestMs?: number;
  /** How many questions of a person may wait; the oldest is refused for one more. */
  readonly mostWaiting?: number;
  /** How many requests of a person are worked at together; one more is refused, after a pause: who asks again at once gains nothing. */
  readonly mostRequests?: number;
  /** The pause, in milliseconds. */
  readonly refusalMs?: number;
  readonly clock?: () => number;
}

/** A question that took longer is heavy: beside others its asker's next one waits as long again, though not for ever. */
const heavyMs = 250;
const longestRestMs = 1_000;
/** Beyond that much work a question gives way to others. */
const lightWork = 8;
/** A person who asked within this time counts as present. */
const presentMs = 10_000;

/** Waits for its turn: `begin` gives it, `refuse` takes the hope. */
interface Waiting {
  readonly begin: () => void;
  readonly refuse: (error: Error) => void;
}

/**
 * Takes turns at the audience: of one person one question is at work at a time, the newest next, for that is the one still looked at; each
 * has its time; and heavy ones give way to light ones. So nobody's questions, however many or heavy, keep the engine from everybody else's.
 */
export function createTurns({
  longestMs = 30_000,
  mostWaiting = 20,
  mostRequests = 12,
  refusalMs = 500,
  clock = Date.now,
}: TurnsOptions = {}) {
  const givingWay = createGivingWay();
  const requests = new Map<string, number>();
  /** When each person asked last. */
  const asked = new Map<string, number>();

  /** The waiting questions of each person; there is an entry while one is being answered. */
  const queues = new Map<string, Waiting[]>();

  async function turn(person: string, signal: AbortSignal | undefined): Promise<void> {
    signal?.throwIfAborted();
    const queue = queues.get(person);
    if (queue === undefined) {
      queues.set(person, []);
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const leave = () => {
        queue.splice(queue.indexOf(waiting), 1);
        reject(new DOMException('The question was cancelled.', 'AbortError'));
      };
      const settled = () => signal?.removeEventListener('abort', leave);
      const waiting: Waiting = {
        begin: () => {
          settled();
          resolve();
        },
        refuse: (error) => {
          settled();
          // Not at once: who asks again without a breath would keep everybody from being heard.
          void pause(refusalMs).then(() => reject(error));
        },
      };
      signal?.addEventListener('abort', leave, { once: true });
      queue.push(waiting);
      if (queue.length > mostWaiting)
        queue
          .shift()
          ?.refuse(
            new ServiceError('too_many', 'More questions wait than can be answered. Ask again in a moment.', { retryAfterSeconds: 1 }),
          );
    });
  }

  function next(person: string): void {
    const newest = queues.get(person)?.pop();
    if (newest) newest.begin();
    else queues.delete(person);
  }

  /** After a heavy question the engine is others' for as long again, where there are others. */
  function rest(person: string, tookMs: number): number {
    const now = clock();
    for (const [one, at] of asked) if (now - at > presentMs) asked.delete(one);
    const alone = [...asked.keys()].every((one) => one === person);
    return alone || tookMs < heavyMs ? 0 : Math.min(tookMs, longestRestMs);
  }

  async function inTurn<T>(person: string, signal: AbortSignal | undefined, ask: (signal: AbortSignal) => Promise<T>): Promise<T> {
    asked.set(person, clock());
    await turn(person, signal);
    const begun = clock();
    const late = AbortSignal.timeout(longestMs);
    try {
      return await ask(signal ? AbortSignal.any([signal, late]) : late);
    } catch (error) {
      if (late.aborted && !signal?.aborted) throw tookTooLong(longestMs);
      throw error;
    } finally {
      const restMs = rest(person, clock() - begun);
      if (restMs === 0) next(person);
      else setTimeout(() => next(person), restMs).unref();
    }
  }

  type Ask<T> = (signal: AbortSignal) => Promise<T>;
  const asWeighed = <T>(person: string, question: ProfileQuestion, signal: AbortSignal | undefined, ask: Ask<T>) =>
    inTurn(person, signal, (until) => (isHeavy(question) ? givingWay.heavy(until, ask) : givingWay.light(until, ask)));

  return {
    /** Works at a request of somebody, unless so many are under way: then nothing of it is looked at. Throws `too_many`. */
    async request<T>(actor: Actor, work: () => Promise<T>): Promise<T> {
      if (actor.kind !== 'person') return work();
      const { personId: id } = actor;
      const under = requests.get(id) ?? 0;
      if (under >= mostRequests) {
        await pause(refusalMs);
        throw new ServiceError('too_many', 'More is asked at once than can be answered. Ask again in a moment.', { retryAfterSeconds: 1 });
      }
      requests.set(id, under + 1);
      try {
        return await work();
      } finally {
        const left = (requests.get(id) ?? 1) - 1;
        if (left === 0) requests.delete(id);
        else requests.set(id, left);
      }
    },
    /** The audience as this actor may ask it; the operator's own questions wait for nobody. */
    audienceFor(actor: Actor, audience: AudienceStore): AudienceStore {
      if (actor.kind !== 'person') return audience;
      const { personId: id } = actor;
      return {
        ...audience,
        count: (question, signal) => asWeighed(id, question, signal, (now) => audience.count(question, now)),
        preview: (question, signal) => asWeighed(id, question, signal, (now) => audience.preview(question, now)),
        profile: (question, signal) => asWeighed(id, question, signal, (now) => audience.profile(question, now)),
        values: (question, signal) => inTurn(id, signal, (until) => audience.values(question, until)),
      };
    },
  };
}
export type Turns = ReturnType<typeof createTurns>;

function isHeavy({ base, ...question }: ProfileQuestion): boolean {
  const work = [question, ...(base ? [base] : [])].reduce((sum, { definition, resolve }) => sum + estimate(definition, resolve).work, 0);
  return work > lightWork;
}

function tookTooLong(longestMs: number): ServiceError {
  return new ServiceError(
    'unavailable',
    `This takes longer than ${Math.round(longestMs / 1000)} seconds to count. Ask for less at once: fewer conditions about visits, or shorter windows.`,
  );
}
