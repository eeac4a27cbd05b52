import { appendFileSync, readFileSync } from 'node:fs';
import { type EventBus, ServiceError, wireName } from '@marquee/core';

/** What was published, a line each, in a file that outlives the process. */
export interface Said {
  readonly topic: string;
  readonly key: string;
  readonly payload: unknown;
  readonly by: string;
}

/** A bus as far as a publisher sees it: each message becomes a line of a file. `after` runs before the publisher hears that it is done. */
export function recordingBus(file: string, by: string, after: () => Promise<void> = async () => {}): EventBus {
  const unused = async () => {
    throw new ServiceError('bad_request', 'Only publishing is recorded.');
  };
  return {
    publish: async (topic, messages) => {
      const lines = messages.map(({ key, payload }) => JSON.stringify({ topic: wireName(topic), key, payload, by } satisfies Said));
      appendFileSync(file, lines.map((line) => `${line}\n`).join(''));
      await after();
    },
    subscribe: unused,
    drain: async () => {},
    close: async () => {},
  };
}

export function said(file: string): readonly Said[] {
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
  return lines.map((line): Said => JSON.parse(line));
}
