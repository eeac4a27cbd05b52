import {
  type Catalogue,
  type CatalogueSnapshot,
  type EventBus,
  type FeedSink,
  filmMatchesTopic,
  filmsTopic,
  sitesTopic,
  type Topic,
} from '@marquee/core';

interface Parts {
  readonly bus: Pick<EventBus, 'subscribe'>;
  readonly metadata: { readonly catalogue: Pick<Catalogue, 'snapshot'> };
  readonly writer: Pick<FeedSink, 'applyCatalogue'>;
}

/**
 * Brings changes of the catalogue to the audience on one machine, as the workers do on servers: moviegoers whose films, sites or matches changed
 * are enriched again. An import makes thousands of messages at once: what the catalogue said when it was last applied is not applied for each
 * of them again.
 */
export async function followCatalogue({ bus, metadata, writer }: Parts): Promise<void> {
  const applied = new Map<string, string>();
  let last: Promise<void> = Promise.resolve();
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
  const apply = async () => {
    const catalogue = await metadata.catalogue.snapshot();
    await writer.applyCatalogue(catalogue);
    // What is gone is not taken for applied when it comes back.
    applied.clear();
    for (const [name, text] of rowsOf(catalogue)) applied.set(name, text);
  };
  const follow = <P>(topic: Topic<P>) =>
    bus.subscribe<P>(topic, 'catalogue', (messages) =>
      inTurn(async () => {
        if (messages.some(({ payload }) => applied.get(nameOf(topic, payload)) !== textOf(topic, payload))) await apply();
      }),
    );
  await follow(sitesTopic);
  await follow(filmsTopic);
  await follow(filmMatchesTopic);
}

/** Every row by a name of its own, as a message of it would be written. */
function rowsOf({ sites, films, filmMatches }: CatalogueSnapshot): readonly (readonly [string, string])[] {
  const of = <P>(topic: Topic<P>, rows: readonly P[]) => rows.map((row) => [nameOf(topic, row), textOf(topic, row)] as const);
  return [...of(sitesTopic, sites), ...of(filmsTopic, films), ...of(filmMatchesTopic, filmMatches)];
}

const nameOf = <P>(topic: Topic<P>, payload: P) => `${topic.name} ${topic.key(payload)}`;
const textOf = <P>(topic: Topic<P>, payload: P) => JSON.stringify(topic.schema.parse(payload));
