import { type DeadLetter, deadLettersTopic, type EventBus, type MetadataStore, type Subscription } from '@marquee/core';

/** How many letters are written at once: each holds a row of a feed. */
const lettersAtOnce = 500;

/** Keeps the rows and messages that workers refuse, so that they are listed and replayed like those of an import. A letter that comes twice is kept once. */
export function consumeDeadLetters(bus: Pick<EventBus, 'subscribe'>, metadata: Pick<MetadataStore, 'deadLetters'>): Promise<Subscription> {
  return bus.subscribe<DeadLetter>(deadLettersTopic, 'dead-letters', async (messages, { signal, done }) => {
    for (let from = 0; from < messages.length && !signal.aborted; from += lettersAtOnce) {
      const letters = messages.slice(from, from + lettersAtOnce).map(({ payload }) => payload);
      await metadata.deadLetters.record(letters);
      done(from + letters.length);
    }
  });
}
