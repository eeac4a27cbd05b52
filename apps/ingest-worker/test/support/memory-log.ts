import type { EventLog, Following, Handler, Handling, LoggedMessage, Topic } from '@marquee/core';

interface Kept {
  readonly key: string;
  readonly payload: unknown;
}

const handling: Handling = { signal: new AbortController().signal, done: () => {} };

/** A log in this process, of one partition a topic; what is appended reaches those who follow a few turns later. */
export function createMemoryLog() {
  const topics = new Map<string, Kept[]>();
  const waiting = new Map<string, Set<() => void>>();
  const of = (name: string) => {
    const known = topics.get(name) ?? [];
    topics.set(name, known);
    return known;
  };
  const log: Pick<EventLog, 'end' | 'follow'> = {
    end: async (topic) => [of(topic.name).length],
    async follow<P>(topic: Topic<P>, handler: Handler<LoggedMessage<P>>): Promise<Following> {
      const messages = of(topic.name);
      const end = messages.length;
      let position = 0;
      let stopped = false;
      let caught = () => {};
      const caughtUp = new Promise<void>((resolve) => {
        caught = resolve;
      });
      const followers = waiting.get(topic.name) ?? new Set();
      waiting.set(topic.name, followers);
      let wake = () => {};
      const woken = () => wake();
      followers.add(woken);
      const run = async () => {
        while (!stopped) {
          if (position >= end) caught();
          if (position < messages.length) {
            const some = messages
              .slice(position)
              .map(({ key, payload }, i) => ({ key, payload: topic.schema.parse(payload), partition: 0, offset: position + i }));
            await handler(some, handling);
            position += some.length;
          } else {
            await new Promise<void>((resolve) => {
              wake = resolve;
            });
            await new Promise((resolve) => setImmediate(resolve));
          }
        }
      };
      void run();
      return {
        caughtUp,
        position: () => [position],
        async stop() {
          stopped = true;
          followers.delete(woken);
          wake();
        },
      };
    },
  };
  return {
    log,
    append<P>(topic: Topic<P>, payloads: readonly P[]) {
      of(topic.name).push(...payloads.map((payload) => ({ key: topic.key(payload), payload })));
      for (const wake of waiting.get(topic.name) ?? []) wake();
    },
  };
}
