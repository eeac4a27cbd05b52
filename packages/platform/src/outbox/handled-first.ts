import type { EventBus } from '@marquee/core';
import { stoppable } from '../stoppable.ts';

/**
 * The bus of one process, as the outbox needs it. What waits there is gone with the process, so a message is safe once it was handled: only
 * then is it published. Gives up waiting when told to stop, and what was not handled stays in the outbox.
 */
export function handledFirst(bus: Pick<EventBus, 'publish' | 'drain'>, signal: AbortSignal): Pick<EventBus, 'publish'> {
  return {
    publish: async (topic, messages) => {
      await bus.publish(topic, messages);
      await stoppable(bus.drain(), signal);
    },
  };
}
