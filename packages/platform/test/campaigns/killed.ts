import type { MetadataStore, Ports } from '@marquee/core';

/** What a process that is killed ends with. */
export class Killed extends Error {
  static many = 0;
  constructor() {
    super('killed');
    Killed.many += 1;
  }
}

/** The same ports, but a process that is killed at one of its calls to the stores: before what it asks is done, or after. */
export function killedAt(ports: Ports, call: number, after: boolean): Ports {
  let calls = 0;
  const over = <T extends object>(store: T): T =>
    new Proxy(store, {
      get:
        (target, name: string) =>
        async (...given: never[]) => {
          calls += 1;
          if (calls === call && !after) throw new Killed();
          const done = await (target as Record<string, (...given: never[]) => Promise<unknown>>)[name]?.(...given);
          if (calls === call && after) throw new Killed();
          return done;
        },
    });
  const within = (metadata: MetadataStore): MetadataStore => ({
    ...metadata,
    campaigns: over(metadata.campaigns),
    deliveries: over(metadata.deliveries),
    transaction: (run) =>
      metadata.transaction((inside) => run({ ...inside, campaigns: over(inside.campaigns), deliveries: over(inside.deliveries) })),
  });
  const { audience } = ports;
  const cut = async function* <T>(items: AsyncIterable<readonly T[]>): AsyncGenerator<readonly T[]> {
    // In small batches, so that there is something between them.
    for await (const batch of items)
      for (let at = 0; at < batch.length; at += 40) {
        calls += 1;
        if (calls === call) throw new Killed();
        yield batch.slice(at, at + 40);
      }
  };
  return {
    ...ports,
    metadata: within(ports.metadata),
    delivery: { ...ports.delivery, call: over({ call: ports.delivery.call }).call },
    audience: {
      ...audience,
      recipients: (...asked) => cut(audience.recipients(...asked)),
      outcomes: (...asked) => cut(audience.outcomes(...asked)),
    },
  };
}
